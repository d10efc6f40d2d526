//! The tests that cross a boundary, in one binary: against a real Postgres, Redis, S3
//! and Chromium.

mod docs;
mod isolation;
mod store_pool;
