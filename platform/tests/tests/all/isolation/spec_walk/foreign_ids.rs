use collegium_testkit::{Person, University, run};
use reqwest::Method;
use serde_json::json;

use super::{
    Campus, Ids, Operation, call, operations,
    world::{with_invented, with_stolen},
};

/// Every operation that takes an id.
async fn with_ids(university: &University) -> Vec<Operation> {
    let all = operations(university).await.into_iter();
    all.filter(|operation| !operation.takes.is_empty())
        .collect()
}

/// Tries one foreign id at a time, the rest the caller's own: nothing is done, and the
/// answer is that of an id which nothing has.
async fn try_stolen(caller: &Person, operation: &Operation, own: &Ids, foreign: &Ids) -> usize {
    let mut tried = 0;
    for name in &operation.takes {
        let key = operation.key(name, own);
        if !foreign.contains_key(key) {
            continue;
        }
        let (university, token) = (&caller.university, Some(&*caller.token));
        let theirs = call(
            university,
            token,
            operation,
            &with_stolen(own, key, foreign),
        )
        .await;
        let nobodys = call(university, token, operation, &with_invented(own, key)).await;
        let told = format!(
            "{} tells a foreign {key} from one that is not there",
            operation.id
        );
        assert_eq!(theirs, nobodys, "{told}");
        assert!(
            theirs.is_refusal(),
            "{} took a foreign {key}: {theirs:?}",
            operation.id
        );
        tried += 1;
    }
    tried
}

#[test]
fn ids_of_another_university_are_as_good_as_made_up() {
    run(async {
        let victim = Campus::new("victim").await;
        let attacker = Campus::new("attacker").await;
        let mut tried = 0;
        for operation in with_ids(&attacker.university).await {
            tried += try_stolen(&attacker.owner, &operation, &attacker.ids, &victim.ids).await;
        }
        assert!(tried > 60, "ids were tried: {tried}");
    });
}

#[test]
fn ids_of_another_course_are_as_good_as_made_up() {
    run(async {
        let campus = Campus::new("courses").await;
        let theirs = campus.course("Theirs").await;
        let teacher = campus.university.person("Teacher", &["instructor"]).await;
        let enrolment = json!({ "user_id": teacher.id, "role": "instructor" });
        let path = format!("/courses/{}/enrolments", campus.ids["course_id"]);
        campus.owner.ok(Method::POST, &path, Some(enrolment)).await;
        let mut tried = 0;
        for operation in with_ids(&campus.university).await {
            if operation.is_in_course() {
                tried += try_stolen(&teacher, &operation, &campus.ids, &theirs).await;
            }
        }
        assert!(tried > 40, "ids were tried: {tried}");
    });
}

/// Without this the tests above would pass if every id were wrong, or every body.
#[test]
fn the_ids_and_bodies_of_the_walk_are_good_ones() {
    run(async {
        let campus = Campus::new("control").await;
        let mut operations = with_ids(&campus.university).await;
        operations.sort_by_key(Operation::order);
        let mut owner = campus.owner.clone();
        for operation in &operations {
            // A session cannot be taken away from somebody else, so the owner gives one up.
            let mut ids = campus.ids.clone();
            if operation.takes.contains(&"session_id".to_owned()) {
                ids.insert("session_id".to_owned(), session_of(&owner).await);
            }
            let answer = call(&campus.university, Some(&owner.token), operation, &ids).await;
            let found = !matches!(answer.status, 400 | 401 | 403 | 404 | 405 | 415);
            assert!(found, "{} {:?}: {answer:?}", operation.id, operation.takes);
            let readable = answer.status != 422 || operation.id == "files.upload";
            assert!(readable, "{}: {answer:?}", operation.id);
            if operation.id.starts_with("sessions.") {
                owner = campus.university.owner().await;
            }
        }
    });
}

async fn session_of(person: &Person) -> String {
    let sessions = person.ok(Method::GET, "/sessions", None).await;
    sessions["items"][0]["id"].as_str().unwrap().to_owned()
}
