//! See [`Tuner`].

mod axes;

use std::collections::HashMap;

use rayon::prelude::*;

use crate::data::{Interactions, Log};
use crate::error::Result;
use crate::metrics::Test;
use crate::model::Model;
use crate::models::blend::{Blend, BlendParams};
use crate::spec::Spec;
use crate::split;

use axes::{Axis, Scale};

/// At most so many users are ranked to judge a model.
const JUDGES: usize = 10_000;

/// Choosing parameters on validation data.
///
/// The rule that holds out the test rows is applied once more to the training rows. Each parameter has an
/// ordered list of values that depends on the data only in its scale; the search walks along one list after
/// the other, first in long steps, then in shorter ones, and keeps what raises ndcg@10 on the rows held out.
/// How many models it trains depends on the size of the data, never on the clock, so a search can be repeated.
pub struct Tuner {
    early: Interactions,
    late: Log,
    test: Test,
    scale: Scale,
    trials: usize,
    plain: bool,
    tell: fn(&str),
}

impl Tuner {
    /// Divides training rows into earlier and later ones.
    ///
    /// # Errors
    /// Rows that are no interactions.
    pub fn new(train: &Log, users: usize, items: usize) -> Result<Self> {
        let (early, late) = split::split(train);
        let early = Interactions::new(users, items, &early)?;
        let test = Test::new(&early, &late).sample(JUDGES);
        let scale = Scale::of(&early);
        let trials = match early.len() {
            0..500_000 => 90,
            500_000..3_000_000 => 40,
            3_000_000..8_000_000 => 24,
            _ => 14,
        };
        Ok(Self {
            early,
            late,
            test,
            scale,
            trials,
            plain: false,
            tell: |_| {},
        })
    }

    /// Tells somebody about each trial.
    #[must_use]
    pub fn tell(self, tell: fn(&str)) -> Self {
        Self { tell, ..self }
    }

    /// Leaves strengths and times alone: what they do to the weights stays as given.
    #[must_use]
    pub fn plain(self, plain: bool) -> Self {
        Self { plain, ..self }
    }

    /// The best parameters found, starting from the given ones, and their ndcg@10 on the later rows.
    ///
    /// # Errors
    /// A model that cannot be trained on these data.
    pub fn tune(&self, base: &Spec) -> Result<(Spec, f64)> {
        let (spec, value, _) = self.search(base)?;
        Ok((spec, value))
    }

    /// The parts of a blend, each with its best parameters if `tune` says so, and the blend's weights, with
    /// its ndcg@10 on the later rows.
    ///
    /// # Errors
    /// As [`Tuner::tune`].
    pub fn blend(&self, parts: &[Spec], tune: bool) -> Result<(BlendParams, f64)> {
        let mut specs = Vec::new();
        let mut models = Vec::new();
        for part in parts {
            let (spec, model) = if tune {
                let (spec, _, model) = self.search(part)?;
                (spec, model)
            } else {
                (part.clone(), part.fit(&self.early)?)
            };
            specs.push(spec);
            models.push(model);
        }
        let each: Vec<&dyn Model> = models.iter().map(AsRef::as_ref).collect();
        let mut params = BlendParams::learnt(specs);
        let weights = Blend::learn_weights(&each, &self.early, &self.late, params.most_learners)?;
        (self.tell)(&format!("blend: weights {weights:?}"));
        params.weights = Some(weights.clone());
        let blend = Blend::of(models, &params)?;
        let value = self.test.measure(&blend, &self.early)?.ndcg_10;
        (self.tell)(&format!("blend: ndcg@10 {value:.4}"));
        Ok((params.without_idle_parts(), value))
    }

    fn search(&self, base: &Spec) -> Result<(Spec, f64, Box<dyn Model>)> {
        let mut axes = axes::of(base, &self.scale);
        axes.retain(|axis| !(self.plain && axis.is_weight()));
        let mut search = Search {
            tuner: self,
            base,
            axes: &axes,
            known: HashMap::new(),
            best: None,
        };
        search.run()?;
        let value = search.best.as_ref().map_or(0.0, |best| best.0);
        let place = search.best.map(|best| best.1).unwrap_or_default();
        let spec = axes::apply(base, &axes, &place);
        let model = spec.fit(&self.early)?;
        Ok((spec, value, model))
    }
}

struct Search<'a> {
    tuner: &'a Tuner,
    base: &'a Spec,
    axes: &'a [Axis],
    known: HashMap<Vec<usize>, f64>,
    best: Option<(f64, Vec<usize>)>,
}

impl Search<'_> {
    fn run(&mut self) -> Result<()> {
        let start: Vec<usize> = self.axes.iter().map(|axis| axis.start).collect();
        self.try_place(start)?;
        for reach in [4, 2, 1] {
            while self.round(reach)? {}
        }
        Ok(())
    }

    /// Walks along every axis; whether anything got better.
    fn round(&mut self, reach: usize) -> Result<bool> {
        let mut better = false;
        for (n, axis) in self.axes.iter().enumerate() {
            let reach = reach.min(axis.reach);
            for back in [false, true] {
                while let Some(place) = self.moved(n, axis, reach, back) {
                    if !self.try_place(place)? {
                        break;
                    }
                    better = true;
                }
            }
        }
        Ok(better)
    }

    fn moved(&self, n: usize, axis: &Axis, reach: usize, back: bool) -> Option<Vec<usize>> {
        let mut place = self.best.as_ref()?.1.clone();
        let to = if back {
            place[n].checked_sub(reach)?
        } else {
            place[n] + reach
        };
        place[n] = to;
        (to < axis.values.len()).then_some(place)
    }

    /// Whether the place is the best so far. Nothing new is tried once the trials are used up.
    fn try_place(&mut self, place: Vec<usize>) -> Result<bool> {
        if self.known.contains_key(&place) || self.known.len() >= self.tuner.trials {
            return Ok(false);
        }
        let spec = axes::apply(self.base, self.axes, &place);
        let model = spec.fit(&self.tuner.early)?;
        let value = self
            .tuner
            .test
            .measure(model.as_ref(), &self.tuner.early)?
            .ndcg_10;
        self.known.insert(place.clone(), value);
        let better = self.best.as_ref().is_none_or(|(best, _)| value > *best);
        let name = spec.kind().name();
        let words = axes::describe(self.axes, &place);
        let mark = if better { " *" } else { "" };
        (self.tuner.tell)(&format!(
            "{name} {}/{}: {words}: ndcg@10 {value:.4}{mark}",
            self.known.len(),
            self.tuner.trials
        ));
        if better {
            self.best = Some((value, place));
        }
        Ok(better)
    }
}

impl std::fmt::Debug for Tuner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "a tuner of {} rows, {} trials",
            self.early.len(),
            self.trials
        )
    }
}

/// The middle of the positive ages, in days; used to scale half-lives.
fn middle_age(data: &Interactions) -> Option<f32> {
    let mut ages: Vec<f32> = (0..data.users() as u32)
        .into_par_iter()
        .flat_map_iter(|user| {
            let learner = data.learner(user);
            let latest = learner.times().iter().copied().max().unwrap_or(0);
            let age = |time: &i64| (latest as f64 - *time as f64) as f32 / 86_400.0;
            learner
                .times()
                .iter()
                .map(age)
                .filter(|age| *age > 0.0)
                .collect::<Vec<_>>()
        })
        .collect();
    if ages.is_empty() {
        return None;
    }
    let middle = ages.len() / 2;
    let (_, value, _) = ages.select_nth_unstable_by(middle, f32::total_cmp);
    Some(*value)
}
