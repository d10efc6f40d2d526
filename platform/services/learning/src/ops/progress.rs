use std::collections::HashMap;

use collegium_kernel::{Cursor, Page, RequestContext};
use collegium_store::TenantTx;
use serde_json::json;
use uuid::Uuid;

use super::page_size;
use crate::{
    Learning, LearningError,
    domain::progress::{self, LessonDone},
    model::{CourseProgress, Enrolment, LessonProgress, MyCourse, ProgressChange},
    person,
    store::{
        self, activities, enrolments,
        progress::{LessonRow, Place},
    },
};

impl Learning {
    /// How far the caller is in a course; none if they are not enrolled.
    pub async fn my_progress(
        &self,
        context: &RequestContext,
        course: Uuid,
    ) -> Result<Option<CourseProgress>, LearningError> {
        let mut found = self.my_progress_in(context, &[course]).await?;
        Ok(found.remove(&course))
    }

    /// How far the caller is in those of these courses that they are enrolled in.
    pub async fn my_progress_in(
        &self,
        context: &RequestContext,
        courses: &[Uuid],
    ) -> Result<HashMap<Uuid, CourseProgress>, LearningError> {
        let Some(user) = context.principal.user_id() else {
            return Ok(HashMap::new());
        };
        let mut tx = self.database().read(&context.tenant).await?;
        let enrolments = enrolments::live_in(&mut tx, courses, user).await?;
        if enrolments.is_empty() {
            return Ok(HashMap::new());
        }
        let ids: Vec<Uuid> = enrolments.iter().map(|e| e.course_id).collect();
        let mut lessons = store::progress::lessons(&mut tx, user, &ids).await?;
        let mut found = HashMap::with_capacity(enrolments.len());
        for enrolment in enrolments {
            let id = enrolment.course_id;
            let mine: Vec<_> = lessons.extract_if(.., |l| l.course_id == id).collect();
            found.insert(id, course_progress(enrolment, &mine));
        }
        Ok(found)
    }

    /// The courses that the caller is enrolled in, the latest first.
    pub async fn my_courses(
        &self,
        context: &RequestContext,
        limit: Option<u32>,
        cursor: Option<&str>,
    ) -> Result<Page<MyCourse>, LearningError> {
        let user = person(context)?;
        let (after, limit) = (Cursor::decode::<Uuid>(cursor)?, page_size(limit));
        let mut tx = self.database().read(&context.tenant).await?;
        let rows = enrolments::of_user(&mut tx, user, after, limit.into()).await?;
        let page = Page::from_rows(rows, limit, |enrolment| enrolment.id);
        let ids: Vec<Uuid> = page.items.iter().map(|e| e.course_id).collect();
        let mut courses = store::courses::by_ids(&mut tx, &ids).await?;
        let mut lessons = store::progress::lessons(&mut tx, user, &ids).await?;
        drop(tx);
        let mut items = Vec::with_capacity(page.items.len());
        for enrolment in page.items {
            let id = enrolment.course_id;
            let Some(at) = courses.iter().position(|course| course.id == id) else {
                continue; // deleted between the two reads
            };
            let mine: Vec<_> = lessons
                .extract_if(.., |lesson| lesson.course_id == id)
                .collect();
            let progress = course_progress(enrolment, &mine);
            let resume = mine
                .iter()
                .find(|l| Some(l.done.id) == progress.resume_lesson_id);
            items.push(MyCourse {
                course: courses.swap_remove(at),
                enrolment: progress.enrolment,
                lessons_done: progress.lessons_done,
                lessons_total: progress.lessons_total,
                percent: progress.percent,
                resume_lesson_id: progress.resume_lesson_id,
                resume_lesson_title: resume.map(|lesson| lesson.title.clone()),
            });
        }
        Ok(Page {
            items,
            next_cursor: page.next_cursor,
        })
    }

    /// Notes that the caller opened a lesson: they will resume there. Without an enrolment,
    /// and when nothing would change, nothing is written.
    pub async fn open_lesson(
        &self,
        context: &RequestContext,
        course: Uuid,
        lesson: Uuid,
    ) -> Result<(), LearningError> {
        let user = person(context)?;
        let mut tx = self.database().read(&context.tenant).await?;
        store::lessons::get(&mut tx, course, lesson).await?;
        if !store::progress::would_open(&mut tx, course, user, lesson).await? {
            return Ok(());
        }
        drop(tx);
        let mut tx = self.database().begin(&context.tenant).await?;
        let Some(enrolment) = enrolments::lock_live(&mut tx, course, user).await? else {
            return Ok(());
        };
        enrolments::set_last_lesson(&mut tx, enrolment.id, lesson).await?;
        let at = Place {
            user,
            course,
            lesson,
        };
        let unopened = store::progress::unopened(&mut tx, course, user, lesson).await?;
        for activity in &unopened {
            store::progress::put_state(&mut tx, at, *activity, "started", None).await?;
        }
        store::progress::put_history(&mut tx, at, &unopened, "started", None).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Notes that the caller did an activity. A quiz is done by passing it.
    pub async fn complete_activity(
        &self,
        context: &RequestContext,
        course: Uuid,
        activity: Uuid,
    ) -> Result<ProgressChange, LearningError> {
        let user = person(context)?;
        let mut tx = self.database().begin(&context.tenant).await?;
        let row = activities::get(&mut tx, course, activity).await?;
        if row.kind == "quiz" {
            return Err(LearningError::InvalidState("A quiz is done by passing it."));
        }
        let at = Place {
            user,
            course,
            lesson: row.lesson_id,
        };
        let enrolment = locked(&mut tx, at).await?;
        let change = complete(&mut tx, &enrolment, at, &[(row.id, row.required)]).await?;
        tx.commit().await?;
        Ok(change)
    }

    /// Notes that the caller did everything in a lesson but its quizzes.
    pub async fn complete_lesson(
        &self,
        context: &RequestContext,
        course: Uuid,
        lesson: Uuid,
    ) -> Result<ProgressChange, LearningError> {
        let user = person(context)?;
        let at = Place {
            user,
            course,
            lesson,
        };
        let mut tx = self.database().begin(&context.tenant).await?;
        store::lessons::get(&mut tx, course, lesson).await?;
        let enrolment = locked(&mut tx, at).await?;
        let rows = activities::of_lesson(&mut tx, course, lesson).await?;
        let done: Vec<(Uuid, bool)> = rows
            .iter()
            .filter(|row| row.kind != "quiz")
            .map(|row| (row.id, row.required))
            .collect();
        let change = complete(&mut tx, &enrolment, at, &done).await?;
        tx.commit().await?;
        Ok(change)
    }
}

/// The caller's enrolment, locked, so that what they do in a course happens in turn.
pub(super) async fn locked(tx: &mut TenantTx, at: Place) -> Result<Enrolment, LearningError> {
    enrolments::lock_live(tx, at.course, at.user)
        .await?
        .ok_or(LearningError::NotEnrolled)
}

/// Completes activities (each with whether it is required) and what follows from it.
async fn complete(
    tx: &mut TenantTx,
    enrolment: &Enrolment,
    at: Place,
    activities: &[(Uuid, bool)],
) -> Result<ProgressChange, LearningError> {
    let mut fresh = Vec::new();
    let mut required = false;
    for (activity, is_required) in activities {
        if store::progress::put_state(tx, at, *activity, "completed", None).await? {
            fresh.push(*activity);
            required |= is_required;
        }
    }
    if !fresh.is_empty() {
        store::progress::put_history(tx, at, &fresh, "completed", None).await?;
    }
    settle(tx, enrolment, at, required).await
}

/// Says what is left, and tells once when the lesson, and the course, is done.
/// `fresh`: something required was completed just now.
pub(super) async fn settle(
    tx: &mut TenantTx,
    enrolment: &Enrolment,
    at: Place,
    fresh: bool,
) -> Result<ProgressChange, LearningError> {
    let left = store::progress::left(tx, at).await?;
    let mut change = ProgressChange {
        lesson_completed: left.in_lesson == 0,
        course_completed: enrolment.status == "completed",
        quizzes_left: u32::try_from(left.quizzes_in_lesson).unwrap_or(u32::MAX),
    };
    if !fresh {
        return Ok(change);
    }
    let data = json!({ "course_id": at.course, "lesson_id": at.lesson, "user_id": at.user });
    if change.lesson_completed {
        tx.publish("lesson.completed", enrolment.id, &data).await?;
    }
    if left.in_course == 0 {
        change.course_completed = true;
        if enrolments::complete(tx, enrolment.id).await? {
            let data = json!({ "course_id": at.course, "user_id": at.user });
            tx.publish("course.completed", enrolment.id, data).await?;
        }
    }
    Ok(change)
}

fn course_progress(enrolment: Enrolment, lessons: &[LessonRow]) -> CourseProgress {
    let states: Vec<LessonDone> = lessons.iter().map(|lesson| lesson.done).collect();
    let (done, total) = progress::share(&states);
    CourseProgress {
        lessons_done: done,
        lessons_total: total,
        percent: progress::percent(done, total),
        resume_lesson_id: progress::resume(&states, enrolment.last_lesson_id),
        lessons: states
            .iter()
            .map(|lesson| LessonProgress {
                lesson_id: lesson.id,
                state: lesson.state().to_owned(),
            })
            .collect(),
        enrolment,
    }
}
