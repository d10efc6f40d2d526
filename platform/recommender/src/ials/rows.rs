//! One row's equations, (Σ c y yᵀ + α₀G + r·1) x = Σ c y, solved in three ways.

use std::ops::Range;

use crate::data::Csr;
use crate::kernels::{self, Lanes, Simd, Task};
use crate::linalg::factors::{Chunk, at};
use crate::linalg::{gram, small};

/// How the equations are solved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Solver {
    /// Exactly, by Cholesky factorisation (Hu, Koren, Volinsky 2008).
    Cholesky,
    /// By so many steps of conjugate gradients from the row's last value, preconditioned by the diagonal,
    /// in the basis in which the Gram matrix is diagonal or nearly so (Takács, Pilászy, Tikk, "Applications of
    /// the Conjugate Gradient Method for Implicit Feedback Collaborative Filtering", 2011; the basis is ours).
    ConjugateGradients {
        /// How many steps.
        steps: u32,
    },
    /// iALS++: one sweep over blocks of sixteen coordinates, each block exactly (Rendle, Krichene, Zhang,
    /// Koren, "iALS++: Speeding up Matrix Factorization with Subspace Optimization", 2021).
    Blocks,
}

/// The rows of one side, solved from the other side's.
pub(crate) struct Half<'a> {
    /// The other side's rows.
    pub(crate) fixed: &'a [Chunk],
    /// Registers in a row.
    pub(crate) width: usize,
    /// Entries and their weights.
    pub(crate) entries: &'a Csr,
    /// Which rows to solve.
    pub(crate) run: Range<usize>,
    /// Those rows, with their last values.
    pub(crate) out: &'a mut [Chunk],
    /// α₀G: the whole matrix, or for conjugate gradients only the diagonal if there is nothing else.
    pub(crate) shared: &'a [Chunk],
    /// r of each row of the whole side.
    pub(crate) ridge: &'a [f32],
    /// How.
    pub(crate) solver: Solver,
}

impl Task for Half<'_> {
    /// Whether every system had a unique solution.
    type Out = bool;

    #[inline(always)]
    fn call<S: Simd>(self) -> bool {
        macro_rules! by_width {
            ($($w:literal)*) => {
                match self.width {
                    $($w => solve_run::<S::F32, $w>(self),)*
                    _ => false,
                }
            };
        }
        by_width!(1 2 4 6 8 16)
    }
}

/// Solves a run of rows with the best instruction set.
pub(crate) fn solve(half: Half<'_>) -> bool {
    kernels::run(half)
}

#[inline(always)]
fn solve_run<V: Lanes<Elem = f32, Array = Chunk>, const W: usize>(half: Half<'_>) -> bool {
    let fixed = half.fixed.as_chunks::<W>().0;
    let shared = half.shared.as_chunks::<W>().0;
    let rows = half.out.as_chunks_mut::<W>().0;
    let mut scratch = Scratch::<W>::new(half.solver);
    let common = Shared::new(shared);
    let mut solved = true;
    for (row, x) in half.run.zip(rows) {
        let (index, weight) = half.entries.row(row);
        if index.is_empty() {
            *x = [[0.0; 16]; W];
            continue;
        }
        let own = Row {
            fixed,
            index,
            weight,
            ridge: half.ridge[row],
        };
        match half.solver {
            Solver::Cholesky => solved &= exact::<V, W>(&own, shared, &mut scratch, x),
            Solver::ConjugateGradients { steps } => {
                gradients::<V, W>(&own, &common, steps, x);
            }
            Solver::Blocks => solved &= blocks::<V, W>(&own, shared, &mut scratch, x),
        }
    }
    solved
}

/// One row's entries.
struct Row<'a, const W: usize> {
    fixed: &'a [[Chunk; W]],
    index: &'a [u32],
    weight: &'a [f32],
    ridge: f32,
}

/// Memory that the exact solvers use again for each row.
struct Scratch<const W: usize> {
    matrix: Vec<[Chunk; W]>,
    gathered: Vec<[Chunk; W]>,
    predicted: Vec<f32>,
}

/// Rows gathered at a time: with the matrix of 64 × 64 they fill the first cache.
const GATHER: usize = 48;

impl<const W: usize> Scratch<W> {
    fn new(solver: Solver) -> Self {
        let size = if solver == Solver::Cholesky {
            16 * W
        } else {
            0
        };
        Self {
            matrix: vec![[[0.0; 16]; W]; size],
            gathered: Vec::with_capacity(GATHER),
            predicted: Vec::new(),
        }
    }
}

#[inline(always)]
fn exact<V: Lanes<Elem = f32, Array = Chunk>, const W: usize>(
    row: &Row<'_, W>,
    shared: &[[Chunk; W]],
    scratch: &mut Scratch<W>,
    x: &mut [Chunk; W],
) -> bool {
    let matrix = &mut scratch.matrix;
    matrix.copy_from_slice(shared);
    for (i, line) in matrix.iter_mut().enumerate() {
        line[i / 16][i % 16] += row.ridge;
    }
    let mut right = [V::zero(); W];
    let n = row.index.len();
    for first in (0..n).step_by(GATHER) {
        scratch.gathered.clear();
        for entry in first..n.min(first + GATHER) {
            let y = &row.fixed[row.index[entry] as usize];
            let c = row.weight[entry];
            let (c, root) = (V::splat(c), V::splat(c.sqrt()));
            let mut line = [[0.0; 16]; W];
            for w in 0..W {
                let v = V::load(&y[w]);
                right[w] = c.fma(v, right[w]);
                v.mul(root).store(&mut line[w]);
            }
            scratch.gathered.push(line);
        }
        gram::add_outer::<V, W>(&scratch.gathered, matrix);
    }
    for w in 0..W {
        right[w].store(&mut x[w]);
    }
    let mut inverse = [[0.0; 16]; W];
    let positive = small::factorise::<V, W>(matrix, &mut inverse);
    small::solve::<V, W>(matrix, &inverse, x);
    positive
}

/// `sum` + Σ c (target − y·p) y, and with `SQUARES` also `squares` + Σ c y².
#[inline(always)]
fn pass<V: Lanes<Elem = f32, Array = Chunk>, const W: usize, const SQUARES: bool>(
    row: &Row<'_, W>,
    target: f32,
    p: &[V; W],
    mut sum: [V; W],
    squares: &mut [V; W],
) -> [V; W] {
    let n = row.index.len();
    let mut at = 0;
    while at < n {
        let left = (n - at).min(4);
        let mut lines = [&row.fixed[row.index[at] as usize]; 4];
        let mut weight = [0.0f32; 4];
        weight[0] = row.weight[at];
        for j in 1..left {
            lines[j] = &row.fixed[row.index[at + j] as usize];
            weight[j] = row.weight[at + j];
        }
        if SQUARES {
            for &ahead in row.index.get(at + 8..).unwrap_or_default().iter().take(4) {
                for chunk in &row.fixed[ahead as usize] {
                    V::prefetch(chunk);
                }
            }
        }
        let mut dots = [V::zero(); 4];
        for w in 0..W {
            for j in 0..4 {
                dots[j] = V::load(&lines[j][w]).fma(p[w], dots[j]);
            }
        }
        let dots = V::sum4(dots);
        for j in 0..4 {
            let factor = V::splat(weight[j] * (target - dots[j]));
            let c = V::splat(weight[j]);
            for w in 0..W {
                let v = V::load(&lines[j][w]);
                sum[w] = factor.fma(v, sum[w]);
                if SQUARES {
                    squares[w] = v.mul(c).fma(v, squares[w]);
                }
            }
        }
        at += left;
    }
    sum
}

#[inline(always)]
fn dot<V: Lanes<Elem = f32, Array = Chunk>, const W: usize>(a: &[V; W], b: &[V; W]) -> f32 {
    let mut sum = V::zero();
    for w in 0..W {
        sum = a[w].fma(b[w], sum);
    }
    sum.sum()
}

/// What all rows have in common, α₀G.
struct Shared<'a, const W: usize> {
    diagonal: [Chunk; W],
    /// Empty if there is only the diagonal.
    matrix: &'a [[Chunk; W]],
}

impl<'a, const W: usize> Shared<'a, W> {
    fn new(matrix: &'a [[Chunk; W]]) -> Self {
        let mut diagonal = [[0.0; 16]; W];
        if let [only] = matrix {
            return Self {
                diagonal: *only,
                matrix: &[],
            };
        }
        for (i, line) in matrix.iter().enumerate() {
            diagonal[i / 16][i % 16] = at(line, i);
        }
        Self { diagonal, matrix }
    }

    /// −(α₀G + ridge) p.
    #[inline(always)]
    fn minus_times<V: Lanes<Elem = f32, Array = Chunk>>(&self, ridge: f32, p: &[V; W]) -> [V; W] {
        let mut out = [V::zero(); W];
        if self.matrix.is_empty() {
            for w in 0..W {
                let shared = V::load(&self.diagonal[w]).add(V::splat(ridge));
                out[w] = V::zero().sub(shared.mul(p[w]));
            }
            return out;
        }
        let mut minus = [[0.0f32; 16]; W];
        for w in 0..W {
            let negative = V::zero().sub(p[w]);
            negative.store(&mut minus[w]);
            out[w] = V::splat(ridge).mul(negative);
        }
        for (k, line) in self.matrix.iter().enumerate() {
            let factor = V::splat(at(&minus, k));
            for w in 0..W {
                out[w] = factor.fma(V::load(&line[w]), out[w]);
            }
        }
        out
    }
}

#[inline(always)]
fn gradients<V: Lanes<Elem = f32, Array = Chunk>, const W: usize>(
    row: &Row<'_, W>,
    shared: &Shared<'_, W>,
    steps: u32,
    x: &mut [Chunk; W],
) {
    let mut value = [V::zero(); W];
    let mut scale = [V::zero(); W];
    for w in 0..W {
        value[w] = V::load(&x[w]);
        scale[w] = V::load(&shared.diagonal[w]).add(V::splat(row.ridge));
    }
    let mut residual = shared.minus_times::<V>(row.ridge, &value);
    residual = pass::<V, W, true>(row, 1.0, &value, residual, &mut scale);
    let mut direction = [V::zero(); W];
    for w in 0..W {
        scale[w] = V::splat(1.0).div(scale[w]);
        direction[w] = scale[w].mul(residual[w]);
    }
    let mut size = dot(&residual, &direction);
    let mut unused = [V::zero(); W];
    for step in 0..steps {
        if size.is_nan() || size <= f32::MIN_POSITIVE {
            break;
        }
        let mut minus = shared.minus_times::<V>(row.ridge, &direction);
        minus = pass::<V, W, false>(row, 0.0, &direction, minus, &mut unused);
        let length = V::splat(-size / dot(&direction, &minus));
        for w in 0..W {
            value[w] = length.fma(direction[w], value[w]);
        }
        if step + 1 == steps {
            break;
        }
        let mut next = [V::zero(); W];
        for w in 0..W {
            residual[w] = length.fma(minus[w], residual[w]);
            next[w] = scale[w].mul(residual[w]);
        }
        let new = dot(&residual, &next);
        let keep = V::splat(new / size);
        size = new;
        for w in 0..W {
            direction[w] = keep.fma(direction[w], next[w]);
        }
    }
    for w in 0..W {
        value[w].store(&mut x[w]);
    }
}

#[inline(always)]
fn blocks<V: Lanes<Elem = f32, Array = Chunk>, const W: usize>(
    row: &Row<'_, W>,
    shared: &[[Chunk; W]],
    scratch: &mut Scratch<W>,
    x: &mut [Chunk; W],
) -> bool {
    let predicted = &mut scratch.predicted;
    predicted.clear();
    for &i in row.index {
        let mut sum = V::zero();
        for w in 0..W {
            sum = V::load(&row.fixed[i as usize][w]).fma(V::load(&x[w]), sum);
        }
        predicted.push(sum.sum());
    }
    let mut solved = true;
    for b in 0..W {
        let mut matrix = [[[0.0f32; 16]; 1]; 16];
        let mut gradient = [[0.0f32; 16]];
        for i in 0..16 {
            let line = &shared[b * 16 + i];
            let mut sum = V::zero();
            for w in 0..W {
                sum = V::load(&line[w]).fma(V::load(&x[w]), sum);
            }
            gradient[0][i] = -sum.sum() - row.ridge * x[b][i];
            matrix[i][0] = line[b];
            matrix[i][0][i] += row.ridge;
        }
        let mut sum = V::load(&gradient[0]);
        let mut lines = [V::zero(); 16];
        for i in 0..16 {
            lines[i] = V::load(&matrix[i][0]);
        }
        for entry in 0..row.index.len() {
            let y = &row.fixed[row.index[entry] as usize][b];
            let c = row.weight[entry];
            let v = V::load(y);
            sum = V::splat(c * (1.0 - predicted[entry])).fma(v, sum);
            let cv = v.mul(V::splat(c));
            for i in 0..16 {
                lines[i] = V::splat(y[i]).fma(cv, lines[i]);
            }
        }
        sum.store(&mut gradient[0]);
        for i in 0..16 {
            lines[i].store(&mut matrix[i][0]);
        }
        let mut inverse = [[0.0; 16]];
        solved &= small::factorise::<V, 1>(&mut matrix, &mut inverse);
        small::solve::<V, 1>(&matrix, &inverse, &mut gradient);
        let step = V::load(&gradient[0]);
        V::load(&x[b]).add(step).store(&mut x[b]);
        for entry in 0..row.index.len() {
            predicted[entry] += V::load(&row.fixed[row.index[entry] as usize][b])
                .mul(step)
                .sum();
        }
    }
    solved
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernels::{Level, run_at};
    use crate::linalg::factors::Factors;
    use crate::rng::Rng;

    /// Solves five rows of random entries at one level, with the whole Gram matrix or only its diagonal.
    fn solved(level: Level, width: usize, solver: Solver, whole: bool) -> Vec<f32> {
        let others = Factors::random(40, width * 16, 1.0, 3);
        let mut entries = Csr {
            starts: vec![0],
            index: Vec::new(),
            value: Vec::new(),
        };
        let mut rng = Rng::new(9, 9);
        for row in [0usize, 1, 5, 30, 40] {
            for item in 0..row {
                entries.index.push(item as u32);
                entries.value.push(0.5 + rng.unit() as f32);
            }
            entries.starts.push(entries.index.len());
        }
        let mut shared = others.gram();
        if !whole {
            shared = (0..width * 16)
                .map(|i| shared[i * width * 16 + i])
                .collect();
        }
        let mut out = vec![[0.01f32; 16]; 5 * width];
        let half = Half {
            fixed: others.chunks(),
            width,
            entries: &entries,
            run: 0..5,
            out: &mut out,
            shared: shared.as_chunks().0,
            ridge: &[1.0; 5],
            solver,
        };
        assert!(run_at(level, half));
        out.as_flattened().to_vec()
    }

    #[test]
    fn every_instruction_set_solves_alike() {
        let gradients = Solver::ConjugateGradients { steps: 2 };
        for (solver, whole) in [
            (Solver::Cholesky, true),
            (gradients, true),
            (gradients, false),
            (Solver::Blocks, true),
        ] {
            for width in [1, 2, 4, 6, 8] {
                let want = solved(Level::Portable, width, solver, whole);
                for level in [Level::Avx2, Level::Avx512] {
                    let got = solved(level, width, solver, whole);
                    let worst = got
                        .iter()
                        .zip(&want)
                        .map(|(a, b)| (a - b).abs())
                        .fold(0.0, f32::max);
                    assert!(
                        worst < 1e-4,
                        "{solver:?} {whole} {level:?} {width}: {worst}"
                    );
                }
            }
        }
    }
}
