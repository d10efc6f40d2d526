use chrono::Duration;

/// Failures that cost nothing but themselves: people mistype.
const FREE: u32 = 5;
/// The first wait; each further failure doubles it.
const FIRST_WAIT: Duration = Duration::seconds(30);
/// The longest wait.
const LONGEST_WAIT: Duration = Duration::minutes(15);
/// Without a failure for so long, counting begins anew.
pub(crate) const FORGOTTEN_AFTER: Duration = Duration::hours(24);

/// How long the next attempt has to wait after so many failures in a row.
pub(crate) fn lock_after(failures: i32) -> Option<Duration> {
    let failures = u32::try_from(failures).unwrap_or(0);
    let over = failures.checked_sub(FREE)?;
    let doubled = FIRST_WAIT * 2_i32.pow(over.min(10));
    Some(doubled.min(LONGEST_WAIT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_begin_at_the_fifth_failure_double_and_end() {
        let seconds: Vec<_> = [0, 4, 5, 6, 7, 9, 10, 1000, i32::MAX]
            .map(|n| lock_after(n).map(|d| d.num_seconds()))
            .into();
        let expected = [
            None,
            None,
            Some(30),
            Some(60),
            Some(120),
            Some(480),
            Some(900),
            Some(900),
            Some(900),
        ];
        assert_eq!(seconds, expected);
    }
}
