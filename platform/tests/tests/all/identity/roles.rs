use collegium_testkit::{Answer, Person, app, run, second_node};
use reqwest::Method;
use serde_json::{Value, json};

use super::{audited, sessions::until};

async fn define(by: &Person, name: &str, permissions: &[&str]) -> Answer {
    let body = json!({ "name": name, "title": "A role", "tenant_permissions": permissions });
    by.ask(Method::POST, "/roles", Some(body)).await
}

async fn change(by: &Person, name: &str, body: Value) -> Answer {
    by.ask(Method::PATCH, &format!("/roles/{name}"), Some(body))
        .await
}

async fn may_read_users(person: &Person) -> bool {
    let answer = person.ask(Method::GET, "/users", None).await;
    if answer.status != 200 {
        answer.refused(403, "forbidden");
    }
    answer.status == 200
}

#[test]
fn a_university_defines_roles_of_its_own() {
    run(async {
        let university = app().await.university("define").await;
        let owner = university.owner().await;
        define(&owner, "registrar", &["users.read"]).await.ok();
        define(&owner, "registrar", &[])
            .await
            .refused(409, "conflict");
        for (name, permissions) in [("Bad name", &[][..]), ("fine", &["users.fly"])] {
            define(&owner, name, permissions)
                .await
                .refused(422, "validation_failed");
        }
        let clerk = university.person("Clerk", &["registrar"]).await;
        assert!(may_read_users(&clerk).await);
        let roles = owner.ok(Method::GET, "/roles", None).await;
        let role = |name: &str| {
            let all = roles["items"].as_array().unwrap();
            all.iter()
                .find(|role| role["name"] == name)
                .unwrap()
                .clone()
        };
        assert_eq!(role("registrar")["members"], 1);
        assert_eq!(
            (&role("owner")["builtin"], &role("registrar")["builtin"]),
            (&json!(true), &json!(false))
        );
        let other = app().await.university("else").await.owner().await;
        other
            .ask(Method::GET, "/roles/registrar", None)
            .await
            .refused(404, "not_found");
        audited(&owner, "role.created").await;
    });
}

#[test]
fn a_change_of_policy_is_in_force_on_every_node_at_once() {
    run(async {
        let node = second_node().await;
        let university = app().await.university("policy").await;
        let owner = university.owner().await;
        define(&owner, "registrar", &["users.read"]).await.ok();
        let clerk = university.person("Clerk", &["registrar"]).await;
        let there = clerk.on(node);
        for _ in 0..3 {
            assert!(may_read_users(&clerk).await);
            until(|| may_read_users(&there)).await;
            change(&owner, "registrar", json!({ "tenant_permissions": [] }))
                .await
                .ok();
            assert!(!may_read_users(&clerk).await);
            until(|| async { !may_read_users(&there).await }).await;
            change(
                &owner,
                "registrar",
                json!({ "tenant_permissions": ["users.read"] }),
            )
            .await
            .ok();
        }
        // So is a change of whose role it is.
        let path = format!("/users/{}", clerk.id);
        owner
            .on(node)
            .ok(Method::PATCH, &path, Some(json!({ "roles": [] })))
            .await;
        assert!(!may_read_users(&there).await);
        until(|| async { !may_read_users(&clerk).await }).await;
    });
}

#[test]
fn nobody_makes_a_role_of_what_they_lack() {
    run(async {
        let university = app().await.university("lack").await;
        let owner = university.owner().await;
        define(
            &owner,
            "clerk",
            &["roles.read", "roles.update", "users.read"],
        )
        .await
        .ok();
        let clerk = university.person("Clerk", &["clerk"]).await;
        define(&clerk, "small", &["users.read"]).await.ok();
        define(&clerk, "large", &["users.update"])
            .await
            .refused(403, "forbidden");
        define(&clerk, "all", &["*"])
            .await
            .refused(403, "forbidden");
        let widen = json!({ "tenant_permissions": ["roles.update", "users.update"] });
        change(&clerk, "clerk", widen)
            .await
            .refused(403, "forbidden");
        let in_course = json!({ "course_permissions": ["courses.delete"] });
        change(&clerk, "learner", in_course)
            .await
            .refused(403, "forbidden");
        change(&clerk, "learner", json!({ "title": "Student" }))
            .await
            .ok();
    });
}

#[test]
fn the_roles_that_everything_is_repaired_with_stay() {
    run(async {
        let owner = app().await.university("fixed").await.owner().await;
        for name in ["owner", "admin"] {
            change(&owner, name, json!({ "tenant_permissions": [] }))
                .await
                .refused(409, "invalid_state");
            let path = format!("/roles/{name}");
            owner
                .ask(Method::DELETE, &path, None)
                .await
                .refused(409, "invalid_state");
        }
        owner
            .ask(Method::DELETE, "/roles/learner", None)
            .await
            .refused(409, "invalid_state");
        let visitors = json!({ "tenant_permissions": ["users.read"] });
        change(&owner, "anonymous", visitors)
            .await
            .refused(422, "validation_failed");
    });
}

#[test]
fn a_university_may_close_its_catalogue_to_visitors() {
    run(async {
        let university = app().await.university("visitors").await;
        let owner = university.owner().await;
        let look = || Answer::to(university.anonymous(Method::GET, "/courses"));
        look().await.ok();
        change(&owner, "anonymous", json!({ "tenant_permissions": [] }))
            .await
            .ok();
        look().await.refused(401, "unauthenticated");
    });
}

#[test]
fn who_had_a_role_that_is_deleted_has_it_no_more() {
    run(async {
        let university = app().await.university("delete").await;
        let owner = university.owner().await;
        define(&owner, "registrar", &["users.read"]).await.ok();
        let clerk = university.person("Clerk", &["registrar"]).await;
        assert!(may_read_users(&clerk).await);
        owner.ok(Method::DELETE, "/roles/registrar", None).await;
        assert!(!may_read_users(&clerk).await);
        assert_eq!(clerk.ok(Method::GET, "/me", None).await["roles"], json!([]));
        // One of the same name is another one.
        define(&owner, "registrar", &["users.read"]).await.ok();
        assert!(!may_read_users(&clerk).await);
    });
}

#[test]
fn a_change_of_a_role_that_was_changed_meanwhile_is_refused() {
    run(async {
        let owner = app().await.university("version").await.owner().await;
        let created = define(&owner, "registrar", &[]).await;
        let etag = created.header("etag").unwrap();
        let update = |title: &str| {
            let request = owner
                .request(Method::PATCH, "/roles/registrar")
                .header("If-Match", etag);
            Answer::to(request.json(&json!({ "title": title })))
        };
        update("First").await.ok();
        update("Second").await.refused(412, "version_mismatch");
        assert_eq!(
            owner.ok(Method::GET, "/roles/registrar", None).await["title"],
            "First"
        );
    });
}
