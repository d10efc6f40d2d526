#![doc = include_str!("../README.md")]

mod error;
mod generated;
mod paging;
mod request;
mod retry;
mod webhook;

use std::{fmt, sync::Arc, time::Duration};

pub use error::{ApiError, Error, FieldError};
pub use generated::{codes::Code, resources, types};
pub use paging::{Items, Page};
pub use request::{Binary, Json, Nothing, Pages, Progress, Request, Upload};
pub use webhook::{Webhook, WebhookError, verify_webhook, verify_webhook_at};

/// What a client tells its observer, for logs and traces.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// A try begins; its headers may be added to.
    Request {
        /// Such as `courses.list`.
        operation: &'static str,
        /// The first is 0.
        attempt: u32,
        /// What will be sent.
        headers: &'a mut reqwest::header::HeaderMap,
    },
    /// An answer came.
    Response {
        /// Such as `courses.list`.
        operation: &'static str,
        /// The first is 0.
        attempt: u32,
        /// Its status.
        status: u16,
        /// Names the request in the server's logs.
        request_id: &'a str,
        /// How long it took.
        elapsed: Duration,
    },
    /// A try came to nothing.
    Failure {
        /// Such as `courses.list`.
        operation: &'static str,
        /// The first is 0.
        attempt: u32,
        /// What became of it.
        error: &'a Error,
    },
    /// There will be another try.
    Retry {
        /// Such as `courses.list`.
        operation: &'static str,
        /// The one that failed.
        attempt: u32,
        /// Until the next.
        pause: Duration,
    },
}

/// The address of the university's portal.
pub const BASE_URL: &str = "https://learn.example.edu";

type Observer = dyn Fn(Event<'_>) + Send + Sync;

/// A client of one university. Cheap to clone; a call ends when its future is dropped.
#[derive(Clone)]
pub struct Client(Arc<Settings>);

pub(crate) struct Settings {
    pub(crate) base: String,
    pub(crate) api_key: Option<String>,
    pub(crate) timeout: Duration,
    pub(crate) max_retries: u32,
    pub(crate) max_retry_after: Duration,
    pub(crate) http: reqwest::Client,
    pub(crate) observer: Option<Box<Observer>>,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Without the key.
        f.debug_tuple("Client").field(&self.0.base).finish()
    }
}

impl Client {
    /// A client with an API key, or a person's access token. `base_url` is the address of
    /// your university's portal, such as [`BASE_URL`].
    #[must_use]
    pub fn new(base_url: &str, api_key: &str) -> Self {
        Self::builder(base_url).api_key(api_key).build()
    }

    /// A client that is told more.
    #[must_use]
    pub fn builder(base_url: &str) -> ClientBuilder {
        let path = generated::resources::BASE_PATH;
        let base = base_url.trim_end_matches('/');
        let base = base.strip_suffix(path).unwrap_or(base);
        ClientBuilder(Settings {
            base: format!("{base}{path}"),
            api_key: None,
            timeout: Duration::from_mins(1),
            max_retries: 3,
            max_retry_after: Duration::from_mins(1),
            http: reqwest::Client::new(),
            observer: None,
        })
    }
}

/// Says how a client works.
pub struct ClientBuilder(Settings);

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ClientBuilder").field(&self.0.base).finish()
    }
}

impl ClientBuilder {
    /// An API key, or a person's access token.
    #[must_use]
    pub fn api_key(mut self, key: &str) -> Self {
        self.0.api_key = Some(key.to_owned());
        self
    }

    /// How long a try may take; a minute if not said. Uploads have no limit of their own.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.0.timeout = timeout;
        self
    }

    /// Tries after the first, 3 if not said. Waiting for a turn within the rate limit does not
    /// count while it adds up to no more than `max_retry_after`, unless this is 0.
    #[must_use]
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.0.max_retries = retries;
        self
    }

    /// A server that asks for a longer pause is not waited for; a minute if not said.
    #[must_use]
    pub fn max_retry_after(mut self, pause: Duration) -> Self {
        self.0.max_retry_after = pause;
        self
    }

    /// Used instead of a client of our own.
    #[must_use]
    pub fn http(mut self, http: reqwest::Client) -> Self {
        self.0.http = http;
        self
    }

    /// Told what happens.
    #[must_use]
    pub fn on_event(mut self, observer: impl Fn(Event<'_>) + Send + Sync + 'static) -> Self {
        self.0.observer = Some(Box::new(observer));
        self
    }

    /// The client.
    #[must_use]
    pub fn build(self) -> Client {
        Client(Arc::new(self.0))
    }
}
