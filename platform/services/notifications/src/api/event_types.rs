use collegium_contracts::permissions::WebhooksRead;
use collegium_web::{Allow, ApiError};
use poem_openapi::{Object, OpenApi, payload::Json};
use serde_json::Value;

use super::Tag;
use crate::events::EVENT_TYPES;

pub(super) struct EventTypesApi;

/// A type of event.
#[derive(Object)]
struct EventType {
    /// Its name, which a webhook's `event_types` takes.
    name: String,
    /// What it tells.
    description: String,
    /// Where this specification has the schema of the whole event.
    schema: String,
    /// An event as it may look.
    example: Value,
}

/// All types of events.
#[derive(Object)]
struct EventTypes {
    /// The types, in no particular order.
    items: Vec<EventType>,
}

#[OpenApi(tag = "Tag::Webhooks")]
impl EventTypesApi {
    /// List event types.
    ///
    /// All that webhooks tell of. New ones may come.
    #[oai(
        path = "/event-types",
        method = "get",
        operation_id = "event_types.list"
    )]
    #[allow(clippy::unused_async)] // operations share one shape
    async fn list(&self, _caller: Allow<WebhooksRead>) -> Result<Json<EventTypes>, ApiError> {
        let items = EVENT_TYPES
            .iter()
            .map(|known| EventType {
                name: known.name.to_owned(),
                description: known.description.to_owned(),
                schema: format!("#/components/schemas/{}", (known.schema)()),
                example: known.example(),
            })
            .collect();
        Ok(Json(EventTypes { items }))
    }
}
