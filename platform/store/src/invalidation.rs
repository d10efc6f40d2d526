use std::{sync::Arc, time::Duration};

use arc_swap::ArcSwap;
use collegium_kernel::TenantId;
use serde::{Deserialize, Serialize};
use sqlx::{
    PgPool,
    postgres::{PgConnectOptions, PgListener, PgNotification, PgPoolOptions},
};

use crate::StoreError;

/// The pauses between tries to listen again while Postgres is away: the first, and the longest
/// that doubling leads to. What is remembered may be old for so long, and everybody who works in
/// the background looks for work once in it.
const PAUSES: (Duration, Duration) = (Duration::from_millis(200), Duration::from_secs(1));

/// Where changes are told.
const CHANNEL: &str = "collegium";

/// Something remembered that is no longer true. Travels by Postgres' NOTIFY inside
/// the transaction that changes it, so every node hears of it exactly when it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invalidation {
    /// Whose; none for the platform's own.
    pub tenant: Option<TenantId>,
    /// What sort of thing, such as `course`.
    pub topic: String,
    /// Which one. `*` under topic `*` means: forget everything.
    pub key: String,
}

impl Invalidation {
    pub(crate) fn new(tenant: Option<TenantId>, topic: &str, key: String) -> Self {
        Self {
            tenant,
            topic: topic.to_owned(),
            key,
        }
    }

    /// After a gap in listening nothing remembered can be trusted.
    fn everything() -> Self {
        Self::new(None, "*", "*".to_owned())
    }

    /// Whether everything must be forgotten.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.topic == "*"
    }

    pub(crate) fn to_payload(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

type Handler = Arc<dyn Fn(&Invalidation) + Send + Sync>;

/// Hears of changes and passes them to whoever remembers things.
#[derive(Clone, Default)]
pub struct Invalidations {
    handlers: Arc<ArcSwap<Vec<Handler>>>,
}

impl Invalidations {
    pub(crate) async fn listen(options: PgConnectOptions) -> Result<Self, StoreError> {
        let this = Self::default();
        let pool = PgPoolOptions::new()
            .max_connections(1)
            .connect_with(options)
            .await?;
        let mut listener = Some(listening(&pool).await?);
        let handlers = Arc::downgrade(&this.handlers);
        tokio::spawn(async move {
            let mut pause = Duration::ZERO;
            loop {
                tokio::time::sleep(pause).await;
                let next = hear(&pool, &mut listener);
                let heard = tokio::time::timeout(Duration::from_secs(30), next).await;
                // Not held while waiting: nobody who remembers is left once the database
                // is dropped, and that Postgres then goes away is no news.
                let Some(handlers) = handlers.upgrade() else {
                    return;
                };
                let this = Self { handlers };
                match heard {
                    Err(_) => {}
                    Ok(Ok(note)) => {
                        pause = Duration::ZERO;
                        let change = note.and_then(|n| serde_json::from_str(n.payload()).ok());
                        this.apply(&change.unwrap_or_else(Invalidation::everything));
                    }
                    Ok(Err(error)) => {
                        tracing::warn!(%error, "not listening for changes; trying again");
                        this.apply(&Invalidation::everything());
                        pause = (pause * 2).clamp(PAUSES.0, PAUSES.1);
                    }
                }
            }
        });
        Ok(this)
    }

    /// Calls `handler` on every change from now on. It must be quick and must not block.
    pub fn on_change(&self, handler: impl Fn(&Invalidation) + Send + Sync + 'static) {
        let handler: Handler = Arc::new(handler);
        self.handlers.rcu(|old| {
            let mut new = Vec::clone(old);
            new.push(Arc::clone(&handler));
            new
        });
    }

    pub(crate) fn apply(&self, change: &Invalidation) {
        for handler in self.handlers.load().iter() {
            handler(change);
        }
    }
}

async fn listening(pool: &PgPool) -> Result<PgListener, sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    // What was lost must be known before it is found again.
    listener.eager_reconnect(false);
    listener.listen(CHANNEL).await?;
    Ok(listener)
}

/// The next note; none where a gap in listening begins and where it ends.
async fn hear(
    pool: &PgPool,
    listener: &mut Option<PgListener>,
) -> Result<Option<PgNotification>, sqlx::Error> {
    let Some(present) = listener else {
        *listener = Some(listening(pool).await?);
        return Ok(None);
    };
    let heard = present.try_recv().await;
    if !matches!(heard, Ok(Some(_))) {
        *listener = None;
    }
    heard
}
