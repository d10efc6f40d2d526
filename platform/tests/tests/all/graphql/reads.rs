use collegium_testkit::{Answer, app, run};
use reqwest::Method;
use serde_json::{Value, json};

use super::{ask, ask_as_stranger, codes, course, data, enrol};

/// A name as GraphQL has it.
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text += &part[..1].to_uppercase();
        text += &part[1..];
    }
    text
}

/// Every value of what REST says must be in what GraphQL says, under the same name.
fn assert_says_the_same(rest: &Value, graphql: &Value, at: &str) {
    match rest {
        Value::Object(fields) => {
            for (name, value) in fields {
                let name = camel(name);
                assert_says_the_same(value, &graphql[&name], &format!("{at}.{name}"));
            }
        }
        Value::Array(items) => {
            assert_eq!(Some(items.len()), graphql.as_array().map(Vec::len), "{at}");
            for (n, item) in items.iter().enumerate() {
                assert_says_the_same(item, &graphql[n], &format!("{at}.{n}"));
            }
        }
        plain => assert_eq!(plain, graphql, "{at}"),
    }
}

#[test]
fn it_says_what_rest_says() {
    run(async {
        let university = app().await.university("same").await;
        let owner = university.owner().await;
        let course = course(&owner, "Same").await;
        let learner = university.person("Learner", &["learner"]).await;
        enrol(&owner, &course, &learner, "learner").await;
        let outline = owner
            .ok(Method::GET, &format!("/courses/{course}"), None)
            .await;
        let lesson = outline["modules"][0]["lessons"][0]["id"].as_str().unwrap();
        let webhook = json!({ "url": "https://localhost/", "event_types": ["webhook.test"] });
        owner.ok(Method::POST, "/webhooks", Some(webhook)).await;
        let schema = super::schema::Schema::committed();
        let pairs = [
            ("/me".to_owned(), "me".to_owned(), "User"),
            (
                "/me/courses".to_owned(),
                "myCourses".to_owned(),
                "MyCoursePage",
            ),
            ("/courses".to_owned(), "courses".to_owned(), "CoursePage"),
            ("/users".to_owned(), "users".to_owned(), "UserPage"),
            ("/webhooks".to_owned(), "webhooks".to_owned(), "WebhookPage"),
            (
                format!("/users/{}", learner.id),
                format!("user(id: \"{}\")", learner.id),
                "User",
            ),
            (
                format!("/courses/{course}/enrolments"),
                format!("enrolments(courseId: \"{course}\")"),
                "CourseEnrolmentPage",
            ),
            (
                format!("/courses/{course}/progress"),
                format!("progress(courseId: \"{course}\")"),
                "CourseProgress",
            ),
            (
                format!("/courses/{course}/lessons/{lesson}"),
                format!("lesson(courseId: \"{course}\", id: \"{lesson}\")"),
                "LessonView",
            ),
        ];
        for (path, field, of) in pairs {
            let rest = owner.ok(Method::GET, &path, None).await;
            let query = format!("{{ it: {field} {} }}", schema.selection(of));
            let graphql = ask(&owner, &query, Value::Null).await;
            assert_says_the_same(&rest, &data(&graphql)["it"], &path);
        }
        let query = format!(
            "{{ course(id: \"{course}\") {{ id slug title summary language status coverUrl lessonCount version createdAt
                updatedAt publishedAt modules {} }} roles {} }}",
            schema.selection("Module"),
            schema.selection("Role")
        );
        let graphql = ask(&owner, &query, Value::Null).await;
        assert_says_the_same(&outline, &data(&graphql)["course"], "course");
        let roles = owner.ok(Method::GET, "/roles", None).await;
        assert_says_the_same(&roles["items"], &data(&graphql)["roles"], "roles");
    });
}

#[test]
fn pages_go_on_where_they_ended_and_a_cursor_is_the_same_as_in_rest() {
    run(async {
        let university = app().await.university("pages").await;
        let owner = university.owner().await;
        for n in 0..5 {
            university
                .person(&format!("Person-{n}"), &["learner"])
                .await;
        }
        let query = "query ($cursor: String) { users(limit: 2, cursor: $cursor) { items { id } nextCursor } }";
        let (mut seen, mut cursor) = (Vec::new(), Value::Null);
        loop {
            let answer = ask(&owner, query, json!({ "cursor": cursor })).await;
            let page = data(&answer)["users"].clone();
            seen.extend(page["items"].as_array().unwrap().iter().cloned());
            cursor = page["nextCursor"].clone();
            if cursor.is_null() {
                break;
            }
        }
        assert_eq!(seen.len(), 6);
        let rest = owner.ok(Method::GET, "/users?limit=2", None).await;
        let answer = ask(&owner, query, json!({ "cursor": rest["next_cursor"] })).await;
        assert_eq!(data(&answer)["users"]["items"][0], seen[2]);
        for bad in ["!", "IngiIHg"] {
            let answer = ask(&owner, query, json!({ "cursor": bad })).await;
            assert_eq!(codes(&answer), ["invalid_cursor"]);
        }
        for limit in [0, 201, 4_000_000_000_u32] {
            let query = format!("{{ users(limit: {limit}) {{ nextCursor }} }}");
            let answer = ask(&owner, &query, Value::Null).await;
            assert_eq!(codes(&answer), ["validation_failed"], "{limit}");
            let error = &answer.json["errors"][0]["extensions"]["errors"][0];
            assert_eq!(error["field"], "limit");
        }
    });
}

#[test]
fn one_field_that_fails_leaves_the_others_whole() {
    run(async {
        let university = app().await.university("partly").await;
        let owner = university.owner().await;
        course(&owner, "Open").await;
        let query = "{ courses { items { title } } users { items { id } } me { id } }";
        let answer = ask_as_stranger(&university, query).await;
        assert_eq!(answer.json["data"]["courses"]["items"][0]["title"], "Open");
        assert_eq!(codes(&answer), ["unauthenticated", "unauthenticated"]);
        assert_eq!(answer.json["data"].get("users"), Some(&Value::Null));
        let error = &answer.json["errors"][0];
        assert_eq!(
            error["extensions"]["request_id"].as_str(),
            answer.header("x-request-id")
        );
        assert_eq!(error["message"], "Sign in first.");
        assert!(["users", "me"].contains(&error["path"][0].as_str().unwrap()));
    });
}

#[test]
fn the_form_of_an_answer_is_what_the_client_takes() {
    run(async {
        let owner = app().await.university("forms").await.owner().await;
        let own = "application/graphql-response+json";
        let send = async |accept: &str, query: &str| {
            let request = owner.request(Method::POST, "/graphql");
            let request = request.header("accept", accept);
            Answer::to(request.json(&json!({ "query": query }))).await
        };
        let forms = [
            ("*/*", 200, "application/json"),
            ("application/json", 200, "application/json"),
            (own, 400, own),
            (
                "application/graphql-response+json, application/json;q=0.9",
                400,
                own,
            ),
        ];
        for (accept, refused, kind) in forms {
            let good = send(accept, "{ me { id } }").await;
            assert_eq!(
                (good.status, good.header("content-type")),
                (200, Some(kind))
            );
            for bad in [
                "{",
                "{ nothing }",
                "mutation { me }",
                "subscription { me }",
                "{ me }",
            ] {
                let bad = send(accept, bad).await;
                assert_eq!(
                    (bad.status, bad.header("content-type")),
                    (refused, Some(kind))
                );
                assert_eq!(codes(&bad)[0], "malformed_request");
                assert!(bad.json.get("data").is_none());
            }
        }
        // Something was done, if only in part.
        let part = send(
            own,
            "{ user(id: \"00000000-0000-0000-0000-000000000000\") { id } }",
        )
        .await;
        assert_eq!((part.status, codes(&part)), (200, vec!["not_found"]));
    });
}

#[test]
fn it_reads_by_the_rules_of_reading() {
    run(async {
        let owner = app().await.university("rules").await.owner().await;
        let answer = ask(&owner, "{ me { id } }", Value::Null).await;
        let policy = answer.header("ratelimit-policy").unwrap();
        assert!(policy.starts_with("\"read\""), "{policy}");
        // A key for repeating changes means nothing where nothing is changed.
        for _ in 0..2 {
            let request = owner
                .request(Method::POST, "/graphql")
                .header("Idempotency-Key", "k");
            let answer = Answer::to(request.json(&json!({ "query": "{ me { id } }" }))).await;
            assert_eq!(answer.header("idempotency-replayed"), None);
            data(&answer);
        }
        let browser = crate::identity::PortalSession::of(&owner).await;
        let request = browser.request_to(&owner.university, Method::POST, "/api/v1/graphql");
        let answer = Answer::to(request.json(&json!({ "query": "{ me { id } }" }))).await;
        answer.refused(403, "csrf_failed");
    });
}

#[test]
fn it_tells_about_itself_and_names_nobody_else() {
    run(async {
        let university = app().await.university("introspection").await;
        let query = include_str!("introspection.graphql");
        let answer = ask_as_stranger(&university, query).await;
        let schema = data(&answer)["__schema"].to_string();
        assert!(schema.contains("CoursePage"));
        let lower = schema.to_lowercase();
        for word in ["collegium", "platform"] {
            assert!(!lower.contains(word), "{word}");
        }
    });
}
