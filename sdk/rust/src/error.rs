use std::{fmt, time::Duration};

use reqwest::header::HeaderMap;
use serde::Deserialize;

use crate::Code;

/// What can become of a call.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The server answered that it did not do it.
    Api(Box<ApiError>),
    /// No answer came in time.
    TimedOut(reqwest::Error),
    /// No answer came: the name did not resolve, the connection was refused or cut.
    Connection(reqwest::Error),
    /// The answer is not what this version can read.
    Unreadable(serde_json::Error),
    /// The file to be sent could not be read.
    File(std::io::Error),
    /// The request cannot be made of what was given.
    Request(String),
}

/// What the server said.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ApiError {
    /// The stable name of the problem.
    pub code: Code,
    /// The HTTP status.
    pub status: u16,
    /// Names the request in the server's logs: give it to support. Empty if nobody said.
    pub request_id: String,
    /// For people.
    pub title: String,
    /// What happened this time, for people.
    pub detail: Option<String>,
    /// What is wrong with which field.
    pub errors: Vec<FieldError>,
    /// After which it is worth asking again, if the server said.
    pub retry_after: Option<Duration>,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct FieldError {
    /// Dotted path of the field.
    pub field: String,
    /// What is wrong, for people.
    pub message: String,
}

impl Error {
    /// What the server said, if it is that.
    #[must_use]
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(error) => Some(error),
            _ => None,
        }
    }

    /// The stable name of the problem, if the server said it.
    #[must_use]
    pub fn code(&self) -> Option<&Code> {
        self.api().map(|error| &error.code)
    }

    /// Names the request in the server's logs, if it came there.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.api().map(|error| error.request_id.as_str())
    }

    pub(crate) fn lost(error: reqwest::Error) -> Self {
        if error.is_timeout() {
            Self::TimedOut(error)
        } else if error.is_builder() {
            Self::Request(error.to_string())
        } else {
            Self::Connection(error)
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => error.fmt(f),
            Self::TimedOut(_) => f.write_str("no answer in time"),
            Self::Connection(error) => write!(f, "no answer: {error}"),
            Self::Unreadable(error) => write!(f, "the answer cannot be read: {error}"),
            Self::File(error) => write!(f, "the file cannot be read: {error}"),
            Self::Request(error) => write!(f, "the request cannot be made: {error}"),
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.detail.as_ref().unwrap_or(&self.title))?;
        for error in &self.errors {
            write!(f, "; {}: {}", error.field, error.message)?;
        }
        write!(f, " ({}, request {})", self.code.as_str(), self.request_id)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Api(_) | Self::Request(_) => None,
            Self::TimedOut(error) | Self::Connection(error) => Some(error),
            Self::Unreadable(error) => Some(error),
            Self::File(error) => Some(error),
        }
    }
}

impl ApiError {
    /// Reads a failed answer; what a proxy says in HTML is an error all the same.
    pub(crate) fn read(status: u16, headers: &HeaderMap, body: &[u8]) -> Self {
        #[derive(Default, Deserialize)]
        struct Wire {
            code: String,
            #[serde(default)]
            title: String,
            detail: Option<String>,
            #[serde(default)]
            request_id: String,
            #[serde(default)]
            errors: Vec<FieldError>,
        }
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let wire = serde_json::from_slice(body).unwrap_or_else(|_| Wire {
            code: "unknown".to_owned(),
            title: format!("HTTP status {status}"),
            request_id: text("x-request-id").unwrap_or_default().to_owned(),
            ..Wire::default()
        });
        Self {
            code: Code::from(wire.code.as_str()),
            status,
            request_id: wire.request_id,
            title: wire.title,
            detail: wire.detail,
            errors: wire.errors,
            retry_after: text("retry-after").and_then(crate::retry::retry_after),
        }
    }
}
