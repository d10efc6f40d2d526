use collegium_contracts::permissions::{ALL, PermissionInfo};
use collegium_testkit::{Person, run};
use reqwest::Method;
use serde_json::json;

use super::{Campus, Operation, call, operations, world::with_invented};

const LOWER: [&str; 3] = ["learner", "assistant", "instructor"];

fn permission_of(operation: &Operation) -> Option<&'static PermissionInfo> {
    ALL.iter()
        .find(|permission| permission.name == operation.permission)
}

/// The operation is refused, and no id makes a difference to how.
async fn must_refuse(campus: &Campus, person: &Person, operation: &Operation) {
    let token = Some(&*person.token);
    let seen = call(&campus.university, token, operation, &campus.ids).await;
    assert!(
        matches!(seen.status, 403 | 404),
        "{}: {seen:?}",
        operation.id
    );
    for name in &operation.takes {
        let invented = with_invented(&campus.ids, operation.key(name, &campus.ids));
        let nobodys = call(&campus.university, token, operation, &invented).await;
        assert_eq!(
            seen, nobodys,
            "{} tells whether a {name} is there",
            operation.id
        );
    }
}

#[test]
fn lower_roles_are_refused_what_they_were_not_given() {
    run(async {
        let campus = Campus::new("roles").await;
        let operations = operations(&campus.university).await;
        let mut refused = 0;
        for role in LOWER {
            let person = campus
                .university
                .person(&format!("Other-{role}"), &[role])
                .await;
            for operation in &operations {
                let Some(permission) = permission_of(operation) else {
                    continue;
                };
                // Being an instructor somewhere is no reason to know of a draft elsewhere.
                if permission.tenant_roles.contains(&role) && !operation.is_in_course() {
                    continue;
                }
                must_refuse(&campus, &person, operation).await;
                refused += 1;
            }
        }
        assert!(refused > 120, "operations were refused: {refused}");
    });
}

#[test]
fn lower_roles_in_a_course_are_refused_what_they_were_not_given_there() {
    run(async {
        let campus = Campus::new("in-course").await;
        let course = format!("/courses/{}", campus.ids["course_id"]);
        campus
            .owner
            .ok(Method::POST, &format!("{course}/publish"), None)
            .await;
        let operations = operations(&campus.university).await;
        let mut refused = 0;
        for role in LOWER {
            let person = campus
                .university
                .person(&format!("In-{role}"), &["learner"])
                .await;
            let enrolment = json!({ "user_id": person.id, "role": role });
            let path = format!("{course}/enrolments");
            campus.owner.ok(Method::POST, &path, Some(enrolment)).await;
            for operation in operations.iter().filter(|o| o.is_in_course()) {
                let Some(permission) = permission_of(operation) else {
                    continue;
                };
                let given = permission.course_roles.contains(&role)
                    || permission.tenant_roles.contains(&"learner");
                if given {
                    continue;
                }
                let token = Some(&*person.token);
                let seen = call(&campus.university, token, operation, &campus.ids).await;
                assert_eq!(seen.status, 403, "{role} {}: {seen:?}", operation.id);
                refused += 1;
            }
        }
        assert!(refused > 20, "operations were refused: {refused}");
    });
}

#[test]
fn ones_own_things_are_nobody_elses() {
    run(async {
        let campus = Campus::new("own").await;
        let other = campus.university.person("Curious", &["learner"]).await;
        let mut tried = 0;
        for operation in operations(&campus.university).await {
            if operation.permission == "self" && !operation.takes.is_empty() {
                must_refuse(&campus, &other, &operation).await;
                tried += 1;
            }
        }
        assert!(tried >= 3, "operations were tried: {tried}");
    });
}
