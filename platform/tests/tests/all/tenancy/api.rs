//! A university's life by the operators' API.

use std::time::Duration;

use collegium_kernel::OperatorRole;
use collegium_testkit::{RunningApp, app, run};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

struct Operator {
    app: &'static RunningApp,
    token: String,
}

impl Operator {
    fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.app.platform(method, path).bearer_auth(&self.token)
    }

    async fn call(&self, method: Method, path: &str, body: Value) -> Value {
        let mut request = self.request(method.clone(), path);
        if !body.is_null() {
            request = request.json(&body);
        }
        answer(request, &format!("{method} {path}")).await
    }

    async fn post(&self, path: &str) -> Value {
        self.call(Method::POST, path, Value::Null).await
    }

    async fn get(&self, path: &str) -> Value {
        self.call(Method::GET, path, Value::Null).await
    }

    /// The tenant that an operation works on, once it is done.
    async fn done(&self, operation: &Value) -> String {
        let tenant = operation["tenant_id"].as_str().unwrap();
        let id = operation["id"].as_str().unwrap();
        loop {
            let operation = self
                .get(&format!("/tenants/{tenant}/operations/{id}"))
                .await;
            match operation["status"].as_str().unwrap() {
                // Not at once: operators have a rate limit too.
                "running" => tokio::time::sleep(Duration::from_millis(100)).await,
                status => {
                    assert_eq!(status, "done", "{operation}");
                    assert_eq!(operation["steps_done"], operation["steps"]);
                    return tenant.to_owned();
                }
            }
        }
    }
}

async fn answer(request: reqwest::RequestBuilder, what: &str) -> Value {
    let answer = request.send().await.unwrap();
    let status = answer.status();
    let text = answer.text().await.unwrap();
    assert!(status.is_success(), "{what}: {status} {text}");
    serde_json::from_str(&text).unwrap()
}

#[test]
fn an_operator_takes_a_university_from_its_beginning_to_its_end() {
    run(async {
        let app = app().await;
        let token = app.operator(OperatorRole::Admin).await;
        let operator = Operator { app, token };
        let unique = Uuid::new_v4().simple().to_string();
        let slug = |name: &str| format!("{name}-{}", &unique[..8]);
        let new =
            json!({ "slug": slug("api"), "name": "By API", "locale": "en", "plan_id": "campus" });
        let made = operator.call(Method::POST, "/tenants", new).await;
        assert_eq!(made["status"], "active");
        let tenant = format!("/tenants/{}", made["id"].as_str().unwrap());
        let renamed = json!({ "slug": slug("renamed"), "name": "Renamed" });
        let renamed = operator.call(Method::PATCH, &tenant, renamed).await;
        assert_eq!(renamed["name"], "Renamed");
        for (verb, status) in [
            ("suspend", "suspended"),
            ("resume", "active"),
            ("archive", "archived"),
            ("unarchive", "suspended"),
        ] {
            assert_eq!(
                operator.post(&format!("{tenant}/{verb}")).await["status"],
                status
            );
        }
        let clone = format!("{tenant}/clone");
        let clone = operator
            .call(Method::POST, &clone, json!({ "slug": slug("try") }))
            .await;
        let sandbox = operator.done(&clone).await;
        let export = operator.post(&format!("{tenant}/export")).await;
        operator.done(&export).await;
        let archive = format!(
            "{tenant}/operations/{}/archive",
            export["id"].as_str().unwrap()
        );
        let archive = operator
            .request(Method::GET, &archive)
            .send()
            .await
            .unwrap();
        let archive = archive.bytes().await.unwrap();
        let import = format!("/tenants/import?slug={}", slug("again"));
        let import = operator
            .request(Method::POST, &import)
            .header("content-type", "application/octet-stream")
            .body(archive);
        let imported = operator.done(&answer(import, "import").await).await;
        for tenant in [sandbox, imported] {
            let tenant = format!("/tenants/{tenant}");
            let left = operator.get(&format!("{tenant}/leftovers")).await;
            assert_eq!(
                (&left["schema"], &left["nothing"]),
                (&json!(true), &json!(false))
            );
            let early = operator.request(Method::POST, &format!("{tenant}/purge"));
            assert_eq!(
                early.send().await.unwrap().status(),
                409,
                "it is not deleted"
            );
            operator.call(Method::DELETE, &tenant, Value::Null).await;
            let back = operator.post(&format!("{tenant}/cancel-delete")).await;
            assert_eq!(back["status"], "active");
            operator.call(Method::DELETE, &tenant, Value::Null).await;
            assert_eq!(
                operator.post(&format!("{tenant}/purge")).await["nothing"],
                true
            );
            assert_eq!(
                operator.get(&format!("{tenant}/leftovers")).await["nothing"],
                true
            );
        }
        let plan = operator.post("/fleet/migrate?dry_run=true").await;
        let fleet = operator.get("/fleet").await;
        assert_eq!(
            (&plan["version"], &plan["behind"]),
            (&fleet["latest_version"], &json!([]))
        );
    });
}
