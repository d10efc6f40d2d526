use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Duration, Utc};
use collegium_kernel::{Clock, SystemClock};

/// The machine's clock, which a test can put forward.
#[derive(Debug, Default)]
pub struct MovableClock {
    ahead_millis: AtomicI64,
}

impl MovableClock {
    /// Lets so much time pass at once.
    pub fn advance(&self, by: Duration) {
        self.ahead_millis
            .fetch_add(by.num_milliseconds(), Ordering::SeqCst);
    }
}

impl Clock for MovableClock {
    fn now(&self) -> DateTime<Utc> {
        let ahead = self.ahead_millis.load(Ordering::SeqCst);
        SystemClock.now() + Duration::milliseconds(ahead)
    }
}
