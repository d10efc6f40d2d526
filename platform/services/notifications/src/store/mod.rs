//! The only SQL of this service.

pub(crate) mod endpoints;
pub(crate) mod log;
pub(crate) mod queue;
