//! Cholesky factorisation and solution of one small system, in registers.

use crate::kernels::Lanes;
use crate::linalg::factors::Chunk;

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
        let Some(left) = row.as_flattened()[i..].first_chunk::<BAND>() else { break };
        let Some(right) = row[v..].first_chunk::<N>() else { break };
        let right: [V; N] = std::array::from_fn(|n| V::load(&right[n]));
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
            let left = V::splat(-a[i + q].as_flattened()[i + r]);
            for n in 0..N {
                sums[r][n] = left.fma(sums[q][n], sums[r][n]);
            }
        }
        if v == i / 16 {
            sums[r][0].store(&mut a[i + r][v]);
            let pivot = a[i + r].as_flattened()[i + r];
            positive &= pivot > 0.0;
            inverse.as_flattened_mut()[i + r] = 1.0 / pivot.sqrt();
        }
        let scale = V::splat(inverse.as_flattened()[i + r]);
        for n in 0..N {
            sums[r][n] = sums[r][n].mul(scale);
            sums[r][n].store(&mut a[i + r][v + n]);
        }
    }
    positive
}

/// Solves UᵀU x = b in place.
#[inline(always)]
pub(crate) fn solve<V: Lanes<Elem = f32, Array = Chunk>, const W: usize>(
    u: &[[Chunk; W]],
    inverse: &[Chunk; W],
    b: &mut [Chunk; W],
) {
    for k in 0..16 * W {
        let z = b.as_flattened()[k] * inverse.as_flattened()[k];
        let minus = V::splat(-z);
        for v in k / 16..W {
            minus.fma(V::load(&u[k][v]), V::load(&b[v])).store(&mut b[v]);
        }
        b.as_flattened_mut()[k] = z;
    }
    let mut x = [[0.0f32; 16]; W];
    for k in (0..16 * W).rev() {
        let mut sum = V::zero();
        for v in k / 16..W {
            sum = V::load(&u[k][v]).fma(V::load(&x[v]), sum);
        }
        x.as_flattened_mut()[k] = (b.as_flattened()[k] - sum.sum()) * inverse.as_flattened()[k];
    }
    *b = x;
}
