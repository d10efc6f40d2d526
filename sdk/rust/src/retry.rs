use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::{ApiError, Code, Settings};

/// From either form of the header.
pub(crate) fn retry_after(header: &str) -> Option<Duration> {
    if let Ok(seconds) = header.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let then = DateTime::parse_from_rfc2822(header).ok()?;
    Some(
        (then.with_timezone(&Utc) - Utc::now())
            .to_std()
            .unwrap_or_default(),
    )
}

/// Half a second, doubled each time up to eight, and a random part so that clients do not
/// come all at once.
pub(crate) fn back_off(attempt: u32) -> Duration {
    let whole = Duration::from_millis(500 << attempt.min(4));
    // A random UUID is the only randomness that is needed anyway.
    let random = f64::from(uuid::Uuid::new_v4().as_fields().0) / f64::from(u32::MAX);
    whole.mul_f64(0.5 + random / 2.0)
}

/// The pause until a refused call may be tried again; none if it may not.
pub(crate) fn pause_after(
    error: &ApiError,
    attempt: u32,
    repeatable: bool,
    settings: &Settings,
) -> Option<Duration> {
    // Wrong passwords do not become right by waiting.
    let again = (error.status == 429 && error.code != Code::TooManyAttempts)
        || error.code == Code::IdempotencyInProgress
        // Somebody on the way may have lost the answer to what was done.
        || (repeatable && matches!(error.status, 502..=504));
    if !again || attempt >= settings.max_retries {
        return None;
    }
    match error.retry_after {
        None => Some(back_off(attempt)),
        Some(pause) => (pause <= settings.max_retry_after).then_some(pause),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_are_as_asked_for_and_grow_otherwise() {
        assert_eq!(retry_after("7"), Some(Duration::from_secs(7)));
        assert_eq!(retry_after("soon"), None);
        let past = retry_after("Thu, 01 Jan 1970 00:00:09 GMT");
        assert_eq!(past, Some(Duration::ZERO));
        let later = (Utc::now() + Duration::from_mins(1)).to_rfc2822();
        assert!(retry_after(&later).unwrap() > Duration::from_secs(50));
        assert!(back_off(0) >= Duration::from_millis(250));
        assert!(back_off(0) <= Duration::from_millis(500));
        assert!(back_off(40) >= Duration::from_secs(4));
        assert!(back_off(40) <= Duration::from_secs(8));
    }
}
