//! Every page with sample data, in both languages: for the preview and for the
//! test that renders them all.

#[path = "samples_accounts.rs"]
mod accounts;
#[path = "samples_admin.rs"]
mod admin;
#[path = "samples_courses.rs"]
mod courses;
#[path = "samples_developers.rs"]
mod developers;
#[path = "samples_quiz.rs"]
mod quiz;
#[path = "samples_webhooks.rs"]
mod webhooks;

use collegium_portal::PortalError;
use collegium_portal::i18n::Locale;
use collegium_portal::render::Renderer;
use collegium_portal::theme::Theme;
use collegium_portal::views::{AdminAccess, Page, PageChrome, TenantChrome, UserChrome};

/// Who looks at a sample.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Viewer {
    Visitor,
    Learner,
    Admin,
}

type Draw = dyn Fn(&Renderer, &PageChrome) -> Result<String, PortalError> + Send + Sync;

/// One page.
pub(crate) struct Sample {
    pub(crate) path: &'static str,
    pub(crate) viewer: Viewer,
    pub(crate) draw: Box<Draw>,
}

fn sample<P: Page + Send + Sync + 'static>(path: &'static str, viewer: Viewer, page: P) -> Sample {
    Sample {
        path,
        viewer,
        draw: Box::new(move |renderer, chrome| renderer.page(chrome, &page)),
    }
}

/// A university to show.
pub(crate) struct Brand {
    pub(crate) name: &'static str,
    pub(crate) short_name: &'static str,
    pub(crate) theme: Theme,
}

/// Two brands, and one whose colours all need correcting.
pub(crate) fn brands() -> Vec<(&'static str, Brand)> {
    let theme = |json: &str| serde_json::from_str::<Theme>(json).expect("a theme");
    vec![
        (
            "birchmere",
            Brand {
                name: "Birchmere University",
                short_name: "Birchmere",
                theme: theme(
                    r##"{"primary":"#1d4d3f","accent":"#c4622d","surface":"#faf8f3","font":"serif","radius":8,
                        "logo":"/brand/birchmere.svg","logo_dark":"/brand/birchmere.svg"}"##,
                ),
            },
        ),
        (
            "yuzhnogorsk",
            Brand {
                name: "Южногорский технический университет",
                short_name: "ЮГТУ",
                theme: theme(
                    r##"{"primary":"#213a8f","accent":"#f2a516","surface":"#f6f7fb","font":"grotesque","radius":4,
                        "logo":"/brand/yuzhnogorsk.svg","logo_dark":"/brand/yuzhnogorsk.svg"}"##,
                ),
            },
        ),
        (
            "sunny",
            Brand {
                name: "Sunny College",
                short_name: "Sunny",
                theme: theme(
                    r##"{"primary":"#ffd60a","accent":"#7dd3fc","surface":"#a8a8a8","font":"playfair","radius":20}"##,
                ),
            },
        ),
    ]
}

/// The chrome around a sample.
pub(crate) fn chrome(brand: &Brand, locale: Locale, sample: &Sample) -> PageChrome {
    let tenant = TenantChrome {
        name: brand.name.to_owned(),
        short_name: brand.short_name.to_owned(),
        theme_css: brand.theme.css_href(),
        logo: brand.theme.logo.clone(),
        logo_dark: brand.theme.logo_dark.clone(),
        favicon: brand.theme.favicon.clone(),
    };
    let mut chrome = PageChrome::anonymous(tenant, locale, sample.path);
    chrome.sign_up_open = true;
    if sample.viewer == Viewer::Visitor {
        return chrome;
    }
    let name = match locale {
        Locale::En => "Ingrid Solberg",
        Locale::Ru => "Мария Ковалевская",
    };
    chrome.csrf_token = Some("sample-token".to_owned());
    let user = UserChrome::new(name, None);
    chrome.user = Some(if sample.viewer == Viewer::Admin {
        user.with_admin(AdminAccess::ALL)
    } else {
        user
    });
    chrome
}

/// Every page.
pub(crate) fn all(locale: Locale) -> Vec<Sample> {
    let mut samples = courses::samples(locale);
    samples.extend(accounts::samples(locale));
    samples.extend(admin::samples(locale));
    samples.extend(developers::samples());
    samples.extend(webhooks::samples());
    samples
}

fn pick(locale: Locale, en: &str, ru: &str) -> String {
    match locale {
        Locale::En => en,
        Locale::Ru => ru,
    }
    .to_owned()
}
