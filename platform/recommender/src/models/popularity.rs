//! See [`Popularity`].

use serde::{Deserialize, Serialize};

use crate::data::{Interactions, Learner};
use crate::error::{Error, Result};
use crate::model::{Kind, Model, Reason, Scored, check_item, check_scores};
use crate::storage::Buffer;
use crate::store::{Reader, Writer, json};
use crate::weights::{above_zero, decay};

/// How popularity is counted.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PopularityParams {
    /// Days after which an interaction counts half; `None`: all count the same.
    pub half_life_days: Option<f32>,
}

/// What is popular, and more so lately: score_i = Σ_u 2^(−age / half-life), the age in days before the latest
/// interaction of all. A score is a number of interactions of today; the model is one f32 for each item.
#[derive(Debug)]
pub struct Popularity {
    params: PopularityParams,
    scores: Buffer<f32>,
}

impl Popularity {
    pub(crate) fn read(from: &Reader, prefix: &str, params: PopularityParams) -> Result<Self> {
        Ok(Self {
            params,
            scores: from.buffer(&format!("{prefix}scores"))?,
        })
    }
}

impl Model for Popularity {
    type Params = PopularityParams;

    fn fit(data: &Interactions, params: &PopularityParams) -> Result<Self> {
        data.check()?;
        let (_, latest) = data.window().ok_or(Error::NoInteractions)?;
        if let Some(days) = params.half_life_days {
            above_zero("half_life_days", days)?;
        }
        let mut sums = vec![0.0f64; data.items()];
        for user in 0..data.users() as u32 {
            let learner = data.learner(user);
            for (&item, &time) in learner.items().iter().zip(learner.times()) {
                let amount = params
                    .half_life_days
                    .map_or(1.0, |days| decay(latest, time, days));
                sums[item as usize] += f64::from(amount);
            }
        }
        let scores: Vec<f32> = sums.into_iter().map(|sum| sum as f32).collect();
        Ok(Self {
            params: *params,
            scores: scores.into(),
        })
    }

    fn kind(&self) -> Kind {
        Kind::Popularity
    }

    fn items(&self) -> usize {
        self.scores.len()
    }

    fn params_json(&self) -> serde_json::Value {
        json(&self.params)
    }

    fn score_into(&self, learner: &Learner<'_>, out: &mut [f32]) -> Result<()> {
        check_scores(1, self.items(), out)?;
        learner.check(self.items())?;
        out.copy_from_slice(&self.scores);
        Ok(())
    }

    fn similar_items(&self, item: u32, _: usize) -> Result<Vec<Scored>> {
        check_item(item, self.items())?;
        Err(Error::Unsupported {
            kind: Kind::Popularity.name(),
            what: "tell which items are alike",
        })
    }

    fn explain(&self, learner: &Learner<'_>, item: u32) -> Result<Vec<Reason>> {
        Reason::checked(self, learner, item)?;
        Ok(Vec::new())
    }

    fn write<'a>(&'a self, to: &mut Writer<'a>, prefix: &str) -> Result<()> {
        to.add_owned(
            &format!("{prefix}scores"),
            vec![self.scores.len()],
            &self.scores,
        );
        Ok(())
    }
}
