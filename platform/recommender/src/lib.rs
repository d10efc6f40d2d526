//! Recommendations from what people did: eight models behind one trait, in pure Rust.
//!
//! # In a minute
//!
//! ```
//! use collegium_recommender::{Filter, Ials, IalsParams, Interactions, Log, Model, Test, split};
//!
//! // Two groups of learners: those with even numbers take items 0–9, the others 10–19.
//! let mut log = Log::default();
//! for user in 0..40u32 {
//!     for step in 0..8u32 {
//!         let item = (user % 2) * 10 + (user / 2 + step * 3) % 10;
//!         log.push(user, item, 1.0, i64::from(step));
//!     }
//! }
//!
//! // Keep each learner's last fifth aside, learn from the rest, and see how much of it is found again.
//! let (early, late) = split(&log);
//! let train = Interactions::new(40, 20, &early)?;
//! let params = IalsParams { factors: 2, unobserved_weight: 0.3, ..IalsParams::default() };
//! let model = Ials::fit(&train, &params)?;
//! let metrics = Test::new(&train, &late).measure(&model, &train)?;
//! assert_eq!((metrics.eval_users, metrics.test_rows), (40, 40));
//! assert!(metrics.recall_10 > 0.9);
//!
//! // Three items that learner 6 does not have, and what led to the first of them.
//! let learner = train.learner(6);
//! let best = model.top_k(&learner, 3, &Filter::unseen(20))?;
//! assert!(best.iter().all(|scored| scored.item < 10));
//! let reasons = model.explain(&learner, best[0].item)?;
//! let sum: f32 = reasons.iter().map(|reason| reason.weight).sum();
//! let folded = model.fold_in_user(&learner)?;
//! let score: f32 = model.item_factors().row(best[0].item as usize).iter().zip(&folded).map(|(y, x)| y * x).sum();
//! assert!((sum - score).abs() < 1e-3);
//! # Ok::<(), collegium_recommender::Error>(())
//! ```
//!
//! # What is where
//!
//! | | |
//! | --- | --- |
//! | [`Log`], [`Interactions`], [`Learner`], [`Ids`] | rows as they come, the matrix, one learner's part, names |
//! | [`Model`] | `fit`, `score`, `top_k`, `similar_items`, `explain`; every model has them |
//! | [`Ials`] | matrix factorisation: Cholesky, conjugate gradients, iALS++; warm start, fold-in |
//! | [`Ease`], [`ItemKnn`], [`Markov`], [`Bpr`], [`Popularity`], [`Content`] | the other models |
//! | [`Blend`] | a weighted sum of models, its weights learnt on validation rows |
//! | [`Filter`], [`ItemFacts`] | seen, allowed, price, language, prerequisites |
//! | [`split()`], [`Test`], [`Metrics`] | the bench's split and metrics |
//! | [`Tuner`] | parameters chosen on validation rows |
//! | [`Saved`], [`Card`] | model files: safetensors that are mapped, and a JSON card |
//! | [`limits`] | what this machine can do |
//!
//! Strengths are plain numbers of at least 0 (minutes, clicks, grades); times are seconds since 1970, ages
//! days. Scores have no unit that two models share; [`Blend`] brings them to one.
//!
//! # Threads and repetition
//!
//! Work runs in the caller's rayon pool (`ThreadPool::install`). Every row, column or block of a result is
//! computed by one thread in a fixed order, sums over rows are taken over blocks that depend on the data only,
//! and random numbers come from a seed and a counter: the same seed gives the same bits on any number of
//! threads. Processors with other vector registers round differently.
//!
//! # Numbers
//!
//! Factors and scores are f32; the f64 places are where it was seen to matter: sums of Gram matrices over
//! many rows, eigenvectors, the inverse of EASE below 3,000 items, and means.
//!
//! # How near the machine's limit
//!
//! One thread, 64 factors, OULAD, on a Zen 4 core where OpenBLAS's sgemm made 106.1 GFLOP/s in the same run:
//!
//! | training | GFLOP/s | of sgemm | of multiply-adds in registers |
//! | --- | --- | --- | --- |
//! | iALS by Cholesky: the batched Gram matrix and the solutions | 52.6 | 50 % | 45 % |
//! | iALS by conjugate gradients | 61.9 | 58 % | 52 % |
//!
//! Conjugate gradients read 36 GB/s, mostly from the caches. See `README.md` of this crate for what was tried, and
//! `bench/RESULTS.md`, which `make bench-recommender` writes, for the comparison with public packages.

// In kernels an index names the same lane of several arrays at once.
#![allow(clippy::needless_range_loop)]

mod data;
mod error;
mod filter;
mod ials;
mod ids;
mod kernels;
pub mod limits;
mod linalg;
mod metrics;
mod model;
mod models;
mod progress;
mod rank;
mod rng;
mod spec;
mod split;
mod storage;
mod store;
mod tune;
mod weights;

pub use data::{Interactions, Learner, Log};
pub use error::{Error, Result};
pub use filter::{Filter, ItemFacts};
pub use ials::{Ials, IalsParams, Solver};
pub use ids::{Ids, IdsBuilder};
pub use kernels::{Level, level};
pub use linalg::factors::MAX_FACTORS;
pub use metrics::{Metrics, Test};
pub use model::{Kind, Model, Reason, Scored};
pub use models::blend::{Blend, BlendParams};
pub use models::bpr::{Bpr, BprParams};
pub use models::content::{Content, ContentParams, Document};
pub use models::ease::{Ease, EaseParams};
pub use models::itemknn::{ItemKnn, ItemKnnParams};
pub use models::markov::{Markov, MarkovParams};
pub use models::popularity::{Popularity, PopularityParams};
pub use progress::Progress;
pub use spec::Spec;
pub use split::{hold_out, split, synthetic};
pub use store::{Card, Saved, Writer};
pub use tune::Tuner;
pub use weights::{Strength, Weights};
