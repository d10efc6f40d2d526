//! Generated from the API's document; not to be edited.

/// The stable name of a problem.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code {
    /// `malformed_request`.
    MalformedRequest,
    /// `invalid_cursor`.
    InvalidCursor,
    /// `query_too_complex`.
    QueryTooComplex,
    /// `persisted_query_not_found`.
    PersistedQueryNotFound,
    /// `invalid_token`.
    InvalidToken,
    /// `unauthenticated`.
    Unauthenticated,
    /// `invalid_credentials`.
    InvalidCredentials,
    /// `second_factor_required`.
    SecondFactorRequired,
    /// `email_not_verified`.
    EmailNotVerified,
    /// `forbidden`.
    Forbidden,
    /// `csrf_failed`.
    CsrfFailed,
    /// `sign_up_closed`.
    SignUpClosed,
    /// `not_in_plan`.
    NotInPlan,
    /// `quota_exceeded`.
    QuotaExceeded,
    /// `not_found`.
    NotFound,
    /// `method_not_allowed`.
    MethodNotAllowed,
    /// `conflict`.
    Conflict,
    /// `email_taken`.
    EmailTaken,
    /// `slug_taken`.
    SlugTaken,
    /// `invalid_state`.
    InvalidState,
    /// `idempotency_in_progress`.
    IdempotencyInProgress,
    /// `version_mismatch`.
    VersionMismatch,
    /// `payload_too_large`.
    PayloadTooLarge,
    /// `unsupported_media_type`.
    UnsupportedMediaType,
    /// `validation_failed`.
    ValidationFailed,
    /// `idempotency_mismatch`.
    IdempotencyMismatch,
    /// `rate_limited`.
    RateLimited,
    /// `too_many_attempts`.
    TooManyAttempts,
    /// `internal`.
    Internal,
    /// `unavailable`.
    Unavailable,
    /// `tenant_suspended`.
    TenantSuspended,
    /// One that this version does not know.
    Other(String),
}

impl From<&str> for Code {
    fn from(text: &str) -> Self {
        match text {
            "malformed_request" => Self::MalformedRequest,
            "invalid_cursor" => Self::InvalidCursor,
            "query_too_complex" => Self::QueryTooComplex,
            "persisted_query_not_found" => Self::PersistedQueryNotFound,
            "invalid_token" => Self::InvalidToken,
            "unauthenticated" => Self::Unauthenticated,
            "invalid_credentials" => Self::InvalidCredentials,
            "second_factor_required" => Self::SecondFactorRequired,
            "email_not_verified" => Self::EmailNotVerified,
            "forbidden" => Self::Forbidden,
            "csrf_failed" => Self::CsrfFailed,
            "sign_up_closed" => Self::SignUpClosed,
            "not_in_plan" => Self::NotInPlan,
            "quota_exceeded" => Self::QuotaExceeded,
            "not_found" => Self::NotFound,
            "method_not_allowed" => Self::MethodNotAllowed,
            "conflict" => Self::Conflict,
            "email_taken" => Self::EmailTaken,
            "slug_taken" => Self::SlugTaken,
            "invalid_state" => Self::InvalidState,
            "idempotency_in_progress" => Self::IdempotencyInProgress,
            "version_mismatch" => Self::VersionMismatch,
            "payload_too_large" => Self::PayloadTooLarge,
            "unsupported_media_type" => Self::UnsupportedMediaType,
            "validation_failed" => Self::ValidationFailed,
            "idempotency_mismatch" => Self::IdempotencyMismatch,
            "rate_limited" => Self::RateLimited,
            "too_many_attempts" => Self::TooManyAttempts,
            "internal" => Self::Internal,
            "unavailable" => Self::Unavailable,
            "tenant_suspended" => Self::TenantSuspended,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl Code {
    /// As it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::MalformedRequest => "malformed_request",
            Self::InvalidCursor => "invalid_cursor",
            Self::QueryTooComplex => "query_too_complex",
            Self::PersistedQueryNotFound => "persisted_query_not_found",
            Self::InvalidToken => "invalid_token",
            Self::Unauthenticated => "unauthenticated",
            Self::InvalidCredentials => "invalid_credentials",
            Self::SecondFactorRequired => "second_factor_required",
            Self::EmailNotVerified => "email_not_verified",
            Self::Forbidden => "forbidden",
            Self::CsrfFailed => "csrf_failed",
            Self::SignUpClosed => "sign_up_closed",
            Self::NotInPlan => "not_in_plan",
            Self::QuotaExceeded => "quota_exceeded",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::Conflict => "conflict",
            Self::EmailTaken => "email_taken",
            Self::SlugTaken => "slug_taken",
            Self::InvalidState => "invalid_state",
            Self::IdempotencyInProgress => "idempotency_in_progress",
            Self::VersionMismatch => "version_mismatch",
            Self::PayloadTooLarge => "payload_too_large",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::ValidationFailed => "validation_failed",
            Self::IdempotencyMismatch => "idempotency_mismatch",
            Self::RateLimited => "rate_limited",
            Self::TooManyAttempts => "too_many_attempts",
            Self::Internal => "internal",
            Self::Unavailable => "unavailable",
            Self::TenantSuspended => "tenant_suspended",
            Self::Other(other) => other,
        }
    }
}
