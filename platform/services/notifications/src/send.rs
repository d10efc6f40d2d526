//! One request to a receiver: bounded in time and size, and never to an address that is not
//! to be reached.

use std::{error::Error, net::SocketAddr, sync::Arc, time::Duration};

use reqwest::{
    Client, Response,
    dns::{Addrs, Name, Resolve, Resolving},
    header::RETRY_AFTER,
    redirect::Policy,
};
use tokio::time::Instant;
use url::Url;
use uuid::Uuid;

use crate::{
    Result,
    domain::{check_literal, is_public, sign},
};

/// How long a receiver may take for all of its answer.
pub(crate) const TIME: Duration = Duration::from_secs(15);
const CONNECT_TIME: Duration = Duration::from_secs(5);
/// How much of an answer is read, and kept in the log.
const KEPT_BYTES: usize = 1024;
/// The longest pause that a receiver can ask for.
const LONGEST_PAUSE: u32 = 24 * 60 * 60;

/// What is sent.
pub(crate) struct Message<'a> {
    pub(crate) url: &'a str,
    pub(crate) id: Uuid,
    /// Unix time of the attempt.
    pub(crate) timestamp: i64,
    pub(crate) body: &'a str,
    /// Those that are valid, the newest first.
    pub(crate) secrets: &'a [Vec<u8>],
}

/// How it went.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) duration: Duration,
    pub(crate) status: Option<u16>,
    /// Why it failed; none if the receiver took it.
    pub(crate) error: Option<String>,
    pub(crate) response: String,
    pub(crate) retry_after: Option<chrono::Duration>,
}

/// Sends messages.
pub(crate) struct Sender {
    client: Client,
    allow_private: bool,
}

impl Sender {
    pub(crate) fn new(allow_private: bool) -> Result<Self> {
        let client = Client::builder()
            .dns_resolver(Arc::new(Checked { allow_private }))
            // A proxy of the environment would resolve names where nobody checks them.
            .no_proxy()
            .redirect(Policy::none())
            .connect_timeout(CONNECT_TIME)
            .timeout(TIME)
            .pool_max_idle_per_host(2)
            .pool_idle_timeout(Duration::from_secs(30))
            .user_agent("Webhooks/1.0")
            .build()?;
        Ok(Self {
            client,
            allow_private,
        })
    }

    pub(crate) async fn send(&self, message: &Message<'_>) -> Outcome {
        let begun = Instant::now();
        let answer = self.ask(message).await;
        let mut outcome = Outcome {
            duration: begun.elapsed(),
            status: None,
            error: None,
            response: String::new(),
            retry_after: None,
        };
        match answer {
            Err(why) => outcome.error = Some(why),
            Ok((answer, response)) => {
                let status = answer.status();
                outcome.duration = begun.elapsed();
                outcome.status = Some(status.as_u16());
                outcome.response = response;
                outcome.retry_after = asked_pause(&answer);
                if status.is_redirection() {
                    outcome.error = Some("The answer is a redirect, which is not followed.".into());
                } else if !status.is_success() {
                    outcome.error = Some(format!("The answer is {}.", status.as_u16()));
                }
            }
        }
        outcome
    }

    async fn ask(&self, message: &Message<'_>) -> std::result::Result<(Response, String), String> {
        let url = Url::parse(message.url).map_err(|error| error.to_string())?;
        check_literal(&url, self.allow_private)?;
        let signature = sign(message.secrets, message.id, message.timestamp, message.body);
        let mut answer = self
            .client
            .post(url)
            .header("content-type", "application/json")
            .header("webhook-id", message.id.to_string())
            .header("webhook-timestamp", message.timestamp.to_string())
            .header("webhook-signature", signature)
            .body(message.body.to_owned())
            .send()
            .await
            .map_err(|error| explain(&error))?;
        let mut read = Vec::new();
        while read.len() < KEPT_BYTES {
            match answer.chunk().await {
                Ok(Some(chunk)) => read.extend_from_slice(&chunk),
                Err(error) if error.is_timeout() => return Err(explain(&error)),
                // It answered; what the body was to be does not matter.
                Ok(None) | Err(_) => break,
            }
        }
        read.truncate(KEPT_BYTES);
        // Postgres keeps no NUL in a text.
        let text = String::from_utf8_lossy(&read).replace('\0', "\u{fffd}");
        Ok((answer, text))
    }
}

fn asked_pause(answer: &Response) -> Option<chrono::Duration> {
    let text = answer.headers().get(RETRY_AFTER)?.to_str().ok()?;
    let seconds: u32 = text.trim().parse().ok()?;
    Some(chrono::Duration::seconds(seconds.min(LONGEST_PAUSE).into()))
}

/// Says for people why there was no answer.
fn explain(error: &reqwest::Error) -> String {
    let mut cause: Option<&(dyn Error + 'static)> = error.source();
    while let Some(inner) = cause {
        if inner.is::<NotPublic>() {
            return NotPublic.to_string();
        }
        cause = inner.source();
    }
    let told = if error.is_timeout() {
        "There was no answer in time."
    } else if error.is_connect() {
        "No connection could be made."
    } else {
        "The connection was cut."
    };
    told.to_owned()
}

/// A name that leads nowhere a university may send to.
#[derive(Debug, thiserror::Error)]
#[error("The name leads to no public address.")]
struct NotPublic;

/// Resolves names to the addresses that may be asked; connections are made to no other.
struct Checked {
    allow_private: bool,
}

impl Resolve for Checked {
    fn resolve(&self, name: Name) -> Resolving {
        let allow_private = self.allow_private;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let allowed: Vec<SocketAddr> = found
                .filter(|address| allow_private || is_public(address.ip()))
                .collect();
            if allowed.is_empty() {
                return Err(NotPublic.into());
            }
            let addresses: Addrs = Box::new(allowed.into_iter());
            Ok(addresses)
        })
    }
}

#[cfg(test)]
mod tests {
    use tokio::{io::AsyncReadExt, net::TcpListener};

    use super::*;

    async fn sent(url: String, allow_private: bool) -> Outcome {
        let message = Message {
            url: &url,
            id: Uuid::nil(),
            timestamp: 0,
            body: "{}",
            secrets: &[vec![1; 32]],
        };
        Sender::new(allow_private).unwrap().send(&message).await
    }

    #[tokio::test]
    async fn a_name_that_resolves_to_this_machine_is_not_asked() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        for host in ["localhost", "127.0.0.1", "[::ffff:127.0.0.1]"] {
            let outcome = sent(format!("http://{host}:{port}/"), false).await;
            let error = outcome.error.unwrap();
            assert!(
                error.contains("public address") || error.contains("public one"),
                "{host}: {error}"
            );
        }
        // Nobody had come by then: the first who comes is the one that is allowed to.
        let asked = tokio::spawn(sent(format!("http://localhost:{port}/allowed"), true));
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut start = [0; 13];
        stream.read_exact(&mut start).await.unwrap();
        assert_eq!(&start, b"POST /allowed");
        drop(stream);
        assert!(asked.await.unwrap().error.is_some());
    }
}
