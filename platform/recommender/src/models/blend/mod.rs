//! See [`Blend`].

mod learn;

use serde::{Deserialize, Serialize};

use crate::data::{Interactions, Learner, Log};
use crate::error::{Error, Result, parameter};
use crate::metrics::Test;
use crate::model::{Kind, Model, Reason, Scored, check_item, check_scores};
use crate::rank;
use crate::spec::Spec;
use crate::split;
use crate::store::{Reader, Writer, json, read_model};

/// What is blended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlendParams {
    /// The parts.
    pub parts: Vec<Spec>,
    /// Their weights; `None`: learnt.
    pub weights: Option<Vec<f32>>,
    /// At most so many learners are looked at to learn the weights.
    pub most_learners: usize,
}

impl BlendParams {
    /// Parts whose weights are to be learnt.
    #[must_use]
    pub fn learnt(parts: Vec<Spec>) -> Self {
        Self {
            parts,
            weights: None,
            most_learners: 8000,
        }
    }

    /// Without the parts whose weight is 0.
    #[must_use]
    pub fn without_idle_parts(mut self) -> Self {
        if let Some(weights) = &mut self.weights {
            let mut idle = weights
                .iter()
                .map(|w| *w == 0.0)
                .collect::<Vec<_>>()
                .into_iter();
            self.parts.retain(|_| !idle.next().unwrap_or(false));
            weights.retain(|w| *w != 0.0);
        }
        self
    }
}

/// A weighted sum of other models.
///
/// Each part's scores of one learner are brought to mean 0 and standard deviation 1 over all items, then
/// score_j = Σ_m w_m z_mj. The weights are at least 0, add up to 1, and are those with the best ndcg@10 on
/// validation rows: the last fifth of each learner's own path, which the parts did not see when the weights
/// were learnt. Afterwards the parts are trained on everything. A score counts standard deviations.
#[derive(Debug)]
pub struct Blend {
    params: BlendParams,
    parts: Vec<(Box<dyn Model>, f32)>,
    items: usize,
}

impl Blend {
    /// Each part's kind and weight.
    #[must_use]
    pub fn weights(&self) -> Vec<(Kind, f32)> {
        self.parts
            .iter()
            .map(|(model, weight)| (model.kind(), *weight))
            .collect()
    }

    /// Learns the weights of models that are trained already, on rows that they did not see.
    ///
    /// # Errors
    /// Models of other data.
    pub fn learn_weights(
        models: &[&dyn Model],
        train: &Interactions,
        held_out: &Log,
        most_learners: usize,
    ) -> Result<Vec<f32>> {
        let test = Test::new(train, held_out).sample(most_learners);
        learn::weights(models, train, &test)
    }

    pub(crate) fn read(from: &Reader, prefix: &str, params: &BlendParams) -> Result<Self> {
        let mut models = Vec::new();
        for (n, spec) in params.parts.iter().enumerate() {
            models.push(read_model(
                spec.kind(),
                inner(spec),
                from,
                &part_prefix(prefix, n),
            )?);
        }
        Self::of(models, params)
    }

    /// Puts trained models together with the weights of the parameters.
    pub(crate) fn of(models: Vec<Box<dyn Model>>, params: &BlendParams) -> Result<Self> {
        let weights = params.weights.clone().unwrap_or_default();
        if weights.len() != models.len() || models.is_empty() {
            return Err(Error::Length {
                what: "weights",
                expected: models.len(),
                found: weights.len(),
            });
        }
        let items = models[0].items();
        if let Some(other) = models.iter().find(|model| model.items() != items) {
            return Err(Error::Mismatch {
                what: "items",
                expected: items,
                found: other.items(),
            });
        }
        Ok(Self {
            params: params.clone(),
            parts: models.into_iter().zip(weights).collect(),
            items,
        })
    }

    fn parts_of(
        &self,
        learner: &Learner<'_>,
        mut each: impl FnMut(&dyn Model, f32, Vec<f32>, f32),
    ) -> Result<()> {
        for (model, weight) in self.parts.iter().filter(|(_, weight)| *weight != 0.0) {
            let mut scores = model.score(learner)?;
            let scale = standardise(&mut scores);
            each(model.as_ref(), *weight, scores, scale);
        }
        Ok(())
    }
}

fn part_prefix(prefix: &str, n: usize) -> String {
    format!("{prefix}{n}.")
}

/// The parameters inside a spec, without its name.
fn inner(spec: &Spec) -> serde_json::Value {
    match json(spec) {
        serde_json::Value::Object(map) => map
            .into_iter()
            .next()
            .map(|(_, value)| value)
            .unwrap_or_default(),
        _ => serde_json::Value::Null,
    }
}

/// Brings scores to mean 0 and standard deviation 1 and gives 1 / the old deviation; equal scores become 0.
fn standardise(scores: &mut [f32]) -> f32 {
    let n = scores.len().max(1) as f64;
    let mean = scores.iter().map(|&s| f64::from(s)).sum::<f64>() / n;
    let variance = scores
        .iter()
        .map(|&s| (f64::from(s) - mean).powi(2))
        .sum::<f64>()
        / n;
    let scale = if variance > 1e-24 {
        (1.0 / variance.sqrt()) as f32
    } else {
        0.0
    };
    for score in scores.iter_mut() {
        *score = (*score - mean as f32) * scale;
    }
    scale
}

impl Model for Blend {
    type Params = BlendParams;

    fn fit(data: &Interactions, params: &BlendParams) -> Result<Self> {
        if params.parts.is_empty() {
            return Err(parameter("parts", "a blend needs at least one"));
        }
        let weights = match &params.weights {
            Some(weights) if weights.len() != params.parts.len() => {
                let (expected, found) = (params.parts.len(), weights.len());
                return Err(Error::Length {
                    what: "weights",
                    expected,
                    found,
                });
            }
            Some(weights) if !weights.iter().all(|w| w.is_finite()) => {
                return Err(parameter("weights", "must be finite"));
            }
            Some(weights) => weights.clone(),
            None => {
                let (early, late) = split::split(&data.to_log());
                let early = Interactions::new(data.users(), data.items(), &early)?;
                let models: Vec<_> = params
                    .parts
                    .iter()
                    .map(|spec| spec.fit(&early))
                    .collect::<Result<_>>()?;
                let models: Vec<&dyn Model> = models.iter().map(AsRef::as_ref).collect();
                Self::learn_weights(&models, &early, &late, params.most_learners)?
            }
        };
        let models = params
            .parts
            .iter()
            .map(|spec| spec.fit(data))
            .collect::<Result<_>>()?;
        Self::of(
            models,
            &BlendParams {
                weights: Some(weights),
                ..params.clone()
            },
        )
    }

    fn kind(&self) -> Kind {
        Kind::Blend
    }

    fn items(&self) -> usize {
        self.items
    }

    fn params_json(&self) -> serde_json::Value {
        json(&self.params)
    }

    fn score_into(&self, learner: &Learner<'_>, out: &mut [f32]) -> Result<()> {
        check_scores(1, self.items, out)?;
        out.fill(0.0);
        self.parts_of(learner, |_, weight, scores, _| {
            for (to, score) in out.iter_mut().zip(scores) {
                *to += weight * score;
            }
        })
    }

    /// Likeness by the parts that know it, each brought to the same scale.
    fn similar_items(&self, item: u32, k: usize) -> Result<Vec<Scored>> {
        check_item(item, self.items)?;
        let mut sums = vec![0.0f32; self.items];
        let mut known = false;
        for (model, weight) in &self.parts {
            let similar = match model.similar_items(item, self.items) {
                Err(Error::Unsupported { .. }) => continue,
                other => other?,
            };
            known = true;
            let mut scores = vec![0.0; self.items];
            for scored in similar {
                scores[scored.item as usize] = scored.score;
            }
            standardise(&mut scores);
            for (sum, score) in sums.iter_mut().zip(scores) {
                *sum += weight * score;
            }
        }
        if !known {
            return Err(Error::Unsupported {
                kind: Kind::Blend.name(),
                what: "tell which items are alike",
            });
        }
        sums[item as usize] = f32::NEG_INFINITY;
        Ok(rank::top(&sums, k))
    }

    /// The parts' reasons, in the unit of the blend's score.
    fn explain(&self, learner: &Learner<'_>, item: u32) -> Result<Vec<Reason>> {
        Reason::checked(self, learner, item)?;
        let mut sums = vec![0.0f32; learner.items().len()];
        let mut failed = None;
        self.parts_of(learner, |model, weight, _, scale| {
            match model.explain(learner, item) {
                Ok(reasons) => {
                    for reason in reasons {
                        if let Ok(at) = learner.items().binary_search(&reason.item) {
                            sums[at] += weight * scale * reason.weight;
                        }
                    }
                }
                Err(error) => failed = Some(error),
            }
        })?;
        match failed {
            Some(error) => Err(error),
            None => Ok(Reason::sorted(learner.items(), &sums)),
        }
    }

    fn write<'a>(&'a self, to: &mut Writer<'a>, prefix: &str) -> Result<()> {
        self.parts
            .iter()
            .enumerate()
            .try_for_each(|(n, (model, _))| model.write(to, &part_prefix(prefix, n)))
    }
}
