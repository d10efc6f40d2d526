//! What tests that cross a boundary stand on: real engines, a database of one's own,
//! a running app.
#![allow(clippy::missing_panics_doc, clippy::expect_used)] // a test that cannot be set up has failed

mod answer;
mod app;
mod browser;
mod clock;
mod contract;
mod engines;
mod installation;
mod letters;
mod port;
mod redis;

pub use answer::Answer;
pub use app::{PASSWORD, Person, RunningApp, University, app, second_node};
pub use browser::Browser;
pub use clock::MovableClock;
pub use engines::{Engines, engines, run};
pub use installation::{Installation, objects_config, tenant_context};
pub use letters::{Letter, link_in};
pub use port::free_port;
pub use redis::RedisServer;
