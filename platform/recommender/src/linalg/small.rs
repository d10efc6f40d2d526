//! Cholesky factorisation and solution of one small system, in registers.

use crate::kernels::{Lanes, load_all};
use crate::linalg::factors::{Chunk, at};

/// Rows that are factorised together: their sums stay in registers.
const BAND: usize = 4;

/// Turns the upper triangle of a symmetric matrix into U with UᵀU = A, and writes 1 / Uᵢᵢ.
/// Gives `false` if A is not positive definite.
#[inline(always)]
pub(crate) fn factorise<V: Lanes<Elem = f32, Array = Chunk>, const W: usize>(
    a: &mut [[Chunk; W]],
    inverse: &mut [Chunk; W],
) -> bool {
    let mut positive = true;
    for i in (0..16 * W).step_by(BAND) {
        let b = i / 16;
        let mut v = b;
        while v < W {
            let n = (W - v).min(4);
            positive &= match n {
                1 => band::<V, W, 1>(a, inverse, i, v),
                2 => band::<V, W, 2>(a, inverse, i, v),
                3 => band::<V, W, 3>(a, inverse, i, v),
                _ => band::<V, W, 4>(a, inverse, i, v),
            };
            v += n;
        }
    }
    positive
}

/// Rows `i..i + BAND`, registers `v..v + N`. The call with `v` on the diagonal comes first and finds the
/// pivots that the others use.
#[inline(always)]
fn band<V: Lanes<Elem = f32, Array = Chunk>, const W: usize, const N: usize>(
    a: &mut [[Chunk; W]],
    inverse: &mut [Chunk; W],
    i: usize,
    v: usize,
) -> bool {
    let mut sums = [[V::zero(); N]; BAND];
    for r in 0..BAND {
        for n in 0..N {
            sums[r][n] = V::load(&a[i + r][v + n]);
        }
    }
    for row in &a[..i] {
        let Some(left) = row[i / 16][i % 16..].first_chunk::<BAND>() else {
            break;
        };
        let Some(right) = row[v..].first_chunk::<N>() else {
            break;
        };
        let right: [V; N] = load_all(right);
        for r in 0..BAND {
            let left = V::splat(-left[r]);
            for n in 0..N {
                sums[r][n] = left.fma(right[n], sums[r][n]);
            }
        }
    }
    let mut positive = true;
    for r in 0..BAND {
        for q in 0..r {
            let left = V::splat(-at(&a[i + q], i + r));
            for n in 0..N {
                sums[r][n] = left.fma(sums[q][n], sums[r][n]);
            }
        }
        if v == i / 16 {
            sums[r][0].store(&mut a[i + r][v]);
            let pivot = at(&a[i + r], i + r);
            positive &= pivot > 0.0;
            inverse[i / 16][(i + r) % 16] = 1.0 / pivot.sqrt();
        }
        let scale = V::splat(at(inverse, i + r));
        for n in 0..N {
            sums[r][n] = sums[r][n].mul(scale);
            sums[r][n].store(&mut a[i + r][v + n]);
        }
    }
    positive
}

/// Solves UᵀU x = b in place, four unknowns at a time: one wait for a sum serves all four.
#[inline(always)]
pub(crate) fn solve<V: Lanes<Elem = f32, Array = Chunk>, const W: usize>(
    u: &[[Chunk; W]],
    inverse: &[Chunk; W],
    b: &mut [Chunk; W],
) {
    for k in (0..16 * W).step_by(BAND) {
        let mut z = [0.0f32; BAND];
        for r in 0..BAND {
            let mut sum = at(b, k + r);
            for q in 0..r {
                sum -= at(&u[k + q], k + r) * z[q];
            }
            z[r] = sum * at(inverse, k + r);
        }
        for v in k / 16..W {
            let mut sum = V::load(&b[v]);
            for r in 0..BAND {
                sum = V::splat(-z[r]).fma(V::load(&u[k + r][v]), sum);
            }
            sum.store(&mut b[v]);
        }
        b[k / 16][k % 16..][..BAND].copy_from_slice(&z);
    }
    let mut x = [[0.0f32; 16]; W];
    for k in (0..16 * W).step_by(BAND).rev() {
        let mut sums = [V::zero(); BAND];
        for v in k / 16..W {
            let known = V::load(&x[v]);
            for r in 0..BAND {
                sums[r] = V::load(&u[k + r][v]).fma(known, sums[r]);
            }
        }
        let known = V::sum4(sums);
        let mut found = [0.0f32; BAND];
        for r in (0..BAND).rev() {
            let mut sum = at(b, k + r) - known[r];
            for q in r + 1..BAND {
                sum -= at(&u[k + r], k + q) * found[q];
            }
            found[r] = sum * at(inverse, k + r);
        }
        x[k / 16][k % 16..][..BAND].copy_from_slice(&found);
    }
    *b = x;
}
