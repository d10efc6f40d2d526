//! See [`Markov`].

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::sparse::Links;
use crate::data::{Interactions, Learner};
use crate::error::{Result, at_least, parameter};
use crate::model::{Kind, Model, Reason, Scored, check_item, check_scores};
use crate::store::{Reader, Writer, json};

/// How the chain is counted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MarkovParams {
    /// How far after an item something still follows it.
    pub window: usize,
    /// What each further place takes away: 0..=1.
    pub fade: f32,
    /// Power of the leaving item's count.
    pub from: f32,
    /// Power of the arriving item's count.
    pub to: f32,
    /// Added to the arriving item's count.
    pub shrinkage: f32,
    /// How many followers are kept for each item.
    pub followers: usize,
    /// What each step back in the learner's path takes away when scoring: 0..=1.
    pub recency: f32,
    /// How many of the learner's latest items are looked at.
    pub memory: usize,
}

impl Default for MarkovParams {
    fn default() -> Self {
        Self {
            window: 10,
            fade: 0.8,
            from: 1.0,
            to: 0.3,
            shrinkage: 10.0,
            followers: 200,
            recency: 0.9,
            memory: 50,
        }
    }
}

/// What follows what: a Markov chain over the items of a learner's path.
///
/// ```text
/// n_ij = Σ over learners, over j within `window` places after i:  fade^(places − 1)
/// P_ij = n_ij / ((Σ_j n_ij)^from · (Σ_i n_ij + shrinkage)^to)
/// ```
///
/// With `from` = 1 and `to` = 0 P_ij is the probability of j after i; with `to` > 0 it is the lift, which
/// takes from what follows everything. Paths are in the order of (time, item). The score of j is
/// Σ over the learner's latest items i of recency^(rank of i, from 0) · P_ij.
///
/// Shapes: P is items × items, at most `followers` in a row; windows, ranks and `memory` are places in a path,
/// not times. Rendle, Freudenthaler, Schmidt-Thieme ("Factorizing Personalized Markov Chains", 2010) factorise
/// such a chain for each user; this one is the same for all and keeps the counts, which can be explained.
#[derive(Debug)]
pub struct Markov {
    params: MarkovParams,
    links: Links,
}

/// All paths one after the other, and where in them each item is.
struct Paths {
    step: Vec<u32>,
    end: Vec<u32>,
    starts: Vec<usize>,
    places: Vec<u32>,
}

impl Paths {
    fn new(data: &Interactions) -> Self {
        let paths: Vec<Vec<u32>> = (0..data.users() as u32)
            .into_par_iter()
            .map(|user| {
                let learner = data.learner(user);
                learner
                    .latest_first()
                    .iter()
                    .rev()
                    .map(|&at| learner.items()[at as usize])
                    .collect()
            })
            .collect();
        let (mut step, mut end) = (
            Vec::with_capacity(data.len()),
            Vec::with_capacity(data.len()),
        );
        for path in paths {
            let last = (step.len() + path.len()) as u32;
            end.extend(std::iter::repeat_n(last, path.len()));
            step.extend(path);
        }
        let mut starts = vec![0; data.items() + 1];
        for &item in &step {
            starts[item as usize + 1] += 1;
        }
        for item in 0..data.items() {
            starts[item + 1] += starts[item];
        }
        let mut next = starts.clone();
        let mut places = vec![0; step.len()];
        for (place, &item) in step.iter().enumerate() {
            places[next[item as usize]] = place as u32;
            next[item as usize] += 1;
        }
        Self {
            step,
            end,
            starts,
            places,
        }
    }

    fn followers(&self, item: u32, window: usize) -> impl Iterator<Item = &[u32]> {
        let places = &self.places[self.starts[item as usize]..self.starts[item as usize + 1]];
        places.iter().map(move |&place| {
            let place = place as usize;
            let end = (self.end[place] as usize).min(place + 1 + window);
            &self.step[place + 1..end]
        })
    }
}

impl Markov {
    pub(crate) fn read(from: &Reader, prefix: &str, params: MarkovParams) -> Result<Self> {
        check(&params)?;
        Ok(Self {
            params,
            links: Links::read(from, prefix)?,
        })
    }

    /// The weight of each of the learner's items.
    fn profile(&self, learner: &Learner<'_>) -> Vec<f32> {
        let mut weights = vec![0.0; learner.items().len()];
        let mut weight = 1.0;
        for &at in learner.latest_first().iter().take(self.params.memory) {
            weights[at as usize] = weight;
            weight *= self.params.recency;
        }
        weights
    }
}

fn check(params: &MarkovParams) -> Result<()> {
    for (name, value) in [("fade", params.fade), ("recency", params.recency)] {
        if !(0.0..=1.0).contains(&value) {
            return Err(parameter(name, format!("{value} is not in 0..=1")));
        }
    }
    for (name, value) in [
        ("from", params.from),
        ("to", params.to),
        ("shrinkage", params.shrinkage),
    ] {
        at_least(name, value, 0.0)?;
    }
    if params.window == 0 || params.followers == 0 || params.memory == 0 {
        return Err(parameter("window, followers, memory", "must be at least 1"));
    }
    Ok(())
}

impl Model for Markov {
    type Params = MarkovParams;

    fn fit(data: &Interactions, params: &MarkovParams) -> Result<Self> {
        check(params)?;
        data.check()?;
        let paths = Paths::new(data);
        let fade: Vec<f32> = (0..params.window.min(data.len()))
            .map(|places| params.fade.powi(places as i32))
            .collect();
        let mut leaving = vec![0.0f32; data.items()];
        let mut arriving = vec![0.0f32; data.items()];
        for item in 0..data.items() as u32 {
            for steps in paths.followers(item, params.window) {
                for (&next, &amount) in steps.iter().zip(&fade) {
                    leaving[item as usize] += amount;
                    arriving[next as usize] += amount;
                }
            }
        }
        let links = Links::build(
            data.items(),
            params.followers,
            |i, tally| {
                for steps in paths.followers(i, params.window) {
                    for (&next, &amount) in steps.iter().zip(&fade) {
                        tally.add(next, amount);
                    }
                }
            },
            |i, j, sum| {
                let left = leaving[i as usize].powf(params.from);
                let right = (arriving[j as usize] + params.shrinkage).powf(params.to);
                sum / (left * right)
            },
        );
        Ok(Self {
            params: *params,
            links,
        })
    }

    fn kind(&self) -> Kind {
        Kind::Markov
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
        self.links.score_into(learner, &self.profile(learner), out);
        Ok(())
    }

    fn similar_items(&self, item: u32, k: usize) -> Result<Vec<Scored>> {
        check_item(item, self.items())?;
        Ok(self.links.similar(item, k))
    }

    fn explain(&self, learner: &Learner<'_>, item: u32) -> Result<Vec<Reason>> {
        Reason::checked(self, learner, item)?;
        let weights = self.profile(learner);
        let parts: Vec<f32> = learner
            .items()
            .iter()
            .zip(weights)
            .map(|(&own, w)| w * self.links.weight(own, item))
            .collect();
        Ok(Reason::sorted(learner.items(), &parts))
    }

    fn write<'a>(&'a self, to: &mut Writer<'a>, prefix: &str) -> Result<()> {
        self.links.write(to, prefix);
        Ok(())
    }
}
