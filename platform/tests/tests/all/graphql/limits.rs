use collegium_testkit::{app, run};
use reqwest::Method;
use serde_json::{Value, json};

use super::{ask, codes, course, data};

#[test]
fn what_asks_for_too_much_is_refused_and_the_server_goes_on() {
    run(async {
        let owner = app().await.university("too-much").await.owner().await;
        let deep = "items { modules { lessons { activities { id title kind position required version } } } }";
        let costly = format!("{{ courses(limit: 200) {{ {deep} }} }}");
        let aliases: String = (0..1000).map(|n| format!("a{n}: me {{ id }} ")).collect();
        let brackets = format!("{{ courses(q: {}) {{ nextCursor }} }}", "[".repeat(30_000));
        let by_variable = "query ($n: Int) { a: courses(limit: $n) { items { enrolments(limit: $n) { items { percent } } } } }";
        for query in [costly, format!("{{ {aliases} }}"), brackets] {
            let answer = ask(&owner, &query, Value::Null).await;
            assert_eq!(codes(&answer), ["query_too_complex"], "{query:.100}");
        }
        let answer = ask(&owner, by_variable, json!({ "n": 200 })).await;
        assert_eq!(codes(&answer), ["query_too_complex"]);
        let answer = ask(&owner, by_variable, json!({ "n": 4_000_000_000_u32 })).await;
        assert_eq!(codes(&answer), ["query_too_complex"]);
        data(&ask(&owner, by_variable, json!({ "n": 2 })).await);
        data(&ask(&owner, &format!("{{ courses {{ {deep} }} }}"), Value::Null).await);
    });
}

#[test]
fn what_is_no_query_is_a_problem() {
    run(async {
        let owner = app().await.university("no-query").await.owner().await;
        course(&owner, "One").await;
        let one = json!({ "query": "{ me { id } }" });
        let bodies = [
            json!([one.clone(), one.clone()]),
            json!({}),
            json!({ "query": null }),
            json!({ "query": [7] }),
            json!({ "query": "{ me { id } }", "variables": [1] }),
            json!({ "query": "{ me { id } }", "variables": "x" }),
            json!("{ me { id } }"),
        ];
        for body in bodies {
            owner
                .ask(Method::POST, "/graphql", Some(body.clone()))
                .await
                .refused(400, "malformed_request");
        }
        let long = json!({ "query": format!("{{ me {{ id }} }} #{}", "x".repeat(40_000)) });
        owner
            .ask(Method::POST, "/graphql", Some(long))
            .await
            .refused(413, "payload_too_large");
        let longer =
            json!({ "query": "{ me { id } }", "variables": { "x": "x".repeat(2_000_000) } });
        owner
            .ask(Method::POST, "/graphql", Some(longer))
            .await
            .refused(413, "payload_too_large");
        owner
            .ask(Method::GET, "/graphql?query=%7Bme%7Bid%7D%7D", None)
            .await
            .refused(405, "method_not_allowed");
    });
}
