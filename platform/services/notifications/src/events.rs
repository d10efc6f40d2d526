//! The catalogue: every type of event that webhooks tell of, and what its data are.
//!
//! What other services publish is their own; here is said what integrators may rely on. A
//! type that is not in this table is sent only to those who asked for all.

use chrono::{DateTime, Utc};
use poem::http::Method;
use poem_openapi::{
    ApiExtractor, ApiResponse, Object, Webhook,
    payload::Json,
    registry::{MetaOperation, MetaWebhook, Registry},
    types::{ParseFromJSON, ToJSON, Type},
};
use serde_json::{Value, json};
use uuid::Uuid;

/// What the test button sends.
pub(crate) const TEST: &str = "webhook.test";

/// An event: a CloudEvents 1.0 envelope.
#[derive(Debug, Object)]
pub struct Event<T: Type + ParseFromJSON + ToJSON> {
    /// Always `1.0`.
    pub specversion: String,
    /// UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
    pub id: Uuid,
    /// The university, as a URI.
    pub source: String,
    /// What happened, such as `course.published`.
    pub r#type: String,
    /// The thing that it happened to. Events of one subject come in the order they happened in.
    pub subject: Uuid,
    /// When it happened.
    pub time: DateTime<Utc>,
    /// Always `application/json`.
    pub datacontenttype: String,
    /// What there is to know; its shape belongs to the type.
    pub data: T,
}

/// Of a person.
#[derive(Debug, Object)]
pub struct UserData {
    /// The person.
    pub user_id: Uuid,
}

/// Of a new person.
#[derive(Debug, Object)]
pub struct UserCreatedData {
    /// The person.
    pub user_id: Uuid,
    /// `invited` or `active`; others may come.
    pub status: String,
}

/// Of a course.
#[derive(Debug, Object)]
pub struct CourseData {
    /// The course.
    pub course_id: Uuid,
}

/// Of a new course.
#[derive(Debug, Object)]
pub struct CourseCreatedData {
    /// The course.
    pub course_id: Uuid,
    /// The person who made it, if it was a person.
    pub created_by: Option<Uuid>,
}

/// Of an enrolment; it is the event's `subject`.
#[derive(Debug, Object)]
pub struct EnrolmentData {
    /// The course.
    pub course_id: Uuid,
    /// The person.
    pub user_id: Uuid,
}

/// Of an enrolment and the role in it.
#[derive(Debug, Object)]
pub struct EnrolmentRoleData {
    /// The course.
    pub course_id: Uuid,
    /// The person.
    pub user_id: Uuid,
    /// The person's role in the course, such as `learner`.
    pub role: String,
}

/// Of a lesson that somebody completed; the enrolment is the event's `subject`.
#[derive(Debug, Object)]
pub struct LessonCompletedData {
    /// The course.
    pub course_id: Uuid,
    /// The lesson.
    pub lesson_id: Uuid,
    /// The person.
    pub user_id: Uuid,
}

/// Of an attempt at a quiz; the enrolment is the event's `subject`.
#[derive(Debug, Object)]
pub struct AttemptSubmittedData {
    /// The course.
    pub course_id: Uuid,
    /// The quiz.
    pub activity_id: Uuid,
    /// The person.
    pub user_id: Uuid,
    /// The attempt.
    pub attempt_id: Uuid,
    /// From 0 to 1.
    pub score: f64,
    /// Whether the score is enough.
    pub passed: bool,
}

/// Of a test.
#[derive(Debug, Object)]
pub struct TestData {
    /// The webhook that is tested; also the event's `subject`.
    pub webhook_id: Uuid,
}

/// One type of event.
#[derive(Debug, Clone, Copy)]
pub struct EventType {
    /// Its name.
    pub name: &'static str,
    /// What it tells.
    pub description: &'static str,
    /// The schema of the whole event among the specification's components.
    pub schema: fn() -> String,
    /// Whether data are of its shape.
    pub fits: fn(Value) -> bool,
    example: fn() -> Value,
}

impl EventType {
    /// An event as it may look.
    #[must_use]
    pub fn example(&self) -> Value {
        json!({
            "specversion": "1.0",
            "id": EXAMPLE_ID,
            "source": "https://learn.university.example",
            "type": self.name,
            "subject": EXAMPLE_ID,
            "time": "2026-09-01T08:00:00+00:00",
            "datacontenttype": "application/json",
            "data": (self.example)(),
        })
    }
}

const EXAMPLE_ID: &str = "019a3f5e-7c00-7000-8000-000000000001";

macro_rules! catalogue {
    ($($name:literal, $data:ident $example:tt, $description:literal;)+) => {
        /// All types of events.
        pub const EVENT_TYPES: &[EventType] = &[$(EventType {
            name: $name,
            description: $description,
            schema: || <Event<$data> as Type>::name().into_owned(),
            fits: |data| <$data>::parse_from_json(Some(data)).is_ok(),
            example: || json!($example),
        },)+];

        impl Webhook for Events {
            fn meta() -> Vec<MetaWebhook> {
                vec![$(described::<$data>($name, $description)),+]
            }

            fn register(registry: &mut Registry) {
                $(<Json<Event<$data>> as ApiExtractor<'_>>::register(registry);)+
            }
        }
    };
}

catalogue! {
    "user.created", UserCreatedData { "user_id": EXAMPLE_ID, "status": "active" },
        "Somebody signed up, was invited or was added.";
    "user.updated", UserData { "user_id": EXAMPLE_ID },
        "Somebody's profile, address or roles changed.";
    "user.deactivated", UserData { "user_id": EXAMPLE_ID },
        "Somebody was shut out.";
    "user.reactivated", UserData { "user_id": EXAMPLE_ID },
        "Somebody who was shut out was let in again.";
    "user.erased", UserData { "user_id": EXAMPLE_ID },
        "Somebody's data were erased: erase what you hold of them.";
    "course.created",
        CourseCreatedData { "course_id": EXAMPLE_ID, "created_by": EXAMPLE_ID },
        "A course was made.";
    "course.updated", CourseData { "course_id": EXAMPLE_ID },
        "A course, or what is in it, changed.";
    "course.published", CourseData { "course_id": EXAMPLE_ID },
        "A course was opened to learners.";
    "course.unpublished", CourseData { "course_id": EXAMPLE_ID },
        "A course became a draft again.";
    "course.archived", CourseData { "course_id": EXAMPLE_ID },
        "A course was closed and is kept.";
    "course.deleted", CourseData { "course_id": EXAMPLE_ID },
        "A course was deleted with everything in it.";
    "enrolment.created",
        EnrolmentRoleData { "course_id": EXAMPLE_ID, "user_id": EXAMPLE_ID, "role": "learner" },
        "Somebody was enrolled in a course.";
    "enrolment.updated",
        EnrolmentRoleData { "course_id": EXAMPLE_ID, "user_id": EXAMPLE_ID, "role": "assistant" },
        "Somebody was given another role in a course.";
    "enrolment.withdrawn",
        EnrolmentData { "course_id": EXAMPLE_ID, "user_id": EXAMPLE_ID },
        "Somebody's enrolment ended.";
    "lesson.completed",
        LessonCompletedData { "course_id": EXAMPLE_ID, "lesson_id": EXAMPLE_ID, "user_id": EXAMPLE_ID },
        "Somebody completed a lesson.";
    "course.completed",
        EnrolmentData { "course_id": EXAMPLE_ID, "user_id": EXAMPLE_ID },
        "Somebody completed a course.";
    "attempt.submitted",
        AttemptSubmittedData {
            "course_id": EXAMPLE_ID, "activity_id": EXAMPLE_ID, "user_id": EXAMPLE_ID,
            "attempt_id": EXAMPLE_ID, "score": 0.8, "passed": true
        },
        "Somebody answered a quiz.";
    "webhook.test", TestData { "webhook_id": EXAMPLE_ID },
        "Somebody pressed the test button.";
}

/// What is sent to webhooks, for the specification. By hand, because the macro of
/// poem-openapi 5.1 takes one webhook for each HTTP method.
#[derive(Debug, Clone, Copy)]
pub struct Events;

fn described<T: Type + ParseFromJSON + ToJSON>(
    name: &'static str,
    description: &'static str,
) -> MetaWebhook {
    MetaWebhook {
        name,
        operation: MetaOperation {
            tags: vec!["Webhooks"],
            method: Method::POST,
            summary: Some(description),
            description: Some(description),
            external_docs: None,
            params: Vec::new(),
            request: <Json<Event<T>> as ApiExtractor<'_>>::request_meta(),
            responses: <() as ApiResponse>::meta(),
            deprecated: false,
            security: Vec::new(),
            operation_id: None,
            code_samples: Vec::new(),
        },
    }
}

/// Whether there is such a type.
pub(crate) fn is_event_type(name: &str) -> bool {
    EVENT_TYPES.iter().any(|known| known.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_type_is_named_once_and_its_example_fits_its_schema() {
        let names: HashSet<_> = EVENT_TYPES.iter().map(|known| known.name).collect();
        assert_eq!(names.len(), EVENT_TYPES.len());
        for known in EVENT_TYPES {
            let event = known.example();
            assert!((known.fits)(event["data"].clone()), "{}", known.name);
            assert!(!(known.fits)(json!({})), "{}", known.name);
            assert!((known.schema)().starts_with("Event_"), "{}", known.name);
        }
        assert!(is_event_type(TEST) && !is_event_type("course.flown"));
    }
}
