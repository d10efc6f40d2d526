use std::collections::BTreeSet;

use collegium_kernel::Feature;
use serde_json::{Map, Value};

/// Where a document has operations.
const PLACES: [&str; 2] = ["paths", "x-webhooks"];

/// A published document without the operations of the features that a plan does not have,
/// and without the tags and components that nothing else needs.
#[must_use]
pub fn narrow(document: &Value, features: &[Feature]) -> Value {
    let mut narrowed = document.clone();
    let Some(root) = narrowed.as_object_mut() else {
        return narrowed;
    };
    let has = |feature: Option<Feature>| feature.is_none_or(|f| features.contains(&f));
    for place in PLACES {
        let Some(items) = root.get_mut(place).and_then(Value::as_object_mut) else {
            continue;
        };
        for operations in items.values_mut().filter_map(Value::as_object_mut) {
            operations.retain(|_, operation| has(feature_of(operation)));
        }
        items.retain(|_, item| item.as_object().is_some_and(|item| !item.is_empty()));
        if items.is_empty() && place != "paths" {
            root.remove(place);
        }
    }
    if let Some(tags) = root.get_mut("tags").and_then(Value::as_array_mut) {
        tags.retain(|tag| has(tag["name"].as_str().and_then(Feature::of_tag)));
    }
    prune(root);
    narrowed
}

/// The feature that an operation is published as part of.
pub(crate) fn feature_of(operation: &Value) -> Option<Feature> {
    operation["x-feature"].as_str()?.parse().ok()
}

/// Takes out the components that no operation leads to.
fn prune(root: &mut Map<String, Value>) {
    let Some(Value::Object(mut components)) = root.remove("components") else {
        return;
    };
    let mut wanted = BTreeSet::new();
    let mut found = Vec::new();
    references(&Value::Object(root.clone()), &mut found);
    while let Some(reference) = found.pop() {
        let part = reference.split_once('/').and_then(|(section, name)| {
            components
                .get(section)
                .and_then(|section| section.get(name))
        });
        if let Some(part) = part
            && wanted.insert(reference)
        {
            references(part, &mut found);
        }
    }
    for (section, parts) in &mut components {
        if section != "securitySchemes"
            && let Some(parts) = parts.as_object_mut()
        {
            parts.retain(|name, _| wanted.contains(&format!("{section}/{name}")));
        }
    }
    root.insert("components".to_owned(), Value::Object(components));
}

/// Every component that a value names, by `$ref` or in a discriminator's mapping.
fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            let reference = text.strip_prefix("#/components/");
            found.extend(reference.map(ToOwned::to_owned));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        Value::Object(map) => map.values().for_each(|item| references(item, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> Value {
        let answer = |schema: &str| {
            json!({ "200": { "content": { "application/json": {
                "schema": { "$ref": format!("#/components/schemas/{schema}") }
            } } } })
        };
        json!({
            "tags": [{ "name": "Webhooks" }, { "name": "Courses" }],
            "paths": {
                "/webhooks": { "get": { "x-feature": "webhooks", "responses": answer("Webhook") } },
                "/courses": {
                    "get": { "responses": answer("Course") },
                    "put": { "x-feature": "graphql", "responses": answer("Course") }
                }
            },
            "x-webhooks": { "course.created": { "post": { "x-feature": "webhooks" } } },
            "components": {
                "securitySchemes": { "api_key": {} },
                "schemas": {
                    "Webhook": { "properties": { "state": { "$ref": "#/components/schemas/State" } } },
                    "State": {},
                    "Course": { "allOf": [{ "$ref": "#/components/schemas/Base" }] },
                    "Base": { "properties": { "course": { "$ref": "#/components/schemas/Course" } } }
                }
            }
        })
    }

    #[test]
    fn a_plan_with_everything_has_the_whole_document() {
        assert_eq!(narrow(&document(), Feature::ALL), document());
    }

    #[test]
    fn what_only_a_left_out_operation_needs_goes_with_it() {
        let narrowed = narrow(&document(), &[]);
        assert_eq!(narrowed["tags"], json!([{ "name": "Courses" }]));
        assert_eq!(narrowed["paths"]["/webhooks"], Value::Null);
        assert_eq!(narrowed["paths"]["/courses"]["put"], Value::Null);
        assert!(narrowed["paths"]["/courses"]["get"].is_object());
        assert_eq!(narrowed["x-webhooks"], Value::Null);
        let schemas = narrowed["components"]["schemas"].as_object().unwrap();
        assert_eq!(schemas.keys().collect::<Vec<_>>(), ["Base", "Course"]);
        assert!(narrowed["components"]["securitySchemes"]["api_key"].is_object());
    }
}
