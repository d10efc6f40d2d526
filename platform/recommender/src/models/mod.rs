//! The models besides iALS.

pub(crate) mod blend;
pub(crate) mod bpr;
pub(crate) mod content;
pub(crate) mod ease;
pub(crate) mod itemknn;
pub(crate) mod markov;
pub(crate) mod popularity;
pub(crate) mod product;
pub(crate) mod sparse;
