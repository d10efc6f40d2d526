//! A course's life: draft → published → archived, and back.

use std::str::FromStr;

use collegium_kernel::Problem;

use super::text;

/// Where a course is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CourseStatus {
    /// Being written; seen by its authors and those already enrolled.
    Draft,
    /// Open to everybody.
    Published,
    /// Closed to newcomers; kept for those who are enrolled.
    Archived,
}

impl CourseStatus {
    /// The text in the database and on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Archived => "archived",
        }
    }

    /// Whether it counts against the plan's limit of courses.
    pub(crate) const fn counts(self) -> bool {
        !matches!(self, Self::Archived)
    }
}

impl FromStr for CourseStatus {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        match text {
            "draft" => Ok(Self::Draft),
            "published" => Ok(Self::Published),
            "archived" => Ok(Self::Archived),
            _ => Err(Problem::invalid(
                "status",
                "A course is draft, published or archived.",
            )),
        }
    }
}

/// A step in a course's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CourseStep {
    /// Opens a draft or an archived course to everybody.
    Publish,
    /// Takes a published or archived course back to its authors.
    Unpublish,
    /// Closes a draft or a published course to newcomers.
    Archive,
}

impl CourseStep {
    /// Where the step leads from `status`. Every status has each step but the one that
    /// would lead where the course is already, which does nothing (`None`).
    pub(crate) fn from(self, status: CourseStatus) -> Option<CourseStatus> {
        let next = match self {
            Self::Publish => CourseStatus::Published,
            Self::Unpublish => CourseStatus::Draft,
            Self::Archive => CourseStatus::Archived,
        };
        (next != status).then_some(next)
    }

    /// Name of the event and of the entry in the audit log.
    pub(crate) const fn event(self) -> &'static str {
        match self {
            Self::Publish => "course.published",
            Self::Unpublish => "course.unpublished",
            Self::Archive => "course.archived",
        }
    }
}

/// What a new course is made of.
#[derive(Debug, Clone, Default)]
pub struct NewCourse {
    /// Its title.
    pub title: String,
    /// Its name in addresses; made of the title if none is given.
    pub slug: Option<String>,
    /// A sentence or two, plain text.
    pub summary: Option<String>,
    /// Language tag; the tenant's language if none is given.
    pub language: Option<String>,
}

/// What to change in a course; what is `None` stays.
#[derive(Debug, Clone, Default)]
pub struct CourseChange {
    /// The title.
    pub title: Option<String>,
    /// The name in addresses. Old addresses stop working.
    pub slug: Option<String>,
    /// The summary.
    pub summary: Option<String>,
    /// The language.
    pub language: Option<String>,
    /// The picture: a file of this course, or none.
    pub cover_file_id: Option<Option<uuid::Uuid>>,
}

const LONGEST_TITLE: usize = 200;
const LONGEST_SUMMARY: usize = 2000;

/// A title of a course, module, lesson or activity.
pub(crate) fn title(text: &str) -> Result<String, Problem> {
    text::line("title", text, LONGEST_TITLE)
}

impl NewCourse {
    pub(crate) fn checked(self, default_language: &str) -> Result<Self, Problem> {
        Ok(Self {
            title: title(&self.title)?,
            slug: optional(self.slug.as_deref(), |s| text::slug("slug", s))?,
            summary: optional(self.summary.as_deref(), summary)?,
            language: Some(match &self.language {
                Some(language) => text::language("language", language)?,
                None => default_language.to_owned(),
            }),
        })
    }
}

impl CourseChange {
    pub(crate) fn checked(self) -> Result<Self, Problem> {
        Ok(Self {
            title: optional(self.title.as_deref(), title)?,
            slug: optional(self.slug.as_deref(), |s| text::slug("slug", s))?,
            summary: optional(self.summary.as_deref(), summary)?,
            language: optional(self.language.as_deref(), |l| text::language("language", l))?,
            cover_file_id: self.cover_file_id,
        })
    }
}

fn summary(text: &str) -> Result<String, Problem> {
    text::lines("summary", text, LONGEST_SUMMARY)
}

pub(crate) fn optional(
    value: Option<&str>,
    check: impl Fn(&str) -> Result<String, Problem>,
) -> Result<Option<String>, Problem> {
    value.map(check).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_course_goes_through_its_life() {
        use CourseStatus::{Archived, Draft, Published};
        for (step, from, to) in [
            (CourseStep::Publish, Draft, Some(Published)),
            (CourseStep::Publish, Archived, Some(Published)),
            (CourseStep::Publish, Published, None),
            (CourseStep::Unpublish, Published, Some(Draft)),
            (CourseStep::Unpublish, Archived, Some(Draft)),
            (CourseStep::Unpublish, Draft, None),
            (CourseStep::Archive, Draft, Some(Archived)),
            (CourseStep::Archive, Published, Some(Archived)),
            (CourseStep::Archive, Archived, None),
        ] {
            assert_eq!(step.from(from), to, "{step:?} from {from:?}");
        }
    }

    #[test]
    fn statuses_come_back() {
        for status in [
            CourseStatus::Draft,
            CourseStatus::Published,
            CourseStatus::Archived,
        ] {
            assert_eq!(status.as_str().parse::<CourseStatus>().unwrap(), status);
        }
        assert!("gone".parse::<CourseStatus>().is_err());
    }

    #[test]
    fn a_new_course_takes_the_tenants_language() {
        let course = NewCourse {
            title: " Кухня ".to_owned(),
            ..NewCourse::default()
        };
        let course = course.checked("ru").unwrap();
        assert_eq!(course.title, "Кухня");
        assert_eq!(course.language.as_deref(), Some("ru"));
        assert!(NewCourse::default().checked("ru").is_err());
    }
}
