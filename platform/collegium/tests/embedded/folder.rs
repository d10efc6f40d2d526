use std::path::Path;
use std::sync::Mutex;

use collegium::embedded::{Embedded, EmbeddedError};
use sqlx::{Connection, PgConnection};

use crate::folder;

async fn start(dir: &Path) -> Embedded {
    Embedded::start(dir, &|_| {}).await.unwrap()
}

#[tokio::test]
async fn all_start_together_keep_their_data_and_start_again() {
    let dir = folder();
    let told = Mutex::new(Vec::new());
    let tell = |line: &str| told.lock().unwrap().push(line.to_owned());
    let first = Embedded::start(dir.path(), &tell).await.unwrap();
    assert!(
        told.lock()
            .unwrap()
            .iter()
            .any(|line| line.starts_with("Making"))
    );
    let credentials = first.s3().credentials().clone();
    let mut connection = PgConnection::connect_with(&first.postgres().admin_options())
        .await
        .unwrap();
    sqlx::query("CREATE TABLE kept AS SELECT 42 AS answer")
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
    first.shutdown().await;

    told.lock().unwrap().clear();
    let second = Embedded::start(dir.path(), &tell).await.unwrap();
    assert!(
        !told
            .lock()
            .unwrap()
            .iter()
            .any(|line| line.starts_with("Making"))
    );
    assert_eq!(second.s3().credentials(), &credentials);
    let mut connection = PgConnection::connect_with(&second.postgres().admin_options())
        .await
        .unwrap();
    let kept: i32 = sqlx::query_scalar("SELECT answer FROM kept")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!(kept, 42);
    second.shutdown().await;
}

#[tokio::test]
async fn a_second_process_is_refused_and_disturbs_nothing() {
    let dir = folder();
    let first = start(dir.path()).await;
    let refused = Embedded::start(dir.path(), &|_| {}).await.unwrap_err();
    assert!(matches!(refused, EmbeddedError::Busy { .. }));
    assert!(
        refused
            .to_string()
            .contains(&std::process::id().to_string())
    );
    PgConnection::connect_with(&first.postgres().admin_options())
        .await
        .unwrap();
    first.shutdown().await;
}

#[tokio::test]
async fn a_folder_that_cannot_be_made_is_named() {
    let dir = folder();
    let file = dir.path().join("file");
    std::fs::write(&file, "").unwrap();
    let error = Embedded::start(&file.join("data"), &|_| {})
        .await
        .unwrap_err();
    assert!(error.to_string().contains("file/data"), "{error}");
}
