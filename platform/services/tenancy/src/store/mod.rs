//! The only SQL of this crate, but for what moves whole schemas (see `ops`).

pub(crate) mod audit;
pub(crate) mod domains;
pub(crate) mod idempotency;
pub(crate) mod operations;
pub(crate) mod operators;
pub(crate) mod plans;
pub(crate) mod tenants;
