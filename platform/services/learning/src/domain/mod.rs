//! Rules without I/O.

pub(crate) mod body;
pub(crate) mod course;
pub(crate) mod file;
pub(crate) mod grading;
pub(crate) mod order;
pub(crate) mod progress;
pub(crate) mod quiz;
pub(crate) mod text;
