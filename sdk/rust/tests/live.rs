//! The scenario that every SDK plays against a live server.
#![allow(missing_docs)]

mod readme;
mod stage;

use std::{
    fs,
    future::IntoFuture,
    path::Path,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use collegium_sdk::{
    Client, Code, Error, Event, Upload, WebhookError,
    resources::{CoursesListQuery, EnrolmentsListQuery, FilesUploadQuery, UsersListQuery},
    types::{
        ActivityContent, ActivityInput, CourseInput, CoursePatch, EnrolmentInput, InvitationInput,
        LessonInput, ModuleInput, RotationInput, SignInInput, User, WebhookInput,
    },
};
use futures_util::{StreamExt, TryStreamExt};
use serde_json::json;
use uuid::Uuid;

use stage::Stage;

fn code<T: std::fmt::Debug>(answer: Result<T, Error>) -> Code {
    answer.unwrap_err().code().cloned().unwrap()
}

// One server for all: it is what takes the time.
#[tokio::test]
async fn the_sdk_does_what_it_says_against_a_live_server() {
    let stage = Stage::start().await;
    a_course_from_its_making_to_a_learners_last_page(&stage).await;
    what_the_server_sends_is_signed_as_the_sdk_checks(&stage).await;
    pages_hold_still_while_people_come_and_go(&stage).await;
    each_problem_has_its_code(&stage).await;
    a_file_goes_up_and_comes_down(&stage).await;
    faults_are_survived_and_nothing_is_done_twice(&stage).await;
    what_cannot_be_tried_again_is_not(&stage).await;
    retries_end(&stage).await;
    a_turn_within_the_rate_limit_is_waited_for(&stage).await;
    a_call_ends_when_it_takes_too_long(&stage).await;
    readme::all(&stage.url, &stage.key).await.unwrap();
    let made = CoursesListQuery::new()
        .status("any")
        .q("Introduction to tides");
    assert_eq!(
        stage
            .client()
            .courses()
            .list(&made)
            .await
            .unwrap()
            .items
            .len(),
        1
    );
    // The last, for the examples ask for every learner.
    a_thousand_people_come_in_by_a_file(&stage).await;
}

async fn a_course_from_its_making_to_a_learners_last_page(stage: &Stage) {
    let client = stage.client();
    let course = client
        .courses()
        .create(&CourseInput::new("Tides").with_language("en"))
        .await
        .unwrap();
    assert_eq!(course.status, "draft");
    let module = client
        .modules()
        .create(course.id, &ModuleInput::new("The moon"))
        .await
        .unwrap();
    let lesson = LessonInput::new(module.id, "Gravity");
    let lesson = client.lessons().create(course.id, &lesson).await.unwrap();
    let page = ActivityContent::new().with_html("<p>Twice a day.</p>");
    let activity = ActivityInput::new(page, "page", lesson.id, "Read");
    let activity = client
        .activities()
        .create(course.id, &activity)
        .await
        .unwrap();
    let current = client.courses().get(course.id).await.unwrap();
    let published = client
        .courses()
        .publish(course.id)
        .if_match(current.version)
        .await
        .unwrap();
    assert_eq!(published.status, "published");
    let who = EnrolmentInput::new(stage.learner_id);
    let enrolment = client.enrolments().create(course.id, &who).await.unwrap();
    assert_eq!(enrolment.user_id, stage.learner_id);
    let change = stage
        .learner
        .activities()
        .complete(course.id, activity.id)
        .await
        .unwrap();
    assert!(change.course_completed);
    assert_eq!(
        stage
            .learner
            .progress()
            .get(course.id)
            .await
            .unwrap()
            .percent,
        100
    );
}

async fn what_the_server_sends_is_signed_as_the_sdk_checks(stage: &Stage) {
    let client = stage.client();
    let url = format!("{}/_stage/hooks/rust", stage.url);
    let input = WebhookInput::new(url).with_event_types(vec!["course.created".to_owned()]);
    let made = client.webhooks().create(&input).await.unwrap();
    let signed = CourseInput::new("Signed");
    client.courses().create(&signed).await.unwrap();
    let mut first = stage.delivery("rust", 0).await;
    let id = first.verify(&made.secret).unwrap();
    let rotation = RotationInput::new();
    let later = client.webhooks().rotate_secret(made.webhook.id, &rotation);
    let later = later.await.unwrap();
    let refused = Err(WebhookError::Signature);
    assert_eq!(first.verify(&later.secret), refused);
    first.body.push(' ');
    assert_eq!(first.verify(&made.secret), refused);
    // While the secret is replaced, both are good.
    client.courses().create(&signed).await.unwrap();
    let second = stage.delivery("rust", 1).await;
    for secret in [&made.secret, &later.secret] {
        assert_ne!(second.verify(secret).unwrap(), id);
    }
    client.webhooks().delete(made.webhook.id).await.unwrap();
}

async fn invite(client: &Client, name: &str) -> User {
    let email = format!("{name}@people.example");
    let who = InvitationInput::new(email, name, vec!["learner".to_owned()]);
    client.invitations().create(&who).await.unwrap()
}

async fn pages_hold_still_while_people_come_and_go(stage: &Stage) {
    let client = stage.client();
    let mut steady = Vec::new();
    for n in 0..12 {
        steady.push(invite(&client, &format!("steady-{n}")).await.id);
    }
    let leaving = invite(&client, "leaving").await;
    let mut seen = Vec::new();
    let mut users = client
        .users()
        .list(&UsersListQuery::new().limit(3))
        .stream();
    while let Some(user) = users.try_next().await.unwrap() {
        seen.push(user.id);
        if seen.len() == 3 {
            client.invitations().delete(leaving.id).await.unwrap();
        }
        // Those who come late may make the list grow in front of us.
        if seen.len() % 3 == 0 && seen.len() < 60 {
            invite(&client, &format!("late-{}", seen.len())).await;
        }
    }
    assert!(seen.len() > 12);
    for one in &steady {
        assert_eq!(seen.iter().filter(|id| *id == one).count(), 1);
    }
    let page = client
        .users()
        .list(&UsersListQuery::new().limit(2))
        .await
        .unwrap();
    assert_eq!(page.items.len(), 2);
    assert!(page.next_cursor.is_some());
}

async fn a_thousand_people_come_in_by_a_file(stage: &Stage) {
    let client = stage.client();
    let mut emails: Vec<_> = (0..1000)
        .map(|n| format!("fresher-{n}@people.example"))
        .collect();
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("people.csv");
    fs::write(&file, emails.join(",Fresher\n") + ",Fresher\n").unwrap();
    let rows = fs::read_to_string(&file).unwrap();
    let course = CourseInput::new("Matriculation");
    let course = client.courses().create(&course).await.unwrap().id;
    // Refused and cut off now and then, as in life.
    stage
        .fail(json!([
            {"method": "POST", "path": "/invitations$", "fault": "cut_after"},
            {"method": "POST", "path": "/enrolments$", "fault": "cut_middle"},
            {"method": "POST", "path": "/enrolments$", "fault": "status", "status": 503, "retry_after": 1},
            {"method": "POST", "path": "/invitations$", "fault": "status", "status": 429, "code": "rate_limited"},
        ]))
        .await;
    let come = |row: &str| {
        let (email, name) = row.split_once(',').unwrap();
        let who = InvitationInput::new(email, name, vec!["learner".to_owned()]);
        let client = client.clone();
        async move {
            let user = client.invitations().create(&who).await.unwrap();
            let who = EnrolmentInput::new(user.id);
            client.enrolments().create(course, &who).await.unwrap();
        }
    };
    futures_util::stream::iter(rows.lines().map(come))
        .buffer_unordered(8)
        .collect::<()>()
        .await;
    emails.sort();
    let query = UsersListQuery::new().limit(200).q("fresher");
    let users: Vec<_> = client
        .users()
        .list(&query)
        .stream()
        .try_collect()
        .await
        .unwrap();
    let mut users: Vec<_> = users.into_iter().map(|user| user.email).collect();
    users.sort();
    assert_eq!(users, emails);
    let query = EnrolmentsListQuery::new().limit(200);
    let rows: Vec<_> = client
        .enrolments()
        .list(course, &query)
        .stream()
        .try_collect()
        .await
        .unwrap();
    let mut enrolled: Vec<_> = rows.into_iter().map(|row| row.user_email).collect();
    enrolled.sort();
    assert_eq!(enrolled, emails);
}

async fn each_problem_has_its_code(stage: &Stage) {
    let client = stage.client();
    let errors = CourseInput::new("Errors").with_slug("errors");
    let course = client.courses().create(&errors).await.unwrap();
    let missing = client.courses().get(Uuid::max()).await.unwrap_err();
    assert_eq!(missing.code(), Some(&Code::NotFound));
    assert!(!missing.request_id().unwrap().is_empty());
    assert!(missing.to_string().contains(missing.request_id().unwrap()));
    let invalid = client
        .courses()
        .create(&CourseInput::new(""))
        .await
        .unwrap_err();
    assert_eq!(invalid.code(), Some(&Code::ValidationFailed));
    assert_eq!(invalid.api().unwrap().errors[0].field, "title");
    assert_eq!(
        code(client.courses().create(&errors).await),
        Code::SlugTaken
    );
    let patch = CoursePatch::new().with_summary("New.");
    client
        .courses()
        .update(course.id, &patch)
        .if_match(course.version)
        .await
        .unwrap();
    let late = client
        .courses()
        .update(course.id, &patch)
        .if_match(course.version)
        .await;
    assert_eq!(code(late), Code::VersionMismatch);
    let all = UsersListQuery::new();
    assert_eq!(
        code(stage.learner.users().list(&all).await),
        Code::Forbidden
    );
    let nobody = Client::new(&stage.url, "nobody's");
    assert_eq!(code(nobody.users().list(&all).await), Code::Unauthenticated);
    let cursor = UsersListQuery::new().cursor("?");
    let mut failing = client.users().list(&cursor).stream();
    assert_eq!(code(failing.next().await.unwrap()), Code::InvalidCursor);
    assert!(failing.next().await.is_none());
    let away = Client::builder("http://127.0.0.1:1").max_retries(0).build();
    let lost = away.users().list(&all).await.unwrap_err();
    assert!(matches!(lost, Error::Connection(_)));
}

async fn a_file_goes_up_and_comes_down(stage: &Stage) {
    let client = stage.client();
    let course = client
        .courses()
        .create(&CourseInput::new("Files"))
        .await
        .unwrap();
    let text = "line of a file\n".repeat(20_000).into_bytes();
    let told = Arc::new(Mutex::new(Vec::new()));
    let file = Upload::new(text.clone()).with_progress({
        let told = told.clone();
        move |sent, total| told.lock().unwrap().push((sent, total))
    });
    let query = FilesUploadQuery::new("notes/long.txt");
    let file = client
        .files()
        .upload(course.id, file, &query)
        .await
        .unwrap();
    let told = told.lock().unwrap().clone();
    assert!(told.len() > 2);
    assert_eq!(told.last(), Some(&(text.len() as u64, text.len() as u64)));
    assert_eq!(
        client.files().download(course.id, file.id).await.unwrap(),
        text
    );
}

async fn faults_are_survived_and_nothing_is_done_twice(stage: &Stage) {
    let status =
        |status, code| json!({"fault": "status", "status": status, "code": code, "retry_after": 1});
    for (name, fault) in [
        ("a 429", status(429, "rate_limited")),
        ("a 503", status(503, "unavailable")),
        (
            "a 502 of a proxy",
            json!({"fault": "status", "status": 502}),
        ),
        ("a connection cut before", json!({"fault": "cut_before"})),
        ("a connection cut after", json!({"fault": "cut_after"})),
        (
            "an answer cut in the middle",
            json!({"fault": "cut_middle"}),
        ),
    ] {
        let title = format!("Survives {name}");
        let mut planned = fault.clone();
        planned["method"] = json!("POST");
        planned["path"] = json!("/courses$");
        stage.fail(json!([planned])).await;
        let attempts = Arc::new(Mutex::new(Vec::new()));
        let watched = Client::builder(&stage.url).api_key(&stage.key).on_event({
            let attempts = attempts.clone();
            move |event| {
                if let Event::Request { attempt, .. } = event {
                    attempts.lock().unwrap().push(attempt);
                }
            }
        });
        let started = Instant::now();
        let course = watched
            .build()
            .courses()
            .create(&CourseInput::new(&title))
            .await
            .unwrap();
        assert_eq!(*attempts.lock().unwrap(), [0, 1], "{name}");
        if fault["retry_after"].is_number() {
            assert!(started.elapsed() >= Duration::from_secs(1), "{name}");
        }
        let log = stage.log("POST", "/courses").await;
        let [.., first, second] = log.as_slice() else {
            panic!("{name}: {log:?}")
        };
        assert_eq!(first["fault"], fault["fault"]);
        assert!(first["key"].is_string());
        assert_eq!(first["key"], second["key"], "{name}");
        let query = CoursesListQuery::new().status("any").q(&title);
        let found: Vec<_> = stage
            .client()
            .courses()
            .list(&query)
            .stream()
            .try_collect()
            .await
            .unwrap();
        let found: Vec<_> = found
            .iter()
            .filter(|c| c.title == title)
            .map(|c| c.id)
            .collect();
        assert_eq!(found, [course.id], "{name}");
    }
}

async fn what_cannot_be_tried_again_is_not(stage: &Stage) {
    stage
        .fail(json!([{"method": "POST", "path": "/sessions$", "fault": "cut_after"}]))
        .await;
    let who = SignInInput::new("owner@harrowmere.example", "collegium-demo");
    let lost = stage.client().sessions().create(&who).await.unwrap_err();
    assert!(matches!(lost, Error::Connection(_)));
    let course = stage
        .client()
        .courses()
        .create(&CourseInput::new("Once"))
        .await
        .unwrap();
    stage
        .fail(json!([{"method": "PATCH", "path": course.id, "fault": "cut_after"}]))
        .await;
    let patch = CoursePatch::new().with_summary("x");
    let lost = stage
        .client()
        .courses()
        .update(course.id, &patch)
        .if_match(course.version)
        .await;
    assert!(matches!(lost.unwrap_err(), Error::Connection(_)));
}

async fn retries_end(stage: &Stage) {
    let refusal = |status, code| json!({"method": "GET", "path": "/me$", "fault": "status", "status": status, "code": code});
    let few = Client::builder(&stage.url)
        .api_key("x")
        .max_retries(1)
        .build();
    stage
        .fail(json!([
            refusal(429, "rate_limited"),
            refusal(429, "rate_limited")
        ]))
        .await;
    let limited = few.me().get().await.unwrap_err();
    assert_eq!(limited.code(), Some(&Code::RateLimited));
    assert_eq!(limited.request_id(), Some("of-the-proxy"));
    let mut long = refusal(503, "unavailable");
    long["retry_after"] = json!(3600);
    stage.fail(json!([long])).await;
    let away = few.me().get().await.unwrap_err();
    assert_eq!(
        away.api().unwrap().retry_after,
        Some(Duration::from_hours(1))
    );
    stage.fail(json!([refusal(418, "of_tomorrow")])).await;
    assert_eq!(
        code(few.me().get().await),
        Code::Other("of_tomorrow".to_owned())
    );
}

async fn a_turn_within_the_rate_limit_is_waited_for(stage: &Stage) {
    let refusal = |seconds| {
        json!({"method": "POST", "path": "/courses$", "fault": "status", "status": 429,
               "code": "rate_limited", "retry_after": seconds})
    };
    let course = CourseInput::new("After many others");
    stage.fail(json!(vec![refusal(0); 6])).await;
    stage.client().courses().create(&course).await.unwrap();
    let log = stage.log("POST", "/courses").await;
    let tries = &log[log.len() - 7..];
    assert!(tries.iter().all(|entry| entry["key"] == tries[0]["key"]));
    assert!(tries[..6].iter().all(|entry| entry["fault"] == "status"));
    assert_eq!(tries[6]["status"], 201);
    // Once for nothing, once as the only retry, and then no more.
    let hasty = Client::builder(&stage.url).api_key(&stage.key);
    let hasty = hasty
        .max_retries(1)
        .max_retry_after(Duration::from_secs(1))
        .build();
    stage.fail(json!(vec![refusal(1); 3])).await;
    assert_eq!(
        code(hasty.courses().create(&course).await),
        Code::RateLimited
    );
    assert_eq!(stage.log("POST", "/courses").await.len(), log.len() + 3);
    let never = Client::builder(&stage.url).max_retries(0).build();
    stage.fail(json!([refusal(0)])).await;
    assert_eq!(
        code(never.courses().create(&course).await),
        Code::RateLimited
    );
}

async fn a_call_ends_when_it_takes_too_long(stage: &Stage) {
    let hang = json!([{"method": "GET", "path": "/roles$", "fault": "hang"}]);
    stage.fail(hang.clone()).await;
    let hasty = Client::builder(&stage.url)
        .api_key(&stage.key)
        .max_retries(0)
        .build();
    let late = hasty
        .roles()
        .list()
        .timeout(Duration::from_millis(300))
        .await
        .unwrap_err();
    assert!(matches!(late, Error::TimedOut(_)));
    stage.fail(hang).await;
    let dropped = tokio::time::timeout(
        Duration::from_millis(300),
        hasty.roles().list().into_future(),
    );
    assert!(dropped.await.is_err());
}

#[test]
fn values_and_fields_of_tomorrow_survive() {
    let user: User = serde_json::from_value(json!({
        "id": Uuid::nil(), "email": "a@b.example", "email_verified": true, "name": "A",
        "locale": "en", "time_zone": "UTC", "has_avatar": false, "status": "on_sabbatical",
        "roles": ["vice_chancellor"], "second_factor": false, "version": 1, "orcid": "0000",
        "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z",
        "last_seen_at": null
    }))
    .unwrap();
    assert_eq!(user.status, "on_sabbatical");
    assert_eq!(user.roles, ["vice_chancellor"]);
    assert_eq!(user.last_seen_at, None);
    assert_eq!(Code::from("of_tomorrow").as_str(), "of_tomorrow");
}

#[test]
fn null_empties_and_nothing_leaves_alone() {
    let patch = CoursePatch::new().with_title("T").with_cover_file_id(None);
    let sent = serde_json::to_value(patch).unwrap();
    assert_eq!(sent, json!({"title": "T", "cover_file_id": null}));
}
