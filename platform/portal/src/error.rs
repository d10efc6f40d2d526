/// What can go wrong while a page is made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PortalError {
    /// A template could not be read or rendered.
    #[error("template {name}")]
    Template {
        /// The template, or the folder of them.
        name: &'static str,
        /// What the engine says.
        #[source]
        source: Box<tera::Error>,
    },
    /// A locale file could not be read.
    #[error("locale file of {locale}: {reason}")]
    Messages {
        /// Which locale.
        locale: &'static str,
        /// What the parser says.
        reason: String,
    },
}
