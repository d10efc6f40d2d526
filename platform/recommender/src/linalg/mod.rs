//! Dense linear algebra: small systems solved by the thousand, and large products.

pub(crate) mod eigen;
pub(crate) mod factors;
pub(crate) mod gemm;
pub(crate) mod gram;
pub(crate) mod inverse;
pub(crate) mod small;
