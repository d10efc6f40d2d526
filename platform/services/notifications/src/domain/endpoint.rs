use async_graphql::SimpleObject;
use chrono::{DateTime, Duration, Utc};
use collegium_kernel::Problem;
use url::{Host, Url};
use uuid::Uuid;

use super::is_public;
use crate::events::is_event_type;

/// Endpoints in a tenant.
pub(crate) const MAX_ENDPOINTS: i64 = 100;
/// How long the secret before the present one is valid unless the caller says.
pub(crate) const OVERLAP_DEFAULT: Duration = Duration::hours(24);
/// The longest that it can be.
pub(crate) const OVERLAP_MAX: Duration = Duration::days(7);

const MAX_URL: usize = 2048;
const MAX_DESCRIPTION: usize = 200;

/// Where events are sent.
#[derive(Debug, Clone, SimpleObject)]
#[graphql(name = "Webhook")]
pub struct Endpoint {
    /// Its id.
    pub id: Uuid,
    /// Where it is.
    pub url: String,
    /// What people call it; may be empty.
    pub description: String,
    /// The types it is told of; empty for all.
    pub event_types: Vec<String>,
    /// `enabled` or `disabled`.
    pub status: String,
    /// `request` or `failing`.
    pub disabled_because: Option<String>,
    /// Since when it is disabled.
    pub disabled_at: Option<DateTime<Utc>>,
    /// Since when nothing arrives.
    pub failing_since: Option<DateTime<Utc>>,
    /// Until when the secret before the present one signs too.
    pub old_secret_until: Option<DateTime<Utc>>,
    /// Counts changes.
    pub version: i32,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// An endpoint that is wished for.
#[derive(Debug, Clone, Default)]
pub struct NewEndpoint {
    /// Where it is.
    pub url: String,
    /// What people call it.
    pub description: String,
    /// The types it is to be told of; empty for all.
    pub event_types: Vec<String>,
}

/// A change of an endpoint; none is left as it is.
#[derive(Debug, Clone, Default)]
pub struct EndpointChange {
    /// Where it is.
    pub url: Option<String>,
    /// What people call it.
    pub description: Option<String>,
    /// All types it is to be told of.
    pub event_types: Option<Vec<String>>,
    /// Whether it is sent anything.
    pub enabled: Option<bool>,
}

/// A new endpoint. This and rotation are the only times that a secret is seen.
#[derive(Debug, Clone)]
pub struct IssuedEndpoint {
    /// What is kept of it.
    pub endpoint: Endpoint,
    /// The text that the receiver's library takes.
    pub secret: String,
}

/// A secret that takes the place of another.
#[derive(Debug, Clone)]
pub struct NewSecret {
    /// The text that the receiver's library takes.
    pub secret: String,
    /// Until when the old one signs too.
    pub old_secret_until: DateTime<Utc>,
}

/// Checks where an endpoint is, as far as can be told without asking DNS, and gives the
/// address as it will be used.
pub(crate) fn endpoint_url(text: &str, allow_private: bool) -> Result<String, Problem> {
    let bad = |message: &str| Problem::invalid("url", message);
    if text.len() > MAX_URL {
        return Err(bad("This is longer than 2,048 characters."));
    }
    let url = Url::parse(text.trim()).map_err(|_| bad("This is not an absolute URL."))?;
    match url.scheme() {
        "https" => {}
        "http" if allow_private => {}
        _ => return Err(bad("This does not begin with https://.")),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(bad("A user or password in the URL is not sent."));
    }
    if url.fragment().is_some() {
        return Err(bad("What follows # is not sent."));
    }
    check_literal(&url, allow_private).map_err(bad)?;
    Ok(url.into())
}

/// Refuses an address that is written in the URL and may not be asked. Names are looked at
/// when they are resolved, which an address never is.
pub(crate) fn check_literal(url: &Url, allow_private: bool) -> Result<(), &'static str> {
    let address = match url.host() {
        Some(Host::Ipv4(address)) => address.into(),
        Some(Host::Ipv6(address)) => address.into(),
        Some(Host::Domain(_)) => return Ok(()),
        None => return Err("The URL names no host."),
    };
    if allow_private || is_public(address) {
        Ok(())
    } else {
        Err("The address is not a public one.")
    }
}

/// Checks what people call it.
pub(crate) fn description(text: &str) -> Result<String, Problem> {
    let text = text.trim();
    if text.chars().count() > MAX_DESCRIPTION || text.chars().any(char::is_control) {
        return Err(Problem::invalid(
            "description",
            "This is one line of at most 200 characters.",
        ));
    }
    Ok(text.to_owned())
}

/// Sorts the types and refuses those that do not exist.
pub(crate) fn event_types(mut wished: Vec<String>) -> Result<Vec<String>, Problem> {
    wished.sort_unstable();
    wished.dedup();
    match wished.iter().find(|name| !is_event_type(name)) {
        None => Ok(wished),
        Some(unknown) => Err(Problem::invalid(
            "event_types",
            format!("There is no event type {unknown:?}."),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_public_however_they_are_written() {
        let url = |text| endpoint_url(text, false);
        assert_eq!(
            url(" https://Hooks.example/a?b=c ").unwrap(),
            "https://hooks.example/a?b=c"
        );
        for bad in [
            "http://hooks.example",
            "ftp://hooks.example",
            "hooks.example",
            "https://u:p@hooks.example",
            "https://hooks.example/#a",
            "https://127.0.0.1/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://017700000001/",
            "https://127。0。0。1/",
            "https://[::1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://169.254.169.254/latest/meta-data",
        ] {
            assert!(url(bad).is_err(), "{bad}");
        }
        assert!(endpoint_url("http://127.0.0.1:8080/", true).is_ok());
    }

    #[test]
    fn only_types_that_exist_can_be_chosen() {
        let types = |list: &[&str]| event_types(list.iter().map(ToString::to_string).collect());
        assert_eq!(
            types(&["user.created", "course.created", "user.created"]).unwrap(),
            ["course.created", "user.created"]
        );
        assert!(types(&[]).unwrap().is_empty());
        assert!(types(&["course.flown"]).is_err());
    }
}
