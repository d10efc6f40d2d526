//! The library behind the `collegium` binary.

pub mod embedded;
