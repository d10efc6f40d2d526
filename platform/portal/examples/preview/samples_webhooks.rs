//! Webhooks as administrators see them.

use chrono::{DateTime, Utc};
use collegium_portal::views::{
    AttemptRow, DeliveryPage, DeliveryRow, EventOption, FormErrors, StateTag, WebhookForm,
    WebhookPage, WebhookRow, WebhooksPage,
};
use uuid::Uuid;

use super::{Sample, Viewer, sample};

pub(crate) fn samples() -> Vec<Sample> {
    let none = WebhooksPage {
        webhooks: Vec::new(),
        next_href: None,
        can_manage: true,
        form: WebhookForm {
            errors: FormErrors::default().with("url", "This does not begin with https://."),
            ..form()
        },
    };
    let some = WebhooksPage {
        webhooks: vec![
            webhook("Registrar", tag("enabled", "on", "active")),
            webhook("", tag("failing", "failing", "invited")),
            webhook("An old one", tag("disabled", "off", "deactivated")),
        ],
        next_href: Some("/admin/webhooks?cursor=x".to_owned()),
        ..none.clone()
    };
    vec![
        sample("/admin/webhooks", Viewer::Admin, some),
        sample("/admin/webhooks?none", Viewer::Admin, none),
        sample("/admin/webhooks/1", Viewer::Admin, detail()),
        sample("/admin/webhooks/1/deliveries/1", Viewer::Admin, log()),
    ]
}

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}

fn tag(code: &str, label: &str, tone: &'static str) -> StateTag {
    StateTag {
        code: code.to_owned(),
        label: label.to_owned(),
        tone,
    }
}

fn form() -> WebhookForm {
    let event = |name, description, chosen| EventOption {
        name,
        description,
        chosen,
    };
    WebhookForm {
        url: "https://registrar.birchmere.example/hooks".to_owned(),
        description: "Registrar".to_owned(),
        events: vec![
            event("course.published", "A course was opened to learners.", true),
            event("enrolment.created", "Somebody was enrolled.", false),
            event("lesson.completed", "Somebody completed a lesson.", false),
        ],
        errors: FormErrors::default(),
    }
}

fn webhook(description: &str, state: StateTag) -> WebhookRow {
    WebhookRow {
        href: "/admin/webhooks/1".to_owned(),
        url: "https://registrar.birchmere.example/hooks".to_owned(),
        description: description.to_owned(),
        event_types: vec!["course.published".to_owned(), "user.created".to_owned()],
        failing_since: (state.code == "failing").then(|| at(1_770_000_000)),
        state,
        created_at: at(1_760_000_000),
    }
}

fn delivery(state: StateTag) -> DeliveryRow {
    let bad = state.code != "delivered";
    DeliveryRow {
        href: "/admin/webhooks/1/deliveries/1".to_owned(),
        event_type: "course.published".to_owned(),
        kind: "event".to_owned(),
        attempts: if bad { 3 } else { 1 },
        last_status: bad.then_some(503),
        last_error: bad.then(|| "The answer was 503.".to_owned()),
        due_at: (state.code == "pending").then(|| at(1_770_003_600)),
        state,
        created_at: at(1_770_000_000),
    }
}

fn detail() -> WebhookPage {
    WebhookPage {
        webhook: webhook("Registrar", tag("failing", "failing", "invited")),
        version: 2,
        enabled: true,
        stopped: false,
        old_secret_until: Some(at(1_770_086_400)),
        secret: Some("whsec_c2VlbiBvbmNl".to_owned()),
        can_manage: true,
        form: form(),
        deliveries: vec![
            delivery(tag("pending", "on its way", "invited")),
            delivery(tag("delivered", "delivered", "active")),
            delivery(tag("dead", "given up", "deactivated")),
        ],
        states: vec![("pending", "on its way".to_owned(), false)],
        next_href: None,
    }
}

fn log() -> DeliveryPage {
    DeliveryPage {
        webhook_href: "/admin/webhooks/1".to_owned(),
        webhook_url: "https://registrar.birchmere.example/hooks".to_owned(),
        delivery: delivery(tag("pending", "on its way", "invited")),
        message_id: Uuid::from_u128(7),
        body: "{\n  \"specversion\": \"1.0\",\n  \"type\": \"course.published\"\n}".to_owned(),
        tries: vec![AttemptRow {
            at: at(1_770_000_000),
            milliseconds: 120,
            status: Some(503),
            error: Some("The answer was 503.".to_owned()),
            response: "<h1>Busy</h1>".to_owned(),
        }],
        can_replay: true,
    }
}
