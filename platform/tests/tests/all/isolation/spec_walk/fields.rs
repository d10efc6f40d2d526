//! The same walk over the fields of GraphQL: reads the committed schema and asks for every
//! field that says what it needs, where it must not be told. A field that comes new is tried
//! without being told; one with an argument for which the walk has nothing fails it.

use collegium_contracts::permissions::ALL;
use collegium_testkit::{Answer, University, run};
use reqwest::Method;
use serde_json::{Value, json};

use super::{
    Campus, Ids,
    world::{with_invented, with_stolen},
};
use crate::graphql::schema::{Field, Schema};

/// A field that needs something, and the fields that lead to it.
struct Way(Vec<Field>);

/// What came of asking for it.
#[derive(Debug, PartialEq)]
struct Told {
    /// Where it stands in the answer; null for a field that failed.
    value: Value,
    codes: Vec<String>,
    messages: Vec<String>,
}

impl Told {
    fn is_refused(&self, codes: &[&str]) -> bool {
        let refused = |code: &String| codes.contains(&&**code);
        self.value.is_null() && !self.codes.is_empty() && self.codes.iter().all(refused)
    }
}

/// Every field that says what it needs, by the shortest way.
fn ways(schema: &Schema) -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::new();
    let mut ends: Vec<(String, Vec<Field>)> = vec![("Query".to_owned(), Vec::new())];
    let mut seen = vec!["Query".to_owned()];
    while !ends.is_empty() {
        for (of, before) in std::mem::take(&mut ends) {
            for field in schema.fields(&of) {
                let way = [&*before, std::slice::from_ref(field)].concat();
                if !seen.contains(&field.of) && !schema.fields(&field.of).is_empty() {
                    seen.push(field.of.clone());
                    ends.push((field.of.clone(), way.clone()));
                }
                if field.permission.is_some() {
                    ways.push(Way(way));
                }
            }
        }
    }
    let said = |fields: &[Field]| fields.iter().filter(|f| f.permission.is_some()).count();
    let all: usize = schema.types().map(|(_, fields)| said(fields)).sum();
    assert_eq!(
        ways.len(),
        all,
        "a field that needs something is not to be reached"
    );
    assert!(all > 12, "the schema was read: {all} fields");
    ways
}

/// The name of an id among [`Ids`].
fn key(field: &Field, argument: &str) -> String {
    let snake = |name: &str| {
        name.chars().fold(String::new(), |mut text, c| {
            if c.is_ascii_uppercase() {
                text.push('_');
            }
            text.push(c.to_ascii_lowercase());
            text
        })
    };
    match argument {
        "id" => format!("{}_id", snake(&field.name)),
        other => snake(other),
    }
}

impl Way {
    fn last(&self) -> &Field {
        self.0.last().unwrap()
    }

    fn needs(&self) -> &str {
        self.last().permission.as_deref().unwrap()
    }

    /// What all fields on the way need, besides the last.
    fn needs_before(&self) -> impl Iterator<Item = &str> {
        let before = &self.0[..self.0.len() - 1];
        before
            .iter()
            .filter_map(|field| field.permission.as_deref())
    }

    fn name(&self) -> String {
        let names: Vec<&str> = self.0.iter().map(|field| &*field.name).collect();
        names.join(".")
    }

    /// The ids that it takes, by their names among [`Ids`].
    fn takes(&self) -> Vec<String> {
        let arguments = self.0.iter().flat_map(|field| {
            let ids = field
                .arguments
                .iter()
                .filter(|argument| argument.of == "UUID");
            ids.map(|argument| key(field, &argument.name))
        });
        arguments.collect()
    }

    fn query(&self, schema: &Schema, ids: &Ids) -> String {
        let mut text = schema.selection(&self.last().of);
        for field in self.0.iter().rev() {
            let mut given = Vec::new();
            for argument in &field.arguments {
                if argument.of == "UUID" {
                    let key = key(field, &argument.name);
                    let id = ids.get(&key).unwrap_or_else(|| {
                        panic!(
                            "{}: the walk has nothing for {key:?}; make one in world.rs",
                            field.name
                        )
                    });
                    given.push(format!("{}: \"{id}\"", argument.name));
                }
                let unknown = argument.required && argument.of != "UUID";
                assert!(
                    !unknown,
                    "{}: the walk has nothing for {}",
                    field.name, argument.name
                );
            }
            let given = match given.is_empty() {
                true => String::new(),
                false => format!("({})", given.join(", ")),
            };
            let inner = match text.is_empty() || text.starts_with('{') {
                true => text,
                false => format!("{{ {text} }}"),
            };
            text = format!("{}{given} {inner}", field.name);
        }
        format!("{{ {text} }}")
    }

    /// The value at its end; of a list the first that is something.
    fn value<'v>(&self, data: &'v Value) -> &'v Value {
        let mut value = data;
        for field in &self.0 {
            value = &value[&field.name];
            if field.is_list && field.name != self.last().name {
                let items = value.as_array().into_iter().flatten();
                value = items.clone().next().unwrap_or(&Value::Null);
            }
        }
        value
    }

    async fn ask(
        &self,
        university: &University,
        schema: &Schema,
        token: Option<&str>,
        ids: &Ids,
    ) -> Told {
        let mut request = university.anonymous(Method::POST, "/graphql");
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        let query = self.query(schema, ids);
        let answer = Answer::to(request.json(&json!({ "query": query }))).await;
        assert_eq!(answer.status, 200, "{query}: {answer:?}");
        let errors = answer.json["errors"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        Told {
            value: self.value(&answer.json["data"]).clone(),
            codes: errors
                .iter()
                .map(|e| text(&e["extensions"]["code"]))
                .collect(),
            messages: errors.iter().map(|e| text(&e["message"])).collect(),
        }
    }
}

/// A key with these scopes.
async fn key_of(campus: &Campus, scopes: &[&str]) -> String {
    let key = json!({ "name": "walk", "scopes": scopes });
    let key = campus.owner.ok(Method::POST, "/api-keys", Some(key)).await;
    key["secret"].as_str().unwrap().to_owned()
}

async fn published(name: &str) -> Campus {
    let campus = Campus::new(name).await;
    let path = format!("/courses/{}/publish", campus.ids["course_id"]);
    campus.owner.ok(Method::POST, &path, None).await;
    campus
}

/// Without this the tests below would pass if every query were wrong.
#[test]
fn every_field_is_told_to_who_may_see_it() {
    run(async {
        let (schema, campus) = (Schema::committed(), published("fields").await);
        for way in ways(&schema) {
            let token = Some(&*campus.owner.token);
            let told = way
                .ask(&campus.university, &schema, token, &campus.ids)
                .await;
            assert!(
                !told.value.is_null() && told.codes.is_empty(),
                "{}: {told:?}",
                way.name()
            );
        }
    });
}

#[test]
fn a_field_needs_what_it_says_and_nothing_else() {
    run(async {
        let (schema, campus) = (Schema::committed(), published("needs").await);
        for way in ways(&schema) {
            let all_others: Vec<&str> = ALL
                .iter()
                .map(|p| p.name)
                .filter(|p| *p != way.needs())
                .collect();
            let without = key_of(&campus, &all_others).await;
            let told = way
                .ask(&campus.university, &schema, Some(&without), &campus.ids)
                .await;
            assert!(told.is_refused(&["forbidden"]), "{}: {told:?}", way.name());
            if way.needs() == "self" || way.needs_before().any(|needs| needs == "self") {
                continue;
            }
            let scopes: Vec<&str> = way.needs_before().chain([way.needs()]).collect();
            let with = key_of(&campus, &scopes).await;
            let told = way
                .ask(&campus.university, &schema, Some(&with), &campus.ids)
                .await;
            assert!(
                !told.value.is_null() && told.codes.is_empty(),
                "{}: {told:?}",
                way.name()
            );
        }
    });
}

#[test]
fn strangers_and_lower_roles_are_told_nothing_and_not_what_is_there() {
    run(async {
        // Its course is a draft: who is not in it may not know of it.
        let (schema, campus) = (Schema::committed(), Campus::new("lower").await);
        let mut refused = 0;
        for role in [None, Some("learner"), Some("assistant"), Some("instructor")] {
            let person = match role {
                Some(role) => Some(
                    campus
                        .university
                        .person(&format!("Some-{role}"), &[role])
                        .await,
                ),
                None => None,
            };
            let token = person.as_ref().map(|person| &*person.token);
            for way in ways(&schema) {
                let given = |needs: &str| {
                    let permission = ALL.iter().find(|permission| permission.name == needs);
                    let role = role.unwrap_or("anonymous");
                    permission.is_some_and(|p| p.tenant_roles.contains(&role))
                        || needs == "self" && role != "anonymous"
                };
                let takes = way.takes();
                if takes.is_empty() && way.needs_before().chain([way.needs()]).all(given) {
                    continue;
                }
                let told = way
                    .ask(&campus.university, &schema, token, &campus.ids)
                    .await;
                let expected = ["unauthenticated", "forbidden", "not_found"];
                let empty = told.value.is_null() && told.codes.is_empty() && way.0.len() > 1;
                assert!(
                    empty || told.is_refused(&expected),
                    "{role:?} {}: {told:?}",
                    way.name()
                );
                for key in takes {
                    let invented = with_invented(&campus.ids, &key);
                    let nobodys = way.ask(&campus.university, &schema, token, &invented).await;
                    assert_eq!(
                        told,
                        nobodys,
                        "{role:?} {} tells whether a {key} is there",
                        way.name()
                    );
                }
                refused += 1;
            }
        }
        assert!(refused > 30, "fields were refused: {refused}");
    });
}

#[test]
fn ids_of_another_university_are_as_good_as_made_up() {
    run(async {
        let schema = Schema::committed();
        let (victim, attacker) = (published("victim").await, published("attacker").await);
        let mut tried = 0;
        for way in ways(&schema) {
            for key in way.takes() {
                let token = Some(&*attacker.owner.token);
                let stolen = with_stolen(&attacker.ids, &key, &victim.ids);
                let theirs = way.ask(&attacker.university, &schema, token, &stolen).await;
                let invented = with_invented(&attacker.ids, &key);
                let nobodys = way
                    .ask(&attacker.university, &schema, token, &invented)
                    .await;
                assert_eq!(theirs, nobodys, "{} tells a foreign {key}", way.name());
                assert!(
                    theirs.is_refused(&["not_found"]),
                    "{}: {theirs:?}",
                    way.name()
                );
                tried += 1;
            }
        }
        assert!(tried > 5, "ids were tried: {tried}");
    });
}
