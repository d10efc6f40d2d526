//! What this machine can do, to compare the solvers with. Each is measured in the caller's pool, with all of its
//! threads at once unless it says otherwise, by the best of many pieces of about a millisecond: on a busy machine
//! some of them run undisturbed.

use std::hint::black_box;
use std::time::Instant;

use rayon::prelude::*;

use crate::kernels::{self, Lanes, Simd, Task};
use crate::linalg::eigen;
use crate::linalg::gemm::{self, View};

/// Pieces that each measurement takes the best of.
const ROUNDS: usize = 400;

fn best(mut once: impl FnMut() -> f64) -> f64 {
    (0..ROUNDS).map(|_| once()).fold(0.0, f64::max)
}

/// Fused multiply-adds in registers alone, in GFLOP/s: nothing can be faster.
#[must_use]
pub fn register_gflops() -> f64 {
    let threads = rayon::current_num_threads();
    best(|| {
        let start = Instant::now();
        let each = (0..threads).into_par_iter();
        let work: f64 = each.map(|_| kernels::run(Spin { times: 200_000 })).sum();
        work / start.elapsed().as_secs_f64() / 1e9
    })
}

struct Spin {
    times: usize,
}

impl Task for Spin {
    type Out = f64;

    #[inline(always)]
    fn call<S: Simd>(self) -> f64 {
        let mut sums = [S::F32::splat(black_box(0.5)); 12];
        let factor = S::F32::splat(black_box(0.999));
        for _ in 0..self.times {
            for sum in &mut sums {
                *sum = sum.fma(factor, factor);
            }
        }
        let mut total = S::F32::zero();
        for sum in sums {
            total = total.add(sum);
        }
        black_box(total.sum());
        (self.times * 12 * S::F32::WIDTH * 2) as f64
    }
}

/// A product of two square matrices, in GFLOP/s.
#[must_use]
pub fn product_gflops() -> f64 {
    let n = 512;
    let a: Vec<f32> = (0..n * n).map(|i| (i % 7) as f32).collect();
    let mut c = vec![0.0; n * n];
    best(|| {
        let start = Instant::now();
        gemm::multiply(View::rows(&a, n, n), View::rows(&a, n, n), &mut c, n);
        black_box(&mut c);
        2.0 * (n * n * n) as f64 / start.elapsed().as_secs_f64() / 1e9
    })
}

/// Eigenvectors of a symmetric matrix, which each half of an iteration of iALS with conjugate gradients needs
/// once, on one core, in microseconds.
#[must_use]
pub fn eigen_micros(n: usize) -> f64 {
    let mut a = vec![0.0; n * n];
    for i in 0..n {
        for j in 0..n {
            a[i * n + j] = ((i * j + i + j) % 17) as f32 + if i == j { 40.0 } else { 0.0 };
        }
    }
    let rate = best(|| {
        let start = Instant::now();
        black_box(eigen::symmetric(&a, n));
        1.0 / start.elapsed().as_secs_f64()
    });
    1e6 / rate
}

/// Reading memory that no cache holds, in GB/s.
#[must_use]
pub fn read_gbytes() -> f64 {
    let data = vec![[1.0f32; 16]; (1 << 30) / 64];
    let part = (8 << 20) / 64;
    let mut pieces = data.chunks(part * rayon::current_num_threads()).cycle();
    best(|| {
        let piece = pieces.next().unwrap_or_default();
        let start = Instant::now();
        let parts = piece.par_chunks(part);
        let sum: f32 = parts.map(|data| kernels::run(Read { data })).sum();
        black_box(sum);
        (piece.len() * 64) as f64 / start.elapsed().as_secs_f64() / 1e9
    })
}

struct Read<'a> {
    data: &'a [[f32; 16]],
}

impl Task for Read<'_> {
    type Out = f32;

    #[inline(always)]
    fn call<S: Simd>(self) -> f32 {
        let mut sums = [S::F32::zero(); 8];
        for lines in self.data.as_chunks::<8>().0 {
            for n in 0..8 {
                sums[n] = sums[n].add(S::F32::load(&lines[n]));
            }
        }
        let mut total = S::F32::zero();
        for sum in sums {
            total = total.add(sum);
        }
        total.sum()
    }
}
