//! The operations about people and policy, mounted at `/api/v1`.

mod api_keys;
mod audit_log;
mod avatars;
mod invitations;
mod jwks;
mod me;
mod roles;
mod second_factor;
mod sessions;
mod settings;
mod sign_up;
mod signing_keys;
mod users;

use poem_openapi::{ApiResponse, OpenApi, Tags};

pub use jwks::jwks_endpoint;

use crate::Identity;

#[derive(Tags)]
enum Tag {
    /// Making an account and getting into it.
    Accounts,
    /// Signing in and out.
    Sessions,
    /// One's own profile and data.
    Me,
    /// The people of the university.
    Users,
    /// What people may do.
    Roles,
    /// Keys of integrators.
    #[oai(rename = "API keys")]
    ApiKeys,
    /// The university's choices.
    Settings,
    /// Who did what.
    #[oai(rename = "Audit log")]
    AuditLog,
}

/// Taken; what follows, follows by mail.
#[derive(ApiResponse)]
enum Accepted {
    /// Taken. The answer is the same whether or not there is such an account; a letter follows if there is.
    #[oai(status = 202)]
    Accepted,
}

impl Identity {
    /// All operations of this service.
    #[must_use]
    pub fn api(&self) -> impl OpenApi + use<> {
        (
            sign_up::SignUpApi(self.clone()),
            sessions::SessionsApi(self.clone()),
            me::MeApi(self.clone()),
            avatars::AvatarsApi(self.clone()),
            second_factor::SecondFactorApi(self.clone()),
            users::UsersApi(self.clone()),
            invitations::InvitationsApi(self.clone()),
            roles::RolesApi(self.clone()),
            api_keys::ApiKeysApi(self.clone()),
            settings::SettingsApi(self.clone()),
            signing_keys::SigningKeysApi(self.clone()),
            audit_log::AuditLogApi(self.clone()),
        )
    }
}
