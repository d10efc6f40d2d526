//! The catalogue of universities: their life from provisioning to proof of deletion.

mod api;
mod archive;
mod clone;
pub(crate) mod command_line;
mod deletion;
mod domains;
mod fleet;
mod housekeeping;
mod life;
mod operators;
mod provisioning;
mod snapshot;
mod start;
mod world;
