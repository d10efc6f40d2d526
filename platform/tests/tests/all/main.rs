//! The tests that cross a boundary, in one binary: against a real Postgres and S3.

mod docs;
mod isolation;
mod openapi;
mod store_pool;
