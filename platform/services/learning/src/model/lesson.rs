use async_graphql::SimpleObject;
use poem_openapi::Object;
use uuid::Uuid;

use super::{Attempt, QuizInput, QuizView};

/// A lesson as a learner reads it.
#[derive(Debug, Clone, Object, SimpleObject)]
pub struct LessonView {
    /// The lesson's id.
    pub id: Uuid,
    /// The course.
    pub course_id: Uuid,
    /// The module.
    pub module_id: Uuid,
    /// The module's title.
    pub module_title: String,
    /// Its name in links between lessons.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Language of the content.
    pub language: String,
    /// Which lesson of the course it is, from one.
    pub position: u32,
    /// Lessons in the course.
    pub lesson_count: u32,
    /// What there is to do, in order.
    #[graphql(complexity = "1 + 5 * child_complexity")]
    pub activities: Vec<ActivityView>,
    /// The lesson before.
    #[oai(skip_serializing_if_is_none)]
    pub previous: Option<LessonRef>,
    /// The lesson after.
    #[oai(skip_serializing_if_is_none)]
    pub next: Option<LessonRef>,
    /// `new`, `started` or `done`; absent for who is not enrolled.
    #[oai(skip_serializing_if_is_none)]
    pub state: Option<String>,
    /// Counts the changes of the lesson itself.
    pub version: i32,
}

/// A neighbour of a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Object, SimpleObject)]
pub struct LessonRef {
    /// The lesson's id.
    pub id: Uuid,
    /// Its title.
    pub title: String,
}

/// An activity as a learner meets it.
#[derive(Debug, Clone, Object, SimpleObject)]
pub struct ActivityView {
    /// The activity's id.
    pub id: Uuid,
    /// `page`, `video`, `file`, `link`, `quiz`, or a kind of a later version.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Whether the lesson is complete only once this is done.
    pub required: bool,
    /// Its content.
    pub content: ActivityContentView,
    /// How far the learner is; absent for what was never opened.
    #[oai(skip_serializing_if_is_none)]
    pub state: Option<ActivityState>,
}

/// The content of an activity. Only the part that belongs to its kind is there; a kind of a
/// later version has none.
#[derive(Debug, Clone, Default, Object, SimpleObject)]
pub struct ActivityContentView {
    /// Of a page: sanitised HTML, with the addresses of the portal in place of tokens.
    #[oai(skip_serializing_if_is_none)]
    pub html: Option<String>,
    /// Of a video.
    #[oai(skip_serializing_if_is_none)]
    pub video: Option<VideoView>,
    /// Of a file.
    #[oai(skip_serializing_if_is_none)]
    pub file: Option<FileView>,
    /// Of a link.
    #[oai(skip_serializing_if_is_none)]
    pub link: Option<LinkView>,
    /// Of a quiz.
    #[oai(skip_serializing_if_is_none)]
    pub quiz: Option<QuizView>,
    /// Of a quiz: the learner's last attempt.
    #[oai(skip_serializing_if_is_none)]
    pub last_attempt: Option<Attempt>,
}

/// Where a video plays.
#[derive(Debug, Clone, PartialEq, Eq, Object, SimpleObject)]
pub struct VideoView {
    /// Address of the video or of the page it plays on; a file of the course is an address of the portal.
    pub url: String,
    /// `youtube`, `vimeo`, `file` or `other`.
    pub provider: String,
    /// The id by which YouTube or Vimeo embeds it.
    #[oai(skip_serializing_if_is_none)]
    pub embed_id: Option<String>,
    /// Subtitles.
    #[graphql(complexity = "1 + 3 * child_complexity")]
    pub captions: Vec<CaptionView>,
}

/// Subtitles in one language.
#[derive(Debug, Clone, PartialEq, Eq, Object, SimpleObject)]
pub struct CaptionView {
    /// Language tag.
    pub language: String,
    /// Address.
    pub url: String,
}

/// A file to fetch.
#[derive(Debug, Clone, PartialEq, Eq, Object, SimpleObject)]
pub struct FileView {
    /// Address on the portal.
    pub url: String,
    /// The file's name.
    pub name: String,
    /// Media type; `application/octet-stream` if the file is not there.
    pub content_type: String,
    /// Its size, in bytes.
    pub bytes: i64,
}

/// A page elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Object, SimpleObject)]
pub struct LinkView {
    /// `http` or `https` address.
    pub url: String,
    /// Its host, so that one knows where one goes.
    pub host: String,
}

/// How far a learner is in an activity.
#[derive(Debug, Clone, PartialEq, Object, SimpleObject)]
pub struct ActivityState {
    /// `started`, `failed` or `completed`.
    pub status: String,
    /// Best share of the points, 0 to 1.
    #[oai(skip_serializing_if_is_none)]
    pub score: Option<f64>,
}

/// An activity as its authors edit it.
#[derive(Debug, Clone, Object)]
pub struct Activity {
    /// The activity's id.
    pub id: Uuid,
    /// The lesson.
    pub lesson_id: Uuid,
    /// `page`, `video`, `file`, `link`, `quiz`, or a kind of a later version.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its place in the lesson, from one.
    pub position: i32,
    /// Whether the lesson is complete only once this is done.
    pub required: bool,
    /// Its content.
    pub content: ActivityContent,
    /// To be sent as `If-Match` with a change.
    pub version: i32,
}

/// The content of an activity as authors write it. Only the part that belongs to its kind
/// is there.
#[derive(Debug, Clone, Default, Object)]
pub struct ActivityContent {
    /// Of a page: sanitised HTML with `asset:` and `lesson:` tokens.
    #[oai(skip_serializing_if_is_none)]
    pub html: Option<String>,
    /// Of a video or a link: the address.
    #[oai(skip_serializing_if_is_none)]
    pub url: Option<String>,
    /// Of a video: subtitles.
    #[oai(skip_serializing_if_is_none)]
    pub captions: Option<Vec<Caption>>,
    /// Of a file: its path in the course.
    #[oai(skip_serializing_if_is_none)]
    pub file: Option<String>,
    /// Of a quiz: the questions with their right answers.
    #[oai(skip_serializing_if_is_none)]
    pub quiz: Option<QuizInput>,
}

/// Subtitles in one language, as authors write them.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
pub struct Caption {
    /// Language tag.
    pub language: String,
    /// `https` address, or `asset:<path>` for a file of the course.
    pub url: String,
}
