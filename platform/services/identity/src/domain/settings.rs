use collegium_kernel::{Code, Problem};
use serde::{Deserialize, Serialize};

use super::Email;

/// Domains in a sign-up policy.
const MAX_DOMAINS: usize = 100;

/// Who may make themselves an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignUpMode {
    /// Everybody.
    Open,
    /// Nobody: people are invited.
    Invitation,
    /// Whoever has an address in one of the domains.
    Domain,
}

/// The tenant's choice of who may sign up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpPolicy {
    /// The choice.
    pub mode: SignUpMode,
    /// The domains of mode `domain`.
    #[serde(default)]
    pub domains: Vec<String>,
}

impl Default for SignUpPolicy {
    fn default() -> Self {
        Self {
            mode: SignUpMode::Invitation,
            domains: Vec::new(),
        }
    }
}

impl SignUpPolicy {
    /// Checks a wish and brings its domains into the form that addresses have.
    pub fn checked(mut self) -> Result<Self, Problem> {
        for domain in &mut self.domains {
            let text = domain.trim().trim_start_matches('@').to_lowercase();
            let email = Email::parse(&format!("x@{text}")).map_err(|_| {
                Problem::invalid("domains", format!("{domain:?} is not an e-mail domain."))
            })?;
            email.domain().clone_into(domain);
        }
        self.domains.sort_unstable();
        self.domains.dedup();
        if self.domains.len() > MAX_DOMAINS {
            return Err(Problem::invalid("domains", "These are too many domains."));
        }
        if self.mode == SignUpMode::Domain && self.domains.is_empty() {
            return Err(Problem::invalid("domains", "Name at least one domain."));
        }
        Ok(self)
    }

    /// Whether this address may sign up.
    pub fn admit(&self, email: &Email) -> Result<(), Problem> {
        let refuse = |why: &str| Err(Problem::new(Code::SignUpClosed).with_detail(why));
        match self.mode {
            SignUpMode::Open => Ok(()),
            SignUpMode::Invitation => refuse("People join this university by invitation."),
            SignUpMode::Domain if self.domains.iter().any(|d| d == email.domain()) => Ok(()),
            SignUpMode::Domain => {
                refuse("Addresses of this e-mail domain cannot sign up at this university.")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mode_admits_whom_it_should() {
        let email = |text| Email::parse(text).unwrap();
        let policy = SignUpPolicy {
            mode: SignUpMode::Domain,
            domains: vec!["@Example.ORG ".into(), "example.org".into()],
        };
        let policy = policy.checked().unwrap();
        assert_eq!(policy.domains, ["example.org"]);
        assert!(policy.admit(&email("a@example.org")).is_ok());
        for stranger in [
            "a@evil-example.org",
            "a@sub.example.org",
            "a@example.org.evil.net",
        ] {
            assert!(policy.admit(&email(stranger)).is_err(), "{stranger}");
        }
        assert!(
            SignUpPolicy::default()
                .admit(&email("a@example.org"))
                .is_err()
        );
    }

    #[test]
    fn a_domain_policy_needs_domains_that_are_some() {
        let with = |domains: &[&str]| SignUpPolicy {
            mode: SignUpMode::Domain,
            domains: domains.iter().map(ToString::to_string).collect(),
        };
        assert!(with(&[]).checked().is_err());
        assert!(with(&["not a domain"]).checked().is_err());
        assert!(with(&["a@b.org"]).checked().is_err());
    }
}
