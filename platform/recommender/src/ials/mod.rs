//! See [`Ials`].

mod rows;
mod train;

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::data::{Csr, Interactions, Learner};
use crate::error::{Error, Result, at_least, parameter};
use crate::filter::Filter;
use crate::kernels;
use crate::linalg::factors::Factors;
use crate::model::{Kind, Model, Reason, Scored};
use crate::models::product::{self, Products};
use crate::progress::Progress;
use crate::store::{Reader, Writer};
use crate::weights::{Weights, check_factors};

pub use rows::Solver;

/// How iALS learns.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct IalsParams {
    /// Numbers for each user and item: 1..=256.
    pub factors: usize,
    /// How often both sides are solved.
    pub iterations: usize,
    /// α₀, the weight of a pair that was not seen, where a seen one weighs about 1.
    pub unobserved_weight: f32,
    /// λ.
    pub regularization: f32,
    /// ν: 0 for the same ridge everywhere, 1 for one in proportion to what is known.
    pub exponent: f32,
    /// How the systems are solved.
    pub solver: Solver,
    /// c, from strength and age.
    pub weights: Weights,
    /// Seed of the first factors.
    pub seed: u64,
    /// Told after each iteration.
    #[serde(skip)]
    pub on_iteration: Progress,
}

impl Default for IalsParams {
    fn default() -> Self {
        Self {
            factors: 64,
            iterations: 15,
            unobserved_weight: 0.1,
            regularization: 0.003,
            exponent: 1.0,
            solver: Solver::ConjugateGradients { steps: 2 },
            weights: Weights::default(),
            seed: 42,
            on_iteration: Progress::default(),
        }
    }
}

impl IalsParams {
    fn check(&self) -> Result<()> {
        check_factors(self.factors)?;
        at_least("unobserved_weight", self.unobserved_weight, 0.0)?;
        at_least("regularization", self.regularization, 0.0)?;
        at_least("exponent", self.exponent, 0.0)?;
        if self.solver == (Solver::ConjugateGradients { steps: 0 }) {
            return Err(parameter(
                "solver",
                "conjugate gradients need at least one step",
            ));
        }
        self.weights.check()
    }

    /// λ (Σ c + α₀ · others)^ν.
    fn ridge(&self, weights: &[f32], others: usize) -> f32 {
        let known = weights.iter().sum::<f32>() + self.unobserved_weight * others as f32;
        self.regularization * known.powf(self.exponent)
    }
}

/// iALS: factorisation of implicit feedback by alternating least squares.
///
/// Users u and items i get factors x, y of `factors` numbers that minimise (Hu, Koren, Volinsky 2008, in
/// the form of Rendle, Krichene, Zhang, Koren 2021)
///
/// ```text
/// Σ_(u,i) seen  c_ui (1 − x_u·y_i)²  +  α₀ Σ_all u,i (x_u·y_i)²
///     +  λ Σ_u (Σ_i c_ui + α₀·items)^ν |x_u|²  +  λ Σ_i (Σ_u c_ui + α₀·users)^ν |y_i|²
/// ```
///
/// With one side fixed each row of the other is the solution of a linear system of its own; see
/// [`Solver`] for the three ways to solve it. The score of an item is x_u·y_i, about 1 for what the learner
/// would do and 0 for the rest, without a unit.
///
/// Shapes: users × factors and items × factors of f32, rows padded with zeros to a width of the registers
/// (16, 32, 64, 96, 128 or 256). With n entries in a row and k factors a row takes about n·k²/2 + k³/6
/// multiply-adds by Cholesky and 2·(steps + 1)·n·k by conjugate gradients.
#[derive(Debug)]
pub struct Ials {
    params: IalsParams,
    users: Factors,
    items: Factors,
    /// α₀YᵀY, made when it is first needed.
    shared: OnceLock<Vec<f32>>,
}

impl Ials {
    /// Goes on from a model trained before, on data of which it may have seen a part. Users and items
    /// are matched by index; those beyond the model's start from random factors.
    ///
    /// # Errors
    /// Bad parameters, no interactions, or another number of factors.
    pub fn fit_from(start: &Self, data: &Interactions, params: &IalsParams) -> Result<Self> {
        if start.items.factors() != params.factors {
            let (expected, found) = (params.factors, start.items.factors());
            return Err(Error::Mismatch {
                what: "factors",
                expected,
                found,
            });
        }
        Self::learn(data, params, Some(start))
    }

    fn learn(data: &Interactions, params: &IalsParams, start: Option<&Self>) -> Result<Self> {
        params.check()?;
        data.check()?;
        let scale = 0.1 / (params.factors as f32).sqrt();
        let mut users = Factors::random(data.users(), params.factors, scale, params.seed);
        let mut items = Factors::random(data.items(), params.factors, scale, !params.seed);
        if let Some(start) = start {
            copy_rows(&start.users, &mut users);
            copy_rows(&start.items, &mut items);
        }
        let weights = params.weights.all(data);
        let columns = data.transpose(&weights);
        let problem = train::Problem::new(data.csr(weights), columns, params);
        for iteration in 0..params.iterations {
            problem.step(&mut users, &mut items, params, iteration)?;
            params.on_iteration.tell(iteration + 1, params.iterations);
        }
        if !users.is_finite() || !items.is_finite() {
            return Err(Error::Diverged);
        }
        Ok(Self {
            params: *params,
            users,
            items,
            shared: OnceLock::new(),
        })
    }

    /// The parameters that the model was trained with.
    #[must_use]
    pub fn params(&self) -> &IalsParams {
        &self.params
    }

    /// Factors of all users, one row each.
    #[must_use]
    pub fn user_factors(&self) -> ndarray::ArrayView2<'_, f32> {
        product::array(&self.users)
    }

    /// Factors of all items, one row each.
    #[must_use]
    pub fn item_factors(&self) -> ndarray::ArrayView2<'_, f32> {
        product::array(&self.items)
    }

    /// The factors of a user whom the training did not see, from his or her interactions.
    ///
    /// # Errors
    /// An item out of range.
    pub fn fold_in_user(&self, learner: &Learner<'_>) -> Result<Vec<f32>> {
        learner.check(self.items.rows())?;
        let weights = self.params.weights.of(learner);
        let gram = self.shared.get_or_init(|| self.gram(&self.items));
        self.fold_in(&self.items, gram, learner.items(), weights)
    }

    /// The factors of an item that the training did not see, from the users who have it and the weight of
    /// each.
    ///
    /// # Errors
    /// A user out of range or a weight that is negative or not finite.
    pub fn fold_in_item(&self, users: &[(u32, f32)]) -> Result<Vec<f32>> {
        let count = self.users.rows();
        for (row, &(index, value)) in users.iter().enumerate() {
            if index as usize >= count {
                return Err(Error::UserOutOfRange {
                    index: index as usize,
                    users: count,
                });
            }
            if !(value.is_finite() && value >= 0.0) {
                return Err(Error::Strength { row, value });
            }
        }
        let (index, weights): (Vec<u32>, Vec<f32>) = users.iter().copied().unzip();
        self.fold_in(&self.users, &self.gram(&self.users), &index, weights)
    }

    fn gram(&self, side: &Factors) -> Vec<f32> {
        let mut gram = side.gram();
        for x in &mut gram {
            *x *= self.params.unobserved_weight;
        }
        train::unit_padding(&mut gram, side.factors(), side.stride());
        gram
    }

    fn fold_in(
        &self,
        side: &Factors,
        gram: &[f32],
        index: &[u32],
        weights: Vec<f32>,
    ) -> Result<Vec<f32>> {
        let ridge = [self.params.ridge(&weights, side.rows())];
        let entries = Csr {
            starts: vec![0, index.len()],
            index: index.to_vec(),
            value: weights,
        };
        let mut out = vec![[0.0; 16]; side.width()];
        let solved = rows::solve(rows::Half {
            fixed: side.chunks(),
            width: side.width(),
            entries: &entries,
            run: 0..1,
            out: &mut out,
            shared: gram.as_chunks().0,
            ridge: &ridge,
            solver: Solver::Cholesky,
        });
        let values = &out.as_flattened()[..side.factors()];
        if solved && values.iter().all(|x| x.is_finite()) {
            Ok(values.to_vec())
        } else {
            Err(Error::Singular)
        }
    }

    /// What each of the learner's own items gives to the score of `item`: the score is
    /// Σ_i c_i y_jᵀA⁻¹y_i with A the learner's system, so the parts add up to it (Hu et al., section 5).
    fn parts(&self, learner: &Learner<'_>, item: u32) -> Result<Vec<f32>> {
        let weights = self.params.weights.of(learner);
        let gram = self.shared.get_or_init(|| self.gram(&self.items));
        let (n, stride) = (self.items.factors(), self.items.stride());
        let ridge = self.params.ridge(&weights, self.items.rows());
        let mut system: Vec<f64> = (0..n * n)
            .map(|at| f64::from(gram[at / n * stride + at % n]))
            .collect();
        for i in 0..n {
            system[i * n + i] += f64::from(ridge);
        }
        for (&i, &c) in learner.items().iter().zip(&weights) {
            let y = &self.items.row(i as usize).as_flattened()[..n];
            for (a, &ya) in y.iter().enumerate() {
                for (b, &yb) in y.iter().enumerate() {
                    system[a * n + b] += f64::from(c) * f64::from(ya) * f64::from(yb);
                }
            }
        }
        crate::linalg::inverse::negative_inverse(&mut system, n)?;
        let target = &self.items.row(item as usize).as_flattened()[..n];
        let at = |a: usize, b: usize| {
            if a >= b {
                system[a * n + b]
            } else {
                system[b * n + a]
            }
        };
        let seen_from: Vec<f64> = (0..n)
            .map(|a| (0..n).map(|b| -at(a, b) * f64::from(target[b])).sum())
            .collect();
        let part = |(&i, &c): (&u32, &f32)| {
            let y = &self.items.row(i as usize).as_flattened()[..n];
            let sum: f64 = y
                .iter()
                .zip(&seen_from)
                .map(|(&y, s)| f64::from(y) * s)
                .sum();
            (f64::from(c) * sum) as f32
        };
        Ok(learner.items().iter().zip(&weights).map(part).collect())
    }
}

fn copy_rows(from: &Factors, to: &mut Factors) {
    let shared = from.chunks().len().min(to.chunks().len());
    to.chunks_mut()[..shared].copy_from_slice(&from.chunks()[..shared]);
}

impl Products for Ials {
    fn item_rows(&self) -> &Factors {
        &self.items
    }

    fn user_row(&self, learner: &Learner<'_>, out: &mut [f32]) -> Result<()> {
        match learner.user() {
            Some(user) if (user as usize) < self.users.rows() => {
                out.copy_from_slice(&self.users.row(user as usize).as_flattened()[..out.len()]);
            }
            _ => out.copy_from_slice(&self.fold_in_user(learner)?),
        }
        Ok(())
    }
}

impl Model for Ials {
    type Params = IalsParams;

    fn fit(data: &Interactions, params: &IalsParams) -> Result<Self> {
        Self::learn(data, params, None)
    }

    fn kind(&self) -> Kind {
        Kind::Ials
    }

    fn items(&self) -> usize {
        self.items.rows()
    }

    fn params_json(&self) -> serde_json::Value {
        crate::store::json(&self.params)
    }

    fn score_into(&self, learner: &Learner<'_>, out: &mut [f32]) -> Result<()> {
        product::score_into(self, learner, out)
    }

    fn score_many(&self, learners: &[Learner<'_>], out: &mut [f32]) -> Result<()> {
        product::score_many(self, learners, out)
    }

    fn top_k_many(
        &self,
        learners: &[Learner<'_>],
        k: usize,
        filter: &Filter,
    ) -> Result<Vec<Vec<Scored>>> {
        product::top_k_many(self, learners, k, filter)
    }

    fn similar_items(&self, item: u32, k: usize) -> Result<Vec<Scored>> {
        product::similar(&self.items, item, k)
    }

    fn explain(&self, learner: &Learner<'_>, item: u32) -> Result<Vec<Reason>> {
        Reason::checked(self, learner, item)?;
        Ok(Reason::sorted(learner.items(), &self.parts(learner, item)?))
    }

    fn write<'a>(&'a self, to: &mut Writer<'a>, prefix: &str) -> Result<()> {
        product::write(to, &format!("{prefix}users"), &self.users);
        product::write(to, &format!("{prefix}items"), &self.items);
        Ok(())
    }
}

impl Ials {
    pub(crate) fn read(from: &Reader, prefix: &str, params: IalsParams) -> Result<Self> {
        params.check()?;
        let users = product::read(from, &format!("{prefix}users"), params.factors)?;
        let items = product::read(from, &format!("{prefix}items"), params.factors)?;
        Ok(Self {
            params,
            users,
            items,
            shared: OnceLock::new(),
        })
    }

    /// The instruction set that training and scoring use here.
    #[must_use]
    pub fn instruction_set() -> kernels::Level {
        kernels::level()
    }
}
