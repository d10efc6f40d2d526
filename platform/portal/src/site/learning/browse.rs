//! Lists of courses: the home page, the catalogue, one's own.

use collegium_contracts::permissions::CatalogueRead;
use collegium_kernel::Problem;
use collegium_learning::{CourseFilter, CourseStatus};
use poem::{handler, web::Query};
use serde::Deserialize;

use super::{
    cards::{cards, is_done, learning_page, own_card},
    my_courses,
};
use crate::{
    site::{Answer, core::Visit},
    views::{CataloguePage, Hero, HomePage, LanguageOption},
};

const ON_HOME: u32 = 6;
const TO_CONTINUE: usize = 3;
const ON_CATALOGUE: u32 = 24;
/// Longer questions are cut: nobody types them.
const LONGEST_QUERY: usize = 200;

#[handler]
pub(super) async fn home(visit: Visit) -> Answer {
    visit
        .shared(async { visit.html(&home_page(&visit).await?).await })
        .await
}

async fn home_page(visit: &Visit) -> Result<HomePage, Problem> {
    let mut page = HomePage {
        hero: Hero::default(),
        continue_learning: Vec::new(),
        courses: Vec::new(),
        course_count: 0,
    };
    let mine = my_courses(visit).await?;
    if visit.may::<CatalogueRead>(None).await? {
        let languages = visit.learning().languages(visit.context()).await?;
        page.course_count = languages.iter().map(|(_, count)| count).sum();
        let found = visit
            .learning()
            .courses(visit.context(), published(), Some(ON_HOME), None)
            .await?;
        page.courses = cards(found.items, mine.clone());
    }
    let begun = mine
        .into_iter()
        .filter(|mine| !is_done(mine))
        .take(TO_CONTINUE);
    page.continue_learning = begun.map(own_card).collect();
    Ok(page)
}

fn published() -> CourseFilter {
    CourseFilter {
        status: Some(CourseStatus::Published),
        ..CourseFilter::default()
    }
}

/// What the catalogue is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    q: String,
    language: String,
    cursor: String,
}

impl Wanted {
    /// One line that is not too long.
    fn query(&self) -> String {
        let line: String = self
            .q
            .chars()
            .filter(|c| !c.is_control())
            .take(LONGEST_QUERY)
            .collect();
        line.trim().to_owned()
    }

    fn next_href(&self, cursor: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("q", &*self.query()),
            ("language", &self.language),
            ("cursor", cursor),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        format!("/courses?{}", query.finish())
    }
}

#[handler]
pub(super) async fn catalogue(visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    visit.permit::<CatalogueRead>(None).await?;
    let make = async { visit.html(&catalogue_page(&visit, wanted).await?).await };
    visit.shared(make).await
}

async fn catalogue_page(visit: &Visit, mut wanted: Wanted) -> Result<CataloguePage, Problem> {
    let languages = visit.learning().languages(visit.context()).await?;
    if languages.iter().all(|(code, _)| *code != wanted.language) {
        wanted.language.clear();
    }
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let filter = CourseFilter {
        query: some(&wanted.query()),
        language: some(&wanted.language),
        ..published()
    };
    let cursor = some(&wanted.cursor);
    let found = visit
        .learning()
        .courses(
            visit.context(),
            filter,
            Some(ON_CATALOGUE),
            cursor.as_deref(),
        )
        .await?;
    let next_href = found.next_cursor.map(|cursor| wanted.next_href(&cursor));
    let option = |(code, _): (String, u32)| LanguageOption {
        selected: code == wanted.language,
        code,
    };
    Ok(CataloguePage {
        query: wanted.query(),
        languages: languages.into_iter().map(option).collect(),
        courses: cards(found.items, my_courses(visit).await?),
        next_href,
    })
}

#[handler]
pub(super) async fn learning(visit: Visit) -> Answer {
    visit.person()?;
    visit.page(&learning_page(my_courses(&visit).await?)).await
}

#[cfg(test)]
mod tests {
    use super::Wanted;

    #[test]
    fn what_was_asked_goes_on_to_the_next_page() {
        let mut wanted = Wanted {
            q: " a&b\u{0}я ".to_owned(),
            language: "en".to_owned(),
            cursor: "old".to_owned(),
        };
        assert_eq!(
            wanted.next_href("x=1"),
            "/courses?q=a%26b%D1%8F&language=en&cursor=x%3D1"
        );
        wanted.q = "ю".repeat(300);
        assert_eq!(wanted.query().chars().count(), 200);
    }
}
