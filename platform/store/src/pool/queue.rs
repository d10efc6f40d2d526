use std::collections::{HashMap, VecDeque};

/// How often others may be served before whoever waited longest: beyond it, any
/// connection will do. In rounds of all connections.
const PATIENCE: usize = 2;

/// Connections that a tenant may use however little it asks: its home, and one beside it when
/// that is busy. With one alone, queues grow long where homes happen to meet (Mitzenmacher,
/// "The Power of Two Choices", 1996); with more, each connection serves more tenants.
const CHOICES: usize = 2;

/// Who gets which connection when. A tenant's connections are ranked (rendezvous hashing);
/// it may use as many of the first as it has requests in flight, and at least
/// [`CHOICES`]. Each request waits for whichever of them is free first, not in the queue of one.
pub(super) struct Queue<T, W> {
    /// Connections that nobody uses, by number.
    idle: Vec<Option<T>>,
    seeds: Vec<u64>,
    waiting: VecDeque<Waiter<W>>,
    /// Requests that hold or wait for a connection.
    in_flight: HashMap<u64, usize>,
}

struct Waiter<W> {
    tenant: u64,
    /// Place of each connection in the tenant's ranking.
    ranks: Box<[usize]>,
    /// How often another was served since this one has been the oldest.
    passed: usize,
    who: W,
}

impl<T, W> Queue<T, W> {
    pub(super) fn new(connections: Vec<T>) -> Self {
        Self {
            seeds: (1..=connections.len() as u64).map(mix).collect(),
            idle: connections.into_iter().map(Some).collect(),
            waiting: VecDeque::new(),
            in_flight: HashMap::new(),
        }
    }

    /// A request of this tenant comes and gets a connection, or has to wait: `wait` makes who
    /// is told of its turn, and what it waits by.
    pub(super) fn come<R>(&mut self, tenant: u64, wait: impl FnOnce() -> (W, R)) -> Result<T, R> {
        let concurrent = self.in_flight.entry(tenant).or_default();
        *concurrent += 1;
        let mut ranking: Vec<(u64, usize)> = self
            .seeds
            .iter()
            .enumerate()
            .map(|(n, seed)| (mix(tenant ^ seed), n))
            .collect();
        ranking.sort_unstable();
        let open = ranking.iter().take(choices(*concurrent));
        if let Some(found) = open.filter_map(|&(_, n)| self.idle[n].take()).next() {
            return Ok(found);
        }
        let mut ranks = vec![0; ranking.len()].into_boxed_slice();
        for (rank, (_, n)) in ranking.into_iter().enumerate() {
            ranks[n] = rank;
        }
        let (who, turn) = wait();
        self.waiting.push_back(Waiter {
            tenant,
            ranks,
            passed: 0,
            who,
        });
        Err(turn)
    }

    /// A request has ended or been given up.
    pub(super) fn go(&mut self, tenant: u64) {
        if let Some(concurrent) = self.in_flight.get_mut(&tenant) {
            *concurrent -= 1;
            if *concurrent == 0 {
                self.in_flight.remove(&tenant);
            }
        }
    }

    /// The connection `n` is free: who gets it, or none if it rests.
    pub(super) fn give_back(&mut self, n: usize, connection: T) -> Option<(W, T)> {
        let served = |waiter: &Waiter<W>| {
            let concurrent = self.in_flight.get(&waiter.tenant).copied();
            waiter.ranks[n] < choices(concurrent.unwrap_or_default())
        };
        let next = self.waiting.iter().position(served);
        let oldest = self.waiting.front_mut();
        let impatient = oldest.is_some_and(|oldest| {
            oldest.passed += 1;
            oldest.passed > PATIENCE * self.seeds.len()
        });
        let next = if impatient { Some(0) } else { next };
        match next.and_then(|place| self.waiting.remove(place)) {
            Some(waiter) => Some((waiter.who, connection)),
            None => {
                self.idle[n] = Some(connection);
                None
            }
        }
    }
}

/// How many connections a tenant may use that has so many requests in flight.
fn choices(concurrent: usize) -> usize {
    concurrent.max(CHOICES)
}

/// The finaliser of splitmix64: spreads nearby numbers over all 64 bits.
const fn mix(mut z: u64) -> u64 {
    z = z.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Connections that are their own number.
    fn queue(connections: usize) -> Queue<usize, u32> {
        Queue::new((0..connections).collect())
    }

    /// What a numbered request gets at once.
    fn come(queue: &mut Queue<usize, u32>, tenant: u64, request: u32) -> Option<usize> {
        queue.come(tenant, || (request, ())).ok()
    }

    #[test]
    fn one_tenant_uses_every_connection_and_then_waits_for_the_first_that_is_free() {
        let mut queue = queue(4);
        let mut got: Vec<usize> = (0..4).filter_map(|_| come(&mut queue, 7, 0)).collect();
        got.sort_unstable();
        assert_eq!(got, [0, 1, 2, 3]);
        assert_eq!(come(&mut queue, 7, 1), None);
        assert_eq!(come(&mut queue, 7, 2), None);
        assert_eq!(queue.give_back(2, 2), Some((1, 2)));
        assert_eq!(queue.give_back(0, 0), Some((2, 0)));
        assert_eq!(queue.give_back(0, 0), None);
    }

    #[test]
    fn a_tenant_with_one_request_at_a_time_stays_at_home() {
        let mut queue = queue(4);
        let home = come(&mut queue, 7, 0).unwrap();
        for _ in 0..10 {
            queue.go(7);
            assert_eq!(queue.give_back(home, home), None);
            assert_eq!(come(&mut queue, 7, 0), Some(home));
        }
    }

    #[test]
    fn a_tenant_whose_home_is_busy_goes_to_its_second_choice_and_no_further() {
        let mut queue = queue(4);
        let tenants: Vec<u64> = (0..100).collect();
        let both = |tenant: u64| {
            let mut fresh = self::queue(4);
            [0, 1].map(|request| come(&mut fresh, tenant, request).unwrap())
        };
        let [home, second] = both(tenants[0]);
        let takes = |wanted: usize| {
            *tenants[1..]
                .iter()
                .find(|t| both(**t)[0] == wanted)
                .unwrap()
        };
        assert_eq!(come(&mut queue, takes(home), 0), Some(home));
        assert_eq!(come(&mut queue, tenants[0], 1), Some(second));
        queue.go(tenants[0]);
        assert_eq!(come(&mut queue, tenants[0], 2), None, "two others are idle");
        assert_eq!(queue.give_back(second, second), Some((2, second)));
    }

    #[test]
    fn whoever_waits_for_its_own_is_not_passed_over_for_ever() {
        let mut queue = queue(4);
        let both = |tenant: u64| {
            let mut fresh = self::queue(4);
            let mut both = [0, 1].map(|request| come(&mut fresh, tenant, request).unwrap());
            both.sort_unstable();
            both
        };
        let like = |wanted: [usize; 2]| (1..2000).filter(move |tenant| both(*tenant) == wanted);
        let mut wants = like([0, 1]);
        for _ in 0..2 {
            assert!(come(&mut queue, wants.next().unwrap(), 0).is_some());
        }
        assert_eq!(come(&mut queue, wants.next().unwrap(), 2), None);
        let mut others = like([2, 3]);
        for _ in 0..2 {
            assert!(come(&mut queue, others.next().unwrap(), 0).is_some());
        }
        for other in others.by_ref().take(50) {
            assert_eq!(come(&mut queue, other, 3), None);
        }
        let served = (0..50).find(|_| queue.give_back(2, 2) == Some((2, 2)));
        assert_eq!(served, Some(PATIENCE * 4));
    }
}
