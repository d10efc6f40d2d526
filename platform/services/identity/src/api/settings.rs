use collegium_contracts::permissions::{SettingsRead, SettingsUpdate};
use collegium_kernel::Problem;
use collegium_web::{Allow, ApiError, Versioned, parse_if_match};
use poem_openapi::{Object, OpenApi, param::Header, payload::Json};
use serde_json::Value;

use super::Tag;
use crate::{
    Identity,
    domain::{self, SignUpMode},
};

pub(super) struct SettingsApi(pub(super) Identity);

/// Who may sign up.
#[derive(Object)]
struct SignUpPolicy {
    /// `open` (everybody), `invitation` (nobody) or `domain` (addresses in one of the domains).
    mode: String,
    /// E-mail domains, such as `example.org`; subdomains are domains of their own.
    #[oai(default)]
    domains: Vec<String>,
}

impl From<domain::SignUpPolicy> for SignUpPolicy {
    fn from(policy: domain::SignUpPolicy) -> Self {
        let mode = match policy.mode {
            SignUpMode::Open => "open",
            SignUpMode::Invitation => "invitation",
            SignUpMode::Domain => "domain",
        };
        Self {
            mode: mode.to_owned(),
            domains: policy.domains,
        }
    }
}

impl TryFrom<SignUpPolicy> for domain::SignUpPolicy {
    type Error = Problem;

    fn try_from(policy: SignUpPolicy) -> Result<Self, Problem> {
        let mode = match &*policy.mode {
            "open" => SignUpMode::Open,
            "invitation" => SignUpMode::Invitation,
            "domain" => SignUpMode::Domain,
            _ => return Err(Problem::invalid("mode", "There is no such mode.")),
        };
        Ok(Self {
            mode,
            domains: policy.domains,
        })
    }
}

#[OpenApi(tag = "Tag::Settings")]
impl SettingsApi {
    /// Get who may sign up.
    ///
    /// Until it is chosen, people join by invitation.
    #[oai(
        path = "/settings/sign-up",
        method = "get",
        operation_id = "settings.get_sign_up"
    )]
    async fn get_sign_up(
        &self,
        caller: Allow<SettingsRead>,
    ) -> Result<Versioned<SignUpPolicy>, ApiError> {
        let (policy, version) = self.0.sign_up_policy(&caller).await?;
        Ok(Versioned::new(policy.into(), version))
    }

    /// Choose who may sign up.
    ///
    /// People who have an account already keep it.
    #[oai(
        path = "/settings/sign-up",
        method = "put",
        operation_id = "settings.set_sign_up"
    )]
    async fn set_sign_up(
        &self,
        caller: Allow<SettingsUpdate>,
        /// The version that the change is made of.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        body: Json<SignUpPolicy>,
    ) -> Result<Versioned<SignUpPolicy>, ApiError> {
        let expected = parse_if_match(if_match.0.as_deref())?;
        let wished = body.0.try_into()?;
        let (policy, version) = self.0.set_sign_up_policy(&caller, wished, expected).await?;
        Ok(Versioned::new(policy.into(), version))
    }

    /// Get the branding.
    ///
    /// Design tokens of the portal; `null` at version 0 until they are chosen.
    #[oai(
        path = "/settings/theme",
        method = "get",
        operation_id = "settings.get_theme"
    )]
    async fn get_theme(&self, caller: Allow<SettingsRead>) -> Result<Versioned<Value>, ApiError> {
        let (theme, version) = self.0.theme(&caller).await?;
        Ok(Versioned::new(theme, version))
    }

    /// Change the branding.
    ///
    /// Colours that could not be read on each other are corrected.
    #[oai(
        path = "/settings/theme",
        method = "put",
        operation_id = "settings.set_theme"
    )]
    async fn set_theme(
        &self,
        caller: Allow<SettingsUpdate>,
        /// The version that the change is made of.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        body: Json<Value>,
    ) -> Result<Versioned<Value>, ApiError> {
        let expected = parse_if_match(if_match.0.as_deref())?;
        let (theme, version) = self.0.set_theme(&caller, body.0, expected).await?;
        Ok(Versioned::new(theme, version))
    }
}
