use collegium_kernel::{OperatorContext, OperatorRole};
use collegium_tenancy::domain::SignIn;
use collegium_testkit::{Answer, RunningApp};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::isolation::spec_walk::{Ids, Operation};

/// An installation of its own, whose operators the examples know.
pub(super) struct Platform {
    pub(super) app: &'static RunningApp,
    pub(super) token: String,
}

impl Platform {
    pub(super) async fn new() -> Self {
        let app = RunningApp::start(None).await.keep();
        let ada = SignIn {
            email: "ada@example.org".to_owned(),
            password: "correct horse battery".to_owned(),
        };
        let context = OperatorContext::command_line();
        let role = OperatorRole::Viewer;
        let made = app
            .app
            .tenancy
            .create_operator(&context, ada, "Ada Lindqvist", role);
        made.await.unwrap();
        let token = app.operator(OperatorRole::Admin).await;
        Self { app, token }
    }

    /// Who makes the call: what ends a session has one of its own.
    pub(super) async fn token_for(&self, operation: &Operation) -> String {
        if operation.id == "sessions.delete" {
            return self.app.operator(OperatorRole::Admin).await;
        }
        self.token.clone()
    }

    pub(super) async fn ok(&self, method: Method, path: &str, body: Option<Value>) -> Value {
        let mut request = self.app.platform(method, path).bearer_auth(&self.token);
        if let Some(body) = body {
            request = request.json(&body);
        }
        Answer::to(request).await.ok().clone()
    }

    /// One of each thing that the operation takes, as it must be for the operation to work.
    pub(super) async fn ids_for(&self, operation: &Operation) -> Ids {
        let mut ids = Ids::from([("plan_id".to_owned(), "campus".to_owned())]);
        for name in operation.needs() {
            match &*name {
                "plan_id" | "tenant_id" | "host" | "operation_id" => {}
                "operator_id" => {
                    ids.insert(name, self.operator().await);
                }
                _ => panic!("{}: the walk has nothing for {name:?}", operation.id),
            }
        }
        if operation.needs().contains(&"tenant_id".to_owned()) {
            self.tenant_for(operation, &mut ids).await;
        }
        ids
    }

    pub(super) async fn operator(&self) -> String {
        let email = format!("{}@operators.example", Uuid::new_v4().simple());
        let new = json!({
            "email": email, "name": "Operator", "role": "viewer", "password": "correct horse battery"
        });
        let made = self.ok(Method::POST, "/operators", Some(new)).await;
        made["id"].as_str().unwrap().to_owned()
    }

    async fn tenant_for(&self, operation: &Operation, ids: &mut Ids) {
        let university = self.app.university("contracts").await;
        let id = university.context.id().0.to_string();
        let tenant = format!("/tenants/{id}");
        let (method, verb) = match &*operation.id {
            "tenants.resume" => (Method::POST, "/suspend"),
            "tenants.unarchive" => (Method::POST, "/archive"),
            "tenants.cancel_delete" | "tenants.purge" => (Method::DELETE, ""),
            _ => (Method::GET, ""),
        };
        self.ok(method, &format!("{tenant}{verb}"), None).await;
        let needs = operation.needs();
        if needs.contains(&"host".to_owned()) {
            let host = format!("www.{}.example.edu", university.slug);
            let body = json!({ "host": host });
            self.ok(Method::POST, &format!("{tenant}/domains"), Some(body))
                .await;
            ids.insert("host".to_owned(), host);
        }
        if needs.contains(&"operation_id".to_owned()) {
            ids.insert("operation_id".to_owned(), self.export(&tenant).await);
        }
        ids.insert("tenant_id".to_owned(), id);
    }

    /// Exports a tenant; the operation, which is done.
    pub(super) async fn export(&self, tenant: &str) -> String {
        let export = format!("{tenant}/export");
        let export = self.ok(Method::POST, &export, None).await;
        let id = export["id"].as_str().unwrap().to_owned();
        let done = self.app.app.tenancy.finish_operation(id.parse().unwrap());
        done.await.unwrap();
        id
    }
}
