use async_graphql::SimpleObject;
use chrono::{DateTime, Utc};
use poem_openapi::Object;
use serde::{Serialize, Serializer};
use uuid::Uuid;

/// A course with its outline.
#[derive(Debug, Clone, Serialize, Object)]
pub struct Course {
    /// The course's id.
    pub id: Uuid,
    /// Its name in the portal's addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// A sentence or two, plain text; may be empty.
    pub summary: String,
    /// Language tag, such as `ru`; `und` if nobody said.
    pub language: String,
    /// `draft`, `published` or `archived`.
    pub status: String,
    /// Address of the picture on the portal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[oai(skip_serializing_if_is_none)]
    pub cover_url: Option<String>,
    /// Number of lessons.
    pub lesson_count: u32,
    /// Counts every change of the course and its outline; also the `ETag`.
    pub version: i32,
    /// When it was made.
    #[serde(serialize_with = "time")]
    pub created_at: DateTime<Utc>,
    /// When it or its outline was last changed.
    #[serde(serialize_with = "time")]
    pub updated_at: DateTime<Utc>,
    /// When it was last published.
    #[serde(serialize_with = "some_time", skip_serializing_if = "Option::is_none")]
    #[oai(skip_serializing_if_is_none)]
    pub published_at: Option<DateTime<Utc>>,
    /// When it was archived, if it is.
    #[serde(serialize_with = "some_time", skip_serializing_if = "Option::is_none")]
    #[oai(skip_serializing_if_is_none)]
    pub archived_at: Option<DateTime<Utc>>,
    /// Its parts, in reading order.
    pub modules: Vec<Module>,
}

/// A course in a list.
#[derive(Debug, Clone, Object, SimpleObject)]
pub struct CourseSummary {
    /// The course's id.
    pub id: Uuid,
    /// Its name in the portal's addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// A sentence or two, plain text; may be empty.
    pub summary: String,
    /// Language tag, such as `ru`; `und` if nobody said.
    pub language: String,
    /// `draft`, `published` or `archived`.
    pub status: String,
    /// Address of the picture on the portal.
    #[oai(skip_serializing_if_is_none)]
    pub cover_url: Option<String>,
    /// Number of lessons.
    pub lesson_count: u32,
    /// Counts every change of the course and its outline.
    pub version: i32,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it or its outline was last changed.
    pub updated_at: DateTime<Utc>,
    /// When it was last published.
    #[oai(skip_serializing_if_is_none)]
    pub published_at: Option<DateTime<Utc>>,
}

/// A part of a course.
#[derive(Debug, Clone, Serialize, Object, SimpleObject)]
pub struct Module {
    /// The module's id.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// Its place in the course, from one.
    pub position: i32,
    /// Counts the changes of the module itself.
    pub version: i32,
    /// Its lessons, in reading order.
    #[graphql(complexity = "1 + 6 * child_complexity")]
    pub lessons: Vec<LessonSummary>,
}

/// A lesson in an outline.
#[derive(Debug, Clone, Serialize, Object, SimpleObject)]
pub struct LessonSummary {
    /// The lesson's id.
    pub id: Uuid,
    /// Its name in links between lessons.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its place in the module, from one.
    pub position: i32,
    /// Counts the changes of the lesson itself.
    pub version: i32,
    /// What there is to do in it, in order.
    #[graphql(complexity = "1 + 3 * child_complexity")]
    pub activities: Vec<ActivitySummary>,
}

/// An activity in an outline.
#[derive(Debug, Clone, Serialize, Object, SimpleObject)]
pub struct ActivitySummary {
    /// The activity's id.
    pub id: Uuid,
    /// `page`, `video`, `file`, `link`, `quiz`, or a kind of a later version.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its place in the lesson, from one.
    pub position: i32,
    /// Whether the lesson is complete only once this is done.
    pub required: bool,
    /// Counts the changes of the activity.
    pub version: i32,
}

impl Course {
    /// The course as lists show it.
    #[must_use]
    pub fn summary(&self) -> CourseSummary {
        CourseSummary {
            id: self.id,
            slug: self.slug.clone(),
            title: self.title.clone(),
            summary: self.summary.clone(),
            language: self.language.clone(),
            status: self.status.clone(),
            cover_url: self.cover_url.clone(),
            lesson_count: self.lesson_count,
            version: self.version,
            created_at: self.created_at,
            updated_at: self.updated_at,
            published_at: self.published_at,
        }
    }

    /// The lessons in reading order, each with its module.
    pub fn lessons(&self) -> impl Iterator<Item = (&Module, &LessonSummary)> {
        self.modules
            .iter()
            .flat_map(|module| module.lessons.iter().map(move |lesson| (module, lesson)))
    }

    /// The body that `Json<Course>` would send, made without a tree in between.
    pub(crate) fn render(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(self)
    }

    /// Bytes it takes in memory, about.
    pub(crate) fn weight(&self) -> u32 {
        let activities: usize = self.lessons().map(|(_, l)| l.activities.len()).sum();
        let things = self.modules.len() + self.lessons().count() + activities + 4;
        u32::try_from(things * 200).unwrap_or(u32::MAX)
    }
}

/// As poem-openapi writes it.
fn time<S: Serializer>(time: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&time.to_rfc3339())
}

fn some_time<S: Serializer>(
    time: &Option<DateTime<Utc>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match time {
        Some(time) => self::time(time, serializer),
        None => serializer.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use poem_openapi::types::ToJSON;

    use super::*;

    #[test]
    fn the_short_way_to_json_writes_what_the_long_one_does() {
        let id = Uuid::from_u128(7);
        let activity = ActivitySummary {
            id,
            kind: "page".to_owned(),
            title: "«\"»".to_owned(),
            position: 1,
            required: true,
            version: 1,
        };
        let lesson = LessonSummary {
            id,
            slug: "a".to_owned(),
            title: "A".to_owned(),
            position: 1,
            version: 2,
            activities: vec![activity],
        };
        let module = Module {
            id,
            title: "M".to_owned(),
            position: 1,
            version: 1,
            lessons: vec![lesson],
        };
        let mut course = Course {
            id,
            slug: "c".to_owned(),
            title: "C".to_owned(),
            summary: String::new(),
            language: "en".to_owned(),
            status: "published".to_owned(),
            cover_url: None,
            lesson_count: 1,
            version: 3,
            created_at: DateTime::UNIX_EPOCH + chrono::Duration::microseconds(1_500_000),
            updated_at: DateTime::UNIX_EPOCH,
            published_at: None,
            archived_at: None,
            modules: vec![module],
        };
        for cover in [None, Some("/c".to_owned())] {
            course.published_at = cover.as_ref().map(|_| DateTime::UNIX_EPOCH);
            course.archived_at = course.published_at;
            course.cover_url = cover;
            let short: serde_json::Value =
                serde_json::from_slice(&course.render().unwrap()).unwrap();
            assert_eq!(Some(short), ToJSON::to_json(&course));
        }
    }
}
