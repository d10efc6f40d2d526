//! A plan's limits hold however many ask at once.

use collegium_learning::{CourseStep, NewCourse, Upload};
use collegium_testkit::run;
use tokio::task::JoinSet;

use super::{Campus, code};

#[test]
fn no_more_courses_than_the_plan_allows() {
    run(async {
        let campus = Campus::with(|tenant| tenant.plan.max_courses = Some(3)).await;
        let author = campus.person("instructor").await;
        let mut work = JoinSet::new();
        for _ in 0..10 {
            let (learning, author) = (campus.learning.clone(), author.clone());
            let new = NewCourse {
                title: "Same title".to_owned(),
                ..NewCourse::default()
            };
            work.spawn(async move { learning.create_course(&author, new).await });
        }
        let (mut made, mut refused) = (Vec::new(), 0);
        while let Some(answer) = work.join_next().await {
            match answer.unwrap() {
                Ok(course) => made.push(course),
                Err(error) => {
                    assert_eq!(code::<()>(Err(error)), "quota_exceeded");
                    refused += 1;
                }
            }
        }
        assert_eq!((made.len(), refused), (3, 7));
        let first = made[0].id;
        let step = |step| campus.learning.step_course(&author, first, step, None);
        assert_eq!(code(step(CourseStep::Archive).await), "ok");
        campus.course(&author).await;
        assert_eq!(
            code(step(CourseStep::Unpublish).await),
            "quota_exceeded",
            "the place was taken"
        );
    });
}

#[test]
fn no_more_bytes_than_the_plan_allows() {
    run(async {
        let campus = Campus::with(|tenant| tenant.plan.max_storage_bytes = Some(250)).await;
        let author = campus.person("instructor").await;
        let course = campus.course(&author).await.id;
        let mut work = JoinSet::new();
        for n in 0..6 {
            let (learning, author) = (campus.learning.clone(), author.clone());
            work.spawn(async move {
                let upload = Upload::receive(&[b'x'; 100][..], 1000).await.unwrap();
                code(
                    learning
                        .put_file(&author, course, &format!("{n}.txt"), upload)
                        .await,
                )
            });
        }
        let mut answers: Vec<_> = work.join_all().await;
        answers.sort_unstable();
        assert_eq!(answers[..2], ["ok", "ok"]);
        assert_eq!(answers[2..], ["quota_exceeded"; 4]);
        let path = campus
            .learning
            .files(&author, course, None, None)
            .await
            .unwrap()
            .items[0]
            .path
            .clone();
        let upload = Upload::receive(&[b'y'; 150][..], 1000).await.unwrap();
        let replaced = campus
            .learning
            .put_file(&author, course, &path, upload)
            .await;
        assert_eq!(code(replaced), "ok", "what is replaced no longer counts");
    });
}
