//! The catalogue of universities: their life from provisioning to proof of deletion.

mod archive;
mod clone;
mod deletion;
mod domains;
mod fleet;
mod life;
mod operators;
mod provisioning;
mod snapshot;
mod world;
