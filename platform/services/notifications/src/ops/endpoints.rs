use chrono::Duration;
use collegium_kernel::{Code, Cursor, Page, Problem, RequestContext};
use collegium_web::check_version;
use serde_json::json;
use uuid::Uuid;

use super::{note, page_size};
use crate::{
    Notifications, NotificationsError, Result, TOPIC,
    domain::{
        Endpoint, EndpointChange, IssuedEndpoint, MAX_ENDPOINTS, NewEndpoint, NewSecret,
        OVERLAP_DEFAULT, OVERLAP_MAX, description, endpoint_url, event_types,
    },
    store::{endpoints, queue},
};

impl Notifications {
    /// Webhooks, newest first.
    pub async fn list_webhooks(
        &self,
        ctx: &RequestContext,
        cursor: Option<&str>,
        limit: Option<u32>,
    ) -> Result<Page<Endpoint>> {
        let (before, limit) = (Cursor::decode(cursor)?, page_size(limit));
        let mut tx = self.read(ctx).await?;
        let rows = endpoints::list(&mut tx, before, limit).await?;
        Ok(Page::from_rows(rows, limit, |endpoint| endpoint.id))
    }

    /// One webhook.
    pub async fn webhook(&self, ctx: &RequestContext, id: Uuid) -> Result<Endpoint> {
        endpoints::get(&mut self.read(ctx).await?, id).await
    }

    /// Makes a webhook. Events from now on are sent there.
    pub async fn create_webhook(
        &self,
        ctx: &RequestContext,
        input: NewEndpoint,
    ) -> Result<IssuedEndpoint> {
        let (id, now) = (self.0.clock.new_id(), self.0.clock.now());
        let endpoint = Endpoint {
            id,
            url: endpoint_url(&input.url, self.0.allow_private)?,
            description: description(&input.description)?,
            event_types: event_types(input.event_types)?,
            status: "enabled".to_owned(),
            disabled_because: None,
            disabled_at: None,
            failing_since: None,
            old_secret_until: None,
            version: 1,
            created_at: now,
            updated_at: now,
        };
        let (secret, sealed) = self.new_secret(&ctx.tenant, id)?;
        let mut tx = self.begin(ctx).await?;
        if !endpoints::has_room(&mut tx).await? {
            return Err(Problem::new(Code::InvalidState)
                .with_detail(format!("There can be {MAX_ENDPOINTS} webhooks."))
                .into());
        }
        endpoints::insert(&mut tx, &endpoint, &sealed, ctx.principal.user_id()).await?;
        let details = json!({ "url": endpoint.url, "event_types": endpoint.event_types });
        note(&mut tx, ctx, "webhook.created", id, details).await?;
        tx.commit().await?;
        Ok(IssuedEndpoint { endpoint, secret })
    }

    /// Changes a webhook. One that is switched on again is sent what waited for it.
    pub async fn update_webhook(
        &self,
        ctx: &RequestContext,
        id: Uuid,
        change: EndpointChange,
        expected: Option<i32>,
    ) -> Result<Endpoint> {
        let now = self.0.clock.now();
        let mut tx = self.begin(ctx).await?;
        endpoints::lock(&mut tx, id).await?;
        let mut endpoint = endpoints::get(&mut tx, id).await?;
        check_version(expected, endpoint.version)?;
        let was_enabled = endpoint.status == "enabled";
        if let Some(url) = change.url {
            endpoint.url = endpoint_url(&url, self.0.allow_private)?;
        }
        if let Some(text) = change.description {
            endpoint.description = description(&text)?;
        }
        if let Some(wished) = change.event_types {
            endpoint.event_types = event_types(wished)?;
        }
        match change.enabled {
            Some(true) if !was_enabled => {
                endpoint.status = "enabled".to_owned();
                (endpoint.disabled_because, endpoint.disabled_at) = (None, None);
                endpoint.failing_since = None;
                queue::restart(&mut tx, id, now).await?;
                tx.invalidate(TOPIC, "").await?;
            }
            Some(false) if was_enabled => {
                endpoint.status = "disabled".to_owned();
                endpoint.disabled_because = Some("request".to_owned());
                endpoint.disabled_at = Some(now);
            }
            _ => {}
        }
        endpoints::update(&mut tx, &endpoint, now).await?;
        let details = json!({
            "url": endpoint.url, "event_types": endpoint.event_types, "status": endpoint.status,
        });
        note(&mut tx, ctx, "webhook.updated", id, details).await?;
        let changed = endpoints::get(&mut tx, id).await?;
        tx.commit().await?;
        Ok(changed)
    }

    /// Deletes a webhook with all its deliveries.
    pub async fn delete_webhook(&self, ctx: &RequestContext, id: Uuid) -> Result<()> {
        let mut tx = self.begin(ctx).await?;
        if !endpoints::delete(&mut tx, id).await? {
            return Err(NotificationsError::not_found());
        }
        note(&mut tx, ctx, "webhook.deleted", id, json!({})).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Gives a webhook a new secret. Until `hours` are over the old one signs too, so that
    /// the receiver can change over without a gap.
    pub async fn rotate_webhook_secret(
        &self,
        ctx: &RequestContext,
        id: Uuid,
        hours: Option<u32>,
    ) -> Result<NewSecret> {
        let now = self.0.clock.now();
        let overlap = hours.map_or(OVERLAP_DEFAULT, |hours| Duration::hours(hours.into()));
        if overlap > OVERLAP_MAX {
            return Err(Problem::invalid("overlap_hours", "This is more than 168.").into());
        }
        let (secret, sealed) = self.new_secret(&ctx.tenant, id)?;
        let mut tx = self.begin(ctx).await?;
        endpoints::lock(&mut tx, id).await?;
        let old_secret_until = now + overlap;
        endpoints::rotate(&mut tx, id, &sealed, old_secret_until, now).await?;
        let details = json!({ "old_secret_until": old_secret_until });
        note(&mut tx, ctx, "webhook.secret_rotated", id, details).await?;
        tx.commit().await?;
        Ok(NewSecret {
            secret,
            old_secret_until,
        })
    }
}
