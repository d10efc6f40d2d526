//! The search for weights.

use rayon::prelude::*;

use super::standardise;
use crate::data::Interactions;
use crate::error::Result;
use crate::metrics::{Test, ndcg};
use crate::model::Model;
use crate::rank;

/// Each part's so many best items are candidates.
const CANDIDATES: usize = 60;
/// Rounds over all weights at most.
const ROUNDS: usize = 20;
/// By how much of the whole a weight is moved, at first and later.
const STEPS: [f32; 5] = [0.3, 0.15, 0.07, 0.03, 0.015];

/// One learner's candidates: items ascending, and each one's standardised score by every part.
struct Sheet {
    items: Vec<u32>,
    scores: Vec<f32>,
    wanted: Vec<u32>,
}

impl Sheet {
    fn ndcg(&self, weights: &[f32]) -> f64 {
        let sums: Vec<f32> = self
            .scores
            .chunks_exact(weights.len())
            .map(|scores| scores.iter().zip(weights).map(|(s, w)| s * w).sum())
            .collect();
        let top = rank::top(&sums, 10);
        ndcg(
            top.iter().map(|scored| self.items[scored.item as usize]),
            &self.wanted,
        )
    }
}

/// Weights of at least 0 that add up to 1, by coordinate ascent on the mean ndcg@10.
pub(super) fn weights(
    models: &[&dyn Model],
    train: &Interactions,
    test: &Test,
) -> Result<Vec<f32>> {
    let parts = models.len();
    let equal = vec![1.0 / parts as f32; parts];
    if parts == 1 || test.users().is_empty() {
        return Ok(equal);
    }
    let sheets = sheets(models, train, test)?;
    let mean = |weights: &[f32]| {
        let each: Vec<f64> = sheets.par_iter().map(|sheet| sheet.ndcg(weights)).collect();
        each.iter().sum::<f64>() / each.len() as f64
    };
    let single = |part: usize| {
        (0..parts)
            .map(|p| f32::from(u8::from(p == part)))
            .collect::<Vec<_>>()
    };
    let starts: Vec<Vec<f32>> = (0..parts).map(single).chain([equal]).collect();
    let mut best: (f64, Vec<f32>) = (f64::NEG_INFINITY, Vec::new());
    for start in starts {
        let value = mean(&start);
        if value > best.0 {
            best = (value, start);
        }
    }
    for step in STEPS {
        for _ in 0..ROUNDS {
            let before = best.0;
            for part in 0..parts {
                for change in [step, -step] {
                    let moved = shift(&best.1, part, change);
                    let value = mean(&moved);
                    if value > best.0 {
                        best = (value, moved);
                    }
                }
            }
            if best.0 <= before {
                break;
            }
        }
    }
    Ok(best.1)
}

fn shift(weights: &[f32], part: usize, change: f32) -> Vec<f32> {
    let mut out = weights.to_vec();
    out[part] = (out[part] + change).max(0.0);
    let sum: f32 = out.iter().sum();
    if sum <= 0.0 {
        return weights.to_vec();
    }
    out.iter().map(|w| w / sum).collect()
}

fn sheets(models: &[&dyn Model], train: &Interactions, test: &Test) -> Result<Vec<Sheet>> {
    let filter = test.filter();
    (0..test.users().len())
        .into_par_iter()
        .map(|place| {
            let learner = train.learner(test.users()[place]);
            let mut all = Vec::with_capacity(models.len());
            let mut items = Vec::new();
            for model in models {
                let mut scores = model.score(&learner)?;
                standardise(&mut scores);
                let mut open = scores.clone();
                filter.apply(&learner, &mut open);
                items.extend(
                    rank::top(&open, CANDIDATES)
                        .iter()
                        .map(|scored| scored.item),
                );
                all.push(scores);
            }
            items.sort_unstable();
            items.dedup();
            let scores = items
                .iter()
                .flat_map(|&item| all.iter().map(move |s| s[item as usize]))
                .collect();
            Ok(Sheet {
                items,
                scores,
                wanted: test.wanted(place).to_vec(),
            })
        })
        .collect()
}
