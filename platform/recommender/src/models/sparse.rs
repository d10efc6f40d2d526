//! Item-to-item weights, a few for each item, and the counting that leads to them.

use rayon::prelude::*;

use crate::data::Learner;
use crate::error::{Error, Result};
use crate::model::Scored;
use crate::rank;
use crate::storage::Buffer;
use crate::store::{Reader, Writer};

/// Row i: the items that i speaks for, and how loudly.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Links {
    starts: Buffer<u64>,
    index: Buffer<u32>,
    value: Buffer<f32>,
}

impl Links {
    /// Fills the rows in parallel. `count` adds the weights of row i to a zeroed buffer of one number per
    /// item and lists the places it touched; the best `keep` of what `weigh` makes of them stay.
    pub(crate) fn build(
        items: usize,
        keep: usize,
        count: impl Fn(u32, &mut Tally) + Sync,
        weigh: impl Fn(u32, u32, f32) -> f32 + Sync,
    ) -> Self {
        let rows: Vec<Vec<Scored>> = (0..items as u32)
            .into_par_iter()
            .map_init(
                || Tally {
                    sums: vec![0.0; items],
                    touched: Vec::new(),
                },
                |tally, i| {
                    count(i, tally);
                    tally.drain(keep, |j, sum| weigh(i, j, sum))
                },
            )
            .collect();
        let mut starts = Vec::with_capacity(items + 1);
        starts.push(0);
        let (mut index, mut value) = (Vec::new(), Vec::new());
        for row in rows {
            for link in row {
                index.push(link.item);
                value.push(link.score);
            }
            starts.push(index.len() as u64);
        }
        Self {
            starts: starts.into(),
            index: index.into(),
            value: value.into(),
        }
    }

    pub(crate) fn items(&self) -> usize {
        self.starts.len() - 1
    }

    pub(crate) fn row(&self, item: u32) -> impl Iterator<Item = (u32, f32)> + '_ {
        let range = self.starts[item as usize] as usize..self.starts[item as usize + 1] as usize;
        self.index[range.clone()]
            .iter()
            .copied()
            .zip(self.value[range].iter().copied())
    }

    /// The weight of the link from one item to another; 0 if there is none.
    pub(crate) fn weight(&self, from: u32, to: u32) -> f32 {
        self.row(from)
            .find(|(item, _)| *item == to)
            .map_or(0.0, |(_, weight)| weight)
    }

    /// Σ over the learner's items of weight × row.
    pub(crate) fn score_into(&self, learner: &Learner<'_>, weights: &[f32], out: &mut [f32]) {
        out.fill(0.0);
        for (&item, &weight) in learner.items().iter().zip(weights) {
            if weight != 0.0 {
                for (other, value) in self.row(item) {
                    out[other as usize] += weight * value;
                }
            }
        }
    }

    pub(crate) fn similar(&self, item: u32, k: usize) -> Vec<Scored> {
        let mut scores = vec![f32::NEG_INFINITY; self.items()];
        for (other, weight) in self.row(item).filter(|(other, _)| *other != item) {
            scores[other as usize] = weight;
        }
        rank::top(&scores, k)
    }

    pub(crate) fn write<'a>(&'a self, to: &mut Writer<'a>, prefix: &str) {
        to.add(
            &format!("{prefix}starts"),
            vec![self.starts.len()],
            &self.starts,
        );
        to.add(
            &format!("{prefix}index"),
            vec![self.index.len()],
            &self.index,
        );
        to.add(
            &format!("{prefix}value"),
            vec![self.value.len()],
            &self.value,
        );
    }

    pub(crate) fn read(from: &Reader, prefix: &str) -> Result<Self> {
        let links = Self {
            starts: from.buffer(&format!("{prefix}starts"))?,
            index: from.buffer(&format!("{prefix}index"))?,
            value: from.buffer(&format!("{prefix}value"))?,
        };
        let entries = links.index.len();
        let whole = links.starts.first() == Some(&0)
            && links.starts.last() == Some(&(entries as u64))
            && links.starts.windows(2).all(|w| w[0] <= w[1])
            && links.value.len() == entries
            && links
                .index
                .iter()
                .all(|&item| (item as usize) < links.starts.len() - 1);
        if whole {
            Ok(links)
        } else {
            Err(Error::Format(format!("{prefix}links are damaged")))
        }
    }
}

/// One number per item, of which few are not zero.
pub(crate) struct Tally {
    sums: Vec<f32>,
    touched: Vec<u32>,
}

impl Tally {
    #[inline]
    pub(crate) fn add(&mut self, item: u32, amount: f32) {
        let sum = &mut self.sums[item as usize];
        if *sum == 0.0 {
            self.touched.push(item);
        }
        *sum += amount;
    }

    /// The best by weight, in the order of the items; zero again afterwards.
    fn drain(&mut self, keep: usize, weigh: impl Fn(u32, f32) -> f32) -> Vec<Scored> {
        let mut links: Vec<Scored> = Vec::with_capacity(self.touched.len());
        for item in self.touched.drain(..) {
            let sum = std::mem::take(&mut self.sums[item as usize]);
            let score = weigh(item, sum);
            if score > 0.0 {
                links.push(Scored { item, score });
            }
        }
        let order = |a: &Scored, b: &Scored| b.score.total_cmp(&a.score).then(a.item.cmp(&b.item));
        if links.len() > keep {
            links.select_nth_unstable_by(keep, order);
            links.truncate(keep);
        }
        links.sort_unstable_by_key(|link| link.item);
        links.dedup_by_key(|link| link.item);
        links
    }
}
