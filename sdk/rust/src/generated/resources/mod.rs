//! Generated from the API's document; not to be edited.

mod accounts;
mod activities;
mod api_keys;
mod attempts;
mod audit_log;
mod courses;
mod enrolments;
mod event_types;
mod files;
mod invitations;
mod lessons;
mod me;
mod modules;
mod permissions;
mod progress;
mod roles;
mod sessions;
mod settings;
mod signing_keys;
mod users;
mod webhook_deliveries;
mod webhooks;

pub use accounts::*;
pub use activities::*;
pub use api_keys::*;
pub use attempts::*;
pub use audit_log::*;
pub use courses::*;
pub use enrolments::*;
pub use event_types::*;
pub use files::*;
pub use invitations::*;
pub use lessons::*;
pub use me::*;
pub use modules::*;
pub use permissions::*;
pub use progress::*;
pub use roles::*;
pub use sessions::*;
pub use settings::*;
pub use signing_keys::*;
pub use users::*;
pub use webhook_deliveries::*;
pub use webhooks::*;

pub(crate) const BASE_PATH: &str = "/api/v1";
