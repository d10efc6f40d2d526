//! How many statements a query takes, as the driver itself tells them.

use std::{
    collections::HashMap,
    fmt::Debug,
    sync::{LazyLock, Mutex, Once},
};

use collegium_testkit::{Answer, Person, app, run, second_node};
use reqwest::Method;
use serde_json::json;
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
    level_filters::LevelFilter,
    span,
};
use tracing_subscriber::{
    Layer,
    filter::Targets,
    layer::{Context, SubscriberExt},
    registry::LookupSpan,
};

use super::{course, data, enrol};

/// Statements by the request that they were for.
static STATEMENTS: LazyLock<Mutex<HashMap<String, Vec<String>>>> = LazyLock::new(Mutex::default);

struct Count;

/// One field of a span or an event.
struct Value(&'static str, Option<String>);

impl Visit for Value {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == self.0 {
            self.1 = Some(value.to_owned());
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn Debug) {}
}

struct RequestId(String);

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Count {
    fn on_new_span(
        &self,
        attributes: &span::Attributes<'_>,
        id: &span::Id,
        context: Context<'_, S>,
    ) {
        let mut request = Value("request_id", None);
        attributes.record(&mut request);
        if let (Some(span), Some(request)) = (context.span(id), request.1) {
            span.extensions_mut().insert(RequestId(request));
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let mut summary = Value("summary", None);
        event.record(&mut summary);
        // How a connection comes to its tenant depends on who had it before.
        let enters =
            |summary: &String| summary.starts_with("SET ROLE") || summary.starts_with("BEGIN");
        let Some(summary) = summary.1.filter(|summary| !enters(summary)) else {
            return;
        };
        // A statement begins with a comment that names its tenant.
        let summary = summary.split("*/ ").last().unwrap_or_default();
        for span in context.event_scope(event).into_iter().flatten() {
            if let Some(RequestId(request)) = span.extensions().get() {
                let mut statements = STATEMENTS.lock().unwrap();
                let of_request = statements.entry(request.clone()).or_default();
                of_request.push(summary.to_owned());
            }
        }
    }
}

fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let targets = Targets::new()
            .with_target("sqlx::query", LevelFilter::DEBUG)
            .with_target("collegium_web", LevelFilter::INFO);
        let subscriber = tracing_subscriber::registry().with(Count.with_filter(targets));
        tracing::subscriber::set_global_default(subscriber).unwrap();
    });
}

const EVERYTHING: &str = "{
    courses(limit: 60) { items {
        title
        modules { title lessons { title activities { title } } }
        enrolments(limit: 5) { items { percent user { name } } }
        progress { percent }
    } }
}";

/// Asks a server that remembers nothing of these courses yet; the statements it took.
async fn statements(by: &Person, courses: usize) -> Vec<String> {
    let id = format!("counted-{}", uuid::Uuid::new_v4().simple());
    let request = by
        .on(second_node().await)
        .request(Method::POST, "/graphql")
        .header("X-Request-Id", &id);
    let answer = Answer::to(request.json(&json!({ "query": EVERYTHING }))).await;
    let items = data(&answer)["courses"]["items"].as_array().unwrap();
    assert_eq!(items.len(), courses);
    for item in items {
        assert_eq!(
            item["modules"][0]["lessons"][0]["activities"][0]["title"],
            "Read"
        );
        assert_eq!(item["enrolments"]["items"][1]["user"]["name"], "Learner");
        assert_eq!(item["progress"]["percent"], 0);
    }
    let mut statements = STATEMENTS.lock().unwrap().remove(&id).unwrap();
    statements.sort_unstable();
    statements
}

#[test]
fn fifty_courses_take_as_many_statements_as_one() {
    listen();
    run(async {
        let mut counted = Vec::new();
        for courses in [1, 50] {
            let university = app().await.university("statements").await;
            let owner = university.owner().await;
            let learner = university.person("Learner", &["learner"]).await;
            for n in 0..courses {
                let course = course(&owner, &format!("Course {n}")).await;
                enrol(&owner, &course, &learner, "learner").await;
            }
            counted.push(statements(&owner, courses).await);
        }
        assert_eq!(counted[0], counted[1]);
        assert!((4..25).contains(&counted[0].len()), "{counted:?}");
    });
}
