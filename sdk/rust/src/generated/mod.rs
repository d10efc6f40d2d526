//! Generated from the API's document; not to be edited.

#![allow(clippy::doc_markdown)] // the names in descriptions are not code

pub mod codes;
pub mod resources;
pub mod types;
