//! Which items may be recommended to whom.

use crate::data::Learner;
use crate::error::{Error, Result};

/// What a filter may ask about the items; each list has one entry per item, or is empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ItemFacts {
    /// Price in minor units; `None`: free.
    pub price: Vec<Option<u64>>,
    /// Language tag; `None`: suits everybody.
    pub language: Vec<Option<String>>,
    /// Items that a learner must have first.
    pub prerequisites: Vec<Vec<u32>>,
}

/// A choice among the items; every condition must hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Filter {
    items: usize,
    hide_seen: bool,
    banned: Vec<u64>,
    prerequisites: Vec<(u32, Vec<u32>)>,
}

impl Filter {
    /// Everything but what the learner has already, among `items` items.
    #[must_use]
    pub fn unseen(items: usize) -> Self {
        Self {
            hide_seen: true,
            ..Self::everything(items)
        }
    }

    /// Everything, also what the learner has already.
    #[must_use]
    pub fn everything(items: usize) -> Self {
        Self {
            items,
            hide_seen: false,
            banned: vec![0; items.div_ceil(64)],
            prerequisites: Vec::new(),
        }
    }

    /// Only items for which `keep` says so.
    #[must_use]
    pub fn only(mut self, keep: impl Fn(u32) -> bool) -> Self {
        for item in (0..self.items as u32).filter(|&item| !keep(item)) {
            self.banned[item as usize / 64] |= 1 << (item % 64);
        }
        self
    }

    /// Only the given items.
    ///
    /// # Errors
    /// An item out of range.
    pub fn allow(self, items: &[u32]) -> Result<Self> {
        let mut allowed = vec![false; self.items];
        for &item in items {
            let count = self.items;
            let slot = allowed.get_mut(item as usize);
            *slot.ok_or(Error::ItemOutOfRange {
                index: item as usize,
                items: count,
            })? = true;
        }
        Ok(self.only(|item| allowed[item as usize]))
    }

    /// Only items that cost at most `minor_units`.
    #[must_use]
    pub fn max_price(self, facts: &ItemFacts, minor_units: u64) -> Self {
        self.only(|item| {
            facts
                .price
                .get(item as usize)
                .copied()
                .flatten()
                .is_none_or(|p| p <= minor_units)
        })
    }

    /// Only items in one of the languages.
    #[must_use]
    pub fn languages(self, facts: &ItemFacts, languages: &[&str]) -> Self {
        self.only(|item| match facts.language.get(item as usize) {
            Some(Some(language)) => languages.iter().any(|l| l.eq_ignore_ascii_case(language)),
            _ => true,
        })
    }

    /// Only items whose prerequisites the learner has, each of them.
    #[must_use]
    pub fn with_prerequisites(mut self, facts: &ItemFacts) -> Self {
        let needed = facts
            .prerequisites
            .iter()
            .take(self.items)
            .enumerate()
            .filter(|(_, list)| !list.is_empty());
        self.prerequisites = needed
            .map(|(item, list)| (item as u32, list.clone()))
            .collect();
        self
    }

    /// How many items the filter knows.
    #[must_use]
    pub fn items(&self) -> usize {
        self.items
    }

    /// Whether the item is open to this learner.
    #[must_use]
    pub fn admits(&self, learner: &Learner<'_>, item: u32) -> bool {
        (item as usize) < self.items
            && !self.is_banned(item)
            && !(self.hide_seen && learner.has(item))
            && self.missing(learner).all(|closed| closed != item)
    }

    pub(crate) fn is_banned(&self, item: u32) -> bool {
        self.banned[item as usize / 64] >> (item % 64) & 1 == 1
    }

    /// Items closed to this learner and open to others.
    pub(crate) fn closed<'a>(&'a self, learner: &'a Learner<'a>) -> impl Iterator<Item = u32> + 'a {
        let seen: &[u32] = if self.hide_seen { learner.items() } else { &[] };
        seen.iter().copied().chain(self.missing(learner))
    }

    fn missing<'a>(&'a self, learner: &'a Learner<'a>) -> impl Iterator<Item = u32> + 'a {
        let lacks = |list: &[u32]| !list.iter().all(|&item| learner.has(item));
        self.prerequisites
            .iter()
            .filter(move |(_, list)| lacks(list))
            .map(|(item, _)| *item)
    }

    /// Puts −∞ on everything that is closed to the learner.
    pub(crate) fn apply(&self, learner: &Learner<'_>, scores: &mut [f32]) {
        for (word, &bits) in self.banned.iter().enumerate() {
            let mut bits = bits;
            while bits != 0 {
                scores[word * 64 + bits.trailing_zeros() as usize] = f32::NEG_INFINITY;
                bits &= bits - 1;
            }
        }
        for item in self.closed(learner) {
            if let Some(score) = scores.get_mut(item as usize) {
                *score = f32::NEG_INFINITY;
            }
        }
    }
}
