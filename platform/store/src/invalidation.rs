use std::{sync::Arc, time::Duration};

use arc_swap::ArcSwap;
use collegium_kernel::TenantId;
use serde::{Deserialize, Serialize};
use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};

use crate::StoreError;

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
        let mut listener = PgListener::connect_with(&pool).await?;
        listener.listen("collegium").await?;
        let handlers = Arc::downgrade(&this.handlers);
        tokio::spawn(async move {
            loop {
                let heard =
                    tokio::time::timeout(Duration::from_secs(30), listener.try_recv()).await;
                // Not held while waiting: nobody who remembers is left once the database
                // is dropped, and that Postgres then goes away is no news.
                let Some(handlers) = handlers.upgrade() else {
                    return;
                };
                let this = Self { handlers };
                match heard {
                    Err(_) => {}
                    Ok(Ok(Some(note))) => match serde_json::from_str(note.payload()) {
                        Ok(change) => this.apply(&change),
                        Err(_) => this.apply(&Invalidation::everything()),
                    },
                    Ok(Ok(None)) => this.apply(&Invalidation::everything()),
                    Ok(Err(error)) => {
                        tracing::warn!(%error, "not listening for changes; trying again");
                        this.apply(&Invalidation::everything());
                        tokio::time::sleep(Duration::from_millis(200)).await;
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
