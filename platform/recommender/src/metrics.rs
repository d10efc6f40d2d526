//! How good recommendations are, measured on rows held out; the definitions are those of the bench.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::data::{Interactions, Log};
use crate::error::Result;
use crate::filter::Filter;
use crate::model::{Model, Scored};

/// Means over the users with at least one test item that somebody has in the training data.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Metrics {
    /// How many users were evaluated.
    pub eval_users: usize,
    /// Test rows of items that have a training row.
    pub test_rows: usize,
    /// Test rows of items that have none.
    pub cold_dropped: usize,
    /// |top 10 ∩ T| / min(10, |T|), T being the user's test items.
    #[serde(rename = "recall@10")]
    pub recall_10: f64,
    /// The same for 20.
    #[serde(rename = "recall@20")]
    pub recall_20: f64,
    /// Σ_hits 1/log₂(rank + 1), as a share of what the best order gives.
    #[serde(rename = "ndcg@10")]
    pub ndcg_10: f64,
    /// Share of users with a hit among ten.
    #[serde(rename = "hit@10")]
    pub hit_10: f64,
    /// 1 / rank of the first hit among ten, or 0.
    #[serde(rename = "mrr@10")]
    pub mrr_10: f64,
    /// Items in anybody's top 10, as a share of those with a training row.
    #[serde(rename = "coverage@10")]
    pub coverage_10: f64,
}

/// The test of a model: users, and the warm items that each did later.
#[derive(Debug, Clone)]
pub struct Test {
    users: Vec<u32>,
    wanted: Vec<Vec<u32>>,
    warm: Vec<bool>,
    test_rows: usize,
    cold_dropped: usize,
}

impl Test {
    /// Sorts the held-out rows by user and drops those of items without a training row.
    #[must_use]
    pub fn new(train: &Interactions, held_out: &Log) -> Self {
        let warm: Vec<bool> = train.item_counts().iter().map(|&n| n > 0).collect();
        let mut wanted: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        let mut cold_dropped = 0;
        for (&user, &item) in held_out.user.iter().zip(&held_out.item) {
            if warm.get(item as usize) == Some(&true) {
                wanted.entry(user).or_default().push(item);
            } else {
                cold_dropped += 1;
            }
        }
        let test_rows = wanted.values().map(Vec::len).sum();
        let (users, mut wanted): (Vec<u32>, Vec<Vec<u32>>) = wanted.into_iter().unzip();
        for items in &mut wanted {
            items.sort_unstable();
            items.dedup();
        }
        Self {
            users,
            wanted,
            warm,
            test_rows,
            cold_dropped,
        }
    }

    /// The users that are evaluated, ascending.
    #[must_use]
    pub fn users(&self) -> &[u32] {
        &self.users
    }

    /// The items that the user at a place of [`Test::users`] did later.
    #[must_use]
    pub fn wanted(&self, place: usize) -> &[u32] {
        &self.wanted[place]
    }

    /// At most so many of the users, evenly spread; for tuning on large data.
    #[must_use]
    pub fn sample(&self, most: usize) -> Self {
        let step = self.users.len().div_ceil(most.max(1)).max(1);
        let pick = |place: &usize| place.is_multiple_of(step);
        let places: Vec<usize> = (0..self.users.len()).filter(pick).collect();
        let wanted: Vec<Vec<u32>> = places.iter().map(|&p| self.wanted[p].clone()).collect();
        Self {
            users: places.iter().map(|&p| self.users[p]).collect(),
            test_rows: wanted.iter().map(Vec::len).sum(),
            wanted,
            warm: self.warm.clone(),
            cold_dropped: self.cold_dropped,
        }
    }

    /// What may be ranked: items with a training row that the user does not have.
    #[must_use]
    pub fn filter(&self) -> Filter {
        Filter::unseen(self.warm.len()).only(|item| self.warm[item as usize])
    }

    /// Ranks and measures.
    ///
    /// # Errors
    /// A model of other data.
    pub fn measure(&self, model: &dyn Model, train: &Interactions) -> Result<Metrics> {
        let learners: Vec<_> = self.users.iter().map(|&user| train.learner(user)).collect();
        let top = model.top_k_many(&learners, 20, &self.filter())?;
        Ok(self.judge(&top))
    }

    /// Measures lists of twenty, in the order of [`Test::users`].
    #[must_use]
    pub fn judge(&self, top: &[Vec<Scored>]) -> Metrics {
        let mut sums = [0.0f64; 5];
        let mut shown = vec![false; self.warm.len()];
        for (list, wanted) in top.iter().zip(&self.wanted) {
            for scored in list.iter().take(10) {
                shown[scored.item as usize] = true;
            }
            for (sum, value) in sums.iter_mut().zip(judge_one(list, wanted)) {
                *sum += value;
            }
        }
        let users = self.users.len().max(1) as f64;
        let [recall_10, recall_20, ndcg_10, hit_10, mrr_10] = sums.map(|sum| sum / users);
        let warm = self.warm.iter().filter(|w| **w).count().max(1) as f64;
        Metrics {
            eval_users: self.users.len(),
            test_rows: self.test_rows,
            cold_dropped: self.cold_dropped,
            recall_10,
            recall_20,
            ndcg_10,
            hit_10,
            mrr_10,
            coverage_10: shown.iter().filter(|s| **s).count() as f64 / warm,
        }
    }
}

/// recall@10, recall@20, ndcg@10, hit@10, mrr@10 of one list.
fn judge_one(list: &[Scored], wanted: &[u32]) -> [f64; 5] {
    let is_hit = |scored: &&Scored| wanted.binary_search(&scored.item).is_ok();
    let hits = |k: usize| list.iter().take(k).filter(is_hit).count() as f64;
    let recall = |k: usize| hits(k) / k.min(wanted.len()).max(1) as f64;
    let first = list.iter().take(10).position(|scored| is_hit(&scored));
    [
        recall(10),
        recall(20),
        ndcg(list.iter().map(|scored| scored.item), wanted),
        f64::from(u8::from(first.is_some())),
        first.map_or(0.0, |rank| 1.0 / (rank as f64 + 1.0)),
    ]
}

/// ndcg@10 of items in order, against sorted wanted ones.
pub(crate) fn ndcg(items: impl Iterator<Item = u32>, wanted: &[u32]) -> f64 {
    let gain = |rank: usize| 1.0 / (rank as f64 + 2.0).log2();
    let got: f64 = items
        .take(10)
        .enumerate()
        .filter(|(_, item)| wanted.binary_search(item).is_ok())
        .map(|(r, _)| gain(r))
        .sum();
    let best: f64 = (0..wanted.len().min(10)).map(gain).sum();
    if best > 0.0 { got / best } else { 0.0 }
}
