//! One question for what siblings would ask one by one. What one item of a page is asked
//! for, all of them are: so the first to ask does so for all, whoever comes when.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
};

use collegium_kernel::Problem;
use uuid::Uuid;

type Answer<V> = Result<Option<V>, Problem>;

/// What was found while one request is answered: of what is asked (`Q`), by id.
pub(crate) struct Batch<Q, V>(tokio::sync::Mutex<HashMap<(Q, Uuid), Answer<V>>>);

impl<Q, V> Default for Batch<Q, V> {
    fn default() -> Self {
        Self(tokio::sync::Mutex::default())
    }
}

impl<Q: Hash + Eq + Clone, V: Clone> Batch<Q, V> {
    /// What `fetch` finds for this id. It is asked for the siblings at once; they wait meanwhile,
    /// and if this one is given up the next of them asks. A failure is everybody's.
    pub(crate) async fn get<F>(
        &self,
        question: Q,
        id: Uuid,
        siblings: &[Uuid],
        fetch: impl FnOnce(Vec<Uuid>) -> F,
    ) -> Answer<V>
    where
        F: Future<Output = Result<HashMap<Uuid, V>, Problem>>,
    {
        let mut known = self.0.lock().await;
        if let Some(answer) = known.get(&(question.clone(), id)) {
            return answer.clone();
        }
        let mut ids: HashSet<Uuid> = siblings.iter().copied().collect();
        ids.retain(|id| !known.contains_key(&(question.clone(), *id)));
        ids.insert(id);
        let mut found = fetch(ids.iter().copied().collect()).await;
        let mut answer = |id| match &mut found {
            Ok(found) => Ok(found.remove(&id)),
            Err(problem) => Err(problem.clone()),
        };
        let of_this = answer(id);
        ids.remove(&id);
        known.extend(
            ids.into_iter()
                .map(|id| ((question.clone(), id), answer(id))),
        );
        known.insert((question, id), of_this.clone());
        of_this
    }

    /// Those of the ids for which such an answer is known.
    pub(crate) async fn known(
        &self,
        question: Q,
        ids: &[Uuid],
        is: impl Fn(&V) -> bool,
    ) -> Vec<Uuid> {
        let known = self.0.lock().await;
        let such = |id: &Uuid| matches!(known.get(&(question.clone(), *id)), Some(Ok(Some(found))) if is(found));
        ids.iter().copied().filter(such).collect()
    }
}

/// Which things came on one page.
#[derive(Default)]
pub(crate) struct Siblings(Mutex<HashMap<Uuid, Arc<[Uuid]>>>);

impl Siblings {
    /// These came together.
    pub(crate) fn announce(&self, ids: impl Iterator<Item = Uuid>) {
        let page: Arc<[Uuid]> = ids.collect();
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.extend(page.iter().map(|id| (*id, Arc::clone(&page))));
    }

    /// All that came with this one, itself among them.
    pub(crate) fn of(&self, id: Uuid) -> Arc<[Uuid]> {
        let pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.get(&id).map_or_else(|| [id].into(), Arc::clone)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use collegium_kernel::Code;
    use futures_util::future::join_all;

    use super::*;

    fn page() -> Siblings {
        let siblings = Siblings::default();
        siblings.announce((0..100).map(Uuid::from_u128));
        siblings
    }

    #[tokio::test]
    async fn siblings_ask_once_however_late_they_come() {
        let (batch, siblings, calls) = (Batch::default(), page(), AtomicUsize::new(0));
        let get = async |n: u128| {
            for _ in 0..n {
                tokio::task::yield_now().await;
            }
            let fetch = async |ids: Vec<Uuid>| {
                calls.fetch_add(1, Ordering::Relaxed);
                let even = ids.into_iter().map(|id| id.as_u128());
                let even = even.filter(|n| n % 2 == 0);
                Ok(even.map(|n| (Uuid::from_u128(n), n * 10)).collect())
            };
            let id = Uuid::from_u128(n);
            batch.get((), id, &siblings.of(id), fetch).await
        };
        let answers = join_all((0..100).chain(0..100).map(get)).await;
        assert_eq!(answers[42], Ok(Some(420)));
        assert_eq!(answers[143], Ok(None));
        assert_eq!(calls.load(Ordering::Relaxed), 1);
        assert_eq!(
            get(1000).await,
            Ok(Some(10_000)),
            "one of no page asks alone"
        );
        assert_eq!(calls.load(Ordering::Relaxed), 2);
    }

    #[tokio::test]
    async fn a_failure_is_everybodys() {
        let (batch, siblings, calls) = (Batch::<(), ()>::default(), page(), AtomicUsize::new(0));
        let get = async |n: u128| {
            let fetch = async |_| {
                calls.fetch_add(1, Ordering::Relaxed);
                Err(Problem::new(Code::Unavailable))
            };
            let id = Uuid::from_u128(n);
            batch.get((), id, &siblings.of(id), fetch).await
        };
        for answer in join_all((0..100).map(get)).await {
            assert_eq!(answer.unwrap_err().code, Code::Unavailable);
        }
        assert_eq!(calls.load(Ordering::Relaxed), 1);
    }

    #[tokio::test]
    async fn who_waits_for_one_that_is_given_up_asks_again() {
        let (batch, siblings) = (Batch::<(), ()>::default(), page());
        let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let (of_one, of_two) = (siblings.of(one), siblings.of(two));
        let mut given_up = Box::pin(batch.get((), one, &of_one, |_| std::future::pending()));
        assert!(futures_util::poll!(&mut given_up).is_pending());
        let works = async |ids: Vec<Uuid>| Ok(ids.into_iter().map(|id| (id, ())).collect());
        let mut waits = Box::pin(batch.get((), two, &of_two, works));
        assert!(futures_util::poll!(&mut waits).is_pending());
        drop(given_up);
        assert_eq!(waits.await, Ok(Some(())));
    }
}
