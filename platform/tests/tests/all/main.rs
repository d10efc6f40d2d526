//! The tests that cross a boundary, in one binary: against a real Postgres and S3.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

mod browser;
mod docs;
mod faults;
mod import;
mod isolation;
mod openapi;
mod openapi_compatible;
mod operators;
mod redis_away;
mod store_pool;
