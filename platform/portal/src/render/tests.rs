use std::collections::BTreeSet;

use super::*;
use crate::render::templates::TEMPLATES;
use crate::samples::{self, Viewer};
use crate::views::{
    ChangeEmailMail, EmailChangedMail, ErrorKind, InvitationMail, PAGE_TEMPLATES,
    PasswordChangedMail, ResetPasswordMail, VerifyEmailMail, WebhookDisabledMail,
};

fn renderer() -> Renderer {
    Renderer::new().unwrap_or_else(|error| panic!("{error}: {error:?}"))
}

/// Each page in each language: name, viewer, body.
fn every_page(renderer: &Renderer) -> Vec<(String, Viewer, String)> {
    let (_, brand) = samples::brands().swap_remove(0);
    let mut pages = Vec::new();
    for locale in Locale::ALL {
        for sample in samples::all(locale) {
            let name = format!("{} in {}", sample.path, locale.code());
            let chrome = samples::chrome(&brand, locale, &sample);
            let body = (sample.draw)(renderer, &chrome)
                .unwrap_or_else(|error| panic!("{name}: {error:?}"));
            pages.push((name, sample.viewer, body));
        }
    }
    pages
}

#[test]
fn every_page_renders_in_every_language() {
    let pages = every_page(&renderer());
    assert!(pages.len() > PAGE_TEMPLATES.len());
    for (name, _, body) in pages {
        assert!(body.starts_with("<!doctype html>"), "{name}");
        assert!(body.trim_end().ends_with("</html>"), "{name}");
        assert!(!body.contains("{{") && !body.contains("{%"), "{name}");
    }
}

#[test]
fn nothing_is_inline_and_nothing_is_foreign() {
    for (name, _, body) in every_page(&renderer()) {
        for forbidden in [
            " style=",
            "<style",
            "<script>",
            " onclick=",
            " onload=",
            "javascript:",
        ] {
            assert!(!body.contains(forbidden), "{name} has {forbidden}");
        }
        for part in body.split("<script").skip(1) {
            assert!(
                part.starts_with(" type=\"module\" src=\"/assets/"),
                "{name}"
            );
        }
        for part in body.split(" src=\"").skip(1) {
            assert!(
                part.starts_with('/') || part.starts_with("https://www.youtube-nocookie.com/"),
                "{name}"
            );
        }
    }
}

#[test]
fn every_posting_form_carries_the_token() {
    for (name, _, body) in every_page(&renderer()) {
        for form in body.split("<form").skip(1) {
            let (tag, rest) = form.split_once('>').expect("a tag");
            let inside = rest.split("</form>").next().unwrap_or_default();
            let has_token = inside.contains("name=\"csrf_token\"");
            assert_eq!(tag.contains("method=\"post\""), has_token, "{name}: {tag}");
        }
    }
}

#[test]
fn ids_are_unique_and_labels_point_somewhere() {
    for (name, _, body) in every_page(&renderer()) {
        let mut ids = BTreeSet::new();
        for part in body.split(" id=\"").skip(1) {
            let id = part.split('"').next().unwrap_or_default();
            assert!(ids.insert(id), "{name}: id {id} twice");
        }
        for attribute in [" for=\"", " aria-describedby=\"", " aria-labelledby=\""] {
            for part in body.split(attribute).skip(1) {
                for id in part.split('"').next().unwrap_or_default().split(' ') {
                    assert!(ids.contains(id), "{name}:{attribute}{id}");
                }
            }
        }
    }
}

#[test]
fn a_visitors_course_page_is_the_same_for_everybody() {
    let renderer = renderer();
    let (_, brand) = samples::brands().swap_remove(0);
    let sample = samples::all(Locale::En)
        .into_iter()
        .find(|sample| sample.path == "/courses/glaciers")
        .expect("the course page");
    let chrome = samples::chrome(&brand, Locale::En, &sample);
    assert!(chrome.is_shareable());
    let body = (sample.draw)(&renderer, &chrome).expect("a page");
    assert!(!body.contains("csrf_token") && !body.contains("<form"));
}

#[test]
fn text_is_escaped_wherever_it_stands() {
    let renderer = renderer();
    let hostile = "\"'><script>alert(1)</script>&";
    let mut chrome = PageChrome::anonymous(
        crate::views::TenantChrome {
            name: hostile.to_owned(),
            short_name: hostile.to_owned(),
            theme_css: hostile.to_owned(),
            logo: Some(hostile.to_owned()),
            logo_dark: Some(hostile.to_owned()),
            favicon: Some(hostile.to_owned()),
        },
        Locale::Ru,
        hostile,
    );
    chrome.user = Some(crate::views::UserChrome::new(
        hostile,
        Some(hostile.to_owned()),
    ));
    chrome.csrf_token = Some(hostile.to_owned());
    let page = crate::views::CataloguePage {
        query: hostile.to_owned(),
        languages: vec![],
        courses: vec![],
        next_href: Some(hostile.to_owned()),
    };
    let body = renderer.page(&chrome, &page).expect("a page");
    assert!(!body.contains("<script>"));
    assert!(!body.contains("\"'>"));
    assert!(body.contains("&lt;script&gt;"));
}

/// `"key" | t` in templates, and the keys of the messages used from Rust.
#[test]
fn every_key_a_template_uses_exists_in_every_language() {
    let messages = Messages::new().expect("messages");
    let mut count = 0;
    for (name, source) in TEMPLATES {
        for (before, after) in source
            .match_indices("\" | t")
            .map(|(at, found)| (&source[..at], &source[at + found.len()..]))
        {
            if after.starts_with(|c: char| c.is_ascii_alphanumeric()) {
                continue;
            }
            let key = before.rsplit('"').next().unwrap_or_default();
            count += 1;
            for locale in Locale::ALL {
                assert!(
                    messages.knows(locale, key),
                    "{name} uses {key}, unknown in {}",
                    locale.code()
                );
            }
        }
    }
    assert!(count > 300, "{count}");
}

/// Where a variable is missing, the key itself is shown: none may be.
#[test]
fn no_page_shows_a_key() {
    let keys: BTreeSet<&str> = TEMPLATES
        .iter()
        .flat_map(|(_, source)| {
            source
                .match_indices("\" | t")
                .map(|(at, _)| source[..at].rsplit('"').next().unwrap_or_default())
        })
        .filter(|key| key.matches('-').count() > 1)
        .collect();
    for (name, _, body) in every_page(&renderer()) {
        for text in body.split('>').filter_map(|part| part.split('<').next()) {
            assert!(!keys.contains(text.trim()), "{name} shows {text}");
        }
    }
}

#[test]
fn every_icon_and_pattern_is_drawn() {
    let renderer = renderer();
    let sheet = |name: &str| {
        let assets = renderer.assets();
        let asset = assets
            .href(name)
            .and_then(|path| assets.get(path))
            .expect("a sheet");
        String::from_utf8(asset.bytes.to_vec()).expect("text")
    };
    let drawn = sheet("icons.svg") + &*sheet("patterns.svg");
    let mut used = BTreeSet::new();
    for (_, _, body) in every_page(&renderer) {
        for part in body.split("<use href=\"").skip(1) {
            let href = part.split('"').next().unwrap_or_default();
            used.insert(href.split('#').nth(1).unwrap_or_default().to_owned());
        }
    }
    used.extend((0..crate::views::Cover::PATTERNS).map(|number| format!("p{number}")));
    assert!(used.len() > 20);
    for id in used {
        assert!(drawn.contains(&format!("id=\"{id}\"")), "{id}");
    }
}

#[test]
fn bare_errors_carry_no_brand() {
    let renderer = renderer();
    for locale in Locale::ALL {
        for kind in ErrorKind::ALL {
            let body = renderer
                .bare(locale, &BareErrorPage::new(kind))
                .expect("a page");
            assert!(!body.contains("theme.css") && body.contains(&kind.status().to_string()));
        }
    }
}

fn brand() -> MailBrand {
    MailBrand {
        tenant: "Birchmere\r\nBcc: x@evil.example".to_owned(),
        portal_url: "http://birchmere.localhost:8080".to_owned(),
        primary: "#1d4d3f".to_owned(),
        on_primary: "#ffffff".to_owned(),
    }
}

#[test]
fn every_mail_renders_in_every_language() {
    let renderer = renderer();
    let name = "Ada <b>Lovelace</b>".to_owned();
    let url = "http://birchmere.localhost:8080/verify-email?token=abc&x=1".to_owned();
    for locale in Locale::ALL {
        let mails = [
            renderer.mail(
                locale,
                &brand(),
                &VerifyEmailMail {
                    name: name.clone(),
                    url: url.clone(),
                    hours: 24,
                },
            ),
            renderer.mail(
                locale,
                &brand(),
                &ResetPasswordMail {
                    name: name.clone(),
                    url: url.clone(),
                    hours: 1,
                },
            ),
            renderer.mail(
                locale,
                &brand(),
                &ChangeEmailMail {
                    name: name.clone(),
                    email: "a@b.example".into(),
                    url: url.clone(),
                    hours: 2,
                },
            ),
            renderer.mail(
                locale,
                &brand(),
                &InvitationMail {
                    inviter: Some(name.clone()),
                    message: Some("Come!\nSoon".into()),
                    url: url.clone(),
                    days: 7,
                },
            ),
            renderer.mail(
                locale,
                &brand(),
                &InvitationMail {
                    inviter: None,
                    message: None,
                    url: url.clone(),
                    days: 1,
                },
            ),
            renderer.mail(
                locale,
                &brand(),
                &PasswordChangedMail {
                    name: name.clone(),
                    url: url.clone(),
                },
            ),
            renderer.mail(
                locale,
                &brand(),
                &EmailChangedMail {
                    name: name.clone(),
                    url: url.clone(),
                },
            ),
            renderer.mail(
                locale,
                &brand(),
                &WebhookDisabledMail {
                    name: name.clone(),
                    address: "https://hooks.example/a?b=c&d=e".into(),
                    url: url.clone(),
                },
            ),
        ];
        for mail in mails {
            let mail = mail.unwrap_or_else(|error| panic!("{error:?}"));
            assert!(!mail.subject.contains(['\r', '\n']) && !mail.subject.starts_with("mail-"));
            assert!(mail.text.contains(&url), "{}", mail.text);
            assert!(mail.html.contains("token=abc&amp;x=1"), "{}", mail.html);
            assert!(!mail.html.contains("<b>Lovelace"));
            assert!(!mail.text.contains("mail-") && !mail.html.contains(">mail-"));
        }
    }
}
