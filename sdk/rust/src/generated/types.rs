//! Generated from the API's document; not to be edited.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The answer to an invitation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AcceptInput {
    /// The name, if it is to be corrected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// At least 10 characters, and not one of those that are guessed first.
    pub password: String,
    /// The `token` of the link in the letter.
    pub token: String,
}

impl AcceptInput {
    /// With what it must have.
    #[must_use]
    pub fn new(password: impl Into<String>, token: impl Into<String>) -> Self {
        Self {
            name: None,
            password: password.into(),
            token: token.into(),
        }
    }

    /// The name, if it is to be corrected.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

/// An activity as its authors edit it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Activity {
    /// Its content.
    pub content: ActivityContent,
    /// The activity's id.
    pub id: Uuid,
    /// `page`, `video`, `file`, `link`, `quiz`, or a kind of a later version.
    pub kind: String,
    /// The lesson.
    pub lesson_id: Uuid,
    /// Its place in the lesson, from one.
    pub position: i32,
    /// Whether the lesson is complete only once this is done.
    pub required: bool,
    /// Its title.
    pub title: String,
    /// To be sent as `If-Match` with a change.
    pub version: i32,
}

/// The content of an activity as authors write it. Only the part that belongs to its kind
/// is there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityContent {
    /// Of a video: subtitles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captions: Option<Vec<Caption>>,
    /// Of a file: its path in the course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Of a page: sanitised HTML with `asset:` and `lesson:` tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// Of a quiz: the questions with their right answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiz: Option<QuizInput>,
    /// Of a video or a link: the address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl ActivityContent {
    /// With what it must have.
    #[must_use]
    pub fn new() -> Self {
        Self {
            captions: None,
            file: None,
            html: None,
            quiz: None,
            url: None,
        }
    }

    /// Of a video: subtitles.
    #[must_use]
    pub fn with_captions(mut self, captions: Vec<Caption>) -> Self {
        self.captions = Some(captions);
        self
    }

    /// Of a file: its path in the course.
    #[must_use]
    pub fn with_file(mut self, file: impl Into<String>) -> Self {
        self.file = Some(file.into());
        self
    }

    /// Of a page: sanitised HTML with `asset:` and `lesson:` tokens.
    #[must_use]
    pub fn with_html(mut self, html: impl Into<String>) -> Self {
        self.html = Some(html.into());
        self
    }

    /// Of a quiz: the questions with their right answers.
    #[must_use]
    pub fn with_quiz(mut self, quiz: QuizInput) -> Self {
        self.quiz = Some(quiz);
        self
    }

    /// Of a video or a link: the address.
    #[must_use]
    pub fn with_url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }
}

impl Default for ActivityContent {
    fn default() -> Self {
        Self::new()
    }
}

/// The content of an activity. Only the part that belongs to its kind is there; a kind of a
/// later version has none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityContentView {
    /// Of a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FileView>,
    /// Of a page: sanitised HTML, with the addresses of the portal in place of tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// Of a quiz: the learner's last attempt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_attempt: Option<Attempt>,
    /// Of a link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<LinkView>,
    /// Of a quiz.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiz: Option<QuizView>,
    /// Of a video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<VideoView>,
}

/// An activity to be made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityInput {
    /// Its content: the part that belongs to its kind.
    pub content: ActivityContent,
    /// `page`, `video`, `file`, `link` or `quiz`; it does not change later.
    pub kind: String,
    /// The lesson it goes into.
    pub lesson_id: Uuid,
    /// Its place in the lesson, from one; the end if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<i32>,
    /// Whether the lesson is complete only once this is done; true if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// Its title, at most 200 characters.
    pub title: String,
}

impl ActivityInput {
    /// With what it must have.
    #[must_use]
    pub fn new(
        content: ActivityContent,
        kind: impl Into<String>,
        lesson_id: Uuid,
        title: impl Into<String>,
    ) -> Self {
        Self {
            content,
            kind: kind.into(),
            lesson_id,
            position: None,
            required: None,
            title: title.into(),
        }
    }

    /// Its place in the lesson, from one; the end if left out.
    #[must_use]
    pub fn with_position(mut self, position: i32) -> Self {
        self.position = Some(position);
        self
    }

    /// Whether the lesson is complete only once this is done; true if left out.
    #[must_use]
    pub fn with_required(mut self, required: bool) -> Self {
        self.required = Some(required);
        self
    }
}

/// What to change in an activity; what is left out stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityPatch {
    /// The content, as a whole: the part that belongs to its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<ActivityContent>,
    /// The lesson.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lesson_id: Option<Uuid>,
    /// The place in the lesson, from one; the end if it changes lesson and this is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<i32>,
    /// Whether the lesson is complete only once this is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// The title, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl ActivityPatch {
    /// With what it must have.
    #[must_use]
    pub fn new() -> Self {
        Self {
            content: None,
            lesson_id: None,
            position: None,
            required: None,
            title: None,
        }
    }

    /// The content, as a whole: the part that belongs to its kind.
    #[must_use]
    pub fn with_content(mut self, content: ActivityContent) -> Self {
        self.content = Some(content);
        self
    }

    /// The lesson.
    #[must_use]
    pub fn with_lesson_id(mut self, lesson_id: Uuid) -> Self {
        self.lesson_id = Some(lesson_id);
        self
    }

    /// The place in the lesson, from one; the end if it changes lesson and this is left out.
    #[must_use]
    pub fn with_position(mut self, position: i32) -> Self {
        self.position = Some(position);
        self
    }

    /// Whether the lesson is complete only once this is done.
    #[must_use]
    pub fn with_required(mut self, required: bool) -> Self {
        self.required = Some(required);
        self
    }

    /// The title, at most 200 characters.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

impl Default for ActivityPatch {
    fn default() -> Self {
        Self::new()
    }
}

/// How far a learner is in an activity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityState {
    /// Best share of the points, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// `started`, `failed` or `completed`.
    pub status: String,
}

/// An activity in an outline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivitySummary {
    /// The activity's id.
    pub id: Uuid,
    /// `page`, `video`, `file`, `link`, `quiz`, or a kind of a later version.
    pub kind: String,
    /// Its place in the lesson, from one.
    pub position: i32,
    /// Whether the lesson is complete only once this is done.
    pub required: bool,
    /// Its title.
    pub title: String,
    /// Counts the changes of the activity.
    pub version: i32,
}

/// An activity as a learner meets it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityView {
    /// Its content.
    pub content: ActivityContentView,
    /// The activity's id.
    pub id: Uuid,
    /// `page`, `video`, `file`, `link`, `quiz`, or a kind of a later version.
    pub kind: String,
    /// Whether the lesson is complete only once this is done.
    pub required: bool,
    /// How far the learner is; absent for what was never opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<ActivityState>,
    /// Its title.
    pub title: String,
}

/// The answer to one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AnswerInput {
    /// Of `single` and `multiple`: ids of the choices made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<String>>,
    /// The question.
    pub question_id: String,
    /// Of `short_text` and `numeric`: what was typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl AnswerInput {
    /// With what it must have.
    #[must_use]
    pub fn new(question_id: impl Into<String>) -> Self {
        Self {
            choices: None,
            question_id: question_id.into(),
            text: None,
        }
    }

    /// Of `single` and `multiple`: ids of the choices made.
    #[must_use]
    pub fn with_choices(mut self, choices: Vec<String>) -> Self {
        self.choices = Some(choices);
        self
    }

    /// Of `short_text` and `numeric`: what was typed.
    #[must_use]
    pub fn with_text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
}

/// A key of an integrator, without its secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApiKey {
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<Uuid>,
    /// When it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<DateTime<Utc>>,
    /// Its id.
    pub id: Uuid,
    /// When it was last used, to the minute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_used_at: Option<DateTime<Utc>>,
    /// What people call it.
    pub name: String,
    /// How the key begins, to recognise it by.
    pub prefix: String,
    /// When it was revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked_at: Option<DateTime<Utc>>,
    /// The permissions it has.
    pub scopes: Vec<String>,
    /// Whether it is refused because whoever made it is deactivated; it works again when they do.
    pub suspended: bool,
}

/// A key to be made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApiKeyInput {
    /// When it is to end; a key without an end if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<DateTime<Utc>>,
    /// What people will call it, at most 100 characters.
    pub name: String,
    /// The permissions it is to have; nobody gives one that they do not have.
    pub scopes: Vec<String>,
}

impl ApiKeyInput {
    /// With what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>, scopes: Vec<String>) -> Self {
        Self {
            expires_at: None,
            name: name.into(),
            scopes,
        }
    }

    /// When it is to end; a key without an end if left out.
    #[must_use]
    pub fn with_expires_at(mut self, expires_at: DateTime<Utc>) -> Self {
        self.expires_at = Some(expires_at);
        self
    }
}

/// One attempt at a quiz and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Attempt {
    /// The quiz.
    pub activity_id: Uuid,
    /// The attempt's id.
    pub id: Uuid,
    /// Points to be had.
    pub max_points: f64,
    /// Whether it was enough.
    pub passed: bool,
    /// Share of the points, whole percent, rounded down.
    pub percent: u32,
    /// Points reached.
    pub points: f64,
    /// Question by question.
    pub results: Vec<QuestionResult>,
    /// Share of the points, 0 to 1.
    pub score: f64,
    /// When it was handed in.
    pub submitted_at: DateTime<Utc>,
}

/// Answers to a quiz.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AttemptInput {
    /// An answer to each question; a question left out is not answered.
    pub answers: Vec<AnswerInput>,
}

impl AttemptInput {
    /// With what it must have.
    #[must_use]
    pub fn new(answers: Vec<AnswerInput>) -> Self {
        Self { answers }
    }
}

/// Of an attempt at a quiz; the enrolment is the event's `subject`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AttemptSubmittedData {
    /// The quiz.
    pub activity_id: Uuid,
    /// The attempt.
    pub attempt_id: Uuid,
    /// The course.
    pub course_id: Uuid,
    /// Whether the score is enough.
    pub passed: bool,
    /// From 0 to 1.
    pub score: f64,
    /// The person.
    pub user_id: Uuid,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AuditEntry {
    /// What, such as `user.deactivated`; others may come.
    pub action: String,
    /// Who.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor_id: Option<Uuid>,
    /// `user`, `api_key`, `operator`, `system` or `anonymous`; others may come.
    pub actor_kind: String,
    /// Their name then.
    pub actor_name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What else there is to know; its shape belongs to the action.
    pub details: Value,
    /// Its id.
    pub id: Uuid,
    /// From where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ip: Option<String>,
    /// In which request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// To which.
    pub target_id: String,
    /// To what sort of thing.
    pub target_kind: String,
    /// By which program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_agent: Option<String>,
}

/// Subtitles in one language, as authors write them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Caption {
    /// Language tag.
    pub language: String,
    /// `https` address, or `asset:<path>` for a file of the course.
    pub url: String,
}

impl Caption {
    /// With what it must have.
    #[must_use]
    pub fn new(language: impl Into<String>, url: impl Into<String>) -> Self {
        Self {
            language: language.into(),
            url: url.into(),
        }
    }
}

/// Subtitles in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CaptionView {
    /// Language tag.
    pub language: String,
    /// Address.
    pub url: String,
}

/// A choice as its authors write it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ChoiceInput {
    /// Whether it is (among) the right.
    pub correct: bool,
    /// Shown to those who chose it, HTML.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback_html: Option<String>,
    /// The choice, HTML.
    pub html: String,
    /// Small Latin letters, digits and hyphens, unique in the question.
    pub id: String,
}

impl ChoiceInput {
    /// With what it must have.
    #[must_use]
    pub fn new(correct: bool, html: impl Into<String>, id: impl Into<String>) -> Self {
        Self {
            correct,
            feedback_html: None,
            html: html.into(),
            id: id.into(),
        }
    }

    /// Shown to those who chose it, HTML.
    #[must_use]
    pub fn with_feedback_html(mut self, feedback_html: impl Into<String>) -> Self {
        self.feedback_html = Some(feedback_html.into());
        self
    }
}

/// One choice, without saying whether it is right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ChoiceView {
    /// The choice, sanitised HTML.
    pub html: String,
    /// The id that an answer names.
    pub id: String,
}

/// A code of the authenticator app.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CodeInput {
    /// Six digits.
    pub code: String,
}

impl CodeInput {
    /// With what it must have.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into() }
    }
}

/// A course with its outline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Course {
    /// When it was archived, if it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived_at: Option<DateTime<Utc>>,
    /// Address of the picture on the portal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover_url: Option<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// The course's id.
    pub id: Uuid,
    /// Language tag, such as `ru`; `und` if nobody said.
    pub language: String,
    /// Number of lessons.
    pub lesson_count: u32,
    /// Its parts, in reading order.
    pub modules: Vec<Module>,
    /// When it was last published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<DateTime<Utc>>,
    /// Its name in the portal's addresses.
    pub slug: String,
    /// `draft`, `published` or `archived`.
    pub status: String,
    /// A sentence or two, plain text; may be empty.
    pub summary: String,
    /// Its title.
    pub title: String,
    /// When it or its outline was last changed.
    pub updated_at: DateTime<Utc>,
    /// Counts every change of the course and its outline; also the `ETag`.
    pub version: i32,
}

/// Of a new course.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CourseCreatedData {
    /// The course.
    pub course_id: Uuid,
    /// The person who made it, if it was a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<Uuid>,
}

/// Of a course.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CourseData {
    /// The course.
    pub course_id: Uuid,
}

/// A file of a course.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CourseFile {
    /// Its size, in bytes.
    pub bytes: i64,
    /// Its media type.
    pub content_type: String,
    /// When it came.
    pub created_at: DateTime<Utc>,
    /// The file's id.
    pub id: Uuid,
    /// Its path in the course, such as `images/plan.svg`; pages name it `asset:images/plan.svg`.
    pub path: String,
    /// Hash of its content, in hexadecimal.
    pub sha256: String,
    /// Its address on the portal.
    pub url: String,
}

/// A course to be made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CourseInput {
    /// Language tag, such as `ru`; the university's language if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Its name in addresses: small Latin letters, digits and hyphens. Made of the title if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// A sentence or two, plain text, at most 2,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Its title, at most 200 characters.
    pub title: String,
}

impl CourseInput {
    /// With what it must have.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            language: None,
            slug: None,
            summary: None,
            title: title.into(),
        }
    }

    /// Language tag, such as `ru`; the university's language if left out.
    #[must_use]
    pub fn with_language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// Its name in addresses: small Latin letters, digits and hyphens. Made of the title if left out.
    #[must_use]
    pub fn with_slug(mut self, slug: impl Into<String>) -> Self {
        self.slug = Some(slug.into());
        self
    }

    /// A sentence or two, plain text, at most 2,000 characters.
    #[must_use]
    pub fn with_summary(mut self, summary: impl Into<String>) -> Self {
        self.summary = Some(summary.into());
        self
    }
}

/// What to change in a course; what is left out stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CoursePatch {
    /// A picture among the course's files; null for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover_file_id: Option<Option<Uuid>>,
    /// Language tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The name in addresses. Old addresses stop working.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// A sentence or two, plain text, at most 2,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// The title, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl CoursePatch {
    /// With what it must have.
    #[must_use]
    pub fn new() -> Self {
        Self {
            cover_file_id: None,
            language: None,
            slug: None,
            summary: None,
            title: None,
        }
    }

    /// A picture among the course's files; null for none.
    #[must_use]
    pub fn with_cover_file_id(mut self, cover_file_id: Option<Uuid>) -> Self {
        self.cover_file_id = Some(cover_file_id);
        self
    }

    /// Language tag.
    #[must_use]
    pub fn with_language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// The name in addresses. Old addresses stop working.
    #[must_use]
    pub fn with_slug(mut self, slug: impl Into<String>) -> Self {
        self.slug = Some(slug.into());
        self
    }

    /// A sentence or two, plain text, at most 2,000 characters.
    #[must_use]
    pub fn with_summary(mut self, summary: impl Into<String>) -> Self {
        self.summary = Some(summary.into());
        self
    }

    /// The title, at most 200 characters.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

impl Default for CoursePatch {
    fn default() -> Self {
        Self::new()
    }
}

/// How far a person is in a course.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CourseProgress {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// Every lesson, in reading order.
    pub lessons: Vec<LessonProgress>,
    /// Lessons done.
    pub lessons_done: u32,
    /// Lessons that have something to complete.
    pub lessons_total: u32,
    /// Whole percent, rounded down so that 100 means everything.
    pub percent: u32,
    /// The lesson to go on with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume_lesson_id: Option<Uuid>,
}

/// A course in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CourseSummary {
    /// Address of the picture on the portal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover_url: Option<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// The course's id.
    pub id: Uuid,
    /// Language tag, such as `ru`; `und` if nobody said.
    pub language: String,
    /// Number of lessons.
    pub lesson_count: u32,
    /// When it was last published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<DateTime<Utc>>,
    /// Its name in the portal's addresses.
    pub slug: String,
    /// `draft`, `published` or `archived`.
    pub status: String,
    /// A sentence or two, plain text; may be empty.
    pub summary: String,
    /// Its title.
    pub title: String,
    /// When it or its outline was last changed.
    pub updated_at: DateTime<Utc>,
    /// Counts every change of the course and its outline.
    pub version: i32,
}

/// A wish for another address.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EmailChangeInput {
    /// The present password.
    pub current_password: String,
    /// The new address.
    pub email: String,
}

impl EmailChangeInput {
    /// With what it must have.
    #[must_use]
    pub fn new(current_password: impl Into<String>, email: impl Into<String>) -> Self {
        Self {
            current_password: current_password.into(),
            email: email.into(),
        }
    }
}

/// An address.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EmailInput {
    /// The address of the account.
    pub email: String,
}

impl EmailInput {
    /// With what it must have.
    #[must_use]
    pub fn new(email: impl Into<String>) -> Self {
        Self {
            email: email.into(),
        }
    }
}

/// What a person is in a course.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Enrolment {
    /// When everything required was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<DateTime<Utc>>,
    /// The course.
    pub course_id: Uuid,
    /// Since when.
    pub enrolled_at: DateTime<Utc>,
    /// The enrolment's id.
    pub id: Uuid,
    /// The lesson last opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_lesson_id: Option<Uuid>,
    /// Their role in the course, such as `learner`.
    pub role: String,
    /// `active`, `completed` or `withdrawn`.
    pub status: String,
    /// The person.
    pub user_id: Uuid,
    /// To be sent as `If-Match` with a change.
    pub version: i32,
}

/// Of an enrolment; it is the event's `subject`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EnrolmentData {
    /// The course.
    pub course_id: Uuid,
    /// The person.
    pub user_id: Uuid,
}

/// Somebody to be enrolled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EnrolmentInput {
    /// Their role in the course; `learner` if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The person.
    pub user_id: Uuid,
}

impl EnrolmentInput {
    /// With what it must have.
    #[must_use]
    pub fn new(user_id: Uuid) -> Self {
        Self {
            role: None,
            user_id,
        }
    }

    /// Their role in the course; `learner` if left out.
    #[must_use]
    pub fn with_role(mut self, role: impl Into<String>) -> Self {
        self.role = Some(role.into());
        self
    }
}

/// What to change in an enrolment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EnrolmentPatch {
    /// The role in the course.
    pub role: String,
}

impl EnrolmentPatch {
    /// With what it must have.
    #[must_use]
    pub fn new(role: impl Into<String>) -> Self {
        Self { role: role.into() }
    }
}

/// Of an enrolment and the role in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EnrolmentRoleData {
    /// The course.
    pub course_id: Uuid,
    /// The person's role in the course, such as `learner`.
    pub role: String,
    /// The person.
    pub user_id: Uuid,
}

/// An enrolment in the list of a course.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EnrolmentRow {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// Lessons done.
    pub lessons_done: u32,
    /// Lessons that have something to complete.
    pub lessons_total: u32,
    /// Whole percent, rounded down.
    pub percent: u32,
    /// The person's address.
    pub user_email: String,
    /// The person's name.
    pub user_name: String,
}

/// An event: a CloudEvents 1.0 envelope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventAttemptSubmittedData {
    /// What there is to know; its shape belongs to the type.
    pub data: AttemptSubmittedData,
    /// Always `application/json`.
    pub datacontenttype: String,
    /// UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
    pub id: Uuid,
    /// The university, as a URI.
    pub source: String,
    /// Always `1.0`.
    pub specversion: String,
    /// The thing that it happened to. Events of one subject come in the order they happened in.
    pub subject: Uuid,
    /// When it happened.
    pub time: DateTime<Utc>,
    /// What happened, such as `course.published`.
    pub r#type: String,
}

/// An event: a CloudEvents 1.0 envelope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventCourseCreatedData {
    /// What there is to know; its shape belongs to the type.
    pub data: CourseCreatedData,
    /// Always `application/json`.
    pub datacontenttype: String,
    /// UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
    pub id: Uuid,
    /// The university, as a URI.
    pub source: String,
    /// Always `1.0`.
    pub specversion: String,
    /// The thing that it happened to. Events of one subject come in the order they happened in.
    pub subject: Uuid,
    /// When it happened.
    pub time: DateTime<Utc>,
    /// What happened, such as `course.published`.
    pub r#type: String,
}

/// An event: a CloudEvents 1.0 envelope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventCourseData {
    /// What there is to know; its shape belongs to the type.
    pub data: CourseData,
    /// Always `application/json`.
    pub datacontenttype: String,
    /// UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
    pub id: Uuid,
    /// The university, as a URI.
    pub source: String,
    /// Always `1.0`.
    pub specversion: String,
    /// The thing that it happened to. Events of one subject come in the order they happened in.
    pub subject: Uuid,
    /// When it happened.
    pub time: DateTime<Utc>,
    /// What happened, such as `course.published`.
    pub r#type: String,
}

/// An event: a CloudEvents 1.0 envelope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventEnrolmentData {
    /// What there is to know; its shape belongs to the type.
    pub data: EnrolmentData,
    /// Always `application/json`.
    pub datacontenttype: String,
    /// UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
    pub id: Uuid,
    /// The university, as a URI.
    pub source: String,
    /// Always `1.0`.
    pub specversion: String,
    /// The thing that it happened to. Events of one subject come in the order they happened in.
    pub subject: Uuid,
    /// When it happened.
    pub time: DateTime<Utc>,
    /// What happened, such as `course.published`.
    pub r#type: String,
}

/// An event: a CloudEvents 1.0 envelope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventEnrolmentRoleData {
    /// What there is to know; its shape belongs to the type.
    pub data: EnrolmentRoleData,
    /// Always `application/json`.
    pub datacontenttype: String,
    /// UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
    pub id: Uuid,
    /// The university, as a URI.
    pub source: String,
    /// Always `1.0`.
    pub specversion: String,
    /// The thing that it happened to. Events of one subject come in the order they happened in.
    pub subject: Uuid,
    /// When it happened.
    pub time: DateTime<Utc>,
    /// What happened, such as `course.published`.
    pub r#type: String,
}

/// An event: a CloudEvents 1.0 envelope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventLessonCompletedData {
    /// What there is to know; its shape belongs to the type.
    pub data: LessonCompletedData,
    /// Always `application/json`.
    pub datacontenttype: String,
    /// UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
    pub id: Uuid,
    /// The university, as a URI.
    pub source: String,
    /// Always `1.0`.
    pub specversion: String,
    /// The thing that it happened to. Events of one subject come in the order they happened in.
    pub subject: Uuid,
    /// When it happened.
    pub time: DateTime<Utc>,
    /// What happened, such as `course.published`.
    pub r#type: String,
}

/// An event: a CloudEvents 1.0 envelope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventTestData {
    /// What there is to know; its shape belongs to the type.
    pub data: TestData,
    /// Always `application/json`.
    pub datacontenttype: String,
    /// UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
    pub id: Uuid,
    /// The university, as a URI.
    pub source: String,
    /// Always `1.0`.
    pub specversion: String,
    /// The thing that it happened to. Events of one subject come in the order they happened in.
    pub subject: Uuid,
    /// When it happened.
    pub time: DateTime<Utc>,
    /// What happened, such as `course.published`.
    pub r#type: String,
}

/// A type of event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventType {
    /// What it tells.
    pub description: String,
    /// An event as it may look.
    pub example: Value,
    /// Its name, which a webhook's `event_types` takes.
    pub name: String,
    /// Where this specification has the schema of the whole event.
    pub schema: String,
}

/// All types of events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventTypes {
    /// The types, in no particular order.
    pub items: Vec<EventType>,
}

/// An event: a CloudEvents 1.0 envelope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventUserCreatedData {
    /// What there is to know; its shape belongs to the type.
    pub data: UserCreatedData,
    /// Always `application/json`.
    pub datacontenttype: String,
    /// UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
    pub id: Uuid,
    /// The university, as a URI.
    pub source: String,
    /// Always `1.0`.
    pub specversion: String,
    /// The thing that it happened to. Events of one subject come in the order they happened in.
    pub subject: Uuid,
    /// When it happened.
    pub time: DateTime<Utc>,
    /// What happened, such as `course.published`.
    pub r#type: String,
}

/// An event: a CloudEvents 1.0 envelope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventUserData {
    /// What there is to know; its shape belongs to the type.
    pub data: UserData,
    /// Always `application/json`.
    pub datacontenttype: String,
    /// UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
    pub id: Uuid,
    /// The university, as a URI.
    pub source: String,
    /// Always `1.0`.
    pub specversion: String,
    /// The thing that it happened to. Events of one subject come in the order they happened in.
    pub subject: Uuid,
    /// When it happened.
    pub time: DateTime<Utc>,
    /// What happened, such as `course.published`.
    pub r#type: String,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FieldProblem {
    /// Dotted path of the field.
    pub field: String,
    /// What is wrong, for people.
    pub message: String,
}

/// A file to fetch.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FileView {
    /// Its size, in bytes.
    pub bytes: i64,
    /// Media type; `application/octet-stream` if the file is not there.
    pub content_type: String,
    /// The file's name.
    pub name: String,
    /// Address on the portal.
    pub url: String,
}

/// What is wrong with one argument.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GraphqlArgumentError {
    /// The argument.
    pub field: String,
    /// What is wrong, for people.
    pub message: String,
}

/// What went wrong in one place of a query.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GraphqlError {
    /// What programs may rely on.
    pub extensions: GraphqlErrorExtensions,
    /// Where in the query.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locations: Option<Vec<GraphqlLocation>>,
    /// What happened, for people.
    pub message: String,
    /// Which field of the answer: names and, in lists, numbers from zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<Vec<Value>>,
}

/// What programs may rely on in an error.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GraphqlErrorExtensions {
    /// The same codes that problems have.
    pub code: String,
    /// What is wrong with which argument.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<GraphqlArgumentError>>,
    /// The request, also in `X-Request-Id` and the logs.
    pub request_id: String,
    /// Seconds after which to ask again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
}

/// A place in a query.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GraphqlLocation {
    /// The column, from one.
    pub column: u64,
    /// The line, from one.
    pub line: u64,
}

/// A query.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GraphqlQuery {
    /// `persistedQuery`: `version` 1 and `sha256Hash`, the document's SHA-256 in hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extensions: Option<Value>,
    /// Which of the document's operations; needed if it has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation_name: Option<String>,
    /// The document, at most 32 KiB. It may be left out if `extensions` names one that was sent before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// The values of its variables, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variables: Option<Value>,
}

impl GraphqlQuery {
    /// With what it must have.
    #[must_use]
    pub fn new() -> Self {
        Self {
            extensions: None,
            operation_name: None,
            query: None,
            variables: None,
        }
    }

    /// `persistedQuery`: `version` 1 and `sha256Hash`, the document's SHA-256 in hexadecimal digits.
    #[must_use]
    pub fn with_extensions(mut self, extensions: Value) -> Self {
        self.extensions = Some(extensions);
        self
    }

    /// Which of the document's operations; needed if it has several.
    #[must_use]
    pub fn with_operation_name(mut self, operation_name: impl Into<String>) -> Self {
        self.operation_name = Some(operation_name.into());
        self
    }

    /// The document, at most 32 KiB. It may be left out if `extensions` names one that was sent before.
    #[must_use]
    pub fn with_query(mut self, query: impl Into<String>) -> Self {
        self.query = Some(query.into());
        self
    }

    /// The values of its variables, by name.
    #[must_use]
    pub fn with_variables(mut self, variables: Value) -> Self {
        self.variables = Some(variables);
        self
    }
}

impl Default for GraphqlQuery {
    fn default() -> Self {
        Self::new()
    }
}

/// What came of a query.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GraphqlResult {
    /// What was asked for, in the shape of the query; a field that failed is null. Absent if
    /// nothing was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Value>,
    /// What went wrong; absent if nothing did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<GraphqlError>>,
}

/// One line of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImportEntry {
    /// Where in the package.
    pub path: String,
    /// What it is about.
    pub what: String,
    /// Why it was changed or skipped, or what it became.
    pub why: String,
}

/// What was kept, changed and skipped.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImportReport {
    /// Taken, but not as it was.
    pub changed: Vec<ImportEntry>,
    /// How many of each thing the package holds, by the format's words.
    pub counts: BTreeMap<String, u64>,
    /// The format that was found, in words.
    pub format: String,
    /// Taken as it is.
    pub kept: Vec<ImportEntry>,
    /// Left behind.
    pub skipped: Vec<ImportEntry>,
}

/// A course that was imported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImportedCourse {
    /// The new course.
    pub course_id: Uuid,
    /// What became of everything in the package.
    pub report: ImportReport,
    /// Its name in the portal's addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
}

/// Somebody to be asked to join.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InvitationInput {
    /// The address.
    pub email: String,
    /// The language to write in; the university's if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// The name, at most 100 characters.
    pub name: String,
    /// The roles they will have.
    pub roles: Vec<String>,
}

impl InvitationInput {
    /// With what it must have.
    #[must_use]
    pub fn new(email: impl Into<String>, name: impl Into<String>, roles: Vec<String>) -> Self {
        Self {
            email: email.into(),
            locale: None,
            name: name.into(),
            roles,
        }
    }

    /// The language to write in; the university's if left out.
    #[must_use]
    pub fn with_locale(mut self, locale: impl Into<String>) -> Self {
        self.locale = Some(locale.into());
        self
    }
}

/// A new key with its secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IssuedApiKey {
    /// What is kept of it.
    pub key: ApiKey,
    /// The text to send as `Authorization: Bearer`. It is shown this once.
    pub secret: String,
}

/// A new webhook with its secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IssuedWebhook {
    /// What a Standard Webhooks library verifies events by: `whsec_` and Base64. It is shown this once.
    pub secret: String,
    /// What is kept of it.
    pub webhook: WebhookEndpoint,
}

/// Of a lesson that somebody completed; the enrolment is the event's `subject`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LessonCompletedData {
    /// The course.
    pub course_id: Uuid,
    /// The lesson.
    pub lesson_id: Uuid,
    /// The person.
    pub user_id: Uuid,
}

/// A lesson to be made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LessonInput {
    /// The module it goes into.
    pub module_id: Uuid,
    /// Its place in the module, from one; the end if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<i32>,
    /// Its name in links between lessons (`lesson:<slug>`). Made of the title if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// Its title, at most 200 characters.
    pub title: String,
}

impl LessonInput {
    /// With what it must have.
    #[must_use]
    pub fn new(module_id: Uuid, title: impl Into<String>) -> Self {
        Self {
            module_id,
            position: None,
            slug: None,
            title: title.into(),
        }
    }

    /// Its place in the module, from one; the end if left out.
    #[must_use]
    pub fn with_position(mut self, position: i32) -> Self {
        self.position = Some(position);
        self
    }

    /// Its name in links between lessons (`lesson:<slug>`). Made of the title if left out.
    #[must_use]
    pub fn with_slug(mut self, slug: impl Into<String>) -> Self {
        self.slug = Some(slug.into());
        self
    }
}

/// What to change in a lesson; what is left out stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LessonPatch {
    /// The module.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub module_id: Option<Uuid>,
    /// The place in the module, from one; the end if it changes module and this is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<i32>,
    /// The name in links between lessons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// The title, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl LessonPatch {
    /// With what it must have.
    #[must_use]
    pub fn new() -> Self {
        Self {
            module_id: None,
            position: None,
            slug: None,
            title: None,
        }
    }

    /// The module.
    #[must_use]
    pub fn with_module_id(mut self, module_id: Uuid) -> Self {
        self.module_id = Some(module_id);
        self
    }

    /// The place in the module, from one; the end if it changes module and this is left out.
    #[must_use]
    pub fn with_position(mut self, position: i32) -> Self {
        self.position = Some(position);
        self
    }

    /// The name in links between lessons.
    #[must_use]
    pub fn with_slug(mut self, slug: impl Into<String>) -> Self {
        self.slug = Some(slug.into());
        self
    }

    /// The title, at most 200 characters.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

impl Default for LessonPatch {
    fn default() -> Self {
        Self::new()
    }
}

/// How far a person is in a lesson.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LessonProgress {
    /// The lesson.
    pub lesson_id: Uuid,
    /// `new`, `started` or `done`.
    pub state: String,
}

/// A neighbour of a lesson.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LessonRef {
    /// The lesson's id.
    pub id: Uuid,
    /// Its title.
    pub title: String,
}

/// A lesson in an outline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LessonSummary {
    /// What there is to do in it, in order.
    pub activities: Vec<ActivitySummary>,
    /// The lesson's id.
    pub id: Uuid,
    /// Its place in the module, from one.
    pub position: i32,
    /// Its name in links between lessons.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Counts the changes of the lesson itself.
    pub version: i32,
}

/// A lesson as a learner reads it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LessonView {
    /// What there is to do, in order.
    pub activities: Vec<ActivityView>,
    /// The course.
    pub course_id: Uuid,
    /// The lesson's id.
    pub id: Uuid,
    /// Language of the content.
    pub language: String,
    /// Lessons in the course.
    pub lesson_count: u32,
    /// The module.
    pub module_id: Uuid,
    /// The module's title.
    pub module_title: String,
    /// The lesson after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<LessonRef>,
    /// Which lesson of the course it is, from one.
    pub position: u32,
    /// The lesson before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<LessonRef>,
    /// Its name in links between lessons.
    pub slug: String,
    /// `new`, `started` or `done`; absent for who is not enrolled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Its title.
    pub title: String,
    /// Counts the changes of the lesson itself.
    pub version: i32,
}

/// A page elsewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LinkView {
    /// Its host, so that one knows where one goes.
    pub host: String,
    /// `http` or `https` address.
    pub url: String,
}

/// A part of a course.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Module {
    /// The module's id.
    pub id: Uuid,
    /// Its lessons, in reading order.
    pub lessons: Vec<LessonSummary>,
    /// Its place in the course, from one.
    pub position: i32,
    /// Its title.
    pub title: String,
    /// Counts the changes of the module itself.
    pub version: i32,
}

/// A module to be made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ModuleInput {
    /// Its place in the course, from one; the end if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<i32>,
    /// Its title, at most 200 characters.
    pub title: String,
}

impl ModuleInput {
    /// With what it must have.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            position: None,
            title: title.into(),
        }
    }

    /// Its place in the course, from one; the end if left out.
    #[must_use]
    pub fn with_position(mut self, position: i32) -> Self {
        self.position = Some(position);
        self
    }
}

/// What to change in a module; what is left out stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ModulePatch {
    /// The place in the course, from one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<i32>,
    /// The title, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl ModulePatch {
    /// With what it must have.
    #[must_use]
    pub fn new() -> Self {
        Self {
            position: None,
            title: None,
        }
    }

    /// The place in the course, from one.
    #[must_use]
    pub fn with_position(mut self, position: i32) -> Self {
        self.position = Some(position);
        self
    }

    /// The title, at most 200 characters.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

impl Default for ModulePatch {
    fn default() -> Self {
        Self::new()
    }
}

/// A course one is enrolled in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MyCourse {
    /// The course.
    pub course: CourseSummary,
    /// The enrolment.
    pub enrolment: Enrolment,
    /// Lessons done.
    pub lessons_done: u32,
    /// Lessons that have something to complete.
    pub lessons_total: u32,
    /// Whole percent, rounded down.
    pub percent: u32,
    /// The lesson to go on with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume_lesson_id: Option<Uuid>,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume_lesson_title: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PageOfApiKey {
    /// The items, in a stable order.
    pub items: Vec<ApiKey>,
    /// Give it as `cursor` to get the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PageOfAttempt {
    /// The items, in a stable order.
    pub items: Vec<Attempt>,
    /// Give it as `cursor` to get the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PageOfAuditEntry {
    /// The items, in a stable order.
    pub items: Vec<AuditEntry>,
    /// Give it as `cursor` to get the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PageOfCourseFile {
    /// The items, in a stable order.
    pub items: Vec<CourseFile>,
    /// Give it as `cursor` to get the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PageOfCourseSummary {
    /// The items, in a stable order.
    pub items: Vec<CourseSummary>,
    /// Give it as `cursor` to get the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PageOfEnrolmentRow {
    /// The items, in a stable order.
    pub items: Vec<EnrolmentRow>,
    /// Give it as `cursor` to get the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PageOfMyCourse {
    /// The items, in a stable order.
    pub items: Vec<MyCourse>,
    /// Give it as `cursor` to get the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PageOfSession {
    /// The items, in a stable order.
    pub items: Vec<Session>,
    /// Give it as `cursor` to get the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PageOfUser {
    /// The items, in a stable order.
    pub items: Vec<User>,
    /// Give it as `cursor` to get the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PageOfWebhookDelivery {
    /// The items, in a stable order.
    pub items: Vec<WebhookDelivery>,
    /// Give it as `cursor` to get the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PageOfWebhookEndpoint {
    /// The items, in a stable order.
    pub items: Vec<WebhookEndpoint>,
    /// Give it as `cursor` to get the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// A change of the password.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PasswordInput {
    /// The present password.
    pub current_password: String,
    /// The new one: at least 10 characters, and not one of those that are guessed first.
    pub new_password: String,
}

impl PasswordInput {
    /// With what it must have.
    #[must_use]
    pub fn new(current_password: impl Into<String>, new_password: impl Into<String>) -> Self {
        Self {
            current_password: current_password.into(),
            new_password: new_password.into(),
        }
    }
}

/// A new password, set by the link of a letter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PasswordResetInput {
    /// At least 10 characters, and not one of those that are guessed first.
    pub password: String,
    /// The `token` of the link in the letter.
    pub token: String,
}

impl PasswordResetInput {
    /// With what it must have.
    #[must_use]
    pub fn new(password: impl Into<String>, token: impl Into<String>) -> Self {
        Self {
            password: password.into(),
            token: token.into(),
        }
    }
}

/// Something that can be allowed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Permission {
    /// What it allows, in English.
    pub description: String,
    /// Its name, as operations declare it in `x-permission`.
    pub name: String,
}

/// All permissions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Permissions {
    /// The permissions.
    pub items: Vec<Permission>,
}

/// An error (RFC 9457).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Problem {
    /// The stable name of the problem, for programs.
    pub code: String,
    /// What happened this time, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// What is wrong with which field; often empty.
    pub errors: Vec<FieldProblem>,
    /// The request, also in `X-Request-Id` and the logs.
    pub request_id: String,
    /// The HTTP status.
    pub status: u16,
    /// What sort of problem it is, for people.
    pub title: String,
    /// A URI reference that names the kind of problem: `/problems/` and the code.
    pub r#type: String,
}

/// What to change of oneself; what is left out stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProfilePatch {
    /// Language tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// The name, at most 100 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Name of the time zone, such as `Europe/Berlin`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
}

impl ProfilePatch {
    /// With what it must have.
    #[must_use]
    pub fn new() -> Self {
        Self {
            locale: None,
            name: None,
            time_zone: None,
        }
    }

    /// Language tag.
    #[must_use]
    pub fn with_locale(mut self, locale: impl Into<String>) -> Self {
        self.locale = Some(locale.into());
        self
    }

    /// The name, at most 100 characters.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Name of the time zone, such as `Europe/Berlin`.
    #[must_use]
    pub fn with_time_zone(mut self, time_zone: impl Into<String>) -> Self {
        self.time_zone = Some(time_zone.into());
        self
    }
}

impl Default for ProfilePatch {
    fn default() -> Self {
        Self::new()
    }
}

/// What came of completing something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProgressChange {
    /// Whether everything required in the course is done.
    pub course_completed: bool,
    /// Whether everything required in the lesson is done.
    pub lesson_completed: bool,
    /// Required quizzes of the lesson that have not been passed.
    pub quizzes_left: u32,
}

/// The present password, before what cannot be taken back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProofInput {
    /// The present password.
    pub current_password: String,
}

impl ProofInput {
    /// With what it must have.
    #[must_use]
    pub fn new(current_password: impl Into<String>) -> Self {
        Self {
            current_password: current_password.into(),
        }
    }
}

/// A question as its authors write it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuestionInput {
    /// Of `short_text`: the texts that are right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<Vec<String>>,
    /// Of `short_text`: whether case matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case_sensitive: Option<bool>,
    /// Of `single` and `multiple`: what can be chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<ChoiceInput>>,
    /// Shown once the quiz is passed, HTML.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation_html: Option<String>,
    /// Small Latin letters, digits and hyphens, unique in the quiz. Keep it when changing a
    /// question: attempts refer to it.
    pub id: String,
    /// `single`, `multiple`, `short_text` or `numeric`.
    pub kind: String,
    /// Points for a right answer; 1 if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<u32>,
    /// The question, HTML.
    pub prompt_html: String,
    /// Of `numeric`: how far from the right number is still right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<f64>,
    /// Of `numeric`: the right number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
}

impl QuestionInput {
    /// With what it must have.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        kind: impl Into<String>,
        prompt_html: impl Into<String>,
    ) -> Self {
        Self {
            accepted: None,
            case_sensitive: None,
            choices: None,
            explanation_html: None,
            id: id.into(),
            kind: kind.into(),
            points: None,
            prompt_html: prompt_html.into(),
            tolerance: None,
            value: None,
        }
    }

    /// Of `short_text`: the texts that are right.
    #[must_use]
    pub fn with_accepted(mut self, accepted: Vec<String>) -> Self {
        self.accepted = Some(accepted);
        self
    }

    /// Of `short_text`: whether case matters.
    #[must_use]
    pub fn with_case_sensitive(mut self, case_sensitive: bool) -> Self {
        self.case_sensitive = Some(case_sensitive);
        self
    }

    /// Of `single` and `multiple`: what can be chosen.
    #[must_use]
    pub fn with_choices(mut self, choices: Vec<ChoiceInput>) -> Self {
        self.choices = Some(choices);
        self
    }

    /// Shown once the quiz is passed, HTML.
    #[must_use]
    pub fn with_explanation_html(mut self, explanation_html: impl Into<String>) -> Self {
        self.explanation_html = Some(explanation_html.into());
        self
    }

    /// Points for a right answer; 1 if not given.
    #[must_use]
    pub fn with_points(mut self, points: u32) -> Self {
        self.points = Some(points);
        self
    }

    /// Of `numeric`: how far from the right number is still right.
    #[must_use]
    pub fn with_tolerance(mut self, tolerance: f64) -> Self {
        self.tolerance = Some(tolerance);
        self
    }

    /// Of `numeric`: the right number.
    #[must_use]
    pub fn with_value(mut self, value: f64) -> Self {
        self.value = Some(value);
        self
    }
}

/// How one question went. Right answers are told once the quiz is passed, so that trying
/// again is worth something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuestionResult {
    /// Ids of the choices that were made, or the text that was typed.
    pub answer: Vec<String>,
    /// Whether all points were reached.
    pub correct: bool,
    /// Once the quiz is passed: ids of the right choices, or right texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<Vec<String>>,
    /// What the author says to it, sanitised HTML: feedback on the choices made, and once
    /// the quiz is passed the explanation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback_html: Option<String>,
    /// Points to be had.
    pub max_points: f64,
    /// Points reached.
    pub points: f64,
    /// The question.
    pub question_id: String,
}

/// A question without its answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuestionView {
    /// What can be chosen; empty for questions whose answer is typed.
    pub choices: Vec<ChoiceView>,
    /// The id that an answer names.
    pub id: String,
    /// `single`, `multiple`, `short_text` or `numeric`.
    pub kind: String,
    /// Points for a right answer.
    pub points: u32,
    /// The question, sanitised HTML.
    pub prompt_html: String,
}

/// A quiz as its authors write it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuizInput {
    /// Share of the points that passes, in percent.
    pub pass_percent: u8,
    /// The questions, in the order to be asked.
    pub questions: Vec<QuestionInput>,
}

impl QuizInput {
    /// With what it must have.
    #[must_use]
    pub fn new(pass_percent: u8, questions: Vec<QuestionInput>) -> Self {
        Self {
            pass_percent,
            questions,
        }
    }
}

/// A quiz as a learner meets it: without the answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuizView {
    /// Share of the points that passes, in percent.
    pub pass_percent: u32,
    /// The questions, in order.
    pub questions: Vec<QuestionView>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Recovery {
    /// Whether there are more: ask again.
    pub more: bool,
    /// How many are on their way again, at most 1,000 in one call.
    pub replayed: u32,
}

/// Codes for when the authenticator app is lost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RecoveryCodes {
    /// Each works once. They are shown this once.
    pub codes: Vec<String>,
}

/// Which dead letters to replay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RecoveryInput {
    /// Those of events that were put on their way since then; at most 30 days are kept.
    pub since: DateTime<Utc>,
}

impl RecoveryInput {
    /// With what it must have.
    #[must_use]
    pub fn new(since: DateTime<Utc>) -> Self {
        Self { since }
    }
}

/// A refresh token.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RefreshInput {
    /// The newest refresh token of the session.
    pub refresh_token: String,
}

impl RefreshInput {
    /// With what it must have.
    #[must_use]
    pub fn new(refresh_token: impl Into<String>) -> Self {
        Self {
            refresh_token: refresh_token.into(),
        }
    }
}

/// A role and what it allows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Role {
    /// Whether every university has it; such a role cannot be deleted.
    pub builtin: bool,
    /// Permissions in a course where somebody has the role.
    pub course_permissions: Vec<String>,
    /// What it is for.
    pub description: String,
    /// People who have it in the university.
    pub members: i64,
    /// Its name.
    pub name: String,
    /// Permissions everywhere; `*` is every permission.
    pub tenant_permissions: Vec<String>,
    /// Its title for people.
    pub title: String,
    /// Counts changes; also the `ETag`.
    pub version: i32,
}

/// A role to be defined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RoleInput {
    /// Permissions in a course where somebody has the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub course_permissions: Option<Vec<String>>,
    /// What it is for, at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// A small Latin letter, then at most 39 letters, digits, `-` and `_`.
    pub name: String,
    /// Permissions everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_permissions: Option<Vec<String>>,
    /// Its title, at most 100 characters.
    pub title: String,
}

impl RoleInput {
    /// With what it must have.
    #[must_use]
    pub fn new(name: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            course_permissions: None,
            description: None,
            name: name.into(),
            tenant_permissions: None,
            title: title.into(),
        }
    }

    /// Permissions in a course where somebody has the role.
    #[must_use]
    pub fn with_course_permissions(mut self, course_permissions: Vec<String>) -> Self {
        self.course_permissions = Some(course_permissions);
        self
    }

    /// What it is for, at most 500 characters.
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Permissions everywhere.
    #[must_use]
    pub fn with_tenant_permissions(mut self, tenant_permissions: Vec<String>) -> Self {
        self.tenant_permissions = Some(tenant_permissions);
        self
    }
}

/// What to change of a role; what is left out stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RolePatch {
    /// All permissions in a course where somebody has the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub course_permissions: Option<Vec<String>>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// All permissions everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_permissions: Option<Vec<String>>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl RolePatch {
    /// With what it must have.
    #[must_use]
    pub fn new() -> Self {
        Self {
            course_permissions: None,
            description: None,
            tenant_permissions: None,
            title: None,
        }
    }

    /// All permissions in a course where somebody has the role.
    #[must_use]
    pub fn with_course_permissions(mut self, course_permissions: Vec<String>) -> Self {
        self.course_permissions = Some(course_permissions);
        self
    }

    /// What it is for.
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// All permissions everywhere.
    #[must_use]
    pub fn with_tenant_permissions(mut self, tenant_permissions: Vec<String>) -> Self {
        self.tenant_permissions = Some(tenant_permissions);
        self
    }

    /// The title.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

impl Default for RolePatch {
    fn default() -> Self {
        Self::new()
    }
}

/// All roles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Roles {
    /// The roles, those of every university first.
    pub items: Vec<Role>,
}

/// A new secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RotatedSecret {
    /// Until when events are signed by the old one too.
    pub old_secret_until: DateTime<Utc>,
    /// The new secret. It is shown this once.
    pub secret: String,
}

/// How to change over to a new secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RotationInput {
    /// How many hours events are signed by the old secret too, at most 168; 24 if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overlap_hours: Option<u32>,
}

impl RotationInput {
    /// With what it must have.
    #[must_use]
    pub fn new() -> Self {
        Self {
            overlap_hours: None,
        }
    }

    /// How many hours events are signed by the old secret too, at most 168; 24 if left out.
    #[must_use]
    pub fn with_overlap_hours(mut self, overlap_hours: u32) -> Self {
        self.overlap_hours = Some(overlap_hours);
        self
    }
}

impl Default for RotationInput {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether signing in takes a code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecondFactor {
    /// It does.
    pub enabled: bool,
    /// Recovery codes that are left.
    pub recovery_codes_left: i64,
}

/// What an authenticator app is given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecondFactorEnrolment {
    /// The URL as a QR code: a PNG in base 64.
    pub qr_png_base64: String,
    /// The secret in base 32, to be typed.
    pub secret: String,
    /// The secret as `otpauth://` URL.
    pub url: String,
}

/// Where somebody is signed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Session {
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub current: bool,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
    /// Its id.
    pub id: Uuid,
    /// The address it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ip: Option<String>,
    /// `browser` or `api`; others may come.
    pub kind: String,
    /// When it was last used, to about five minutes.
    pub last_seen_at: DateTime<Utc>,
    /// The program that signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_agent: Option<String>,
}

/// Who wants to sign in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SignInInput {
    /// A code of the authenticator app, or a recovery code. Needed after the answer
    /// `second_factor_required`; each code works once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The address.
    pub email: String,
    /// The password.
    pub password: String,
}

impl SignInInput {
    /// With what it must have.
    #[must_use]
    pub fn new(email: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            code: None,
            email: email.into(),
            password: password.into(),
        }
    }

    /// A code of the authenticator app, or a recovery code. Needed after the answer
    /// `second_factor_required`; each code works once.
    #[must_use]
    pub fn with_code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }
}

/// An account to be made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SignUpInput {
    /// The address, which must be verified before signing in.
    pub email: String,
    /// Language tag; the university's language if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// The name, at most 100 characters.
    pub name: String,
    /// At least 10 characters, and not one of those that are guessed first.
    pub password: String,
}

impl SignUpInput {
    /// With what it must have.
    #[must_use]
    pub fn new(
        email: impl Into<String>,
        name: impl Into<String>,
        password: impl Into<String>,
    ) -> Self {
        Self {
            email: email.into(),
            locale: None,
            name: name.into(),
            password: password.into(),
        }
    }

    /// Language tag; the university's language if left out.
    #[must_use]
    pub fn with_locale(mut self, locale: impl Into<String>) -> Self {
        self.locale = Some(locale.into());
        self
    }
}

/// Who may sign up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SignUpPolicy {
    /// E-mail domains, such as `example.org`; subdomains are domains of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domains: Option<Vec<String>>,
    /// `open` (everybody), `invitation` (nobody) or `domain` (addresses in one of the domains).
    pub mode: String,
}

impl SignUpPolicy {
    /// With what it must have.
    #[must_use]
    pub fn new(mode: impl Into<String>) -> Self {
        Self {
            domains: None,
            mode: mode.into(),
        }
    }

    /// E-mail domains, such as `example.org`; subdomains are domains of their own.
    #[must_use]
    pub fn with_domains(mut self, domains: Vec<String>) -> Self {
        self.domains = Some(domains);
        self
    }
}

/// A key that signs access tokens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SigningKey {
    /// Its id, as tokens and `/.well-known/jwks.json` name it.
    pub kid: String,
}

/// An attempt that was marked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubmittedAttempt {
    /// The attempt and what came of it.
    pub attempt: Attempt,
    /// What it did to the learner's progress.
    pub progress: ProgressChange,
}

/// Of a test.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TestData {
    /// The webhook that is tested; also the event's `subject`.
    pub webhook_id: Uuid,
}

/// The token of a letter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TokenInput {
    /// The `token` of the link in the letter.
    pub token: String,
}

impl TokenInput {
    /// With what it must have.
    #[must_use]
    pub fn new(token: impl Into<String>) -> Self {
        Self {
            token: token.into(),
        }
    }
}

/// The tokens of a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Tokens {
    /// When the access token ends.
    pub access_expires_at: DateTime<Utc>,
    /// To be sent as `Authorization: Bearer`: a JWT signed with EdDSA.
    pub access_token: String,
    /// When the refresh token ends.
    pub refresh_expires_at: DateTime<Utc>,
    /// Gives new tokens, once. Used twice, it ends the session.
    pub refresh_token: String,
    /// The session.
    pub session_id: Uuid,
    /// Always `Bearer`.
    pub token_type: String,
    /// The person.
    pub user_id: Uuid,
}

/// A person of the university.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct User {
    /// When they came.
    pub created_at: DateTime<Utc>,
    /// The address.
    pub email: String,
    /// Whether the address was shown to be theirs.
    pub email_verified: bool,
    /// Whether there is a picture.
    pub has_avatar: bool,
    /// The person's id.
    pub id: Uuid,
    /// When they were last here, to about five minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_seen_at: Option<DateTime<Utc>>,
    /// Language tag.
    pub locale: String,
    /// The name.
    pub name: String,
    /// Roles in the university.
    pub roles: Vec<String>,
    /// Whether signing in takes a code.
    pub second_factor: bool,
    /// `invited`, `active` or `deactivated`; others may come.
    pub status: String,
    /// Name of the time zone, such as `Europe/Berlin`.
    pub time_zone: String,
    /// When they last changed.
    pub updated_at: DateTime<Utc>,
    /// Counts changes; also the `ETag`.
    pub version: i32,
}

/// Of a new person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserCreatedData {
    /// `invited` or `active`; others may come.
    pub status: String,
    /// The person.
    pub user_id: Uuid,
}

/// Of a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserData {
    /// The person.
    pub user_id: Uuid,
}

/// What to change of a person; what is left out stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserPatch {
    /// The name, at most 100 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// All roles in the university. Nobody gives a role that allows what they may not themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<String>>,
    /// `active` or `deactivated`. Deactivating ends all sessions at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

impl UserPatch {
    /// With what it must have.
    #[must_use]
    pub fn new() -> Self {
        Self {
            name: None,
            roles: None,
            status: None,
        }
    }

    /// The name, at most 100 characters.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// All roles in the university. Nobody gives a role that allows what they may not themselves.
    #[must_use]
    pub fn with_roles(mut self, roles: Vec<String>) -> Self {
        self.roles = Some(roles);
        self
    }

    /// `active` or `deactivated`. Deactivating ends all sessions at once.
    #[must_use]
    pub fn with_status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }
}

impl Default for UserPatch {
    fn default() -> Self {
        Self::new()
    }
}

/// Where a video plays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VideoView {
    /// Subtitles.
    pub captions: Vec<CaptionView>,
    /// The id by which YouTube or Vimeo embeds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embed_id: Option<String>,
    /// `youtube`, `vimeo`, `file` or `other`.
    pub provider: String,
    /// Address of the video or of the page it plays on; a file of the course is an address of the portal.
    pub url: String,
}

/// One attempt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookAttempt {
    /// When it began.
    pub at: DateTime<Utc>,
    /// How many milliseconds it took.
    pub duration_ms: i32,
    /// Why it failed, for people; absent if it did not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// The first 1,024 bytes of the answer.
    pub response: String,
    /// The HTTP status of the answer, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<i32>,
}

/// One event on its way to one webhook.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookDelivery {
    /// How often it was tried.
    pub attempt_count: i32,
    /// When it was put on its way.
    pub created_at: DateTime<Utc>,
    /// The event, also the header `webhook-id`.
    pub event_id: Uuid,
    /// The event's type.
    pub event_type: String,
    /// When it was delivered or given up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<DateTime<Utc>>,
    /// Its id.
    pub id: Uuid,
    /// `event`, `replay` or `test`; others may come.
    pub kind: String,
    /// Why the last attempt failed, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_error: Option<String>,
    /// The HTTP status of the last answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_status: Option<i32>,
    /// When it is tried next. Absent while an earlier event of the same subject is pending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// `pending`, `delivered`, or `dead` once it was tried for three days; others may come.
    pub status: String,
}

/// A delivery with all there is to know of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookDeliveryDetail {
    /// Its attempts, the first first.
    pub attempts: Vec<WebhookAttempt>,
    /// The delivery.
    pub delivery: WebhookDelivery,
    /// The event as it is sent.
    pub event: Value,
}

/// A webhook, without its secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookEndpoint {
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// What people call it; may be empty.
    pub description: String,
    /// Since when it is disabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disabled_at: Option<DateTime<Utc>>,
    /// `request` (somebody switched it off), `failing` (nothing arrived for three days); others may come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disabled_because: Option<String>,
    /// The types of events it is told of; empty for all, those of later versions too.
    pub event_types: Vec<String>,
    /// Since when nothing has arrived there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failing_since: Option<DateTime<Utc>>,
    /// Its id.
    pub id: Uuid,
    /// Until when events are signed by the secret before the present one too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old_secret_until: Option<DateTime<Utc>>,
    /// `enabled` or `disabled`.
    pub status: String,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
    /// Where events are sent.
    pub url: String,
    /// Counts changes; also the `ETag`.
    pub version: i32,
}

/// A webhook to be made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookInput {
    /// What people will call it, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The types of events to tell it of; empty for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_types: Option<Vec<String>>,
    /// Where to send events: `https`, at a public address, at most 2,048 characters.
    pub url: String,
}

impl WebhookInput {
    /// With what it must have.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            description: None,
            event_types: None,
            url: url.into(),
        }
    }

    /// What people will call it, at most 200 characters.
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The types of events to tell it of; empty for all.
    #[must_use]
    pub fn with_event_types(mut self, event_types: Vec<String>) -> Self {
        self.event_types = Some(event_types);
        self
    }
}

/// What to change in a webhook; what is left out stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookPatch {
    /// What people call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// False switches it off. True switches it on again, and sends what waited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// All types of events to tell it of; empty for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_types: Option<Vec<String>>,
    /// Where to send events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl WebhookPatch {
    /// With what it must have.
    #[must_use]
    pub fn new() -> Self {
        Self {
            description: None,
            enabled: None,
            event_types: None,
            url: None,
        }
    }

    /// What people call it.
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// False switches it off. True switches it on again, and sends what waited.
    #[must_use]
    pub fn with_enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
        self
    }

    /// All types of events to tell it of; empty for all.
    #[must_use]
    pub fn with_event_types(mut self, event_types: Vec<String>) -> Self {
        self.event_types = Some(event_types);
        self
    }

    /// Where to send events.
    #[must_use]
    pub fn with_url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }
}

impl Default for WebhookPatch {
    fn default() -> Self {
        Self::new()
    }
}
