use std::{
    hash::{BuildHasher, Hash, Hasher},
    sync::{
        Arc, Weak,
        atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};

use chrono::{DateTime, Utc};
use collegium_contracts::Credential;
use collegium_kernel::{Principal, PrincipalKind, TenantId, random_bytes};
use collegium_store::{Invalidation, Memory};
use dashmap::DashMap;
use siphasher::sip128::{Hasher128, SipHasher24};
use uuid::Uuid;

use super::TOPIC;

/// Credentials remembered.
const CAPACITY: u64 = 50_000;
/// The longest that one is remembered, changed or not.
const TTL: Duration = Duration::from_secs(15 * 60);
/// A session's last use is written at most so often, in seconds.
const SESSION_USE: i64 = 300;
/// A key's last use is written at most so often, in seconds.
const KEY_USE: i64 = 60;

/// Names a credential by a keyed hash of 128 bits under a key of this process: it
/// cannot be found from outside, and the credential itself is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key(u128);

impl Hash for Key {
    #[allow(clippy::cast_possible_truncation)] // any 64 bits of a hash are a hash
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.0 as u64);
    }
}

/// The key is a hash already.
#[derive(Clone, Default)]
struct AsItIs;

struct AsItIsHasher(u64);

impl BuildHasher for AsItIs {
    type Hasher = AsItIsHasher;

    fn build_hasher(&self) -> AsItIsHasher {
        AsItIsHasher(0)
    }
}

impl Hasher for AsItIsHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, n: u64) {
        self.0 = n;
    }
}

/// A principal as the database has it.
pub(crate) struct Found {
    pub(crate) principal: Arc<Principal>,
    /// The user or API key whose change makes it untrue.
    pub(crate) subject: Uuid,
    /// When its use was last written.
    pub(crate) used_at: Option<DateTime<Utc>>,
}

impl Found {
    pub(crate) fn use_is_due(&self, now: DateTime<Utc>) -> bool {
        let pause = use_pause(&self.principal);
        self.used_at
            .is_none_or(|at| now.timestamp() - at.timestamp() >= pause)
    }
}

fn use_pause(principal: &Principal) -> i64 {
    match principal.kind {
        PrincipalKind::ApiKey { .. } => KEY_USE,
        _ => SESSION_USE,
    }
}

/// A remembered principal.
pub(crate) struct Entry {
    pub(crate) principal: Arc<Principal>,
    /// Shared by all that is remembered of the subject; false from the moment it changes.
    current: Arc<AtomicBool>,
    expires_at: i64,
    /// When its use is to be written next.
    next_use: AtomicI64,
}

impl Entry {
    /// True once when the use is to be written.
    pub(crate) fn is_due(&self, now: DateTime<Utc>) -> bool {
        let now = now.timestamp();
        let next = self.next_use.load(Ordering::Relaxed);
        now >= next
            && self
                .next_use
                .compare_exchange(
                    next,
                    now + use_pause(&self.principal),
                    Ordering::Relaxed,
                    Ordering::Relaxed,
                )
                .is_ok()
    }
}

/// Verified credentials and their principals, so that a warm request costs a hash and
/// a look. A change of a person or key drops all theirs at once through a flag they share.
pub(crate) struct PrincipalCache {
    entries: Memory<Key, Arc<Entry>, AsItIs>,
    flags: DashMap<(TenantId, Uuid), Weak<AtomicBool>>,
    /// Counts changes: what was loaded while one came is not kept.
    epoch: AtomicU64,
    secret: [u8; 16],
}

impl PrincipalCache {
    pub(crate) fn new() -> Self {
        Self {
            entries: Memory::with_hasher(CAPACITY, TTL, AsItIs),
            flags: DashMap::new(),
            epoch: AtomicU64::new(0),
            secret: random_bytes(),
        }
    }

    pub(crate) fn key(&self, tenant: TenantId, credential: Credential<'_>) -> Key {
        let (kind, text) = match credential {
            Credential::SessionCookie(text) => (0, text),
            Credential::Bearer(text) => (1, text),
        };
        let mut hasher = SipHasher24::new_with_key(&self.secret);
        hasher.write(tenant.0.as_bytes());
        hasher.write_u8(kind);
        hasher.write(text.as_bytes());
        Key(hasher.finish128().as_u128())
    }

    pub(crate) fn get(&self, key: Key, now: DateTime<Utc>) -> Option<Arc<Entry>> {
        let entry = self.entries.get(&key)?;
        let good = entry.current.load(Ordering::Acquire) && now.timestamp() < entry.expires_at;
        good.then_some(entry)
    }

    pub(crate) fn epoch(&self) -> u64 {
        self.epoch.load(Ordering::Acquire)
    }

    /// Remembers what was loaded since `epoch`, unless something has changed meanwhile.
    pub(crate) fn put(
        &self,
        key: Key,
        tenant: TenantId,
        found: Found,
        epoch: u64,
        now: DateTime<Utc>,
    ) {
        let entry = Entry {
            current: self.flag(tenant, found.subject),
            expires_at: found.principal.expires_at.timestamp(),
            next_use: AtomicI64::new(now.timestamp() + use_pause(&found.principal)),
            principal: found.principal,
        };
        self.entries
            .insert(&key, Arc::new(entry), self.entries.epoch());
        if self.epoch() != epoch {
            self.entries.forget(&key);
        }
    }

    fn flag(&self, tenant: TenantId, subject: Uuid) -> Arc<AtomicBool> {
        if self.flags.len() > 2 * usize::try_from(CAPACITY).unwrap_or(usize::MAX) {
            self.flags.retain(|_, flag| flag.strong_count() > 0);
        }
        let mut place = self.flags.entry((tenant, subject)).or_default();
        if let Some(flag) = place.upgrade() {
            return flag;
        }
        let flag = Arc::new(AtomicBool::new(true));
        *place = Arc::downgrade(&flag);
        flag
    }

    pub(crate) fn hear(&self, change: &Invalidation) {
        if change.is_everything() {
            self.epoch.fetch_add(1, Ordering::AcqRel);
            self.entries.forget_all();
        } else if change.topic == TOPIC
            && let (Some(tenant), Ok(subject)) = (change.tenant, change.key.parse())
        {
            self.epoch.fetch_add(1, Ordering::AcqRel);
            self.forget(tenant, subject);
        }
    }

    fn forget(&self, tenant: TenantId, subject: Uuid) {
        if let Some((_, flag)) = self.flags.remove(&(tenant, subject))
            && let Some(flag) = flag.upgrade()
        {
            flag.store(false, Ordering::Release);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TENANT: TenantId = TenantId(Uuid::from_u128(1));
    const USER: Uuid = Uuid::from_u128(2);
    const NOW: DateTime<Utc> = DateTime::UNIX_EPOCH;

    fn found(expires_in: i64) -> Found {
        let mut principal = Principal::anonymous();
        principal.expires_at = NOW + chrono::Duration::seconds(expires_in);
        Found {
            principal: Arc::new(principal),
            subject: USER,
            used_at: None,
        }
    }

    fn changed(tenant: TenantId, subject: Uuid) -> Invalidation {
        Invalidation {
            tenant: Some(tenant),
            topic: TOPIC.into(),
            key: subject.to_string(),
        }
    }

    #[test]
    fn a_change_drops_all_of_the_person_at_once_and_nobody_else() {
        let cache = PrincipalCache::new();
        let put = |text| {
            let key = cache.key(TENANT, Credential::Bearer(text));
            cache.put(key, TENANT, found(900), cache.epoch(), NOW);
            key
        };
        let keys = [put("a"), put("b")];
        assert!(keys.iter().all(|k| cache.get(*k, NOW).is_some()));
        cache.hear(&changed(TENANT, Uuid::from_u128(3)));
        cache.hear(&changed(TenantId(Uuid::from_u128(9)), USER));
        assert!(keys.iter().all(|k| cache.get(*k, NOW).is_some()));
        cache.hear(&changed(TENANT, USER));
        assert!(keys.iter().all(|k| cache.get(*k, NOW).is_none()));
        assert!(cache.get(put("c"), NOW).is_some());
    }

    #[test]
    fn what_was_loaded_while_something_changed_is_not_kept() {
        let cache = PrincipalCache::new();
        let key = cache.key(TENANT, Credential::Bearer("a"));
        let epoch = cache.epoch();
        cache.hear(&changed(TENANT, USER));
        cache.put(key, TENANT, found(900), epoch, NOW);
        assert!(cache.get(key, NOW).is_none());
    }

    #[test]
    fn nothing_outlives_its_credential_or_a_gap_in_listening() {
        let cache = PrincipalCache::new();
        let key = cache.key(TENANT, Credential::Bearer("a"));
        cache.put(key, TENANT, found(10), cache.epoch(), NOW);
        assert!(cache.get(key, NOW + chrono::Duration::seconds(9)).is_some());
        assert!(
            cache
                .get(key, NOW + chrono::Duration::seconds(10))
                .is_none()
        );
        let everything = Invalidation {
            tenant: None,
            topic: "*".into(),
            key: "*".into(),
        };
        cache.hear(&everything);
        assert!(cache.get(key, NOW).is_none());
    }

    #[test]
    fn tenants_and_kinds_of_credential_do_not_share_entries() {
        let cache = PrincipalCache::new();
        let bearer = cache.key(TENANT, Credential::Bearer("a"));
        assert_eq!(bearer, cache.key(TENANT, Credential::Bearer("a")));
        assert_ne!(bearer, cache.key(TENANT, Credential::SessionCookie("a")));
        let elsewhere = TenantId(Uuid::from_u128(2));
        assert_ne!(bearer, cache.key(elsewhere, Credential::Bearer("a")));
    }

    #[test]
    fn use_is_written_once_in_a_while() {
        let cache = PrincipalCache::new();
        let key = cache.key(TENANT, Credential::Bearer("a"));
        cache.put(key, TENANT, found(9_000), cache.epoch(), NOW);
        let entry = cache.get(key, NOW).unwrap();
        let at = |seconds| NOW + chrono::Duration::seconds(seconds);
        let due: Vec<_> = [0, 299, 300, 301, 599, 600]
            .map(|s| entry.is_due(at(s)))
            .into();
        assert_eq!(due, [false, false, true, false, false, true]);
    }
}
