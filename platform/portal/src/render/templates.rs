use std::sync::Arc;

use tera::Tera;

use super::{filters, template_error};
use crate::PortalError;
use crate::assets::Assets;
use crate::i18n::{Locale, Messages};

macro_rules! embedded {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),*]
    };
}

pub(super) const TEMPLATES: &[(&str, &str)] = embedded! {
    "components.html" "parts.html" "base.html" "form.html" "account.html" "admin.html"
    "home.html" "catalogue.html" "course.html" "lesson.html" "activity.html" "quiz.html" "learning.html"
    "developers_parts.html" "developers_base.html" "developers.html" "developers_group.html"
    "developers/quick_starts.html" "developers/events.html" "developers/changes.html"
    "auth_base.html"
    "auth/sign_in.html" "auth/second_factor.html" "auth/sign_up.html" "auth/check_mail.html"
    "auth/confirm_email.html" "auth/forgot_password.html" "auth/reset_password.html"
    "auth/invitation.html"
    "account/profile.html" "account/sessions.html" "account/two_factor.html" "account/data.html"
    "admin/users.html" "admin/invite.html" "admin/user.html" "admin/roles.html" "admin/role.html"
    "admin/branding.html" "admin/settings.html" "admin/api_keys.html"
    "admin/webhooks.html" "admin/webhook.html" "admin/delivery.html"
    "error.html" "error_bare.html" "error_title.html" "error_text.html"
    "mail/base.html"
    "mail/already_registered.html" "mail/already_registered.txt"
    "mail/verify_email.html" "mail/reset_password.html" "mail/change_email.html"
    "mail/invitation.html" "mail/password_changed.html" "mail/email_changed.html"
    "mail/webhook_disabled.html"
    "mail/verify_email.txt" "mail/reset_password.txt" "mail/change_email.txt"
    "mail/invitation.txt" "mail/password_changed.txt" "mail/email_changed.txt"
    "mail/webhook_disabled.txt"
};

/// The templates compiled for one locale: messages without variables become a
/// look-up in a map that is already in that language.
pub(super) fn engine(
    locale: Locale,
    messages: &Arc<Messages>,
    assets: &Arc<Assets>,
) -> Result<Tera, PortalError> {
    let mut tera = Tera::default();
    filters::register(&mut tera, locale, messages, assets);
    let hrefs: std::collections::BTreeMap<String, &str> = assets.hrefs().collect();
    tera.global_context().insert("asset", &hrefs);
    let locales: Vec<[&str; 2]> = Locale::ALL
        .into_iter()
        .map(|locale| [locale.code(), locale.native_name()])
        .collect();
    tera.global_context().insert("locales", &locales);
    tera.add_raw_templates(TEMPLATES.iter().copied())
        .map_err(|source| template_error("templates", source))?;
    Ok(tera)
}
