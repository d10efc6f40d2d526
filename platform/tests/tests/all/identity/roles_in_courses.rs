use collegium_testkit::{Answer, Person, app, run, second_node};
use reqwest::Method;
use serde_json::{Value, json};

use super::{course, sessions::until};

async fn enrol(by: &Person, course: &str, person: &Person, role: &str) -> Answer {
    let body = json!({ "user_id": person.id, "role": role });
    by.ask(Method::POST, &format!("{course}/enrolments"), Some(body))
        .await
}

async fn rename(by: &Person, course: &str) -> u16 {
    let body = json!({ "summary": "Changed" });
    by.ask(Method::PATCH, course, Some(body)).await.status
}

#[test]
fn a_role_in_a_course_reaches_no_further() {
    run(async {
        let university = app().await.university("reach").await;
        let owner = university.owner().await;
        let (mine, other) = (course(&owner, "Mine").await, course(&owner, "Other").await);
        let teacher = university.person("Teacher", &["learner"]).await;
        assert_eq!(rename(&teacher, &mine).await, 404, "a draft is hidden");
        enrol(&owner, &mine, &teacher, "instructor").await.ok();
        assert_eq!(
            (
                rename(&teacher, &mine).await,
                rename(&teacher, &other).await
            ),
            (200, 404)
        );
        owner
            .ok(Method::POST, &format!("{other}/publish"), None)
            .await;
        assert_eq!(
            rename(&teacher, &other).await,
            403,
            "what is published may be known"
        );
        teacher
            .ask(Method::GET, "/users", None)
            .await
            .refused(403, "forbidden");
        // A role that somebody has in the university counts in no course by itself.
        let elsewhere = university.person("Elsewhere", &["instructor"]).await;
        assert_eq!(rename(&elsewhere, &mine).await, 404);
    });
}

#[test]
fn a_role_of_the_universitys_own_works_in_a_course_and_changes_at_once() {
    run(async {
        let node = second_node().await;
        let university = app().await.university("own").await;
        let owner = university.owner().await;
        let course = course(&owner, "Edited").await;
        let editor = json!({ "name": "editor", "title": "Editor", "course_permissions": ["courses.read_unpublished", "courses.update"] });
        owner.ok(Method::POST, "/roles", Some(editor)).await;
        let ada = university.person("Ada", &["learner"]).await;
        enrol(&owner, &course, &ada, "editor").await.ok();
        let there = ada.on(node);
        assert_eq!(
            (rename(&ada, &course).await, rename(&there, &course).await),
            (200, 200)
        );
        let path = format!("{course}/enrolments");
        ada.ask(Method::GET, &path, None)
            .await
            .refused(403, "forbidden");
        let narrow = json!({ "course_permissions": ["courses.read_unpublished"] });
        owner.ok(Method::PATCH, "/roles/editor", Some(narrow)).await;
        assert_eq!(rename(&ada, &course).await, 403);
        until(|| async { rename(&there, &course).await == 403 }).await;
        let used = owner.ask(Method::DELETE, "/roles/editor", None).await;
        used.refused(409, "conflict");
    });
}

#[test]
fn an_enrolment_that_ends_takes_the_role_with_it_on_every_node() {
    run(async {
        let node = second_node().await;
        let university = app().await.university("withdraw").await;
        let owner = university.owner().await;
        let course = course(&owner, "Left").await;
        let teacher = university.person("Teacher", &["learner"]).await;
        let enrolment = enrol(&owner, &course, &teacher, "instructor").await;
        let there = teacher.on(node);
        assert_eq!(
            (
                rename(&teacher, &course).await,
                rename(&there, &course).await
            ),
            (200, 200)
        );
        let path = format!("{course}/enrolments/{}", enrolment.text_of("id"));
        owner
            .ok(Method::PATCH, &path, Some(json!({ "role": "learner" })))
            .await;
        assert_eq!(rename(&teacher, &course).await, 403);
        until(|| async { rename(&there, &course).await == 403 }).await;
        owner.ok(Method::DELETE, &path, None).await;
        assert_eq!(rename(&teacher, &course).await, 404);
        until(|| async { rename(&there, &course).await == 404 }).await;
    });
}

#[test]
fn an_instructor_makes_nobody_more_than_they_are_themselves() {
    run(async {
        let university = app().await.university("escalate").await;
        let owner = university.owner().await;
        let course = course(&owner, "Ladder").await;
        let all =
            json!({ "name": "dean", "title": "Dean", "course_permissions": ["courses.delete"] });
        owner.ok(Method::POST, "/roles", Some(all)).await;
        let teacher = university.person("Teacher", &["learner"]).await;
        let ada = university.person("Ada", &["learner"]).await;
        let own = enrol(&owner, &course, &teacher, "instructor").await;
        enrol(&teacher, &course, &ada, "assistant").await.ok();
        let path = format!("{course}/enrolments/{}", own.text_of("id"));
        let promote: Value = json!({ "role": "dean" });
        teacher
            .ask(Method::PATCH, &path, Some(promote))
            .await
            .refused(403, "forbidden");
        let eve = university.person("Eve", &["learner"]).await;
        enrol(&teacher, &course, &eve, "dean")
            .await
            .refused(403, "forbidden");
        enrol(&owner, &course, &eve, "dean").await.ok();
    });
}
