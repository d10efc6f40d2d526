//! Examples, made of the words of `examples.json`: by a field's name, or by `Schema.field`
//! where it means something else there; null leaves a field out. Ids and times follow from
//! the schema. What the schema of an operation leaves open is named by its `operationId`.

use std::{collections::HashMap, sync::LazyLock};

use serde_json::{Map, Value, json};

static WORDS: LazyLock<HashMap<String, Value>> =
    LazyLock::new(|| serde_json::from_str(include_str!("examples.json")).unwrap_or_default());

/// Schemas that hold themselves end here.
const DEEPEST: u32 = 8;

/// Gives every object among the schemas an example.
pub(super) fn publish(schemas: &mut Value) {
    let all = schemas.clone();
    for (name, schema) in schemas.as_object_mut().into_iter().flatten() {
        if schema["properties"].is_object() {
            schema["example"] = object(name, schema, &all, 0);
        }
    }
}

/// Gives an operation's bodies whose shape is open an example.
pub(super) fn publish_open(operation: &mut Value) {
    let Some(word) = operation["operationId"]
        .as_str()
        .and_then(|id| WORDS.get(id))
    else {
        return;
    };
    for place in ["/requestBody", "/responses/200"] {
        let media = operation
            .pointer_mut(&format!("{place}/content/application~1json"))
            .filter(|media| media["schema"] == json!({}));
        if let Some(media) = media {
            media["example"] = word.clone();
        }
    }
}

fn object(name: &str, schema: &Value, all: &Value, depth: u32) -> Value {
    let mut fields = Map::new();
    for (field, property) in schema["properties"].as_object().into_iter().flatten() {
        let special = WORDS.get(&format!("{name}.{field}"));
        let common = || WORDS.get(field).filter(|word| fits(word, property));
        let value = match special.or_else(common) {
            Some(Value::Null) => continue,
            Some(word) if property["type"] == "array" && !word.is_array() => json!([word]),
            Some(word) => word.clone(),
            None => made(name, field, property, all, depth),
        };
        fields.insert(field.clone(), value);
    }
    fields.into()
}

/// Whether a word can stand where a property is; what may be left out always can be.
fn fits(word: &Value, property: &Value) -> bool {
    match property["type"].as_str() {
        _ if word.is_null() => property["nullable"] == true,
        // Ids and times are made.
        Some("string") => {
            word.is_string() && property["format"] != "uuid" && property["format"] != "date-time"
        }
        Some("integer" | "number") => word.is_number(),
        Some("array") => match word.as_array() {
            Some(_) => true,
            None => fits(word, &property["items"]),
        },
        Some(_) => false,
        None => reference(property).is_none(),
    }
}

fn made(name: &str, field: &str, property: &Value, all: &Value, depth: u32) -> Value {
    if let Some(reference) = reference(property) {
        if depth > DEEPEST {
            return Value::Null;
        }
        let schema = &all[reference];
        return match schema["enum"].get(0) {
            Some(first) => first.clone(),
            None => object(reference, schema, all, depth + 1),
        };
    }
    let format = property["format"].as_str().unwrap_or_default();
    match (property["type"].as_str().unwrap_or_default(), format) {
        ("array", _) => json!([made(name, field, &property["items"], all, depth)]),
        ("string", "uuid") if field == "id" => id_of(&format!("{}_id", snake(name))),
        ("string", "uuid") => id_of(field),
        ("string", "date-time") if field.contains("expires") || field.contains("until") => {
            "2099-03-01T08:00:00Z".into()
        }
        ("string", "date-time") => "2026-09-01T08:00:00Z".into(),
        ("string", _) => property["enum"].get(0).cloned().unwrap_or("text".into()),
        ("boolean", _) => true.into(),
        ("integer", _) => 1.into(),
        ("number", _) => 1.5.into(),
        _ => json!({}),
    }
}

/// The schema that a property is.
fn reference(property: &Value) -> Option<&str> {
    let direct = property["$ref"].as_str();
    let reference = direct.or_else(|| property["allOf"][0]["$ref"].as_str())?;
    reference.rsplit('/').next()
}

/// The same id for the same name, so that examples hang together.
fn id_of(name: &str) -> Value {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("0198c2f4-0000-7000-8000-{:012x}", hash >> 16).into()
}

fn snake(name: &str) -> String {
    let mut text = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.push(c.to_ascii_lowercase());
    }
    text
}
