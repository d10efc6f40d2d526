//! The library behind the `collegium` binary.

pub mod app;
pub mod cli;
pub mod embedded;
pub mod recommend;
pub mod routes;
pub mod settings;
pub mod telemetry;
