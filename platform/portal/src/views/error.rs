use serde::Serialize;

/// An error inside a tenant's portal, in its brand.
#[derive(Debug, Clone, Serialize)]
pub struct ErrorPage {
    /// What went wrong.
    pub kind: ErrorKind,
    /// The HTTP status, shown small.
    pub status: u16,
    /// The request's id, to quote to support.
    pub request_id: Option<String>,
    /// Seconds until another try makes sense.
    pub retry_after: Option<u32>,
}

impl ErrorPage {
    /// The page for this kind, with its usual status.
    #[must_use]
    pub fn new(kind: ErrorKind) -> Self {
        Self {
            kind,
            status: kind.status(),
            request_id: None,
            retry_after: None,
        }
    }
}

/// An error before a tenant is known, or about it: carries no brand at all.
/// Rendered with [`Renderer::bare`](crate::render::Renderer::bare).
#[derive(Debug, Clone, Serialize)]
pub struct BareErrorPage {
    /// What went wrong.
    pub kind: ErrorKind,
    /// The HTTP status, shown small.
    pub status: u16,
    /// The request's id, to quote to support.
    pub request_id: Option<String>,
}

impl BareErrorPage {
    /// The page for this kind, with its usual status.
    #[must_use]
    pub fn new(kind: ErrorKind) -> Self {
        Self {
            kind,
            status: kind.status(),
            request_id: None,
        }
    }
}

/// What went wrong, as far as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorKind {
    /// 400: the request makes no sense, or the form's token is stale.
    BadRequest,
    /// 403: signed in, and not allowed.
    Forbidden,
    /// 404: nothing here.
    NotFound,
    /// 429: too fast.
    TooManyRequests,
    /// 500: our fault.
    Internal,
    /// 503: back soon; also a suspended host.
    Unavailable,
}

impl ErrorKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::BadRequest,
        Self::Forbidden,
        Self::NotFound,
        Self::TooManyRequests,
        Self::Internal,
        Self::Unavailable,
    ];

    /// The HTTP status that goes with it.
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::TooManyRequests => 429,
            Self::Internal => 500,
            Self::Unavailable => 503,
        }
    }
}
