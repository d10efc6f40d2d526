//! What poem-openapi cannot say, or says so that generators stumble over it.

use collegium_kernel::Code;
use serde_json::{Map, Value, json};

use super::{Audience, errors, examples, formats};

/// Makes a generated document one that the rules in `openapi/` take.
pub(super) fn complete(document: &mut Value, audience: Audience) {
    document["info"]["license"] =
        json!({"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"});
    document["info"]["contact"] = json!({"name": "Those who run this portal"});
    tidy(document);
    let schemas = document["components"]["schemas"].clone();
    let mut responses = Map::new();
    for (_, item) in document["paths"].as_object_mut().into_iter().flatten() {
        for (method, operation) in item.as_object_mut().into_iter().flatten() {
            complete_operation(method, operation, &schemas);
            errors::publish(method, operation, audience, &mut responses);
            examples::publish_open(operation);
        }
    }
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let problem = &mut document["components"]["schemas"]["Problem"]["properties"]["code"];
    // Not `enum`: a client of today must survive a code of tomorrow.
    problem["x-extensible-enum"] = json!(codes);
    document["components"]["headers"] = json!({
        "RequestId": {
            "description": "The request's id, which is also in a problem and in the logs.",
            "schema": {"type": "string"}
        },
        "RetryAfter": {
            "description": "Seconds after which to ask again; with 409, 429 and 503.",
            "schema": {"type": "integer", "minimum": 0}
        },
        "RateLimit": {
            "description": "Requests left and seconds until there are more; absent where no \
                            limit was asked, such as at a host that is no university's.",
            "schema": {"type": "string"}
        }
    });
    document["components"]["responses"] = responses.into();
    formats::publish(&mut document["components"]["schemas"]);
    examples::publish(&mut document["components"]["schemas"]);
    let takes_keys = document["paths"].to_string().contains(IDEMPOTENCY_KEY);
    if takes_keys {
        document["components"]["parameters"] = json!({"IdempotencyKey": {
            "name": "Idempotency-Key", "in": "header", "required": false,
            "description": "Any text of at most 255 characters, new for each thing to be done. Sent again \
                            within 24 hours with the same request, it gets the first answer and nothing \
                            is done twice.",
            "schema": {"type": "string", "maxLength": 255}
        }});
    }
}

pub(super) const IDEMPOTENCY_KEY: &str = "#/components/parameters/IdempotencyKey";

/// Everywhere: media types without the charset that JSON does not have, headers as they
/// are written, and `allOf` without the schema that only repeats the description.
fn tidy(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(tidy),
        Value::Object(map) => {
            rename(map, "application/json; charset=utf-8", "application/json");
            rename(map, "ETAG", "ETag");
            if let Some(parts) = map.get_mut("allOf").and_then(Value::as_array_mut) {
                parts.retain(|part| part.get("$ref").is_some() || part.get("type").is_some());
            }
            let required = map.get("required").cloned().unwrap_or_default();
            let fields = map.get_mut("properties").and_then(Value::as_object_mut);
            for (name, field) in fields.into_iter().flatten() {
                if !required
                    .as_array()
                    .is_some_and(|r| r.iter().any(|r| r == name))
                {
                    may_be_null(field);
                }
            }
            map.values_mut().for_each(tidy);
        }
        _ => {}
    }
}

/// What may be left out may be null: some answers say it so, and every input takes it so.
fn may_be_null(field: &mut Value) {
    // poem-openapi has no word for a null that is not the same as leaving it out.
    let described = field.get("description").and_then(Value::as_str);
    if described.is_some_and(|text| text.contains("null for none")) {
        field["x-null"] = "empties".into();
    }
    if field.get("allOf").is_some() {
        field["type"] = "object".into();
    }
    if field.get("type").is_some() {
        field["nullable"] = true.into();
    }
}

fn rename(map: &mut Map<String, Value>, from: &str, to: &str) {
    if let Some(value) = map.remove(from) {
        map.insert(to.to_owned(), value);
    }
}

fn complete_operation(method: &str, operation: &mut Value, schemas: &Value) {
    let reads = operation["x-rate-limit-class"] == "read";
    let public = operation["x-permission"] == "public";
    let binary = !operation["requestBody"]["content"]["application/octet-stream"].is_null();
    // Not `operation["parameters"]`: to index what is to be changed puts a null there.
    let parameters = operation
        .get_mut("parameters")
        .and_then(Value::as_array_mut);
    for parameter in parameters.into_iter().flatten() {
        if parameter["in"] == "path" && parameter["description"].as_str().unwrap_or("").is_empty() {
            let name = parameter["name"].as_str().unwrap_or_default();
            parameter["description"] = path_parameter(name).into();
        }
    }
    // A key is kept by principal, and a large body is not kept: strangers and uploads have none.
    if method == "post" && !public && !binary && !reads {
        let parameter = json!({"$ref": IDEMPOTENCY_KEY});
        match operation
            .get_mut("parameters")
            .and_then(Value::as_array_mut)
        {
            Some(parameters) => parameters.push(parameter),
            None => operation["parameters"] = json!([parameter]),
        }
    }
    let takes_cursor = |parameter: &Value| parameter["name"] == "cursor";
    let parameters = operation.get("parameters").and_then(Value::as_array);
    if parameters.is_some_and(|all| all.iter().any(takes_cursor)) {
        operation["x-paging"] = "cursor".into();
    }
    let stored = operation["responses"].get("304").is_some();
    for (status, response) in operation["responses"].as_object_mut().into_iter().flatten() {
        if status.ends_with("XX") {
            continue;
        }
        let file = response["content"].get("application/octet-stream").cloned();
        if let Some(file) = file.filter(|_| stored) {
            // A file that is kept comes in the media type that it has.
            response["content"]["*/*"] = file;
        }
        let schema = response["content"]["application/json"]["schema"]["$ref"]
            .as_str()
            .and_then(|reference| reference.rsplit('/').next())
            .unwrap_or_default()
            .to_owned();
        if response["description"].as_str().unwrap_or("").is_empty() {
            let of_schema = schemas[&schema]["description"].as_str();
            response["description"] = of_schema.unwrap_or("Done.").into();
        }
        response["headers"]["X-Request-Id"] = json!({"$ref": "#/components/headers/RequestId"});
        response["headers"]["RateLimit"] = json!({"$ref": "#/components/headers/RateLimit"});
    }
}

fn path_parameter(name: &str) -> String {
    match name.strip_suffix("_id") {
        Some(thing) => format!("The {}'s id.", thing.replace('_', " ")),
        None => format!("The {}'s name.", name.replace('_', " ")),
    }
}
