//! `kill -9` in the middle of deliveries loses none.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use collegium_testkit::{free_port, run};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use tokio::sync::Semaphore;

use super::{Receiver, receiver::status};

const ENDPOINTS: usize = 10;
const EVENTS: usize = 1000;
/// The receivers stop answering after so many, until the server is dead.
const BEFORE: usize = 5000;
/// Who make courses at a time.
const WRITERS: usize = 5;

fn command(folder: &Path, port: u16) -> Command {
    let mut binary: PathBuf = std::env::current_exe().unwrap();
    binary.pop();
    binary.pop();
    let mut command = Command::new(binary.join("collegium"));
    command
        .args(["--data".as_ref(), folder.as_os_str()])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .env("COLLEGIUM_SERVER__LISTEN", format!("127.0.0.1:{port}"))
        .env("COLLEGIUM_WEBHOOKS__ALLOW_PRIVATE", "true")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// The owner of the demo's first university.
#[derive(Clone, Default)]
struct Owner {
    base: String,
    token: String,
    http: Client,
}

impl Owner {
    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.anonymous(method, path).bearer_auth(&self.token)
    }

    fn anonymous(&self, method: Method, path: &str) -> RequestBuilder {
        self.http
            .request(method, format!("{}/api/v1{path}", self.base))
            .header("Host", "harrowmere.localhost")
    }

    /// Makes so many courses, or fewer if the server dies: those whose events are certain.
    async fn make_courses(self, count: usize) -> Vec<String> {
        let mut made = Vec::new();
        while made.len() < count {
            let body = json!({ "title": "Told of under fire", "language": "en" });
            let request = self.request(Method::POST, "/courses").json(&body);
            let Ok(answer) = request.send().await else {
                break;
            };
            if answer.status().as_u16() == 429 {
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
            let Ok(course) = answer.json::<Value>().await else {
                break;
            };
            made.push(course["id"].as_str().unwrap().to_owned());
        }
        made
    }
}

struct Server {
    child: Child,
    owner: Owner,
}

impl Server {
    async fn start(folder: &Path, port: u16) -> Self {
        let mut server = Self {
            child: command(folder, port).arg("serve").spawn().unwrap(),
            owner: Owner {
                base: format!("http://127.0.0.1:{port}"),
                ..Owner::default()
            },
        };
        let body = json!({ "email": "owner@harrowmere.example", "password": "collegium-demo" });
        loop {
            let ended = server.child.try_wait().unwrap();
            assert!(ended.is_none(), "the server ended by itself: {ended:?}");
            let request = server
                .owner
                .anonymous(Method::POST, "/sessions")
                .json(&body);
            if let Ok(answer) = request.send().await
                && answer.status().is_success()
            {
                let session: Value = answer.json().await.unwrap();
                server.owner.token = session["access_token"].as_str().unwrap().to_owned();
                return server;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A receiver that answers nobody after a while, and how to let it go on.
async fn faltering() -> (Receiver, Arc<Semaphore>) {
    let gate = Arc::new(Semaphore::new(0));
    let (held, count) = (Arc::clone(&gate), AtomicUsize::new(0));
    let receiver = Receiver::answering(move |_| {
        if count.fetch_add(1, Ordering::SeqCst) < BEFORE {
            return status(200);
        }
        let held = Arc::clone(&held);
        Box::pin(async move {
            drop(held.acquire().await.unwrap());
            status(200).await
        })
    });
    (receiver.await, gate)
}

#[test]
fn killing_the_server_in_the_middle_of_10_000_deliveries_loses_none() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let port = free_port();
        let set_up = command(folder.path(), port)
            .args(["demo", "--no-serve"])
            .status();
        assert!(
            set_up.unwrap().success(),
            "the demo's universities are made"
        );
        let (receiver, gate) = faltering().await;
        let mut server = Server::start(folder.path(), port).await;
        for n in 0..ENDPOINTS {
            let body =
                json!({ "url": receiver.url(&format!("/{n}")), "event_types": ["course.created"] });
            let answer = server
                .owner
                .request(Method::POST, "/webhooks")
                .json(&body)
                .send()
                .await;
            assert_eq!(answer.unwrap().status(), 201);
        }
        let mut writers = tokio::task::JoinSet::new();
        for _ in 0..WRITERS {
            writers.spawn(server.owner.clone().make_courses(EVENTS / WRITERS));
        }
        while receiver.got().len() <= BEFORE {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        server.child.kill().unwrap();
        server.child.wait().unwrap();
        let mut courses = writers.join_all().await.concat();
        let before = receiver.got().len();
        assert!(
            before < ENDPOINTS * EVENTS,
            "it was killed in the middle: {before}"
        );
        gate.add_permits(Semaphore::MAX_PERMITS);

        let server = Server::start(folder.path(), port).await;
        let rest = EVENTS.saturating_sub(courses.len());
        courses.extend(server.owner.clone().make_courses(rest).await);
        let told: HashSet<&str> = courses.iter().map(String::as_str).collect();
        for n in 0..ENDPOINTS {
            let path = format!("/{n}");
            loop {
                let got = receiver.at_least(EVENTS, &path).await;
                let subjects: HashSet<String> = got
                    .iter()
                    .map(|got| got.event()["subject"].as_str().unwrap().to_owned())
                    .collect();
                if told.iter().all(|course| subjects.contains(*course)) {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
        stop_gracefully(server).await;
    });
}

/// Also stops its Postgres, which a killed server leaves to the next.
async fn stop_gracefully(mut server: Server) {
    let pid = server.child.id().to_string();
    let killed = Command::new("kill").args(["-TERM", &pid]).status();
    assert!(killed.unwrap().success());
    while server.child.try_wait().unwrap().is_none() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
