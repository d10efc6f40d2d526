use chrono::Duration;
use collegium_testkit::{Answer, PASSWORD, Person, University, app, run};
use reqwest::Method;
use serde_json::{Value, json};

use super::{sign_in, with_clock};

async fn invite(by: &Person, email: &str, roles: &[&str]) -> Answer {
    let body = json!({ "email": email, "name": "Grace", "roles": roles });
    by.ask(Method::POST, "/invitations", Some(body)).await
}

async fn accept(university: &University, token: &str) -> Answer {
    let body = json!({ "token": token, "name": "Grace H.", "password": PASSWORD });
    university.post("/invitations/accept", &body).await
}

fn path_of(invited: &Value) -> String {
    format!("/invitations/{}", invited["id"].as_str().unwrap())
}

#[test]
fn an_invitation_is_accepted_once_and_gives_its_roles() {
    run(async {
        let university = app().await.university("invite").await;
        let owner = university.owner().await;
        let email = format!("grace@{}.example", university.slug);
        let invited = invite(&owner, &email, &["instructor"]).await;
        assert_eq!(invited.status, 201);
        assert_eq!(invited.json["status"], "invited");
        sign_in(&university, &email, PASSWORD)
            .await
            .refused(401, "invalid_credentials");
        let letter = university.app.letter_to(&email, 1).await;
        assert!(
            letter.text.contains("Olive Owner"),
            "says who invites: {letter:?}"
        );
        accept(&university, "made-up")
            .await
            .refused(400, "invalid_token");
        accept(&university, &letter.token()).await.ok();
        accept(&university, &letter.token())
            .await
            .refused(400, "invalid_token");
        let session = sign_in(&university, &email, PASSWORD).await;
        let grace = owner.with_token(session.text_of("access_token"));
        let me = grace.ok(Method::GET, "/me", None).await;
        assert_eq!(
            (&me["name"], &me["roles"]),
            (&json!("Grace H."), &json!(["instructor"]))
        );
        invite(&owner, &email, &["learner"])
            .await
            .refused(409, "email_taken");
    });
}

#[test]
fn an_invitation_can_be_taken_back_until_it_is_accepted() {
    run(async {
        let university = app().await.university("revoke").await;
        let owner = university.owner().await;
        let email = format!("grace@{}.example", university.slug);
        let invited = invite(&owner, &email, &["learner"]).await;
        let first = university.app.letter_to(&email, 1).await.token();
        let path = path_of(invited.ok());
        owner
            .ok(Method::POST, &format!("{path}/resend"), None)
            .await;
        let second = university.app.letter_to(&email, 2).await.token();
        accept(&university, &first)
            .await
            .refused(400, "invalid_token");
        owner.ok(Method::DELETE, &path, None).await;
        accept(&university, &second)
            .await
            .refused(400, "invalid_token");
        let gone = owner.ask(Method::DELETE, &path, None).await;
        gone.refused(404, "not_found");
        let again = invite(&owner, &email, &["learner"]).await;
        let third = university.app.letter_to(&email, 3).await.token();
        accept(&university, &third).await.ok();
        let late = owner.ask(Method::DELETE, &path_of(again.ok()), None).await;
        late.refused(404, "not_found");
    });
}

#[test]
fn nobody_invites_to_more_than_they_have() {
    run(async {
        let university = app().await.university("limits").await;
        let owner = university.owner().await;
        let helper =
            json!({ "name": "helper", "title": "Helper", "tenant_permissions": ["users.invite"] });
        owner.ok(Method::POST, "/roles", Some(helper)).await;
        let helper = university.person("Helper", &["helper"]).await;
        let admin = university.person("Admin", &["admin"]).await;
        invite(&helper, "a@example.org", &["helper"]).await.ok();
        invite(&helper, "b@example.org", &["admin"])
            .await
            .refused(403, "forbidden");
        invite(&admin, "c@example.org", &["admin"]).await.ok();
        invite(&admin, "d@example.org", &["owner"])
            .await
            .refused(403, "forbidden");
        invite(&owner, "e@example.org", &["no-such-role"])
            .await
            .refused(422, "validation_failed");
    });
}

#[test]
fn an_invitation_works_for_a_week() {
    run(async {
        let (app, clock) = with_clock().await;
        let university = app.university("week").await;
        let owner = university.owner().await;
        let mut tokens = Vec::new();
        for name in ["early", "late"] {
            let email = format!("{name}@{}.example", university.slug);
            invite(&owner, &email, &["learner"]).await.ok();
            tokens.push(app.letter_to(&email, 1).await.token());
        }
        clock.advance(Duration::days(7) - Duration::minutes(5));
        accept(&university, &tokens[0]).await.ok();
        clock.advance(Duration::minutes(6));
        accept(&university, &tokens[1])
            .await
            .refused(400, "invalid_token");
    });
}
