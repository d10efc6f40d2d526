use collegium_testkit::{Answer, Person, app, run};
use reqwest::Method;
use serde_json::json;

use super::tiny_png;

async fn upload(person: &Person, file: Vec<u8>) -> Answer {
    let request = person.request(Method::PUT, "/me/avatar");
    let request = request.header("content-type", "application/octet-stream");
    Answer::to(request.body(file)).await
}

#[test]
fn people_change_their_profile() {
    run(async {
        let ada = app()
            .await
            .university("profile")
            .await
            .person("Ada", &["learner"])
            .await;
        let seen = ada.ask(Method::GET, "/me", None).await;
        let change = json!({ "name": "Ада Лавлейс", "locale": "ru", "time_zone": "Europe/London" });
        let me = ada.ok(Method::PATCH, "/me", Some(change)).await;
        assert_eq!(me["name"], "Ада Лавлейс");
        assert_eq!(
            (&me["locale"], &me["time_zone"]),
            (&json!("ru"), &json!("Europe/London"))
        );
        let late = ada
            .request(Method::PATCH, "/me")
            .header("If-Match", seen.header("etag").unwrap());
        Answer::to(late.json(&json!({ "name": "Late" })))
            .await
            .refused(412, "version_mismatch");
        for (field, value) in [
            ("name", ""),
            ("locale", "not a tag"),
            ("time_zone", "no zone!"),
        ] {
            let answer = ada
                .ask(Method::PATCH, "/me", Some(json!({ field: value })))
                .await;
            answer.refused(422, "validation_failed");
            assert_eq!(answer.json["errors"][0]["field"], field, "{answer:?}");
        }
        // Power is not one's own to change.
        let roles = json!({ "roles": ["owner"], "status": "active" });
        ada.ask(Method::PATCH, "/me", Some(roles)).await;
        assert_eq!(
            ada.ok(Method::GET, "/me", None).await["roles"],
            json!(["learner"])
        );
    });
}

#[test]
fn a_picture_is_drawn_anew_and_everybody_who_may_sees_it() {
    run(async {
        let university = app().await.university("avatar").await;
        let owner = university.owner().await;
        let ada = university.person("Ada", &["learner"]).await;
        let path = format!("/users/{}/avatar", ada.id);
        owner
            .ask(Method::GET, &path, None)
            .await
            .refused(404, "not_found");
        let mut file = tiny_png();
        file.extend(b"<script>alert(1)</script>");
        upload(&ada, file).await.ok();
        for (person, path) in [(&ada, "/me/avatar"), (&owner, &*path)] {
            let answer = person.request(Method::GET, path).send().await.unwrap();
            assert_eq!(answer.headers()["content-type"], "image/png");
            let png = answer.bytes().await.unwrap();
            assert!(png.starts_with(b"\x89PNG") && !png.windows(6).any(|w| w == b"script"));
        }
        assert_eq!(
            owner
                .ok(Method::GET, &format!("/users/{}", ada.id), None)
                .await["has_avatar"],
            true
        );
        upload(&ada, b"no picture".to_vec())
            .await
            .refused(415, "unsupported_media_type");
        upload(&ada, vec![0; 1024 * 1024 + 1])
            .await
            .refused(413, "payload_too_large");
        ada.ok(Method::DELETE, "/me/avatar", None).await;
        ada.ask(Method::GET, "/me/avatar", None)
            .await
            .refused(404, "not_found");
    });
}

#[test]
fn people_get_everything_that_is_kept_about_them_but_no_secret() {
    run(async {
        let university = app().await.university("export").await;
        let owner = university.owner().await;
        let ada = university.person("Ada", &["learner"]).await;
        super::second_factor::set_up(&ada).await;
        let course = owner
            .ok(Method::POST, "/courses", Some(json!({ "title": "Kept" })))
            .await;
        let path = format!("/courses/{}", course["id"].as_str().unwrap());
        let enrolment = json!({ "user_id": ada.id, "role": "learner" });
        owner
            .ok(Method::POST, &format!("{path}/enrolments"), Some(enrolment))
            .await;
        let export = ada.ok(Method::GET, "/me/export", None).await;
        assert_eq!(export["profile"]["email"], json!(ada.email));
        assert_eq!(export["enrolments"][0]["course_title"], "Kept");
        assert_eq!(export["second_factor"], true);
        assert!(!export["sessions"].as_array().unwrap().is_empty());
        assert!(!export["audit_log"].as_array().unwrap().is_empty());
        let text = export.to_string();
        for secret in ["argon2", "secret_hash", "password_hash", "token_hash"] {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
        assert!(!text.contains(&owner.email), "only one's own: {text}");
        super::audited(&owner, "user.exported").await;
    });
}
