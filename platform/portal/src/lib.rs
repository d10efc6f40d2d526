//! The branded site of a tenant: themes, messages, templates and the view
//! models that they are given. Everything is embedded in the binary; pages are
//! complete without JavaScript.

pub mod assets;
mod error;
pub mod i18n;
pub mod render;
pub mod site;
pub mod theme;
pub mod views;

pub use error::PortalError;

#[cfg(test)]
extern crate self as collegium_portal;
#[cfg(test)]
#[path = "../examples/preview/samples.rs"]
mod samples;

/// The policy every HTML answer of the portal carries. No inline script or
/// style, no foreign origin; frames only from the video host that sets no cookies.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; img-src 'self' data:; \
     style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; \
     media-src 'self'; frame-src https://www.youtube-nocookie.com; object-src 'none'; \
     base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
