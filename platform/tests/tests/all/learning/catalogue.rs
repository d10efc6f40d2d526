//! The list of courses: who sees what, searching in two languages, paging.

use collegium_learning::{CourseFilter, CourseStatus};
use collegium_testkit::run;

use super::{Campus, code};

fn searching(query: &str) -> CourseFilter {
    CourseFilter {
        status: Some(CourseStatus::Published),
        query: Some(query.to_owned()),
        ..CourseFilter::default()
    }
}

#[test]
fn courses_are_found_by_words_in_both_languages() {
    run(async {
        let campus = Campus::new().await;
        campus.sample("asking-data").await;
        campus.sample("zhizn-ozera").await;
        let visitor = campus.person("learner").await;
        for (query, expected) in [
            ("questions", vec!["asking-data"]),
            ("question", vec!["asking-data"]),
            ("озеро", vec!["zhizn-ozera"]),
            ("ЖИЗНЬ озера", vec!["zhizn-ozera"]),
            ("знь", vec!["zhizn-ozera"]),
            ("volcano", vec![]),
            ("'; DROP TABLE courses; --", vec![]),
            ("((((&|!:*", vec![]),
            ("%", vec![]),
            ("   ", vec!["zhizn-ozera", "asking-data"]),
        ] {
            let page = campus
                .learning
                .courses(&visitor, searching(query), None, None)
                .await
                .unwrap();
            let found: Vec<&str> = page.items.iter().map(|course| &*course.slug).collect();
            assert_eq!(found, expected, "{query}");
        }
        for hostile in ["a\0b", &"x".repeat(1000)] {
            let refused = campus
                .learning
                .courses(&visitor, searching(hostile), None, None)
                .await;
            assert_eq!(code(refused), "validation_failed");
        }
        let languages = campus.learning.languages(&visitor).await.unwrap();
        assert_eq!(languages, [("en".to_owned(), 1), ("ru".to_owned(), 1)]);
        let russian = CourseFilter {
            language: Some("ru".to_owned()),
            ..searching(" ")
        };
        let page = campus
            .learning
            .courses(&visitor, russian, None, None)
            .await
            .unwrap();
        assert_eq!(page.items.len(), 1);
    });
}

#[test]
fn drafts_are_listed_for_those_who_may_know_of_them() {
    run(async {
        let campus = Campus::new().await;
        let author = campus.person("instructor").await;
        let other = campus.person("instructor").await;
        let draft = campus.course(&author).await;
        let any = |sees_all| CourseFilter {
            sees_all,
            ..CourseFilter::default()
        };
        for (who, sees_all, expected) in
            [(&author, false, 1), (&other, false, 0), (&other, true, 1)]
        {
            let page = campus
                .learning
                .courses(who, any(sees_all), None, None)
                .await
                .unwrap();
            assert_eq!(page.items.len(), expected);
            assert!(page.items.iter().all(|course| course.id == draft.id));
        }
    });
}

#[test]
fn pages_follow_each_other_while_courses_are_added() {
    run(async {
        let campus = Campus::new().await;
        let author = campus.person("instructor").await;
        let mut made = Vec::new();
        for _ in 0..5 {
            made.push(campus.course(&author).await.id);
        }
        made.sort_unstable_by(|a, b| b.cmp(a));
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let page = campus
                .learning
                .courses(&author, CourseFilter::default(), Some(2), cursor.as_deref())
                .await
                .unwrap();
            seen.extend(page.items.iter().map(|course| course.id));
            campus.course(&author).await;
            cursor = page.next_cursor;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, made);
        assert_eq!(
            code(
                campus
                    .learning
                    .courses(&author, CourseFilter::default(), None, Some("x"))
                    .await
            ),
            "invalid_cursor"
        );
    });
}
