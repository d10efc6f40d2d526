use poem::Response;

use super::cookies::{Cookie, set_cookie};
use crate::{
    i18n::{Arg, Locale, Messages},
    views::{Flash, FlashKind},
};

pub(super) const COOKIE: &str = "notice";

macro_rules! notices {
    ($($name:ident = $key:literal, $kind:ident;)+) => {
        /// What is said once on the page after a form. It travels as a cookie that holds
        /// one of these codes, so nobody can put words of their own into a page.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(in crate::site) enum Notice {
            $(#[doc = $key] $name,)+
            /// So many invitations were sent.
            InvitationsSent(u32),
        }

        impl Notice {
            fn plain(self) -> (&'static str, FlashKind) {
                match self {
                    $(Self::$name => ($key, FlashKind::$kind),)+
                    Self::InvitationsSent(_) => ("invite-sent", FlashKind::Success),
                }
            }

            pub(super) fn read(text: &str) -> Option<Self> {
                if let Some(count) = text.strip_prefix("invite-sent.") {
                    return count.parse().ok().map(Self::InvitationsSent);
                }
                match text {
                    $($key => Some(Self::$name),)+
                    _ => None,
                }
            }
        }
    };
}

notices! {
    Saved = "form-saved", Success;
    SignInNeeded = "sign-in-needed", Info;
    SignedOut = "sign-out-done", Success;
    PasswordSet = "reset-done", Success;
    PasswordChanged = "profile-password-changed", Success;
    SessionEnded = "sessions-revoked", Success;
    SecondFactorOff = "two-factor-disabled", Success;
    Erased = "data-erased", Success;
    UserDeactivated = "user-deactivated-done", Success;
    UserActivated = "user-activated-done", Success;
    RoleDeleted = "role-deleted", Success;
    Enrolled = "course-enrolled", Success;
    CourseCompleted = "course-completed", Success;
    QuizzesLeft = "lesson-quizzes-left", Info;
    QuizRefused = "quiz-refused", Warning;
    BrandSaved = "branding-saved", Success;
    ApiKeyRevoked = "api-key-revoked", Success;
    WebhookRecovered = "webhook-recovered", Success;
    WebhookDeleted = "webhook-deleted", Success;
    DeliveryReplayed = "delivery-replayed", Success;
}

impl Notice {
    fn write(self) -> String {
        match self {
            Self::InvitationsSent(count) => format!("invite-sent.{count}"),
            other => other.plain().0.to_owned(),
        }
    }

    pub(super) fn flash(self, messages: &Messages, locale: Locale) -> Flash {
        let (key, kind) = self.plain();
        let text = match self {
            Self::InvitationsSent(count) => {
                messages.text(locale, key, &[("count", Arg::from(count))])
            }
            _ => messages.text(locale, key, &[]),
        };
        Flash { kind, text }
    }
}

/// Says something on the next page.
pub(in crate::site) fn with_notice(
    mut response: Response,
    notice: Notice,
    https: bool,
) -> Response {
    let value = notice.write();
    let cookie = Cookie {
        name: COOKIE,
        value: &value,
        path: "/",
        max_age: 60,
        https,
    };
    set_cookie(&mut response, &cookie);
    response
}

/// It has been said.
pub(super) fn forget(response: &mut Response) {
    let cookie = Cookie {
        name: COOKIE,
        value: "",
        path: "/",
        max_age: 0,
        https: false,
    };
    set_cookie(response, &cookie);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_survives_its_cookie_and_nothing_else_is_read() {
        for notice in [Notice::Saved, Notice::Erased, Notice::InvitationsSent(3)] {
            assert_eq!(Notice::read(&notice.write()), Some(notice));
        }
        for bad in ["", "<b>", "invite-sent.", "invite-sent.-1", "sign-in-title"] {
            assert_eq!(Notice::read(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn every_notice_has_words() {
        let messages = Messages::new().expect("messages");
        let saved = Notice::InvitationsSent(2).flash(&messages, Locale::Ru);
        assert!(saved.text.contains('2'), "{}", saved.text);
        assert_ne!(
            Notice::Saved.flash(&messages, Locale::En).text,
            "form-saved"
        );
    }
}
