//! Webhook deliveries a second to 1,000 endpoints, when all answer and when 50 never do.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use collegium::app::App;
use collegium_kernel::{Clock, RequestContext, SystemClock, TenantContext};
use collegium_notifications::domain::NewEndpoint;
use poem::{Endpoint, Request, Response, Route, Server, listener::TcpListener, post};
use serde_json::{Value, json};

const RECEIVER_PORT: u16 = 18_082;
const UNIVERSITIES: usize = 10;
/// Endpoints of a university, and how many of them come to hang.
const ENDPOINTS: usize = 100;
const HANGING: usize = 5;
/// Events of a university in one round: each is told to all its endpoints.
const EVENTS: usize = 10;

/// How the endpoints that always answer fared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deliveries {
    /// Deliveries a second, from the first event to the last arrival.
    pub(crate) per_second: f64,
    /// Median time from an event to its arrival, in milliseconds.
    pub(crate) p50: f64,
    /// 99th percentile of the same.
    pub(crate) p99: f64,
}

/// The receiver: what arrived at those that always answer, and whether the others hang.
#[derive(Clone, Default)]
struct Receiver {
    /// Milliseconds from the event.
    arrived: Arc<Mutex<Vec<f64>>>,
    hang: Arc<AtomicBool>,
}

impl Receiver {
    fn endpoint(&self) -> impl Endpoint<Output = Response> + use<> {
        let this = self.clone();
        poem::endpoint::make(move |mut request: Request| {
            let this = this.clone();
            async move {
                let body: Value = request.take_body().into_json().await?;
                if request.uri().path().starts_with("/well/") {
                    this.note(&body);
                } else if this.hang.load(Ordering::Relaxed) {
                    std::future::pending::<()>().await;
                }
                Ok::<_, poem::Error>(Response::default())
            }
        })
    }

    fn note(&self, event: &Value) {
        let time = event["time"].as_str().unwrap_or_default();
        if let Ok(time) = time.parse::<DateTime<Utc>>() {
            let passed = (SystemClock.now() - time)
                .num_microseconds()
                .unwrap_or(i64::MAX);
            let mut arrived = self.arrived.lock().unwrap_or_else(PoisonError::into_inner);
            arrived.push(passed as f64 / 1000.0);
        }
    }

    async fn wait_for(&self, count: usize) -> Vec<f64> {
        loop {
            tokio::time::sleep(Duration::from_millis(5)).await;
            let mut arrived = self.arrived.lock().unwrap_or_else(PoisonError::into_inner);
            if arrived.len() >= count {
                return std::mem::take(&mut arrived);
            }
        }
    }
}

/// Makes the endpoints, at the receiver that `measure` starts.
pub(crate) async fn prepare(app: &App, tenants: &[TenantContext]) -> anyhow::Result<()> {
    for tenant in tenants.iter().take(UNIVERSITIES) {
        let context = RequestContext::system(tenant.clone(), "bench");
        for n in 0..ENDPOINTS {
            let path = if n < HANGING { "hanging" } else { "well" };
            let endpoint = NewEndpoint {
                url: format!("http://127.0.0.1:{RECEIVER_PORT}/{path}/{n}"),
                description: String::new(),
                event_types: Vec::new(),
            };
            app.notifications.create_webhook(&context, endpoint).await?;
        }
    }
    Ok(())
}

/// Both rounds, the running server sending: all answer; some hang.
pub(crate) async fn measure(
    app: &App,
    tenants: &[TenantContext],
) -> anyhow::Result<(Deliveries, Deliveries)> {
    let receiver = Receiver::default();
    let routes = Route::new().at("/*path", post(receiver.endpoint()));
    let server = Server::new(TcpListener::bind(("127.0.0.1", RECEIVER_PORT))).run(routes);
    let server = tokio::spawn(server);
    let tenants = &tenants[..UNIVERSITIES.min(tenants.len())];
    round(app, tenants, &receiver).await?;
    let well = round(app, tenants, &receiver).await?;
    receiver.hang.store(true, Ordering::Relaxed);
    // The first requests to those that hang have ended by then, and they count as failing.
    round(app, tenants, &receiver).await?;
    let some_hang = round(app, tenants, &receiver).await?;
    server.abort();
    Ok((well, some_hang))
}

async fn round(
    app: &App,
    tenants: &[TenantContext],
    receiver: &Receiver,
) -> anyhow::Result<Deliveries> {
    let start = Instant::now();
    for _ in 0..EVENTS {
        for tenant in tenants {
            let mut tx = app.database.begin(tenant).await?;
            let course = app.clock.new_id();
            let data = json!({ "course_id": course });
            tx.publish("course.published", course, data).await?;
            tx.commit().await?;
        }
    }
    let count = tenants.len() * (ENDPOINTS - HANGING) * EVENTS;
    let mut took = receiver.wait_for(count).await;
    let seconds = start.elapsed().as_secs_f64();
    took.sort_by(f64::total_cmp);
    let at = |share: f64| took[((took.len() - 1) as f64 * share) as usize];
    Ok(Deliveries {
        per_second: count as f64 / seconds,
        p50: at(0.5),
        p99: at(0.99),
    })
}
