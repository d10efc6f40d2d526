use collegium_testkit::run;
use reqwest::Method;
use serde_json::json;

use super::{Campus, call, operations};
use crate::identity::PortalSession;

#[test]
fn every_operation_declares_a_permission_that_exists() {
    run(async {
        let campus = Campus::new("declared").await;
        for operation in operations(&campus.university).await {
            let known = collegium_contracts::permissions::ALL
                .iter()
                .any(|permission| permission.name == operation.permission);
            let open = ["public", "self", "by_field"].contains(&&*operation.permission);
            assert!(
                known || open,
                "{}: permission {:?}",
                operation.id,
                operation.permission
            );
            assert!(operation.id.contains('.'), "{:?}", operation.id);
        }
    });
}

#[test]
fn a_credential_of_another_university_opens_nothing() {
    run(async {
        let ours = Campus::new("ours").await;
        let stranger = Campus::new("theirs").await.owner;
        let all = stranger
            .ok(
                Method::POST,
                "/api-keys",
                Some(json!({ "name": "all", "scopes": ["*"] })),
            )
            .await;
        let key = all["secret"].as_str().unwrap();
        for operation in operations(&ours.university).await {
            for credential in [&*stranger.token, key] {
                let answer = call(&ours.university, Some(credential), &operation, &ours.ids).await;
                let told = (answer.status, &*answer.code);
                assert_eq!(told, (401, "unauthenticated"), "{}", operation.id);
            }
        }
    });
}

#[test]
fn a_browser_of_another_university_is_a_stranger() {
    run(async {
        let ours = Campus::new("ours").await;
        let stranger = Campus::new("theirs").await.owner;
        let browser = PortalSession::of(&stranger).await;
        for operation in operations(&ours.university).await {
            if ["public", "by_field", "catalogue.read"].contains(&&*operation.permission) {
                continue;
            }
            let path = format!("/api/v1{}", operation.path(&ours.ids));
            let request = browser.request_to(&ours.university, operation.method.clone(), &path);
            let request = operation.with_body(request, &ours.ids);
            let answer = collegium_testkit::Answer::to(request).await;
            assert!(
                matches!(answer.status, 401 | 404),
                "{}: {answer:?}",
                operation.id
            );
        }
    });
}

#[test]
fn without_a_credential_only_what_is_public_answers() {
    run(async {
        let ours = Campus::new("closed").await;
        for operation in operations(&ours.university).await {
            if ["public", "by_field"].contains(&&*operation.permission) {
                continue;
            }
            let seen = call(&ours.university, None, &operation, &ours.ids).await;
            // Of what everybody may see there is only the catalogue: a draft is not in it.
            let open = operation.permission == "catalogue.read" && operation.takes.is_empty();
            let refused = matches!(seen.status, 401 | 404);
            assert!(open || refused, "{}: {seen:?}", operation.id);
        }
    });
}

#[test]
fn a_key_does_what_its_scopes_say_and_nothing_else() {
    run(async {
        let ours = Campus::new("scopes").await;
        let key = json!({ "name": "auditor", "scopes": ["audit.read"] });
        let key = ours.owner.ok(Method::POST, "/api-keys", Some(key)).await;
        let secret = key["secret"].as_str().unwrap();
        for operation in operations(&ours.university).await {
            if ["public", "by_field"].contains(&&*operation.permission) {
                continue;
            }
            let seen = call(&ours.university, Some(secret), &operation, &ours.ids).await;
            if operation.permission == "audit.read" {
                assert_eq!(seen.status, 200, "{}", operation.id);
            } else {
                assert!(
                    matches!(seen.status, 403 | 404),
                    "{}: {seen:?}",
                    operation.id
                );
            }
        }
    });
}
