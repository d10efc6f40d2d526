use std::{
    collections::BTreeSet,
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use collegium_testkit::free_port;
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};

/// The university that is written to.
const SLUG: &str = "harrowmere";
const PASSWORD: &str = "a long enough passphrase";
const OWNER: &str = "owner@harrowmere.example";
const OPERATOR: &str = "operator@collegium.example";

/// The program beside the tests' own: building the workspace's tests builds it.
fn binary() -> PathBuf {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    let path = path.join("collegium");
    assert!(path.exists(), "build it first: cargo build");
    path
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn kill_9(pid: &str) {
    let killed = Command::new("kill").args(["-9", pid]).status().unwrap();
    assert!(killed.success());
}

/// A folder with engines of its own, a university and an operator.
pub(super) struct Installation {
    folder: tempfile::TempDir,
    port: u16,
}

impl Installation {
    pub(super) fn new() -> Self {
        let installation = Self {
            folder: tempfile::tempdir().unwrap(),
            port: free_port(),
        };
        let tenant = ["tenant", "create", "--slug", SLUG, "--name", "Harrowmere"];
        let plan = [
            "--plan",
            "unlimited",
            "--owner-name",
            "Olive",
            "--owner-email",
            OWNER,
        ];
        let all = [&tenant[..], &plan, &["--owner-password-stdin"]].concat();
        installation.do_once(&all);
        let operator = ["operator", "create", "--name", "Op", "--email", OPERATOR];
        let all = [&operator[..], &["--password-stdin"]].concat();
        installation.do_once(&all);
        installation
    }

    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(binary());
        command
            .args(["--data".as_ref(), self.folder().as_os_str()])
            .args(args)
            .current_dir(root())
            .env(
                "COLLEGIUM_SERVER__LISTEN",
                format!("127.0.0.1:{}", self.port),
            )
            .env("COLLEGIUM_LIMITS__SIGN_IN_PER_MINUTE", "1000000")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// Runs a command that reads a password.
    fn do_once(&self, args: &[&str]) {
        let mut command = self.command(args);
        let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
        writeln!(child.stdin.take().unwrap(), "{PASSWORD}").unwrap();
        assert!(child.wait().unwrap().success(), "{args:?}");
    }

    pub(super) fn kill_postgres(&self) {
        let pid_file = self.folder().join("postgres/data/postmaster.pid");
        let pid_file = std::fs::read_to_string(pid_file).unwrap();
        kill_9(pid_file.lines().next().unwrap());
    }
}

/// The program, serving.
pub(super) struct Server {
    child: Child,
    api: Api,
}

/// How to ask it.
#[derive(Clone)]
pub(super) struct Api {
    base: String,
    http: Client,
    pub(super) owner: String,
    pub(super) operator: String,
}

impl Api {
    pub(super) fn university(&self, slug: &str, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}/api/v1{path}", self.base);
        let request = self.http.request(method, url);
        request.header("Host", format!("{slug}.localhost"))
    }

    pub(super) fn platform(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}/api/platform/v1{path}", self.base);
        let request = self.http.request(method, url).header("Host", "localhost");
        request.bearer_auth(&self.operator)
    }

    pub(super) fn courses(&self, method: Method, path: &str) -> RequestBuilder {
        self.university(SLUG, method, &format!("/courses{path}"))
            .bearer_auth(&self.owner)
    }
}

async fn json_of(request: RequestBuilder) -> Value {
    let answer = request.send().await.unwrap();
    let status = answer.status();
    let json: Value = answer.json().await.unwrap();
    assert!(status.is_success(), "{status}: {json}");
    json
}

impl Server {
    /// Starts it and waits until it answers.
    pub(super) async fn start(installation: &Installation) -> Self {
        let child = installation.command(&["serve"]).spawn().unwrap();
        let mut server = Self {
            child,
            api: Api {
                base: format!("http://127.0.0.1:{}", installation.port),
                http: Client::new(),
                owner: String::new(),
                operator: String::new(),
            },
        };
        let health = format!("{}/healthz", server.api.base);
        while server.api.http.get(&health).send().await.is_err() {
            let ended = server.child.try_wait().unwrap();
            assert!(ended.is_none(), "the server ended by itself: {ended:?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        server.sign_in().await;
        server
    }

    async fn sign_in(&mut self) {
        let as_whom = |email: &str| json!({ "email": email, "password": PASSWORD });
        let owner = self.api.university(SLUG, Method::POST, "/sessions");
        let owner = json_of(owner.json(&as_whom(OWNER))).await;
        self.api.owner = owner["access_token"].as_str().unwrap().to_owned();
        let url = format!("{}/api/platform/v1/sessions", self.api.base);
        let operator = self.api.http.post(url).header("Host", "localhost");
        let operator = json_of(operator.json(&as_whom(OPERATOR))).await;
        self.api.operator = operator["token"].as_str().unwrap().to_owned();
    }

    pub(super) fn api(&self) -> Api {
        self.api.clone()
    }

    pub(super) fn kill(&mut self) {
        kill_9(&self.child.id().to_string());
        self.child.wait().unwrap();
    }

    /// Waits until every university is open; their slugs.
    pub(super) async fn settled(&self) -> BTreeSet<String> {
        loop {
            let (all, open) = self.tenants().await;
            if all == open {
                for slug in &all {
                    let look = self.api.university(slug, Method::GET, "/courses");
                    json_of(look).await;
                }
                return all;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// All universities, and those that are open.
    async fn tenants(&self) -> (BTreeSet<String>, BTreeSet<String>) {
        let (mut all, mut open) = (BTreeSet::new(), BTreeSet::new());
        let mut path = "/tenants?limit=200".to_owned();
        loop {
            let page = json_of(self.api.platform(Method::GET, &path)).await;
            for tenant in page["items"].as_array().unwrap() {
                let slug = tenant["slug"].as_str().unwrap().to_owned();
                if tenant["status"] == "active" {
                    open.insert(slug.clone());
                }
                all.insert(slug);
            }
            let Some(cursor) = page["next_cursor"].as_str() else {
                return (all, open);
            };
            path = format!("/tenants?limit=200&cursor={cursor}");
        }
    }

    pub(super) async fn must_have_courses(&self, ids: &BTreeSet<String>) {
        for id in ids {
            let answer = self
                .api
                .courses(Method::GET, &format!("/{id}"))
                .send()
                .await
                .unwrap();
            assert!(
                answer.status().is_success(),
                "{id} was acknowledged: {answer:?}"
            );
        }
    }

    /// Asks it to end; it takes its Postgres with it.
    pub(super) async fn stop(mut self) {
        let pid = self.child.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &pid]).status().unwrap();
        assert!(asked.success());
        while self.child.try_wait().unwrap().is_none() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
