//! Operations of an OpenAPI document.

use serde_json::Value;

use super::{
    example, markup,
    schema::{self, Schemas},
    text,
};
use crate::views::{ApiBody, ApiField, ApiOperation, ApiReply};

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// An operation and its group.
pub(super) struct Tagged {
    pub tag: String,
    pub shown: ApiOperation,
}

/// All of them, by path.
pub(super) fn all<'a>(document: &'a Value, schemas: &Schemas<'a>) -> Vec<Tagged> {
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for method in METHODS {
            if let Some(operation) = item.get(method).filter(|operation| operation.is_object()) {
                found.push(read(document, method, path, operation, schemas));
            }
        }
    }
    found
}

fn read<'a>(
    document: &'a Value,
    method: &str,
    path: &str,
    operation: &'a Value,
    schemas: &Schemas<'a>,
) -> Tagged {
    let tag = text(&operation["tags"][0]);
    let summary = text(&operation["summary"]);
    let id = match operation["operationId"].as_str() {
        Some(id) => id.to_owned(),
        None => format!("{method}{}", path.replace(['/', '{', '}'], "-")),
    };
    // poem-openapi repeats the summary as the first line of the description.
    let description = text(&operation["description"]);
    let rest = description.strip_prefix(&summary).unwrap_or(&description);
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    let request = body(&operation["requestBody"], schemas);
    Tagged {
        tag: if tag.is_empty() {
            "API".to_owned()
        } else {
            tag
        },
        shown: ApiOperation {
            id,
            method: method.to_ascii_uppercase(),
            path: path.to_owned(),
            summary,
            description_html: markup::html(rest),
            permission: text(&operation["x-permission"]),
            parameters: parameters.map(parameter).collect(),
            example: example::of(method, path, operation, schemas),
            request,
            replies: replies(document, &operation["responses"], schemas),
        },
    }
}

fn parameter(parameter: &Value) -> ApiField {
    let schema = &parameter["schema"];
    let own = text(&parameter["description"]);
    let description = if own.is_empty() {
        schema::description(schema)
    } else {
        own
    };
    ApiField {
        name: text(&parameter["name"]),
        place: text(&parameter["in"]),
        kind: schema::kind(schema),
        required: parameter["required"] == true,
        description_html: markup::html(&description),
        notes: schema::notes(schema),
    }
}

/// The first media type of a body, without its parameters, and its schema.
pub(super) fn content(body: &Value) -> Option<(&str, &Value)> {
    let (kind, media) = body["content"].as_object()?.iter().next()?;
    Some((
        kind.split(';').next().unwrap_or(kind).trim(),
        &media["schema"],
    ))
}

fn body<'a>(body: &'a Value, schemas: &Schemas<'a>) -> Option<ApiBody> {
    let (content_type, schema) = content(body)?;
    Some(ApiBody {
        content_type: content_type.to_owned(),
        kind: schema::kind(schema),
        fields: schemas.fields(schema),
    })
}

fn replies<'a>(document: &'a Value, responses: &'a Value, schemas: &Schemas<'a>) -> Vec<ApiReply> {
    let reply = |(status, response): (&'a String, &'a Value)| {
        let shared = response["$ref"].as_str();
        let shared = shared.and_then(|place| document.pointer(place.trim_start_matches('#')));
        let response = shared.unwrap_or(response);
        let schema = content(response).map(|(_, schema)| schema);
        let kind = schema.map(schema::kind);
        // A named schema has a table of its own below.
        let unnamed = schema.filter(|_| kind.as_ref().is_some_and(|kind| kind.schema.is_none()));
        ApiReply {
            status: status.parse().ok(),
            description_html: markup::html(&text(&response["description"])),
            fields: unnamed
                .map(|schema| schemas.fields(schema))
                .unwrap_or_default(),
            kind,
        }
    };
    responses
        .as_object()
        .into_iter()
        .flatten()
        .map(reply)
        .collect()
}
