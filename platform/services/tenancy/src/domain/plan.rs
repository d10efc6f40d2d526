use collegium_kernel::{Feature, FieldError, Problem};
use serde::{Serialize, Serializer};

use super::line;

/// What a university can buy. A limit of none is no limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanRecord {
    /// Such as `campus`.
    pub id: String,
    /// For people.
    pub name: String,
    /// People who are not erased.
    pub max_users: Option<i64>,
    /// Courses that are not archived.
    pub max_courses: Option<i64>,
    /// Bytes of stored files.
    pub max_storage_bytes: Option<i64>,
    /// Requests a minute of one principal.
    pub requests_per_minute: i32,
    /// The parts of the API that may be left out and are not.
    #[serde(serialize_with = "names")]
    pub features: Vec<Feature>,
    /// Counts changes; the catalogue's, whatever a plan to be made or replaced says.
    pub version: i32,
}

fn names<S: Serializer>(features: &[Feature], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(features.iter().map(|feature| feature.as_str()))
}

/// A plan to be made or put in place of the one with its id.
pub type NewPlan = PlanRecord;

impl PlanRecord {
    /// The same with every field checked.
    pub fn checked(self) -> Result<Self, Problem> {
        let id = self.id.trim().to_owned();
        let good = (1..=40).contains(&id.len())
            && id
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_'));
        if !good {
            return Err(Problem::invalid(
                "id",
                "It must have 1 to 40 letters a–z, digits, - and _.",
            ));
        }
        let limits = [
            ("max_users", self.max_users),
            ("max_courses", self.max_courses),
            ("max_storage_bytes", self.max_storage_bytes),
            (
                "requests_per_minute",
                Some(i64::from(self.requests_per_minute) - 1),
            ),
        ];
        let errors: Vec<_> = limits
            .into_iter()
            .filter(|(_, limit)| limit.is_some_and(|limit| limit < 0))
            .map(|(field, _)| FieldError {
                field: field.to_owned(),
                message: "It is too small.".to_owned(),
            })
            .collect();
        if !errors.is_empty() {
            return Err(Problem::validation(errors));
        }
        let mut features = self.features;
        features.sort_unstable();
        features.dedup();
        Ok(Self {
            id,
            name: line("name", &self.name, 100)?,
            features,
            ..self
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> PlanRecord {
        PlanRecord {
            id: "small".into(),
            name: " Small ".into(),
            max_users: Some(0),
            max_courses: None,
            max_storage_bytes: None,
            requests_per_minute: 1,
            features: vec![Feature::AuditLog, Feature::Webhooks, Feature::AuditLog],
            version: 1,
        }
    }

    #[test]
    fn limits_are_not_negative() {
        let checked = plan().checked().unwrap();
        assert_eq!(checked.name, "Small");
        assert_eq!(checked.features, [Feature::Webhooks, Feature::AuditLog]);
        let bad = PlanRecord {
            max_users: Some(-1),
            requests_per_minute: 0,
            ..plan()
        };
        let fields: Vec<_> = bad
            .checked()
            .unwrap_err()
            .errors
            .into_iter()
            .map(|e| e.field)
            .collect();
        assert_eq!(fields, ["max_users", "requests_per_minute"]);
        assert!(
            PlanRecord {
                id: "A b".into(),
                ..plan()
            }
            .checked()
            .is_err()
        );
    }
}
