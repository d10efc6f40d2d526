//! Generated from the API's document; not to be edited.

use reqwest::Method;

use super::super::types::EventTypes;
use crate::{
    Client,
    request::{Call, Json, Request},
};

/// `client.event_types()`.
#[derive(Debug, Clone, Copy)]
pub struct EventTypesResource<'a>(&'a Client);

impl EventTypesResource<'_> {
    /// List event types.
    ///
    /// All that webhooks tell of. New ones may come.
    ///
    /// Needs the permission `webhooks.read`.
    pub fn list(&self) -> Request<Json<EventTypes>> {
        let call = Call::new("event_types.list", Method::GET, "/event-types".to_owned());
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about event types.
    #[must_use]
    pub fn event_types(&self) -> EventTypesResource<'_> {
        EventTypesResource(self)
    }
}
