use collegium_testkit::{Answer, Person, app, run};
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{codes, data};

const QUERY: &str = "{ me { email } }";

async fn by_hash(by: &Person, hash: &str, query: Option<&str>) -> Answer {
    let mut body =
        json!({ "extensions": { "persistedQuery": { "version": 1, "sha256Hash": hash } } });
    if let Some(query) = query {
        body["query"] = query.into();
    }
    by.ask(Method::POST, "/graphql", Some(body)).await
}

fn hash_of(query: &str) -> String {
    hex::encode(Sha256::digest(query))
}

#[test]
fn a_document_that_was_sent_once_is_known_by_its_hash_in_its_university_only() {
    run(async {
        let owner = app().await.university("persisted").await.owner().await;
        let stranger = app().await.university("elsewhere").await.owner().await;
        let hash = hash_of(QUERY);
        let unknown = by_hash(&owner, &hash, None).await;
        assert_eq!(codes(&unknown), ["persisted_query_not_found"]);
        // What Apollo's clients look for.
        assert_eq!(
            unknown.json["errors"][0]["message"],
            "PersistedQueryNotFound"
        );
        data(&by_hash(&owner, &hash, Some(QUERY)).await);
        let known = by_hash(&owner, &hash, None).await;
        assert_eq!(data(&known)["me"]["email"], *owner.email);
        let elsewhere = by_hash(&stranger, &hash, None).await;
        assert_eq!(codes(&elsewhere), ["persisted_query_not_found"]);
    });
}

#[test]
fn nothing_is_kept_under_a_hash_that_is_not_its_own() {
    run(async {
        let owner = app().await.university("poison").await.owner().await;
        let hash = hash_of(QUERY);
        by_hash(&owner, &hash, Some("{ me { id } }"))
            .await
            .refused(400, "malformed_request");
        let still_unknown = by_hash(&owner, &hash, None).await;
        assert_eq!(codes(&still_unknown), ["persisted_query_not_found"]);
        // Nor what cannot be used.
        let broken = by_hash(&owner, &hash_of("{"), Some("{")).await;
        assert_eq!(codes(&broken), ["malformed_request"]);
        let still_unknown = by_hash(&owner, &hash_of("{"), None).await;
        assert_eq!(codes(&still_unknown), ["persisted_query_not_found"]);
    });
}

#[test]
fn a_name_that_is_no_hash_is_refused() {
    run(async {
        let owner = app().await.university("no-hash").await.owner().await;
        let names: [Value; 6] = [
            json!({ "version": 1, "sha256Hash": "abc" }),
            json!({ "version": 1, "sha256Hash": "ж".repeat(32) }),
            json!({ "version": 1, "sha256Hash": 7 }),
            json!({ "version": 2, "sha256Hash": hash_of(QUERY) }),
            json!({ "sha256Hash": hash_of(QUERY) }),
            json!(true),
        ];
        for name in names {
            let body = json!({ "query": QUERY, "extensions": { "persistedQuery": name } });
            owner
                .ask(Method::POST, "/graphql", Some(body))
                .await
                .refused(400, "malformed_request");
        }
    });
}
