//! The division into training and test rows, and the synthetic set of the bench.

use crate::data::Log;
use crate::error::{Error, Result};
use crate::rng::mix;

/// Marks the rows held out: of each user with n ≥ 5 rows the last max(1, ⌊n/5⌋) in the order of
/// (time, item); of the others none.
#[must_use]
pub fn hold_out(log: &Log) -> Vec<bool> {
    let mut order: Vec<u32> = (0..log.len() as u32).collect();
    order.sort_by_key(|&row| {
        let row = row as usize;
        (log.user[row], log.time[row], log.item[row])
    });
    let mut held = vec![false; log.len()];
    for rows in order.chunk_by(|&a, &b| log.user[a as usize] == log.user[b as usize]) {
        let n = rows.len();
        let last = if n >= 5 { (n / 5).max(1) } else { 0 };
        for &row in &rows[n - last..] {
            held[row as usize] = true;
        }
    }
    held
}

/// Training rows and test rows.
#[must_use]
pub fn split(log: &Log) -> (Log, Log) {
    let held = hold_out(log);
    (log.filter(|row| !held[row]), log.filter(|row| held[row]))
}

/// The synthetic set: `draws` pairs from power laws over users and items, the same in any language.
///
/// With v and w uniform from SplitMix64 of twice the draw's number (and one more):
/// user = ⌊users · v²⌋, item = ⌊items · w³⌋; a pair drawn before is left out; time is the draw's number.
///
/// # Errors
/// No users, no items, or more than an index can hold.
pub fn synthetic(users: u32, items: u32, draws: u32, seed: u64) -> Result<Log> {
    if users == 0 || items == 0 || draws == 0 {
        return Err(Error::NoInteractions);
    }
    let unit = |counter: u64| {
        (mix(counter.wrapping_add(seed)) >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    };
    let mut pairs: Vec<(u64, u32)> = (0..draws)
        .map(|draw| {
            let (v, w) = (unit(u64::from(draw) * 2), unit(u64::from(draw) * 2 + 1));
            let user = (f64::from(users) * (v * v)) as u64;
            let item = (f64::from(items) * (w * w * w)) as u64;
            (user * u64::from(items) + item, draw)
        })
        .collect();
    pairs.sort_unstable();
    pairs.dedup_by_key(|pair| pair.0);
    pairs.sort_unstable_by_key(|pair| pair.1);
    let mut log = Log::default();
    for (pair, draw) in pairs {
        log.push(
            (pair / u64::from(items)) as u32,
            (pair % u64::from(items)) as u32,
            1.0,
            i64::from(draw),
        );
    }
    Ok(log)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_fifth_of_each_user_is_held_out() {
        let mut log = Log::default();
        for n in 0..11 {
            log.push(0, n, 1.0, 100 - i64::from(n));
        }
        for n in 0..4 {
            log.push(1, n, 1.0, 0);
        }
        for n in 0..5 {
            log.push(2, n, 1.0, 0);
        }
        let held = hold_out(&log);
        let rows: Vec<usize> = (0..log.len()).filter(|&r| held[r]).collect();
        assert_eq!(
            rows,
            [0, 1, 19],
            "two of eleven, none of four, one of five: the highest item of equal times"
        );
    }

    #[test]
    fn the_synthetic_set_has_no_pair_twice() {
        let log = synthetic(50, 20, 2000, 7).unwrap();
        let mut pairs: Vec<_> = log.user.iter().zip(&log.item).collect();
        let n = pairs.len();
        pairs.sort_unstable();
        pairs.dedup();
        assert_eq!(pairs.len(), n);
        assert!(synthetic(0, 1, 1, 1).is_err());
    }
}
