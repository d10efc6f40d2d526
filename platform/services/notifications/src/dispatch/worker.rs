use chrono::{DateTime, Duration, Utc};
use collegium_contracts::{
    mail::{Letter, STAFF_MAIL_JOB, StaffMail},
    permissions::{Permission, WebhooksManage},
};
use collegium_kernel::{RequestContext, TenantContext, random_bytes};
use collegium_store::{TenantTx, audit::Entry};
use futures_util::{
    StreamExt,
    future::{BoxFuture, FutureExt},
    stream::FuturesUnordered,
};
use serde_json::json;
use tokio::sync::Notify;
use uuid::Uuid;

use crate::{
    Notifications, NotificationsError, Result,
    domain::{Attempt, Kind, PATIENCE, Verdict, next_attempt},
    send::{Message, Outcome, TIME},
    store::{
        endpoints::{self, Target},
        queue::{self, Claimed},
    },
};

/// Requests to one endpoint at a time.
const AT_ONCE: usize = 8;
/// Results written in one transaction.
const RESULTS: usize = 32;

/// Sends to one endpoint.
pub(super) struct Worker {
    notifications: Notifications,
    tenant: TenantContext,
    endpoint: Uuid,
}

/// A delivery that was tried.
struct Tried {
    claimed: Claimed,
    at: DateTime<Utc>,
    outcome: Outcome,
}

type Sending<'a> = FuturesUnordered<BoxFuture<'a, Tried>>;

impl Worker {
    pub(super) const fn new(
        notifications: Notifications,
        tenant: TenantContext,
        endpoint: Uuid,
    ) -> Self {
        Self {
            notifications,
            tenant,
            endpoint,
        }
    }

    /// Sends until nothing is due; `more` says that there may be more to take meanwhile.
    pub(super) async fn work(&self, more: &Notify) -> Result<()> {
        let mut sending = Sending::new();
        loop {
            self.fill(&mut sending).await?;
            if sending.is_empty() {
                return Ok(());
            }
            tokio::select! {
                first = sending.next() => {
                    let mut done: Vec<Tried> = first.into_iter().collect();
                    while done.len() < RESULTS
                        && let Some(Some(next)) = sending.next().now_or_never()
                    {
                        done.push(next);
                    }
                    self.record(done).await?;
                }
                () = more.notified() => {}
            }
        }
    }

    /// Takes what is due and begins to send it, as much at once as the endpoint deserves.
    async fn fill<'a>(&'a self, sending: &mut Sending<'a>) -> Result<()> {
        let mut tx = self.notifications.0.database.read(&self.tenant).await?;
        let Some(target) = endpoints::target(&mut tx, self.endpoint).await? else {
            return Ok(());
        };
        // One that does not answer is asked by one request at a time.
        let most = if target.failing_since.is_some() {
            1
        } else {
            AT_ONCE
        };
        let room = most.saturating_sub(sending.len());
        if target.status != "enabled" || room == 0 {
            return Ok(());
        }
        let now = self.notifications.0.clock.now();
        let claimed = queue::claim(&mut tx, self.endpoint, now, now + lease(), room).await?;
        drop(tx);
        if claimed.is_empty() {
            return Ok(());
        }
        let secrets = self.notifications.secrets(&self.tenant, &target, now)?;
        for delivery in claimed {
            let request = self.send(target.url.clone(), secrets.clone(), delivery);
            sending.push(request.boxed());
        }
        Ok(())
    }

    async fn send(&self, url: String, secrets: Vec<Vec<u8>>, claimed: Claimed) -> Tried {
        let at = self.notifications.0.clock.now();
        let message = Message {
            url: &url,
            id: claimed.message_id,
            timestamp: at.timestamp(),
            body: &claimed.body,
            secrets: &secrets,
        };
        let outcome = self.notifications.0.sender.send(&message).await;
        Tried {
            claimed,
            at,
            outcome,
        }
    }

    /// Writes how it went, lets what waited go, and notes how the endpoint does.
    async fn record(&self, done: Vec<Tried>) -> Result<()> {
        let mut tx = self.notifications.0.database.begin(&self.tenant).await?;
        match endpoints::lock(&mut tx, self.endpoint).await {
            // It was deleted, and its deliveries with it.
            Err(NotificationsError::Refused(_)) => return Ok(()),
            locked => locked?,
        }
        let Some(target) = endpoints::target(&mut tx, self.endpoint).await? else {
            return Ok(());
        };
        let (now, mut given_up, mut arrived) = (self.notifications.0.clock.now(), false, false);
        let mut failed_at = None;
        for tried in done {
            let verdict = verdict(&tried, now);
            given_up |= verdict == Verdict::Dead;
            if verdict == Verdict::Delivered {
                arrived = true;
            } else {
                failed_at = Some(failed_at.unwrap_or(tried.at).min(tried.at));
            }
            let (id, aggregate) = (tried.claimed.id, tried.claimed.aggregate_id);
            let in_order = tried.claimed.kind == Kind::Event.as_str();
            queue::finish(
                &mut tx,
                id,
                &attempt_of(tried.at, tried.outcome),
                verdict,
                now,
            )
            .await?;
            if in_order && !matches!(verdict, Verdict::Again(_)) {
                queue::promote(&mut tx, self.endpoint, aggregate, now).await?;
            }
        }
        let since = if arrived {
            None
        } else {
            target.failing_since.or(failed_at)
        };
        if since != target.failing_since {
            endpoints::set_failing(&mut tx, self.endpoint, since).await?;
        }
        if given_up && since.is_some_and(|since| now >= since + PATIENCE) {
            self.disable(&mut tx, &target).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Switches off an endpoint at which nothing arrived for three days, and tells whoever
    /// may switch it on again.
    async fn disable(&self, tx: &mut TenantTx, target: &Target) -> Result<()> {
        if target.status != "enabled" {
            return Ok(());
        }
        let now = tx.clock().now();
        let mut endpoint = endpoints::get(tx, target.id).await?;
        endpoint.status = "disabled".to_owned();
        endpoint.disabled_because = Some("failing".to_owned());
        endpoint.disabled_at = Some(now);
        endpoints::update(tx, &endpoint, now).await?;
        let letter = Letter::WebhookDisabled {
            address: endpoint.url.clone(),
        };
        let permission = WebhooksManage::NAME.to_owned();
        tx.enqueue(STAFF_MAIL_JOB, StaffMail { permission, letter })
            .await?;
        let context = RequestContext::system(self.tenant.clone(), "webhooks");
        let details = json!({ "url": endpoint.url, "failing_since": endpoint.failing_since });
        let entry = Entry {
            action: "webhook.disabled",
            target_kind: "webhook",
            target_id: &target.id.to_string(),
            details,
        };
        Ok(tx.audit(&context, entry).await?)
    }
}

/// How long a node may be silent about what it took: the longest request, and time to write.
fn lease() -> Duration {
    Duration::from_std(TIME).unwrap_or_default() + Duration::seconds(15)
}

fn verdict(tried: &Tried, now: DateTime<Utc>) -> Verdict {
    if tried.outcome.error.is_none() {
        return Verdict::Delivered;
    }
    let attempts = u32::try_from(tried.claimed.attempts).unwrap_or(0) + 1;
    let first = tried.claimed.first_attempt_at.unwrap_or(tried.at);
    let chance = f64::from(u32::from_le_bytes(random_bytes())) / f64::from(u32::MAX);
    next_attempt(attempts, first, now, chance, tried.outcome.retry_after)
        .map_or(Verdict::Dead, Verdict::Again)
}

/// An outcome as the log keeps it.
pub(crate) fn attempt_of(at: DateTime<Utc>, outcome: Outcome) -> Attempt {
    Attempt {
        at,
        duration_ms: i32::try_from(outcome.duration.as_millis()).unwrap_or(i32::MAX),
        status: outcome.status.map(i32::from),
        error: outcome.error,
        response: outcome.response,
    }
}
