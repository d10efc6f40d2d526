//! Rate limits by the generic cell rate algorithm (GCRA, ITU-T I.371): a bucket's
//! whole state is the time at which it would be empty again.

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use chrono::{DateTime, Utc};
use collegium_store::RedisTier;
use dashmap::DashMap;
use redis::Script;

/// Requests of one class share a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Reading.
    Read,
    /// Changing.
    Write,
    /// Anything that takes a password, a code or an address.
    SignIn,
    /// Everything that one tenant does.
    Tenant,
}

impl Class {
    /// Its name in headers and in the spec.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::SignIn => "sign_in",
            Self::Tenant => "tenant",
        }
    }
}

/// Whose bucket: tenant, principal (user, key or address), class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The tenant.
    pub tenant: u128,
    /// The principal.
    pub principal: u128,
    /// The class.
    pub class: Class,
}

/// So many requests in a minute; all of them may come at once.
#[derive(Debug, Clone, Copy)]
pub struct Quota {
    /// Requests in a minute.
    pub per_minute: u32,
}

/// What a limiter says of one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it may go on.
    pub allowed: bool,
    /// Requests left in the bucket.
    pub remaining: u32,
    /// Seconds until a refused request may come again, else until the bucket is full.
    pub reset: u64,
}

/// Buckets in process, or in Redis for all nodes together.
pub struct Limiter {
    local: DashMap<Key, AtomicI64>,
    redis: Option<RedisTier>,
    script: Script,
}

/// Buckets in process beyond which idle ones are swept.
const SWEEP_AT: usize = 100_000;

impl Limiter {
    /// A limiter; with Redis, its word counts, and the local buckets stand in while it is away.
    #[must_use]
    pub fn new(redis: Option<RedisTier>) -> Self {
        Self {
            local: DashMap::new(),
            redis,
            script: Script::new(GCRA),
        }
    }

    /// Takes one request from a bucket.
    pub async fn take(&self, key: Key, quota: Quota, now: DateTime<Utc>) -> Verdict {
        // Beyond a million a second nothing is counted; two clocks' skew would look like too much.
        if quota.interval() == 0 {
            return Verdict {
                allowed: true,
                remaining: quota.per_minute,
                reset: 0,
            };
        }
        let now = now.timestamp_micros();
        if let Some(redis) = &self.redis
            && let Some(tat) = self.take_shared(redis, key, quota, now).await
        {
            return verdict(tat, quota, now);
        }
        self.take_local(key, quota, now)
    }

    fn take_local(&self, key: Key, quota: Quota, now: i64) -> Verdict {
        if self.local.len() > SWEEP_AT {
            self.local
                .retain(|_, tat| tat.load(Ordering::Relaxed) > now);
        }
        let entry = match self.local.get(&key) {
            Some(entry) => entry,
            None => self
                .local
                .entry(key)
                .or_insert_with(|| AtomicI64::new(now))
                .downgrade(),
        };
        let mut before = entry.load(Ordering::Relaxed);
        loop {
            let tat = before.max(now) + quota.interval();
            if tat - now > quota.window() {
                return verdict(Err(before), quota, now);
            }
            match entry.compare_exchange_weak(before, tat, Ordering::Relaxed, Ordering::Relaxed) {
                Ok(_) => return verdict(Ok(tat), quota, now),
                Err(seen) => before = seen,
            }
        }
    }

    /// Ok: taken; Err: refused; each with the bucket's time. None: Redis does not answer.
    async fn take_shared(
        &self,
        redis: &RedisTier,
        key: Key,
        quota: Quota,
        now: i64,
    ) -> Option<Result<i64, i64>> {
        let name = format!(
            "{}:rl:{:x}:{}",
            uuid::Uuid::from_u128(key.tenant),
            key.principal,
            key.class.as_str()
        );
        let mut connection = redis.connection();
        let mut call = self.script.prepare_invoke();
        call.key(name)
            .arg(now)
            .arg(quota.interval())
            .arg(quota.window());
        let answer = tokio::time::timeout(
            Duration::from_millis(100),
            call.invoke_async(&mut connection),
        )
        .await;
        let (allowed, tat): (bool, i64) = answer.ok()?.ok()?;
        Some(if allowed { Ok(tat) } else { Err(tat) })
    }
}

impl Quota {
    fn interval(self) -> i64 {
        // At least a nanosecond's share: beyond a million a second a limit limits nothing.
        60_000_000 / i64::from(self.per_minute.max(1))
    }

    fn window(self) -> i64 {
        self.interval() * i64::from(self.per_minute)
    }
}

fn verdict(taken: Result<i64, i64>, quota: Quota, now: i64) -> Verdict {
    let interval = quota.interval().max(1);
    let micros = |n: i64| u64::try_from(n.max(0)).unwrap_or(0).div_ceil(1_000_000);
    match taken {
        Ok(tat) => {
            let left = (quota.window() - (tat - now)) / interval;
            Verdict {
                allowed: true,
                remaining: u32::try_from(left).unwrap_or(0),
                reset: micros(tat - now),
            }
        }
        Err(tat) => {
            let wait = tat + interval - quota.window() - now;
            Verdict {
                allowed: false,
                remaining: 0,
                reset: micros(wait).max(1),
            }
        }
    }
}

const GCRA: &str = r"
local tat = tonumber(redis.call('GET', KEYS[1]) or '0')
local now, interval, window = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local next = math.max(tat, now) + interval
if next - now > window then return {0, string.format('%.0f', tat)} end
redis.call('SET', KEYS[1], string.format('%.0f', next), 'PX', math.ceil((next - now) / 1000) + 1)
return {1, string.format('%.0f', next)}
";

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: Key = Key {
        tenant: 1,
        principal: 2,
        class: Class::Read,
    };

    #[tokio::test]
    async fn a_bucket_empties_and_fills_again() {
        let limiter = Limiter::new(None);
        let quota = Quota { per_minute: 3 };
        let start = DateTime::UNIX_EPOCH;
        for left in [2, 1, 0] {
            let verdict = limiter.take(KEY, quota, start).await;
            assert!(verdict.allowed);
            assert_eq!(verdict.remaining, left);
        }
        let refused = limiter.take(KEY, quota, start).await;
        assert_eq!(
            refused,
            Verdict {
                allowed: false,
                remaining: 0,
                reset: 20
            }
        );
        let later = start + Duration::from_secs(20);
        assert!(limiter.take(KEY, quota, later).await.allowed);
        assert!(!limiter.take(KEY, quota, later).await.allowed);
        let other = Key {
            principal: 3,
            ..KEY
        };
        assert!(limiter.take(other, quota, later).await.allowed);
    }

    #[tokio::test]
    async fn what_is_beyond_counting_is_never_refused() {
        let limiter = Limiter::new(None);
        let quota = Quota {
            per_minute: 2_000_000_000,
        };
        let now = DateTime::UNIX_EPOCH + Duration::from_secs(1);
        assert!(limiter.take(KEY, quota, now).await.allowed);
        let a_slower_clock = DateTime::UNIX_EPOCH;
        assert!(limiter.take(KEY, quota, a_slower_clock).await.allowed);
    }
}
