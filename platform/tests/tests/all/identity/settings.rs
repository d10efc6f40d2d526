use collegium_testkit::{Answer, Person, app, run};
use reqwest::Method;
use serde_json::{Value, json};

async fn put(by: &Person, path: &str, version: &str, body: &Value) -> Answer {
    let request = by.request(Method::PUT, path).header("If-Match", version);
    Answer::to(request.json(body)).await
}

#[test]
fn who_may_sign_up_is_chosen_by_one_at_a_time() {
    run(async {
        let university = app().await.university("policy").await;
        let owner = university.owner().await;
        let path = "/settings/sign-up";
        let seen = owner.ask(Method::GET, path, None).await;
        assert_eq!(seen.json["mode"], "invitation");
        assert_eq!(seen.header("etag"), Some("\"0\""));
        let open = json!({ "mode": "open" });
        let set = put(&owner, path, "\"0\"", &open).await;
        set.ok();
        put(&owner, path, "\"0\"", &open)
            .await
            .refused(412, "version_mismatch");
        let domain = json!({ "mode": "domain", "domains": ["@Example.org", "example.ORG"] });
        let set = put(&owner, path, set.header("etag").unwrap(), &domain).await;
        assert_eq!(set.ok()["domains"], json!(["example.org"]));
        for bad in [
            json!({ "mode": "domain" }),
            json!({ "mode": "sideways" }),
            json!({ "mode": "domain", "domains": ["no domain"] }),
        ] {
            put(&owner, path, "*", &bad)
                .await
                .refused(422, "validation_failed");
        }
        let learner = university.person("Ada", &["learner"]).await;
        learner
            .ask(Method::GET, path, None)
            .await
            .refused(403, "forbidden");
        put(&learner, path, "*", &open)
            .await
            .refused(403, "forbidden");
        super::audited(&owner, "settings.updated").await;
    });
}

#[test]
fn a_theme_is_checked_before_it_is_kept() {
    run(async {
        let owner = app().await.university("theme").await.owner().await;
        let path = "/settings/theme";
        let seen = owner.ask(Method::GET, path, None).await;
        assert_eq!(
            (seen.ok(), seen.header("etag")),
            (&Value::Null, Some("\"0\""))
        );
        let theme = json!({ "primary": "#1f3a5f", "accent": "#b45309", "surface": "#faf9f6" });
        let kept = put(&owner, path, "\"0\"", &theme).await;
        let kept = kept.ok();
        assert_eq!(kept["primary"], "#1f3a5f");
        assert_eq!(&owner.ok(Method::GET, path, None).await, kept);
        put(&owner, path, "\"0\"", &theme)
            .await
            .refused(412, "version_mismatch");
        for (field, value) in [
            ("primary", json!("url(https://evil.example)")),
            ("accent", json!("red;}body{display:none")),
            ("logo", json!("javascript:alert(1)")),
            ("favicon", json!("https://evil.example/x.png")),
            ("radius", json!("1px;")),
        ] {
            let mut bad = theme.clone();
            bad[field] = value;
            let answer = put(&owner, path, "*", &bad).await;
            assert!(matches!(answer.status, 400 | 422), "{bad}: {answer:?}");
        }
    });
}
