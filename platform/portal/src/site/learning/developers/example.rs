//! A call of each operation for the command line, with the least that it needs.

use serde_json::{Map, Value};

use super::{operation::content, schema::Schemas};
use crate::views::ApiExample;

/// Stands for the API's address until the reader's own is known.
const BASE: &str = "{base}";

pub(super) fn of<'a>(
    method: &str,
    path: &str,
    operation: &'a Value,
    schemas: &Schemas<'a>,
) -> ApiExample {
    let mut command = "curl ".to_owned();
    if method != "get" {
        command += &format!("-X {} ", method.to_ascii_uppercase());
    }
    command += &format!("\"{BASE}{}\"", with_variables(path));
    if operation["x-permission"] != "public" {
        command += &header("Authorization: Bearer $TOKEN");
    }
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    for parameter in parameters.filter(|p| p["in"] == "header" && p["required"] == true) {
        let name = parameter["name"].as_str().unwrap_or_default();
        command += &header(&format!("{name}: ${}", variable(name)));
    }
    if let Some((kind, schema)) = content(&operation["requestBody"]) {
        command += &payload(kind, schema, schemas);
    }
    ApiExample { command }
}

pub(super) fn set_base(example: &mut ApiExample, base: &str) {
    example.command = example.command.replace(BASE, base);
}

fn header(line: &str) -> String {
    format!(" \\\n  -H \"{line}\"")
}

fn payload<'a>(kind: &str, schema: &'a Value, schemas: &Schemas<'a>) -> String {
    match kind {
        "application/json" => {
            let body = serde_json::to_string_pretty(&value(schema, schemas, 0)).unwrap_or_default();
            let quoted = body.replace('\'', "'\\''");
            format!(
                "{} \\\n  -d '{quoted}'",
                header("Content-Type: application/json")
            )
        }
        "multipart/form-data" => {
            let fields = schemas
                .fields(schema)
                .into_iter()
                .filter(|field| field.required);
            fields
                .map(|field| format!(" \\\n  -F \"{0}=@{0}\"", field.name))
                .collect()
        }
        _ => format!(
            "{} \\\n  --data-binary @file",
            header(&format!("Content-Type: {kind}"))
        ),
    }
}

/// `/courses/{course_id}` as `/courses/$COURSE_ID`.
fn with_variables(path: &str) -> String {
    let mut out = String::new();
    for part in path.split_inclusive('/') {
        match part
            .trim_end_matches('/')
            .strip_prefix('{')
            .and_then(|p| p.strip_suffix('}'))
        {
            Some(name) => {
                out += &format!("${}", variable(name));
                out += if part.ends_with('/') { "/" } else { "" };
            }
            None => out += part,
        }
    }
    out
}

fn variable(name: &str) -> String {
    name.replace('-', "_").to_ascii_uppercase()
}

fn value<'a>(schema: &'a Value, schemas: &Schemas<'a>, depth: u32) -> Value {
    let schema = schemas.resolve(schema);
    for key in ["example", "default"] {
        if let Some(value) = schema.get(key) {
            return value.clone();
        }
    }
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    // Schemas may refer to themselves.
    if depth > 5 {
        return Value::Null;
    }
    for many in ["allOf", "oneOf", "anyOf"] {
        if let Some(part) = schema[many].get(0) {
            return value(part, schemas, depth + 1);
        }
    }
    match schema["type"].as_str() {
        Some("object") => object(schema, schemas, depth),
        Some("array") => vec![value(&schema["items"], schemas, depth + 1)].into(),
        Some("boolean") => true.into(),
        Some("integer" | "number") => schema
            .get("minimum")
            .and_then(Value::as_f64)
            .map_or(1.into(), whole),
        Some("string") => match schema["format"].as_str() {
            Some("uuid") => "01980000-0000-7000-8000-000000000000",
            Some("date-time") => "2026-09-01T09:00:00Z",
            Some("email") => "ada@example.org",
            Some("uri" | "url") => "https://example.org/",
            _ => "string",
        }
        .into(),
        _ => Value::Null,
    }
}

/// What must be there; where nothing must, the first field, so that there is something.
fn object<'a>(schema: &'a Value, schemas: &Schemas<'a>, depth: u32) -> Value {
    let required = schema["required"].as_array();
    let mut out = Map::new();
    let properties = schema["properties"].as_object();
    for (name, property) in properties.into_iter().flatten() {
        if required.is_some_and(|all| all.iter().any(|n| n == name)) {
            out.insert(name.clone(), value(property, schemas, depth + 1));
        }
    }
    if let Some((name, property)) = properties.and_then(|all| all.iter().next())
        && out.is_empty()
    {
        out.insert(name.clone(), value(property, schemas, depth + 1));
    }
    out.into()
}

/// `1` rather than `1.0`.
fn whole(number: f64) -> Value {
    format!("{number:.0}")
        .parse::<i64>()
        .map_or(Value::Null, Value::from)
}
