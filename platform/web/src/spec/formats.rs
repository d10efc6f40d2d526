//! What a text is, as far as its field's name says so: poem-openapi knows formats only of
//! types. The words are those of JSON Schema and of the OpenAPI format registry.

use serde_json::{Map, Value};

/// Gives the texts among the schemas' fields their `format`.
pub(super) fn publish(schemas: &mut Value) {
    for schema in schemas
        .as_object_mut()
        .into_iter()
        .flat_map(Map::values_mut)
    {
        let fields = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (name, field) in fields.into_iter().flatten() {
            if field["type"] == "string"
                && field["format"].is_null()
                && let Some(format) = of(name)
            {
                field["format"] = format.into();
            }
        }
    }
}

fn of(field: &str) -> Option<&'static str> {
    match field.rsplit('_').next()? {
        "base64" => Some("byte"),
        "email" => Some("email"),
        "host" => Some("hostname"),
        "html" => Some("html"),
        "password" => Some("password"),
        "source" => Some("uri"),
        // Most are addresses on the portal itself.
        "url" => Some("uri-reference"),
        _ => None,
    }
}
