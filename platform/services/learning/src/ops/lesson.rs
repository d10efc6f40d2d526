//! A lesson as a learner reads it.

use std::collections::HashMap;

use collegium_interchange::{ActivityBody, Token, VideoDraft, VideoProvider, resolve_tokens};
use collegium_kernel::RequestContext;
use uuid::Uuid;

use super::{activities::stored, quiz};
use crate::{
    Learning, LearningError,
    domain::{body, file, progress::LessonDone},
    model::{
        ActivityContentView, ActivityState, ActivityView, CaptionView, Course, FileView, LessonRef,
        LessonView, LinkView, QuizView, VideoView,
    },
    store::{self, activities::Row, files::Row as FileRow, progress::StateRow},
};

/// The learner's side of a lesson.
#[derive(Default)]
struct Done {
    enrolled: bool,
    states: HashMap<Uuid, StateRow>,
    attempts: HashMap<Uuid, store::attempts::Row>,
}

impl Learning {
    /// The lesson with its content and how far the caller is in it.
    pub async fn lesson(
        &self,
        context: &RequestContext,
        course_id: Uuid,
        lesson_id: Uuid,
    ) -> Result<LessonView, LearningError> {
        let course = self.course(context, course_id).await?;
        let place = Neighbours::find(&course, lesson_id).ok_or(LearningError::NotFound)?;
        let mut tx = self.database().read(&context.tenant).await?;
        let rows = store::activities::of_lesson(&mut tx, course_id, lesson_id).await?;
        let bodies: Vec<_> = rows.iter().map(stored).collect();
        let paths: Vec<String> = bodies
            .iter()
            .flatten()
            .filter(|body| matches!(body, ActivityBody::File { .. }))
            .flat_map(body::files)
            .collect();
        let files = if paths.is_empty() {
            Vec::new()
        } else {
            store::files::by_paths(&mut tx, course_id, &paths).await?
        };
        let mut done = match context.principal.user_id() {
            Some(user) => Done::load(&mut tx, course_id, user, &rows).await?,
            None => Done::default(),
        };
        drop(tx);
        let state = done
            .enrolled
            .then(|| done.state(lesson_id, &rows).to_owned());
        let show = Show {
            course: &course,
            files: &files,
        };
        let activities = rows
            .into_iter()
            .zip(bodies)
            .map(|(row, body)| show.activity(row, body, &mut done))
            .collect();
        Ok(place.view(&course, activities, state))
    }
}

impl Done {
    async fn load(
        tx: &mut collegium_store::TenantTx,
        course: Uuid,
        user: Uuid,
        rows: &[Row],
    ) -> Result<Self, LearningError> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let quizzes: Vec<Uuid> = rows
            .iter()
            .filter(|row| row.kind == "quiz")
            .map(|row| row.id)
            .collect();
        let enrolled = store::enrolments::live(tx, course, user).await?.is_some();
        let states = store::progress::states(tx, user, &ids).await?;
        let attempts = if quizzes.is_empty() {
            Vec::new()
        } else {
            store::attempts::last(tx, course, user, &quizzes).await?
        };
        Ok(Self {
            enrolled,
            states: states.into_iter().map(|s| (s.activity_id, s)).collect(),
            attempts: attempts.into_iter().map(|a| (a.activity_id, a)).collect(),
        })
    }

    fn state(&self, lesson: Uuid, rows: &[Row]) -> &'static str {
        let count = |test: &dyn Fn(&Row) -> bool| {
            i64::try_from(rows.iter().filter(|row| test(row)).count()).unwrap_or(i64::MAX)
        };
        let completed = |row: &Row| {
            self.states
                .get(&row.id)
                .is_some_and(|s| s.status == "completed")
        };
        LessonDone {
            id: lesson,
            required: count(&|row| row.required),
            completed: count(&|row| row.required && completed(row)),
            touched: count(&|row| self.states.contains_key(&row.id)),
        }
        .state()
    }
}

/// Where a lesson stands in its course.
struct Neighbours {
    index: usize,
    module: usize,
    lesson: usize,
}

impl Neighbours {
    fn find(course: &Course, id: Uuid) -> Option<Self> {
        let places = course.modules.iter().enumerate().flat_map(|(module, m)| {
            m.lessons
                .iter()
                .enumerate()
                .map(move |(lesson, l)| (module, lesson, l.id))
        });
        places
            .enumerate()
            .find(|(_, (_, _, found))| *found == id)
            .map(|(index, (module, lesson, _))| Self {
                index,
                module,
                lesson,
            })
    }

    fn view(
        &self,
        course: &Course,
        activities: Vec<ActivityView>,
        state: Option<String>,
    ) -> LessonView {
        let module = &course.modules[self.module];
        let lesson = &module.lessons[self.lesson];
        let neighbour = |index: Option<usize>| {
            let (_, lesson) = course.lessons().nth(index?)?;
            Some(LessonRef {
                id: lesson.id,
                title: lesson.title.clone(),
            })
        };
        LessonView {
            id: lesson.id,
            course_id: course.id,
            module_id: module.id,
            module_title: module.title.clone(),
            slug: lesson.slug.clone(),
            title: lesson.title.clone(),
            language: course.language.clone(),
            position: u32::try_from(self.index + 1).unwrap_or(u32::MAX),
            lesson_count: course.lesson_count,
            activities,
            previous: neighbour(self.index.checked_sub(1)),
            next: neighbour(Some(self.index + 1)),
            state,
            version: lesson.version,
        }
    }
}

/// Puts the portal's addresses into what authors wrote.
struct Show<'a> {
    course: &'a Course,
    files: &'a [FileRow],
}

impl Show<'_> {
    fn activity(&self, row: Row, body: Option<ActivityBody>, done: &mut Done) -> ActivityView {
        let mut view = ActivityContentView::default();
        match body {
            Some(ActivityBody::Page { html }) => view.html = Some(self.html(&html)),
            Some(ActivityBody::Video(video)) => view.video = Some(self.video(video)),
            Some(ActivityBody::File { asset }) => view.file = Some(self.file(&asset)),
            Some(ActivityBody::Link { url }) => {
                let host = url::Url::parse(&url)
                    .ok()
                    .and_then(|u| u.host_str().map(ToOwned::to_owned));
                view.link = Some(LinkView {
                    url,
                    host: host.unwrap_or_default(),
                });
            }
            Some(ActivityBody::Quiz(draft)) => {
                let resolve = |html: &str| self.html(html);
                view.last_attempt = done
                    .attempts
                    .remove(&row.id)
                    .map(|attempt| quiz::shown(&attempt, &draft, &resolve));
                view.quiz = Some(QuizView::of(&draft, &resolve));
            }
            None => {}
        }
        ActivityView {
            id: row.id,
            kind: row.kind,
            title: row.title,
            required: row.required,
            content: view,
            state: done.states.remove(&row.id).map(|state| ActivityState {
                status: state.status,
                score: state.score,
            }),
        }
    }

    fn html(&self, html: &str) -> String {
        resolved(self.course, html)
    }

    fn video(&self, video: VideoDraft) -> VideoView {
        let id = self.course.id.to_string();
        let provider = match video.provider_hint {
            VideoProvider::Youtube => "youtube",
            VideoProvider::Vimeo => "vimeo",
            VideoProvider::File => "file",
            VideoProvider::Other => "other",
        };
        VideoView {
            url: file::resolved(&id, &video.url),
            provider: provider.to_owned(),
            embed_id: body::embed_id(&video),
            captions: video
                .captions
                .into_iter()
                .map(|caption| CaptionView {
                    language: caption.language,
                    url: file::resolved(&id, &caption.url),
                })
                .collect(),
        }
    }

    fn file(&self, path: &str) -> FileView {
        let stored = self.files.iter().find(|file| file.path == path);
        FileView {
            url: file::address(&self.course.id.to_string(), path),
            name: file::name(path).to_owned(),
            content_type: stored.map_or_else(
                || "application/octet-stream".to_owned(),
                |file| file.content_type.clone(),
            ),
            bytes: stored.map_or(0, |file| file.bytes),
        }
    }
}

/// HTML with addresses of the portal in place of tokens; a link to a lesson that is not
/// there leads to the course.
pub(super) fn resolved(course: &Course, html: &str) -> String {
    resolve_tokens(html, |token| {
        Some(match token {
            Token::Asset { path } => file::address(&course.id.to_string(), path),
            Token::Lesson { slug, fragment } => {
                let lesson = course.lessons().find(|(_, lesson)| lesson.slug == *slug);
                let mut address = format!("/courses/{}", course.slug);
                if let Some((_, lesson)) = lesson {
                    address = format!("{address}/lessons/{}", lesson.id);
                    if let Some(fragment) = fragment {
                        address = format!("{address}#{fragment}");
                    }
                }
                address
            }
        })
    })
}
