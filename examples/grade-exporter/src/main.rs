//! Keeps the grades of a course as CSV files, told by webhooks when they change.

mod journal;
mod tables;

use std::{
    env,
    error::Error,
    io,
    net::SocketAddr,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use chrono::{DateTime, Utc};
use collegium_sdk::{Client, resources::EnrolmentsListQuery, types::EnrolmentRow, verify_webhook};
use futures_util::TryStreamExt;
use http_body_util::{BodyExt, Empty, Limited};
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Bytes, Incoming},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::{TokioIo, TokioTimer};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use tokio::{net::TcpListener, sync::Notify};
use uuid::Uuid;

use journal::{Attempt, Entry, Journal, What};

type Failure = Box<dyn Error + Send + Sync>;

/// No event is as long.
const MOST_BYTES: usize = 256 * 1024;
/// How long to wait when the tables could not be written.
const AFTER_ERROR: Duration = Duration::from_secs(30);

struct Exporter {
    client: Client,
    /// Two while one is being replaced.
    secrets: Vec<String>,
    course: Uuid,
    folder: PathBuf,
    journal: Mutex<Journal>,
    changed: Notify,
}

/// The part of an event that every type has.
#[derive(Deserialize)]
struct Event {
    id: String,
    r#type: String,
    time: DateTime<Utc>,
    data: Value,
}

#[derive(Deserialize)]
struct OfCourse {
    course_id: Uuid,
}

#[derive(Deserialize)]
struct OfUser {
    user_id: Uuid,
}

#[derive(Deserialize)]
struct Submitted {
    user_id: Uuid,
    activity_id: Uuid,
    attempt_id: Uuid,
    score: f64,
    passed: bool,
}

impl Exporter {
    /// Answers a delivery once what it tells is on the disk. The tables are written later:
    /// whoever takes long to answer is sent the event again.
    async fn receive(self: Arc<Self>, request: Request<Incoming>) -> StatusCode {
        if request.method() != Method::POST {
            return StatusCode::METHOD_NOT_ALLOWED;
        }
        let (head, body) = request.into_parts();
        let Ok(body) = Limited::new(body, MOST_BYTES).collect().await else {
            return StatusCode::BAD_REQUEST;
        };
        let header = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok());
        let secrets: Vec<&str> = self.secrets.iter().map(String::as_str).collect();
        let webhook = match verify_webhook(&body.to_bytes(), header, &secrets) {
            Ok(webhook) => webhook,
            Err(error) => {
                eprintln!("refused: {error}");
                return StatusCode::UNAUTHORIZED;
            }
        };
        let kept = tokio::task::spawn_blocking(move || self.keep(webhook.payload));
        match kept.await.map_err(io::Error::other).flatten() {
            Ok(()) => StatusCode::NO_CONTENT,
            Err(error) => {
                eprintln!("not kept: {error}");
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }

    /// Keeps what an event tells of the course. Of most events it is enough that there was
    /// one: what they change is read when the tables are written.
    fn keep(&self, payload: Value) -> io::Result<()> {
        let event: Event = serde_json::from_value(payload)?;
        let data = &event.data;
        let entry = if event.r#type == "user.erased" {
            let OfUser { user_id } = read(data)?;
            Some((user_id, What::Erased))
        } else if !read::<OfCourse>(data).is_ok_and(|of| of.course_id == self.course) {
            return Ok(());
        } else if event.r#type == "attempt.submitted" {
            let submitted: Submitted = read(data)?;
            let attempt = Attempt {
                activity_id: submitted.activity_id,
                id: submitted.attempt_id,
                time: event.time,
                score: submitted.score,
                passed: submitted.passed,
            };
            Some((submitted.user_id, What::Attempt(attempt)))
        } else {
            None
        };
        if let Some((user_id, what)) = entry {
            let event = event.id;
            let mut journal = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
            journal.add(Entry {
                event,
                user_id,
                what,
            })?;
        }
        self.changed.notify_one();
        Ok(())
    }

    /// Writes the tables now and after each change.
    async fn write_tables(self: Arc<Self>) {
        loop {
            match self.write_once().await {
                Ok(()) => self.changed.notified().await,
                Err(error) => {
                    eprintln!("the tables wait: {error}");
                    tokio::time::sleep(AFTER_ERROR).await;
                }
            }
        }
    }

    async fn write_once(&self) -> Result<(), Failure> {
        let query = EnrolmentsListQuery::new().limit(200);
        let learners = self.client.enrolments().list(self.course, &query);
        let learners: Vec<EnrolmentRow> = learners.stream().try_collect().await?;
        let journal = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
        tables::write(&self.folder, &learners, journal.entries())
    }
}

fn read<T: DeserializeOwned>(data: &Value) -> io::Result<T> {
    Ok(T::deserialize(data)?)
}

fn setting(name: &str) -> Result<String, String> {
    env::var(name).map_err(|_| format!("{name} is not set; see the README"))
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let folder = PathBuf::from(setting("FOLDER")?);
    let exporter = Arc::new(Exporter {
        client: Client::new(&setting("PORTAL_URL")?, &setting("API_KEY")?),
        secrets: setting("WEBHOOK_SECRET")?
            .split_whitespace()
            .map(ToOwned::to_owned)
            .collect(),
        course: setting("COURSE_ID")?.parse()?,
        journal: Mutex::new(Journal::open(&folder)?),
        folder,
        changed: Notify::new(),
    });
    let listen: SocketAddr = setting("LISTEN")?.parse()?;
    let listener = TcpListener::bind(listen).await?;
    eprintln!("listening on {}", listener.local_addr()?);
    tokio::spawn(exporter.clone().write_tables());
    loop {
        let (stream, _) = match listener.accept().await {
            Ok(accepted) => accepted,
            Err(error) => {
                eprintln!("not accepted: {error}");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let exporter = exporter.clone();
        let answer = service_fn(move |request| {
            let exporter = exporter.clone();
            async move {
                let mut response = Response::new(Empty::<Bytes>::new());
                *response.status_mut() = exporter.receive(request).await;
                Ok::<_, hyper::Error>(response)
            }
        });
        tokio::spawn(async move {
            let served = http1::Builder::new()
                .timer(TokioTimer::new())
                .serve_connection(TokioIo::new(stream), answer);
            if let Err(error) = served.await {
                eprintln!("a connection broke: {error}");
            }
        });
    }
}
