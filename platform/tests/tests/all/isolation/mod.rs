//! Nobody reaches what is another university's.

mod hostile_sql;
mod spec_walk;
