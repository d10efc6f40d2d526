//! A request has one name: in its answer, in the log and in the trace.

use std::{
    io::Write,
    sync::{Arc, Mutex},
};

use collegium::settings::Settings;
use collegium_testkit::{app, run};
use opentelemetry_sdk::{
    error::OTelSdkResult,
    trace::{SdkTracerProvider, SpanData, SpanExporter},
};
use poem::{Endpoint, Request, Response};
use serde_json::Value;
use tracing::{Dispatch, instrument::WithSubscriber};
use tracing_subscriber::Registry;

/// What was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(line)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn lines(&self) -> Vec<Value> {
        let log = self.0.lock().unwrap();
        let lines = log.split(|byte| *byte == b'\n');
        let lines = lines.filter(|line| !line.is_empty());
        lines
            .map(|line| serde_json::from_slice(line).unwrap())
            .collect()
    }
}

/// What was traced.
#[derive(Debug, Clone, Default)]
struct Traces(Arc<Mutex<Vec<SpanData>>>);

impl SpanExporter for Traces {
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        self.0.lock().unwrap().extend(batch);
        Ok(())
    }
}

/// The attribute of each request's span.
fn traced(traces: &Traces, attribute: &str) -> Vec<String> {
    let spans = traces.0.lock().unwrap();
    let requests = spans.iter().filter(|span| span.name == "request");
    let of_span = |span: &SpanData| {
        let found = span
            .attributes
            .iter()
            .find(|known| known.key.as_str() == attribute);
        found.expect("the span has it").value.to_string()
    };
    requests.map(of_span).collect()
}

async fn ask(routes: impl Endpoint<Output = Response>, host: &str, path: &str) -> (String, Value) {
    let request = Request::builder().uri_str(path).header("host", host);
    let mut answer = routes.call(request.finish()).await.unwrap();
    let id = answer.header("x-request-id").unwrap().to_owned();
    let body = answer.take_body().into_vec().await.unwrap();
    (id, serde_json::from_slice(&body).unwrap_or_default())
}

#[test]
fn the_answer_the_log_and_the_trace_name_a_request_alike() {
    run(async {
        let app = app().await;
        let university = app.university("traced").await;
        let platform = format!("localhost:{}", app.address.port());
        // While there is but one subscriber, what other threads log first is asked of theirs,
        // which is none, and would be off for all.
        let _second = Dispatch::new(Registry::default());
        for (host, path, refused) in [
            (&university.host, "/api/v1/users", true),
            (&university.host, "/api/v1/openapi.json", false),
            (&platform, "/api/platform/v1/tenants", true),
            (&platform, "/api/platform/v1/openapi.json", false),
        ] {
            let (log, traces) = (Log::default(), Traces::default());
            let provider = SdkTracerProvider::builder()
                .with_simple_exporter(traces.clone())
                .build();
            let mut settings = Settings::clone(&app.app.settings).telemetry;
            settings.log = "debug".to_owned();
            settings.format = "json".to_owned();
            let writer = log.clone();
            let subscriber = collegium::telemetry::subscriber(
                &settings,
                move || writer.clone(),
                Some(&provider),
            );
            let asked = ask(app.app.routes(), host, path);
            let (id, body) = asked.with_subscriber(subscriber.unwrap()).await;
            if refused {
                assert_eq!(body["request_id"], id, "{path}: {body}");
            }
            assert_eq!(traced(&traces, "request_id"), [&*id], "{path}");
            let lines = log.lines();
            let ours = |line: &&Value| line["span"]["name"] == "request";
            let named: Vec<_> = lines.iter().filter(ours).collect();
            assert!(!named.is_empty(), "{path}: {lines:?}");
            for line in named {
                assert_eq!(line["span"]["request_id"], id, "{path}: {line}");
            }
        }
    });
}
