//! Nobody reaches what is another university's.

mod hostile_sql;
pub(crate) mod spec_walk;
