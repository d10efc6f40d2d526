//! With Redis the nodes share limits and answers; without it they go on.

use std::{sync::Arc, time::Duration};

use collegium_testkit::{MovableClock, RedisServer, RunningApp, University, run};
use reqwest::Method;
use serde_json::json;

/// Attempts left, as a node says to a stranger who tries something.
async fn left(university: &University) -> u32 {
    let body = json!({ "refresh_token": "made-up" });
    let answer = university.post("/sessions/refresh", &body).await;
    answer.refused(400, "invalid_token");
    let header = answer.header("ratelimit").unwrap();
    let left = header.split(';').find_map(|part| part.strip_prefix("r="));
    left.unwrap().parse().unwrap()
}

/// Whether what is taken at one node is missing at the other.
async fn share(university: &University, node: &'static RunningApp) -> bool {
    let here = left(university).await;
    left(&university.on(node)).await < here
}

#[test]
fn two_nodes_share_limits_by_redis_and_go_on_without_it() {
    run(async {
        let redis = RedisServer::start().await;
        let port = redis.port();
        let first =
            RunningApp::start_with(Arc::new(MovableClock::default()), |settings, engines| {
                // So few that none comes back between two requests.
                settings.limits.sign_in_per_minute = 50;
                engines.redis = Some(redis.url());
            });
        let first = first.await.keep();
        let second = first.beside().await.keep();
        let university = first.university("shared").await;
        let owner = university.owner().await;
        let path = crate::identity::course(&owner, "Read").await;
        owner
            .ok(Method::POST, &format!("{path}/publish"), None)
            .await;
        assert!(share(&university, second).await);

        drop(redis);
        for title in ["Without", "Without it"] {
            owner
                .ok(Method::PATCH, &path, Some(json!({ "title": title })))
                .await;
            assert_eq!(owner.ok(Method::GET, &path, None).await["title"], title);
            owner.on(second).ok(Method::GET, &path, None).await;
        }
        // Each node counts for itself meanwhile: it is slower to refuse, but it refuses.
        left(&university).await;
        left(&university.on(second)).await;

        let redis = RedisServer::start_at(port).await;
        while !share(&university, second).await {
            tokio::time::sleep(Duration::from_secs(2)).await;
        }
        owner.ok(Method::GET, &path, None).await;
        drop(redis);
    });
}
