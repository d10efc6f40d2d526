//! The OpenAPI document as it is published: made by poem-openapi from the code, with
//! each operation's permission and rate-limit class, and the ways to sign in.

mod complete;
mod errors;
mod examples;
mod formats;
mod narrow;
mod operations;

use collegium_kernel::Feature;
use complete::IDEMPOTENCY_KEY;
pub(crate) use narrow::feature_of;
pub use narrow::narrow;
pub use operations::Operations;
use serde_json::{Map, Value, json};

/// Which of the two documents it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// A tenant's people and integrators.
    Tenant,
    /// Operators.
    Platform,
}

/// Turns the guards' names (see `allow`) into `x-permission`, says which operations
/// need signing in and how, and sorts keys so that the document is stable.
#[must_use]
pub fn publish(generated: &str, audience: Audience) -> String {
    let mut document: Value = serde_json::from_str(generated).unwrap_or_default();
    let ways: &[&str] = match audience {
        Audience::Tenant => &["access_token", "api_key", "session"],
        Audience::Platform => &["operator_token"],
    };
    for (_, item) in document["paths"].as_object_mut().into_iter().flatten() {
        for (method, operation) in item.as_object_mut().into_iter().flatten() {
            publish_operation(method, operation, ways);
            if audience == Audience::Tenant {
                publish_feature(operation);
            }
        }
    }
    // A document of OpenAPI 3.0 has no `webhooks`; its readers look for this.
    if let Some(mut webhooks) = document.as_object_mut().and_then(|d| d.remove("webhooks")) {
        for (name, item) in webhooks.as_object_mut().into_iter().flatten() {
            publish_webhook(name, &mut item["post"]);
        }
        document["x-webhooks"] = webhooks;
    }
    let schemes: Map<String, Value> = ways
        .iter()
        .map(|way| ((*way).to_owned(), scheme(way)))
        .collect();
    document["components"]["securitySchemes"] = Value::Object(schemes);
    complete::complete(&mut document, audience);
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

/// Says of which feature an operation is part, if a plan may leave it out.
fn publish_feature(operation: &mut Value) {
    let feature = operation["tags"][0].as_str().and_then(Feature::of_tag);
    if let Some(feature) = feature {
        operation["x-feature"] = feature.as_str().into();
    }
}

/// A call that the receiver answers: it knows the caller by the signature, and nothing here
/// limits it.
fn publish_webhook(name: &str, operation: &mut Value) {
    operation["operationId"] = format!("events.{}", name.replace('.', "_")).into();
    operation["security"] = json!([]);
    operation["x-permission"] = "public".into();
    operation["x-rate-limit-class"] = "none".into();
    publish_feature(operation);
    operation["responses"]["200"]["description"] = "Taken; any 2xx says so.".into();
}

fn publish_operation(method: &str, operation: &mut Value, ways: &[&str]) {
    let guard = operation["security"][0]
        .as_object()
        .and_then(|scheme| scheme.keys().next().cloned());
    let Some(operation) = operation.as_object_mut() else {
        return;
    };
    let permission = guard.unwrap_or_default();
    let (open, by_field) = (permission == "public", permission == "by_field");
    let mut security: Vec<Value> = if open {
        Vec::new()
    } else {
        // A person's own things are not an API key's.
        let own = permission == "self";
        ways.iter()
            .filter(|way| !(own && **way == "api_key"))
            .map(|way| json!({ *way: [] }))
            .collect()
    };
    if by_field {
        security.insert(0, json!({}));
    }
    operation.insert("security".into(), security.into());
    let class = match method {
        _ if by_field || matches!(method, "get" | "head") => "read",
        _ if open => "sign_in",
        _ => "write",
    };
    operation.insert("x-permission".into(), permission.into());
    operation.insert("x-rate-limit-class".into(), class.into());
}

fn scheme(way: &str) -> Value {
    match way {
        "access_token" => json!({
            "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
            "description": "An access token of 15 minutes, signed by this university's key."
        }),
        "api_key" => json!({
            "type": "http", "scheme": "bearer",
            "description": "An integrator's key, narrowed to its scopes."
        }),
        "session" => json!({
            "type": "apiKey", "in": "cookie", "name": "session",
            "description": "The portal's session; changes also need X-CSRF-Token."
        }),
        _ => json!({
            "type": "http", "scheme": "bearer", "description": "An operator's token."
        }),
    }
}
