use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::server::{Api, Server};

/// What the server said it has done.
#[derive(Default, Clone)]
pub(super) struct Acknowledged {
    /// Ids of courses.
    pub(super) courses: BTreeSet<String>,
    /// Slugs of universities.
    pub(super) tenants: BTreeSet<String>,
}

/// Writers that go on, whatever happens to the server.
pub(super) struct Load {
    stop: Arc<AtomicBool>,
    acknowledged: Arc<Mutex<Acknowledged>>,
    writers: Vec<JoinHandle<()>>,
}

impl Load {
    /// Three write courses, two make universities.
    pub(super) fn on(server: &Server) -> Self {
        let mut load = Self {
            stop: Arc::default(),
            acknowledged: Arc::default(),
            writers: Vec::new(),
        };
        for _ in 0..3 {
            load.write(
                server.api(),
                course,
                |done, id| done.courses.insert(id),
                "id",
            );
        }
        for _ in 0..2 {
            load.write(
                server.api(),
                tenant,
                |done, slug| done.tenants.insert(slug),
                "slug",
            );
        }
        load
    }

    /// Sends one request after the other and notes what was acknowledged.
    fn write(
        &mut self,
        api: Api,
        request: fn(&Api) -> RequestBuilder,
        note: fn(&mut Acknowledged, String) -> bool,
        field: &'static str,
    ) {
        let (stop, acknowledged) = (Arc::clone(&self.stop), Arc::clone(&self.acknowledged));
        self.writers.push(tokio::spawn(async move {
            while !stop.load(Ordering::Relaxed) {
                match made(request(&api), field).await {
                    Some(name) => {
                        note(&mut acknowledged.lock().unwrap(), name);
                    }
                    None => tokio::time::sleep(Duration::from_millis(20)).await,
                }
            }
        }));
    }

    fn counts(&self) -> (usize, usize) {
        let acknowledged = self.acknowledged.lock().unwrap();
        (acknowledged.courses.len(), acknowledged.tenants.len())
    }

    /// Waits until so many further courses and universities were acknowledged.
    pub(super) async fn grown_by(&self, courses: usize, tenants: usize) {
        let before = self.counts();
        loop {
            let now = self.counts();
            if now.0 >= before.0 + courses && now.1 >= before.1 + tenants {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    pub(super) async fn end(self) -> Acknowledged {
        self.stop.store(true, Ordering::Relaxed);
        for writer in self.writers {
            writer.await.unwrap();
        }
        self.acknowledged.lock().unwrap().clone()
    }
}

/// What was made, if the server says that it was.
async fn made(request: RequestBuilder, field: &str) -> Option<String> {
    let answer = request.send().await.ok()?;
    if answer.status().as_u16() != 201 {
        return None;
    }
    let body: Value = answer.json().await.ok()?;
    Some(body[field].as_str().unwrap().to_owned())
}

fn course(api: &Api) -> RequestBuilder {
    let body = json!({ "title": "Written under fire", "language": "en" });
    api.courses(Method::POST, "").json(&body)
}

fn tenant(api: &Api) -> RequestBuilder {
    let slug = format!("u{}", &Uuid::new_v4().simple().to_string()[..12]);
    let body = json!({ "slug": slug, "name": "Founded under fire", "locale": "en" });
    api.platform(Method::POST, "/tenants").json(&body)
}
