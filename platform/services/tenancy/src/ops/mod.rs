//! Long work on tenants, in steps that survive `kill -9`.
//!
//! Whoever works on a tenant holds an advisory lock of Postgres on it, which the end of
//! the process releases, however it ends; so two servers that start at once do not
//! collide, and none has to wait for a lease to run out.

mod create;
mod run;

pub use run::{ImportLimits, Leftovers};
