//! Programs written for a released document keep working with today's.
//!
//! What breaks them is refused, unless the version says so (the minor number before 1.0,
//! the major after) and the changelog in `openapi/` names each break under that version.

use std::{collections::HashSet, path::Path};

use serde_json::{Map, Value, json};

#[test]
fn programs_written_for_the_released_documents_still_work() {
    for (name, changelog) in [
        ("tenant.json", "CHANGELOG.md"),
        ("platform.json", "CHANGELOG.platform.md"),
    ] {
        assert_still_works(name, changelog);
    }
}

fn assert_still_works(name: &str, changelog: &str) {
    let released = document(&format!("released/{name}"));
    let current = document(name);
    let found = breaks(&released, &current);
    if found.is_empty() {
        return;
    }
    let list = found.join("\n- ");
    let (before, now) = (version(&released), version(&current));
    assert!(
        says_breaking(&before, &now),
        "{name}: these changes break programs, and version {now} after {before} does not say so:\n- {list}"
    );
    let changes = std::fs::read_to_string(folder().join(changelog)).unwrap_or_default();
    let section = section(&changes, &now);
    let unnamed: Vec<_> = found
        .iter()
        .filter(|text| !section.contains(text.as_str()))
        .collect();
    assert!(
        unnamed.is_empty(),
        "openapi/{changelog} does not name these under {now}: {unnamed:#?}"
    );
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi")
}

fn document(name: &str) -> Value {
    let text =
        std::fs::read_to_string(folder().join(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{name}: {e}"))
}

fn version(document: &Value) -> String {
    document["info"]["version"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

fn says_breaking(before: &str, now: &str) -> bool {
    let numbers = |text: &str| {
        let mut parts = text.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
        (parts.next().unwrap_or(0), parts.next().unwrap_or(0))
    };
    let (before, now) = (numbers(before), numbers(now));
    now.0 > before.0 || (now.0 == 0 && before.0 == 0 && now.1 > before.1)
}

/// The text under a version's heading.
fn section<'a>(changelog: &'a str, version: &str) -> &'a str {
    changelog
        .split("\n## ")
        .find(|part| part.split_whitespace().next() == Some(version))
        .unwrap_or_default()
}

/// Which way a schema goes: what breaks a sender may be nothing to a reader.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Way {
    Sent,
    Answered,
}

struct Check<'a> {
    released: &'a Value,
    current: &'a Value,
    seen: HashSet<(String, Way)>,
    found: Vec<String>,
}

fn breaks(released: &Value, current: &Value) -> Vec<String> {
    let mut check = Check {
        released,
        current,
        seen: HashSet::new(),
        found: Vec::new(),
    };
    for (path, item) in object(&released["paths"]) {
        for (method, before) in object(item) {
            let now = &current["paths"][path][method];
            let id = before["operationId"].as_str().unwrap_or_default();
            if now.is_null() {
                check.found.push(format!("{id} is gone"));
            } else if now["operationId"] != before["operationId"] {
                check.found.push(format!("{id} has another name"));
            } else {
                check.operation(id, before, now);
            }
        }
    }
    for (event, before) in object(&released["x-webhooks"]) {
        let now = &current["x-webhooks"][event]["post"];
        if now.is_null() {
            check.found.push(format!("the event {event} is gone"));
        } else {
            check.event(event, &before["post"], now);
        }
    }
    check.found
}

fn object(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn resolve<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    match value["$ref"]
        .as_str()
        .or_else(|| value["allOf"][0]["$ref"].as_str())
    {
        Some(reference) => document
            .pointer(reference.trim_start_matches('#'))
            .unwrap_or(&Value::Null),
        None => value,
    }
}

/// What answers this status; where it was `4XX`, the first that says more exactly which.
fn answer<'a>(answers: &'a Value, status: &str) -> &'a Value {
    match status.strip_suffix("XX") {
        Some(class) => object(answers)
            .find(|(status, _)| status.starts_with(class))
            .map_or(&Value::Null, |(_, answer)| answer),
        None => &answers[status],
    }
}

impl Check<'_> {
    fn operation(&mut self, id: &str, before: &Value, now: &Value) {
        self.parameters(id, before, now);
        let required = |operation: &Value| operation["requestBody"]["required"] == true;
        if required(now) && !required(before) {
            self.found.push(format!("{id} must now have a body"));
        }
        for (media_type, content) in object(&before["requestBody"]["content"]) {
            let now = &now["requestBody"]["content"][media_type];
            if now.is_null() {
                self.found
                    .push(format!("{id} no longer takes {media_type}"));
            } else {
                self.schema(id, &content["schema"], &now["schema"], Way::Sent);
            }
        }
        for (status, response) in object(&before["responses"]) {
            let was = resolve(self.released, response);
            let is = resolve(self.current, answer(&now["responses"], status));
            if is.is_null() {
                self.found.push(format!("{id} no longer answers {status}"));
            }
            for (media_type, content) in object(&was["content"]) {
                let is = &is["content"][media_type];
                if is.is_null() {
                    self.found
                        .push(format!("{id} no longer answers {status} with {media_type}"));
                } else {
                    self.schema(id, &content["schema"], &is["schema"], Way::Answered);
                }
            }
        }
        for way in array(&before["security"]) {
            if !array(&now["security"]).any(|now| now == way) {
                self.found.push(format!("{id} no longer takes {way}"));
            }
        }
        if array(&before["security"]).next().is_none() && array(&now["security"]).next().is_some() {
            self.found.push(format!("{id} now needs signing in"));
        }
    }

    /// What the server sends by itself is read as an answer is.
    fn event(&mut self, name: &str, before: &Value, now: &Value) {
        for (media_type, content) in object(&before["requestBody"]["content"]) {
            let is = &now["requestBody"]["content"][media_type];
            if is.is_null() {
                let gone = format!("the event {name} no longer comes as {media_type}");
                self.found.push(gone);
            } else {
                self.schema(name, &content["schema"], &is["schema"], Way::Answered);
            }
        }
    }

    fn parameters(&mut self, id: &str, before: &Value, now: &Value) {
        let (released, current) = (self.released, self.current);
        let same = |a: &Value, b: &Value| a["name"] == b["name"] && a["in"] == b["in"];
        let was: Vec<_> = array(&before["parameters"])
            .map(|p| resolve(released, p))
            .collect();
        let is: Vec<_> = array(&now["parameters"])
            .map(|p| resolve(current, p))
            .collect();
        for old in &was {
            let name = format!("{id} {}", old["name"].as_str().unwrap_or_default());
            match is.iter().find(|new| same(old, new)) {
                None => self.found.push(format!("{name} is gone")),
                Some(new) => self.schema(&name, &old["schema"], &new["schema"], Way::Sent),
            }
        }
        for new in is.iter().filter(|new| new["required"] == true) {
            if !was
                .iter()
                .any(|old| same(old, new) && old["required"] == true)
            {
                let name = new["name"].as_str().unwrap_or_default();
                self.found.push(format!("{id} {name} is now required"));
            }
        }
    }

    fn schema(&mut self, place: &str, before: &Value, now: &Value, way: Way) {
        let mut place = place.to_owned();
        if let Some(name) = before["$ref"]
            .as_str()
            .or_else(|| before["allOf"][0]["$ref"].as_str())
        {
            name.rsplit('/')
                .next()
                .unwrap_or_default()
                .clone_into(&mut place);
            // Once for each way is enough, and ends a schema that holds itself.
            if !self.seen.insert((place.clone(), way)) {
                return;
            }
        }
        let (before, now) = (resolve(self.released, before), resolve(self.current, now));
        for kind in ["type", "format"] {
            let free_before = before[kind].is_null();
            if before[kind] != now[kind] && !(free_before && way == Way::Answered) {
                self.found.push(format!("{place} has another {kind}"));
            }
        }
        self.limits(&place, before, now, way);
        for (name, was) in object(&before["properties"]) {
            let field = format!("{place}.{name}");
            match &now["properties"][name] {
                Value::Null => self.found.push(format!("{field} is gone")),
                is => self.schema(&field, was, is, way),
            }
        }
        let requires = |schema: &Value, name: &str| array(&schema["required"]).any(|r| r == name);
        for (name, _) in object(&now["properties"]) {
            let (was, is) = (requires(before, name), requires(now, name));
            if way == Way::Sent && is && !was {
                self.found.push(format!("{place}.{name} is now required"));
            }
            if way == Way::Answered && was && !is {
                self.found
                    .push(format!("{place}.{name} may now be missing"));
            }
        }
        if before["items"].is_object() {
            self.schema(&format!("{place}[]"), &before["items"], &now["items"], way);
        }
        if before["additionalProperties"].is_object() {
            let (was, is) = (
                &before["additionalProperties"],
                &now["additionalProperties"],
            );
            self.schema(&format!("{place}{{}}"), was, is, way);
        }
    }

    fn limits(&mut self, place: &str, before: &Value, now: &Value, way: Way) {
        let nullable = |schema: &Value| schema["nullable"] == true;
        match way {
            Way::Sent if nullable(before) && !nullable(now) => {
                self.found.push(format!("{place} no longer takes null"));
            }
            Way::Answered if nullable(now) && !nullable(before) => {
                self.found.push(format!("{place} may now be null"));
            }
            _ => {}
        }
        if way == Way::Answered {
            return;
        }
        for (limit, tighter) in [
            ("maximum", -1.0),
            ("maxLength", -1.0),
            ("maxItems", -1.0),
            ("minimum", 1.0),
            ("minLength", 1.0),
            ("minItems", 1.0),
        ] {
            let Some(is) = now[limit].as_f64() else {
                continue;
            };
            if before[limit]
                .as_f64()
                .is_none_or(|was| (is - was) * tighter > 0.0)
            {
                self.found.push(format!("{place} has a tighter {limit}"));
            }
        }
        if now["pattern"].is_string() && now["pattern"] != before["pattern"] {
            self.found.push(format!("{place} has another pattern"));
        }
        if now["enum"].is_array() {
            let kept = |value: &Value| array(&now["enum"]).any(|is| is == value);
            if before["enum"].is_null() || !array(&before["enum"]).all(kept) {
                self.found.push(format!("{place} takes fewer values"));
            }
        }
    }
}

/// Changes a copy of the committed document and says what the check finds.
fn after(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let released = document("tenant.json");
    let mut current = released.clone();
    change(&mut current);
    assert_ne!(released, current, "the test changed nothing");
    breaks(&released, &current)
}

#[test]
fn what_breaks_programs_is_found() {
    let gone = after(|d| {
        d["paths"]["/courses"]
            .as_object_mut()
            .unwrap()
            .remove("post");
    });
    assert_eq!(gone, ["courses.create is gone"]);
    let field = after(|d| {
        let fields = &mut d["components"]["schemas"]["Course"]["properties"];
        fields.as_object_mut().unwrap().remove("slug");
    });
    assert_eq!(field, ["Course.slug is gone"]);
    let narrowed = after(|d| {
        d["components"]["schemas"]["CourseInput"]["properties"]["title"]["maxLength"] = json!(10);
        d["components"]["schemas"]["User"]["properties"]["version"]["type"] = json!("string");
    });
    assert_eq!(
        narrowed,
        [
            "CourseInput.title has a tighter maxLength",
            "User.version has another type"
        ]
    );
    let input = after(|d| {
        let schema = &mut d["components"]["schemas"]["CourseInput"];
        schema["properties"]["faculty"] = json!({"type": "string"});
        schema["required"]
            .as_array_mut()
            .unwrap()
            .push(json!("faculty"));
    });
    assert_eq!(input, ["CourseInput.faculty is now required"]);
    let parameter = after(|d| {
        let parameters = &mut d["paths"]["/users"]["get"]["parameters"];
        let new = json!({"name": "faculty", "in": "query", "required": true, "schema": {"type": "string"}});
        parameters.as_array_mut().unwrap().push(new);
    });
    assert_eq!(parameter, ["users.list faculty is now required"]);
    let optional = after(|d| {
        d["components"]["schemas"]["Course"]["required"]
            .as_array_mut()
            .unwrap()
            .retain(|r| r != "title");
    });
    assert_eq!(optional, ["Course.title may now be missing"]);
}

#[test]
fn what_breaks_receivers_of_events_is_found() {
    let gone = after(|d| {
        let events = d["x-webhooks"].as_object_mut().unwrap();
        events.remove("course.created");
    });
    assert_eq!(gone, ["the event course.created is gone"]);
    let field = after(|d| {
        let fields = &mut d["components"]["schemas"]["EnrolmentData"]["properties"];
        fields.as_object_mut().unwrap().remove("course_id");
    });
    assert_eq!(field, ["EnrolmentData.course_id is gone"]);
    let loose = after(|d| {
        let data = &mut d["components"]["schemas"]["CourseCreatedData"];
        data["required"] = json!([]);
        data["properties"]["course_id"]["type"] = json!("integer");
    });
    assert_eq!(
        loose,
        [
            "CourseCreatedData.course_id has another type",
            "CourseCreatedData.course_id may now be missing"
        ]
    );
}

#[test]
fn what_only_adds_breaks_nothing() {
    let added = after(|d| {
        let course = d["paths"]["/courses"]["get"].clone();
        d["paths"]["/faculties"]["get"] = course;
        d["x-webhooks"]["faculty.created"] = d["x-webhooks"]["course.created"].clone();
        d["components"]["schemas"]["EnrolmentData"]["properties"]["faculty"] =
            json!({"type": "string"});
        d["components"]["schemas"]["Course"]["properties"]["faculty"] = json!({"type": "string"});
        d["components"]["schemas"]["CourseInput"]["properties"]["faculty"] =
            json!({"type": "string"});
    });
    assert_eq!(added, Vec::<String>::new());
}

#[test]
fn a_version_says_breaking_as_semver_does() {
    assert!(says_breaking("0.1.0", "0.2.0"));
    assert!(!says_breaking("0.1.0", "0.1.1"));
    assert!(says_breaking("1.4.0", "2.0.0"));
    assert!(!says_breaking("1.4.0", "1.5.0"));
    assert!(section("# C\n\n## 2.0.0\n- x\n\n## 1.0.0\n- y\n", "1.0.0").contains("- y"));
}
