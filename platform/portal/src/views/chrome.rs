use serde::Serialize;

use crate::i18n::Locale;

/// What surrounds every branded page: whose portal it is and who looks at it.
///
/// A page is the same for everybody, and may be cached as whole bytes, when
/// [`PageChrome::is_shareable`] says so; then the key is the tenant, the locale
/// and the path.
#[derive(Debug, Clone, Serialize)]
pub struct PageChrome {
    /// The tenant whose host was asked.
    pub tenant: TenantChrome,
    /// The language of this answer.
    pub locale: Locale,
    /// The signed-in person, if any.
    pub user: Option<UserChrome>,
    /// The token that forms on this page send back as `csrf_token`. `None` on
    /// pages without forms that change anything, so that they can be shared.
    pub csrf_token: Option<String>,
    /// Path and query of this request, starting with `/`.
    pub path: String,
    /// One-time messages to show above the content.
    pub flash: Vec<Flash>,
    /// Whether "Create account" is offered in the header.
    pub sign_up_open: bool,
}

impl PageChrome {
    /// Chrome for a visitor who is not signed in.
    #[must_use]
    pub fn anonymous(tenant: TenantChrome, locale: Locale, path: impl Into<String>) -> Self {
        Self {
            tenant,
            locale,
            user: None,
            csrf_token: None,
            path: path.into(),
            flash: Vec::new(),
            sign_up_open: false,
        }
    }

    /// True when nothing in the chrome belongs to one visitor.
    #[must_use]
    pub fn is_shareable(&self) -> bool {
        self.user.is_none() && self.csrf_token.is_none() && self.flash.is_empty()
    }
}

/// The tenant's face.
#[derive(Debug, Clone, Serialize)]
pub struct TenantChrome {
    /// Full name.
    pub name: String,
    /// Short name, shown where the full one does not fit.
    pub short_name: String,
    /// Address of the theme's stylesheet, [`crate::theme::Theme::css_href`].
    pub theme_css: String,
    /// Address of the logo for light surfaces.
    pub logo: Option<String>,
    /// Address of the logo for dark surfaces; the light one serves if missing.
    pub logo_dark: Option<String>,
    /// Address of the favicon.
    pub favicon: Option<String>,
}

/// The signed-in person, as the header shows them.
#[derive(Debug, Clone, Serialize)]
pub struct UserChrome {
    /// Display name.
    pub name: String,
    /// One or two letters shown when there is no picture.
    pub initials: String,
    /// Address of the picture.
    pub avatar: Option<String>,
    /// Which administration pages to offer.
    pub admin: AdminAccess,
}

impl UserChrome {
    /// A person without administration rights; the initials are made from the name.
    #[must_use]
    pub fn new(name: impl Into<String>, avatar: Option<String>) -> Self {
        let name = name.into();
        Self {
            initials: initials(&name),
            name,
            avatar,
            admin: AdminAccess::default(),
        }
    }

    /// The same person with these administration pages.
    #[must_use]
    pub fn with_admin(mut self, admin: AdminAccess) -> Self {
        self.admin = admin;
        self
    }
}

fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

/// The administration pages that the person's permissions open.
#[derive(Debug, Clone, Copy, Default, Serialize)]
#[allow(clippy::struct_excessive_bools)]
pub struct AdminAccess {
    /// May see users.
    pub users: bool,
    /// May see roles.
    pub roles: bool,
    /// May change the theme.
    pub branding: bool,
    /// May see API keys.
    pub api_keys: bool,
    /// May see webhooks, and the plan includes them.
    pub webhooks: bool,
    /// May change the tenant's settings.
    pub settings: bool,
}

impl AdminAccess {
    /// Every administration page.
    pub const ALL: Self = Self {
        users: true,
        roles: true,
        branding: true,
        api_keys: true,
        webhooks: true,
        settings: true,
    };
}

/// A message shown once.
#[derive(Debug, Clone, Serialize)]
pub struct Flash {
    /// How it is coloured and announced.
    pub kind: FlashKind,
    /// The text, already in the page's language.
    pub text: String,
}

/// The tone of a [`Flash`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FlashKind {
    /// Something was done.
    Success,
    /// Something to know.
    Info,
    /// Something to be careful about.
    Warning,
    /// Something failed.
    Danger,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_take_the_first_and_the_last_word() {
        assert_eq!(initials("Ada Lovelace"), "AL");
        assert_eq!(initials("мария сергеевна ковалевская"), "МК");
        assert_eq!(initials("Plato"), "P");
        assert_eq!(initials("  "), "");
    }
}
