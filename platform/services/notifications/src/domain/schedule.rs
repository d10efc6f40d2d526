use chrono::{DateTime, Duration, Utc};

/// How long a delivery is tried, and how long an endpoint may fail before it is disabled.
pub const PATIENCE: Duration = Duration::days(3);

/// Seconds before the next attempt, by how many there were; the last repeats.
pub const PAUSES: [i64; 8] = [5, 30, 300, 1_800, 7_200, 18_000, 36_000, 43_200];

/// When to try again after `attempts` failures of which the first was at `first`; none when
/// the time is up. The last attempt is as late as patience allows. `chance` in 0..1 spreads
/// the attempts of many; `asked` is what the receiver's `Retry-After` said.
pub(crate) fn next_attempt(
    attempts: u32,
    first: DateTime<Utc>,
    now: DateTime<Utc>,
    chance: f64,
    asked: Option<Duration>,
) -> Option<DateTime<Utc>> {
    let end = first + PATIENCE;
    if now >= end {
        return None;
    }
    let step = (attempts.saturating_sub(1) as usize).min(PAUSES.len() - 1);
    // A fifth less to a fifth more.
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)] // at most a day
    let millis = (PAUSES[step] as f64 * 1000.0 * (0.8 + 0.4 * chance.clamp(0.0, 1.0))) as i64;
    let pause = Duration::milliseconds(millis).max(asked.unwrap_or_default());
    Some((now + pause).min(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_tried_for_three_days_with_growing_pauses_and_then_no_more() {
        let first = DateTime::UNIX_EPOCH;
        for chance in [0.0, 0.5, 1.0] {
            let (mut now, mut attempts, mut pauses) = (first, 1, Vec::new());
            while let Some(next) = next_attempt(attempts, first, now, chance, None) {
                pauses.push(next - now);
                now = next;
                attempts += 1;
            }
            assert_eq!(
                now,
                first + PATIENCE,
                "the last attempt ends the three days"
            );
            assert!((10..=16).contains(&attempts), "{attempts}");
            let growing = pauses.windows(2).take(7).all(|w| w[0] < w[1]);
            assert!(growing, "{pauses:?}");
        }
    }

    #[test]
    fn chance_spreads_and_the_receiver_may_ask_for_more() {
        let at = |chance, asked| {
            let first = DateTime::UNIX_EPOCH;
            (next_attempt(1, first, first, chance, asked).unwrap() - first).num_milliseconds()
        };
        assert_eq!(at(0.0, None), 4_000);
        assert_eq!(at(1.0, None), 6_000);
        assert_eq!(at(0.5, Some(Duration::seconds(120))), 120_000);
        assert_eq!(
            at(0.5, Some(Duration::days(30))),
            PATIENCE.num_milliseconds()
        );
    }
}
