//! What every request passes, whatever it is for.

mod idempotency;
mod limits;
mod problems;
