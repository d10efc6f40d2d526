//! A lesson as its page.

use collegium_learning::model::{
    ActivityView, Course, CourseProgress, FileView, LessonRef, LessonView, VideoView,
};
use uuid::Uuid;

use super::{
    cards::{course_href, lesson_href},
    outline::{modules, shown_progress},
    quiz::QuizOn,
};
use crate::views::{Activity, Completion, CourseRef, LessonNav, LessonPage, VideoSource};

/// The lesson's page; `again` is the quiz that is to be shown empty.
pub(super) fn lesson_page(
    course: &Course,
    progress: Option<&CourseProgress>,
    lesson: LessonView,
    again: Option<Uuid>,
) -> LessonPage {
    let here = lesson_href(&course.slug, lesson.id);
    let completion = completion(&lesson, &here);
    let enrolled = lesson.state.is_some();
    let neighbour = |lesson: LessonRef| LessonNav {
        href: lesson_href(&course.slug, lesson.id),
        title: lesson.title,
    };
    let title = lesson.title.clone();
    let show = Show {
        lesson_title: &title,
        here: &here,
        enrolled,
        again,
    };
    LessonPage {
        course: CourseRef {
            title: course.title.clone(),
            href: course_href(&course.slug),
            lesson_count: lesson.lesson_count,
            progress: progress.and_then(shown_progress),
        },
        modules: modules(course, progress, true, Some(lesson.id)),
        module_title: lesson.module_title,
        title: lesson.title,
        position: lesson.position,
        language: lesson.language,
        activities: lesson
            .activities
            .into_iter()
            .map(|activity| show.activity(activity))
            .collect(),
        previous: lesson.previous.map(neighbour),
        next: lesson.next.map(neighbour),
        completion,
    }
}

/// A button only where it would do something: quizzes are done by passing them.
fn completion(lesson: &LessonView, here: &str) -> Completion {
    let completed = |activity: &ActivityView| {
        activity
            .state
            .as_ref()
            .is_some_and(|state| state.status == "completed")
    };
    let left = lesson
        .activities
        .iter()
        .any(|activity| activity.required && activity.kind != "quiz" && !completed(activity));
    match lesson.state.as_deref() {
        Some("done") => Completion::Done,
        Some(_) if left => Completion::Pending {
            action: format!("{here}/complete"),
        },
        _ => Completion::Untracked,
    }
}

struct Show<'a> {
    lesson_title: &'a str,
    here: &'a str,
    enrolled: bool,
    again: Option<Uuid>,
}

impl Show<'_> {
    fn activity(&self, activity: ActivityView) -> Activity {
        let (id, title, body) = (activity.id, activity.title, activity.content);
        if let Some(quiz) = body.quiz {
            let on = QuizOn {
                id,
                title,
                action: self.enrolled.then(|| format!("{}/quizzes/{id}", self.here)),
                attempt: body
                    .last_attempt
                    .as_ref()
                    .filter(|_| self.again != Some(id)),
            };
            return Activity::Quiz {
                quiz: Box::new(on.view(quiz)),
            };
        }
        if let Some(source) = body.video.and_then(video) {
            return Activity::Video { title, source };
        }
        if let Some(file) = body.file {
            return self::file(title, file);
        }
        if let Some(link) = body.link {
            return Activity::Link {
                title,
                href: link.url,
                host: link.host,
                description: String::new(),
            };
        }
        Activity::Page {
            // Imported lessons often hold one page of their own name.
            title: Some(title).filter(|title| *title != self.lesson_title),
            html: body.html.unwrap_or_default(),
        }
    }
}

fn video(video: VideoView) -> Option<VideoSource> {
    let source = VideoSource::from_url(&video.url)?;
    Some(match source {
        VideoSource::File { src, .. } => VideoSource::File {
            src,
            // Subtitles from elsewhere are not let in by the page's policy.
            captions: video
                .captions
                .into_iter()
                .map(|c| c.url)
                .find(|url| url.starts_with('/')),
        },
        other => other,
    })
}

fn file(title: String, file: FileView) -> Activity {
    Activity::File {
        description: if title == file.name {
            String::new()
        } else {
            file.name.clone()
        },
        title,
        href: file.url,
        format: format_of(&file.name, &file.content_type),
        bytes: u64::try_from(file.bytes).unwrap_or(0),
    }
}

/// The kind of a file as people call it: its extension, if that is one.
fn format_of(name: &str, content_type: &str) -> String {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    let usual =
        |e: &&str| (1..=5).contains(&e.len()) && e.bytes().all(|b| b.is_ascii_alphanumeric());
    match extension.filter(usual) {
        Some(extension) => extension.to_ascii_uppercase(),
        None => content_type.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use collegium_learning::model::{ActivityContentView, ActivityState, CaptionView};

    use super::super::samples::{activity, attempt, lesson, outline, progress, quiz};
    use super::*;

    fn page(view: LessonView) -> LessonPage {
        let course = outline();
        let progress = progress(&course, 1);
        lesson_page(&course, Some(&progress), view, None)
    }

    #[test]
    fn a_lesson_knows_its_place() {
        let course = outline();
        let page = page(lesson(&course, vec![]));
        assert_eq!((page.position, page.course.lesson_count), (2, 2));
        let first = course.modules[0].lessons[0].id;
        let previous = page.previous.expect("a lesson before");
        assert_eq!(previous.href, format!("/courses/glaciers/lessons/{first}"));
        assert!(page.next.is_none());
        assert!(page.modules[0].lessons[1].current);
    }

    #[test]
    fn the_button_is_there_while_it_does_something() {
        let course = outline();
        let pending =
            |view: LessonView| matches!(page(view).completion, Completion::Pending { .. });
        let mut read = activity("page");
        read.required = true;
        assert!(pending(lesson(&course, vec![read.clone()])));
        read.state = Some(ActivityState {
            status: "completed".to_owned(),
            score: None,
        });
        let mut passing = activity("quiz");
        passing.required = true;
        assert!(!pending(lesson(&course, vec![read.clone(), passing])));
        let mut done = lesson(&course, vec![read]);
        done.state = Some("done".to_owned());
        assert!(matches!(page(done).completion, Completion::Done));
        let mut stranger = lesson(&course, vec![activity("page")]);
        stranger.state = None;
        assert!(matches!(page(stranger).completion, Completion::Untracked));
    }

    #[test]
    fn a_quiz_shows_the_last_attempt_until_it_is_tried_again() {
        let course = outline();
        let mut activity = activity("quiz");
        activity.content = ActivityContentView {
            quiz: Some(quiz()),
            last_attempt: Some(attempt(false)),
            ..ActivityContentView::default()
        };
        let id = activity.id;
        let view = lesson(&course, vec![activity]);
        let shown = |again, view: LessonView| {
            let page = lesson_page(&course, None, view, again);
            match page.activities.into_iter().next() {
                Some(Activity::Quiz { quiz }) => *quiz,
                other => panic!("{other:?}"),
            }
        };
        let here = lesson_href("glaciers", view.id);
        let last = shown(None, view.clone());
        assert!(last.result.is_some());
        assert_eq!(last.action, Some(format!("{here}/quizzes/{id}")));
        assert!(shown(Some(id), view.clone()).result.is_none());
        assert!(shown(Some(view.id), view).result.is_some());
    }

    #[test]
    fn only_captions_of_our_own_are_shown() {
        let view = |url: &str, caption: &str| VideoView {
            url: url.to_owned(),
            provider: "file".to_owned(),
            embed_id: None,
            captions: vec![CaptionView {
                language: "en".to_owned(),
                url: caption.to_owned(),
            }],
        };
        let captions = |caption| match video(view("/courses/c/files/a.mp4", caption)) {
            Some(VideoSource::File { captions, .. }) => captions,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            captions("/courses/c/files/a.vtt").as_deref(),
            Some("/courses/c/files/a.vtt")
        );
        assert_eq!(captions("https://a.example/a.vtt"), None);
        assert_eq!(video(view("javascript:x", "")), None);
    }

    #[test]
    fn files_are_called_by_their_extension() {
        assert_eq!(format_of("notes.pdf", "application/pdf"), "PDF");
        assert_eq!(format_of("notes", "text/plain"), "text/plain");
        assert_eq!(format_of("a.very long", "text/plain"), "text/plain");
    }
}
