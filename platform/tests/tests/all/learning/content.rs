//! Courses are written: things are made, moved and deleted, and ids of other courses do nothing.

use collegium_learning::{
    ActivityChange, CourseChange, CourseStep, LessonChange, ModuleChange, NewActivity, NewLesson,
    NewModule, model::ActivityContent,
};
use collegium_testkit::run;
use uuid::Uuid;

use super::{Campus, code};

fn page(lesson_id: Uuid, html: &str) -> NewActivity {
    NewActivity {
        lesson_id,
        title: "A page".to_owned(),
        required: true,
        position: None,
        kind: "page".to_owned(),
        content: ActivityContent {
            html: Some(html.to_owned()),
            ..ActivityContent::default()
        },
    }
}

fn lesson(module_id: Uuid, title: &str) -> NewLesson {
    NewLesson {
        module_id,
        title: title.to_owned(),
        slug: None,
        position: None,
    }
}

fn module(title: &str, position: Option<i32>) -> NewModule {
    NewModule {
        title: title.to_owned(),
        position,
    }
}

#[test]
fn things_are_made_and_moved_and_stay_in_order() {
    run(async {
        let campus = Campus::new().await;
        let author = campus.person("instructor").await;
        let (learning, course) = (&campus.learning, campus.course(&author).await.id);
        let second = learning
            .create_module(&author, course, module("B", None))
            .await
            .unwrap();
        let first = learning
            .create_module(&author, course, module("A", Some(1)))
            .await
            .unwrap();
        let one = learning
            .create_lesson(&author, course, lesson(first.id, "Один"))
            .await
            .unwrap();
        let two = learning
            .create_lesson(&author, course, lesson(first.id, "Один"))
            .await
            .unwrap();
        assert_eq!((&*one.slug, &*two.slug), ("odin", "odin-2"));
        let change = LessonChange {
            module_id: Some(second.id),
            position: Some(1),
            ..LessonChange::default()
        };
        learning
            .update_lesson(&author, course, one.id, change, Some(1))
            .await
            .unwrap();
        let change = ModuleChange {
            position: Some(1),
            ..ModuleChange::default()
        };
        learning
            .update_module(&author, course, second.id, change, None)
            .await
            .unwrap();
        let activity = learning
            .create_activity(&author, course, page(two.id, "<p>x</p>"))
            .await
            .unwrap();
        let change = ActivityChange {
            lesson_id: Some(one.id),
            required: Some(false),
            ..ActivityChange::default()
        };
        learning
            .update_activity(&author, course, activity.id, change, Some(1))
            .await
            .unwrap();
        let outline = learning.course(&author, course).await.unwrap();
        let shape: Vec<_> = outline
            .modules
            .iter()
            .map(|m| {
                (
                    &*m.title,
                    m.position,
                    m.lessons
                        .iter()
                        .map(|l| (l.id, l.activities.len()))
                        .collect::<Vec<_>>(),
                )
            })
            .collect();
        assert_eq!(
            shape,
            [("B", 1, vec![(one.id, 1)]), ("A", 2, vec![(two.id, 0)])]
        );
        assert_eq!(outline.version, 9, "every change is counted");
        learning
            .delete_module(&author, course, second.id)
            .await
            .unwrap();
        assert_eq!(
            code(learning.lesson(&author, course, one.id).await),
            "not_found"
        );
        assert_eq!(
            code(learning.activity(&author, course, activity.id).await),
            "not_found"
        );
    });
}

#[test]
fn html_is_sanitised_and_its_tokens_become_addresses() {
    run(async {
        let campus = Campus::new().await;
        let author = campus.person("instructor").await;
        let (learning, course) = (&campus.learning, campus.course(&author).await);
        let part = learning
            .create_module(&author, course.id, module("M", None))
            .await
            .unwrap();
        let here = learning
            .create_lesson(&author, course.id, lesson(part.id, "Here"))
            .await
            .unwrap();
        let there = learning
            .create_lesson(&author, course.id, lesson(part.id, "There"))
            .await
            .unwrap();
        let html = "<p onclick='x()'>a<script>b</script><a href='lesson:there#c-s'>c</a>\
                    <a href='lesson:gone'>d</a><img src='asset:a%20b.png' alt=''></p>";
        learning
            .create_activity(&author, course.id, page(here.id, html))
            .await
            .unwrap();
        let view = learning.lesson(&author, course.id, here.id).await.unwrap();
        let html = view.activities[0].content.html.as_deref().unwrap();
        for (part, expected) in [
            ("onclick", false),
            ("script", false),
            (
                &*format!("href=\"/courses/{}/lessons/{}#c-s\"", course.slug, there.id),
                true,
            ),
            (&*format!("href=\"/courses/{}\"", course.slug), true),
            (
                &*format!("src=\"/courses/{}/files/a%20b.png\"", course.id),
                true,
            ),
        ] {
            assert_eq!(html.contains(part), expected, "{part} in {html}");
        }
    });
}

#[test]
fn ids_of_another_course_find_nothing() {
    run(async {
        let campus = Campus::new().await;
        let author = campus.person("instructor").await;
        let learning = &campus.learning;
        let (mine, other) = (
            campus.course(&author).await.id,
            campus.course(&author).await.id,
        );
        let part = learning
            .create_module(&author, other, module("M", None))
            .await
            .unwrap()
            .id;
        let foreign = learning
            .create_lesson(&author, other, lesson(part, "L"))
            .await
            .unwrap()
            .id;
        let activity = learning
            .create_activity(&author, other, page(foreign, "<p>x</p>"))
            .await
            .unwrap()
            .id;
        let own_part = learning
            .create_module(&author, mine, module("M", None))
            .await
            .unwrap()
            .id;
        let own = learning
            .create_lesson(&author, mine, lesson(own_part, "L"))
            .await
            .unwrap()
            .id;
        let before = learning.course(&author, other).await.unwrap().version;
        let to = |module_id| LessonChange {
            module_id: Some(module_id),
            ..LessonChange::default()
        };
        for (what, found) in [
            (
                "module",
                code(
                    learning
                        .update_module(&author, mine, part, ModuleChange::default(), None)
                        .await,
                ),
            ),
            (
                "delete module",
                code(learning.delete_module(&author, mine, part).await),
            ),
            (
                "lesson",
                code(learning.lesson(&author, mine, foreign).await),
            ),
            (
                "open",
                code(learning.open_lesson(&author, mine, foreign).await),
            ),
            (
                "complete lesson",
                code(learning.complete_lesson(&author, mine, foreign).await),
            ),
            (
                "update lesson",
                code(
                    learning
                        .update_lesson(&author, mine, foreign, to(own_part), None)
                        .await,
                ),
            ),
            (
                "delete lesson",
                code(learning.delete_lesson(&author, mine, foreign).await),
            ),
            (
                "activity",
                code(learning.activity(&author, mine, activity).await),
            ),
            (
                "complete",
                code(learning.complete_activity(&author, mine, activity).await),
            ),
            (
                "delete activity",
                code(learning.delete_activity(&author, mine, activity).await),
            ),
        ] {
            assert_eq!(found, "not_found", "{what}");
        }
        for (what, found) in [
            (
                "lesson into module",
                code(
                    learning
                        .create_lesson(&author, mine, lesson(part, "L"))
                        .await,
                ),
            ),
            (
                "lesson to module",
                code(
                    learning
                        .update_lesson(&author, mine, own, to(part), None)
                        .await,
                ),
            ),
            (
                "activity into lesson",
                code(
                    learning
                        .create_activity(&author, mine, page(foreign, "x"))
                        .await,
                ),
            ),
        ] {
            assert_eq!(found, "validation_failed", "{what}");
        }
        assert_eq!(
            learning.course(&author, other).await.unwrap().version,
            before
        );
    });
}

#[test]
fn a_change_to_what_one_did_not_see_is_refused() {
    run(async {
        let campus = Campus::new().await;
        let author = campus.person("instructor").await;
        let (learning, course) = (&campus.learning, campus.course(&author).await);
        let change = || CourseChange {
            title: Some("Another title".to_owned()),
            ..CourseChange::default()
        };
        let stale = learning
            .update_course(&author, course.id, change(), Some(course.version + 1))
            .await;
        assert_eq!(code(stale), "version_mismatch");
        let changed = learning
            .update_course(&author, course.id, change(), Some(course.version))
            .await
            .unwrap();
        assert_eq!(
            (&*changed.title, changed.version),
            ("Another title", course.version + 1)
        );
        assert_eq!(
            code(
                learning
                    .update_course(&author, course.id, change(), Some(course.version))
                    .await
            ),
            "version_mismatch"
        );
        let rendered = learning.course_rendered(&author, course.id).await.unwrap();
        assert_eq!(
            rendered.1, changed.version,
            "what is remembered was forgotten"
        );
    });
}

#[test]
fn a_course_lives_and_is_found_by_its_slug() {
    run(async {
        let campus = Campus::new().await;
        let author = campus.person("instructor").await;
        let (learning, course) = (&campus.learning, campus.course(&author).await);
        let step = |step| learning.step_course(&author, course.id, step, None);
        assert_eq!(
            code(step(CourseStep::Publish).await),
            "invalid_state",
            "there is nothing to read"
        );
        let part = learning
            .create_module(&author, course.id, module("M", None))
            .await
            .unwrap()
            .id;
        learning
            .create_lesson(&author, course.id, lesson(part, "L"))
            .await
            .unwrap();
        for (to, status) in [
            (CourseStep::Publish, "published"),
            (CourseStep::Publish, "published"),
            (CourseStep::Archive, "archived"),
            (CourseStep::Unpublish, "draft"),
        ] {
            assert_eq!(step(to).await.unwrap().status, status);
        }
        assert_eq!(campus.events("course.published").await, 1);
        assert_eq!(
            learning.course_id(&author, "a-course").await.unwrap(),
            Some(course.id)
        );
        let change = CourseChange {
            slug: Some("renamed".to_owned()),
            ..CourseChange::default()
        };
        learning
            .update_course(&author, course.id, change, None)
            .await
            .unwrap();
        assert_eq!(learning.course_id(&author, "a-course").await.unwrap(), None);
        assert_eq!(
            learning.course_id(&author, "renamed").await.unwrap(),
            Some(course.id)
        );
        let other = campus.course(&author).await;
        let clash = CourseChange {
            slug: Some("renamed".to_owned()),
            ..CourseChange::default()
        };
        assert_eq!(
            code(learning.update_course(&author, other.id, clash, None).await),
            "slug_taken"
        );
        learning
            .delete_course(&author, course.id, None)
            .await
            .unwrap();
        assert_eq!(code(learning.course(&author, course.id).await), "not_found");
        assert_eq!(learning.course_id(&author, "renamed").await.unwrap(), None);
    });
}
