//! The library behind the `collegium` binary.

pub mod embedded;
pub mod settings;
