use std::{
    collections::hash_map::RandomState,
    hash::{BuildHasher, Hash},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use collegium_kernel::Problem;
use quick_cache::{
    Equivalent, OptionsBuilder, Weighter,
    sync::{Cache, DefaultLifecycle},
};

/// A bounded memory, each entry of which is kept for a time at most.
///
/// A read marks its entry and moves nothing, so that a thousand tenants in turn cost hardly more
/// than one over and over; which entries fall when it is full is chosen by a variant of Clock-PRO
/// ([`quick_cache`]; Jiang, Chen and Zhang, USENIX 2005).
pub struct Memory<K, V, S = RandomState> {
    entries: Arc<Cache<K, Kept<V>, Weight<V>, S>>,
    epoch: Arc<AtomicU64>,
    ttl: Duration,
}

impl<K, V, S> Clone for Memory<K, V, S> {
    fn clone(&self) -> Self {
        Self {
            entries: Arc::clone(&self.entries),
            epoch: Arc::clone(&self.epoch),
            ttl: self.ttl,
        }
    }
}

#[derive(Clone)]
enum Kept<V> {
    Good(V, Instant),
    /// For those who waited for the load that failed; it is not kept.
    Failed(Problem),
}

struct Weight<V>(Arc<dyn Fn(&V) -> u32 + Send + Sync>);

impl<V> Clone for Weight<V> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<K, V> Weighter<K, Kept<V>> for Weight<V> {
    fn weight(&self, _: &K, kept: &Kept<V>) -> u64 {
        match kept {
            // What weighs nothing would never fall.
            Kept::Good(value, _) => (self.0)(value).max(1).into(),
            Kept::Failed(_) => 1,
        }
    }
}

/// About what an entry weighs where weight is bytes.
const USUAL_BYTES: u64 = 4096;
/// Parts, each with a lock of its own, of a memory for bytes. Entries larger than a part are
/// not kept, so they do not grow in number with the processors.
const PARTS: usize = 4;

impl<K, V> Memory<K, V>
where
    K: Hash + Eq + Clone,
    V: Clone,
{
    /// Room for `capacity` entries, each kept at most `ttl`.
    #[must_use]
    pub fn new(capacity: u64, ttl: Duration) -> Self {
        Self::with_hasher(capacity, ttl, RandomState::new())
    }

    /// Room for entries that together weigh `capacity` bytes; one may be a fifth of it.
    #[must_use]
    pub fn weighed(
        capacity: u64,
        ttl: Duration,
        weigh: impl Fn(&V) -> u32 + Send + Sync + 'static,
    ) -> Self {
        let mut options = room(capacity / USUAL_BYTES, capacity);
        options.shards(PARTS);
        let weight = Weight(Arc::new(weigh));
        Self::build(&options, ttl, weight, RandomState::new())
    }
}

impl<K, V, S> Memory<K, V, S>
where
    K: Hash + Eq + Clone,
    V: Clone,
    S: BuildHasher + Clone,
{
    /// As [`new`](Memory::new), for keys that are hashes already.
    #[must_use]
    pub fn with_hasher(capacity: u64, ttl: Duration, hasher: S) -> Self {
        let weight = Weight(Arc::new(|_| 1));
        Self::build(&room(capacity, capacity), ttl, weight, hasher)
    }

    fn build(options: &OptionsBuilder, ttl: Duration, weight: Weight<V>, hasher: S) -> Self {
        #[allow(clippy::expect_used)] // `room` sets both of what it asks for
        let options = options.build().expect("a capacity");
        let entries = Cache::with_options(options, weight, hasher, DefaultLifecycle::default());
        Self {
            entries: Arc::new(entries),
            epoch: Arc::default(),
            ttl,
        }
    }

    /// What is remembered, without loading.
    pub fn get<Q>(&self, key: &Q) -> Option<V>
    where
        Q: Hash + Equivalent<K> + ?Sized,
    {
        let now = Instant::now();
        match self.entries.get(key)? {
            Kept::Good(value, until) if now < until => Some(value),
            _ => {
                let stale = |kept: &Kept<V>| !matches!(kept, Kept::Good(_, until) if now < *until);
                self.entries.remove_if(key, stale);
                None
            }
        }
    }

    /// What is remembered, or what `load` finds: one load at a time for each key. One that was
    /// under way while something was forgotten is answered with, and not kept.
    pub async fn get_or_load<E>(
        &self,
        key: &K,
        load: impl Future<Output = Result<V, E>>,
    ) -> Result<V, Problem>
    where
        E: Into<Problem>,
    {
        if let Some(value) = self.get(key) {
            return Ok(value);
        }
        let guard = match self.entries.get_value_or_guard_async(key).await {
            Ok(Kept::Good(value, _)) => return Ok(value),
            Ok(Kept::Failed(problem)) => return Err(problem),
            Err(guard) => guard,
        };
        let epoch = self.epoch();
        let loaded = load.await.map_err(Into::into);
        // Refused if the key was forgotten meanwhile.
        let _ = guard.insert(match &loaded {
            Ok(value) => Kept::Good(value.clone(), Instant::now() + self.ttl),
            Err(problem) => Kept::Failed(problem.clone()),
        });
        if loaded.is_err() {
            let failed = |kept: &Kept<V>| matches!(kept, Kept::Failed(_));
            self.entries.remove_if(key, failed);
        } else if self.epoch() != epoch {
            self.entries.remove(key);
        }
        loaded
    }

    /// How often something was forgotten, for [`insert`](Self::insert).
    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.epoch.load(Ordering::Acquire)
    }

    /// Remembers what was loaded since `epoch`, unless something was forgotten meanwhile.
    pub fn insert(&self, key: &K, value: V, epoch: u64) {
        let kept = Kept::Good(value, Instant::now() + self.ttl);
        self.entries.insert(key.clone(), kept);
        if self.epoch() != epoch {
            self.entries.remove(key);
        }
    }

    /// Forgets one entry.
    pub fn forget<Q>(&self, key: &Q)
    where
        Q: Hash + Equivalent<K> + ?Sized,
    {
        self.epoch.fetch_add(1, Ordering::AcqRel);
        self.entries.remove(key);
    }

    /// Forgets those whose key is one of these.
    pub fn forget_if(&self, forget: impl Fn(&K) -> bool) {
        self.epoch.fetch_add(1, Ordering::AcqRel);
        self.entries.retain(|key, _| !forget(key));
    }

    /// Forgets everything.
    pub fn forget_all(&self) {
        self.forget_if(|_| true);
    }
}

fn room(items: u64, capacity: u64) -> OptionsBuilder {
    let mut options = OptionsBuilder::new();
    options.estimated_items_capacity(usize::try_from(items).unwrap_or(usize::MAX));
    options.weight_capacity(capacity);
    options
}

#[cfg(test)]
mod tests {
    use collegium_kernel::Code;
    use futures_util::{FutureExt, future::join};
    use tokio::sync::oneshot;

    use super::*;

    const LONG: Duration = Duration::from_secs(3600);

    #[allow(clippy::unused_async)] // it stands for a load
    async fn found(n: u32) -> Result<u32, Problem> {
        Ok(n)
    }

    #[tokio::test]
    async fn what_is_remembered_is_not_loaded_again_until_it_is_forgotten() {
        let memory = Memory::new(10, LONG);
        assert_eq!(memory.get_or_load(&1, found(1)).await, Ok(1));
        assert_eq!(memory.get_or_load(&1, found(2)).await, Ok(1));
        memory.forget(&1);
        assert_eq!(memory.get_or_load(&1, found(3)).await, Ok(3));
        memory.forget_if(|key| *key == 2);
        assert_eq!(memory.get(&1), Some(3));
        memory.forget_if(|key| *key == 1);
        assert_eq!(memory.get(&1), None);
        memory.insert(&1, 4, memory.epoch());
        memory.forget_all();
        assert_eq!(memory.get(&1), None);
    }

    #[tokio::test]
    async fn nothing_outlives_its_time_or_the_room_there_is() {
        let brief = Memory::new(10, Duration::ZERO);
        assert_eq!(brief.get_or_load(&1, found(1)).await, Ok(1));
        assert_eq!(brief.get(&1), None);
        assert_eq!(brief.get_or_load(&1, found(2)).await, Ok(2));
        let small = Memory::new(100, LONG);
        let bytes = Memory::weighed(1000, LONG, |_| 100);
        for n in 0..10_000_u32 {
            small.insert(&n, n, small.epoch());
            bytes.insert(&n, n, bytes.epoch());
        }
        assert!((50..=100).contains(&small.entries.len()));
        assert!((1..=10).contains(&bytes.entries.len()));
        let large = Memory::weighed(16 << 20, LONG, |bytes| *bytes);
        large.insert(&1, (16 << 20) / 5, large.epoch());
        assert!(large.get(&1).is_some(), "a long course");
    }

    #[tokio::test]
    async fn those_who_ask_at_once_share_one_load_and_its_failure() {
        let memory = Memory::new(10, LONG);
        let (send, receive) = oneshot::channel();
        let load = async { receive.await.map_err(|_| Problem::new(Code::Unavailable)) };
        let first = memory.get_or_load(&1, load);
        let second = memory.get_or_load(&1, async { Err::<u32, _>(Problem::new(Code::Internal)) });
        let answer = async { send.send(7_u32) };
        let ((a, b), _) = join(join(first, second), answer).await;
        assert_eq!((a, b), (Ok(7), Ok(7)));
        memory.forget(&1);
        let (send, receive) = oneshot::channel::<u32>();
        let load = async { receive.await.map_err(|_| Problem::new(Code::Unavailable)) };
        let ((a, b), ()) = join(
            join(
                memory.get_or_load(&1, load),
                memory.get_or_load(&1, found(2)),
            ),
            async { drop(send) },
        )
        .await;
        assert_eq!(a.unwrap_err().code, Code::Unavailable);
        assert_eq!(b.unwrap_err().code, Code::Unavailable);
        assert_eq!(
            memory.get_or_load(&1, found(3)).await,
            Ok(3),
            "a failure is not kept"
        );
    }

    #[tokio::test]
    async fn a_load_that_is_given_up_is_taken_over() {
        let memory = Memory::new(10, LONG);
        let never = std::future::pending::<Result<u32, Problem>>();
        let mut first = Box::pin(memory.get_or_load(&1, never));
        let mut second = Box::pin(memory.get_or_load(&1, found(2)));
        assert!((&mut first).now_or_never().is_none());
        assert!((&mut second).now_or_never().is_none(), "it waits");
        drop(first);
        assert_eq!(second.await, Ok(2));
    }

    #[tokio::test]
    async fn what_was_loaded_while_something_changed_is_not_kept() {
        let memory = Memory::new(10, LONG);
        for other in [1, 2] {
            let load = async {
                memory.forget(&other);
                Ok::<_, Problem>(1)
            };
            assert_eq!(memory.get_or_load(&1, load).await, Ok(1));
            assert_eq!(memory.get(&1), None);
        }
        let epoch = memory.epoch();
        memory.forget_all();
        memory.insert(&1, 1, epoch);
        assert_eq!(memory.get(&1), None);
    }
}
