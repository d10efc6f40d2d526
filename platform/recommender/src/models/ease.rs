//! See [`Ease`].

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::data::{Csr, Interactions, Learner};
use crate::error::{Error, Result, at_least};
use crate::kernels::{self, Lanes, Simd, Task};
use crate::linalg::factors::Chunk;
use crate::linalg::inverse::{Real, negative_inverse};
use crate::model::{Kind, Model, Reason, Scored, check_item, check_scores};
use crate::rank;
use crate::storage::Buffer;
use crate::store::{Reader, Writer, json};
use crate::weights::Weights;

/// The most items that are taken unless the parameters say otherwise.
const MOST_ITEMS: usize = 10_000;
/// From so many items on the inverse is taken in f32.
const SINGLE_FROM: usize = 3_000;

/// How EASE learns.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EaseParams {
    /// λ.
    pub regularization: f32,
    /// X.
    pub weights: Weights,
    /// p, applied when scoring.
    pub profile: Weights,
    /// More items than this are refused.
    pub most_items: usize,
}

impl Default for EaseParams {
    fn default() -> Self {
        Self {
            regularization: 200.0,
            weights: Weights::default(),
            profile: Weights::default(),
            most_items: MOST_ITEMS,
        }
    }
}

/// EASE (Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", 2019): a linear model of items on items.
///
/// ```text
/// min |X − XB|² + λ|B|²  with  B_jj = 0      P = (XᵀX + λ·1)⁻¹,   B_ij = −P_ij / P_jj
/// ```
///
/// The score of j is Σ over the learner's items i of p_i B_ij, with p the weights of the learner's profile.
/// The inverse is taken in f64 below 3,000 items and in f32 from there on, where f64 would not fit the memory
/// of a small server.
///
/// Shapes: X is users × items, sparse; B and P are items × items, dense. With n items training takes about n³
/// operations, the model 4n² bytes. A score has no unit: 1 stands for what the learner would do, 0 for the rest.
#[derive(Debug)]
pub struct Ease {
    params: EaseParams,
    items: usize,
    /// B, row by row.
    links: Buffer<f32>,
}

impl Ease {
    pub(crate) fn read(from: &Reader, prefix: &str, params: EaseParams) -> Result<Self> {
        let name = format!("{prefix}links");
        let &[items, columns] = from.shape(&name)? else {
            return Err(Error::Format(format!("{name} is not a matrix")));
        };
        let links = from.buffer(&name)?;
        if items != columns || links.len() != items * items {
            return Err(Error::Format(format!("{name} is not square")));
        }
        Ok(Self {
            params,
            items,
            links,
        })
    }
}

/// XᵀX + λ·1, the lower triangle.
fn normal<T: Real + From<f32> + std::ops::AddAssign>(
    rows: &Csr,
    columns: &Csr,
    items: usize,
    ridge: f32,
) -> Vec<T> {
    let mut matrix = vec![T::default(); items * items];
    matrix
        .par_chunks_mut(items.max(1))
        .enumerate()
        .for_each(|(i, line)| {
            let (users, weights) = columns.row(i);
            for (&user, &weight) in users.iter().zip(weights) {
                let (index, values) = rows.row(user as usize);
                for (&j, &value) in index.iter().zip(values) {
                    if j as usize > i {
                        break;
                    }
                    line[j as usize] += T::from(weight * value);
                }
            }
            line[i] += T::from(ridge);
        });
    matrix
}

/// B from the lower triangle of −P.
fn links<T: Real + Into<f64>>(inverse: &[T], items: usize) -> Vec<f32> {
    let diagonal: Vec<f64> = (0..items).map(|i| -inverse[i * items + i].into()).collect();
    let mut links = vec![0.0; items * items];
    links
        .par_chunks_mut(items.max(1))
        .enumerate()
        .for_each(|(i, line)| {
            for (j, to) in line.iter_mut().enumerate() {
                if i != j {
                    let entry = if i > j {
                        inverse[i * items + j]
                    } else {
                        inverse[j * items + i]
                    };
                    *to = (entry.into() / diagonal[j]) as f32;
                }
            }
        });
    links
}

impl Model for Ease {
    type Params = EaseParams;

    fn fit(data: &Interactions, params: &EaseParams) -> Result<Self> {
        at_least("regularization", params.regularization, 0.0)?;
        params.weights.check()?;
        params.profile.check()?;
        let items = data.items();
        data.check()?;
        if items > params.most_items {
            return Err(Error::TooManyItems {
                items,
                limit: params.most_items,
            });
        }
        let values = params.weights.all(data);
        let columns = data.transpose(&values);
        let rows = data.csr(values);
        let links = if items < SINGLE_FROM {
            let mut matrix = normal::<f64>(&rows, &columns, items, params.regularization);
            negative_inverse(&mut matrix, items)?;
            links(&matrix, items)
        } else {
            let mut matrix = normal::<f32>(&rows, &columns, items, params.regularization);
            negative_inverse(&mut matrix, items)?;
            links(&matrix, items)
        };
        if !links.par_iter().all(|x| x.is_finite()) {
            return Err(Error::Singular);
        }
        Ok(Self {
            params: *params,
            items,
            links: links.into(),
        })
    }

    fn kind(&self) -> Kind {
        Kind::Ease
    }

    fn items(&self) -> usize {
        self.items
    }

    fn params_json(&self) -> serde_json::Value {
        json(&self.params)
    }

    fn score_into(&self, learner: &Learner<'_>, out: &mut [f32]) -> Result<()> {
        check_scores(1, self.items, out)?;
        learner.check(self.items)?;
        let weights = self.params.profile.of(learner);
        kernels::run(Sum {
            matrix: &self.links,
            items: learner.items(),
            weights: &weights,
            out,
        });
        Ok(())
    }

    fn similar_items(&self, item: u32, k: usize) -> Result<Vec<Scored>> {
        check_item(item, self.items)?;
        let start = item as usize * self.items;
        let mut scores = self.links[start..start + self.items].to_vec();
        scores[item as usize] = f32::NEG_INFINITY;
        Ok(rank::top(&scores, k))
    }

    fn explain(&self, learner: &Learner<'_>, item: u32) -> Result<Vec<Reason>> {
        Reason::checked(self, learner, item)?;
        let profile = self.params.profile.of(learner);
        let part =
            |(&own, p): (&u32, f32)| p * self.links[own as usize * self.items + item as usize];
        let parts: Vec<f32> = learner.items().iter().zip(profile).map(part).collect();
        Ok(Reason::sorted(learner.items(), &parts))
    }

    fn write<'a>(&'a self, to: &mut Writer<'a>, prefix: &str) -> Result<()> {
        to.add(
            &format!("{prefix}links"),
            vec![self.items, self.items],
            &self.links,
        );
        Ok(())
    }
}

/// Σ weight × row of a square matrix, a strip of columns at a time so that the sums stay in registers.
struct Sum<'a> {
    matrix: &'a [f32],
    items: &'a [u32],
    weights: &'a [f32],
    out: &'a mut [f32],
}

const STRIP: usize = 8;

impl Task for Sum<'_> {
    type Out = ();

    #[inline(always)]
    fn call<S: Simd>(self) {
        let n = self.out.len();
        let (strips, rest) = self.out.as_chunks_mut::<{ STRIP * 16 }>();
        for (s, out) in strips.iter_mut().enumerate() {
            let mut sums = [S::F32::zero(); STRIP];
            for (&item, &weight) in self.items.iter().zip(self.weights) {
                let from = item as usize * n + s * STRIP * 16;
                let row: &[Chunk] = self.matrix[from..from + STRIP * 16].as_chunks().0;
                let weight = S::F32::splat(weight);
                for (sum, chunk) in sums.iter_mut().zip(row) {
                    *sum = weight.fma(S::F32::load(chunk), *sum);
                }
            }
            for (sum, chunk) in sums.iter().zip(out.as_chunks_mut::<16>().0) {
                sum.store(chunk);
            }
        }
        rest.fill(0.0);
        let tail = n - rest.len();
        for (&item, &weight) in self.items.iter().zip(self.weights) {
            let row = &self.matrix[item as usize * n + tail..(item as usize + 1) * n];
            for (to, value) in rest.iter_mut().zip(row) {
                *to += weight * value;
            }
        }
    }
}
