//! A live server to test against, also for programs that use the SDK.
#![allow(dead_code, missing_docs)] // each test uses its part

use std::{
    collections::HashMap,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use collegium_sdk::{
    Client, WebhookError,
    types::{ApiKeyInput, SignInInput},
    verify_webhook,
};
use serde_json::Value;
use uuid::Uuid;

/// A live server behind a proxy that fails when it is told to (sdk/testing/stage.py).
pub struct Stage {
    process: Child,
    pub url: String,
    pub key: String,
    pub learner: Client,
    pub learner_id: Uuid,
}

impl Drop for Stage {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

impl Stage {
    pub async fn start() -> Self {
        // Whoever uses this lies as deep as the SDK does.
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
        let mut process = Command::new("python3")
            .arg(root.unwrap().join("sdk/testing/stage.py"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        let ready: Value = serde_json::from_str(&line).unwrap();
        let url = ready["url"].as_str().unwrap().to_owned();
        let owner = sign_in(&url, "owner").await;
        let learner = sign_in(&url, "learner").await;
        let owner = Client::new(&url, &owner.0);
        let permissions = owner.permissions().list().await.unwrap();
        let scopes = permissions
            .items
            .into_iter()
            .map(|permission| permission.name)
            .collect();
        let issued = owner
            .api_keys()
            .create(&ApiKeyInput::new("SDK test", scopes))
            .await
            .unwrap();
        Self {
            process,
            key: issued.secret,
            learner: Client::new(&url, &learner.0),
            learner_id: learner.1,
            url,
        }
    }

    pub fn client(&self) -> Client {
        Client::new(&self.url, &self.key)
    }

    pub async fn fail(&self, faults: Value) {
        let url = format!("{}/_stage/faults", self.url);
        reqwest::Client::new()
            .post(url)
            .json(&faults)
            .send()
            .await
            .unwrap();
    }

    /// Waits for what was sent to `/_stage/hooks/NAME`.
    pub async fn delivery(&self, name: &str, place: usize) -> Delivery {
        let url = format!("{}/_stage/hooks/{name}", self.url);
        loop {
            let came: Vec<Delivery> = reqwest::get(&url).await.unwrap().json().await.unwrap();
            if let Some(delivery) = came.into_iter().nth(place) {
                return delivery;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    pub async fn log(&self, method: &str, end: &str) -> Vec<Value> {
        let url = format!("{}/_stage/log", self.url);
        let all: Vec<Value> = reqwest::get(url).await.unwrap().json().await.unwrap();
        all.into_iter()
            .filter(|entry| {
                entry["method"] == method && entry["path"].as_str().unwrap().ends_with(end)
            })
            .collect()
    }
}

async fn sign_in(url: &str, role: &str) -> (String, Uuid) {
    let who = SignInInput::new(format!("{role}@harrowmere.example"), "collegium-demo");
    let tokens = Client::builder(url)
        .build()
        .sessions()
        .create(&who)
        .await
        .unwrap();
    (tokens.access_token, tokens.user_id)
}

/// What a webhook sent.
#[derive(serde::Deserialize)]
pub struct Delivery {
    pub headers: HashMap<String, String>,
    pub body: String,
}

impl Delivery {
    /// The event's id, if the signature holds.
    pub fn verify(&self, secret: &str) -> Result<String, WebhookError> {
        let header = |name: &str| {
            let mut all = self.headers.iter();
            let found = all.find(|(given, _)| given.eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.as_str())
        };
        let webhook = verify_webhook(self.body.as_bytes(), header, &[secret])?;
        assert_eq!(webhook.payload["id"], webhook.id);
        assert_eq!(webhook.payload["type"], "course.created");
        Ok(webhook.id)
    }
}
