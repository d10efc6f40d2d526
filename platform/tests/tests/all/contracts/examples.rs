//! What a document shows as an example of a request is taken.

use collegium_testkit::run;

use super::Api;

/// Operations whose example cannot be right as it stands, and why.
const OTHERWISE: &[(&str, &str)] = &[
    ("accounts.confirm_email_change", "a letter has the token"),
    ("accounts.reset_password", "a letter has the token"),
    ("accounts.verify_email", "a letter has the token"),
    ("invitations.accept", "a letter has the token"),
    ("sessions.refresh", "signing in gives the token"),
];

/// Sends every example; how many were taken.
async fn every_example_is_taken(api: &Api) -> usize {
    let (mut taken, mut wrong) = (0, Vec::new());
    for operation in &api.operations {
        let call = api.call(operation).await;
        if call.body.is_none() {
            continue;
        }
        let answer = call.send(&[]).await;
        let excused = OTHERWISE.iter().any(|(id, _)| *id == operation.id);
        let good = (200..300).contains(&answer.status);
        if good == excused {
            wrong.push(format!(
                "{}: {:?} → {}",
                operation.id, call.body, answer.text
            ));
        }
        taken += usize::from(good);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    taken
}

#[test]
fn every_example_of_a_tenants_request_is_taken() {
    run(async {
        let taken = every_example_is_taken(&Api::of_tenants().await).await;
        assert!(taken > 33, "examples were taken: {taken}");
    });
}

#[test]
fn every_example_of_an_operators_request_is_taken() {
    run(async {
        let taken = every_example_is_taken(&Api::of_the_platform().await).await;
        assert!(taken > 8, "examples were taken: {taken}");
    });
}
