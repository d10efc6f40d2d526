//! See [`ItemKnn`].

use serde::{Deserialize, Serialize};

use super::sparse::Links;
use crate::data::{Interactions, Learner};
use crate::error::{Result, at_least, parameter};
use crate::model::{Kind, Model, Reason, Scored, check_item, check_scores};
use crate::store::{Reader, Writer, json};
use crate::weights::Weights;

/// How neighbours are found.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ItemKnnParams {
    /// How many are kept for each item.
    pub neighbours: usize,
    /// Takes away from pairs that few learners have: as if each had been seen so often without the other.
    pub shrinkage: f32,
    /// 0: all learners speak as loudly about each pair; larger: those with many items less.
    pub damping: f32,
    /// c.
    pub weights: Weights,
    /// p, applied when scoring.
    pub profile: Weights,
    /// Of learners with more items, only the latest so many are counted: time and memory grow with the
    /// square of it.
    pub longest_history: usize,
}

impl Default for ItemKnnParams {
    fn default() -> Self {
        Self {
            neighbours: 100,
            shrinkage: 10.0,
            damping: 0.5,
            weights: Weights::default(),
            profile: Weights::default(),
            longest_history: 1000,
        }
    }
}

/// Neighbours: items that the same learners have.
///
/// ```text
/// s_ij = Σ_u w_ui w_uj / (|w_i| |w_j| + shrinkage · mean w²),   w_ui = c_ui / (number of u's items)^damping
/// ```
///
/// (cosine with shrinkage, e.g. Koren and Bell, "Advances in Collaborative Filtering", 2011). For each item
/// the `neighbours` largest s_ij, j ≠ i, are kept. The score of j is Σ over the learner's items i of
/// p_i s_ij, with p the weights of the learner's profile.
///
/// Shapes: w is users × items, sparse; s is items × items, at most `neighbours` in a row. s_ij lies in 0..=1
/// and has no unit.
#[derive(Debug)]
pub struct ItemKnn {
    params: ItemKnnParams,
    links: Links,
}

impl ItemKnn {
    pub(crate) fn read(from: &Reader, prefix: &str, params: ItemKnnParams) -> Result<Self> {
        Ok(Self {
            params,
            links: Links::read(from, prefix)?,
        })
    }
}

/// The weights w, zero where a learner's history is too long.
fn damped(data: &Interactions, params: &ItemKnnParams) -> Vec<f32> {
    let mut values = params.weights.all(data);
    for user in 0..data.users() {
        let range = data.starts()[user]..data.starts()[user + 1];
        let size = range.len().min(params.longest_history).max(1) as f32;
        let row = &mut values[range];
        for value in row.iter_mut() {
            *value /= size.powf(params.damping);
        }
        if row.len() > params.longest_history {
            let order = data.learner(user as u32).latest_first();
            for &at in &order[params.longest_history..] {
                row[at as usize] = 0.0;
            }
        }
    }
    values
}

impl Model for ItemKnn {
    type Params = ItemKnnParams;

    fn fit(data: &Interactions, params: &ItemKnnParams) -> Result<Self> {
        at_least("shrinkage", params.shrinkage, 0.0)?;
        at_least("damping", params.damping, 0.0)?;
        params.weights.check()?;
        params.profile.check()?;
        if params.neighbours == 0 || params.longest_history == 0 {
            return Err(parameter(
                "neighbours, longest_history",
                "must be at least 1",
            ));
        }
        data.check()?;
        let values = damped(data, params);
        let columns = data.transpose(&values);
        let rows = data.csr(values);
        let lengths: Vec<f32> = (0..data.items())
            .map(|i| columns.row(i).1.iter().map(|w| w * w).sum::<f32>().sqrt())
            .collect();
        let unit = rows.value.iter().map(|w| w * w).sum::<f32>() / rows.value.len() as f32;
        let links = Links::build(
            data.items(),
            params.neighbours,
            |i, tally| {
                let (users, weights) = columns.row(i as usize);
                for (&user, &weight) in users.iter().zip(weights).filter(|(_, w)| **w != 0.0) {
                    let (items, values) = rows.row(user as usize);
                    for (&j, &value) in items.iter().zip(values) {
                        if value != 0.0 {
                            tally.add(j, weight * value);
                        }
                    }
                }
            },
            |i, j, sum| {
                let length = lengths[i as usize] * lengths[j as usize] + params.shrinkage * unit;
                if i == j || length <= 0.0 {
                    0.0
                } else {
                    sum / length
                }
            },
        );
        Ok(Self {
            params: *params,
            links,
        })
    }

    fn kind(&self) -> Kind {
        Kind::ItemKnn
    }

    fn items(&self) -> usize {
        self.links.items()
    }

    fn params_json(&self) -> serde_json::Value {
        json(&self.params)
    }

    fn score_into(&self, learner: &Learner<'_>, out: &mut [f32]) -> Result<()> {
        check_scores(1, self.items(), out)?;
        learner.check(self.items())?;
        self.links
            .score_into(learner, &self.params.profile.of(learner), out);
        Ok(())
    }

    fn similar_items(&self, item: u32, k: usize) -> Result<Vec<Scored>> {
        check_item(item, self.items())?;
        Ok(self.links.similar(item, k))
    }

    fn explain(&self, learner: &Learner<'_>, item: u32) -> Result<Vec<Reason>> {
        Reason::checked(self, learner, item)?;
        let profile = self.params.profile.of(learner);
        let parts: Vec<f32> = learner
            .items()
            .iter()
            .zip(profile)
            .map(|(&own, p)| p * self.links.weight(own, item))
            .collect();
        Ok(Reason::sorted(learner.items(), &parts))
    }

    fn write<'a>(&'a self, to: &mut Writer<'a>, prefix: &str) -> Result<()> {
        self.links.write(to, prefix);
        Ok(())
    }
}
