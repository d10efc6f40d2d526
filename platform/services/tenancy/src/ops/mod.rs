//! Long work on tenants, in steps that survive `kill -9`.
//!
//! Whoever works on a tenant holds an advisory lock of Postgres on it, which the end of
//! the process releases, however it ends; so two servers that start at once do not
//! collide, and none has to wait for a lease to run out.

mod archive;
mod clone;
mod create;
mod delete;
pub(crate) mod export;
mod import;
mod rows;
mod run;
mod scratch;

pub use clone::NewSandbox;
pub use delete::Leftovers;
pub use import::ImportAs;
pub use rows::{COPIED, LEFT_OUT, LEFT_OUT_OF_CLONES};
pub use run::ImportLimits;
