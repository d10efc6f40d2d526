//! The inverse of a large positive definite matrix, by symmetric elimination block by block.
//!
//! Sweeping block K of A (Goodnight 1979) puts −A_KK⁻¹ on the diagonal, A_iK A_KK⁻¹ beside it, and takes
//! A_iK A_KK⁻¹ A_Kj from everything else. After all blocks the matrix is −A⁻¹. Only the lower triangle is
//! kept, which makes n³ floating-point operations, as many as Cholesky and inversion take, and nearly all
//! of them are in one matrix product for each block.

use crate::error::{Error, Result};
use crate::linalg::gemm::{self, Number, View};

const BLOCK: usize = 96;

/// A floating-point number with what the elimination of the diagonal block needs.
pub(crate) trait Real:
    Number
    + PartialOrd
    + std::ops::Neg<Output = Self>
    + std::ops::Mul<Output = Self>
    + std::ops::Div<Output = Self>
{
    const ONE: Self;
}

impl Real for f32 {
    const ONE: f32 = 1.0;
}

impl Real for f64 {
    const ONE: f64 = 1.0;
}

/// Replaces the lower triangle of a positive definite n × n matrix with that of −A⁻¹.
pub(crate) fn negative_inverse<T: Real>(a: &mut [T], n: usize) -> Result<()> {
    let mut column = vec![T::default(); n * BLOCK];
    let mut scaled = vec![T::default(); n * BLOCK];
    for first in (0..n).step_by(BLOCK) {
        let b = BLOCK.min(n - first);
        let column = &mut column[..n * b];
        let scaled = &mut scaled[..n * b];
        for i in 0..n {
            for j in 0..b {
                let k = first + j;
                column[i * b + j] = if i >= k { a[i * n + k] } else { a[k * n + i] };
            }
        }
        let mut pivot = column[first * b..(first + b) * b].to_vec();
        sweep_small(&mut pivot, b)?;
        for x in &mut pivot {
            *x = -*x;
        }
        column[first * b..(first + b) * b].fill(T::default());
        gemm::multiply(
            View::rows(column, n, b),
            View::rows(&pivot, b, b),
            scaled,
            b,
        );
        gemm::subtract_lower(View::rows(scaled, n, b), View::rows(column, n, b), a, n);
        for i in 0..n {
            for j in 0..b {
                let k = first + j;
                if i >= first && i < first + b {
                    a[i * n + k] = -pivot[(i - first) * b + j];
                } else if i > k {
                    a[i * n + k] = scaled[i * b + j];
                } else {
                    a[k * n + i] = scaled[i * b + j];
                }
            }
        }
    }
    Ok(())
}

/// The same for one full small block: A becomes −A⁻¹.
fn sweep_small<T: Real>(a: &mut [T], n: usize) -> Result<()> {
    for k in 0..n {
        let pivot = a[k * n + k];
        if pivot.partial_cmp(&T::default()) != Some(std::cmp::Ordering::Greater) {
            return Err(Error::Singular);
        }
        let inverse = T::ONE / pivot;
        let row: Vec<T> = a[k * n..(k + 1) * n].to_vec();
        for i in 0..n {
            if i != k {
                let factor = row[i] * inverse;
                for j in 0..n {
                    a[i * n + j] = a[i * n + j] - factor * row[j];
                }
                a[i * n + k] = factor;
            }
        }
        for j in 0..n {
            a[k * n + j] = row[j] * inverse;
        }
        a[k * n + k] = -inverse;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rng::Rng;

    #[test]
    fn the_inverse_times_the_matrix_is_one() {
        for n in [1, 5, 96, 97, 250] {
            let mut rng = Rng::new(3, n as u64);
            let x: Vec<f64> = (0..n * n).map(|_| rng.unit() - 0.5).collect();
            let mut a = vec![0.0; n * n];
            gemm::multiply(
                View::rows(&x, n, n),
                View::rows(&x, n, n).transposed(),
                &mut a,
                n,
            );
            for i in 0..n {
                a[i * n + i] += 1.0;
            }
            let mut inverse = a.clone();
            negative_inverse(&mut inverse, n).unwrap();
            for i in 0..n {
                for j in 0..n {
                    let at = |i: usize, j: usize| {
                        if i >= j {
                            inverse[i * n + j]
                        } else {
                            inverse[j * n + i]
                        }
                    };
                    let sum: f64 = (0..n).map(|k| -at(i, k) * a[k * n + j]).sum();
                    assert!(
                        (sum - f64::from(u8::from(i == j))).abs() < 1e-9,
                        "{n} {i} {j} {sum}"
                    );
                }
            }
        }
    }

    #[test]
    fn an_indefinite_matrix_is_refused() {
        assert!(matches!(
            negative_inverse(&mut [1.0, 0.0, 2.0, 1.0], 2),
            Err(Error::Singular)
        ));
    }
}
