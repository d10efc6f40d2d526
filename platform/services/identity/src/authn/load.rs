use std::sync::Arc;

use chrono::{DateTime, Utc};
use collegium_contracts::Credential;
use collegium_kernel::{Principal, PrincipalKind, TenantContext};

use super::cache::Found;
use crate::{
    Identity, Result,
    domain::KEY_PREFIX,
    secrets::{csrf_token, token_hash, verify},
    store::{
        api_keys,
        sessions::{self, Bearer},
    },
};

/// No credential of ours is longer.
const MAX_CREDENTIAL: usize = 2048;

impl Identity {
    /// Asks the database whose credential this is.
    pub(super) async fn load_principal(
        &self,
        tenant: &TenantContext,
        credential: Credential<'_>,
        now: DateTime<Utc>,
    ) -> Result<Option<Found>> {
        match credential {
            Credential::SessionCookie(text) if text.len() == 43 => {
                self.by_cookie(tenant, text, now).await
            }
            Credential::Bearer(text) if text.len() > MAX_CREDENTIAL => Ok(None),
            Credential::Bearer(text) if text.starts_with(KEY_PREFIX) => {
                self.by_api_key(tenant, text, now).await
            }
            Credential::Bearer(text) => self.by_access_token(tenant, text, now).await,
            Credential::SessionCookie(_) => Ok(None),
        }
    }

    async fn by_cookie(
        &self,
        tenant: &TenantContext,
        secret: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Found>> {
        let mut tx = self.0.database.read(tenant).await?;
        let bearer = sessions::by_secret(&mut tx, &token_hash(secret), now).await?;
        Ok(bearer.map(|bearer| {
            let expires_at = bearer.expires_at;
            person(bearer, Some(csrf_token(secret)), expires_at)
        }))
    }

    async fn by_access_token(
        &self,
        tenant: &TenantContext,
        token: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Found>> {
        let ring = self.key_ring(tenant).await?;
        let Some(claims) = verify(&ring, tenant.id(), token, now) else {
            return Ok(None);
        };
        let mut tx = self.0.database.read(tenant).await?;
        let bearer = sessions::by_id(&mut tx, claims.sid, claims.sub, now).await?;
        let ends = DateTime::from_timestamp(claims.exp, 0).unwrap_or(now);
        Ok(bearer.map(|bearer| person(bearer, None, ends)))
    }

    async fn by_api_key(
        &self,
        tenant: &TenantContext,
        secret: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Found>> {
        let mut tx = self.0.database.read(tenant).await?;
        let key = api_keys::by_secret(&mut tx, &token_hash(secret), now).await?;
        Ok(key.map(|key| Found {
            subject: key.id,
            used_at: key.last_used_at,
            principal: Arc::new(Principal {
                kind: PrincipalKind::ApiKey { key_id: key.id },
                name: key.name.into(),
                roles: Arc::new([]),
                scopes: Some(key.scopes.into()),
                locale: None,
                csrf_token: None,
                expires_at: key.expires_at.unwrap_or(DateTime::<Utc>::MAX_UTC),
            }),
        }))
    }

    /// Writes the use of a session or key, after the answer.
    pub(super) fn note_use(
        &self,
        tenant: &TenantContext,
        principal: &Principal,
        now: DateTime<Utc>,
    ) {
        let (this, tenant, kind) = (self.clone(), tenant.clone(), principal.kind.clone());
        tokio::spawn(async move {
            let noted = async {
                let mut tx = this.0.database.read(&tenant).await?;
                match kind {
                    PrincipalKind::User { session_id, .. } => {
                        sessions::seen(&mut tx, session_id, now).await
                    }
                    PrincipalKind::ApiKey { key_id } => api_keys::used(&mut tx, key_id, now).await,
                    PrincipalKind::Anonymous | PrincipalKind::System => Ok(()),
                }
            };
            if let Err(error) = noted.await {
                tracing::debug!(%error, "a use was not noted");
            }
        });
    }
}

fn person(bearer: Bearer, csrf_token: Option<String>, expires_at: DateTime<Utc>) -> Found {
    Found {
        subject: bearer.user_id,
        used_at: Some(bearer.last_seen_at),
        principal: Arc::new(Principal {
            kind: PrincipalKind::User {
                user_id: bearer.user_id,
                session_id: bearer.session_id,
                browser: csrf_token.is_some(),
            },
            name: bearer.name.into(),
            roles: bearer.roles.into(),
            scopes: None,
            locale: Some(bearer.locale.into()),
            csrf_token: csrf_token.map(Into::into),
            expires_at: expires_at.min(bearer.expires_at),
        }),
    }
}
