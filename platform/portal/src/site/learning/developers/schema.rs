//! Types, fields and bounds of an OpenAPI document.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::{markup, text};
use crate::views::{ApiField, ApiOperation, ApiSchema, ApiType};

const REFERENCE: &str = "#/components/schemas/";

/// The named schemas of a document.
pub(super) struct Schemas<'a>(Option<&'a Map<String, Value>>);

impl<'a> Schemas<'a> {
    pub(super) fn of(document: &'a Value) -> Self {
        Self(document["components"]["schemas"].as_object())
    }

    /// The schema itself, in place of a reference to it.
    pub(super) fn resolve(&self, schema: &'a Value) -> &'a Value {
        match reference(schema) {
            Some(name) => self.0.and_then(|all| all.get(name)).unwrap_or(&Value::Null),
            None => schema,
        }
    }

    /// The fields of an object, those that must be there first.
    pub(super) fn fields(&self, schema: &'a Value) -> Vec<ApiField> {
        let mut properties = BTreeMap::new();
        self.collect(schema, &mut properties, 0);
        let field = |(name, (schema, required)): (&String, (&Value, bool))| ApiField {
            name: name.clone(),
            place: String::new(),
            kind: kind(schema),
            required,
            description_html: markup::html(&description(schema)),
            notes: notes(schema),
        };
        let mut fields: Vec<_> = properties.into_iter().map(field).collect();
        fields.sort_by_key(|field| !field.required);
        fields
    }

    fn collect(
        &self,
        schema: &'a Value,
        into: &mut BTreeMap<&'a String, (&'a Value, bool)>,
        depth: u32,
    ) {
        let schema = self.resolve(schema);
        let required = schema["required"].as_array();
        let needed = |name: &str| required.is_some_and(|all| all.iter().any(|n| n == name));
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            into.insert(name, (property, needed(name)));
        }
        // Schemas may refer to themselves.
        if depth < 8 {
            for part in schema["allOf"].as_array().into_iter().flatten() {
                self.collect(part, into, depth + 1);
            }
        }
    }

    /// The schemas that operations mention, and those that these mention, by name.
    pub(super) fn mentioned_in(&self, operations: &[ApiOperation]) -> Vec<ApiSchema> {
        let mut waiting: Vec<String> = operations.iter().flat_map(mentions).collect();
        let mut found = BTreeMap::new();
        while let Some(anchor) = waiting.pop() {
            let name = anchor.strip_prefix(ANCHOR).unwrap_or_default().to_owned();
            let Some(schema) = self.0.and_then(|all| all.get(&name)) else {
                continue;
            };
            if found.contains_key(&name) {
                continue;
            }
            let fields = self.fields(schema);
            waiting.extend(fields.iter().filter_map(|field| field.kind.schema.clone()));
            let mut description_html = markup::html(&description(schema));
            if fields.is_empty() {
                let words = std::iter::once(kind(schema).text).chain(notes(schema));
                description_html += &markup::html(&words.collect::<Vec<_>>().join(", "));
            }
            let shown = ApiSchema {
                name: name.clone(),
                description_html,
                fields,
            };
            found.insert(name, shown);
        }
        found.into_values().collect()
    }
}

const ANCHOR: &str = "schema-";

fn mentions(operation: &ApiOperation) -> BTreeSet<String> {
    let request = operation.request.iter();
    let bodies = request.flat_map(|body| body.fields.iter().map(|f| &f.kind).chain([&body.kind]));
    let replies = operation.replies.iter().flat_map(|reply| {
        reply
            .kind
            .iter()
            .chain(reply.fields.iter().map(|field| &field.kind))
    });
    let parameters = operation.parameters.iter().map(|field| &field.kind);
    bodies
        .chain(replies)
        .chain(parameters)
        .filter_map(|kind| kind.schema.clone())
        .collect()
}

fn reference(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.strip_prefix(REFERENCE)
}

/// The type in words, and the schema it leads to.
pub(super) fn kind(schema: &Value) -> ApiType {
    if let Some(name) = reference(schema) {
        return ApiType {
            text: name.to_owned(),
            schema: Some(format!("{ANCHOR}{name}")),
        };
    }
    for many in ["allOf", "oneOf", "anyOf"] {
        let parts = schema[many].as_array().into_iter().flatten();
        if let Some(part) = parts.map(kind).find(|part| part.schema.is_some()) {
            return part;
        }
    }
    let plain = |text: &str| ApiType {
        text: text.to_owned(),
        schema: None,
    };
    match (schema["type"].as_str(), schema["format"].as_str()) {
        (Some("array"), _) => {
            let items = kind(&schema["items"]);
            ApiType {
                text: format!("array of {}", items.text),
                ..items
            }
        }
        (Some("object"), _) if schema["additionalProperties"].is_object() => {
            let values = kind(&schema["additionalProperties"]);
            ApiType {
                text: format!("map of {}", values.text),
                ..values
            }
        }
        (
            Some("string"),
            Some(format @ ("uuid" | "date-time" | "date" | "email" | "uri" | "url")),
        ) => plain(format),
        (Some("string"), Some("binary")) => plain("bytes"),
        (Some(kind), _) => plain(kind),
        (None, _) => plain("any"),
    }
}

/// What a field's schema says in words; of a reference, what was added to it.
pub(super) fn description(schema: &Value) -> String {
    let own = text(&schema["description"]);
    if !own.is_empty() {
        return own;
    }
    let parts = schema["allOf"].as_array().into_iter().flatten();
    parts
        .map(|part| text(&part["description"]))
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}

/// Bounds, choices and the default.
pub(super) fn notes(schema: &Value) -> Vec<String> {
    let mut notes = Vec::new();
    let mut range = |low: &str, high: &str, unit: &str| {
        let show = |key: &str| schema[key].as_f64().map(|bound| bound.to_string());
        match (show(low), show(high)) {
            (Some(low), Some(high)) => notes.push(format!("{low}…{high}{unit}")),
            (Some(low), None) => notes.push(format!("≥ {low}{unit}")),
            (None, Some(high)) => notes.push(format!("≤ {high}{unit}")),
            (None, None) => {}
        }
    };
    range("minimum", "maximum", "");
    range("minLength", "maxLength", " characters");
    range("minItems", "maxItems", " items");
    let choices: Vec<String> = schema["enum"]
        .as_array()
        .into_iter()
        .flatten()
        .map(plain)
        .collect();
    if !choices.is_empty() {
        notes.push(choices.join(" | "));
    }
    if let Some(default) = schema.get("default") {
        notes.push(format!("= {}", plain(default)));
    }
    notes
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), ToOwned::to_owned)
}
