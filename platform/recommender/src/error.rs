//! Everything that can be wrong with what a caller gives.

use std::path::PathBuf;

/// Why the library refused.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is nothing to learn from.
    #[error("there are no interactions")]
    NoInteractions,
    /// Columns that belong together have different lengths.
    #[error("{what}: expected {expected} values, found {found}")]
    Length {
        /// Which column or buffer.
        what: &'static str,
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// A user index beyond the number of users.
    #[error("user {index} is out of range: there are {users} users")]
    UserOutOfRange {
        /// The index given.
        index: usize,
        /// How many users there are.
        users: usize,
    },
    /// An item index beyond the number of items.
    #[error("item {index} is out of range: there are {items} items")]
    ItemOutOfRange {
        /// The index given.
        index: usize,
        /// How many items there are.
        items: usize,
    },
    /// A strength that is negative, infinite or not a number.
    #[error("row {row}: strength {value} is not a finite number of at least 0")]
    Strength {
        /// The row, counted from 0.
        row: usize,
        /// What was found.
        value: f32,
    },
    /// A parameter outside its range.
    #[error("parameter {name}: {reason}")]
    Parameter {
        /// Its name.
        name: &'static str,
        /// What is asked of it.
        reason: String,
    },
    /// A model that needs memory of the square of the number of items was asked for too many.
    #[error("{items} items are too many for this model: the limit is {limit}")]
    TooManyItems {
        /// How many items there are.
        items: usize,
        /// The most that are taken.
        limit: usize,
    },
    /// More users, items or interactions than an index can hold.
    #[error("{0} does not fit a 32-bit index")]
    TooLarge(&'static str),
    /// A matrix that must be positive definite is not; a larger regularisation helps.
    #[error("the equations have no unique solution: the regularisation is too small")]
    Singular,
    /// Training ran away; a smaller learning rate or a larger regularisation helps.
    #[error("training did not stay finite")]
    Diverged,
    /// A model of other data was given.
    #[error("the model has {found} {what}, the data has {expected}")]
    Mismatch {
        /// Users, items or factors.
        what: &'static str,
        /// In the data.
        expected: usize,
        /// In the model.
        found: usize,
    },
    /// The model cannot answer this question.
    #[error("a {kind} model cannot {what}")]
    Unsupported {
        /// Which model.
        kind: &'static str,
        /// What was asked of it.
        what: &'static str,
    },
    /// A model file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A model file is damaged or is not one.
    #[error("not a usable model file: {0}")]
    Format(String),
}

/// A result of this library.
pub type Result<T> = std::result::Result<T, Error>;

/// A parameter error.
pub(crate) fn parameter(name: &'static str, reason: impl Into<String>) -> Error {
    Error::Parameter {
        name,
        reason: reason.into(),
    }
}

/// Checks that a parameter is finite and at least `low`.
pub(crate) fn at_least(name: &'static str, value: f32, low: f32) -> Result<()> {
    if value.is_finite() && value >= low {
        Ok(())
    } else {
        Err(parameter(
            name,
            format!("{value} is not a finite number of at least {low}"),
        ))
    }
}
