//! A course as its own page, and its outline beside a lesson.

use std::collections::HashMap;

use collegium_learning::model::{Course, CourseProgress, LessonSummary};
use uuid::Uuid;

use super::cards::{course_href, lesson_href};
use crate::views::{
    CourseAction, CoursePage, CourseState, Cover, LessonLink, LessonState, ModuleOutline, Progress,
};

/// What the caller may do with a course.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Standing {
    /// They are signed in as a person.
    pub person: bool,
    /// They may enrol themselves.
    pub may_enrol: bool,
    /// They may read its lessons.
    pub may_read: bool,
}

/// The course's page.
pub(super) fn course_page(
    course: &Course,
    progress: Option<&CourseProgress>,
    standing: Standing,
) -> CoursePage {
    CoursePage {
        title: course.title.clone(),
        summary: course.summary.clone(),
        about_html: None,
        language: course.language.clone(),
        cover: Cover::new(course.cover_url.clone(), &course.slug),
        state: state(course),
        modules: modules(course, progress, standing.may_read, None),
        lesson_count: course.lesson_count,
        minutes: None,
        progress: progress.and_then(shown_progress),
        action: action(course, progress, standing),
    }
}

fn state(course: &Course) -> CourseState {
    match &*course.status {
        "published" => CourseState::Published,
        "archived" => CourseState::Archived,
        _ => CourseState::Draft,
    }
}

/// The progress, unless the course has nothing to complete.
pub(super) fn shown_progress(progress: &CourseProgress) -> Option<Progress> {
    (progress.lessons_total > 0)
        .then(|| Progress::new(progress.lessons_done, progress.lessons_total))
}

fn action(course: &Course, progress: Option<&CourseProgress>, standing: Standing) -> CourseAction {
    let Some(progress) = progress else {
        return newcomer_action(course, standing);
    };
    let Some((_, first)) = course.lessons().next() else {
        return CourseAction::None;
    };
    let first_href = lesson_href(&course.slug, first.id);
    let all_done = progress.lessons_total > 0 && progress.lessons_done >= progress.lessons_total;
    if all_done || progress.enrolment.status == "completed" {
        return CourseAction::Review { href: first_href };
    }
    let resume = progress
        .resume_lesson_id
        .and_then(|id| course.lessons().find(|(_, lesson)| lesson.id == id));
    match resume {
        Some((_, lesson))
            if progress.enrolment.last_lesson_id.is_some() || progress.lessons_done > 0 =>
        {
            CourseAction::Continue {
                href: lesson_href(&course.slug, lesson.id),
                lesson: lesson.title.clone(),
            }
        }
        _ => CourseAction::Start { href: first_href },
    }
}

fn newcomer_action(course: &Course, standing: Standing) -> CourseAction {
    let open = state(course) == CourseState::Published;
    if open && !standing.person {
        CourseAction::SignIn {
            href: format!("/sign-in?next=%2Fcourses%2F{}", course.slug),
        }
    } else if open && standing.may_enrol {
        CourseAction::Enrol {
            action: format!("{}/enrol", course_href(&course.slug)),
        }
    } else if standing.may_read {
        // Staff who look at a course that they are not enrolled in.
        CourseAction::None
    } else {
        CourseAction::Closed
    }
}

/// The outline; `current` is the lesson being looked at.
pub(super) fn modules(
    course: &Course,
    progress: Option<&CourseProgress>,
    may_read: bool,
    current: Option<Uuid>,
) -> Vec<ModuleOutline> {
    let states: Option<HashMap<Uuid, &str>> = progress.map(|progress| {
        let lessons = progress.lessons.iter();
        lessons
            .map(|lesson| (lesson.lesson_id, &*lesson.state))
            .collect()
    });
    let link = |lesson: &LessonSummary| LessonLink {
        title: lesson.title.clone(),
        href: may_read.then(|| lesson_href(&course.slug, lesson.id)),
        minutes: None,
        has_quiz: lesson
            .activities
            .iter()
            .any(|activity| activity.kind == "quiz"),
        state: states.as_ref().map_or(LessonState::Untracked, |states| {
            lesson_state(states.get(&lesson.id).copied())
        }),
        current: current == Some(lesson.id),
    };
    course
        .modules
        .iter()
        .map(|module| ModuleOutline {
            title: module.title.clone(),
            lessons: module.lessons.iter().map(link).collect(),
        })
        .collect()
}

fn lesson_state(state: Option<&str>) -> LessonState {
    match state {
        Some("done") => LessonState::Done,
        Some("started") => LessonState::Started,
        _ => LessonState::New,
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{outline, progress};
    use super::*;

    const VISITOR: Standing = Standing {
        person: false,
        may_enrol: false,
        may_read: false,
    };
    const NEWCOMER: Standing = Standing {
        person: true,
        may_enrol: true,
        may_read: false,
    };
    const LEARNER: Standing = Standing {
        person: true,
        may_enrol: true,
        may_read: true,
    };

    #[test]
    fn a_visitor_sees_the_outline_and_no_way_into_lessons() {
        let page = course_page(&outline(), None, VISITOR);
        assert!(
            matches!(&page.action, CourseAction::SignIn { href } if href == "/sign-in?next=%2Fcourses%2Fglaciers")
        );
        let lessons: Vec<_> = page.modules.iter().flat_map(|m| &m.lessons).collect();
        assert_eq!(lessons.len(), 2);
        assert!(
            lessons
                .iter()
                .all(|l| l.href.is_none() && l.state == LessonState::Untracked)
        );
        assert!(!lessons[0].has_quiz && lessons[1].has_quiz);
    }

    #[test]
    fn who_is_signed_in_enrols_while_the_course_is_open() {
        let mut course = outline();
        let action = course_page(&course, None, NEWCOMER).action;
        assert!(
            matches!(action, CourseAction::Enrol { action } if action == "/courses/glaciers/enrol")
        );
        let closed = Standing {
            may_enrol: false,
            ..NEWCOMER
        };
        assert!(matches!(
            course_page(&course, None, closed).action,
            CourseAction::Closed
        ));
        "archived".clone_into(&mut course.status);
        assert!(matches!(
            course_page(&course, None, NEWCOMER).action,
            CourseAction::Closed
        ));
        assert!(matches!(
            course_page(&course, None, LEARNER).action,
            CourseAction::None
        ));
    }

    #[test]
    fn a_learner_starts_continues_and_reviews() {
        let course = outline();
        let action =
            |progress: &CourseProgress| course_page(&course, Some(progress), LEARNER).action;
        let mut progress = progress(&course, 0);
        assert!(matches!(action(&progress), CourseAction::Start { .. }));
        progress.enrolment.last_lesson_id = progress.resume_lesson_id;
        assert!(
            matches!(action(&progress), CourseAction::Continue { lesson, .. } if lesson == "Ice")
        );
        progress.lessons_done = 2;
        assert!(matches!(action(&progress), CourseAction::Review { .. }));
    }

    #[test]
    fn an_empty_course_has_nothing_to_do() {
        let mut course = outline();
        let progress = progress(&course, 0);
        course.modules.clear();
        let page = course_page(&course, Some(&progress), LEARNER);
        assert!(matches!(page.action, CourseAction::None));
    }

    #[test]
    fn marks_come_from_progress() {
        let course = outline();
        let progress = progress(&course, 1);
        let current = course.modules[0].lessons[1].id;
        let modules = modules(&course, Some(&progress), true, Some(current));
        let lessons = &modules[0].lessons;
        assert_eq!(
            [lessons[0].state, lessons[1].state],
            [LessonState::Done, LessonState::New]
        );
        assert!(!lessons[0].current && lessons[1].current);
        assert_eq!(
            lessons[1].href.as_deref(),
            Some(&*format!("/courses/glaciers/lessons/{current}"))
        );
    }
}
