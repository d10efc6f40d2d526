//! Languages: which one an answer is in, its messages, its dates and numbers.

pub mod format;
mod locale;
mod messages;

pub use fluent_bundle::FluentValue as Arg;
pub use locale::Locale;
pub use messages::Messages;
