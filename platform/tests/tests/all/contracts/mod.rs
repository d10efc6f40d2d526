//! What API-DESIGN.md says of every operation, tried on every operation of both documents.
//! An operation that comes new is tried without being told.

mod examples;
mod headers;
mod idempotency;
mod paging;
mod platform;
mod refusals;
mod tenant;
mod tracing;
mod versions;

use collegium_testkit::{Answer, RunningApp};
use reqwest::{Method, RequestBuilder};
use serde_json::Value;

use crate::isolation::spec_walk::{Ids, Operation, read_all};
use platform::Platform;
use tenant::Tenant;

/// One of the two APIs, and the ways into it.
struct Api {
    /// By which document.
    operations: Vec<Operation>,
    app: &'static RunningApp,
    host: String,
    prefix: &'static str,
    world: World,
}

enum World {
    Tenant(Tenant),
    Platform(Platform),
}

/// A call that an operation takes: who asks whom for what.
struct Call<'a> {
    api: &'a Api,
    method: Method,
    path: String,
    token: String,
    body: Option<Value>,
}

impl Api {
    async fn of_tenants() -> Self {
        let tenant = Tenant::new().await;
        let university = &tenant.campus.university;
        let (app, host) = (university.app, university.host.clone());
        Self::new(app, host, "/api/v1", World::Tenant(tenant)).await
    }

    async fn of_the_platform() -> Self {
        let platform = Platform::new().await;
        let (app, host) = (
            platform.app,
            format!("localhost:{}", platform.app.address.port()),
        );
        Self::new(app, host, "/api/platform/v1", World::Platform(platform)).await
    }

    async fn both() -> [Self; 2] {
        [Self::of_tenants().await, Self::of_the_platform().await]
    }

    async fn new(
        app: &'static RunningApp,
        host: String,
        prefix: &'static str,
        world: World,
    ) -> Self {
        let document = app.request(Method::GET, &host, &format!("{prefix}/openapi.json"));
        let mut operations = read_all(Answer::to(document).await.ok());
        operations.sort_by_key(Operation::order);
        assert!(operations.len() > 30, "the document was read");
        Self {
            operations,
            app,
            host,
            prefix,
            world,
        }
    }

    /// A token with which everything may be done.
    fn token(&self) -> &str {
        match &self.world {
            World::Tenant(tenant) => &tenant.campus.owner.token,
            World::Platform(platform) => &platform.token,
        }
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.app
            .request(method, &self.host, &format!("{}{path}", self.prefix))
    }

    /// The call that its example shows, of what is there and by whoever may.
    async fn call(&self, operation: &Operation) -> Call<'_> {
        let (token, ids) = match &self.world {
            World::Tenant(tenant) => (tenant.token_for(operation).await, tenant.campus.ids.clone()),
            World::Platform(platform) => {
                let token = platform.token_for(operation).await;
                (token, platform.ids_for(operation).await)
            }
        };
        let mut body = operation.example(&ids);
        if let World::Tenant(tenant) = &self.world {
            tenant.complete(operation, &token, &mut body).await;
        }
        Call {
            api: self,
            method: operation.method.clone(),
            path: operation.path(&ids),
            token,
            body,
        }
    }

    /// A call of an operation on things that are not there, by whoever may do everything.
    fn call_on_nothing(&self, operation: &Operation) -> Call<'_> {
        let mut ids = Ids::new();
        for name in operation.needs() {
            let kind = if name.ends_with("_id") {
                NOTHING
            } else {
                "nothing"
            };
            ids.insert(name, kind.to_owned());
        }
        Call {
            api: self,
            method: operation.method.clone(),
            path: operation.path(&ids),
            token: self.token().to_owned(),
            body: None,
        }
    }
}

const NOTHING: &str = "0198c2f4-0000-7000-8000-000000000000";

impl Call<'_> {
    fn request(&self) -> RequestBuilder {
        let request = self.api.request(self.method.clone(), &self.path);
        let request = request.bearer_auth(&self.token);
        match &self.body {
            Some(body) => request.json(body),
            None => request,
        }
    }

    async fn send(&self, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.request();
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Answer::to(request).await
    }
}
