//! The reference of the API.

use chrono::DateTime;
use collegium_portal::views::{
    ApiBody, ApiChangesPage, ApiExample, ApiField, ApiGroup, ApiGroupLink, ApiKeyRow, ApiKeysPage,
    ApiNav, ApiOperation, ApiReply, ApiSchema, ApiType, DevelopersPage, EventExample, FormErrors,
    LifeOption, PermissionGroup, PermissionRow, QuickStartRow, QuickStartsPage, SignatureExample,
    WebhooksGuidePage,
};

use super::{Sample, Viewer, sample};

pub(crate) fn samples() -> Vec<Sample> {
    vec![
        sample("/developers", Viewer::Visitor, page(None)),
        sample("/developers/courses", Viewer::Learner, page(Some(group()))),
        sample("/developers/quick-starts", Viewer::Admin, quick_starts()),
        sample("/developers/events", Viewer::Visitor, events()),
        sample("/developers/changes", Viewer::Visitor, changes()),
        sample("/admin/api-keys", Viewer::Admin, keys(None)),
        sample(
            "/admin/api-keys?made",
            Viewer::Admin,
            keys(Some("clg_01234567_a-secret-seen-once")),
        ),
    ]
}

fn page(group: Option<ApiGroup>) -> DevelopersPage {
    let link = |title: &str, description: &str| ApiGroupLink {
        title: title.to_owned(),
        href: format!("/developers/{}", title.to_lowercase()),
        description: description.to_owned(),
        operation_count: 7,
        current: group.as_ref().is_some_and(|group| group.title == title),
    };
    DevelopersPage {
        base_url: "https://birchmere.example/api/v1".to_owned(),
        document_href: "/api/v1/openapi.json".to_owned(),
        version: "0.1.0".to_owned(),
        nav: ApiNav {
            groups: vec![
                link("Courses", "Courses and their life."),
                link("Files", "Files of a course."),
            ],
            webhooks: true,
        },
        group,
    }
}

fn quick_starts() -> QuickStartsPage {
    let start = |id, title, install: &str, file, program: &str, run| QuickStartRow {
        id,
        title,
        install: install.to_owned(),
        file,
        program: program.to_owned(),
        run,
        package_href: format!("/developers/sdk/{id}/package"),
    };
    let url = "https://birchmere.example/developers/sdk/typescript/birchmere-sdk-0.1.0.tgz";
    QuickStartsPage {
        nav: page(None).nav,
        starts: vec![
            start(
                "typescript",
                "TypeScript",
                &format!("npm install {url}"),
                "courses.mjs",
                "import { Client } from \"@birchmere/sdk\";\n\nconst client = new Client({ apiKey: process.env.API_KEY });\n",
                "node courses.mjs",
            ),
            start(
                "python",
                "Python",
                "pip install https://birchmere.example/x.whl",
                "courses.py",
                "from birchmere_sdk import Client\n",
                "python courses.py",
            ),
        ],
        curl: "curl -H \"Authorization: Bearer $API_KEY\" https://birchmere.example/api/v1/courses"
            .to_owned(),
        may_make_keys: true,
    }
}

fn events() -> WebhooksGuidePage {
    WebhooksGuidePage {
        nav: page(None).nav,
        pauses: ["5 s", "30 s", "5 min", "12 h"].map(str::to_owned).into(),
        signatures: vec![SignatureExample {
            title: "Python",
            program: "webhook = verify_webhook(body, headers, secret)\n".to_owned(),
        }],
        events: vec![EventExample {
            name: "course.published",
            description: "A course was opened to learners.",
            example: "{\n  \"specversion\": \"1.0\"\n}".to_owned(),
        }],
    }
}

fn changes() -> ApiChangesPage {
    ApiChangesPage {
        nav: page(None).nav,
        versions: vec![(
            "0.1.0".to_owned(),
            "<p>The first released document.</p>".to_owned(),
        )],
    }
}

fn keys(secret: Option<&str>) -> ApiKeysPage {
    let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    let key = |name: &str, live: bool| ApiKeyRow {
        name: name.to_owned(),
        prefix: "clg_01234567".to_owned(),
        scopes: vec!["users.read".to_owned(), "enrolments.manage".to_owned()],
        created_at: at(1_760_000_000),
        expires_at: live.then(|| at(1_800_000_000)),
        last_used_at: live.then(|| at(1_770_000_000)),
        live,
        revoke_action: "/admin/api-keys/1/revoke".to_owned(),
    };
    ApiKeysPage {
        keys: vec![key("Registrar, nightly", true), key("An old one", false)],
        next_href: None,
        can_manage: true,
        secret: secret.map(ToOwned::to_owned),
        name: String::new(),
        lives: vec![LifeOption {
            days: 365,
            selected: true,
        }],
        groups: vec![PermissionGroup {
            label: "Users".to_owned(),
            permissions: vec![PermissionRow {
                name: "users.read".to_owned(),
                label: "List and read users".to_owned(),
                granted: true,
            }],
        }],
        errors: FormErrors::default(),
    }
}

fn kind(text: &str, schema: Option<&str>) -> ApiType {
    ApiType {
        text: text.to_owned(),
        schema: schema.map(ToOwned::to_owned),
    }
}

fn field(name: &str, place: &str, required: bool, kind: ApiType, notes: &[&str]) -> ApiField {
    ApiField {
        name: name.to_owned(),
        place: place.to_owned(),
        kind,
        required,
        description_html: format!("<p>What <code>{name}</code> means.</p>"),
        notes: notes.iter().map(|note| (*note).to_owned()).collect(),
    }
}

fn group() -> ApiGroup {
    let course = || kind("Course", Some("schema-Course"));
    let reply = |status, description: &str, kind| ApiReply {
        status,
        description_html: format!("<p>{description}</p>"),
        kind,
        fields: Vec::new(),
    };
    let operation = |id: &str, method: &str, path: &str, permission: &str| ApiOperation {
        id: id.to_owned(),
        method: method.to_owned(),
        path: path.to_owned(),
        summary: format!("The operation {id}"),
        description_html: "<p>A word about <code>drafts</code>.</p>".to_owned(),
        permission: permission.to_owned(),
        parameters: vec![
            field("course_id", "path", true, kind("uuid", None), &[]),
            field(
                "limit",
                "query",
                false,
                kind("integer", None),
                &["1…200", "= 50"],
            ),
        ],
        request: (method != "GET").then(|| ApiBody {
            content_type: "application/json".to_owned(),
            kind: course(),
            fields: vec![field(
                "title",
                "",
                true,
                kind("string", None),
                &["1…200 characters"],
            )],
        }),
        replies: vec![
            reply(Some(200), "The course.", Some(course())),
            reply(Some(404), "There is no such course.", None),
            reply(None, "Something else.", None),
        ],
        example: ApiExample {
            command: format!(
                "curl -X {method} \"https://birchmere.example/api/v1/courses/$COURSE_ID\" \\\n  \
                 -H \"Authorization: Bearer $TOKEN\" \\\n  -d '{{\n  \"title\": \"Glaciers\"\n}}'"
            ),
        },
    };
    ApiGroup {
        title: "Courses".to_owned(),
        description: "Courses and their life.".to_owned(),
        operations: vec![
            operation("courses.get", "GET", "/courses/{course_id}", "public"),
            operation(
                "courses.update",
                "PATCH",
                "/courses/{course_id}",
                "courses.update",
            ),
            operation("courses.delete", "DELETE", "/courses/{course_id}", "self"),
        ],
        schemas: vec![ApiSchema {
            name: "Course".to_owned(),
            description_html: "<p>A course with its outline.</p>".to_owned(),
            fields: vec![field(
                "modules",
                "",
                true,
                kind("array of Course", Some("schema-Course")),
                &[],
            )],
        }],
    }
}
