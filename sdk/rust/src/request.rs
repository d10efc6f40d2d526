use std::{
    fmt::Write,
    future::{Future, IntoFuture},
    marker::PhantomData,
    pin::Pin,
    sync::Arc,
    time::{Duration, Instant},
};

use reqwest::{
    Body, Method,
    header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue},
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{ApiError, Client, Error, Event, Items, Page, retry::Retries};

/// How an answer is read.
pub trait Answer: Send + 'static {
    /// What a call gives.
    type Output: Send;
    #[doc(hidden)]
    fn read(body: Vec<u8>) -> Result<Self::Output, Error>;
}

/// JSON.
#[derive(Debug)]
pub struct Json<T>(PhantomData<fn() -> T>);
/// A file.
#[derive(Debug)]
pub struct Binary;
/// Nothing but that it was done.
#[derive(Debug)]
pub struct Nothing;

impl<T: DeserializeOwned + Send + 'static> Answer for Json<T> {
    type Output = T;
    fn read(body: Vec<u8>) -> Result<T, Error> {
        serde_json::from_slice(&body).map_err(Error::Unreadable)
    }
}

impl Answer for Binary {
    type Output = Vec<u8>;
    fn read(body: Vec<u8>) -> Result<Vec<u8>, Error> {
        Ok(body)
    }
}

impl Answer for Nothing {
    type Output = ();
    fn read(_: Vec<u8>) -> Result<(), Error> {
        Ok(())
    }
}

/// Told how many bytes were sent, and of how many.
pub type Progress = Arc<dyn Fn(u64, u64) + Send + Sync>;

/// What is sent as a file.
#[derive(Clone)]
pub struct Upload {
    bytes: Arc<[u8]>,
    progress: Option<Progress>,
}

impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Upload")
            .field("bytes", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

impl Upload {
    /// A file in memory.
    pub fn new(bytes: impl Into<Arc<[u8]>>) -> Self {
        Self {
            bytes: bytes.into(),
            progress: None,
        }
    }

    /// A file on disk, read as a whole.
    ///
    /// # Errors
    /// It could not be read.
    pub fn open(path: impl AsRef<std::path::Path>) -> Result<Self, Error> {
        std::fs::read(path).map(Self::new).map_err(Error::File)
    }

    /// Told how far it is.
    #[must_use]
    pub fn with_progress(mut self, progress: impl Fn(u64, u64) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(progress));
        self
    }

    fn body(&self) -> Body {
        match &self.progress {
            None => Body::from(self.bytes.to_vec()),
            Some(progress) => Body::wrap_stream(Chunks {
                bytes: self.bytes.clone(),
                sent: 0,
                progress: progress.clone(),
            }),
        }
    }
}

impl<T: Into<Arc<[u8]>>> From<T> for Upload {
    fn from(bytes: T) -> Self {
        Self::new(bytes)
    }
}

struct Chunks {
    bytes: Arc<[u8]>,
    sent: usize,
    progress: Progress,
}

const CHUNK: usize = 64 * 1024;

impl futures_core::Stream for Chunks {
    type Item = Result<Vec<u8>, std::io::Error>;

    fn poll_next(
        self: Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let end = this.bytes.len().min(this.sent + CHUNK);
        let part = this.bytes[this.sent..end].to_vec();
        if part.is_empty() {
            return std::task::Poll::Ready(None);
        }
        this.sent = end;
        (this.progress)(end as u64, this.bytes.len() as u64);
        std::task::Poll::Ready(Some(Ok(part)))
    }
}

/// One call, as the generated code describes it.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    operation: &'static str,
    method: Method,
    path: String,
    query: Vec<(String, String)>,
    body: Option<Vec<u8>>,
    file: Option<Upload>,
    keyed: bool,
    repeatable: bool,
    headers: HeaderMap,
    timeout: Option<Duration>,
    /// What could not be made of what was given; said when the call is sent.
    wrong: Option<String>,
}

impl Call {
    pub(crate) fn new(operation: &'static str, method: Method, path: String) -> Self {
        Self {
            operation,
            method,
            path,
            query: Vec::new(),
            body: None,
            file: None,
            keyed: false,
            repeatable: true,
            headers: HeaderMap::new(),
            timeout: None,
            wrong: None,
        }
    }

    pub(crate) fn query(mut self, query: &impl Serialize) -> Self {
        if let Ok(serde_json::Value::Object(map)) = serde_json::to_value(query) {
            self.query = map
                .into_iter()
                .map(|(name, value)| match value {
                    serde_json::Value::String(text) => (name, text),
                    other => (name, other.to_string()),
                })
                .collect();
        }
        self
    }

    pub(crate) fn body(mut self, body: &impl Serialize) -> Self {
        match serde_json::to_vec(body) {
            Ok(bytes) => self.body = Some(bytes),
            Err(error) => self.wrong = Some(error.to_string()),
        }
        self
    }

    pub(crate) fn file(mut self, file: Upload) -> Self {
        self.file = Some(file);
        self
    }

    /// Takes an Idempotency-Key, so that it can be sent again.
    pub(crate) fn keyed(mut self) -> Self {
        self.keyed = true;
        self
    }

    /// Sent twice, it would do its thing twice.
    pub(crate) fn once(mut self) -> Self {
        self.repeatable = false;
        self
    }

    fn header(mut self, name: &'static str, value: &str) -> Self {
        match HeaderValue::from_str(value) {
            Ok(value) => {
                self.headers.insert(HeaderName::from_static(name), value);
            }
            Err(error) => self.wrong = Some(format!("{name}: {error}")),
        }
        self
    }
}

/// A part of a path, with what would end it escaped.
pub(crate) fn segment(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            let _ = write!(escaped, "%{byte:02X}");
        }
    }
    escaped
}

/// A call that is not sent yet: `.await` sends it, and dropping its future ends it.
#[derive(Debug)]
#[must_use = "a call is sent by `.await`"]
pub struct Request<A> {
    client: Client,
    call: Call,
    answer: PhantomData<fn() -> A>,
}

impl<A: Answer> Request<A> {
    pub(crate) fn new(client: &Client, call: Call) -> Self {
        Self {
            client: client.clone(),
            call,
            answer: PhantomData,
        }
    }

    /// Only if the thing is still at the `version` that was read.
    pub fn if_match(mut self, version: i32) -> Self {
        self.call = self.call.header("if-match", &format!("\"{version}\""));
        // A try that was lost may have changed the version, and the next would say so.
        self.call.repeatable &= self.call.keyed;
        self
    }

    /// Sent again within 24 hours, it does nothing twice; a new one for each call if not said.
    pub fn idempotency_key(mut self, key: &str) -> Self {
        self.call = self.call.header("idempotency-key", key);
        self
    }

    /// How long a try may take.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = Some(timeout);
        self
    }
}

impl<A: Answer> IntoFuture for Request<A> {
    type Output = Result<A::Output, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { A::read(send(&self.client, self.call).await?) })
    }
}

/// A list that is not asked for yet: `.await` gives the first page, [`Pages::stream`] every item.
#[derive(Debug)]
#[must_use = "a list is asked for by `.await` or `.stream()`"]
pub struct Pages<T> {
    client: Client,
    call: Call,
    item: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned + Send + 'static> Pages<T> {
    pub(crate) fn new(client: &Client, call: Call) -> Self {
        Self {
            client: client.clone(),
            call,
            item: PhantomData,
        }
    }

    /// How long a try may take.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout = Some(timeout);
        self
    }

    /// Every item; each page is asked for when it is needed.
    #[must_use]
    pub fn stream(self) -> Items<T> {
        Items::new(Box::new(move |cursor| {
            let (client, mut call) = (self.client.clone(), self.call.clone());
            if let Some(cursor) = cursor {
                call.query.retain(|(name, _)| name != "cursor");
                call.query.push(("cursor".to_owned(), cursor));
            }
            Box::pin(async move { <Json<Page<T>>>::read(send(&client, call).await?) })
        }))
    }
}

impl<T: DeserializeOwned + Send + 'static> IntoFuture for Pages<T> {
    type Output = Result<Page<T>, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { <Json<Page<T>>>::read(send(&self.client, self.call).await?) })
    }
}

/// Sends a call until it is done, refused, or lost too often.
async fn send(client: &Client, mut call: Call) -> Result<Vec<u8>, Error> {
    let settings = &*client.0;
    if let Some(wrong) = call.wrong {
        return Err(Error::Request(wrong));
    }
    // One key for all tries: that is what makes them one.
    if call.keyed && !call.headers.contains_key("idempotency-key") {
        call = call.header("idempotency-key", &uuid::Uuid::new_v4().to_string());
    }
    let operation = call.operation;
    let tell = |event: Event<'_>| {
        if let Some(observer) = &settings.observer {
            observer(event);
        }
    };
    let mut retries = Retries::new(settings, call.repeatable);
    let mut attempt = 0;
    loop {
        let mut headers = call.headers.clone();
        tell(Event::Request {
            operation,
            attempt,
            headers: &mut headers,
        });
        let started = Instant::now();
        let (error, pause) = match attempt_once(client, &call, headers).await {
            Ok(answer) => {
                let request_id = answer.headers.get("x-request-id");
                let request_id = request_id
                    .and_then(|id| id.to_str().ok())
                    .unwrap_or_default();
                let (status, elapsed) = (answer.status, started.elapsed());
                tell(Event::Response {
                    operation,
                    attempt,
                    status,
                    request_id,
                    elapsed,
                });
                if (200..300).contains(&status) {
                    return Ok(answer.body);
                }
                let error = ApiError::read(status, &answer.headers, &answer.body);
                let pause = retries.after_refusal(&error);
                (Error::Api(Box::new(error)), pause)
            }
            Err(error) => {
                let lost = matches!(error, Error::Connection(_) | Error::TimedOut(_));
                let pause = if lost { retries.after_loss() } else { None };
                (error, pause)
            }
        };
        tell(Event::Failure {
            operation,
            attempt,
            error: &error,
        });
        let Some(pause) = pause else {
            return Err(error);
        };
        tell(Event::Retry {
            operation,
            attempt,
            pause,
        });
        tokio::time::sleep(pause).await;
        attempt += 1;
    }
}

struct Answered {
    status: u16,
    headers: HeaderMap,
    body: Vec<u8>,
}

async fn attempt_once(client: &Client, call: &Call, headers: HeaderMap) -> Result<Answered, Error> {
    let settings = &*client.0;
    let url = format!("{}{}", settings.base, call.path);
    let mut request = settings
        .http
        .request(call.method.clone(), url)
        .headers(headers);
    if let Some(key) = &settings.api_key {
        request = request.bearer_auth(key);
    }
    if !call.query.is_empty() {
        request = request.query(&call.query);
    }
    if let Some(body) = &call.body {
        request = request
            .header(CONTENT_TYPE, "application/json")
            .body(body.clone());
    }
    if let Some(file) = &call.file {
        request = request
            .header(CONTENT_TYPE, "application/octet-stream")
            .body(file.body());
    }
    // An upload takes as long as it is large.
    let default = call.file.is_none().then_some(settings.timeout);
    if let Some(timeout) = call.timeout.or(default) {
        request = request.timeout(timeout);
    }
    let response = request.send().await.map_err(Error::lost)?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let body = response.bytes().await.map_err(Error::lost)?.to_vec();
    Ok(Answered {
        status,
        headers,
        body,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_path_ends_where_it_should() {
        assert_eq!(segment("a/b?c #d"), "a%2Fb%3Fc%20%23d");
        assert_eq!(segment("belomorsk"), "belomorsk");
    }
}
