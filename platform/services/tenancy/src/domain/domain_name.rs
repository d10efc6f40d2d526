use std::net::IpAddr;

use chrono::{DateTime, Utc};
use collegium_kernel::Problem;
use serde::Serialize;
use uuid::Uuid;

/// A host of a tenant's own choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Domain {
    /// Lower case, internationalised names in punycode.
    pub host: String,
    /// Whose it is, or wants to be.
    pub tenant_id: Uuid,
    /// Name of the TXT record that proves it.
    pub challenge_name: String,
    /// What that record must say.
    pub challenge_value: String,
    /// When it was proven; the portal answers there from then on.
    pub verified_at: Option<DateTime<Utc>>,
    /// Whether the tenant's links point there.
    pub is_primary: bool,
    /// When it was claimed.
    pub created_at: DateTime<Utc>,
}

/// The DNS name at which a claim on `host` is proven.
#[must_use]
pub fn challenge_name(host: &str) -> String {
    format!("_collegium-challenge.{host}")
}

/// What the record there must say.
#[must_use]
pub fn challenge_value(token: &str) -> String {
    format!("collegium-verification={token}")
}

/// The hosts of one installation.
#[derive(Debug, Clone)]
pub struct Hosts {
    base_domain: String,
}

impl Hosts {
    /// Portals answer at `<slug>.<base_domain>`.
    #[must_use]
    pub fn new(base_domain: &str) -> Self {
        let base_domain = base_domain.trim().trim_matches('.').to_ascii_lowercase();
        Self { base_domain }
    }

    /// The host that a tenant has by its slug.
    #[must_use]
    pub fn of_slug(&self, slug: &str) -> String {
        format!("{slug}.{}", self.base_domain)
    }

    /// The slug in a host of ours; none if it is not one.
    #[must_use]
    pub fn slug_in<'a>(&self, host: &'a str) -> Option<&'a str> {
        let slug = host.strip_suffix(&*self.base_domain)?.strip_suffix('.')?;
        (!slug.is_empty() && !slug.contains('.')).then_some(slug)
    }

    /// A custom domain in its normal form; refused if it is no public host name or ours.
    pub fn custom(&self, text: &str) -> Result<String, Problem> {
        let refuse = |message: &str| Problem::invalid("host", message);
        let text = text.trim().trim_end_matches('.');
        let host =
            idna::domain_to_ascii_strict(text).map_err(|_| refuse("It is not a host name."))?;
        let labels: Vec<&str> = host.split('.').collect();
        let good = host.len() <= 230 // the challenge's name must fit into 253
            && labels.len() >= 2
            && labels.iter().all(|label| {
                (1..=63).contains(&label.len())
                    && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                    && !label.starts_with('-')
                    && !label.ends_with('-')
            });
        let numeric = labels
            .last()
            .is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
        if !good || numeric || host.parse::<IpAddr>().is_ok() {
            return Err(refuse("It is not a host name such as learn.example.edu."));
        }
        let ours = host == self.base_domain || host.ends_with(&format!(".{}", self.base_domain));
        if ours || host.ends_with(".localhost") {
            return Err(refuse("This name belongs to the platform."));
        }
        Ok(host)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_the_one_label_before_the_base() {
        let hosts = Hosts::new("Campus.example.");
        assert_eq!(hosts.of_slug("north"), "north.campus.example");
        assert_eq!(hosts.slug_in("north.campus.example"), Some("north"));
        for other in [
            "campus.example",
            ".campus.example",
            "a.b.campus.example",
            "northcampus.example",
            "x",
        ] {
            assert_eq!(hosts.slug_in(other), None, "{other}");
        }
    }

    #[test]
    fn custom_domains_are_normal_and_not_ours() {
        let hosts = Hosts::new("campus.example");
        assert_eq!(
            hosts.custom(" Learn.Example.EDU. ").unwrap(),
            "learn.example.edu"
        );
        assert_eq!(hosts.custom("Пример.РФ").unwrap(), "xn--e1afmkfd.xn--p1ai");
        for bad in [
            "",
            "edu",
            "campus.example",
            "x.campus.example",
            "a.localhost",
            "127.0.0.1",
            "1.2.3.4.",
            "[::1]",
            "a..b",
            "-a.b",
            "a_b.example",
            "exa mple.org",
            "x.y:80",
            "http://x.y",
            "x/y.z",
            "*.x.org",
        ] {
            assert!(hosts.custom(bad).is_err(), "{bad}");
        }
        let long = format!("{}.org", ["a"; 120].join("."));
        assert!(hosts.custom(&long).is_err());
    }
}
