use std::collections::BTreeMap;

use collegium_testkit::{Answer, PASSWORD, University};
use reqwest::{Method, RequestBuilder};
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// The ids of things that exist, by the names that parameters and fields have. A name
/// may begin with a resource: `invitations.user_id` is what operations of invitations take.
pub(crate) type Ids = BTreeMap<String, String>;

pub(crate) struct Operation {
    pub(crate) id: String,
    pub(crate) method: Method,
    pub(super) permission: String,
    /// Names of the ids that it takes, wherever they go.
    pub(super) takes: Vec<String>,
    /// As the document has it, with `{name}` where an id goes.
    pub(crate) path: String,
    /// What the document says of it.
    pub(crate) described: Value,
    query: Vec<String>,
    body: Body,
    example: Option<Value>,
}

enum Body {
    None,
    Json(Value),
    Bytes,
}

/// Every operation of the document that a university publishes.
pub(crate) async fn operations(university: &University) -> Vec<Operation> {
    let answer = Answer::to(university.anonymous(Method::GET, "/openapi.json")).await;
    let found = read_all(answer.ok());
    assert!(
        found.len() > 80,
        "the document was read: {} operations",
        found.len()
    );
    found
}

/// Every operation of a document.
pub(crate) fn read_all(document: &Value) -> Vec<Operation> {
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            found.push(read(path, method, operation, document));
        }
    }
    found
}

fn read(path: &str, method: &str, operation: &Value, document: &Value) -> Operation {
    let text = |field: &str| operation[field].as_str().unwrap_or_default().to_owned();
    let id = text("operationId");
    let body = body(&id, &operation["requestBody"], document);
    let parameters = operation["parameters"].as_array();
    let is_id = |parameter: &Value| parameter["schema"]["format"] == "uuid";
    let query: Vec<&Value> = parameters
        .into_iter()
        .flatten()
        .filter(|parameter| parameter["in"] == "query")
        .filter(|parameter| parameter["required"] == true || is_id(parameter))
        .collect();
    let name = |parameter: &&Value| parameter["name"].as_str().unwrap().to_owned();
    let mut takes = placeholders(path);
    takes.extend(query.iter().filter(|parameter| is_id(parameter)).map(name));
    if let Body::Json(body) = &body {
        takes.extend(placeholders(&body.to_string()));
    }
    takes.sort_unstable();
    takes.dedup();
    Operation {
        method: method.to_uppercase().parse().unwrap(),
        permission: text("x-permission"),
        path: path.to_owned(),
        query: query.iter().map(name).collect(),
        takes,
        body,
        example: example(&id, &operation["requestBody"], document),
        described: operation.clone(),
        id,
    }
}

/// The example of a JSON body: its own, or that of its schema.
fn example(operation: &str, request_body: &Value, document: &Value) -> Option<Value> {
    let media = request_body["content"].get("application/json")?;
    let own = media.get("example").cloned();
    own.or_else(|| {
        let reference = media["schema"]["$ref"].as_str()?;
        let schema = document.pointer(reference.trim_start_matches('#'))?;
        schema.get("example").cloned()
    })
    .or_else(|| panic!("{operation} has no example"))
}

/// The names in `{…}`.
fn placeholders(text: &str) -> Vec<String> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name.to_owned())
        .filter(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
        .filter(|name| !name.is_empty())
        .collect()
}

impl Operation {
    /// Whether it names one course.
    pub(super) fn is_in_course(&self) -> bool {
        self.path.contains("{course_id}")
    }

    /// Whether it has a parameter of this name.
    pub(crate) fn has_parameter(&self, name: &str) -> bool {
        let parameters = self.described["parameters"].as_array();
        let shared = format!("#/components/parameters/{}", name.replace('-', ""));
        parameters.into_iter().flatten().any(|parameter| {
            parameter["name"] == name || parameter["$ref"].as_str() == Some(&shared)
        })
    }

    /// The example of its JSON body, with the ids of what is there.
    pub(crate) fn example(&self, ids: &Ids) -> Option<Value> {
        let mut example = self.example.clone()?;
        for (field, value) in example.as_object_mut().into_iter().flatten() {
            if field.ends_with("_id") && value.as_str().is_some_and(|id| id.parse::<Uuid>().is_ok())
            {
                *value = ids[self.key(field, ids)].clone().into();
            }
        }
        Some(example)
    }

    /// Names of all that goes into its path and query.
    pub(crate) fn needs(&self) -> Vec<String> {
        let mut needs = placeholders(&self.path);
        needs.extend(self.query.iter().cloned());
        needs
    }

    /// In an order in which each finds what it is about: those that destroy come last,
    /// the innermost first.
    pub(crate) fn order(&self) -> (bool, bool, usize) {
        let destroys = self.method == Method::DELETE;
        let ends_something = ["courses.archive", "courses.unpublish"].contains(&&*self.id);
        let depth = self.path.matches('/').count();
        (destroys, ends_something, usize::MAX - depth)
    }

    /// What it takes for this name.
    pub(crate) fn key<'i>(&self, name: &str, ids: &'i Ids) -> &'i str {
        let resource = self.id.split('.').next().unwrap_or_default();
        let own = format!("{resource}.{name}");
        let found = ids.get_key_value(&own).or_else(|| ids.get_key_value(name));
        let (key, _) = found.unwrap_or_else(|| {
            panic!(
                "{}: the walk has nothing for {name:?}; make one in world.rs",
                self.id
            )
        });
        key
    }

    fn fill(&self, template: &str, ids: &Ids) -> String {
        let mut text = template.to_owned();
        for name in placeholders(template) {
            let value = &ids[self.key(&name, ids)];
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// Its path and query with these ids.
    pub(crate) fn path(&self, ids: &Ids) -> String {
        let query: Vec<String> = self
            .query
            .iter()
            .map(|name| format!("{name}={}", ids[self.key(name, ids)]))
            .collect();
        format!("{}?{}", self.fill(&self.path, ids), query.join("&"))
    }

    /// A request with a body that fits, with these ids in it.
    pub(super) fn with_body(&self, request: RequestBuilder, ids: &Ids) -> RequestBuilder {
        match &self.body {
            Body::None => request,
            Body::Json(template) => {
                let text = self.fill(&template.to_string(), ids);
                let body: Value = serde_json::from_str(&text).unwrap();
                request.json(&body)
            }
            Body::Bytes => request
                .header("content-type", "application/octet-stream")
                .body("not a picture, nor an archive"),
        }
    }
}

/// A body of which the schema does not say enough to make a good one.
fn known_body(operation: &str) -> Option<Value> {
    Some(match operation {
        "activities.create" => json!({
            "lesson_id": "{lesson_id}", "kind": "page", "title": "New", "content": { "html": "<p>New</p>" }
        }),
        "attempts.create" => json!({ "answers": [] }),
        "graphql.query" => json!({ "query": "{ __typename }" }),
        "settings.set_theme" => {
            json!({ "primary": "#1f3a5f", "accent": "#b45309", "surface": "#faf9f6" })
        }
        _ => return None,
    })
}

fn body(operation: &str, request_body: &Value, document: &Value) -> Body {
    let Some(content) = request_body["content"].as_object() else {
        return Body::None;
    };
    let json = content
        .iter()
        .find(|(kind, _)| kind.starts_with("application/json"));
    match json {
        Some((_, media)) => Body::Json(
            known_body(operation).unwrap_or_else(|| sample(&media["schema"], document, "body", 0)),
        ),
        None if content.contains_key("application/octet-stream") => Body::Bytes,
        None => panic!("{operation}: the walk cannot make a body of {content:?}"),
    }
}

/// A value that fits a schema, with `{name}` where an id goes: what must be there, and
/// every id that may be.
fn sample(schema: &Value, document: &Value, name: &str, depth: usize) -> Value {
    assert!(depth < 40, "{name}: a schema that holds itself");
    if let Some(reference) = schema["$ref"].as_str() {
        let target = document.pointer(reference.trim_start_matches('#')).unwrap();
        return sample(target, document, name, depth + 1);
    }
    let first = ["allOf", "oneOf", "anyOf"]
        .iter()
        .find_map(|kind| schema[kind].get(0));
    if let Some(first) = first {
        return sample(first, document, name, depth + 1);
    }
    match schema["type"].as_str() {
        Some("string") if schema["format"] == "uuid" => json!(format!("{{{name}}}")),
        Some("string") if schema["format"] == "date-time" => json!("2026-01-02T03:04:05Z"),
        Some("string") => text(schema, name),
        Some("integer" | "number") => json!(1),
        Some("boolean") => json!(true),
        Some("array") => json!([sample(
            &schema["items"],
            document,
            name.trim_end_matches('s'),
            depth + 1
        )]),
        Some("object") => object(schema, document, depth),
        _ => Value::Null,
    }
}

fn object(schema: &Value, document: &Value, depth: usize) -> Value {
    let must = |name: &String| {
        schema["required"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one == name))
    };
    let mut fields = Map::new();
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        let value = sample(property, document, name, depth + 1);
        if must(name) || !placeholders(&value.to_string()).is_empty() {
            fields.insert(name.clone(), value);
        }
    }
    Value::Object(fields)
}

fn text(schema: &Value, name: &str) -> Value {
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    json!(match name {
        "email" => "somebody@example.org",
        "role" => "learner",
        "scope" => "users.read",
        "mode" => "open",
        _ if name.ends_with("password") => PASSWORD,
        _ => "sample",
    })
}
