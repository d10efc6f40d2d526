use std::fmt;

use serde::Serialize;

macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident = $text:literal, $status:literal, $title:literal;)+) => {
        /// Every error the API can answer with: a stable name, its HTTP status, a title.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code { $($(#[$meta])* #[doc = $title] $name,)+ }

        impl Code {
            /// All codes, for the documentation and the spec.
            pub const ALL: &'static [Code] = &[$(Code::$name,)+];

            /// The stable text on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str { match self { $(Code::$name => $text,)+ } }

            /// The HTTP status it is sent with.
            #[must_use]
            pub const fn status(self) -> u16 { match self { $(Code::$name => $status,)+ } }

            /// One short sentence for people.
            #[must_use]
            pub const fn title(self) -> &'static str { match self { $(Code::$name => $title,)+ } }
        }
    };
}

codes! {
    MalformedRequest = "malformed_request", 400, "The request could not be read.";
    InvalidCursor = "invalid_cursor", 400, "The cursor is not valid.";
    QueryTooComplex = "query_too_complex", 400, "The query asks for too much at once.";
    // Clients know it by this title.
    PersistedQueryNotFound = "persisted_query_not_found", 400, "PersistedQueryNotFound";
    InvalidToken = "invalid_token", 400, "The token is not valid, was used already, or has expired.";
    Unauthenticated = "unauthenticated", 401, "Sign in first.";
    InvalidCredentials = "invalid_credentials", 401, "The e-mail address or the password is wrong.";
    SecondFactorRequired = "second_factor_required", 401, "A code from the authenticator app is needed.";
    EmailNotVerified = "email_not_verified", 403, "The e-mail address has not been verified yet.";
    Forbidden = "forbidden", 403, "You may not do this.";
    CsrfFailed = "csrf_failed", 403, "The form has expired; load the page again.";
    SignUpClosed = "sign_up_closed", 403, "This university does not take open sign-ups.";
    NotInPlan = "not_in_plan", 403, "The plan does not include this.";
    QuotaExceeded = "quota_exceeded", 403, "The plan's limit has been reached.";
    NotFound = "not_found", 404, "There is no such thing here.";
    MethodNotAllowed = "method_not_allowed", 405, "The method is not allowed here.";
    Conflict = "conflict", 409, "The request conflicts with the present state.";
    EmailTaken = "email_taken", 409, "The e-mail address is in use.";
    SlugTaken = "slug_taken", 409, "The slug is in use.";
    InvalidState = "invalid_state", 409, "That is not possible in the present state.";
    IdempotencyInProgress = "idempotency_in_progress", 409, "A request with this Idempotency-Key is still running.";
    VersionMismatch = "version_mismatch", 412, "It was changed by somebody else in the meantime.";
    PayloadTooLarge = "payload_too_large", 413, "The body is too large.";
    UnsupportedMediaType = "unsupported_media_type", 415, "The media type is not supported.";
    ValidationFailed = "validation_failed", 422, "Some fields are not valid.";
    IdempotencyMismatch = "idempotency_mismatch", 422, "The Idempotency-Key was used with another request.";
    RateLimited = "rate_limited", 429, "Too many requests; wait a little.";
    TooManyAttempts = "too_many_attempts", 429, "Too many failed attempts; wait before the next one.";
    Internal = "internal", 500, "Something went wrong on our side.";
    Unavailable = "unavailable", 503, "The service is not available just now.";
    TenantSuspended = "tenant_suspended", 503, "This portal is not available just now.";
}

/// What is wrong with one input field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// Dotted path of the field, such as `email` or `questions.0.points`.
    pub field: String,
    /// What is wrong, for people.
    pub message: String,
}

/// The one error type that leaves the product (RFC 9457). Internal causes stay
/// in the log: `detail` holds only what the caller may know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which error it is.
    pub code: Code,
    /// What happened this time, for people.
    pub detail: Option<String>,
    /// What is wrong with which field.
    pub errors: Vec<FieldError>,
    /// Seconds to wait before trying again.
    pub retry_after: Option<u64>,
}

impl Problem {
    /// A problem that says no more than its code.
    #[must_use]
    pub const fn new(code: Code) -> Self {
        Self {
            code,
            detail: None,
            errors: Vec::new(),
            retry_after: None,
        }
    }

    /// "There is no such thing here": also said of what exists but is not the caller's.
    #[must_use]
    pub const fn not_found() -> Self {
        Self::new(Code::NotFound)
    }

    /// One bad field.
    pub fn invalid(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self::validation(vec![FieldError {
            field: field.into(),
            message: message.into(),
        }])
    }

    /// Several bad fields.
    #[must_use]
    pub fn validation(errors: Vec<FieldError>) -> Self {
        Self {
            errors,
            ..Self::new(Code::ValidationFailed)
        }
    }

    /// Adds a sentence about this occurrence.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Says when to try again.
    #[must_use]
    pub const fn with_retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code.as_str())?;
        if let Some(detail) = &self.detail {
            write!(f, ": {detail}")?;
        }
        for error in &self.errors {
            write!(f, "; {}: {}", error.field, error.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn codes_are_unique_and_snake_case() {
        let names: HashSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        assert!(
            names
                .iter()
                .all(|n| n.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
        );
    }
}
