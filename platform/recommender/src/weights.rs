//! How much an interaction counts.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::data::{Interactions, Learner};
use crate::error::{Result, at_least, parameter};

/// What the strength of an interaction adds to its weight.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Nothing: every interaction counts 1.
    #[default]
    Binary,
    /// 1 + ln(1 + s).
    Log,
    /// s itself, but at most 10¹², so that sums of squares stay finite.
    Linear,
}

/// c = f(strength) · 2^(−age / half-life).
///
/// The age is counted, in days, from the learner's own latest interaction: it says how far back in the
/// learner's path something lies, whenever the learner was here.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Weights {
    /// The part of the strength.
    pub strength: Strength,
    /// Days after which an interaction counts half; `None`: age does not matter.
    pub half_life_days: Option<f32>,
}

const DAY: f64 = 86_400.0;
const MOST: f32 = 1e12;

impl Weights {
    pub(crate) fn check(&self) -> Result<()> {
        match self.half_life_days {
            Some(days) if !(days.is_finite() && days > 0.0) => Err(parameter(
                "half_life_days",
                format!("{days} is not a finite number above 0"),
            )),
            _ => Ok(()),
        }
    }

    /// The weights of one learner's interactions.
    #[must_use]
    pub fn of(&self, learner: &Learner<'_>) -> Vec<f32> {
        let latest = learner.times().iter().copied().max().unwrap_or(0);
        let one = |(&strength, &time): (&f32, &i64)| {
            let base = match self.strength {
                Strength::Binary => 1.0,
                Strength::Log => 1.0 + strength.ln_1p(),
                Strength::Linear => strength.min(MOST),
            };
            match self.half_life_days {
                Some(days) => base * decay(latest, time, days),
                None => base,
            }
        };
        learner
            .strengths()
            .iter()
            .zip(learner.times())
            .map(one)
            .collect()
    }

    /// The weights of all interactions, row by row.
    pub(crate) fn all(&self, data: &Interactions) -> Vec<f32> {
        if *self == Self::default() {
            return vec![1.0; data.len()];
        }
        let users: Vec<Vec<f32>> = (0..data.users())
            .into_par_iter()
            .map(|u| self.of(&data.learner(u as u32)))
            .collect();
        users.concat()
    }
}

/// 2^(−age / half-life).
pub(crate) fn decay(latest: i64, time: i64, half_life_days: f32) -> f32 {
    let age = (latest as f64 - time as f64).max(0.0) / DAY;
    (-age / f64::from(half_life_days)).exp2() as f32
}

/// Checks a number of factors.
pub(crate) fn check_factors(factors: usize) -> Result<()> {
    let most = crate::linalg::factors::MAX_FACTORS;
    if (1..=most).contains(&factors) {
        Ok(())
    } else {
        Err(parameter(
            "factors",
            format!("{factors} is not in 1..={most}"),
        ))
    }
}

/// Checks that a parameter is finite and above 0.
pub(crate) fn above_zero(name: &'static str, value: f32) -> Result<()> {
    at_least(name, value, f32::MIN_POSITIVE)
}
