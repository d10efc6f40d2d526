//! For those who write programs: the API's reference, made of the published OpenAPI
//! document, and the guides and packages around it.

mod example;
mod guides;
mod markup;
mod operation;
mod packages;
mod schema;

use std::sync::Arc;

use collegium_kernel::{Feature, Plan, Problem};
use poem::{
    EndpointExt, Route, get, handler,
    web::{Data, Path},
};
use serde_json::Value;

use self::schema::Schemas;
use crate::{
    site::{Answer, core::Visit},
    views::{ApiGroup, ApiGroupLink, ApiNav, DevelopersPage},
};

/// Where the reference is.
const HOME: &str = "/developers";

/// The document, read once.
struct Reference {
    document: Value,
    version: String,
    server: String,
    groups: Vec<(String, ApiGroup)>,
}

impl Reference {
    /// Reads an OpenAPI document; what it does not understand of it is left out.
    fn read(document: &str) -> Self {
        let document: Value = serde_json::from_str(document).unwrap_or_default();
        let schemas = Schemas::of(&document);
        let mut groups: Vec<(String, ApiGroup)> = Vec::new();
        for operation in operation::all(&document, &schemas) {
            let group = match groups
                .iter_mut()
                .find(|(_, group)| group.title == operation.tag)
            {
                Some((_, group)) => group,
                None => {
                    let group = ApiGroup {
                        description: tag_description(&document, &operation.tag),
                        title: operation.tag.clone(),
                        operations: Vec::new(),
                        schemas: Vec::new(),
                    };
                    groups.push((slug(&operation.tag), group));
                    match groups.last_mut() {
                        Some((_, group)) => group,
                        None => continue,
                    }
                }
            };
            group.operations.push(operation.shown);
        }
        for (_, group) in &mut groups {
            group.schemas = schemas.mentioned_in(&group.operations);
        }
        Self {
            document: document.clone(),
            version: text(&document["info"]["version"]),
            server: text(&document["servers"][0]["url"]),
            groups,
        }
    }

    /// The overview, or one group, of what the plan includes; none if there is no such group.
    /// `origin` is put before the API's own path.
    fn page(&self, group: Option<&str>, origin: &str, plan: &Plan) -> Option<DevelopersPage> {
        let base_url = format!("{origin}{}", self.server);
        let shown = match group {
            Some(slug) => {
                let (_, found) = self.groups(plan).find(|(name, _)| name == slug)?;
                let mut found = found.clone();
                for operation in &mut found.operations {
                    example::set_base(&mut operation.example, &base_url);
                }
                Some(found)
            }
            None => None,
        };
        Some(DevelopersPage {
            document_href: format!("{}/openapi.json", self.server),
            base_url,
            version: self.version.clone(),
            nav: self.nav(group, plan),
            group: shown,
        })
    }

    /// The way around, `group` being looked at.
    fn nav(&self, group: Option<&str>, plan: &Plan) -> ApiNav {
        let link = |(slug, found): &(String, ApiGroup)| ApiGroupLink {
            title: found.title.clone(),
            href: format!("{HOME}/{slug}"),
            description: found.description.clone(),
            operation_count: u32::try_from(found.operations.len()).unwrap_or(u32::MAX),
            current: group == Some(slug),
        };
        ApiNav {
            groups: self.groups(plan).map(link).collect(),
            webhooks: plan.has(Feature::Webhooks),
        }
    }

    /// What the plan includes. A group is a tag, and so is what a plan may leave out.
    fn groups(&self, plan: &Plan) -> impl Iterator<Item = &(String, ApiGroup)> {
        self.groups.iter().filter(|(_, group)| {
            Feature::of_tag(&group.title).is_none_or(|feature| plan.has(feature))
        })
    }
}

/// The pages under `/developers`; `openapi` is the document that they are made of.
pub(super) fn routes(openapi: &str) -> impl poem::IntoEndpoint<Endpoint: 'static> + use<> {
    Route::new()
        .at("/", get(overview_page))
        .at("/quick-starts", get(guides::quick_starts))
        .at("/events", get(guides::webhooks))
        .at("/changes", get(guides::change_log))
        .at("/sdk/:language", get(packages::latest))
        .at("/sdk/:language/:file", get(packages::download))
        .at("/:group", get(group_page))
        .data(Arc::new(Reference::read(openapi)))
}

#[handler]
async fn overview_page(visit: Visit, reference: Data<&Arc<Reference>>) -> Answer {
    show(&visit, &reference, None).await
}

#[handler]
async fn group_page(
    visit: Visit,
    reference: Data<&Arc<Reference>>,
    Path(name): Path<String>,
) -> Answer {
    show(&visit, &reference, Some(&name)).await
}

async fn show(visit: &Visit, reference: &Reference, group: Option<&str>) -> Answer {
    let tenant = &visit.context().tenant;
    let origin = visit.portal().address(tenant);
    let page = reference
        .page(group, &origin, &tenant.plan)
        .ok_or_else(Problem::not_found)?;
    visit.shared(async { visit.html(&page).await }).await
}

fn tag_description(document: &Value, tag: &str) -> String {
    let tags = document["tags"].as_array().into_iter().flatten();
    tags.filter(|entry| entry["name"] == tag)
        .map(|entry| text(&entry["description"]))
        .next()
        .unwrap_or_default()
}

/// Small letters, digits and hyphens.
fn slug(title: &str) -> String {
    let words = title
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words
        .map(str::to_ascii_lowercase)
        .collect::<Vec<_>>()
        .join("-")
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> String {
        json!({
            "info": { "version": "1.2.3" },
            "servers": [{ "url": "/api/v1" }],
            "tags": [{ "name": "Course files", "description": "What courses bring." }],
            "paths": { "/courses/{course_id}/files": {
                "parameters": [],
                "post": {
                    "tags": ["Course files"], "operationId": "files.create", "summary": "Add a file",
                    "description": "Add a file\n\nKeeps `a < b`.", "x-permission": "courses.update",
                    "parameters": [{
                        "name": "limit", "in": "query", "required": false, "description": "How many.",
                        "schema": { "type": "integer", "format": "uint32", "minimum": 1.0, "maximum": 200.0, "default": 50 }
                    }],
                    "requestBody": { "content": { "application/json; charset=utf-8": {
                        "schema": { "$ref": "#/components/schemas/NewFile" }
                    } } },
                    "responses": {
                        "201": { "description": "It's there", "content": { "application/json": {
                            "schema": { "type": "array", "items": { "$ref": "#/components/schemas/File" } }
                        } } },
                        "404": { "$ref": "#/components/responses/NotFound" }
                    }
                }
            } },
            "components": { "responses": {
                "NotFound": { "description": "`not_found`: It is not there." }
            }, "schemas": {
                "NewFile": {
                    "type": "object", "required": ["name"],
                    "properties": {
                        "name": { "type": "string", "description": "Its **name**.", "maxLength": 80 },
                        "owner": { "allOf": [{ "$ref": "#/components/schemas/Owner" }, { "description": "Whose." }] }
                    }
                },
                "File": { "type": "object", "properties": { "self": { "$ref": "#/components/schemas/File" } } },
                "Owner": { "type": "string", "enum": ["a", "b"] },
                "Unused": { "type": "object" }
            } }
        })
        .to_string()
    }

    fn plan(features: &[Feature]) -> Plan {
        Plan {
            id: "p".into(),
            max_users: None,
            max_courses: None,
            max_storage_bytes: None,
            requests_per_minute: 1,
            features: features.to_vec(),
        }
    }

    fn files() -> ApiGroup {
        let page = Reference::read(&document()).page(
            Some("course-files"),
            "https://u.example",
            &plan(&[]),
        );
        page.and_then(|page| page.group).expect("the group")
    }

    #[test]
    fn the_overview_lists_the_groups() {
        let page = Reference::read(&document())
            .page(None, "https://u.example", &plan(&[]))
            .expect("the overview");
        assert_eq!(page.base_url, "https://u.example/api/v1");
        assert_eq!(page.version, "1.2.3");
        assert_eq!(page.document_href, "/api/v1/openapi.json");
        assert_eq!(page.nav.groups[0].href, "/developers/course-files");
        assert_eq!(page.nav.groups[0].description, "What courses bring.");
        assert!(page.group.is_none());
        assert!(
            Reference::read(&document())
                .page(Some("nothing"), "", &plan(&[]))
                .is_none()
        );
    }

    #[test]
    fn what_the_plan_leaves_out_is_not_shown() {
        let document = json!({ "paths": { "/webhooks": { "get": { "tags": ["Webhooks"] } } } });
        let reference = Reference::read(&document.to_string());
        let shown = |features| reference.page(Some("webhooks"), "", &plan(features));
        assert!(shown(&[Feature::Webhooks]).is_some());
        assert!(shown(&[Feature::Graphql]).is_none());
        let overview = reference.page(None, "", &plan(&[])).expect("the overview");
        assert!(overview.nav.groups.is_empty());
    }

    #[test]
    fn an_operation_tells_what_it_takes_and_gives() {
        let operation = files().operations.swap_remove(0);
        assert_eq!(
            (&*operation.method, &*operation.permission),
            ("POST", "courses.update")
        );
        assert_eq!(
            operation.description_html,
            "<p>Keeps <code>a &lt; b</code>.</p>"
        );
        assert_eq!(operation.parameters[0].notes, ["1…200", "= 50"]);
        let request = operation.request.expect("a body");
        assert_eq!(request.content_type, "application/json");
        assert_eq!(request.kind.text, "NewFile");
        assert!(request.fields[0].required && !request.fields[1].required);
        assert_eq!(
            request.fields[1].kind.schema.as_deref(),
            Some("schema-Owner")
        );
        assert_eq!(request.fields[1].description_html, "<p>Whose.</p>");
        let reply = operation.replies[0].kind.as_ref().expect("an answer");
        assert_eq!(reply.text, "array of File");
        let refusal = &operation.replies[1];
        assert_eq!(refusal.status, Some(404));
        assert!(refusal.description_html.contains("<code>not_found</code>"));
    }

    #[test]
    fn schemas_are_those_that_are_mentioned() {
        let names: Vec<_> = files()
            .schemas
            .into_iter()
            .map(|schema| schema.name)
            .collect();
        assert_eq!(names, ["File", "NewFile", "Owner"]);
    }

    #[test]
    fn the_example_can_be_run() {
        let command = &files().operations[0].example.command;
        let expected = "curl -X POST \"https://u.example/api/v1/courses/$COURSE_ID/files\" \\\n  \
             -H \"Authorization: Bearer $TOKEN\" \\\n  -H \"Content-Type: application/json\" \\\n  \
             -d '{\n  \"name\": \"string\"\n}'";
        assert_eq!(command, expected);
    }

    #[test]
    fn a_document_that_is_none_makes_an_empty_reference() {
        for bad in ["", "[]", "{\"paths\":{\"/x\":{\"get\":7,\"post\":{}}}}"] {
            let page = Reference::read(bad)
                .page(None, "x", &plan(&[]))
                .expect("the overview");
            assert!(page.nav.groups.len() <= 1, "{bad}");
        }
    }
}
