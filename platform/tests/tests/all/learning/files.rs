//! Files of a course: what is taken, how it is served, what is left when it is gone.

use collegium_learning::{CourseChange, FileRequest, Upload, model::CourseFile};
use collegium_testkit::run;
use poem::{IntoResponse, Response, http::StatusCode};
use uuid::Uuid;

use super::{Campus, code};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and the rest";

async fn put(
    campus: &Campus,
    course: Uuid,
    path: &str,
    bytes: &[u8],
) -> Result<CourseFile, collegium_learning::LearningError> {
    let upload = Upload::receive(bytes, 1 << 20).await?;
    campus
        .learning
        .put_file(&campus.system(), course, path, upload)
        .await
}

async fn get(campus: &Campus, course: Uuid, path: &str, request: FileRequest<'_>) -> Response {
    campus
        .learning
        .file_by_path(&campus.system(), course, path, request)
        .await
        .unwrap()
        .into_response()
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response.header(name).unwrap_or_default()
}

#[test]
fn a_file_comes_back_whole_in_part_or_not_again() {
    run(async {
        let campus = Campus::new().await;
        let author = campus.person("instructor").await;
        let course = campus.course(&author).await.id;
        let file = put(&campus, course, "img/Схема 1.png", PNG).await.unwrap();
        assert_eq!(file.bytes, i64::try_from(PNG.len()).unwrap());
        let mut whole = get(&campus, course, "img/Схема 1.png", FileRequest::default()).await;
        assert_eq!(header(&whole, "content-type"), "image/png");
        assert_eq!(header(&whole, "x-content-type-options"), "nosniff");
        assert!(header(&whole, "content-disposition").starts_with("inline"));
        let etag = header(&whole, "etag").to_owned();
        assert_eq!(whole.take_body().into_vec().await.unwrap(), PNG);
        let request = FileRequest {
            range: Some("bytes=1-3"),
            ..FileRequest::default()
        };
        let mut part = get(&campus, course, "img/Схема 1.png", request).await;
        assert_eq!(part.status(), StatusCode::PARTIAL_CONTENT);
        assert_eq!(
            header(&part, "content-range"),
            format!("bytes 1-3/{}", PNG.len())
        );
        assert_eq!(part.take_body().into_vec().await.unwrap(), b"PNG");
        let request = FileRequest {
            if_none_match: Some(&etag),
            ..FileRequest::default()
        };
        assert_eq!(
            get(&campus, course, "img/Схема 1.png", request)
                .await
                .status(),
            StatusCode::NOT_MODIFIED
        );
        for missing in ["gone.png", "../x", "", "a\0b"] {
            let answer = campus
                .learning
                .file_by_path(&author, course, missing, FileRequest::default())
                .await;
            assert_eq!(code(answer), "not_found", "{missing:?}");
        }
    });
}

#[test]
fn what_could_act_in_a_readers_name_is_not_taken_or_not_let_run() {
    run(async {
        let campus = Campus::new().await;
        let course = campus.course(&campus.person("instructor").await).await.id;
        for (path, bytes, expected) in [
            (
                "page.html",
                &b"<script>x</script>"[..],
                "unsupported_media_type",
            ),
            ("fake.png", b"<script>x</script>", "unsupported_media_type"),
            ("run.exe", b"MZ", "unsupported_media_type"),
            ("../up.png", PNG, "validation_failed"),
            ("/abs.png", PNG, "validation_failed"),
            ("empty.txt", b"", "ok"),
        ] {
            assert_eq!(
                code(put(&campus, course, path, bytes).await),
                expected,
                "{path}"
            );
        }
        let too_large = Upload::receive(&vec![0_u8; 2 << 20][..], 1 << 20)
            .await
            .map(drop);
        assert_eq!(code(too_large), "payload_too_large");
        put(&campus, course, "plan.svg", b"<svg onload='x()'/>")
            .await
            .unwrap();
        let svg = get(&campus, course, "plan.svg", FileRequest::default()).await;
        assert!(header(&svg, "content-security-policy").contains("sandbox"));
        put(&campus, course, "table.csv", b"a,b").await.unwrap();
        let csv = get(&campus, course, "table.csv", FileRequest::default()).await;
        assert!(header(&csv, "content-disposition").starts_with("attachment"));
        let nowhere = put(&campus, Uuid::new_v4(), "a.png", PNG).await;
        assert_eq!(code(nowhere), "not_found");
    });
}

#[test]
fn what_is_replaced_or_deleted_is_gone_from_the_object_store() {
    run(async {
        let campus = Campus::new().await;
        let author = campus.person("instructor").await;
        let course = campus.course(&author).await.id;
        let first = put(&campus, course, "a.txt", b"one").await.unwrap();
        let second = put(&campus, course, "a.txt", b"three").await.unwrap();
        assert_eq!(first.id, second.id, "it is the same file");
        campus.run_jobs().await;
        let left: Vec<i64> = campus
            .objects()
            .await
            .into_iter()
            .map(|(_, bytes)| bytes)
            .collect();
        assert_eq!(left, [5]);
        let picture = put(&campus, course, "b.png", PNG).await.unwrap();
        let cover = |id| CourseChange {
            cover_file_id: Some(Some(id)),
            ..CourseChange::default()
        };
        let refused = campus
            .learning
            .update_course(&author, course, cover(second.id), None)
            .await;
        assert_eq!(code(refused), "validation_failed", "a text is no picture");
        let with_cover = campus
            .learning
            .update_course(&author, course, cover(picture.id), None)
            .await
            .unwrap();
        assert!(with_cover.cover_url.is_some());
        assert_eq!(
            code(
                campus
                    .learning
                    .cover(&author, course, FileRequest::default())
                    .await
            ),
            "ok"
        );
        campus
            .learning
            .delete_file(&author, course, picture.id)
            .await
            .unwrap();
        assert_eq!(
            code(
                campus
                    .learning
                    .cover(&author, course, FileRequest::default())
                    .await
            ),
            "not_found"
        );
        assert!(
            campus
                .learning
                .course(&author, course)
                .await
                .unwrap()
                .cover_url
                .is_none()
        );
        campus
            .learning
            .delete_course(&author, course, None)
            .await
            .unwrap();
        campus.run_jobs().await;
        assert_eq!(campus.objects().await, []);
    });
}

#[test]
fn files_of_another_course_find_nothing() {
    run(async {
        let campus = Campus::new().await;
        let author = campus.person("instructor").await;
        let (mine, other) = (
            campus.course(&author).await.id,
            campus.course(&author).await.id,
        );
        let foreign = put(&campus, other, "a.png", PNG).await.unwrap().id;
        assert_eq!(
            code(
                campus
                    .learning
                    .file(&author, mine, foreign, FileRequest::default())
                    .await
            ),
            "not_found"
        );
        assert_eq!(
            code(campus.learning.delete_file(&author, mine, foreign).await),
            "not_found"
        );
        let cover = CourseChange {
            cover_file_id: Some(Some(foreign)),
            ..CourseChange::default()
        };
        assert_eq!(
            code(
                campus
                    .learning
                    .update_course(&author, mine, cover, None)
                    .await
            ),
            "validation_failed"
        );
    });
}
