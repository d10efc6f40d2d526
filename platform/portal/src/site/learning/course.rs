//! A course: its page, enrolling, its picture and its files.

use collegium_contracts::permissions::{CatalogueRead, EnrolmentsCreateOwn, LessonsRead};
use collegium_kernel::Problem;
use collegium_learning::FileRequest;
use poem::{IntoResponse, Request, handler, http::header, web::Path};
use uuid::Uuid;

use super::{
    cards::course_href,
    course_id,
    outline::{Standing, course_page},
};
use crate::site::{
    Answer,
    core::{Form, Notice, Visit},
};

#[handler]
pub(super) async fn show(visit: Visit, Path(name): Path<String>) -> Answer {
    let id = course_id(&visit, &name).await?;
    visit.permit::<CatalogueRead>(Some(id)).await?;
    if Uuid::try_parse(&name).is_ok() {
        let course = visit.learning().course(visit.context(), id).await?;
        return Ok(visit.go(&course_href(&course.slug)));
    }
    visit.shared(page(&visit, id)).await
}

async fn page(visit: &Visit, id: Uuid) -> Result<String, Problem> {
    let course = visit.learning().course(visit.context(), id).await?;
    let progress = visit.learning().my_progress(visit.context(), id).await?;
    let standing = Standing {
        person: visit.is_signed_in(),
        may_enrol: visit.is_signed_in() && visit.may::<EnrolmentsCreateOwn>(Some(id)).await?,
        may_read: visit.may::<LessonsRead>(Some(id)).await?,
    };
    visit
        .html(&course_page(&course, progress.as_ref(), standing))
        .await
}

#[handler]
pub(super) async fn enrol(visit: Visit, Path(name): Path<String>, _form: Form) -> Answer {
    let id = course_id(&visit, &name).await?;
    visit.permit::<EnrolmentsCreateOwn>(Some(id)).await?;
    visit.learning().join(visit.context(), id).await?;
    let course = visit.learning().course(visit.context(), id).await?;
    Ok(visit.go_saying(&course_href(&course.slug), Notice::Enrolled))
}

#[handler]
pub(super) async fn cover(visit: Visit, Path(name): Path<String>, request: &Request) -> Answer {
    let id = course_id(&visit, &name).await?;
    visit.permit::<CatalogueRead>(Some(id)).await?;
    let answer = visit
        .learning()
        .cover(visit.context(), id, wanted(request))
        .await?;
    Ok(answer.into_response())
}

#[handler]
pub(super) async fn file(
    visit: Visit,
    Path((name, path)): Path<(String, String)>,
    request: &Request,
) -> Answer {
    let id = course_id(&visit, &name).await?;
    visit.permit::<LessonsRead>(Some(id)).await?;
    let answer = visit
        .learning()
        .file_by_path(visit.context(), id, &path, wanted(request))
        .await?;
    Ok(answer.into_response())
}

fn wanted(request: &Request) -> FileRequest<'_> {
    FileRequest {
        if_none_match: request.header(header::IF_NONE_MATCH),
        range: request.header(header::RANGE),
    }
}
