use std::path::Path;
use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_s3::error::ProvideErrorMetadata;
use aws_sdk_s3::presigning::PresigningConfig;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{CompletedMultipartUpload, CompletedPart, Delete, ObjectIdentifier};
use collegium::embedded::{EmbeddedS3, S3Credentials};

use crate::folder;

const BUCKET: &str = "collegium";

async fn serve(dir: &Path) -> (EmbeddedS3, Client) {
    let credentials = S3Credentials::kept_in(&dir.join("s3-credentials.json")).unwrap();
    let server = EmbeddedS3::start(&dir.join("objects"), credentials)
        .await
        .unwrap();
    let client = client(&server, server.credentials());
    if client.head_bucket().bucket(BUCKET).send().await.is_err() {
        client.create_bucket().bucket(BUCKET).send().await.unwrap();
    }
    (server, client)
}

fn client(server: &EmbeddedS3, credentials: &S3Credentials) -> Client {
    let config = aws_sdk_s3::Config::builder()
        .behavior_version(BehaviorVersion::v2026_01_12())
        .region(Region::new("local"))
        .endpoint_url(server.endpoint())
        .force_path_style(true)
        .credentials_provider(Credentials::new(
            &credentials.access_key,
            &credentials.secret_key,
            None,
            None,
            "test",
        ))
        .build();
    Client::from_conf(config)
}

async fn put(client: &Client, key: &str, body: &[u8]) {
    let body = ByteStream::from(body.to_vec());
    let put = client.put_object().bucket(BUCKET).key(key).body(body);
    put.send().await.unwrap();
}

async fn get(client: &Client, key: &str) -> Option<Vec<u8>> {
    let answer = client.get_object().bucket(BUCKET).key(key).send().await;
    match answer {
        Ok(object) => Some(object.body.collect().await.unwrap().to_vec()),
        Err(error) if error.as_service_error()?.is_no_such_key() => None,
        Err(error) => panic!("{error:?}"),
    }
}

/// The error code of a failed call.
fn code<T, E: ProvideErrorMetadata>(answer: Result<T, E>) -> String {
    let code = answer
        .err()
        .and_then(|error| error.code().map(str::to_owned));
    code.expect("an error that has a code")
}

/// Every file and folder below `dir`.
fn everything(dir: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        found.push(path.to_str().unwrap().to_owned());
        if path.is_dir() {
            found.extend(everything(&path));
        }
    }
    found
}

#[tokio::test]
async fn an_object_keeps_its_bytes_its_type_and_its_metadata() {
    let dir = folder();
    let (server, client) = serve(dir.path()).await;
    let key = "t_1/media/лекция №1 + a&b=c %20.txt";
    client
        .put_object()
        .bucket(BUCKET)
        .key(key)
        .content_type("text/plain; charset=utf-8")
        .cache_control("max-age=60")
        .metadata("author", "anna")
        .body(ByteStream::from_static(b"0123456789"))
        .send()
        .await
        .unwrap();
    server.shutdown().await;

    let (server, client) = serve(dir.path()).await;
    assert_eq!(get(&client, key).await.unwrap(), b"0123456789");
    let head = client.head_object().bucket(BUCKET).key(key).send();
    let head = head.await.unwrap();
    assert_eq!(head.content_type(), Some("text/plain; charset=utf-8"));
    assert_eq!(head.cache_control(), Some("max-age=60"));
    assert_eq!(head.content_length(), Some(10));
    assert_eq!(head.metadata().unwrap()["author"], "anna");
    for (range, part) in [
        ("bytes=2-4", "234"),
        ("bytes=7-", "789"),
        ("bytes=-2", "89"),
    ] {
        let object = client.get_object().bucket(BUCKET).key(key).range(range);
        let bytes = object.send().await.unwrap().body.collect().await.unwrap();
        assert_eq!(bytes.to_vec(), part.as_bytes(), "{range}");
    }
    let beyond = client.get_object().bucket(BUCKET).key(key);
    assert_eq!(code(beyond.range("bytes=99-").send().await), "InvalidRange");
    server.shutdown().await;
}

#[tokio::test]
async fn lists_are_sorted_paged_and_bounded_by_a_prefix() {
    let dir = folder();
    let (server, client) = serve(dir.path()).await;
    for key in ["b/2", "a/1", "b/10", "c"] {
        put(&client, key, b"x").await;
    }
    let mut pages = client
        .list_objects_v2()
        .bucket(BUCKET)
        .max_keys(2)
        .into_paginator()
        .send();
    let mut keys = Vec::new();
    while let Some(page) = pages.next().await {
        let page = page.unwrap();
        assert!(page.contents().len() <= 2);
        keys.extend(page.contents().iter().map(|o| o.key().unwrap().to_owned()));
    }
    assert_eq!(keys, ["a/1", "b/10", "b/2", "c"]);
    let list = client.list_objects_v2().bucket(BUCKET).prefix("b/");
    assert_eq!(list.send().await.unwrap().contents().len(), 2);
    let list = client.list_objects_v2().bucket(BUCKET).delimiter("/");
    assert_eq!(list.send().await.unwrap().common_prefixes().len(), 2);
    server.shutdown().await;
}

#[tokio::test]
async fn what_is_deleted_leaves_no_trace() {
    let dir = folder();
    let (server, client) = serve(dir.path()).await;
    for key in ["t_1/a/one", "t_1/a/two", "t_1/three", "t_2/four"] {
        put(&client, key, b"secret").await;
    }
    let delete = client.delete_object().bucket(BUCKET).key("t_1/a/one");
    delete.send().await.unwrap();
    let again = client.delete_object().bucket(BUCKET).key("t_1/a/one");
    again.send().await.unwrap();
    assert_eq!(get(&client, "t_1/a/one").await, None);
    let named = |key: &str| ObjectIdentifier::builder().key(key).build().unwrap();
    let rest = Delete::builder()
        .objects(named("t_1/a/two"))
        .objects(named("t_1/three"))
        .objects(named("t_1/never"));
    let delete = client.delete_objects().bucket(BUCKET);
    let delete = delete.delete(rest.build().unwrap());
    delete.send().await.unwrap();

    let mut left = everything(&dir.path().join("objects"));
    left.retain(|path| !path.ends_with(".json"));
    assert_eq!(left.len(), 3, "the bucket, a folder, an object: {left:?}");
    let metadata = std::fs::read_dir(dir.path().join("objects")).unwrap();
    assert_eq!(metadata.count(), 3, "the bucket and one object's metadata");
    assert!(get(&client, "t_2/four").await.is_some());
    server.shutdown().await;
}

#[tokio::test]
async fn a_key_never_leaves_its_bucket() {
    let dir = folder();
    let (server, client) = serve(dir.path()).await;
    let other = client.create_bucket().bucket("other");
    other.send().await.unwrap();
    put(&client, "x/file", b"x").await;
    for key in [
        "../other/a",
        "a/../../other/a",
        "a//b",
        "a/",
        "x",
        "x/file/y",
    ] {
        let body = ByteStream::from_static(b"x");
        let answer = client.put_object().bucket(BUCKET).key(key).body(body);
        assert_eq!(code(answer.send().await), "InvalidArgument", "{key}");
    }
    let credentials = client.get_object().bucket(BUCKET);
    let credentials = credentials.key("../../s3-credentials.json").send().await;
    assert_eq!(code(credentials), "InvalidArgument");
    let long = client.get_object().bucket(BUCKET).key("k".repeat(300));
    assert_eq!(code(long.send().await), "KeyTooLongError");
    let missing = client.put_object().bucket("missing").key("a");
    let missing = missing.body(ByteStream::from_static(b"x"));
    assert_eq!(code(missing.send().await), "NoSuchBucket");
    assert_eq!(get(&client, "x").await, None);
    server.shutdown().await;
}

#[tokio::test]
async fn copies_and_uploads_in_parts_work() {
    let dir = folder();
    let (server, client) = serve(dir.path()).await;
    let part = vec![b'p'; 5 * 1024 * 1024];
    let upload = client.create_multipart_upload().bucket(BUCKET).key("big");
    let upload = upload.content_type("video/mp4").send().await.unwrap();
    let id = upload.upload_id().unwrap();
    let mut parts = CompletedMultipartUpload::builder();
    for (number, body) in [(1, part.clone()), (2, b"end".to_vec())] {
        let sent = client
            .upload_part()
            .bucket(BUCKET)
            .key("big")
            .upload_id(id)
            .part_number(number)
            .body(ByteStream::from(body))
            .send()
            .await
            .unwrap();
        let tag = sent.e_tag().unwrap();
        parts = parts.parts(
            CompletedPart::builder()
                .part_number(number)
                .e_tag(tag)
                .build(),
        );
    }
    let complete = client.complete_multipart_upload().bucket(BUCKET).key("big");
    let complete = complete.upload_id(id).multipart_upload(parts.build());
    complete.send().await.unwrap();
    let copy = client.copy_object().bucket(BUCKET).key("copy/of");
    copy.copy_source(format!("{BUCKET}/big"))
        .send()
        .await
        .unwrap();
    let copied = client.get_object().bucket(BUCKET).key("copy/of").send();
    let copied = copied.await.unwrap();
    assert_eq!(copied.content_type(), Some("video/mp4"));
    let bytes = copied.body.collect().await.unwrap().to_vec();
    assert_eq!(bytes, [part.as_slice(), b"end"].concat());
    server.shutdown().await;
}

#[tokio::test]
async fn only_who_signs_with_the_right_secret_gets_in() {
    let dir = folder();
    let (server, client) = serve(dir.path()).await;
    put(&client, "key", b"value").await;
    let wrong = S3Credentials {
        secret_key: "guess".to_owned(),
        ..server.credentials().clone()
    };
    let stranger = self::client(&server, &wrong);
    let answer = stranger.get_object().bucket(BUCKET).key("key").send().await;
    assert_eq!(code(answer), "SignatureDoesNotMatch");
    let bare = format!("{}/{BUCKET}/key", server.endpoint());
    assert_eq!(reqwest::get(&bare).await.unwrap().status(), 403);

    let lasting = PresigningConfig::expires_in(Duration::from_mins(5)).unwrap();
    let link = client.get_object().bucket(BUCKET).key("key");
    let link = link.presigned(lasting).await.unwrap();
    let answer = reqwest::get(link.uri()).await.unwrap();
    assert_eq!(answer.text().await.unwrap(), "value");
    let forged = link.uri().replace("/key?", "/other?");
    assert_eq!(reqwest::get(&forged).await.unwrap().status(), 403);
    server.shutdown().await;
}
