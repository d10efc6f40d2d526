//! Products of large matrices: packed panels, a tile of registers, threads over blocks of the result.
//!
//! Each block of the result is computed by one thread from the first to the last term, so the result does
//! not depend on the number of threads.

use bytemuck::Zeroable;
use rayon::prelude::*;

use crate::kernels::{self, Lanes, Simd, Task};

/// Terms taken at a time: a panel of this depth stays in the first cache.
const DEPTH: usize = 192;
/// Rows of a block of the result.
const BLOCK_ROWS: usize = 192;
/// Columns of a block of the result.
const BLOCK_COLUMNS: usize = 512;
/// Registers in a row of the tile.
const TILE_REGISTERS: usize = 2;

/// A matrix inside a slice: element (i, j) is at `i · down + j · across`.
#[derive(Clone, Copy)]
pub(crate) struct View<'a, T> {
    pub(crate) data: &'a [T],
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    pub(crate) down: usize,
    pub(crate) across: usize,
}

impl<'a, T> View<'a, T> {
    pub(crate) fn rows(data: &'a [T], rows: usize, columns: usize) -> Self {
        Self {
            data,
            rows,
            columns,
            down: columns,
            across: 1,
        }
    }

    pub(crate) fn transposed(self) -> Self {
        Self {
            rows: self.columns,
            columns: self.rows,
            down: self.across,
            across: self.down,
            ..self
        }
    }
}

/// A number that the tile is compiled for.
pub(crate) trait Number:
    bytemuck::Pod + Send + Sync + Default + std::ops::Add<Output = Self> + std::ops::Sub<Output = Self>
{
    fn block<S: Simd>(job: Block<'_, Self>);
}

impl Number for f32 {
    #[inline(always)]
    fn block<S: Simd>(job: Block<'_, f32>) {
        let mut job = job;
        block::<S::F32>(&mut job);
    }
}

impl Number for f64 {
    #[inline(always)]
    fn block<S: Simd>(job: Block<'_, f64>) {
        let mut job = job;
        block::<S::F64>(&mut job);
    }
}

/// C = A · B, with C given as rows `stride` apart; A must have at least one column.
pub(crate) fn multiply<T: Number>(a: View<'_, T>, b: View<'_, T>, c: &mut [T], stride: usize) {
    let (rows, columns) = (a.rows, b.columns);
    if rows == 0 || columns == 0 {
        return;
    }
    c.par_chunks_mut(BLOCK_ROWS * stride)
        .enumerate()
        .for_each(|(n, c)| {
            let first = n * BLOCK_ROWS;
            if first < rows {
                let height = BLOCK_ROWS.min(rows - first);
                let job = Block {
                    a,
                    b,
                    c,
                    stride,
                    first,
                    height,
                    columns: 0..columns,
                    add: Change::Set,
                };
                kernels::run(job);
            }
        });
}

/// C −= A · Bᵀ on and below the diagonal of a square C; whole blocks above it are left alone.
pub(crate) fn subtract_lower<T: Number>(
    a: View<'_, T>,
    b: View<'_, T>,
    c: &mut [T],
    stride: usize,
) {
    let rows = a.rows;
    c.par_chunks_mut(BLOCK_ROWS * stride)
        .enumerate()
        .for_each(|(n, c)| {
            let first = n * BLOCK_ROWS;
            if first < rows {
                let height = BLOCK_ROWS.min(rows - first);
                let columns = 0..first + height;
                let job = Block {
                    a,
                    b: b.transposed(),
                    c,
                    stride,
                    first,
                    height,
                    columns,
                    add: Change::Subtract,
                };
                kernels::run(job);
            }
        });
}

/// What happens to what is there already.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Change {
    Set,
    Subtract,
}

/// Rows `first..first + height` of a product; `c` begins at the first of them.
pub(crate) struct Block<'a, T> {
    pub(crate) a: View<'a, T>,
    pub(crate) b: View<'a, T>,
    pub(crate) c: &'a mut [T],
    pub(crate) stride: usize,
    pub(crate) first: usize,
    pub(crate) height: usize,
    pub(crate) columns: std::ops::Range<usize>,
    pub(crate) add: Change,
}

impl<T: Number> Task for Block<'_, T> {
    type Out = ();

    #[inline(always)]
    fn call<S: Simd>(self) {
        T::block::<S>(self);
    }
}

#[inline(always)]
fn block<V: Lanes>(job: &mut Block<'_, V::Elem>)
where
    V::Elem: Number,
{
    let tile_columns = TILE_REGISTERS * V::WIDTH;
    let terms = job.a.columns;
    let mut left = Vec::new();
    let mut right: Vec<[V::Array; TILE_REGISTERS]> = Vec::new();
    for column in job.columns.clone().step_by(BLOCK_COLUMNS) {
        let width = BLOCK_COLUMNS.min(job.columns.end - column);
        for term in (0..terms).step_by(DEPTH) {
            let depth = DEPTH.min(terms - term);
            pack_left::<V>(job, term, depth, &mut left);
            pack_right::<V>(job, column, width, term, depth, &mut right);
            let set = job.add == Change::Set && term == 0;
            for (p, right) in right.chunks(depth).enumerate() {
                let at = column + p * tile_columns;
                let wide = tile_columns.min(column + width - at);
                for (q, left) in left.chunks(depth * V::TILE_ROWS).enumerate() {
                    let row = q * V::TILE_ROWS;
                    let high = V::TILE_ROWS.min(job.height - row);
                    let mut out = Corner {
                        c: &mut *job.c,
                        stride: job.stride,
                        row,
                        at,
                        high,
                        wide,
                    };
                    match V::TILE_ROWS {
                        12 => tile::<V, 12>(left, right, &mut out, set, job.add),
                        3 => tile::<V, 3>(left, right, &mut out, set, job.add),
                        _ => tile::<V, 4>(left, right, &mut out, set, job.add),
                    }
                }
            }
        }
    }
}

/// Panels of `TILE_ROWS` rows, term by term, filled up with zeros.
#[inline(always)]
fn pack_left<V: Lanes>(job: &Block<'_, V::Elem>, term: usize, depth: usize, to: &mut Vec<V::Elem>)
where
    V::Elem: Number,
{
    let tall = V::TILE_ROWS;
    let panels = job.height.div_ceil(tall);
    to.clear();
    to.resize(panels * tall * depth, V::Elem::default());
    for row in 0..job.height {
        let base = (row / tall) * tall * depth + row % tall;
        let mut from = (job.first + row) * job.a.down + term * job.a.across;
        for k in 0..depth {
            to[base + k * tall] = job.a.data[from];
            from += job.a.across;
        }
    }
}

/// Panels of two registers' columns, term by term, filled up with zeros.
#[inline(always)]
fn pack_right<V: Lanes>(
    job: &Block<'_, V::Elem>,
    column: usize,
    width: usize,
    term: usize,
    depth: usize,
    to: &mut Vec<[V::Array; TILE_REGISTERS]>,
) where
    V::Elem: Number,
{
    let wide = TILE_REGISTERS * V::WIDTH;
    let panels = width.div_ceil(wide);
    to.clear();
    to.resize(panels * depth, Zeroable::zeroed());
    let flat: &mut [V::Elem] = bytemuck::cast_slice_mut(to.as_flattened_mut());
    for p in 0..panels {
        let here = wide.min(width - p * wide);
        let panel = &mut flat[p * depth * wide..(p + 1) * depth * wide];
        let start = (column + p * wide) * job.b.across + term * job.b.down;
        if job.b.across == 1 {
            for (k, line) in panel.chunks_exact_mut(wide).enumerate() {
                let from = start + k * job.b.down;
                line[..here].copy_from_slice(&job.b.data[from..from + here]);
            }
        } else {
            for j in 0..here {
                let mut from = start + j * job.b.across;
                for k in 0..depth {
                    panel[k * wide + j] = job.b.data[from];
                    from += job.b.down;
                }
            }
        }
    }
}

/// Where a tile of the result goes.
struct Corner<'a, T> {
    c: &'a mut [T],
    stride: usize,
    row: usize,
    at: usize,
    high: usize,
    wide: usize,
}

#[inline(always)]
fn tile<V: Lanes, const R: usize>(
    left: &[V::Elem],
    right: &[[V::Array; TILE_REGISTERS]],
    out: &mut Corner<'_, V::Elem>,
    set: bool,
    change: Change,
) where
    V::Elem: Number,
{
    let mut sums = [[V::zero(); TILE_REGISTERS]; R];
    for (left, right) in left.as_chunks::<R>().0.iter().zip(right) {
        let (r0, r1) = (V::load(&right[0]), V::load(&right[1]));
        for r in 0..R {
            let l = V::splat(left[r]);
            sums[r][0] = l.fma(r0, sums[r][0]);
            sums[r][1] = l.fma(r1, sums[r][1]);
        }
    }
    let mut lines: [[V::Array; TILE_REGISTERS]; R] = [[Zeroable::zeroed(); TILE_REGISTERS]; R];
    for r in 0..R {
        sums[r][0].store(&mut lines[r][0]);
        sums[r][1].store(&mut lines[r][1]);
    }
    for (r, line) in lines[..out.high].iter().enumerate() {
        let from: &[V::Elem] = &bytemuck::cast_slice(line)[..out.wide];
        let start = (out.row + r) * out.stride + out.at;
        let to = &mut out.c[start..start + out.wide];
        if set {
            to.copy_from_slice(from);
        } else if change == Change::Set {
            for n in 0..to.len() {
                to[n] = to[n] + from[n];
            }
        } else {
            for n in 0..to.len() {
                to[n] = to[n] - from[n];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernels::{Level, run_at};
    use crate::rng::Rng;

    fn naive(a: View<'_, f64>, b: View<'_, f64>) -> Vec<f64> {
        let mut c = vec![0.0; a.rows * b.columns];
        for i in 0..a.rows {
            for j in 0..b.columns {
                c[i * b.columns + j] = (0..a.columns)
                    .map(|k| a.data[i * a.down + k * a.across] * b.data[k * b.down + j * b.across])
                    .sum();
            }
        }
        c
    }

    #[test]
    fn every_instruction_set_gives_the_product() {
        for (m, k, n) in [(1, 1, 1), (13, 70, 33), (200, 300, 530), (5, 600, 17)] {
            let mut rng = Rng::new(1, (m * n) as u64);
            let a: Vec<f64> = (0..m * k).map(|_| rng.unit() - 0.5).collect();
            let b: Vec<f64> = (0..k * n).map(|_| rng.unit() - 0.5).collect();
            let (a, b) = (View::rows(&a, k, m).transposed(), View::rows(&b, k, n));
            let want = naive(a, b);
            for level in [Level::Portable, Level::Avx2, Level::Avx512] {
                let mut c = vec![7.0; m * n];
                for first in (0..m).step_by(BLOCK_ROWS) {
                    let height = BLOCK_ROWS.min(m - first);
                    let c = &mut c[first * n..(first + height) * n];
                    run_at(
                        level,
                        Block {
                            a,
                            b,
                            c,
                            stride: n,
                            first,
                            height,
                            columns: 0..n,
                            add: Change::Set,
                        },
                    );
                }
                let worst = c
                    .iter()
                    .zip(&want)
                    .map(|(x, y)| (x - y).abs())
                    .fold(0.0, f64::max);
                assert!(worst < 1e-12, "{level:?} {m}x{k}x{n}: {worst}");
            }
        }
    }
}
