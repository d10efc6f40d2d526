//! Which model, and what it is trained with.

use std::sync::Arc;

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use collegium_recommender::{
    Blend, BlendParams, BprParams, ContentParams, Document, EaseParams, IalsParams, Interactions,
    ItemKnnParams, Kind, Log, MarkovParams, Model, PopularityParams, Progress, Solver, Spec,
    Strength, Tuner, Weights,
};

use super::progress;

/// The models by their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Name {
    Ials,
    Ease,
    Itemknn,
    Bpr,
    Popularity,
    Markov,
    Content,
    Blend,
}

/// What the strength of an interaction does to its weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum StrengthName {
    Binary,
    Log,
    #[value(alias = "strength")]
    Linear,
}

/// How the systems of iALS are solved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SolverName {
    Cg,
    Cholesky,
    Blocks,
}

/// The model and its parameters; what is not given has the library's default.
#[derive(Debug, Args)]
pub(super) struct ModelArgs {
    /// Which model
    #[arg(long, value_enum)]
    pub(super) model: Name,
    /// Numbers for each user and item (ials, bpr)
    #[arg(long, default_value_t = 64)]
    factors: usize,
    /// Rounds of training (ials: 15, bpr: 60)
    #[arg(long)]
    iterations: Option<usize>,
    /// Regularisation (ials, bpr, ease)
    #[arg(long)]
    regularization: Option<f32>,
    /// Weight of what was not seen, where a seen interaction weighs 1 (ials)
    #[arg(long)]
    alpha: Option<f32>,
    /// Power of the frequency in the regularisation (ials)
    #[arg(long)]
    exponent: Option<f32>,
    /// How the systems are solved (ials)
    #[arg(long, value_enum, default_value_t = SolverName::Cg)]
    solver: SolverName,
    /// Steps of conjugate gradients (ials)
    #[arg(long)]
    steps: Option<u32>,
    /// Length of a step (bpr)
    #[arg(long)]
    learning_rate: Option<f32>,
    /// Neighbours kept for each item (itemknn), followers (markov)
    #[arg(long)]
    neighbours: Option<usize>,
    /// What the strength does to the weight of an interaction
    #[arg(long, value_enum, default_value_t = StrengthName::Binary)]
    weights: StrengthName,
    /// Days after which an interaction counts half
    #[arg(long)]
    half_life: Option<f32>,
    /// Choose the parameters on a validation split of the training rows
    #[arg(long)]
    pub(super) tune: bool,
    /// Tune without strengths and times, as public packages train
    #[arg(long)]
    plain: bool,
    /// Seed of everything random
    #[arg(long, default_value_t = 42)]
    seed: u64,
}

/// A model to train: one, or a blend of several.
#[derive(Debug)]
pub(super) enum Plan {
    One(Spec),
    Blend(BlendParams),
}

impl Plan {
    pub(super) fn fit(&self, data: &Interactions) -> collegium_recommender::Result<Box<dyn Model>> {
        match self {
            Self::One(spec) => spec.fit(data),
            Self::Blend(params) => Ok(Box::new(Blend::fit(data, params)?)),
        }
    }

    pub(super) fn json(&self) -> anyhow::Result<serde_json::Value> {
        Ok(match self {
            Self::One(spec) => serde_json::to_value(spec)?,
            Self::Blend(params) => serde_json::to_value(params)?,
        })
    }
}

fn iteration(done: usize, of: usize) {
    progress(format_args!("iteration {done} of {of}"));
}

impl ModelArgs {
    /// The plan as given, or tuned on validation rows of the log; with the best validation ndcg@10.
    pub(super) fn plan(
        &self,
        train: &Log,
        users: usize,
        items: usize,
        documents: Option<&Arc<Vec<Document>>>,
    ) -> anyhow::Result<(Plan, Option<f64>)> {
        if self.model == Name::Content && documents.is_none() {
            bail!("the content model needs --items");
        }
        let large = train.len() > 1_000_000;
        if !self.tune && self.model != Name::Blend {
            return Ok((
                Plan::One(self.spec(kind_of(self.model), documents, large)),
                None,
            ));
        }
        let tuner = Tuner::new(train, users, items)?
            .plain(self.plain)
            .tell(|line| progress(line));
        if self.model == Name::Blend {
            let bases: Vec<Spec> = self
                .parts(items, documents)
                .map(|k| self.spec(k, documents, false))
                .collect();
            let (params, value) = tuner.blend(&bases, self.tune)?;
            return Ok((Plan::Blend(params), Some(value)));
        }
        let (spec, value) = tuner.tune(&self.spec(kind_of(self.model), documents, false))?;
        Ok((Plan::One(with_progress(spec, large)), Some(value)))
    }

    /// Whether the model has something to say of an item that nobody has seen.
    pub(super) fn ranks_unseen(&self) -> bool {
        matches!(self.model, Name::Content | Name::Blend)
    }

    /// The parts of a blend that these data allow.
    fn parts(
        &self,
        items: usize,
        documents: Option<&Arc<Vec<Document>>>,
    ) -> impl Iterator<Item = Kind> {
        let dense = (items <= EaseParams::default().most_items).then_some(Kind::Ease);
        let content = documents.map(|_| Kind::Content);
        [
            Some(Kind::Ials),
            dense,
            Some(Kind::ItemKnn),
            Some(Kind::Markov),
            Some(Kind::Popularity),
            content,
        ]
        .into_iter()
        .flatten()
    }

    fn spec(&self, kind: Kind, documents: Option<&Arc<Vec<Document>>>, tell: bool) -> Spec {
        let spec = match kind {
            Kind::Ials => Spec::Ials(self.ials()),
            Kind::Ease => {
                let base = EaseParams::default();
                Spec::Ease(EaseParams {
                    regularization: self
                        .own(kind, self.regularization)
                        .unwrap_or(base.regularization),
                    weights: self.weights(),
                    ..base
                })
            }
            Kind::ItemKnn => {
                let base = ItemKnnParams::default();
                let neighbours = self.own(kind, self.neighbours).unwrap_or(base.neighbours);
                Spec::ItemKnn(ItemKnnParams {
                    neighbours,
                    weights: self.weights(),
                    ..base
                })
            }
            Kind::Bpr => {
                let base = BprParams::default();
                Spec::Bpr(BprParams {
                    factors: self.factors,
                    iterations: self.own(kind, self.iterations).unwrap_or(base.iterations),
                    learning_rate: self.learning_rate.unwrap_or(base.learning_rate),
                    regularization: self
                        .own(kind, self.regularization)
                        .unwrap_or(base.regularization),
                    seed: self.seed,
                    ..base
                })
            }
            Kind::Markov => {
                let base = MarkovParams::default();
                let followers = self.own(kind, self.neighbours).unwrap_or(base.followers);
                Spec::Markov(MarkovParams { followers, ..base })
            }
            Kind::Content => Spec::Content(ContentParams {
                documents: documents.cloned().unwrap_or_default(),
                profile: self.weights(),
            }),
            Kind::Popularity | Kind::Blend => Spec::Popularity(PopularityParams {
                half_life_days: self.half_life,
            }),
        };
        with_progress(spec, tell)
    }

    fn ials(&self) -> IalsParams {
        let base = IalsParams::default();
        IalsParams {
            factors: self.factors,
            iterations: self
                .own(Kind::Ials, self.iterations)
                .unwrap_or(base.iterations),
            unobserved_weight: self.alpha.unwrap_or(base.unobserved_weight),
            regularization: self
                .own(Kind::Ials, self.regularization)
                .unwrap_or(base.regularization),
            exponent: self.exponent.unwrap_or(base.exponent),
            solver: match (self.solver, self.steps) {
                (SolverName::Cholesky, _) => Solver::Cholesky,
                (SolverName::Blocks, _) => Solver::Blocks,
                (SolverName::Cg, Some(steps)) => Solver::ConjugateGradients { steps },
                (SolverName::Cg, None) => base.solver,
            },
            weights: self.weights(),
            seed: self.seed,
            ..base
        }
    }

    /// A flag whose meaning differs from model to model says nothing about the parts of a blend.
    fn own<T>(&self, kind: Kind, value: Option<T>) -> Option<T> {
        if kind_of(self.model) == kind {
            value
        } else {
            None
        }
    }

    fn weights(&self) -> Weights {
        let strength = match self.weights {
            StrengthName::Binary => Strength::Binary,
            StrengthName::Log => Strength::Log,
            StrengthName::Linear => Strength::Linear,
        };
        Weights {
            strength,
            half_life_days: self.half_life,
        }
    }
}

fn with_progress(spec: Spec, tell: bool) -> Spec {
    let on_iteration = if tell {
        Progress::to(iteration)
    } else {
        Progress::default()
    };
    match spec {
        Spec::Ials(params) => Spec::Ials(IalsParams {
            on_iteration,
            ..params
        }),
        Spec::Bpr(params) => Spec::Bpr(BprParams {
            on_iteration,
            ..params
        }),
        other => other,
    }
}

fn kind_of(name: Name) -> Kind {
    match name {
        Name::Ials => Kind::Ials,
        Name::Ease => Kind::Ease,
        Name::Itemknn => Kind::ItemKnn,
        Name::Bpr => Kind::Bpr,
        Name::Popularity => Kind::Popularity,
        Name::Markov => Kind::Markov,
        Name::Content => Kind::Content,
        Name::Blend => Kind::Blend,
    }
}

/// What the tuner found, for the answer.
pub(super) fn describe(plan: &Plan, valid: Option<f64>) -> anyhow::Result<serde_json::Value> {
    let plan = plan.json().context("the parameters")?;
    Ok(serde_json::json!({ "params": plan, "valid_ndcg@10": valid.map(round) }))
}

/// Four digits after the point.
pub(super) fn round(value: f64) -> f64 {
    (value * 1e4).round() / 1e4
}
