//! One question for what siblings ask one by one.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Mutex, MutexGuard, PoisonError},
};

use collegium_kernel::Problem;
use tokio::sync::oneshot;

type Answer<V> = Result<Option<V>, Problem>;
type Waiting<K, V> = (K, oneshot::Sender<Answer<V>>);

/// What was asked for and found while one request is answered.
pub(crate) struct Batch<K, V>(Mutex<State<K, V>>);

struct State<K, V> {
    known: HashMap<K, Option<V>>,
    waiting: Vec<Waiting<K, V>>,
    /// How often those who waited were answered.
    round: u64,
}

impl<K, V> Default for Batch<K, V> {
    fn default() -> Self {
        Self(Mutex::new(State {
            known: HashMap::new(),
            waiting: Vec::new(),
            round: 0,
        }))
    }
}

impl<K: Hash + Eq + Clone, V: Clone> Batch<K, V> {
    /// What `fetch` finds for this key; it is asked once for all keys that are waited for.
    pub(crate) async fn get<F>(&self, key: K, fetch: impl Fn(Vec<K>) -> F) -> Answer<V>
    where
        F: Future<Output = Result<HashMap<K, V>, Problem>>,
    {
        loop {
            let (sender, receiver) = oneshot::channel();
            let round = {
                let mut state = self.lock();
                if let Some(known) = state.known.get(&key) {
                    return Ok(known.clone());
                }
                state.waiting.push((key.clone(), sender));
                state.round
            };
            if let Some(waiting) = self.settle(round).await {
                self.answer(waiting, &fetch).await;
            }
            // Not by the task's budget: who has to wait for a new one asks after the others did.
            if let Ok(answer) = tokio::task::unconstrained(receiver).await {
                return answer;
            }
            // Whoever asked for all was given up with its part of the query.
        }
    }

    /// Siblings run in one task: lets them ask too, until twice nobody new did. All who wait
    /// then, unless somebody else took them: who stays behind would ask next alone.
    async fn settle(&self, round: u64) -> Option<Vec<Waiting<K, V>>> {
        let (mut asked, mut quiet) = (0, 0);
        loop {
            {
                let mut state = self.lock();
                if state.round != round {
                    return None;
                }
                let now = state.waiting.len();
                quiet = if now == asked { quiet + 1 } else { 0 };
                asked = now;
                if quiet == 2 {
                    state.round += 1;
                    return Some(std::mem::take(&mut state.waiting));
                }
            }
            tokio::task::yield_now().await;
        }
    }

    async fn answer<F>(&self, waiting: Vec<Waiting<K, V>>, fetch: impl Fn(Vec<K>) -> F)
    where
        F: Future<Output = Result<HashMap<K, V>, Problem>>,
    {
        let mut keys: HashMap<&K, ()> = HashMap::with_capacity(waiting.len());
        keys.extend(waiting.iter().map(|(key, _)| (key, ())));
        let keys: Vec<K> = keys.into_keys().cloned().collect();
        let found = fetch(keys).await;
        if let Ok(found) = &found {
            let known = waiting
                .iter()
                .map(|(key, _)| (key.clone(), found.get(key).cloned()));
            self.lock().known.extend(known);
        }
        for (key, sender) in waiting {
            let answer = match &found {
                Ok(found) => Ok(found.get(&key).cloned()),
                Err(problem) => Err(problem.clone()),
            };
            // Nobody may be waiting any more.
            let _ = sender.send(answer);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State<K, V>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Pairs by their first part.
pub(crate) fn grouped<A: Hash + Eq, B>(pairs: Vec<(A, B)>) -> HashMap<A, Vec<B>> {
    let mut groups: HashMap<A, Vec<B>> = HashMap::new();
    for (first, second) in pairs {
        groups.entry(first).or_default().push(second);
    }
    groups
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use collegium_kernel::Code;

    use super::*;

    #[tokio::test]
    async fn siblings_ask_once_and_what_is_known_is_not_asked_again() {
        let (batch, calls) = (Batch::default(), AtomicUsize::new(0));
        let fetch = |keys: Vec<u32>| {
            calls.fetch_add(1, Ordering::Relaxed);
            let even = keys.into_iter().filter(|key| key % 2 == 0);
            let found = even.map(|key| (key, key * 10)).collect();
            async move { Ok(found) }
        };
        let keys = (0..100).chain(0..100);
        let answers = futures_util::future::join_all(keys.map(|key| batch.get(key, fetch))).await;
        assert_eq!(answers[42], Ok(Some(420)));
        assert_eq!(answers[143], Ok(None));
        assert_eq!(batch.get(7, fetch).await, Ok(None));
        assert_eq!(calls.load(Ordering::Relaxed), 1);
    }

    #[tokio::test]
    async fn a_failure_is_everybodys_and_is_not_kept() {
        let batch: Batch<u32, u32> = Batch::default();
        let fails = |_| async { Err(Problem::new(Code::Unavailable)) };
        let (one, two) = tokio::join!(batch.get(1, fails), batch.get(2, fails));
        assert_eq!(one.unwrap_err().code, Code::Unavailable);
        assert_eq!(two.unwrap_err().code, Code::Unavailable);
        let works = |keys: Vec<u32>| async { Ok(keys.into_iter().map(|k| (k, k)).collect()) };
        assert_eq!(batch.get(1, works).await, Ok(Some(1)));
    }

    #[tokio::test]
    async fn who_waits_for_one_that_is_given_up_asks_again() {
        let batch: Batch<u32, u32> = Batch::default();
        let never = |_| std::future::pending();
        let works = |keys: Vec<u32>| async { Ok(keys.into_iter().map(|k| (k, k)).collect()) };
        let mut given_up = Box::pin(batch.get(1, never));
        let waits = batch.get(2, works);
        tokio::pin!(waits);
        // Who came last asks for both; then it goes.
        for _ in 0..10 {
            assert!(futures_util::poll!(&mut waits).is_pending());
            assert!(futures_util::poll!(&mut given_up).is_pending());
            tokio::task::yield_now().await;
        }
        drop(given_up);
        assert_eq!(waits.await, Ok(Some(2)));
    }
}
