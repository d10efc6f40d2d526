//! Models whose score is the product of a learner's factors and an item's.

use ndarray::{ArrayView2, ShapeBuilder};
use rayon::prelude::*;

use crate::data::Learner;
use crate::error::{Error, Result};
use crate::filter::Filter;
use crate::kernels::{self, Lanes, Simd, Task, load_all};
use crate::linalg::factors::{Chunk, Factors};
use crate::model::{Model, Scored, check_filter, check_item, check_scores};
use crate::rank::{self, Best};
use crate::store::{Reader, Writer};

/// Learners ranked together: two registers.
const LANES: usize = 32;

/// A model of this form.
pub(crate) trait Products: Model {
    fn item_rows(&self) -> &Factors;

    /// The learner's factors, as many numbers as the model has factors.
    fn user_row(&self, learner: &Learner<'_>, out: &mut [f32]) -> Result<()>;
}

pub(crate) fn array(of: &Factors) -> ArrayView2<'_, f32> {
    let shape = (of.rows(), of.factors()).strides((of.stride(), 1));
    ArrayView2::from_shape(shape, of.flat()).expect("rows of `stride` numbers hold `factors` each")
}

/// Scores of all items for one learner.
pub(crate) fn score_into<M: Products>(
    model: &M,
    learner: &Learner<'_>,
    out: &mut [f32],
) -> Result<()> {
    let items = model.item_rows();
    check_scores(1, items.rows(), out)?;
    learner.check(items.rows())?;
    let mut user = vec![[0.0; 16]; items.width()];
    model.user_row(learner, &mut user.as_flattened_mut()[..items.factors()])?;
    dots(items, &user, out);
    Ok(())
}

/// Scores of all items for several learners.
pub(crate) fn score_many<M: Products>(
    model: &M,
    learners: &[Learner<'_>],
    out: &mut [f32],
) -> Result<()> {
    let items = model.items();
    check_scores(learners.len(), items, out)?;
    for (learner, row) in learners.iter().zip(out.chunks_exact_mut(items.max(1))) {
        score_into(model, learner, row)?;
    }
    Ok(())
}

/// Items by the cosine of their factors.
pub(crate) fn similar(items: &Factors, item: u32, k: usize) -> Result<Vec<Scored>> {
    check_item(item, items.rows())?;
    let mut scores = vec![0.0; items.rows()];
    dots(items, items.row(item as usize), &mut scores);
    let own = norm(items.row(item as usize));
    for (other, score) in scores.iter_mut().enumerate() {
        let length = own * norm(items.row(other));
        *score = if length > 0.0 { *score / length } else { 0.0 };
    }
    scores[item as usize] = f32::NEG_INFINITY;
    Ok(rank::top(&scores, k))
}

fn norm(row: &[Chunk]) -> f32 {
    row.as_flattened().iter().map(|x| x * x).sum::<f32>().sqrt()
}

fn dots(items: &Factors, user: &[Chunk], out: &mut [f32]) {
    kernels::run(Dots {
        items: items.chunks(),
        user,
        out,
    });
}

struct Dots<'a> {
    items: &'a [Chunk],
    user: &'a [Chunk],
    out: &'a mut [f32],
}

impl Task for Dots<'_> {
    type Out = ();

    #[inline(always)]
    fn call<S: Simd>(mut self) {
        match self.user.len() {
            4 => dots_of::<S, 4>(&mut self),
            8 => dots_of::<S, 8>(&mut self),
            _ => dots_any::<S>(&mut self),
        }
    }
}

#[inline(always)]
fn dots_of<S: Simd, const W: usize>(job: &mut Dots<'_>) {
    let Some(user) = job.user.first_chunk::<W>() else {
        return;
    };
    let user: [S::F32; W] = load_all(user);
    let (fours, rest) = job.out.as_chunks_mut::<4>();
    let rows = job.items.as_chunks::<W>().0;
    let (row_fours, row_rest) = rows.as_chunks::<4>();
    for (rows, out) in row_fours.iter().zip(fours) {
        let mut sums = [S::F32::zero(); 4];
        for w in 0..W {
            for j in 0..4 {
                sums[j] = S::F32::load(&rows[j][w]).fma(user[w], sums[j]);
            }
        }
        *out = S::F32::sum4(sums);
    }
    for (row, out) in row_rest.iter().zip(rest) {
        let mut sum = S::F32::zero();
        for w in 0..W {
            sum = S::F32::load(&row[w]).fma(user[w], sum);
        }
        *out = sum.sum();
    }
}

#[inline(always)]
fn dots_any<S: Simd>(job: &mut Dots<'_>) {
    for (row, out) in job
        .items
        .chunks_exact(job.user.len())
        .zip(job.out.iter_mut())
    {
        let mut sum = S::F32::zero();
        for (y, x) in row.iter().zip(job.user) {
            sum = S::F32::load(y).fma(S::F32::load(x), sum);
        }
        *out = sum.sum();
    }
}

/// The best items of many learners: a tile of the product of items with 32 learners stays in registers,
/// is compared with each learner's bar, and is only looked at further where something passes it.
pub(crate) fn top_k_many<M: Products>(
    model: &M,
    learners: &[Learner<'_>],
    k: usize,
    filter: &Filter,
) -> Result<Vec<Vec<Scored>>> {
    let items = model.item_rows();
    check_filter(filter, items.rows())?;
    let banned: Vec<u32> = (0..items.rows() as u32)
        .map(|i| if filter.is_banned(i) { u32::MAX } else { 0 })
        .collect();
    let groups: Result<Vec<Vec<Vec<Scored>>>> = learners
        .par_chunks(LANES)
        .map_init(
            || (banned.clone(), vec![[[0.0; 16]; 2]; items.stride()]),
            |(closed, users), group| {
                load_group(model, group, users)?;
                for (lane, learner) in group.iter().enumerate() {
                    for item in filter.closed(learner) {
                        closed[item as usize] |= 1 << lane;
                    }
                }
                let job = Group {
                    items: items.chunks(),
                    width: items.width(),
                    users,
                    closed,
                    k,
                    lanes: group.len(),
                };
                let best = kernels::run(job);
                for learner in group {
                    for item in filter.closed(learner) {
                        closed[item as usize] = banned[item as usize];
                    }
                }
                Ok(best)
            },
        )
        .collect();
    Ok(groups?.into_iter().flatten().collect())
}

/// Puts the learners' factors side by side: one pair of registers for each factor.
fn load_group<M: Products>(
    model: &M,
    group: &[Learner<'_>],
    users: &mut [[Chunk; 2]],
) -> Result<()> {
    let factors = model.item_rows().factors();
    let mut row = vec![0.0; factors];
    for lane in 0..LANES {
        match group.get(lane) {
            Some(learner) => {
                learner.check(model.items())?;
                model.user_row(learner, &mut row)?;
            }
            None => row.fill(0.0),
        }
        for (to, &x) in users.iter_mut().zip(&row) {
            to.as_flattened_mut()[lane] = x;
        }
    }
    Ok(())
}

struct Group<'a> {
    items: &'a [Chunk],
    width: usize,
    users: &'a [[Chunk; 2]],
    closed: &'a [u32],
    k: usize,
    lanes: usize,
}

impl Task for Group<'_> {
    type Out = Vec<Vec<Scored>>;

    #[inline(always)]
    fn call<S: Simd>(self) -> Vec<Vec<Scored>> {
        match S::F32::TILE_ROWS {
            12 => group::<S::F32, 12>(&self),
            3 => group::<S::F32, 3>(&self),
            _ => group::<S::F32, 4>(&self),
        }
    }
}

#[inline(always)]
fn group<V: Lanes<Elem = f32, Array = Chunk>, const R: usize>(job: &Group<'_>) -> Vec<Vec<Scored>> {
    let mut best = vec![Best::new(job.k.min(job.closed.len())); job.lanes];
    let mut bars = [[f32::INFINITY; 16]; 2];
    for (bar, best) in bars.as_flattened_mut().iter_mut().zip(&best) {
        *bar = best.bar();
    }
    let stride = job.width * 16;
    let flat = job.items.as_flattened();
    let mut first = 0;
    while first < job.closed.len() {
        let mut rows = [&flat[..stride]; R];
        for (r, line) in rows.iter_mut().enumerate() {
            let row = (first + r).min(job.closed.len() - 1);
            *line = &flat[row * stride..(row + 1) * stride];
        }
        let mut sums = [[V::zero(); 2]; R];
        for (k, user) in job.users[..stride].iter().enumerate() {
            let (a, b) = (V::load(&user[0]), V::load(&user[1]));
            for r in 0..R {
                let y = V::splat(rows[r][k]);
                sums[r][0] = y.fma(a, sums[r][0]);
                sums[r][1] = y.fma(b, sums[r][1]);
            }
        }
        for r in 0..R {
            let Some(closed) = job.closed.get(first + r) else {
                break;
            };
            let low = sums[r][0].greater(V::load(&bars[0]));
            let high = sums[r][1].greater(V::load(&bars[1]));
            let mut bits = (low | high << 16) & !closed;
            if bits != 0 {
                let mut scores = [[0.0; 16]; 2];
                sums[r][0].store(&mut scores[0]);
                sums[r][1].store(&mut scores[1]);
                while bits != 0 {
                    let lane = bits.trailing_zeros() as usize;
                    bits &= bits - 1;
                    if let Some(best) = best.get_mut(lane) {
                        best.push((first + r) as u32, scores[lane / 16][lane % 16]);
                        bars[lane / 16][lane % 16] = best.bar();
                    }
                }
            }
        }
        first += R;
    }
    best.into_iter().map(Best::into_vec).collect()
}

/// Adds factors to a file, rows padded as they are in memory so that they can be mapped.
pub(crate) fn write<'a>(to: &mut Writer<'a>, name: &str, factors: &'a Factors) {
    to.add(name, vec![factors.rows(), factors.stride()], factors.flat());
}

/// Factors of a file.
pub(crate) fn read(from: &Reader, name: &str, factors: usize) -> Result<Factors> {
    let shape = from.shape(name)?;
    let rows = Factors::from_padded(from.buffer::<Chunk>(name)?, factors)?;
    if shape != [rows.rows(), rows.stride()] {
        return Err(Error::Format(format!(
            "{name} has another shape than its card says"
        )));
    }
    Ok(rows)
}
