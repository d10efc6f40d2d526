//! Courses for their readers: the catalogue, a course, its lessons, one's own courses; and
//! the reference of the API for those who write programs.

mod browse;
mod cards;
mod course;
mod developers;
mod lesson;
mod lesson_page;
mod outline;
mod quiz;
#[cfg(test)]
mod samples;

use collegium_kernel::Problem;
use collegium_learning::model::MyCourse;
use poem::{Route, get, post};
use uuid::Uuid;

use super::core::Visit;

/// The learning pages; `openapi` is the document that the reference is made of.
pub(super) fn routes(routes: Route, openapi: &str) -> Route {
    routes
        .at("/", get(browse::home))
        .at("/courses", get(browse::catalogue))
        .at("/learning", get(browse::learning))
        .at("/courses/:course", get(course::show))
        .at("/courses/:course/enrol", post(course::enrol))
        .at("/courses/:course/cover", get(course::cover))
        .at("/courses/:course/files/*path", get(course::file))
        .at("/courses/:course/lessons/:lesson", get(lesson::show))
        .at(
            "/courses/:course/lessons/:lesson/complete",
            post(lesson::complete),
        )
        .at(
            "/courses/:course/lessons/:lesson/quizzes/:quiz",
            post(lesson::answer_quiz),
        )
        .nest("/developers", developers::routes(openapi))
}

/// The course that a part of an address means; whether the visitor may know of it is
/// still to be asked.
async fn course_id(visit: &Visit, slug_or_id: &str) -> Result<Uuid, Problem> {
    let found = visit
        .learning()
        .course_id(visit.context(), slug_or_id)
        .await?;
    found.ok_or_else(Problem::not_found)
}

/// The id in an address; what is none names nothing.
pub(super) fn id(text: &str) -> Result<Uuid, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// Every course that the visitor is enrolled in; none for strangers.
async fn my_courses(visit: &Visit) -> Result<Vec<MyCourse>, Problem> {
    let (mut mine, mut cursor) = (Vec::new(), None::<String>);
    while visit.is_signed_in() {
        let page = visit
            .learning()
            .my_courses(visit.context(), Some(200), cursor.as_deref())
            .await?;
        mine.extend(page.items);
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    Ok(mine)
}
