//! The alternation: solve all users from the items, then all items from the users.

use rayon::prelude::*;

use super::IalsParams;
use super::rows::{self, Half, Solver};
use crate::data::Csr;
use crate::error::{Error, Result};
use crate::linalg::eigen;
use crate::linalg::factors::{Chunk, Factors, balanced, split_runs};

/// Entries that one thread takes at a time.
const RUN: usize = 2048;

/// Both sides' entries and ridges.
pub(super) struct Problem {
    users: Csr,
    items: Csr,
    user_ridge: Vec<f32>,
    item_ridge: Vec<f32>,
}

impl Problem {
    pub(super) fn new(users: Csr, items: Csr, params: &IalsParams) -> Self {
        let user_ridge = ridges(&users, items.rows(), params);
        let item_ridge = ridges(&items, users.rows(), params);
        Self {
            users,
            items,
            user_ridge,
            item_ridge,
        }
    }

    /// One iteration: both halves.
    pub(super) fn step(
        &self,
        users: &mut Factors,
        items: &mut Factors,
        params: &IalsParams,
        iteration: usize,
    ) -> Result<()> {
        half(
            users,
            items,
            &self.users,
            &self.user_ridge,
            params,
            iteration,
        )?;
        half(
            items,
            users,
            &self.items,
            &self.item_ridge,
            params,
            iteration,
        )
    }
}

/// λ (Σ c + α₀ · others)^ν of each row.
fn ridges(rows: &Csr, others: usize, params: &IalsParams) -> Vec<f32> {
    (0..rows.rows())
        .map(|row| params.ridge(rows.row(row).1, others))
        .collect()
}

fn half(
    solve: &mut Factors,
    fixed: &mut Factors,
    entries: &Csr,
    ridge: &[f32],
    params: &IalsParams,
    iteration: usize,
) -> Result<()> {
    let mut gram = fixed.gram();
    for x in &mut gram {
        *x *= params.unobserved_weight;
    }
    if turns(params, solve.rows(), fixed.rows(), iteration) {
        gram = to_eigenbasis(solve, fixed, &gram);
    } else {
        unit_padding(&mut gram, fixed.factors(), fixed.stride());
    }
    let width = fixed.width();
    let runs = balanced(&entries.starts, RUN);
    let parts = split_runs(solve.chunks_mut(), &runs, width);
    let fixed = fixed.chunks();
    let shared: &[Chunk] = gram.as_chunks().0;
    let solver = params.solver;
    let solved = runs
        .into_par_iter()
        .zip(parts)
        .map(|(run, out)| {
            rows::solve(Half {
                fixed,
                width,
                entries,
                run,
                out,
                shared,
                ridge,
                solver,
            })
        })
        .reduce(|| true, |a, b| a && b);
    if solved { Ok(()) } else { Err(Error::Singular) }
}

/// Whether a half is to be solved in the eigenbasis of its Gram matrix. Turning both sides there costs about a
/// product of each row with a matrix, and the eigenvectors; without it every step of every solved row takes
/// such a product. The first iterations always turn: afterwards the basis of one side suits the other.
fn turns(params: &IalsParams, solved: usize, fixed: usize, iteration: usize) -> bool {
    const FIRST: usize = 3;
    const EIGENVECTORS: usize = 10;
    let Solver::ConjugateGradients { steps } = params.solver else {
        return false;
    };
    let turning = solved + fixed + EIGENVECTORS * params.factors;
    iteration < FIRST || turning < solved.saturating_mul(steps as usize + 1)
}

/// Turns both sides so that the Gram matrix is diagonal, which changes no product of a user with an
/// item; gives the diagonal.
fn to_eigenbasis(solve: &mut Factors, fixed: &mut Factors, gram: &[f32]) -> Vec<f32> {
    let (factors, stride) = (fixed.factors(), fixed.stride());
    let live: Vec<f32> = gram
        .chunks_exact(stride)
        .take(factors)
        .flat_map(|row| &row[..factors])
        .copied()
        .collect();
    let (values, vectors) = eigen::symmetric(&live, factors);
    let mut turn = vec![0.0; stride * stride];
    for (k, vector) in vectors.chunks_exact(factors).enumerate() {
        for (i, &x) in vector.iter().enumerate() {
            turn[i * stride + k] = x as f32;
        }
    }
    rayon::join(|| fixed.rotate(&turn), || solve.rotate(&turn));
    let mut diagonal = vec![1.0; stride];
    for (to, value) in diagonal.iter_mut().zip(values) {
        *to = value.max(0.0) as f32;
    }
    diagonal
}

/// Puts ones on the diagonal where there are no factors, so that no pivot is zero there.
pub(super) fn unit_padding(gram: &mut [f32], factors: usize, stride: usize) {
    for i in factors..stride {
        gram[i * stride + i] = 1.0;
    }
}
