//! Sums of outer products, Σ y yᵀ: the upper triangle, tile by tile in registers.
//!
//! A tile is `R` rows × `NV` registers; each row vector adds to it with `R` broadcasts, `NV` loads and
//! `R · NV` fused multiply-adds. Towards the corner of the triangle tiles get narrower and taller, so
//! that there are always enough independent sums to hide the latency of an addition.

use crate::kernels::{self, Lanes, Simd, Task, load_all};
use crate::linalg::factors::{Chunk, at};

/// Adds Σ y yᵀ over `rows` to the upper triangle of `to` (whole registers on the diagonal).
#[inline(always)]
pub(crate) fn add_outer<V: Lanes<Elem = f32, Array = Chunk>, const W: usize>(
    rows: &[[Chunk; W]],
    to: &mut [[Chunk; W]],
) {
    for b in 0..W {
        let mut v = b;
        while v < W {
            let n = (W - v).min(4);
            for i in (0..16).step_by(if n == 1 {
                16
            } else if n == 2 {
                8
            } else {
                4
            }) {
                let i = b * 16 + i;
                match n {
                    1 => tile::<V, W, 16, 1>(rows, i, v, to),
                    2 => tile::<V, W, 8, 2>(rows, i, v, to),
                    3 => tile::<V, W, 4, 3>(rows, i, v, to),
                    _ => tile::<V, W, 4, 4>(rows, i, v, to),
                }
            }
            v += n;
        }
    }
}

#[inline(always)]
fn tile<V: Lanes<Elem = f32, Array = Chunk>, const W: usize, const R: usize, const NV: usize>(
    rows: &[[Chunk; W]],
    i: usize,
    v: usize,
    to: &mut [[Chunk; W]],
) {
    let mut sums = [[V::zero(); NV]; R];
    for r in 0..R {
        for n in 0..NV {
            sums[r][n] = V::load(&to[i + r][v + n]);
        }
    }
    for row in rows {
        let Some(left) = row[i / 16][i % 16..].first_chunk::<R>() else {
            break;
        };
        let Some(right) = row[v..].first_chunk::<NV>() else {
            break;
        };
        let right: [V; NV] = load_all(right);
        for r in 0..R {
            let left = V::splat(left[r]);
            for n in 0..NV {
                sums[r][n] = left.fma(right[n], sums[r][n]);
            }
        }
    }
    for r in 0..R {
        for n in 0..NV {
            sums[r][n].store(&mut to[i + r][v + n]);
        }
    }
}

struct Gram<'a> {
    rows: &'a [Chunk],
    width: usize,
}

impl Task for Gram<'_> {
    type Out = Vec<f32>;

    #[inline(always)]
    fn call<S: Simd>(self) -> Vec<f32> {
        macro_rules! by_width {
            ($($w:literal)*) => {
                match self.width {
                    $($w => whole::<S, $w>(self.rows),)*
                    _ => Vec::new(),
                }
            };
        }
        by_width!(1 2 4 6 8 16)
    }
}

#[inline(always)]
fn whole<S: Simd, const W: usize>(rows: &[Chunk]) -> Vec<f32> {
    let mut out = vec![[[0.0f32; 16]; W]; 16 * W];
    for rows in rows.as_chunks::<W>().0.chunks(2048 / (16 * W)) {
        add_outer::<S::F32, W>(rows, &mut out);
    }
    out.as_flattened().as_flattened().to_vec()
}

struct Turn<'a> {
    rows: &'a mut [Chunk],
    by: &'a [f32],
    width: usize,
}

impl Task for Turn<'_> {
    type Out = ();

    #[inline(always)]
    fn call<S: Simd>(self) {
        macro_rules! by_width {
            ($($w:literal)*) => {
                match self.width {
                    $($w => turn_rows::<S::F32, $w>(self.rows, self.by),)*
                    _ => {}
                }
            };
        }
        by_width!(1 2 4 6 8 16);
    }
}

/// Rows that are multiplied together: each loaded register of the matrix serves all of them.
const TOGETHER: usize = 4;

#[inline(always)]
fn turn_rows<V: Lanes<Elem = f32, Array = Chunk>, const W: usize>(rows: &mut [Chunk], by: &[f32]) {
    let by: &[[Chunk; W]] = by.as_chunks::<16>().0.as_chunks::<W>().0;
    for rows in rows.as_chunks_mut::<W>().0.chunks_mut(TOGETHER) {
        let mut old = [[[0.0f32; 16]; W]; TOGETHER];
        old[..rows.len()].copy_from_slice(rows);
        let mut v = 0;
        while v < W {
            let n = (W - v).min(4);
            match n {
                4 => turn_tile::<V, W, 4>(&old, by, v, rows),
                2 => turn_tile::<V, W, 2>(&old, by, v, rows),
                _ => turn_tile::<V, W, 1>(&old, by, v, rows),
            }
            v += if n == 3 { 1 } else { n };
        }
    }
}

#[inline(always)]
fn turn_tile<V: Lanes<Elem = f32, Array = Chunk>, const W: usize, const N: usize>(
    old: &[[Chunk; W]; TOGETHER],
    by: &[[Chunk; W]],
    v: usize,
    rows: &mut [[Chunk; W]],
) {
    let mut sums = [[V::zero(); N]; TOGETHER];
    for (k, line) in by.iter().enumerate() {
        let Some(line) = line[v..].first_chunk::<N>() else {
            break;
        };
        let line: [V; N] = load_all(line);
        for r in 0..TOGETHER {
            let x = V::splat(at(&old[r], k));
            for n in 0..N {
                sums[r][n] = x.fma(line[n], sums[r][n]);
            }
        }
    }
    for r in 0..TOGETHER {
        if let Some(row) = rows.get_mut(r) {
            for n in 0..N {
                sums[r][n].store(&mut row[v + n]);
            }
        }
    }
}

/// Multiplies rows of `width` registers by a square matrix from the right, in place.
pub(crate) fn turn(rows: &mut [Chunk], by: &[f32], width: usize) {
    kernels::run(Turn { rows, by, width });
}

/// Σ y yᵀ over rows of `width` registers; the upper triangle is right, the lower is not.
pub(crate) fn gram(rows: &[Chunk], width: usize) -> Vec<f32> {
    kernels::run(Gram { rows, width })
}
