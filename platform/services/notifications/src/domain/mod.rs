//! What webhooks are: types and rules, without I/O.

mod address;
mod delivery;
mod endpoint;
mod envelope;
mod schedule;
mod signature;

pub use address::is_public;
pub use delivery::{Attempt, Delivery, DeliveryDetail, DeliveryFilter, DeliveryStatus, Recovered};
pub(crate) use delivery::{Kind, Verdict};
pub use endpoint::{Endpoint, EndpointChange, IssuedEndpoint, NewEndpoint, NewSecret};
pub(crate) use endpoint::{MAX_ENDPOINTS, OVERLAP_DEFAULT, OVERLAP_MAX, description, event_types};
pub(crate) use endpoint::{check_literal, endpoint_url};
pub(crate) use envelope::envelope;
pub(crate) use schedule::next_attempt;
pub use schedule::{PATIENCE, PAUSES};
pub(crate) use signature::{SECRET_BYTES, sign, text_of_secret};
