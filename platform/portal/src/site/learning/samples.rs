//! What the learning service gives, for tests.

use chrono::DateTime;
use collegium_learning::model::{
    ActivityContentView, ActivitySummary, ActivityView, Attempt, ChoiceView, Course,
    CourseProgress, CourseSummary, Enrolment, LessonProgress, LessonRef, LessonSummary, LessonView,
    Module, MyCourse, QuestionResult, QuestionView, QuizView,
};
use uuid::Uuid;

pub(super) fn course(slug: &str) -> CourseSummary {
    CourseSummary {
        id: Uuid::from_u128(
            slug.bytes()
                .fold(0, |id, byte| (id << 8) | u128::from(byte)),
        ),
        slug: slug.to_owned(),
        title: slug.to_owned(),
        summary: String::new(),
        language: "en".to_owned(),
        status: "published".to_owned(),
        cover_url: None,
        lesson_count: 4,
        version: 1,
        created_at: DateTime::UNIX_EPOCH,
        updated_at: DateTime::UNIX_EPOCH,
        published_at: None,
    }
}

fn enrolment(course: Uuid) -> Enrolment {
    Enrolment {
        id: Uuid::nil(),
        course_id: course,
        user_id: Uuid::nil(),
        role: "learner".to_owned(),
        status: "active".to_owned(),
        last_lesson_id: None,
        enrolled_at: DateTime::UNIX_EPOCH,
        completed_at: None,
        version: 1,
    }
}

pub(super) fn mine(slug: &str, done: u32, total: u32) -> MyCourse {
    let course = course(slug);
    MyCourse {
        enrolment: enrolment(course.id),
        course,
        lessons_done: done,
        lessons_total: total,
        percent: 0,
        resume_lesson_id: Some(Uuid::from_u128(2)),
        resume_lesson_title: Some("Ice".to_owned()),
    }
}

/// One module of two lessons, the second with a quiz.
pub(super) fn outline() -> Course {
    let lesson = |n: u128, title: &str, kind: &str| LessonSummary {
        id: Uuid::from_u128(n),
        slug: title.to_lowercase(),
        title: title.to_owned(),
        position: 1,
        version: 1,
        activities: vec![ActivitySummary {
            id: Uuid::from_u128(n + 100),
            kind: kind.to_owned(),
            title: title.to_owned(),
            position: 1,
            required: true,
            version: 1,
        }],
    };
    let summary = course("glaciers");
    Course {
        id: summary.id,
        slug: summary.slug,
        title: summary.title,
        summary: summary.summary,
        language: summary.language,
        status: summary.status,
        cover_url: None,
        lesson_count: 2,
        version: 1,
        created_at: DateTime::UNIX_EPOCH,
        updated_at: DateTime::UNIX_EPOCH,
        published_at: None,
        archived_at: None,
        modules: vec![Module {
            id: Uuid::from_u128(50),
            title: "One".to_owned(),
            position: 1,
            version: 1,
            lessons: vec![lesson(1, "Snow", "page"), lesson(2, "Ice", "quiz")],
        }],
    }
}

/// The first `done` lessons done; to be resumed at the last.
pub(super) fn progress(course: &Course, done: u32) -> CourseProgress {
    let lessons: Vec<_> = course.lessons().map(|(_, lesson)| lesson.id).collect();
    CourseProgress {
        enrolment: enrolment(course.id),
        lessons_done: done,
        lessons_total: 2,
        percent: 0,
        resume_lesson_id: lessons.last().copied(),
        lessons: (0..)
            .zip(&lessons)
            .map(|(n, id)| LessonProgress {
                lesson_id: *id,
                state: if n < done { "done" } else { "new" }.to_owned(),
            })
            .collect(),
    }
}

pub(super) fn activity(kind: &str) -> ActivityView {
    ActivityView {
        id: Uuid::from_u128(102),
        kind: kind.to_owned(),
        title: kind.to_owned(),
        required: false,
        content: ActivityContentView::default(),
        state: None,
    }
}

/// The second lesson of [`outline`].
pub(super) fn lesson(course: &Course, activities: Vec<ActivityView>) -> LessonView {
    let module = &course.modules[0];
    LessonView {
        id: module.lessons[1].id,
        course_id: course.id,
        module_id: module.id,
        module_title: module.title.clone(),
        slug: "ice".to_owned(),
        title: "Ice".to_owned(),
        language: "en".to_owned(),
        position: 2,
        lesson_count: 2,
        activities,
        previous: Some(LessonRef {
            id: module.lessons[0].id,
            title: "Snow".to_owned(),
        }),
        next: None,
        state: Some("started".to_owned()),
        version: 1,
    }
}

/// A single choice `a` and a number `b`.
pub(super) fn quiz() -> QuizView {
    let choice = |id: &str| ChoiceView {
        id: id.to_owned(),
        html: id.to_owned(),
    };
    let question = |id: &str, kind: &str, choices| QuestionView {
        id: id.to_owned(),
        kind: kind.to_owned(),
        prompt_html: "?".to_owned(),
        points: 1,
        choices,
    };
    QuizView {
        pass_percent: 60,
        questions: vec![
            question("a", "single", vec![choice("x"), choice("y")]),
            question("b", "numeric", vec![]),
        ],
    }
}

/// Both questions of [`quiz`] answered wrong; passed nevertheless, or not.
pub(super) fn attempt(passed: bool) -> Attempt {
    let result = |id: &str, answer: &str, right: &str| QuestionResult {
        question_id: id.to_owned(),
        answer: vec![answer.to_owned()],
        points: 0.0,
        max_points: 1.0,
        correct: false,
        feedback_html: None,
        expected: passed.then(|| vec![right.to_owned()]),
    };
    Attempt {
        id: Uuid::nil(),
        activity_id: Uuid::from_u128(7),
        points: 0.0,
        max_points: 2.0,
        score: 0.0,
        percent: 0,
        passed,
        results: vec![result("a", "x", "y"), result("b", "3,5", "4")],
        submitted_at: DateTime::UNIX_EPOCH,
    }
}
