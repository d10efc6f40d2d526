use std::{
    pin::Pin,
    sync::{Arc, Mutex},
    time::Duration,
};

use poem::{
    Request, Response, Server,
    http::{HeaderMap, StatusCode},
    listener::{Acceptor, Listener, TcpListener},
};
use serde_json::Value;

/// A request that came.
#[derive(Clone)]
pub(crate) struct Got {
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Got {
    /// What it tells.
    pub(crate) fn event(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }

    /// Checks the signature as a receiver does.
    pub(crate) fn verify(&self, secret: &str) -> bool {
        let webhook = standardwebhooks::Webhook::new(secret).unwrap();
        webhook.verify(&self.body, &self.headers).is_ok()
    }
}

pub(crate) type Answer = Pin<Box<dyn Future<Output = Response> + Send>>;

/// An answer with this status.
pub(crate) fn status(code: u16) -> Answer {
    let status = StatusCode::from_u16(code).unwrap();
    Box::pin(async move { Response::builder().status(status).finish() })
}

/// A server on this machine that hears of events.
#[derive(Clone)]
pub(crate) struct Receiver {
    pub(crate) base: String,
    got: Arc<Mutex<Vec<Got>>>,
}

impl Receiver {
    /// One that takes everything.
    pub(crate) async fn start() -> Self {
        Self::answering(|_| status(204)).await
    }

    /// One that answers so.
    pub(crate) async fn answering(answer: impl Fn(&Got) -> Answer + Send + Sync + 'static) -> Self {
        let acceptor = TcpListener::bind("127.0.0.1:0")
            .into_acceptor()
            .await
            .unwrap();
        let address = acceptor.local_addr()[0].as_socket_addr().copied().unwrap();
        let got = Arc::new(Mutex::new(Vec::new()));
        let (answer, seen) = (Arc::new(answer), Arc::clone(&got));
        let endpoint = poem::endpoint::make(move |mut request: Request| {
            let (answer, seen) = (Arc::clone(&answer), Arc::clone(&seen));
            async move {
                let body = request.take_body().into_vec().await.unwrap();
                let got = Got {
                    path: request.uri().path().to_owned(),
                    headers: request.headers().clone(),
                    body,
                };
                let response = answer(&got);
                seen.lock().unwrap().push(got);
                response.await
            }
        });
        tokio::spawn(Server::new_with_acceptor(acceptor).run(endpoint));
        Self {
            base: format!("http://{address}"),
            got,
        }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// What came so far.
    pub(crate) fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }

    /// Waits until so much came to a path.
    pub(crate) async fn at_least(&self, count: usize, path: &str) -> Vec<Got> {
        loop {
            let mut got = self.got();
            got.retain(|got| got.path == path);
            if got.len() >= count {
                return got;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}
