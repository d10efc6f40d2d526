//! The operations about webhooks, mounted at `/api/v1`.

mod deliveries;
mod event_types;
mod webhooks;

use poem_openapi::{OpenApi, Tags};

use crate::Notifications;

#[derive(Tags)]
enum Tag {
    /// Telling other programs what happened.
    Webhooks,
}

impl Notifications {
    /// All operations of this service.
    #[must_use]
    pub fn api(&self) -> impl OpenApi + use<> {
        (
            event_types::EventTypesApi,
            webhooks::WebhooksApi(self.clone()),
            deliveries::DeliveriesApi(self.clone()),
        )
    }
}
