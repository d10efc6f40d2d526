//! What can be tuned about each model, and over which values.

use crate::data::Interactions;
use crate::spec::Spec;
use crate::weights::{Strength, Weights};

/// What the lists of values take from the data.
pub(super) struct Scale {
    /// The middle age of an interaction, in days.
    age: Option<f32>,
    /// Whether strengths differ at all.
    strengths: bool,
}

impl Scale {
    pub(super) fn of(data: &Interactions) -> Self {
        let (_, _, strength, _) = data.parts();
        let strengths = strength.windows(2).any(|pair| pair[0] != pair[1]);
        Self {
            age: super::middle_age(data),
            strengths,
        }
    }

    /// Half-lives from none at all to a small part of the middle age.
    fn half_lives(&self) -> Vec<Option<f32>> {
        let shares = [8.0, 4.0, 2.0, 1.0, 0.5, 0.25, 0.125, 0.06, 0.03];
        let from_age = self
            .age
            .into_iter()
            .flat_map(|age| shares.map(|share| Some(age * share)));
        std::iter::once(None).chain(from_age).collect()
    }
}

/// One parameter: its values in order, where the search begins, and its longest step.
pub(super) struct Axis {
    name: &'static str,
    pub(super) values: Vec<Option<f32>>,
    pub(super) start: usize,
    pub(super) reach: usize,
    set: fn(&mut Spec, Option<f32>),
}

impl Axis {
    /// Whether it is about what strength and time do to the weights.
    pub(super) fn is_weight(&self) -> bool {
        matches!(self.name, "half_life" | "strength")
    }

    fn new(
        name: &'static str,
        values: Vec<Option<f32>>,
        start: Option<f32>,
        reach: usize,
        set: fn(&mut Spec, Option<f32>),
    ) -> Self {
        let distance = |value: &Option<f32>| match (value, start) {
            (Some(a), Some(b)) => (a.max(1e-9).ln() - b.max(1e-9).ln()).abs(),
            (None, None) => 0.0,
            _ => f32::INFINITY,
        };
        let nearest = (0..values.len())
            .min_by(|&a, &b| distance(&values[a]).total_cmp(&distance(&values[b])));
        Self {
            name,
            start: nearest.unwrap_or(0),
            values,
            reach,
            set,
        }
    }
}

/// `from · ratio^n` for n in 0..count.
fn powers(from: f32, ratio: f32, count: i32) -> Vec<Option<f32>> {
    (0..count).map(|n| Some(from * ratio.powi(n))).collect()
}

fn list(values: &[f32]) -> Vec<Option<f32>> {
    values.iter().copied().map(Some).collect()
}

fn strength(value: Option<f32>) -> Strength {
    if value == Some(1.0) {
        Strength::Log
    } else {
        Strength::Binary
    }
}

macro_rules! set {
    ($kind:ident, |$params:ident, $value:ident| $body:expr) => {
        |spec: &mut Spec, $value: Option<f32>| {
            if let Spec::$kind($params) = spec {
                $body;
            }
        }
    };
}

/// The axes of a model; the search begins at the base's own values where the lists have them.
pub(super) fn of(base: &Spec, scale: &Scale) -> Vec<Axis> {
    let mut axes = match base {
        Spec::Ials(p) => vec![
            Axis::new(
                "alpha",
                powers(1e-4, 1.5, 30),
                Some(p.unobserved_weight),
                8,
                set!(Ials, |p, v| {
                    p.unobserved_weight = v.unwrap_or(p.unobserved_weight);
                }),
            ),
            Axis::new(
                "regularization",
                powers(1e-5, 1.5, 36),
                Some(p.regularization),
                8,
                set!(Ials, |p, v| {
                    p.regularization = v.unwrap_or(p.regularization);
                }),
            ),
            Axis::new(
                "exponent",
                list(&[0.0, 0.25, 0.5, 0.75, 1.0, 1.25]),
                Some(p.exponent),
                1,
                set!(Ials, |p, v| {
                    p.exponent = v.unwrap_or(p.exponent);
                }),
            ),
            half_life(
                scale,
                p.weights,
                set!(Ials, |p, v| p.weights.half_life_days = v),
            ),
            strengths(
                p.weights,
                set!(Ials, |p, v| p.weights.strength = strength(v)),
            ),
        ],
        Spec::Ease(p) => vec![
            Axis::new(
                "regularization",
                powers(1.0, 1.5, 24),
                Some(p.regularization),
                4,
                set!(Ease, |p, v| {
                    p.regularization = v.unwrap_or(p.regularization);
                }),
            ),
            half_life(
                scale,
                p.profile,
                set!(Ease, |p, v| p.profile.half_life_days = v),
            ),
            strengths(
                p.profile,
                set!(Ease, |p, v| p.profile.strength = strength(v)),
            ),
        ],
        Spec::ItemKnn(p) => vec![
            half_life(
                scale,
                p.profile,
                set!(ItemKnn, |p, v| p.profile.half_life_days = v),
            ),
            Axis::new(
                "neighbours",
                list(&[10.0, 20.0, 40.0, 70.0, 100.0, 150.0, 200.0, 300.0, 500.0]),
                Some(p.neighbours as f32),
                2,
                set!(ItemKnn, |p, v| {
                    p.neighbours = v.map_or(p.neighbours, |v| v as usize);
                }),
            ),
            Axis::new(
                "shrinkage",
                list(&[0.0, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0]),
                Some(p.shrinkage),
                2,
                set!(ItemKnn, |p, v| {
                    p.shrinkage = v.unwrap_or(p.shrinkage);
                }),
            ),
            Axis::new(
                "damping",
                list(&[0.0, 0.25, 0.5, 0.75, 1.0]),
                Some(p.damping),
                1,
                set!(ItemKnn, |p, v| {
                    p.damping = v.unwrap_or(p.damping);
                }),
            ),
            strengths(
                p.profile,
                set!(ItemKnn, |p, v| p.profile.strength = strength(v)),
            ),
        ],
        Spec::Markov(p) => vec![
            Axis::new(
                "window",
                list(&[1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 40.0]),
                Some(p.window as f32),
                2,
                set!(Markov, |p, v| {
                    p.window = v.map_or(p.window, |v| v as usize);
                }),
            ),
            Axis::new(
                "recency",
                list(&[0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0]),
                Some(p.recency),
                2,
                set!(Markov, |p, v| {
                    p.recency = v.unwrap_or(p.recency);
                }),
            ),
            Axis::new(
                "to",
                list(&[0.0, 0.15, 0.3, 0.45, 0.6, 0.75]),
                Some(p.to),
                1,
                set!(Markov, |p, v| p.to = v.unwrap_or(p.to)),
            ),
            Axis::new(
                "from",
                list(&[0.0, 0.25, 0.5, 0.75, 1.0]),
                Some(p.from),
                1,
                set!(Markov, |p, v| p.from = v.unwrap_or(p.from)),
            ),
            Axis::new(
                "fade",
                list(&[0.5, 0.7, 0.8, 0.9, 0.95, 1.0]),
                Some(p.fade),
                1,
                set!(Markov, |p, v| p.fade = v.unwrap_or(p.fade)),
            ),
        ],
        Spec::Bpr(p) => vec![
            Axis::new(
                "learning_rate",
                list(&[0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3]),
                Some(p.learning_rate),
                2,
                set!(Bpr, |p, v| {
                    p.learning_rate = v.unwrap_or(p.learning_rate);
                }),
            ),
            Axis::new(
                "regularization",
                powers(2e-4, 2.0, 9),
                Some(p.regularization),
                2,
                set!(Bpr, |p, v| {
                    p.regularization = v.unwrap_or(p.regularization);
                }),
            ),
            Axis::new(
                "iterations",
                list(&[15.0, 30.0, 60.0, 100.0, 150.0]),
                Some(p.iterations as f32),
                1,
                set!(Bpr, |p, v| {
                    p.iterations = v.map_or(p.iterations, |v| v as usize);
                }),
            ),
        ],
        Spec::Popularity(p) => {
            vec![Axis::new(
                "half_life",
                scale.half_lives(),
                p.half_life_days,
                2,
                set!(Popularity, |p, v| {
                    p.half_life_days = v;
                }),
            )]
        }
        Spec::Content(p) => vec![half_life(
            scale,
            p.profile,
            set!(Content, |p, v| p.profile.half_life_days = v),
        )],
    };
    axes.retain(|axis| axis.values.len() > 1 && (axis.name != "strength" || scale.strengths));
    axes
}

fn half_life(scale: &Scale, weights: Weights, set: fn(&mut Spec, Option<f32>)) -> Axis {
    Axis::new(
        "half_life",
        scale.half_lives(),
        weights.half_life_days,
        2,
        set,
    )
}

fn strengths(weights: Weights, set: fn(&mut Spec, Option<f32>)) -> Axis {
    let start = f32::from(u8::from(weights.strength != Strength::Binary));
    let mut axis = Axis::new("strength", vec![Some(0.0), Some(1.0)], Some(start), 1, set);
    axis.start = start as usize;
    axis
}

/// The base with the values of a place.
pub(super) fn apply(base: &Spec, axes: &[Axis], place: &[usize]) -> Spec {
    let mut spec = base.clone();
    for (axis, &at) in axes.iter().zip(place) {
        (axis.set)(&mut spec, axis.values[at]);
    }
    spec
}

/// A place in words.
pub(super) fn describe(axes: &[Axis], place: &[usize]) -> String {
    let one = |(axis, &at): (&Axis, &usize)| match axis.values[at] {
        Some(value) => format!("{} {value:.3e}", axis.name),
        None => format!("{} none", axis.name),
    };
    axes.iter()
        .zip(place)
        .map(one)
        .collect::<Vec<_>>()
        .join(", ")
}
