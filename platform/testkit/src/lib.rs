//! What tests that cross a boundary stand on: real engines, a database of one's own,
//! a running app.
#![allow(clippy::missing_panics_doc, clippy::expect_used)] // a test that cannot be set up has failed

mod app;
mod browser;
mod engines;
mod installation;

pub use app::{PASSWORD, Person, RunningApp, University, app, link_in};
pub use browser::Browser;
pub use engines::{Engines, engines, run};
pub use installation::{Installation, objects_config, tenant_context};
