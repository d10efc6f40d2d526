//! A lesson: reading it, marking it as done, answering its quizzes.

use collegium_contracts::permissions::{CatalogueRead, LessonsRead, ProgressWrite};
use collegium_kernel::{Code, Problem};
use poem::{
    handler,
    web::{Path, Query},
};
use serde::Deserialize;

use super::{
    cards::{course_href, lesson_href},
    course_id, id,
    lesson_page::lesson_page,
    quiz,
};
use crate::site::{
    Answer,
    core::{Form, Notice, Visit},
};

/// How the lesson is to be shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    /// The quiz that is to be tried again.
    again: String,
}

#[handler]
pub(super) async fn show(
    visit: Visit,
    Path((name, lesson)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let course_id = course_id(&visit, &name).await?;
    match visit.permit::<LessonsRead>(Some(course_id)).await {
        // Whoever could enrol is led to where they can.
        Err(problem) if problem.code == Code::Forbidden => {
            visit.permit::<CatalogueRead>(Some(course_id)).await?;
            let course = visit.learning().course(visit.context(), course_id).await?;
            return Ok(visit.go(&course_href(&course.slug)));
        }
        decision => decision?,
    }
    let lesson = id(&lesson)?;
    let (learning, context) = (visit.learning(), visit.context());
    if visit.is_signed_in() && visit.may::<ProgressWrite>(Some(course_id)).await? {
        learning.open_lesson(context, course_id, lesson).await?;
    }
    let course = learning.course(context, course_id).await?;
    let view = learning.lesson(context, course_id, lesson).await?;
    let progress = learning.my_progress(context, course_id).await?;
    let page = lesson_page(&course, progress.as_ref(), view, wanted.again.parse().ok());
    visit.page(&page).await
}

#[handler]
pub(super) async fn complete(
    visit: Visit,
    Path((name, lesson)): Path<(String, String)>,
    _form: Form,
) -> Answer {
    let (course_id, lesson) = (course_id(&visit, &name).await?, id(&lesson)?);
    visit.permit::<ProgressWrite>(Some(course_id)).await?;
    let (learning, context) = (visit.learning(), visit.context());
    let change = learning.complete_lesson(context, course_id, lesson).await?;
    let course = learning.course(context, course_id).await?;
    let here = lesson_href(&course.slug, lesson);
    Ok(if change.course_completed {
        visit.go_saying(&course_href(&course.slug), Notice::CourseCompleted)
    } else if change.quizzes_left > 0 {
        visit.go_saying(&here, Notice::QuizzesLeft)
    } else {
        visit.go(&format!("{here}#done"))
    })
}

#[handler]
pub(super) async fn answer_quiz(
    visit: Visit,
    Path((name, lesson, activity)): Path<(String, String, String)>,
    form: Form,
) -> Answer {
    let course_id = course_id(&visit, &name).await?;
    let (lesson, activity) = (id(&lesson)?, id(&activity)?);
    visit.permit::<ProgressWrite>(Some(course_id)).await?;
    let (learning, context) = (visit.learning(), visit.context());
    let course = learning.course(context, course_id).await?;
    let here = lesson_href(&course.slug, lesson);
    let answers = quiz::answers(activity, form.iter());
    match learning
        .submit_attempt(context, course_id, activity, answers)
        .await
    {
        Ok(_) => Ok(visit.go(&format!("{here}#quiz-{activity}"))),
        Err(error) => match Problem::from(error) {
            problem if problem.code == Code::ValidationFailed => {
                Ok(visit.go_saying(&format!("{here}?again={activity}"), Notice::QuizRefused))
            }
            problem => Err(problem.into()),
        },
    }
}
