//! Eigenvalues and eigenvectors of a small symmetric matrix: Householder tridiagonalisation, then implicit
//! QL iterations (Golub and Van Loan, "Matrix Computations", chapter 8), in f64.

use crate::kernels::{self, Simd, Task};

/// Eigenvalues, and the eigenvectors as rows.
pub(crate) fn symmetric(a: &[f32], n: usize) -> (Vec<f64>, Vec<f64>) {
    kernels::run(Symmetric { a, n })
}

struct Symmetric<'a> {
    a: &'a [f32],
    n: usize,
}

impl Task for Symmetric<'_> {
    type Out = (Vec<f64>, Vec<f64>);

    #[inline(always)]
    fn call<S: Simd>(self) -> Self::Out {
        let n = self.n;
        let mut a: Vec<f64> = self.a.iter().map(|&x| f64::from(x)).collect();
        let (mut d, mut e) = (vec![0.0; n], vec![0.0; n]);
        let mut rows = tridiagonal(&mut a, n, &mut d, &mut e);
        implicit_ql(&mut d, &mut e, &mut rows, n);
        (d, rows)
    }
}

#[inline(always)]
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let (a8, a1) = a.as_chunks::<8>();
    let (b8, b1) = b.as_chunks::<8>();
    let mut sums = [0.0; 8];
    for n in 0..a8.len() {
        let (a, b) = (&a8[n], &b8[n]);
        for i in 0..8 {
            sums[i] += a[i] * b[i];
        }
    }
    let rest: f64 = a1.iter().zip(b1).map(|(a, b)| a * b).sum();
    sums.iter().sum::<f64>() + rest
}

/// `from` −= `factor` · `what`.
#[inline(always)]
fn subtract(from: &mut [f64], factor: f64, what: &[f64]) {
    let what = &what[..from.len()];
    for i in 0..from.len() {
        from[i] -= factor * what[i];
    }
}

/// QᵀAQ = T with diagonal `d` and `e[i]` between i and i + 1; gives Qᵀ.
#[inline(always)]
fn tridiagonal(a: &mut [f64], n: usize, d: &mut [f64], e: &mut [f64]) -> Vec<f64> {
    let mut reflectors: Vec<(f64, Vec<f64>)> = Vec::with_capacity(n);
    for k in 0..n.saturating_sub(2) {
        let m = n - k - 1;
        let mut v: Vec<f64> = a[k * n + k + 1..(k + 1) * n].to_vec();
        let norm = dot(&v, &v).sqrt();
        let head = v[0];
        d[k] = a[k * n + k];
        if norm == 0.0 {
            e[k] = 0.0;
            reflectors.push((0.0, v));
            continue;
        }
        let alpha = if head > 0.0 { -norm } else { norm };
        v[0] = head - alpha;
        let beta = 2.0 / dot(&v, &v);
        e[k] = alpha;
        let mut w = vec![0.0; m];
        for i in 0..m {
            w[i] = beta * dot(&a[(k + 1 + i) * n + k + 1..(k + 2 + i) * n], &v);
        }
        let half = 0.5 * beta * dot(&w, &v);
        subtract(&mut w, half, &v);
        for i in 0..m {
            let row = &mut a[(k + 1 + i) * n + k + 1..(k + 2 + i) * n];
            subtract(row, v[i], &w);
            subtract(row, w[i], &v);
        }
        reflectors.push((beta, v));
    }
    for k in n.saturating_sub(2)..n {
        d[k] = a[k * n + k];
        if k + 1 < n {
            e[k] = a[k * n + k + 1];
        }
    }
    let mut q = vec![0.0; n * n];
    for i in 0..n {
        q[i * n + i] = 1.0;
    }
    for (k, (beta, v)) in reflectors.iter().enumerate().rev() {
        for row in q.chunks_exact_mut(n).skip(k + 1) {
            let tail = &mut row[k + 1..];
            let factor = beta * dot(tail, v);
            subtract(tail, factor, v);
        }
    }
    q
}

/// Diagonalises the tridiagonal matrix, turning pairs of rows as it goes.
#[inline(always)]
fn implicit_ql(d: &mut [f64], e: &mut [f64], rows: &mut [f64], n: usize) {
    const ROUNDS: usize = 60;
    /// What couples two eigenvalues less than this, relative to them, is below what f32 factors can tell.
    const SMALL: f64 = 1e-12;
    for l in 0..n {
        for _ in 0..ROUNDS {
            let small = |m: usize, d: &[f64], e: &[f64]| {
                e[m].abs() <= SMALL * (d[m].abs() + d[m + 1].abs())
            };
            let m = (l..n - 1).find(|&m| small(m, d, e)).unwrap_or(n - 1);
            if m == l {
                break;
            }
            let mut g = (d[l + 1] - d[l]) / (2.0 * e[l]);
            let mut r = g.hypot(1.0);
            g = d[m] - d[l] + e[l] / (g + r.copysign(g));
            let (mut s, mut c, mut p) = (1.0, 1.0, 0.0);
            let mut split = false;
            for i in (l..m).rev() {
                let f = s * e[i];
                let b = c * e[i];
                r = (f * f + g * g).sqrt();
                e[i + 1] = r;
                if r == 0.0 {
                    d[i + 1] -= p;
                    e[m] = 0.0;
                    split = true;
                    break;
                }
                s = f / r;
                c = g / r;
                g = d[i + 1] - p;
                r = (d[i] - g) * s + 2.0 * c * b;
                p = s * r;
                d[i + 1] = g + p;
                g = c * r - b;
                turn(rows, n, i, s, c);
            }
            if !split {
                d[l] -= p;
                e[l] = g;
                e[m] = 0.0;
            }
        }
    }
}

#[inline(always)]
fn turn(rows: &mut [f64], n: usize, i: usize, s: f64, c: f64) {
    let (upper, lower) = rows[i * n..(i + 2) * n].split_at_mut(n);
    for i in 0..n {
        let (x, y) = (upper[i], lower[i]);
        lower[i] = s * x + c * y;
        upper[i] = c * x - s * y;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rng::Rng;

    #[test]
    fn vectors_and_values_rebuild_the_matrix() {
        for n in [1, 2, 3, 16, 64] {
            let mut rng = Rng::new(5, n as u64);
            let mut a = vec![0.0f32; n * n];
            for i in 0..n {
                for j in 0..=i {
                    let x = rng.unit() as f32 - 0.5;
                    a[i * n + j] = x;
                    a[j * n + i] = x;
                }
            }
            let (values, rows) = symmetric(&a, n);
            for i in 0..n {
                for j in 0..n {
                    let sum: f64 = (0..n)
                        .map(|k| rows[k * n + i] * values[k] * rows[k * n + j])
                        .sum();
                    assert!((sum - f64::from(a[i * n + j])).abs() < 1e-9, "{n} {i} {j}");
                }
            }
        }
    }
}
