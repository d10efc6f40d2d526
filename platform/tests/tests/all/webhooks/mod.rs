//! Webhooks, sent to real receivers on this machine.

mod api;
mod deliver;
mod kill;
mod letter;
mod order;
mod reach;
pub(crate) mod receiver;

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use collegium_contracts::TenantDirectory;
use collegium_kernel::{
    Clock, Problem, RequestContext, SystemClock, Tenant, TenantContext, TenantId,
};
use collegium_notifications::{
    Notifications, NotificationsParts,
    domain::{Delivery, DeliveryFilter, Endpoint, NewEndpoint},
};
use collegium_store::{Database, DatabaseConfig, Relay, Vault};
use collegium_testkit::{Installation, Person, RunningApp, University};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::sync::OnceCell;
use uuid::Uuid;

use receiver::{Got, Receiver};

static APP: OnceCell<&'static RunningApp> = OnceCell::const_new();

/// A university in an app whose operator lets webhooks reach this machine, and its owner.
pub(crate) async fn university(name: &str) -> (University, Person) {
    let app = APP
        .get_or_init(|| async {
            let app = RunningApp::start_with(Arc::new(SystemClock), |settings, _| {
                settings.webhooks.allow_private = true;
            });
            &*Box::leak(Box::new(app.await))
        })
        .await;
    let university = app.university(name).await;
    let owner = university.owner().await;
    (university, owner)
}

/// Makes a webhook: its path and its secret.
async fn webhook(owner: &Person, url: &str, event_types: &[&str]) -> (String, String) {
    let body = json!({ "url": url, "event_types": event_types });
    let made = owner.ok(Method::POST, "/webhooks", Some(body)).await;
    let id = made["webhook"]["id"].as_str().unwrap();
    let secret = made["secret"].as_str().unwrap();
    (format!("/webhooks/{id}"), secret.to_owned())
}

/// Makes a course: its id.
async fn course(owner: &Person, title: &str) -> String {
    let body = json!({ "title": title, "language": "en" });
    let made = owner.ok(Method::POST, "/courses", Some(body)).await;
    made["id"].as_str().unwrap().to_owned()
}

/// Asks until the answer is as wished.
async fn until(owner: &Person, path: &str, wished: impl Fn(&Value) -> bool) -> Value {
    loop {
        let answer = owner.ok(Method::GET, path, None).await;
        if wished(&answer) {
            return answer;
        }
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
}

/// A clock that stands still until it is told.
struct StillClock {
    begun: DateTime<Utc>,
    later: AtomicI64,
}

impl StillClock {
    fn advance_to(&self, at: DateTime<Utc>) {
        self.advance(at - self.now());
    }

    fn advance(&self, by: chrono::Duration) {
        self.later
            .fetch_add(by.num_milliseconds() + 1, Ordering::SeqCst);
    }
}

impl Clock for StillClock {
    fn now(&self) -> DateTime<Utc> {
        self.begun + chrono::Duration::milliseconds(self.later.load(Ordering::SeqCst))
    }
}

/// A catalogue that nobody asks.
struct Nobody;

#[async_trait]
impl TenantDirectory for Nobody {
    async fn by_host(&self, _: &str) -> Result<Option<Arc<Tenant>>, Problem> {
        Ok(None)
    }

    async fn by_id(&self, _: TenantId) -> Result<Option<Arc<Tenant>>, Problem> {
        Ok(None)
    }

    async fn active(&self) -> Result<Vec<Arc<Tenant>>, Problem> {
        Ok(Vec::new())
    }
}

/// Webhooks of one tenant by a clock that can be set; nothing happens by itself.
struct Post {
    tenant: TenantContext,
    database: Database,
    clock: Arc<StillClock>,
    service: Notifications,
    relay: Relay,
}

impl Post {
    async fn new() -> Self {
        let installation = Installation::with_connections(4).await;
        let tenant = installation.bare_tenant("post").await;
        let clock = Arc::new(StillClock {
            begun: SystemClock.now(),
            later: AtomicI64::new(0),
        });
        let config = DatabaseConfig::new(installation.server.clone());
        let database = Database::connect(config, clock.clone()).await.unwrap();
        let service = Notifications::new(NotificationsParts {
            database: database.clone(),
            clock: clock.clone(),
            vault: Vault::new(&[7; 32]),
            allow_private: true,
        })
        .unwrap();
        let relay = Relay::new(database.clone(), Arc::new(Nobody)).to(Arc::new(service.clone()));
        Self {
            tenant,
            database,
            clock,
            service,
            relay,
        }
    }

    fn system(&self) -> RequestContext {
        RequestContext::system(self.tenant.clone(), "test")
    }

    async fn endpoint(&self, url: &str) -> Uuid {
        let new = NewEndpoint {
            url: url.to_owned(),
            ..NewEndpoint::default()
        };
        let made = self.service.create_webhook(&self.system(), new).await;
        made.unwrap().endpoint.id
    }

    async fn find(&self, endpoint: Uuid) -> Endpoint {
        self.service
            .webhook(&self.system(), endpoint)
            .await
            .unwrap()
    }

    /// Something happens to an aggregate, and everybody is told who is to be.
    async fn publish(&self, aggregate: Uuid, n: u32) {
        let mut tx = self.database.begin(&self.tenant).await.unwrap();
        let data = json!({ "course_id": aggregate, "n": n });
        tx.publish("course.updated", aggregate, data).await.unwrap();
        tx.commit().await.unwrap();
        self.relay.relay(&self.tenant).await.unwrap();
    }

    /// Sends what is due now.
    async fn deliver(&self) {
        self.service.deliver_due(&self.tenant).await.unwrap();
    }

    /// The newest first.
    async fn deliveries(&self, endpoint: Uuid) -> Vec<Delivery> {
        let (system, filter) = (self.system(), DeliveryFilter::default());
        let page = self
            .service
            .list_deliveries(&system, endpoint, &filter, None, Some(200));
        page.await.unwrap().items
    }
}

/// The numbers of a course's events, in the order in which they came.
fn numbers(got: &[Got], aggregate: Uuid) -> Vec<u64> {
    got.iter()
        .map(Got::event)
        .filter(|event| event["subject"] == json!(aggregate))
        .map(|event| event["data"]["n"].as_u64().unwrap())
        .collect()
}
