use chrono::{DateTime, Utc};
use collegium_contracts::FirstOwner;
use collegium_kernel::{Problem, TenantId, TenantStatus};
use serde::Serialize;
use uuid::Uuid;

use super::line;

/// Names that a portal's host must not have, because they mean the platform's own.
const RESERVED: &[&str] = &[
    "admin",
    "api",
    "app",
    "assets",
    "auth",
    "autoconfig",
    "autodiscover",
    "billing",
    "cdn",
    "collegium",
    "console",
    "control",
    "dev",
    "dns",
    "docs",
    "ftp",
    "health",
    "help",
    "imap",
    "internal",
    "localhost",
    "login",
    "mail",
    "metrics",
    "mx",
    "ns",
    "ns1",
    "ns2",
    "operator",
    "operators",
    "platform",
    "pop",
    "root",
    "security",
    "smtp",
    "sso",
    "staging",
    "static",
    "status",
    "support",
    "system",
    "test",
    "webmail",
    "ws",
    "www",
];

/// One university as operators see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TenantRecord {
    /// Its id.
    pub id: Uuid,
    /// Its name in host names.
    pub slug: String,
    /// Its full name.
    pub name: String,
    /// A name of a few letters.
    pub short_name: String,
    /// Its default language, BCP 47.
    pub locale: String,
    /// Where it is in its life.
    pub status: TenantStatus,
    /// Its plan.
    pub plan_id: String,
    /// The database it lives in.
    pub placement_id: String,
    /// The tenant it is a sandbox of.
    pub sandbox_of: Option<Uuid>,
    /// The version of its schema.
    pub schema_version: i64,
    /// Why its last migration failed.
    pub migration_error: Option<String>,
    /// When it will be destroyed.
    pub delete_after: Option<DateTime<Utc>>,
    /// The host that its links point to.
    pub primary_host: String,
    /// Grows with each change.
    pub version: i32,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl TenantRecord {
    /// Its id as the other crates speak of it.
    #[must_use]
    pub const fn tenant_id(&self) -> TenantId {
        TenantId(self.id)
    }
}

/// A university to be made.
#[derive(Debug, Clone)]
pub struct NewTenant {
    /// Its name in host names.
    pub slug: String,
    /// Its full name.
    pub name: String,
    /// A name of a few letters; the slug in capitals if none is given.
    pub short_name: Option<String>,
    /// Its default language, BCP 47.
    pub locale: String,
    /// Its plan; `trial` if none is given.
    pub plan_id: Option<String>,
    /// Whom it is handed to.
    pub owner: Option<FirstOwner>,
}

impl NewTenant {
    /// The same with every field checked and in its normal form.
    pub fn checked(self) -> Result<Self, Problem> {
        let slug = parse_slug(&self.slug)?;
        let short_name = self
            .short_name
            .unwrap_or_else(|| slug.to_uppercase().chars().take(20).collect());
        let owner = self.owner.map(|owner| {
            Ok::<_, Problem>(FirstOwner {
                email: super::email("owner.email", &owner.email)?,
                name: line("owner.name", &owner.name, 200)?,
                password_hash: owner.password_hash,
            })
        });
        Ok(Self {
            slug,
            name: line("name", &self.name, 200)?,
            short_name: Some(line("short_name", &short_name, 20)?),
            locale: validate_locale(&self.locale)?,
            plan_id: Some(self.plan_id.unwrap_or_else(|| "trial".to_owned())),
            owner: owner.transpose()?,
        })
    }
}

/// A change of what a tenant is called; what is none stays.
#[derive(Debug, Clone, Default)]
pub struct TenantChange {
    /// A new name in host names; the old host stops answering at once.
    pub slug: Option<String>,
    /// A new full name.
    pub name: Option<String>,
    /// A new short name.
    pub short_name: Option<String>,
    /// A new default language.
    pub locale: Option<String>,
    /// Another plan.
    pub plan_id: Option<String>,
}

impl TenantChange {
    /// The same with every field checked and in its normal form.
    pub fn checked(self) -> Result<Self, Problem> {
        Ok(Self {
            slug: self.slug.as_deref().map(parse_slug).transpose()?,
            name: self.name.map(|text| line("name", &text, 200)).transpose()?,
            short_name: self
                .short_name
                .map(|text| line("short_name", &text, 20))
                .transpose()?,
            locale: self.locale.as_deref().map(validate_locale).transpose()?,
            plan_id: self.plan_id,
        })
    }
}

/// Which tenants a list shows.
#[derive(Debug, Clone, Default)]
pub struct TenantFilter {
    /// Those in this status; none shows all but the deleted.
    pub status: Option<TenantStatus>,
    /// Those whose slug or name contains this.
    pub search: Option<String>,
}

/// What a tenant uses of its plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TenantUsage {
    /// People who are not erased.
    pub users: i64,
    /// Courses that are not archived.
    pub courses: i64,
    /// Bytes of the courses' files.
    pub storage_bytes: i64,
}

/// A name for host names: a DNS label that is not the platform's own.
pub fn parse_slug(text: &str) -> Result<String, Problem> {
    let slug = text.trim().to_ascii_lowercase();
    let edge = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphanumeric);
    let bytes = slug.as_bytes();
    let good = bytes.len() <= 40
        && edge(bytes.first())
        && edge(bytes.last())
        && bytes
            .iter()
            .all(|b| b.is_ascii_alphanumeric() || *b == b'-');
    if !good {
        return Err(Problem::invalid(
            "slug",
            "It must have 1 to 40 letters a–z, digits and hyphens, and begin and end with none of the latter.",
        ));
    }
    if bytes.get(2..4) == Some(b"--") {
        return Err(Problem::invalid(
            "slug",
            "Its third and fourth characters must not both be hyphens.",
        ));
    }
    if RESERVED.contains(&&*slug) {
        return Err(Problem::invalid(
            "slug",
            "This name is kept for the platform.",
        ));
    }
    Ok(slug)
}

/// A language tag such as `en` or `pt-BR`.
pub fn validate_locale(text: &str) -> Result<String, Problem> {
    let text = text.trim();
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    let good = (2..=3).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && text.len() <= 35
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        });
    if good {
        Ok(text.to_owned())
    } else {
        Err(Problem::invalid(
            "locale",
            "It is not a language tag such as en or pt-BR.",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_a_label_of_its_own() {
        assert_eq!(parse_slug(" Rivendell ").unwrap(), "rivendell");
        assert!(parse_slug("a").is_ok());
        assert!(parse_slug(&"a".repeat(40)).is_ok());
        let long = "a".repeat(41);
        for bad in [
            "", "-a", "a-", "a.b", "a_b", "ü", "www", "API", "mail", "xn--p1ai", "a/b", &long,
        ] {
            assert!(parse_slug(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn reserved_names_are_slugs_in_order() {
        assert!(RESERVED.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn a_locale_is_a_tag() {
        for good in ["en", "ru", "pt-BR", "zh-Hant-TW"] {
            assert_eq!(validate_locale(good).unwrap(), good);
        }
        for bad in ["", "e", "EN", "en_US", "english", "en-", "en-<script>"] {
            assert!(validate_locale(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_short_name_is_made_of_the_slug() {
        let new = NewTenant {
            slug: "north".into(),
            name: "North".into(),
            short_name: None,
            locale: "en".into(),
            plan_id: None,
            owner: None,
        };
        let new = new.checked().unwrap();
        assert_eq!(new.short_name.as_deref(), Some("NORTH"));
        assert_eq!(new.plan_id.as_deref(), Some("trial"));
    }
}
