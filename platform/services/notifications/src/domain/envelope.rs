use collegium_kernel::{Event, Tenant};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

/// A CloudEvents 1.0 envelope.
#[derive(Serialize)]
struct Envelope<'a> {
    specversion: &'static str,
    id: Uuid,
    source: String,
    #[serde(rename = "type")]
    kind: &'a str,
    subject: Uuid,
    time: String,
    datacontenttype: &'static str,
    data: &'a Value,
}

/// The body that tells of an event of this tenant.
pub(crate) fn envelope(tenant: &Tenant, event: &Event) -> Result<String, serde_json::Error> {
    serde_json::to_string(&Envelope {
        specversion: "1.0",
        id: event.id,
        source: format!("https://{}", tenant.primary_host),
        kind: &event.kind,
        subject: event.aggregate_id,
        time: event.occurred_at.to_rfc3339(),
        datacontenttype: "application/json",
        data: &event.data,
    })
}
