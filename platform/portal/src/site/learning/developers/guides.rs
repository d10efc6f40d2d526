//! What is to be read before the reference, and beside it.

use std::sync::Arc;

use collegium_contracts::permissions::ApiKeysRead;
use collegium_kernel::{Feature, Problem};
use collegium_notifications::{domain::PAUSES, events::EVENT_TYPES};
use collegium_packaging::{Language, curl, quick_start, webhook_example};
use poem::{handler, web::Data};

use super::{Reference, markup, packages};
use crate::{
    i18n::Arg,
    site::{Answer, core::Visit},
    views::{
        ApiChangesPage, ApiNav, EventExample, QuickStartRow, QuickStartsPage, SignatureExample,
        WebhooksGuidePage,
    },
};

/// What changed, in the words that those who release it wrote.
const CHANGES: &str = include_str!("../../../../../../openapi/CHANGELOG.md");

fn nav(visit: &Visit, reference: &Reference) -> ApiNav {
    reference.nav(None, &visit.context().tenant.plan)
}

#[handler]
pub(super) async fn quick_starts(visit: Visit, reference: Data<&Arc<Reference>>) -> Answer {
    let make = async {
        let page = quick_starts_page(&visit, &reference).await?;
        visit.html(&page).await
    };
    visit.shared(make).await
}

async fn quick_starts_page(
    visit: &Visit,
    reference: &Reference,
) -> Result<QuickStartsPage, Problem> {
    let university = packages::university(visit, reference);
    let row = |language: Language| {
        let start = quick_start(language, &university)?;
        Ok(QuickStartRow {
            id: language.as_str(),
            title: language.title(),
            install: start.install,
            file: start.file,
            program: start.program,
            run: start.run,
            package_href: packages::href(language, &university)?,
        })
    };
    Ok(QuickStartsPage {
        nav: nav(visit, reference),
        starts: Language::ALL
            .into_iter()
            .map(row)
            .collect::<Result<_, Problem>>()?,
        curl: curl(&university),
        may_make_keys: visit.may::<ApiKeysRead>(None).await?,
    })
}

#[handler]
pub(super) async fn webhooks(visit: Visit, reference: Data<&Arc<Reference>>) -> Answer {
    if !visit.has(Feature::Webhooks) {
        return Err(Problem::not_found().into());
    }
    let make = async { visit.html(&webhooks_page(&visit, &reference)).await };
    visit.shared(make).await
}

fn webhooks_page(visit: &Visit, reference: &Reference) -> WebhooksGuidePage {
    let university = packages::university(visit, reference);
    let signatures = Language::ALL.into_iter().filter_map(|language| {
        Some(SignatureExample {
            title: language.title(),
            program: webhook_example(language, &university)?,
        })
    });
    let events = EVENT_TYPES.iter().map(|known| {
        let mut example = known.example();
        example["source"] = university.base_url.as_str().into();
        EventExample {
            name: known.name,
            description: known.description,
            example: format!("{example:#}"),
        }
    });
    WebhooksGuidePage {
        nav: nav(visit, reference),
        pauses: PAUSES
            .iter()
            .map(|seconds| pause(visit, *seconds))
            .collect(),
        signatures: signatures.collect(),
        events: events.collect(),
    }
}

fn pause(visit: &Visit, seconds: i64) -> String {
    let (key, count) = match seconds {
        ..60 => ("api-pause-seconds", seconds),
        60..3600 => ("api-pause-minutes", seconds / 60),
        _ => ("api-pause-hours", seconds / 3600),
    };
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    visit.text(key, &[("count", Arg::from(count))])
}

#[handler]
pub(super) async fn change_log(visit: Visit, reference: Data<&Arc<Reference>>) -> Answer {
    let make = async {
        let page = ApiChangesPage {
            nav: nav(&visit, &reference),
            versions: versions(CHANGES),
        };
        visit.html(&page).await
    };
    visit.shared(make).await
}

/// The sections of versions, the newest first: title and HTML. What stands before them is for
/// those who release.
fn versions(changes: &str) -> Vec<(String, String)> {
    let sections = changes.split("\n## ").skip(1);
    sections
        .filter_map(|section| section.split_once('\n'))
        .map(|(title, text)| (title.trim().to_owned(), markup::html(text)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_told_by_version_and_names_nobody() {
        let versions = versions(CHANGES);
        assert!(versions.iter().any(|(title, _)| title == "0.1.0"));
        for (title, html) in versions {
            let text = html.to_lowercase();
            assert!(!html.is_empty(), "{title}");
            for word in ["collegium", "platform", "make "] {
                assert!(!text.contains(word), "{title}: {word}");
            }
        }
    }
}
