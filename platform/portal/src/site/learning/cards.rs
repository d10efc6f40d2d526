//! Courses as cards.

use std::collections::HashMap;

use collegium_learning::model::{CourseSummary, MyCourse};
use uuid::Uuid;

use crate::views::{CourseCard, Cover, LearningPage, LessonNav, Progress};

/// A course that somebody may not have begun.
pub(super) fn card(course: CourseSummary) -> CourseCard {
    CourseCard {
        href: course_href(&course.slug),
        cover: Cover::new(course.cover_url, &course.slug),
        title: course.title,
        summary: course.summary,
        language: course.language,
        lesson_count: course.lesson_count,
        minutes: None,
        progress: None,
        next_lesson: None,
    }
}

/// A course that the person is enrolled in.
pub(super) fn own_card(mine: MyCourse) -> CourseCard {
    let next = mine.resume_lesson_id.zip(mine.resume_lesson_title);
    CourseCard {
        progress: Some(Progress::new(mine.lessons_done, mine.lessons_total)),
        next_lesson: next.map(|(id, title)| LessonNav {
            href: lesson_href(&mine.course.slug, id),
            title,
        }),
        ..card(mine.course)
    }
}

/// Cards of a list of courses, those that the person is enrolled in with their progress.
pub(super) fn cards(courses: Vec<CourseSummary>, mine: Vec<MyCourse>) -> Vec<CourseCard> {
    let mut mine: HashMap<Uuid, MyCourse> = mine
        .into_iter()
        .map(|mine| (mine.course.id, mine))
        .collect();
    courses
        .into_iter()
        .map(|course| match mine.remove(&course.id) {
            Some(mine) => own_card(mine),
            None => card(course),
        })
        .collect()
}

/// Whether nothing is left to do in a course.
pub(super) fn is_done(mine: &MyCourse) -> bool {
    mine.enrolment.status == "completed"
        || (mine.lessons_total > 0 && mine.lessons_done >= mine.lessons_total)
}

/// The person's courses, what is left to do first.
pub(super) fn learning_page(mine: Vec<MyCourse>) -> LearningPage {
    let (completed, in_progress): (Vec<_>, Vec<_>) = mine.into_iter().partition(is_done);
    let cards = |mine: Vec<MyCourse>| mine.into_iter().map(own_card).collect();
    LearningPage {
        in_progress: cards(in_progress),
        completed: cards(completed),
    }
}

pub(super) fn course_href(slug: &str) -> String {
    format!("/courses/{slug}")
}

pub(super) fn lesson_href(slug: &str, lesson: Uuid) -> String {
    format!("/courses/{slug}/lessons/{lesson}")
}

#[cfg(test)]
mod tests {
    use super::super::samples::{course, mine};
    use super::*;

    #[test]
    fn a_card_leads_to_the_course_by_its_slug() {
        let card = card(course("glaciers"));
        assert_eq!(card.href, "/courses/glaciers");
        assert!(card.progress.is_none() && card.cover.image.is_none());
    }

    #[test]
    fn enrolled_courses_carry_progress_wherever_they_are_listed() {
        let begun = mine("glaciers", 1, 4);
        let listed = cards(vec![course("rivers"), begun.course.clone()], vec![begun]);
        assert!(listed[0].progress.is_none());
        assert_eq!(listed[1].progress.map(|p| p.percent), Some(25));
        assert_eq!(
            listed[1].next_lesson.as_ref().map(|next| &*next.title),
            Some("Ice")
        );
    }

    #[test]
    fn courses_are_done_when_nothing_is_left() {
        let mut finished = mine("a", 1, 4);
        finished.enrolment.status = "completed".to_owned();
        let page = learning_page(vec![
            finished,
            mine("b", 4, 4),
            mine("c", 3, 4),
            mine("d", 0, 0),
        ]);
        assert_eq!(page.completed.len(), 2);
        let left: Vec<_> = page.in_progress.iter().map(|card| &*card.href).collect();
        assert_eq!(left, ["/courses/c", "/courses/d"]);
    }
}
