//! Every answer names its request, and says how the caller stands with the limiter.

use collegium_testkit::{Answer, run};

use super::Api;

fn assert_told(answer: &Answer, what: &str) {
    for name in ["x-request-id", "ratelimit", "ratelimit-policy"] {
        assert!(answer.header(name).is_some(), "{what}: {name}: {answer:?}");
    }
}

#[test]
fn every_answer_names_its_request_and_says_how_many_are_left() {
    run(async {
        for api in Api::both().await {
            let mut done = 0;
            for operation in &api.operations {
                let call = api.call(operation).await;
                let request = || api.request(call.method.clone(), &call.path);
                let stranger = Answer::to(request()).await;
                assert_told(&stranger, &operation.id);
                let guesser = Answer::to(request().bearer_auth("not-a-token")).await;
                guesser.refused(401, "unauthenticated");
                assert_told(&guesser, &operation.id);
                let answer = call.send(&[]).await;
                assert_told(&answer, &operation.id);
                done += usize::from(answer.status < 300);
            }
            let all = api.operations.len();
            assert!(
                done * 4 > all * 3,
                "of {all} operations {done} did something"
            );
        }
    });
}
