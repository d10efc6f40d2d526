//! The tests that cross a boundary, in one binary: against a real Postgres and S3.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

mod browser;
mod contracts;
mod developers;
mod docs;
mod faults;
mod graphql;
mod identity;
mod import;
mod isolation;
mod learning;
mod listening;
mod openapi;
mod openapi_compatible;
mod operators;
mod packages;
mod plans;
mod redis_away;
mod store_pool;
mod tenancy;
mod web;
mod webhooks;
