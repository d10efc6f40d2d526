//! A node that does not listen for a while forgets everything, both when it loses the
//! connection and when it has it again.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use collegium_testkit::{Installation, run};
use sqlx::{Connection, PgConnection};

/// Another node tells of a change.
async fn tell(admin: &mut PgConnection, key: &str) {
    let change = serde_json::json!({ "tenant": null, "topic": "test", "key": key });
    sqlx::query("SELECT pg_notify('collegium', $1)")
        .bind(change.to_string())
        .execute(admin)
        .await
        .unwrap();
}

#[test]
fn a_gap_in_listening_has_a_beginning_and_an_end() {
    run(async {
        let installation = Installation::new().await;
        let mut admin = PgConnection::connect_with(&installation.admin)
            .await
            .unwrap();
        let heard: Arc<Mutex<Vec<String>>> = Arc::default();
        let noted = Arc::clone(&heard);
        installation
            .database
            .invalidations()
            .on_change(move |change| noted.lock().unwrap().push(change.key.clone()));
        let until = async |wished: &dyn Fn(&[String]) -> bool| {
            while !wished(&heard.lock().unwrap()) {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tell(&mut admin, "before").await;
        until(&|heard| heard == ["before"]).await;
        let ended: i64 = sqlx::query_scalar(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
             WHERE datname = current_database() AND query LIKE 'LISTEN%'",
        )
        .fetch_one(&mut admin)
        .await
        .unwrap();
        assert_eq!(ended, 1);
        until(&|heard| heard.iter().filter(|key| *key == "*").count() >= 2).await;
        tell(&mut admin, "after").await;
        until(&|heard| heard.last().is_some_and(|key| key == "after")).await;
    });
}
