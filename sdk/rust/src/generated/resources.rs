//! Made by `make sdk` from openapi/released/tenant.json; not to be edited.

use reqwest::Method;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::types::{
    AcceptInput, Activity, ActivityInput, ActivityPatch, ApiKey, ApiKeyInput, Attempt,
    AttemptInput, AuditEntry, CodeInput, Course, CourseFile, CourseInput, CoursePatch,
    CourseProgress, CourseSummary, EmailChangeInput, EmailInput, Enrolment, EnrolmentInput,
    EnrolmentPatch, EnrolmentRow, ImportedCourse, InvitationInput, IssuedApiKey, LessonInput,
    LessonPatch, LessonSummary, LessonView, Module, ModuleInput, ModulePatch, MyCourse,
    PasswordInput, PasswordResetInput, Permissions, ProfilePatch, ProgressChange, ProofInput,
    RecoveryCodes, RefreshInput, Role, RoleInput, RolePatch, Roles, SecondFactor,
    SecondFactorEnrolment, Sessions, SignInInput, SignUpInput, SignUpPolicy, SubmittedAttempt,
    TokenInput, Tokens, User, UserPatch,
};
use crate::{
    Client,
    request::{Binary, Call, Json, Nothing, Pages, Request, Upload, segment},
};

/// What `api_keys.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct ApiKeysListQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl ApiKeysListQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Items in a page, at most 200; 50 if left out.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page starts: `next_cursor` of the page before.
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
}

/// What `attempts.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct AttemptsListQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl AttemptsListQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Items in a page, at most 200; 50 if left out.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page starts: `next_cursor` of the page before.
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
}

/// What `audit_log.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct AuditLogListQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl AuditLogListQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Items in a page, at most 200; 50 if left out.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page starts: `next_cursor` of the page before.
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
}

/// What `courses.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct CoursesListQuery {
    /// Words to find in title and summary, or a part of a title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Language tag; `pt` also finds `pt-BR`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// `draft`, `published` or `archived`, or `any`; `published` if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl CoursesListQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Words to find in title and summary, or a part of a title.
    #[must_use]
    pub fn q(mut self, q: impl Into<String>) -> Self {
        self.q = Some(q.into());
        self
    }

    /// Language tag; `pt` also finds `pt-BR`.
    #[must_use]
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// `draft`, `published` or `archived`, or `any`; `published` if left out.
    #[must_use]
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// Items in a page, at most 200; 50 if left out.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page starts: `next_cursor` of the page before.
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
}

/// What `enrolments.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct EnrolmentsListQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl EnrolmentsListQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Items in a page, at most 200; 50 if left out.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page starts: `next_cursor` of the page before.
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
}

/// What `files.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct FilesListQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl FilesListQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Items in a page, at most 200; 50 if left out.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page starts: `next_cursor` of the page before.
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
}

/// What `files.upload` can be asked for.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct FilesUploadQuery {
    /// Where to keep it in the course, such as `images/plan.svg`.
    pub path: String,
}

impl FilesUploadQuery {
    /// With what it must have.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into() }
    }
}

/// What `me.courses` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct MeCoursesQuery {
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl MeCoursesQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Items in a page, at most 200; 50 if left out.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page starts: `next_cursor` of the page before.
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
}

/// What `users.list` can be asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[non_exhaustive]
pub struct UsersListQuery {
    /// Part of the name or address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Only people in this status: `invited`, `active` or `deactivated`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Only people with this role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Items in a page, at most 200; 50 if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts: `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl UsersListQuery {
    /// Nothing asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Part of the name or address.
    #[must_use]
    pub fn q(mut self, q: impl Into<String>) -> Self {
        self.q = Some(q.into());
        self
    }

    /// Only people in this status: `invited`, `active` or `deactivated`.
    #[must_use]
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// Only people with this role.
    #[must_use]
    pub fn role(mut self, role: impl Into<String>) -> Self {
        self.role = Some(role.into());
        self
    }

    /// Items in a page, at most 200; 50 if left out.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page starts: `next_cursor` of the page before.
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
}

/// `client.accounts()`.
#[derive(Debug, Clone, Copy)]
pub struct AccountsResource<'a>(&'a Client);

impl AccountsResource<'_> {
    /// Confirm a new address.
    ///
    /// By the link of the letter to the new address; see `me.change_email`.
    pub fn confirm_email_change(&self, body: &TokenInput) -> Request<Nothing> {
        let call = Call::new(
            "accounts.confirm_email_change",
            Method::POST,
            "/email-changes/confirm".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }

    /// Ask to reset a password.
    ///
    /// Sends a letter with a link that works for an hour; at most once a minute for an address.
    pub fn request_password_reset(&self, body: &EmailInput) -> Request<Nothing> {
        let call = Call::new(
            "accounts.request_password_reset",
            Method::POST,
            "/password-resets".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }

    /// Send the verifying letter again.
    ///
    /// At most once a minute for an address.
    pub fn resend_verification(&self, body: &EmailInput) -> Request<Nothing> {
        let call = Call::new(
            "accounts.resend_verification",
            Method::POST,
            "/sign-up/resend".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }

    /// Reset a password.
    ///
    /// By the link of the letter. Ends all sessions of the account.
    pub fn reset_password(&self, body: &PasswordResetInput) -> Request<Nothing> {
        let call = Call::new(
            "accounts.reset_password",
            Method::POST,
            "/password-resets/complete".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }

    /// Sign up.
    ///
    /// Makes an account if the university takes sign-ups from this address, and sends a letter
    /// with a link that verifies it. Whoever has the address already gets a letter that says so.
    pub fn sign_up(&self, body: &SignUpInput) -> Request<Nothing> {
        let call = Call::new("accounts.sign_up", Method::POST, "/sign-up".to_owned())
            .body(body)
            .once();
        Request::new(self.0, call)
    }

    /// Verify an address.
    ///
    /// By the link of the letter that signing up sent.
    pub fn verify_email(&self, body: &TokenInput) -> Request<Nothing> {
        let call = Call::new(
            "accounts.verify_email",
            Method::POST,
            "/sign-up/verify".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }
}

/// `client.activities()`.
#[derive(Debug, Clone, Copy)]
pub struct ActivitiesResource<'a>(&'a Client);

impl ActivitiesResource<'_> {
    /// Complete an activity.
    ///
    /// Notes that the caller did it. Done again, it changes nothing. A quiz is completed by passing it.
    ///
    /// Needs the permission `progress.write`.
    pub fn complete(&self, course_id: Uuid, activity_id: Uuid) -> Request<Json<ProgressChange>> {
        let call = Call::new(
            "activities.complete",
            Method::POST,
            format!("/courses/{course_id}/activities/{activity_id}/complete"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Create an activity.
    ///
    /// HTML is sanitised: what could act in a reader's name is left out.
    ///
    /// Needs the permission `courses.update`.
    pub fn create(&self, course_id: Uuid, body: &ActivityInput) -> Request<Json<Activity>> {
        let call = Call::new(
            "activities.create",
            Method::POST,
            format!("/courses/{course_id}/activities"),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Delete an activity.
    ///
    /// With all that learners did in it.
    ///
    /// Needs the permission `courses.update`.
    pub fn delete(&self, course_id: Uuid, activity_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "activities.delete",
            Method::DELETE,
            format!("/courses/{course_id}/activities/{activity_id}"),
        );
        Request::new(self.0, call)
    }

    /// Get an activity for editing.
    ///
    /// As its authors wrote it; a quiz with its right answers. Learners read the lesson.
    ///
    /// Needs the permission `courses.update`.
    pub fn get(&self, course_id: Uuid, activity_id: Uuid) -> Request<Json<Activity>> {
        let call = Call::new(
            "activities.get",
            Method::GET,
            format!("/courses/{course_id}/activities/{activity_id}"),
        );
        Request::new(self.0, call)
    }

    /// Change an activity.
    ///
    /// Changes or moves it. What learners did stays with it.
    ///
    /// Needs the permission `courses.update`.
    pub fn update(
        &self,
        course_id: Uuid,
        activity_id: Uuid,
        body: &ActivityPatch,
    ) -> Request<Json<Activity>> {
        let call = Call::new(
            "activities.update",
            Method::PATCH,
            format!("/courses/{course_id}/activities/{activity_id}"),
        )
        .body(body);
        Request::new(self.0, call)
    }
}

/// `client.api_keys()`.
#[derive(Debug, Clone, Copy)]
pub struct ApiKeysResource<'a>(&'a Client);

impl ApiKeysResource<'_> {
    /// Create an API key.
    ///
    /// Its secret is in this answer and never again.
    ///
    /// Needs the permission `api_keys.manage`.
    pub fn create(&self, body: &ApiKeyInput) -> Request<Json<IssuedApiKey>> {
        let call = Call::new("api_keys.create", Method::POST, "/api-keys".to_owned())
            .body(body)
            .keyed();
        Request::new(self.0, call)
    }

    /// Revoke an API key.
    ///
    /// It is refused from now on.
    ///
    /// Needs the permission `api_keys.manage`.
    pub fn delete(&self, key_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "api_keys.delete",
            Method::DELETE,
            format!("/api-keys/{key_id}"),
        );
        Request::new(self.0, call)
    }

    /// List API keys.
    ///
    /// Also those that have ended; the newest first.
    ///
    /// Needs the permission `api_keys.read`.
    pub fn list(&self, query: &ApiKeysListQuery) -> Pages<ApiKey> {
        let call = Call::new("api_keys.list", Method::GET, "/api-keys".to_owned()).query(query);
        Pages::new(self.0, call)
    }
}

/// `client.attempts()`.
#[derive(Debug, Clone, Copy)]
pub struct AttemptsResource<'a>(&'a Client);

impl AttemptsResource<'_> {
    /// Submit an attempt at a quiz.
    ///
    /// It is marked at once and kept. A single choice, a text or a number gives all points or none. Of
    /// several right choices each one made gives an equal part of the points and each wrong one takes
    /// such a part away, never below nothing. Any number of attempts may be made; passed stays passed.
    ///
    /// Needs the permission `progress.write`.
    pub fn create(
        &self,
        course_id: Uuid,
        activity_id: Uuid,
        body: &AttemptInput,
    ) -> Request<Json<SubmittedAttempt>> {
        let call = Call::new(
            "attempts.create",
            Method::POST,
            format!("/courses/{course_id}/activities/{activity_id}/attempts"),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// List one's attempts at a quiz.
    ///
    /// The caller's own, the latest first.
    ///
    /// Needs the permission `progress.write`.
    pub fn list(
        &self,
        course_id: Uuid,
        activity_id: Uuid,
        query: &AttemptsListQuery,
    ) -> Pages<Attempt> {
        let call = Call::new(
            "attempts.list",
            Method::GET,
            format!("/courses/{course_id}/activities/{activity_id}/attempts"),
        )
        .query(query);
        Pages::new(self.0, call)
    }
}

/// `client.audit_log()`.
#[derive(Debug, Clone, Copy)]
pub struct AuditLogResource<'a>(&'a Client);

impl AuditLogResource<'_> {
    /// List the audit log.
    ///
    /// Who did what to what, when and from where; the newest first. Nobody can change it.
    ///
    /// Needs the permission `audit.read`.
    pub fn list(&self, query: &AuditLogListQuery) -> Pages<AuditEntry> {
        let call = Call::new("audit_log.list", Method::GET, "/audit-log".to_owned()).query(query);
        Pages::new(self.0, call)
    }
}

/// `client.courses()`.
#[derive(Debug, Clone, Copy)]
pub struct CoursesResource<'a>(&'a Client);

impl CoursesResource<'_> {
    /// Archive a course.
    ///
    /// Closes it to newcomers; those who are enrolled keep it. It no longer counts against the plan.
    ///
    /// Needs the permission `courses.publish`.
    pub fn archive(&self, course_id: Uuid) -> Request<Json<Course>> {
        let call = Call::new(
            "courses.archive",
            Method::POST,
            format!("/courses/{course_id}/archive"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Get a course's picture.
    ///
    /// For everybody who may know of the course.
    ///
    /// Needs the permission `catalogue.read`.
    pub fn cover(&self, course_id: Uuid) -> Request<Binary> {
        let call = Call::new(
            "courses.cover",
            Method::GET,
            format!("/courses/{course_id}/cover"),
        );
        Request::new(self.0, call)
    }

    /// Create a course.
    ///
    /// It begins as a draft, and the person who makes it is its instructor.
    ///
    /// Needs the permission `courses.create`.
    pub fn create(&self, body: &CourseInput) -> Request<Json<Course>> {
        let call = Call::new("courses.create", Method::POST, "/courses".to_owned())
            .body(body)
            .keyed();
        Request::new(self.0, call)
    }

    /// Delete a course.
    ///
    /// With everything in it and all that learners did there. There is no way back: archive it to close it.
    ///
    /// Needs the permission `courses.delete`.
    pub fn delete(&self, course_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "courses.delete",
            Method::DELETE,
            format!("/courses/{course_id}"),
        );
        Request::new(self.0, call)
    }

    /// Get a course.
    ///
    /// With its outline: modules, their lessons, and what there is to do in them.
    ///
    /// Needs the permission `catalogue.read`.
    pub fn get(&self, course_id: Uuid) -> Request<Json<Course>> {
        let call = Call::new("courses.get", Method::GET, format!("/courses/{course_id}"));
        Request::new(self.0, call)
    }

    /// Import a course.
    ///
    /// The body is an Open edX course archive (OLX) or an archive of Markdown, as `.zip`, `.tar` or
    /// `.tar.gz`. It becomes a draft. The answer says what was kept, changed and skipped.
    ///
    /// Needs the permission `courses.create`.
    pub fn import(&self, file: impl Into<Upload>) -> Request<Json<ImportedCourse>> {
        let call = Call::new("courses.import", Method::POST, "/courses/import".to_owned())
            .file(file.into())
            .once();
        Request::new(self.0, call)
    }

    /// List courses.
    ///
    /// The newest first. Courses that are not published are listed for those who may see all
    /// of them, and for those who are enrolled in them.
    ///
    /// Needs the permission `catalogue.read`.
    pub fn list(&self, query: &CoursesListQuery) -> Pages<CourseSummary> {
        let call = Call::new("courses.list", Method::GET, "/courses".to_owned()).query(query);
        Pages::new(self.0, call)
    }

    /// Publish a course.
    ///
    /// Opens a draft or an archived course to everybody. A course without lessons cannot be published.
    ///
    /// Needs the permission `courses.publish`.
    pub fn publish(&self, course_id: Uuid) -> Request<Json<Course>> {
        let call = Call::new(
            "courses.publish",
            Method::POST,
            format!("/courses/{course_id}/publish"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Unpublish a course.
    ///
    /// Takes it back to its authors and those already enrolled: it is a draft again.
    ///
    /// Needs the permission `courses.publish`.
    pub fn unpublish(&self, course_id: Uuid) -> Request<Json<Course>> {
        let call = Call::new(
            "courses.unpublish",
            Method::POST,
            format!("/courses/{course_id}/unpublish"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Change a course.
    ///
    /// Its title, slug, summary, language and picture.
    ///
    /// Needs the permission `courses.update`.
    pub fn update(&self, course_id: Uuid, body: &CoursePatch) -> Request<Json<Course>> {
        let call = Call::new(
            "courses.update",
            Method::PATCH,
            format!("/courses/{course_id}"),
        )
        .body(body);
        Request::new(self.0, call)
    }
}

/// `client.enrolments()`.
#[derive(Debug, Clone, Copy)]
pub struct EnrolmentsResource<'a>(&'a Client);

impl EnrolmentsResource<'_> {
    /// Enrol somebody.
    ///
    /// In a role that allows no more than the caller holds. Who is enrolled already stays as they are.
    ///
    /// Needs the permission `enrolments.manage`.
    pub fn create(&self, course_id: Uuid, body: &EnrolmentInput) -> Request<Json<Enrolment>> {
        let call = Call::new(
            "enrolments.create",
            Method::POST,
            format!("/courses/{course_id}/enrolments"),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Withdraw somebody.
    ///
    /// Ends an enrolment. Progress is kept.
    ///
    /// Needs the permission `enrolments.manage`.
    pub fn delete(&self, course_id: Uuid, enrolment_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "enrolments.delete",
            Method::DELETE,
            format!("/courses/{course_id}/enrolments/{enrolment_id}"),
        );
        Request::new(self.0, call)
    }

    /// Enrol oneself.
    ///
    /// As a learner in a published course. Done again, it changes nothing.
    ///
    /// Needs the permission `enrolments.create_own`.
    pub fn join(&self, course_id: Uuid) -> Request<Json<Enrolment>> {
        let call = Call::new(
            "enrolments.join",
            Method::POST,
            format!("/courses/{course_id}/enrolments/me"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Leave a course.
    ///
    /// Ends the caller's own enrolment. Progress is kept, in case they come back.
    ///
    /// For a person with an access token; not for API keys.
    pub fn leave(&self, course_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "enrolments.leave",
            Method::DELETE,
            format!("/courses/{course_id}/enrolments/me"),
        );
        Request::new(self.0, call)
    }

    /// List who is enrolled.
    ///
    /// With how far they are; the earliest first.
    ///
    /// Needs the permission `enrolments.read`.
    pub fn list(&self, course_id: Uuid, query: &EnrolmentsListQuery) -> Pages<EnrolmentRow> {
        let call = Call::new(
            "enrolments.list",
            Method::GET,
            format!("/courses/{course_id}/enrolments"),
        )
        .query(query);
        Pages::new(self.0, call)
    }

    /// Change an enrolment.
    ///
    /// Gives somebody another role in the course, one that allows no more than the caller holds.
    ///
    /// Needs the permission `enrolments.manage`.
    pub fn update(
        &self,
        course_id: Uuid,
        enrolment_id: Uuid,
        body: &EnrolmentPatch,
    ) -> Request<Json<Enrolment>> {
        let call = Call::new(
            "enrolments.update",
            Method::PATCH,
            format!("/courses/{course_id}/enrolments/{enrolment_id}"),
        )
        .body(body);
        Request::new(self.0, call)
    }
}

/// `client.files()`.
#[derive(Debug, Clone, Copy)]
pub struct FilesResource<'a>(&'a Client);

impl FilesResource<'_> {
    /// Delete a file.
    ///
    /// Pages that show it will show that it is missing.
    ///
    /// Needs the permission `courses.update`.
    pub fn delete(&self, course_id: Uuid, file_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "files.delete",
            Method::DELETE,
            format!("/courses/{course_id}/files/{file_id}"),
        );
        Request::new(self.0, call)
    }

    /// Download a file.
    ///
    /// In its own media type; pictures, PDF, video and audio to be shown in place, the rest to be saved.
    ///
    /// Needs the permission `lessons.read`.
    pub fn download(&self, course_id: Uuid, file_id: Uuid) -> Request<Binary> {
        let call = Call::new(
            "files.download",
            Method::GET,
            format!("/courses/{course_id}/files/{file_id}/content"),
        );
        Request::new(self.0, call)
    }

    /// List a course's files.
    ///
    /// By path.
    ///
    /// Needs the permission `lessons.read`.
    pub fn list(&self, course_id: Uuid, query: &FilesListQuery) -> Pages<CourseFile> {
        let call = Call::new(
            "files.list",
            Method::GET,
            format!("/courses/{course_id}/files"),
        )
        .query(query);
        Pages::new(self.0, call)
    }

    /// Upload a file.
    ///
    /// The body is the file, at most 512 MiB. A file that has the path already is replaced. Pictures,
    /// video, audio, documents and archives are taken; what the content is must agree with the name.
    ///
    /// Needs the permission `courses.update`.
    pub fn upload(
        &self,
        course_id: Uuid,
        file: impl Into<Upload>,
        query: &FilesUploadQuery,
    ) -> Request<Json<CourseFile>> {
        let call = Call::new(
            "files.upload",
            Method::POST,
            format!("/courses/{course_id}/files"),
        )
        .file(file.into())
        .query(query)
        .once();
        Request::new(self.0, call)
    }
}

/// `client.invitations()`.
#[derive(Debug, Clone, Copy)]
pub struct InvitationsResource<'a>(&'a Client);

impl InvitationsResource<'_> {
    /// Accept an invitation.
    ///
    /// By the link of the letter; sign in afterwards.
    pub fn accept(&self, body: &AcceptInput) -> Request<Nothing> {
        let call = Call::new(
            "invitations.accept",
            Method::POST,
            "/invitations/accept".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }

    /// Invite a person.
    ///
    /// Sends a letter with a link that works for a week. The person is listed among the users with
    /// status `invited`.
    ///
    /// Needs the permission `users.invite`.
    pub fn create(&self, body: &InvitationInput) -> Request<Json<User>> {
        let call = Call::new(
            "invitations.create",
            Method::POST,
            "/invitations".to_owned(),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Take back an invitation.
    ///
    /// One that was accepted cannot be taken back.
    ///
    /// Needs the permission `users.invite`.
    pub fn delete(&self, user_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "invitations.delete",
            Method::DELETE,
            format!("/invitations/{user_id}"),
        );
        Request::new(self.0, call)
    }

    /// Send an invitation again.
    ///
    /// The link before works no more.
    ///
    /// Needs the permission `users.invite`.
    pub fn resend(&self, user_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "invitations.resend",
            Method::POST,
            format!("/invitations/{user_id}/resend"),
        )
        .keyed();
        Request::new(self.0, call)
    }
}

/// `client.lessons()`.
#[derive(Debug, Clone, Copy)]
pub struct LessonsResource<'a>(&'a Client);

impl LessonsResource<'_> {
    /// Complete a lesson.
    ///
    /// Completes everything in it but its quizzes, which are completed by passing them.
    ///
    /// Needs the permission `progress.write`.
    pub fn complete(&self, course_id: Uuid, lesson_id: Uuid) -> Request<Json<ProgressChange>> {
        let call = Call::new(
            "lessons.complete",
            Method::POST,
            format!("/courses/{course_id}/lessons/{lesson_id}/complete"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Create a lesson.
    ///
    /// Still without activities.
    ///
    /// Needs the permission `courses.update`.
    pub fn create(&self, course_id: Uuid, body: &LessonInput) -> Request<Json<LessonSummary>> {
        let call = Call::new(
            "lessons.create",
            Method::POST,
            format!("/courses/{course_id}/lessons"),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Delete a lesson.
    ///
    /// With all that learners did in it.
    ///
    /// Needs the permission `courses.update`.
    pub fn delete(&self, course_id: Uuid, lesson_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "lessons.delete",
            Method::DELETE,
            format!("/courses/{course_id}/lessons/{lesson_id}"),
        );
        Request::new(self.0, call)
    }

    /// Get a lesson.
    ///
    /// As a learner reads it: with the content of its activities, quizzes without their answers,
    /// and how far the caller is.
    ///
    /// Needs the permission `lessons.read`.
    pub fn get(&self, course_id: Uuid, lesson_id: Uuid) -> Request<Json<LessonView>> {
        let call = Call::new(
            "lessons.get",
            Method::GET,
            format!("/courses/{course_id}/lessons/{lesson_id}"),
        );
        Request::new(self.0, call)
    }

    /// Open a lesson.
    ///
    /// Notes that the caller is there: they resume there. Done again, it changes nothing.
    ///
    /// Needs the permission `progress.write`.
    pub fn open(&self, course_id: Uuid, lesson_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "lessons.open",
            Method::POST,
            format!("/courses/{course_id}/lessons/{lesson_id}/open"),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Change a lesson.
    ///
    /// Renames it or moves it, also to another module.
    ///
    /// Needs the permission `courses.update`.
    pub fn update(
        &self,
        course_id: Uuid,
        lesson_id: Uuid,
        body: &LessonPatch,
    ) -> Request<Json<LessonSummary>> {
        let call = Call::new(
            "lessons.update",
            Method::PATCH,
            format!("/courses/{course_id}/lessons/{lesson_id}"),
        )
        .body(body);
        Request::new(self.0, call)
    }
}

/// `client.me()`.
#[derive(Debug, Clone, Copy)]
pub struct MeResource<'a>(&'a Client);

impl MeResource<'_> {
    /// Ask for another address.
    ///
    /// It holds when the link in a letter to it is followed.
    ///
    /// For a person with an access token; not for API keys.
    pub fn change_email(&self, body: &EmailChangeInput) -> Request<Nothing> {
        let call = Call::new("me.change_email", Method::PUT, "/me/email".to_owned()).body(body);
        Request::new(self.0, call)
    }

    /// Change one's password.
    ///
    /// Ends all other sessions.
    ///
    /// For a person with an access token; not for API keys.
    pub fn change_password(&self, body: &PasswordInput) -> Request<Nothing> {
        let call =
            Call::new("me.change_password", Method::PUT, "/me/password".to_owned()).body(body);
        Request::new(self.0, call)
    }

    /// Confirm an authenticator app.
    ///
    /// From now on signing in takes a code. Gives recovery codes.
    ///
    /// For a person with an access token; not for API keys.
    pub fn confirm_second_factor(&self, body: &CodeInput) -> Request<Json<RecoveryCodes>> {
        let call = Call::new(
            "me.confirm_second_factor",
            Method::POST,
            "/me/second-factor/confirm".to_owned(),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// List one's courses.
    ///
    /// Those the caller is enrolled in, with how far they are and where to go on; the latest first.
    ///
    /// For a person with an access token; not for API keys.
    pub fn courses(&self, query: &MeCoursesQuery) -> Pages<MyCourse> {
        let call = Call::new("me.courses", Method::GET, "/me/courses".to_owned()).query(query);
        Pages::new(self.0, call)
    }

    /// Remove one's picture.
    ///
    /// Initials are shown instead.
    ///
    /// For a person with an access token; not for API keys.
    pub fn delete_avatar(&self) -> Request<Nothing> {
        let call = Call::new("me.delete_avatar", Method::DELETE, "/me/avatar".to_owned());
        Request::new(self.0, call)
    }

    /// Set up an authenticator app.
    ///
    /// It counts from when a code of it is confirmed.
    ///
    /// For a person with an access token; not for API keys.
    pub fn enrol_second_factor(&self, body: &ProofInput) -> Request<Json<SecondFactorEnrolment>> {
        let call = Call::new(
            "me.enrol_second_factor",
            Method::POST,
            "/me/second-factor".to_owned(),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Erase oneself.
    ///
    /// Name and address are overwritten; progress, sessions and picture are deleted. There is
    /// no way back. The last owner cannot go.
    ///
    /// For a person with an access token; not for API keys.
    pub fn erase(&self, body: &ProofInput) -> Request<Nothing> {
        let call = Call::new("me.erase", Method::POST, "/me/erase".to_owned())
            .body(body)
            .keyed();
        Request::new(self.0, call)
    }

    /// Export one's data.
    ///
    /// Everything that is kept about the person, as JSON.
    ///
    /// For a person with an access token; not for API keys.
    pub fn export(&self) -> Request<Json<Value>> {
        let call = Call::new("me.export", Method::GET, "/me/export".to_owned());
        Request::new(self.0, call)
    }

    /// Get oneself.
    ///
    /// The profile of the person whose session asks.
    ///
    /// For a person with an access token; not for API keys.
    pub fn get(&self) -> Request<Json<User>> {
        let call = Call::new("me.get", Method::GET, "/me".to_owned());
        Request::new(self.0, call)
    }

    /// Get one's picture.
    ///
    /// As it is shown to others.
    ///
    /// For a person with an access token; not for API keys.
    pub fn get_avatar(&self) -> Request<Binary> {
        let call = Call::new("me.get_avatar", Method::GET, "/me/avatar".to_owned());
        Request::new(self.0, call)
    }

    /// Get one's second factor.
    ///
    /// Whether signing in takes a code.
    ///
    /// For a person with an access token; not for API keys.
    pub fn get_second_factor(&self) -> Request<Json<SecondFactor>> {
        let call = Call::new(
            "me.get_second_factor",
            Method::GET,
            "/me/second-factor".to_owned(),
        );
        Request::new(self.0, call)
    }

    /// Remove the authenticator app.
    ///
    /// Signing in takes no code any more.
    ///
    /// For a person with an access token; not for API keys.
    pub fn remove_second_factor(&self, body: &ProofInput) -> Request<Nothing> {
        let call = Call::new(
            "me.remove_second_factor",
            Method::POST,
            "/me/second-factor/remove".to_owned(),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Get new recovery codes.
    ///
    /// The old ones work no more.
    ///
    /// For a person with an access token; not for API keys.
    pub fn renew_recovery_codes(&self, body: &ProofInput) -> Request<Json<RecoveryCodes>> {
        let call = Call::new(
            "me.renew_recovery_codes",
            Method::POST,
            "/me/recovery-codes".to_owned(),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Set one's picture.
    ///
    /// The body is a PNG, JPEG or WebP file of at most 1 MB. It is drawn anew as 256 by 256 pixels.
    ///
    /// For a person with an access token; not for API keys.
    pub fn set_avatar(&self, file: impl Into<Upload>) -> Request<Nothing> {
        let call =
            Call::new("me.set_avatar", Method::PUT, "/me/avatar".to_owned()).file(file.into());
        Request::new(self.0, call)
    }

    /// Change one's profile.
    ///
    /// Name, language and time zone.
    ///
    /// For a person with an access token; not for API keys.
    pub fn update(&self, body: &ProfilePatch) -> Request<Json<User>> {
        let call = Call::new("me.update", Method::PATCH, "/me".to_owned()).body(body);
        Request::new(self.0, call)
    }
}

/// `client.modules()`.
#[derive(Debug, Clone, Copy)]
pub struct ModulesResource<'a>(&'a Client);

impl ModulesResource<'_> {
    /// Create a module.
    ///
    /// A part of the course, still without lessons.
    ///
    /// Needs the permission `courses.update`.
    pub fn create(&self, course_id: Uuid, body: &ModuleInput) -> Request<Json<Module>> {
        let call = Call::new(
            "modules.create",
            Method::POST,
            format!("/courses/{course_id}/modules"),
        )
        .body(body)
        .keyed();
        Request::new(self.0, call)
    }

    /// Delete a module.
    ///
    /// With its lessons and all that learners did in them.
    ///
    /// Needs the permission `courses.update`.
    pub fn delete(&self, course_id: Uuid, module_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "modules.delete",
            Method::DELETE,
            format!("/courses/{course_id}/modules/{module_id}"),
        );
        Request::new(self.0, call)
    }

    /// Change a module.
    ///
    /// Renames it or moves it in the course.
    ///
    /// Needs the permission `courses.update`.
    pub fn update(
        &self,
        course_id: Uuid,
        module_id: Uuid,
        body: &ModulePatch,
    ) -> Request<Json<Module>> {
        let call = Call::new(
            "modules.update",
            Method::PATCH,
            format!("/courses/{course_id}/modules/{module_id}"),
        )
        .body(body);
        Request::new(self.0, call)
    }
}

/// `client.permissions()`.
#[derive(Debug, Clone, Copy)]
pub struct PermissionsResource<'a>(&'a Client);

impl PermissionsResource<'_> {
    /// List permissions.
    ///
    /// Everything that a role can carry.
    ///
    /// Needs the permission `roles.read`.
    pub fn list(&self) -> Request<Json<Permissions>> {
        let call = Call::new("permissions.list", Method::GET, "/permissions".to_owned());
        Request::new(self.0, call)
    }
}

/// `client.progress()`.
#[derive(Debug, Clone, Copy)]
pub struct ProgressResource<'a>(&'a Client);

impl ProgressResource<'_> {
    /// Get one's progress in a course.
    ///
    /// How far the caller is, lesson by lesson, and where to go on.
    ///
    /// For a person with an access token; not for API keys.
    pub fn get(&self, course_id: Uuid) -> Request<Json<CourseProgress>> {
        let call = Call::new(
            "progress.get",
            Method::GET,
            format!("/courses/{course_id}/progress"),
        );
        Request::new(self.0, call)
    }
}

/// `client.roles()`.
#[derive(Debug, Clone, Copy)]
pub struct RolesResource<'a>(&'a Client);

impl RolesResource<'_> {
    /// Define a role.
    ///
    /// Nobody puts a permission into it that they do not have.
    ///
    /// Needs the permission `roles.update`.
    pub fn create(&self, body: &RoleInput) -> Request<Json<Role>> {
        let call = Call::new("roles.create", Method::POST, "/roles".to_owned())
            .body(body)
            .keyed();
        Request::new(self.0, call)
    }

    /// Delete a role.
    ///
    /// Whoever has it has it no more. One that somebody has in a course cannot be deleted.
    ///
    /// Needs the permission `roles.update`.
    pub fn delete(&self, role: &str) -> Request<Nothing> {
        let role = segment(role);
        let call = Call::new("roles.delete", Method::DELETE, format!("/roles/{role}"));
        Request::new(self.0, call)
    }

    /// Get a role.
    ///
    /// By its name.
    ///
    /// Needs the permission `roles.read`.
    pub fn get(&self, role: &str) -> Request<Json<Role>> {
        let role = segment(role);
        let call = Call::new("roles.get", Method::GET, format!("/roles/{role}"));
        Request::new(self.0, call)
    }

    /// List roles.
    ///
    /// All of them; a university has few.
    ///
    /// Needs the permission `roles.read`.
    pub fn list(&self) -> Request<Json<Roles>> {
        let call = Call::new("roles.list", Method::GET, "/roles".to_owned());
        Request::new(self.0, call)
    }

    /// Change a role.
    ///
    /// In force on every node within a second. What owners and administrators may do cannot be
    /// changed.
    ///
    /// Needs the permission `roles.update`.
    pub fn update(&self, role: &str, body: &RolePatch) -> Request<Json<Role>> {
        let role = segment(role);
        let call = Call::new("roles.update", Method::PATCH, format!("/roles/{role}")).body(body);
        Request::new(self.0, call)
    }
}

/// `client.sessions()`.
#[derive(Debug, Clone, Copy)]
pub struct SessionsResource<'a>(&'a Client);

impl SessionsResource<'_> {
    /// Sign in.
    ///
    /// An unknown address and a wrong password get the same answer. After five failures the next
    /// attempt must wait, longer each time.
    pub fn create(&self, body: &SignInInput) -> Request<Json<Tokens>> {
        let call = Call::new("sessions.create", Method::POST, "/sessions".to_owned())
            .body(body)
            .once();
        Request::new(self.0, call)
    }

    /// Sign out somewhere.
    ///
    /// Tokens and cookies of the session are refused from now on.
    ///
    /// For a person with an access token; not for API keys.
    pub fn delete(&self, session_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "sessions.delete",
            Method::DELETE,
            format!("/sessions/{session_id}"),
        );
        Request::new(self.0, call)
    }

    /// List one's sessions.
    ///
    /// Where one is signed in, the newest first.
    ///
    /// For a person with an access token; not for API keys.
    pub fn list(&self) -> Request<Json<Sessions>> {
        let call = Call::new("sessions.list", Method::GET, "/sessions".to_owned());
        Request::new(self.0, call)
    }

    /// Refresh tokens.
    ///
    /// Each refresh token works once and gives the next. One that comes twice was stolen, so the
    /// whole session ends.
    pub fn refresh(&self, body: &RefreshInput) -> Request<Json<Tokens>> {
        let call = Call::new(
            "sessions.refresh",
            Method::POST,
            "/sessions/refresh".to_owned(),
        )
        .body(body)
        .once();
        Request::new(self.0, call)
    }

    /// Sign out here.
    ///
    /// Ends the session that asks.
    ///
    /// For a person with an access token; not for API keys.
    pub fn sign_out(&self) -> Request<Nothing> {
        let call = Call::new(
            "sessions.sign_out",
            Method::POST,
            "/sessions/current/sign-out".to_owned(),
        )
        .keyed();
        Request::new(self.0, call)
    }

    /// Sign out everywhere else.
    ///
    /// Ends all sessions but the one that asks.
    ///
    /// For a person with an access token; not for API keys.
    pub fn sign_out_others(&self) -> Request<Nothing> {
        let call = Call::new(
            "sessions.sign_out_others",
            Method::POST,
            "/sessions/others/sign-out".to_owned(),
        )
        .keyed();
        Request::new(self.0, call)
    }
}

/// `client.settings()`.
#[derive(Debug, Clone, Copy)]
pub struct SettingsResource<'a>(&'a Client);

impl SettingsResource<'_> {
    /// Get who may sign up.
    ///
    /// Until it is chosen, people join by invitation.
    ///
    /// Needs the permission `settings.read`.
    pub fn get_sign_up(&self) -> Request<Json<SignUpPolicy>> {
        let call = Call::new(
            "settings.get_sign_up",
            Method::GET,
            "/settings/sign-up".to_owned(),
        );
        Request::new(self.0, call)
    }

    /// Get the branding.
    ///
    /// Design tokens of the portal; `null` at version 0 until they are chosen.
    ///
    /// Needs the permission `settings.read`.
    pub fn get_theme(&self) -> Request<Json<Value>> {
        let call = Call::new(
            "settings.get_theme",
            Method::GET,
            "/settings/theme".to_owned(),
        );
        Request::new(self.0, call)
    }

    /// Choose who may sign up.
    ///
    /// People who have an account already keep it.
    ///
    /// Needs the permission `settings.update`.
    pub fn set_sign_up(&self, body: &SignUpPolicy) -> Request<Json<SignUpPolicy>> {
        let call = Call::new(
            "settings.set_sign_up",
            Method::PUT,
            "/settings/sign-up".to_owned(),
        )
        .body(body);
        Request::new(self.0, call)
    }

    /// Change the branding.
    ///
    /// Colours that could not be read on each other are corrected.
    ///
    /// Needs the permission `settings.update`.
    pub fn set_theme(&self, body: &Value) -> Request<Json<Value>> {
        let call = Call::new(
            "settings.set_theme",
            Method::PUT,
            "/settings/theme".to_owned(),
        )
        .body(body);
        Request::new(self.0, call)
    }
}

/// `client.users()`.
#[derive(Debug, Clone, Copy)]
pub struct UsersResource<'a>(&'a Client);

impl UsersResource<'_> {
    /// Erase a user.
    ///
    /// Name and address are overwritten; progress, sessions and picture are deleted. There is
    /// no way back.
    ///
    /// Needs the permission `users.update`.
    pub fn erase(&self, user_id: Uuid) -> Request<Nothing> {
        let call = Call::new("users.erase", Method::DELETE, format!("/users/{user_id}"));
        Request::new(self.0, call)
    }

    /// Get a user.
    ///
    /// By id; an erased person is not there.
    ///
    /// Needs the permission `users.read`.
    pub fn get(&self, user_id: Uuid) -> Request<Json<User>> {
        let call = Call::new("users.get", Method::GET, format!("/users/{user_id}"));
        Request::new(self.0, call)
    }

    /// Get a user's picture.
    ///
    /// A person without one has none.
    ///
    /// Needs the permission `users.read`.
    pub fn get_avatar(&self, user_id: Uuid) -> Request<Binary> {
        let call = Call::new(
            "users.get_avatar",
            Method::GET,
            format!("/users/{user_id}/avatar"),
        );
        Request::new(self.0, call)
    }

    /// List users.
    ///
    /// In the order they came. Erased people are not listed.
    ///
    /// Needs the permission `users.read`.
    pub fn list(&self, query: &UsersListQuery) -> Pages<User> {
        let call = Call::new("users.list", Method::GET, "/users".to_owned()).query(query);
        Pages::new(self.0, call)
    }

    /// Remove a user's authenticator app.
    ///
    /// For a person who has lost it and their recovery codes.
    ///
    /// Needs the permission `users.update`.
    pub fn reset_second_factor(&self, user_id: Uuid) -> Request<Nothing> {
        let call = Call::new(
            "users.reset_second_factor",
            Method::DELETE,
            format!("/users/{user_id}/second-factor"),
        );
        Request::new(self.0, call)
    }

    /// Change a user.
    ///
    /// Nobody acts on somebody with more power than they have, and the last owner stays one.
    ///
    /// Needs the permission `users.update`.
    pub fn update(&self, user_id: Uuid, body: &UserPatch) -> Request<Json<User>> {
        let call = Call::new("users.update", Method::PATCH, format!("/users/{user_id}")).body(body);
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about accounts.
    #[must_use]
    pub fn accounts(&self) -> AccountsResource<'_> {
        AccountsResource(self)
    }

    /// What there is about activities.
    #[must_use]
    pub fn activities(&self) -> ActivitiesResource<'_> {
        ActivitiesResource(self)
    }

    /// What there is about api keys.
    #[must_use]
    pub fn api_keys(&self) -> ApiKeysResource<'_> {
        ApiKeysResource(self)
    }

    /// What there is about attempts.
    #[must_use]
    pub fn attempts(&self) -> AttemptsResource<'_> {
        AttemptsResource(self)
    }

    /// What there is about audit log.
    #[must_use]
    pub fn audit_log(&self) -> AuditLogResource<'_> {
        AuditLogResource(self)
    }

    /// What there is about courses.
    #[must_use]
    pub fn courses(&self) -> CoursesResource<'_> {
        CoursesResource(self)
    }

    /// What there is about enrolments.
    #[must_use]
    pub fn enrolments(&self) -> EnrolmentsResource<'_> {
        EnrolmentsResource(self)
    }

    /// What there is about files.
    #[must_use]
    pub fn files(&self) -> FilesResource<'_> {
        FilesResource(self)
    }

    /// What there is about invitations.
    #[must_use]
    pub fn invitations(&self) -> InvitationsResource<'_> {
        InvitationsResource(self)
    }

    /// What there is about lessons.
    #[must_use]
    pub fn lessons(&self) -> LessonsResource<'_> {
        LessonsResource(self)
    }

    /// What there is about me.
    #[must_use]
    pub fn me(&self) -> MeResource<'_> {
        MeResource(self)
    }

    /// What there is about modules.
    #[must_use]
    pub fn modules(&self) -> ModulesResource<'_> {
        ModulesResource(self)
    }

    /// What there is about permissions.
    #[must_use]
    pub fn permissions(&self) -> PermissionsResource<'_> {
        PermissionsResource(self)
    }

    /// What there is about progress.
    #[must_use]
    pub fn progress(&self) -> ProgressResource<'_> {
        ProgressResource(self)
    }

    /// What there is about roles.
    #[must_use]
    pub fn roles(&self) -> RolesResource<'_> {
        RolesResource(self)
    }

    /// What there is about sessions.
    #[must_use]
    pub fn sessions(&self) -> SessionsResource<'_> {
        SessionsResource(self)
    }

    /// What there is about settings.
    #[must_use]
    pub fn settings(&self) -> SettingsResource<'_> {
        SettingsResource(self)
    }

    /// What there is about users.
    #[must_use]
    pub fn users(&self) -> UsersResource<'_> {
        UsersResource(self)
    }
}

pub(crate) const BASE_PATH: &str = "/api/v1";
