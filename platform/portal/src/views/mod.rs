//! The typed view models: what each template is given, and nothing else.
//!
//! A handler fills one of these structs and hands it to
//! [`Renderer::page`](crate::render::Renderer::page) with a [`PageChrome`]. Text
//! that belongs to the interface comes from the locale files inside the
//! templates; text in a view model is the tenant's own data (titles, names,
//! summaries) and is escaped on output. Fields ending in `_html` are the one
//! exception: they are written out as they are, so they must come from a
//! sanitiser.

mod admin;
mod api_keys;
mod auth;
mod branding;
mod catalogue;
mod chrome;
mod common;
mod course;
mod developers;
mod error;
mod guides;
mod lesson;
mod mail;
mod profile;
mod quiz;
mod video;
mod webhooks;

use serde::Serialize;

pub use admin::{
    AccountStatus, PermissionGroup, PermissionRow, RoleEditPage, RoleOption, RoleRow, RolesPage,
    SettingsPage, SignUpPolicy, UserDetailPage, UserInvitePage, UserRow, UsersPage,
};
pub use api_keys::{ApiKeyRow, ApiKeysPage, LifeOption};
pub use auth::{
    CheckMailPage, CheckMailPurpose, ConfirmEmailPage, ConfirmPurpose, ForgotPasswordPage,
    InvitationPage, LinkOutcome, ResetPasswordPage, SecondFactorPage, SignInPage, SignUpPage,
};
pub use branding::{BrandImage, BrandingPage, CorrectionRow, FontOption};
pub use catalogue::{CataloguePage, CourseCard, Hero, HomePage, LanguageOption, LearningPage};
pub use chrome::{AdminAccess, Flash, FlashKind, PageChrome, TenantChrome, UserChrome};
pub use common::{Cover, FormErrors, Progress};
pub use course::{CourseAction, CoursePage, CourseState, LessonLink, LessonState, ModuleOutline};
pub use developers::{
    ApiBody, ApiExample, ApiField, ApiGroup, ApiGroupLink, ApiNav, ApiOperation, ApiReply,
    ApiSchema, ApiType, DevelopersPage,
};
pub use error::{BareErrorPage, ErrorKind, ErrorPage};
pub use guides::{
    ApiChangesPage, EventExample, QuickStartRow, QuickStartsPage, SignatureExample,
    WebhooksGuidePage,
};
pub use lesson::{Activity, Completion, CourseRef, LessonNav, LessonPage};
pub use mail::{
    AlreadyRegisteredMail, ChangeEmailMail, EmailChangedMail, InvitationMail, Mail, MailBrand,
    PasswordChangedMail, ResetPasswordMail, VerifyEmailMail, WebhookDisabledMail,
};
pub use profile::{
    DataExport, DataPage, ProfilePage, SessionRow, SessionsPage, TwoFactorPage, TwoFactorState,
};
pub use quiz::{Choice, Question, QuestionKind, QuestionResult, Quiz, QuizResult};
pub use video::VideoSource;
pub use webhooks::{
    AttemptRow, DeliveryPage, DeliveryRow, EventOption, StateTag, WebhookForm, WebhookPage,
    WebhookRow, WebhooksPage,
};

/// A page that a template renders.
pub trait Page: Serialize {
    /// The template's name, as embedded by the renderer.
    const TEMPLATE: &'static str;
}

macro_rules! pages {
    ($($page:ty => $template:literal,)*) => {
        $(impl Page for $page {
            const TEMPLATE: &'static str = $template;
        })*

        #[cfg(test)]
        pub(crate) const PAGE_TEMPLATES: &[&str] = &[$($template),*];
    };
}

pages! {
    HomePage => "home.html",
    CataloguePage => "catalogue.html",
    CoursePage => "course.html",
    LessonPage => "lesson.html",
    LearningPage => "learning.html",
    SignInPage => "auth/sign_in.html",
    SecondFactorPage => "auth/second_factor.html",
    SignUpPage => "auth/sign_up.html",
    CheckMailPage => "auth/check_mail.html",
    ConfirmEmailPage => "auth/confirm_email.html",
    ForgotPasswordPage => "auth/forgot_password.html",
    ResetPasswordPage => "auth/reset_password.html",
    InvitationPage => "auth/invitation.html",
    ProfilePage => "account/profile.html",
    SessionsPage => "account/sessions.html",
    TwoFactorPage => "account/two_factor.html",
    DataPage => "account/data.html",
    UsersPage => "admin/users.html",
    UserInvitePage => "admin/invite.html",
    UserDetailPage => "admin/user.html",
    RolesPage => "admin/roles.html",
    RoleEditPage => "admin/role.html",
    BrandingPage => "admin/branding.html",
    ApiKeysPage => "admin/api_keys.html",
    WebhooksPage => "admin/webhooks.html",
    WebhookPage => "admin/webhook.html",
    DeliveryPage => "admin/delivery.html",
    SettingsPage => "admin/settings.html",
    DevelopersPage => "developers.html",
    QuickStartsPage => "developers/quick_starts.html",
    WebhooksGuidePage => "developers/events.html",
    ApiChangesPage => "developers/changes.html",
    ErrorPage => "error.html",
    BareErrorPage => "error_bare.html",
}
