//! `kill -9` in the middle of writing loses nothing that was acknowledged.

use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use collegium_testkit::run;
use reqwest::Client;
use serde_json::{Value, json};

const HOST: &str = "harrowmere.localhost";

/// The binary beside the tests' own.
fn binary() -> PathBuf {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    path.join("collegium")
}

fn command(folder: &Path, port: u16) -> Command {
    let mut command = Command::new(binary());
    command
        .args(["--data".as_ref(), folder.as_os_str()])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .env("COLLEGIUM_SERVER__LISTEN", format!("127.0.0.1:{port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

struct Server {
    child: Child,
    base: String,
    http: Client,
}

impl Server {
    async fn start(folder: &Path, port: u16) -> Self {
        let child = command(folder, port).arg("serve").spawn().unwrap();
        let server = Self {
            child,
            base: format!("http://127.0.0.1:{port}"),
            http: Client::new(),
        };
        loop {
            if let Ok(answer) = server
                .http
                .get(format!("{}/healthz", server.base))
                .send()
                .await
                && answer.status().is_success()
            {
                return server;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn token(&self) -> String {
        let body = json!({ "email": format!("admin@{}.example", "harrowmere"), "password": "collegium-demo" });
        let request = self
            .http
            .post(format!("{}/api/v1/sessions", self.base))
            .header("Host", HOST)
            .json(&body);
        let answer: Value = request.send().await.unwrap().json().await.unwrap();
        answer["access_token"]
            .as_str()
            .unwrap_or_else(|| panic!("{answer}"))
            .to_owned()
    }

    async fn exists(&self, token: &str, course: &str) -> bool {
        let url = format!("{}/api/v1/courses/{course}", self.base);
        let answer = self
            .http
            .get(url)
            .header("Host", HOST)
            .bearer_auth(token)
            .send()
            .await
            .unwrap();
        answer.status().is_success()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Makes courses until told to stop, noting those the server acknowledged.
async fn write(
    base: String,
    token: String,
    stop: Arc<AtomicBool>,
    acknowledged: Arc<Mutex<Vec<String>>>,
) {
    let http = Client::new();
    while !stop.load(Ordering::Relaxed) {
        let body = json!({ "title": "Written under fire", "language": "en" });
        let request = http
            .post(format!("{base}/api/v1/courses"))
            .header("Host", HOST)
            .bearer_auth(&token)
            .json(&body);
        match request.send().await {
            Ok(answer) if answer.status().as_u16() == 201 => {
                if let Ok(course) = answer.json::<Value>().await {
                    acknowledged
                        .lock()
                        .unwrap()
                        .push(course["id"].as_str().unwrap().to_owned());
                }
            }
            _ => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}

struct Load {
    stop: Arc<AtomicBool>,
    acknowledged: Arc<Mutex<Vec<String>>>,
    writers: Vec<tokio::task::JoinHandle<()>>,
}

impl Load {
    fn on(server: &Server, token: &str) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let acknowledged = Arc::default();
        let writers = (0..4)
            .map(|_| {
                let work = write(
                    server.base.clone(),
                    token.to_owned(),
                    stop.clone(),
                    Arc::clone(&acknowledged),
                );
                tokio::spawn(work)
            })
            .collect();
        Self {
            stop,
            acknowledged,
            writers,
        }
    }

    /// Waits until `more` further courses were acknowledged.
    async fn grown_by(&self, more: usize) {
        let goal = self.acknowledged.lock().unwrap().len() + more;
        while self.acknowledged.lock().unwrap().len() < goal {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    async fn end(self) -> Vec<String> {
        self.stop.store(true, Ordering::Relaxed);
        for writer in self.writers {
            writer.await.unwrap();
        }
        self.acknowledged.lock().unwrap().clone()
    }
}

#[test]
fn killing_the_server_or_postgres_loses_nothing_acknowledged() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let port = free_port();
        let set_up = command(folder.path(), port)
            .args(["demo", "--no-serve"])
            .status()
            .unwrap();
        assert!(set_up.success(), "the demo's universities are made");

        let mut server = Server::start(folder.path(), port).await;
        let token = server.token().await;
        let load = Load::on(&server, &token);
        load.grown_by(40).await;
        server.child.kill().unwrap();
        server.child.wait().unwrap();
        let before = load.end().await;

        let server = Server::start(folder.path(), port).await;
        let token = server.token().await;
        let load = Load::on(&server, &token);
        load.grown_by(40).await;
        let pid_file =
            std::fs::read_to_string(folder.path().join("postgres/data/postmaster.pid")).unwrap();
        let pid = pid_file.lines().next().unwrap();
        assert!(
            Command::new("kill")
                .args(["-9", pid])
                .status()
                .unwrap()
                .success()
        );
        load.grown_by(40).await;
        let after = load.end().await;
        for course in before.iter().chain(&after) {
            assert!(
                server.exists(&token, course).await,
                "{course} was acknowledged and is gone"
            );
        }
        stop_gracefully(server).await;
    });
}

/// Also stops its Postgres, which a killed server leaves to the next.
async fn stop_gracefully(mut server: Server) {
    let pid = server.child.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-TERM", &pid])
            .status()
            .unwrap()
            .success()
    );
    while server.child.try_wait().unwrap().is_none() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
