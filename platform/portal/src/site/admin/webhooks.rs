use collegium_contracts::permissions::{WebhooksManage, WebhooksRead};
use collegium_kernel::{Feature, Problem};
use collegium_notifications::{
    domain::{DeliveryFilter, DeliveryStatus, Endpoint, EndpointChange, NewEndpoint},
    events::EVENT_TYPES,
};
use poem::{
    handler,
    web::{Path, Query},
};
use serde::Deserialize;
use uuid::Uuid;

use super::deliveries::{ON_PAGE, row as delivery_row, tag};
use crate::{
    site::{
        Answer,
        core::{FieldNames, Form, Notice, Visit},
        learning::id,
    },
    views::{EventOption, FormErrors, WebhookForm, WebhookPage, WebhookRow, WebhooksPage},
};

pub(super) const PATH: &str = "/admin/webhooks";
/// What the forms call the fields of a webhook.
const FIELDS: &FieldNames = &[("event_types", "event"), ("overlap_hours", "hours")];
/// Days that what was given up is kept.
const KEPT_DAYS: i64 = 30;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Place {
    status: String,
    cursor: Option<String>,
}

/// Goes on only in a university whose plan has webhooks, and with the permission.
pub(super) async fn open(visit: &Visit) -> Result<(), Problem> {
    if !visit.has(Feature::Webhooks) {
        return Err(Problem::not_found());
    }
    visit.permit::<WebhooksRead>(None).await
}

async fn open_to_manage(visit: &Visit) -> Result<(), Problem> {
    open(visit).await?;
    visit.permit::<WebhooksManage>(None).await
}

pub(super) fn href(webhook: Uuid) -> String {
    format!("{PATH}/{webhook}")
}

fn form_of(url: &str, description: &str, chosen: &[String]) -> WebhookForm {
    let option = |known: &collegium_notifications::events::EventType| EventOption {
        name: known.name,
        description: known.description,
        chosen: chosen.iter().any(|name| name == known.name),
    };
    WebhookForm {
        url: url.to_owned(),
        description: description.to_owned(),
        events: EVENT_TYPES.iter().map(option).collect(),
        errors: FormErrors::default(),
    }
}

fn sent(form: &Form) -> NewEndpoint {
    NewEndpoint {
        url: form.text("url").to_owned(),
        description: form.text("description").to_owned(),
        event_types: form.all("event").map(ToOwned::to_owned).collect(),
    }
}

fn row(visit: &Visit, endpoint: &Endpoint) -> WebhookRow {
    let (state, tone) = match (endpoint.status.as_str(), endpoint.failing_since) {
        ("enabled", None) => ("enabled", "active"),
        ("enabled", Some(_)) => ("failing", "invited"),
        _ => ("disabled", "deactivated"),
    };
    WebhookRow {
        href: href(endpoint.id),
        url: endpoint.url.clone(),
        description: endpoint.description.clone(),
        event_types: endpoint.event_types.clone(),
        state: tag(visit, "webhook-state", state, tone),
        failing_since: endpoint.failing_since,
        created_at: endpoint.created_at,
    }
}

async fn list_page(visit: &Visit, cursor: Option<&str>) -> Result<WebhooksPage, Problem> {
    let found = visit
        .notifications()
        .list_webhooks(visit.context(), cursor, Some(ON_PAGE))
        .await?;
    Ok(WebhooksPage {
        webhooks: found.items.iter().map(|one| row(visit, one)).collect(),
        next_href: found
            .next_cursor
            .map(|cursor| format!("{PATH}?cursor={cursor}")),
        can_manage: visit.may::<WebhooksManage>(None).await?,
        form: form_of("", "", &[]),
    })
}

async fn webhook_page(
    visit: &Visit,
    endpoint: &Endpoint,
    place: &Place,
) -> Result<WebhookPage, Problem> {
    let filter = DeliveryFilter {
        status: place.status.parse().ok(),
        event_type: None,
    };
    let cursor = place.cursor.as_deref();
    let found = visit
        .notifications()
        .list_deliveries(visit.context(), endpoint.id, &filter, cursor, Some(ON_PAGE))
        .await?;
    let state = |one: DeliveryStatus| {
        let label = visit.label("delivery", one.as_str());
        (one.as_str(), label, filter.status == Some(one))
    };
    let wished = filter.status.map_or("", DeliveryStatus::as_str);
    let webhook = row(visit, endpoint);
    Ok(WebhookPage {
        version: endpoint.version,
        enabled: endpoint.status == "enabled",
        stopped: endpoint.disabled_because.as_deref() == Some("failing"),
        old_secret_until: endpoint
            .old_secret_until
            .filter(|until| *until > visit.now()),
        secret: None,
        can_manage: visit.may::<WebhooksManage>(None).await?,
        form: form_of(&endpoint.url, &endpoint.description, &endpoint.event_types),
        deliveries: found
            .items
            .iter()
            .map(|one| delivery_row(visit, endpoint.id, one))
            .collect(),
        states: DeliveryStatus::ALL.map(state).into(),
        next_href: found
            .next_cursor
            .map(|cursor| format!("{}?status={wished}&cursor={cursor}", webhook.href)),
        webhook,
    })
}

#[handler]
pub(super) async fn list(visit: Visit, Query(place): Query<Place>) -> Answer {
    open(&visit).await?;
    let page = list_page(&visit, place.cursor.as_deref()).await?;
    visit.page(&page).await
}

#[handler]
pub(super) async fn create(visit: Visit, form: Form) -> Answer {
    let visit = visit.on(PATH);
    open_to_manage(&visit).await?;
    let new = sent(&form);
    let made = visit
        .notifications()
        .create_webhook(visit.context(), new.clone());
    match made.await {
        Ok(issued) => {
            let visit = visit.on(href(issued.endpoint.id));
            let mut page = webhook_page(&visit, &issued.endpoint, &Place::default()).await?;
            page.secret = Some(issued.secret);
            visit.page(&page).await
        }
        Err(error) => {
            let mut page = list_page(&visit, None).await?;
            page.form = form_of(&new.url, &new.description, &new.event_types);
            page.form.errors = visit.form_errors(error, FIELDS)?;
            visit.refused(&page).await
        }
    }
}

#[handler]
pub(super) async fn show(
    visit: Visit,
    Path(webhook): Path<String>,
    Query(place): Query<Place>,
) -> Answer {
    open(&visit).await?;
    let endpoint = visit
        .notifications()
        .webhook(visit.context(), id(&webhook)?)
        .await?;
    visit
        .page(&webhook_page(&visit, &endpoint, &place).await?)
        .await
}

#[handler]
pub(super) async fn save(visit: Visit, Path(webhook): Path<String>, form: Form) -> Answer {
    open_to_manage(&visit).await?;
    let webhook = id(&webhook)?;
    let new = sent(&form);
    let change = EndpointChange {
        url: Some(new.url.clone()),
        description: Some(new.description.clone()),
        event_types: Some(new.event_types.clone()),
        enabled: Some(!form.text("enabled").is_empty()),
    };
    let expected = form.text("version").parse().ok();
    let notifications = visit.notifications();
    let changed = notifications.update_webhook(visit.context(), webhook, change, expected);
    let Err(error) = changed.await else {
        return Ok(visit.go_saying(&href(webhook), Notice::Saved));
    };
    let errors = visit.form_errors(error, FIELDS)?;
    let endpoint = notifications.webhook(visit.context(), webhook).await?;
    let mut page = webhook_page(&visit, &endpoint, &Place::default()).await?;
    page.form = form_of(&new.url, &new.description, &new.event_types);
    page.form.errors = errors;
    visit.refused(&page).await
}

#[handler]
pub(super) async fn rotate(visit: Visit, Path(webhook): Path<String>, form: Form) -> Answer {
    open_to_manage(&visit).await?;
    let webhook = id(&webhook)?;
    let visit = visit.on(href(webhook));
    let notifications = visit.notifications();
    let hours = form
        .text("hours")
        .parse()
        .map_err(|_| Problem::invalid("overlap_hours", "This is a number of hours, at most 168."));
    let rotated = match hours {
        Ok(hours) => notifications
            .rotate_webhook_secret(visit.context(), webhook, Some(hours))
            .await
            .map_err(Problem::from),
        Err(problem) => Err(problem),
    };
    let endpoint = notifications.webhook(visit.context(), webhook).await?;
    let mut page = webhook_page(&visit, &endpoint, &Place::default()).await?;
    match rotated {
        Ok(new) => {
            page.secret = Some(new.secret);
            visit.page(&page).await
        }
        Err(problem) => {
            page.form.errors = visit.form_errors(problem, FIELDS)?;
            visit.refused(&page).await
        }
    }
}

#[handler]
pub(super) async fn recover(visit: Visit, Path(webhook): Path<String>, form: Form) -> Answer {
    open_to_manage(&visit).await?;
    let webhook = id(&webhook)?;
    let days = form.text("days").parse().unwrap_or(1).clamp(1, KEPT_DAYS);
    let since = visit.now() - chrono::Duration::days(days);
    visit
        .notifications()
        .recover_webhook(visit.context(), webhook, since)
        .await?;
    Ok(visit.go_saying(&href(webhook), Notice::WebhookRecovered))
}

#[handler]
pub(super) async fn delete(visit: Visit, Path(webhook): Path<String>, _form: Form) -> Answer {
    open_to_manage(&visit).await?;
    let deleted = visit
        .notifications()
        .delete_webhook(visit.context(), id(&webhook)?);
    deleted.await?;
    Ok(visit.go_saying(PATH, Notice::WebhookDeleted))
}

#[handler]
pub(super) async fn test(visit: Visit, Path(webhook): Path<String>, _form: Form) -> Answer {
    open_to_manage(&visit).await?;
    let webhook = id(&webhook)?;
    let tested = visit.notifications().test_webhook(visit.context(), webhook);
    let delivery = tested.await?.delivery.id;
    Ok(visit.go(&super::deliveries::href(webhook, delivery)))
}

#[handler]
pub(super) async fn replay(
    visit: Visit,
    Path((webhook, delivery)): Path<(String, String)>,
    _form: Form,
) -> Answer {
    open_to_manage(&visit).await?;
    let (webhook, delivery) = (id(&webhook)?, id(&delivery)?);
    let again = visit
        .notifications()
        .replay_delivery(visit.context(), webhook, delivery);
    let new = again.await?.id;
    let place = super::deliveries::href(webhook, new);
    Ok(visit.go_saying(&place, Notice::DeliveryReplayed))
}
