//! What every model does.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::data::{Interactions, Learner};
use crate::error::{Error, Result};
use crate::filter::Filter;
use crate::rank;
use crate::store::Writer;

/// The models there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Matrix factorisation by alternating least squares.
    Ials,
    /// A linear model of items on items.
    Ease,
    /// Neighbours by common users.
    ItemKnn,
    /// Matrix factorisation by pairwise ranking.
    Bpr,
    /// What is popular now.
    Popularity,
    /// What follows what.
    Markov,
    /// Likeness of descriptions.
    Content,
    /// A weighted sum of other models.
    Blend,
}

impl Kind {
    /// Its name in files and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ials => "ials",
            Self::Ease => "ease",
            Self::ItemKnn => "itemknn",
            Self::Bpr => "bpr",
            Self::Popularity => "popularity",
            Self::Markov => "markov",
            Self::Content => "content",
            Self::Blend => "blend",
        }
    }
}

/// An item and its score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Scored {
    /// Which item.
    pub item: u32,
    /// How well it fits; the unit is the model's own.
    pub score: f32,
}

/// One of the learner's own items and what it gave to a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Reason {
    /// Which of the learner's items.
    pub item: u32,
    /// What it added to the score; below 0 if it spoke against.
    pub weight: f32,
}

impl Reason {
    /// Reasons by falling weight, ties to the lower item.
    pub(crate) fn sorted(items: &[u32], weights: &[f32]) -> Vec<Self> {
        let mut out: Vec<Self> = items
            .iter()
            .zip(weights)
            .map(|(&item, &weight)| Self { item, weight })
            .collect();
        out.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.item.cmp(&b.item)));
        out
    }

    pub(crate) fn checked<M: Model + ?Sized>(
        model: &M,
        learner: &Learner<'_>,
        item: u32,
    ) -> Result<()> {
        learner.check(model.items())?;
        check_item(item, model.items())
    }
}

pub(crate) fn check_item(item: u32, items: usize) -> Result<()> {
    if (item as usize) < items {
        Ok(())
    } else {
        Err(Error::ItemOutOfRange {
            index: item as usize,
            items,
        })
    }
}

pub(crate) fn check_scores(learners: usize, items: usize, out: &[f32]) -> Result<()> {
    let expected = learners * items;
    if out.len() == expected {
        Ok(())
    } else {
        Err(Error::Length {
            what: "scores",
            expected,
            found: out.len(),
        })
    }
}

/// Learners scored together by models that gain nothing from larger groups.
const GROUP: usize = 32;

/// A recommender.
///
/// All work runs in the caller's rayon pool; results do not depend on how many threads it has.
pub trait Model: Send + Sync + std::fmt::Debug {
    /// How the model learns.
    type Params
    where
        Self: Sized;

    /// Learns from interactions.
    ///
    /// # Errors
    /// Bad parameters, or data that the model cannot learn from.
    fn fit(data: &Interactions, params: &Self::Params) -> Result<Self>
    where
        Self: Sized;

    /// Which model this is.
    fn kind(&self) -> Kind;

    /// How many items it knows.
    fn items(&self) -> usize;

    /// The parameters as they go into the model's card.
    fn params_json(&self) -> serde_json::Value;

    /// Scores every item for a learner. A learner without interactions gets the model's answer to knowing
    /// nothing, which is finite and may be all zeros.
    ///
    /// # Errors
    /// An item out of range, or a buffer that is not one number per item.
    fn score_into(&self, learner: &Learner<'_>, out: &mut [f32]) -> Result<()>;

    /// Scores every item for several learners, one row each.
    ///
    /// # Errors
    /// As [`Model::score_into`].
    fn score_many(&self, learners: &[Learner<'_>], out: &mut [f32]) -> Result<()> {
        check_scores(learners.len(), self.items(), out)?;
        for (learner, row) in learners
            .iter()
            .zip(out.chunks_exact_mut(self.items().max(1)))
        {
            self.score_into(learner, row)?;
        }
        Ok(())
    }

    /// Scores every item for a learner.
    ///
    /// # Errors
    /// An item out of range.
    fn score(&self, learner: &Learner<'_>) -> Result<Vec<f32>> {
        let mut out = vec![0.0; self.items()];
        self.score_into(learner, &mut out)?;
        Ok(out)
    }

    /// The `k` best items that the filter admits, best first, ties to the lower item.
    ///
    /// # Errors
    /// An item out of range, or a filter made for another number of items.
    fn top_k(&self, learner: &Learner<'_>, k: usize, filter: &Filter) -> Result<Vec<Scored>> {
        check_filter(filter, self.items())?;
        let mut scores = self.score(learner)?;
        filter.apply(learner, &mut scores);
        Ok(rank::top(&scores, k))
    }

    /// [`Model::top_k`] for many learners, in parallel.
    ///
    /// # Errors
    /// As [`Model::top_k`].
    fn top_k_many(
        &self,
        learners: &[Learner<'_>],
        k: usize,
        filter: &Filter,
    ) -> Result<Vec<Vec<Scored>>> {
        check_filter(filter, self.items())?;
        let items = self.items();
        let groups: Result<Vec<Vec<Vec<Scored>>>> = learners
            .par_chunks(GROUP)
            .map_init(Vec::new, |scores, group| {
                scores.clear();
                scores.resize(group.len() * items, 0.0);
                self.score_many(group, scores)?;
                let rows = group.iter().zip(scores.chunks_exact_mut(items.max(1)));
                Ok(rows
                    .map(|(learner, row)| {
                        filter.apply(learner, row);
                        rank::top(row, k)
                    })
                    .collect())
            })
            .collect();
        Ok(groups?.into_iter().flatten().collect())
    }

    /// The `k` items most like one, best first, without itself.
    ///
    /// # Errors
    /// An item out of range, or a model that knows no likeness.
    fn similar_items(&self, item: u32, k: usize) -> Result<Vec<Scored>>;

    /// Which of the learner's own items led to `item`, and how much each weighs, heaviest first. Empty for
    /// a model that does not look at them.
    ///
    /// # Errors
    /// An item out of range.
    fn explain(&self, learner: &Learner<'_>, item: u32) -> Result<Vec<Reason>>;

    /// Adds the model's arrays to a file.
    ///
    /// # Errors
    /// A part of the model that cannot be written.
    fn write<'a>(&'a self, to: &mut Writer<'a>, prefix: &str) -> Result<()>;
}

pub(crate) fn check_filter(filter: &Filter, items: usize) -> Result<()> {
    if filter.items() == items {
        Ok(())
    } else {
        Err(Error::Mismatch {
            what: "items in the filter",
            expected: items,
            found: filter.items(),
        })
    }
}
