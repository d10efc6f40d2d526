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

/// How often a call was tried again, and how long it waited.
pub(crate) struct Retries<'a> {
    settings: &'a Settings,
    repeatable: bool,
    counted: u32,
    waited: Duration,
}

impl<'a> Retries<'a> {
    /// `repeatable` says whether trying again can do nothing twice.
    pub(crate) const fn new(settings: &'a Settings, repeatable: bool) -> Self {
        Self {
            settings,
            repeatable,
            counted: 0,
            waited: Duration::ZERO,
        }
    }

    /// The pause until a call without an answer may be tried again; none if it may not.
    pub(crate) fn after_loss(&mut self) -> Option<Duration> {
        if self.repeatable {
            self.counted()
        } else {
            None
        }
    }

    /// The pause until a refused call may be tried again; none if it may not.
    pub(crate) fn after_refusal(&mut self, error: &ApiError) -> Option<Duration> {
        let longest = self.settings.max_retry_after;
        // Wrong passwords do not become right by waiting.
        let limited = error.status == 429 && error.code != Code::TooManyAttempts;
        let again = limited
            || error.code == Code::IdempotencyInProgress
            // Somebody on the way may have lost the answer to what was done.
            || (self.repeatable && matches!(error.status, 502..=504));
        if !again {
            return None;
        }
        let Some(told) = error.retry_after else {
            return self.counted();
        };
        if told > longest {
            return None;
        }
        // Other calls with the same key may take the place that became free, any number of times.
        let turn = limited && self.settings.max_retries > 0 && self.waited + told <= longest;
        if !turn {
            self.counted()?;
        }
        let pause = told + back_off(0);
        self.waited += pause;
        Some(pause)
    }

    fn counted(&mut self) -> Option<Duration> {
        let pause = (self.counted < self.settings.max_retries).then(|| back_off(self.counted));
        self.counted += 1;
        pause
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
