//! See [`Bpr`].

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::product::{self, Products};
use crate::data::{Interactions, Learner};
use crate::error::{Error, Result, at_least};
use crate::filter::Filter;
use crate::kernels::{self, Simd, Task};
use crate::linalg::factors::Factors;
use crate::model::{Kind, Model, Reason, Scored};
use crate::progress::Progress;
use crate::rng::Rng;
use crate::store::{Reader, Writer, json};
use crate::weights::check_factors;

/// How BPR learns.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BprParams {
    /// Numbers for each user and item, the bias among them.
    pub factors: usize,
    /// Steps for each interaction.
    pub iterations: usize,
    /// Length of a step at first; it falls to a tenth of it along a line.
    pub learning_rate: f32,
    /// λ.
    pub regularization: f32,
    /// Seed of the first factors, the blocks and the pairs.
    pub seed: u64,
    /// Told after each iteration.
    #[serde(skip)]
    pub on_iteration: Progress,
}

impl Default for BprParams {
    fn default() -> Self {
        Self {
            factors: 64,
            iterations: 60,
            learning_rate: 0.1,
            regularization: 0.005,
            seed: 42,
            on_iteration: Progress::default(),
        }
    }
}

/// BPR (Rendle, Freudenthaler, Gantner, Schmidt-Thieme 2009): factors that rank what a learner has above what
/// he or she has not.
///
/// ```text
/// max Σ_(u,i,j) ln σ(x_u·(y_i − y_j)) − λ(|x_u|² + |y_i|² + |y_j|²)
/// ```
///
/// by stochastic gradient steps over pairs of a seen item i and a random unseen j. The last coordinate of
/// every x is 1, so the last of y is the item's bias.
///
/// Steps that run at once never touch the same row: users and items are dealt into blocks, and in each of as
/// many stages every block of users meets another block of items (Gemulla et al. 2011). The blocks depend on
/// the seed, not on the threads, so neither does the result. Items are dealt anew in each iteration.
///
/// Shapes: users × factors and items × factors of f32. A score orders the items of one learner and has no
/// unit; differences of two are log-odds.
#[derive(Debug)]
pub struct Bpr {
    params: BprParams,
    users: Factors,
    items: Factors,
}

/// How often a seen item is drawn as unseen before the step is left out.
const DRAWS: usize = 8;

/// Rows dealt to a block, and what happens among them.
struct Block {
    rows: Vec<u32>,
    factors: Vec<f32>,
}

impl Block {
    fn deal(order: &[u32], count: usize, from: &Factors) -> Vec<Self> {
        let stride = from.stride();
        let take = |block: usize| {
            let rows: Vec<u32> = order.iter().copied().skip(block).step_by(count).collect();
            let factors = rows
                .iter()
                .flat_map(|&r| &from.flat()[r as usize * stride..(r as usize + 1) * stride])
                .copied();
            Self {
                factors: factors.collect(),
                rows,
            }
        };
        (0..count).map(take).collect()
    }

    fn give_back(self, to: &mut Factors) {
        let stride = to.stride();
        for (&row, factors) in self.rows.iter().zip(self.factors.chunks_exact(stride)) {
            to.flat_mut()[row as usize * stride..(row as usize + 1) * stride]
                .copy_from_slice(factors);
        }
    }
}

/// The steps of one block of users on one block of items.
struct Stage<'a> {
    data: &'a Interactions,
    users: &'a mut Block,
    items: &'a mut Block,
    /// (place of the user, place of the seen item) in their blocks.
    pairs: &'a mut Vec<(u32, u32)>,
    rng: Rng,
    stride: usize,
    factors: usize,
    rate: f32,
    ridge: f32,
}

impl Task for Stage<'_> {
    type Out = ();

    #[inline(always)]
    fn call<S: Simd>(mut self) {
        self.rng.shuffle(self.pairs);
        let stride = self.stride;
        for n in 0..self.pairs.len() {
            let (user, seen) = (self.pairs[n].0 as usize, self.pairs[n].1 as usize);
            let own = self.data.learner(self.users.rows[user]);
            let draw = (0..DRAWS).map(|_| self.rng.below(self.items.rows.len()));
            let Some(other) = draw.into_iter().find(|&j| !own.has(self.items.rows[j])) else {
                continue;
            };
            let Some((i, j)) = two_rows(&mut self.items.factors, seen, other, stride) else {
                continue;
            };
            let x = &mut self.users.factors[user * stride..(user + 1) * stride];
            let mut parts = [0.0f32; 16];
            for ((x, i), j) in x
                .as_chunks::<16>()
                .0
                .iter()
                .zip(i.as_chunks::<16>().0)
                .zip(j.as_chunks::<16>().0)
            {
                for lane in 0..16 {
                    parts[lane] += x[lane] * (i[lane] - j[lane]);
                }
            }
            let margin: f32 = parts.iter().sum();
            let pull = 1.0 / (1.0 + margin.exp());
            for ((x, i), j) in x.iter_mut().zip(i.iter_mut()).zip(j.iter_mut()) {
                let (was, up, down) = (*x, *i, *j);
                *x += self.rate * (pull * (up - down) - self.ridge * was);
                *i += self.rate * (pull * was - self.ridge * up);
                *j -= self.rate * (pull * was + self.ridge * down);
            }
            x[self.factors - 1] = 1.0;
        }
    }
}

#[inline(always)]
fn two_rows(of: &mut [f32], a: usize, b: usize, stride: usize) -> Option<(&mut [f32], &mut [f32])> {
    let [a, b] = of
        .get_disjoint_mut([a * stride..(a + 1) * stride, b * stride..(b + 1) * stride])
        .ok()?;
    Some((a, b))
}

struct Training<'a> {
    data: &'a Interactions,
    params: &'a BprParams,
    blocks: usize,
    stride: usize,
}

impl Training<'_> {
    fn iteration(&self, number: usize, users: &mut [Block], items: &mut Factors) {
        let mut order: Vec<u32> = (0..self.data.items() as u32).collect();
        Rng::new(self.params.seed, number as u64 + 10).shuffle(&mut order);
        let mut place = vec![(0u32, 0u32); order.len()];
        for (at, &item) in order.iter().enumerate() {
            place[item as usize] = ((at % self.blocks) as u32, (at / self.blocks) as u32);
        }
        let mut item_blocks = Block::deal(&order, self.blocks, items);
        let mut pairs: Vec<Vec<Vec<(u32, u32)>>> = users
            .par_iter()
            .map(|block| self.pairs(block, &place))
            .collect();
        let done = number as f32 / self.params.iterations as f32;
        let rate = self.params.learning_rate * (1.0 - 0.9 * done);
        for stage in 0..self.blocks {
            item_blocks.rotate_left(usize::from(stage > 0));
            users
                .par_iter_mut()
                .zip(&mut item_blocks)
                .zip(&mut pairs)
                .enumerate()
                .for_each(|(block, ((users, items), pairs))| {
                    let met = (block + stage) % self.blocks;
                    let stream = ((number * self.blocks + stage) * self.blocks + block) as u64;
                    kernels::run(Stage {
                        data: self.data,
                        users,
                        items,
                        pairs: &mut pairs[met],
                        rng: Rng::new(!self.params.seed, stream),
                        stride: self.stride,
                        factors: self.params.factors,
                        rate,
                        ridge: self.params.regularization,
                    });
                });
        }
        for block in item_blocks {
            block.give_back(items);
        }
    }

    /// The interactions of a block of users, by block of items.
    fn pairs(&self, users: &Block, place: &[(u32, u32)]) -> Vec<Vec<(u32, u32)>> {
        let mut out = vec![Vec::new(); self.blocks];
        for (at, &user) in users.rows.iter().enumerate() {
            for &item in self.data.learner(user).items() {
                let (block, slot) = place[item as usize];
                out[block as usize].push((at as u32, slot));
            }
        }
        out
    }
}

impl Bpr {
    pub(crate) fn read(from: &Reader, prefix: &str, params: BprParams) -> Result<Self> {
        check_factors(params.factors)?;
        let users = product::read(from, &format!("{prefix}users"), params.factors)?;
        let items = product::read(from, &format!("{prefix}items"), params.factors)?;
        Ok(Self {
            params,
            users,
            items,
        })
    }
}

impl Products for Bpr {
    fn item_rows(&self) -> &Factors {
        &self.items
    }

    /// A learner unknown to the training gets the mean of his or her items' factors.
    fn user_row(&self, learner: &Learner<'_>, out: &mut [f32]) -> Result<()> {
        let bias = self.params.factors - 1;
        match learner.user() {
            Some(user) if (user as usize) < self.users.rows() => {
                out.copy_from_slice(&self.users.row(user as usize).as_flattened()[..out.len()]);
            }
            _ => {
                out.fill(0.0);
                let share = 1.0 / learner.items().len().max(1) as f32;
                for &item in learner.items() {
                    for (to, y) in out
                        .iter_mut()
                        .zip(self.items.row(item as usize).as_flattened())
                    {
                        *to += share * y;
                    }
                }
            }
        }
        out[bias] = 1.0;
        Ok(())
    }
}

impl Model for Bpr {
    type Params = BprParams;

    fn fit(data: &Interactions, params: &BprParams) -> Result<Self> {
        check_factors(params.factors)?;
        at_least("learning_rate", params.learning_rate, 0.0)?;
        at_least("regularization", params.regularization, 0.0)?;
        data.check()?;
        let scale = 0.5 / params.factors as f32;
        let mut users = Factors::random(data.users(), params.factors, scale, params.seed);
        let mut items = Factors::random(data.items(), params.factors, scale, !params.seed);
        let stride = users.stride();
        for row in users.flat_mut().chunks_exact_mut(stride) {
            row[params.factors - 1] = 1.0;
        }
        let blocks = (data.items() / 64).clamp(1, 8).min(data.users().max(1));
        let mut order: Vec<u32> = (0..data.users() as u32).collect();
        Rng::new(params.seed, 1).shuffle(&mut order);
        let mut user_blocks = Block::deal(&order, blocks, &users);
        let training = Training {
            data,
            params,
            blocks,
            stride,
        };
        for number in 0..params.iterations {
            training.iteration(number, &mut user_blocks, &mut items);
            params.on_iteration.tell(number + 1, params.iterations);
        }
        for block in user_blocks {
            block.give_back(&mut users);
        }
        if !users.is_finite() || !items.is_finite() {
            return Err(Error::Diverged);
        }
        Ok(Self {
            params: *params,
            users,
            items,
        })
    }

    fn kind(&self) -> Kind {
        Kind::Bpr
    }

    fn items(&self) -> usize {
        self.items.rows()
    }

    fn params_json(&self) -> serde_json::Value {
        json(&self.params)
    }

    fn score_into(&self, learner: &Learner<'_>, out: &mut [f32]) -> Result<()> {
        product::score_into(self, learner, out)
    }

    fn score_many(&self, learners: &[Learner<'_>], out: &mut [f32]) -> Result<()> {
        product::score_many(self, learners, out)
    }

    fn top_k_many(
        &self,
        learners: &[Learner<'_>],
        k: usize,
        filter: &Filter,
    ) -> Result<Vec<Vec<Scored>>> {
        product::top_k_many(self, learners, k, filter)
    }

    fn similar_items(&self, item: u32, k: usize) -> Result<Vec<Scored>> {
        product::similar(&self.items, item, k)
    }

    /// The share of each own item in the mean that stands for the learner.
    fn explain(&self, learner: &Learner<'_>, item: u32) -> Result<Vec<Reason>> {
        Reason::checked(self, learner, item)?;
        let latent = self.params.factors - 1;
        let target = &self.items.row(item as usize).as_flattened()[..latent];
        let share = 1.0 / learner.items().len().max(1) as f32;
        let part = |&own: &u32| {
            let y = &self.items.row(own as usize).as_flattened()[..latent];
            share * y.iter().zip(target).map(|(a, b)| a * b).sum::<f32>()
        };
        let parts: Vec<f32> = learner.items().iter().map(part).collect();
        Ok(Reason::sorted(learner.items(), &parts))
    }

    fn write<'a>(&'a self, to: &mut Writer<'a>, prefix: &str) -> Result<()> {
        product::write(to, &format!("{prefix}users"), &self.users);
        product::write(to, &format!("{prefix}items"), &self.items);
        Ok(())
    }
}
