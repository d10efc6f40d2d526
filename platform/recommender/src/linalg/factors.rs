//! A matrix of factors: one row for each user or item, padded with zeros to whole registers.

use std::ops::Range;

use rayon::prelude::*;

use crate::error::{Error, Result};
use crate::linalg::gram::{gram, turn};
use crate::rng::Rng;
use crate::storage::Buffer;

/// One register's worth of a row.
pub(crate) type Chunk = [f32; 16];

/// The number at a place of a row. Not `as_flattened`: that is a call, and a call empties the registers.
#[inline(always)]
pub(crate) fn at(row: &[Chunk], place: usize) -> f32 {
    row[place / 16][place % 16]
}

/// Row lengths, in registers, for which the solvers are compiled.
pub(crate) const WIDTHS: [usize; 6] = [1, 2, 4, 6, 8, 16];

/// The most factors that a model may have.
pub const MAX_FACTORS: usize = 256;

/// How many registers hold `factors` numbers, rounded up to a compiled width.
pub(crate) fn width(factors: usize) -> usize {
    WIDTHS.into_iter().find(|w| w * 16 >= factors).unwrap_or(16)
}

/// Rows of `factors` numbers, each padded with zeros to `width` registers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Factors {
    factors: usize,
    width: usize,
    data: Buffer<Chunk>,
}

impl Factors {
    pub(crate) fn zeros(rows: usize, factors: usize) -> Self {
        let width = width(factors);
        Self {
            factors,
            width,
            data: vec![[0.0; 16]; rows * width].into(),
        }
    }

    /// Uniform with mean 0 and standard deviation `scale`; row by row from a stream of its own.
    pub(crate) fn random(rows: usize, factors: usize, scale: f32, seed: u64) -> Self {
        let mut out = Self::zeros(rows, factors);
        let width = out.width;
        let reach = scale * 12.0f32.sqrt();
        out.data
            .to_mut()
            .par_chunks_mut(width)
            .enumerate()
            .for_each(|(row, chunks)| {
                let mut rng = Rng::new(seed, row as u64);
                for value in &mut chunks.as_flattened_mut()[..factors] {
                    *value = (rng.unit() as f32 - 0.5) * reach;
                }
            });
        out
    }

    /// From rows as they are kept, `width` registers each.
    pub(crate) fn from_padded(data: Buffer<Chunk>, factors: usize) -> Result<Self> {
        let width = width(factors);
        if factors == 0 || factors > MAX_FACTORS || !data.len().is_multiple_of(width) {
            return Err(Error::Format(format!(
                "{} registers do not hold rows of {factors}",
                data.len()
            )));
        }
        Ok(Self {
            factors,
            width,
            data,
        })
    }

    pub(crate) fn rows(&self) -> usize {
        self.data.len() / self.width
    }

    pub(crate) fn factors(&self) -> usize {
        self.factors
    }

    pub(crate) fn width(&self) -> usize {
        self.width
    }

    pub(crate) fn stride(&self) -> usize {
        self.width * 16
    }

    pub(crate) fn chunks(&self) -> &[Chunk] {
        &self.data
    }

    pub(crate) fn chunks_mut(&mut self) -> &mut [Chunk] {
        self.data.to_mut()
    }

    pub(crate) fn flat(&self) -> &[f32] {
        self.data.as_flattened()
    }

    pub(crate) fn flat_mut(&mut self) -> &mut [f32] {
        self.data.to_mut().as_flattened_mut()
    }

    pub(crate) fn row(&self, row: usize) -> &[Chunk] {
        &self.data[row * self.width..(row + 1) * self.width]
    }

    /// FᵀF, stride × stride, summed over blocks of rows that do not depend on the number of threads.
    pub(crate) fn gram(&self) -> Vec<f32> {
        const BLOCK: usize = 512;
        let stride = self.stride();
        let parts: Vec<Vec<f32>> = self
            .data
            .par_chunks(BLOCK * self.width)
            .map(|c| gram(c, self.width))
            .collect();
        let mut sum = vec![0.0f64; stride * stride];
        for part in &parts {
            for (to, from) in sum.iter_mut().zip(part) {
                *to += f64::from(*from);
            }
        }
        let mut out = vec![0.0; stride * stride];
        for i in 0..stride {
            for j in i..stride {
                out[i * stride + j] = sum[i * stride + j] as f32;
                out[j * stride + i] = out[i * stride + j];
            }
        }
        out
    }

    /// Multiplies every row by a stride × stride matrix from the right.
    pub(crate) fn rotate(&mut self, by: &[f32]) {
        let width = self.width;
        self.data
            .to_mut()
            .par_chunks_mut(128 * width)
            .for_each(|rows| turn(rows, by, width));
    }

    pub(crate) fn is_finite(&self) -> bool {
        self.flat().par_iter().all(|x| x.is_finite())
    }
}

/// Cuts `0..rows` into runs of about the same number of entries. The cuts depend on the data only.
pub(crate) fn balanced(starts: &[usize], entries_per_run: usize) -> Vec<Range<usize>> {
    let rows = starts.len() - 1;
    let mut runs = Vec::new();
    let mut first = 0;
    let mut cost = 0;
    for row in 0..rows {
        cost += starts[row + 1] - starts[row] + 8;
        if cost >= entries_per_run || row + 1 == rows {
            runs.push(first..row + 1);
            first = row + 1;
            cost = 0;
        }
    }
    runs
}

/// Splits a buffer at the ends of runs of rows.
pub(crate) fn split_runs<'a, T>(
    mut data: &'a mut [T],
    runs: &[Range<usize>],
    width: usize,
) -> Vec<&'a mut [T]> {
    let mut out = Vec::with_capacity(runs.len());
    for run in runs {
        let (head, tail) = data.split_at_mut(run.len() * width);
        out.push(head);
        data = tail;
    }
    out
}
