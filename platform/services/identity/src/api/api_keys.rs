use chrono::{DateTime, Utc};
use collegium_contracts::permissions::{ApiKeysManage, ApiKeysRead};
use collegium_web::{Allow, ApiError, Created, NoContent, PageOf};
use poem_openapi::{
    Object, OpenApi,
    param::{Path, Query},
    payload::Json,
};
use uuid::Uuid;

use super::Tag;
use crate::{
    Identity,
    domain::{self, NewApiKey},
};

pub(super) struct ApiKeysApi(pub(super) Identity);

/// A key of an integrator, without its secret.
#[derive(Object)]
struct ApiKey {
    /// Its id.
    id: Uuid,
    /// What people call it.
    name: String,
    /// How the key begins, to recognise it by.
    prefix: String,
    /// The permissions it has.
    scopes: Vec<String>,
    /// Who made it.
    created_by: Option<Uuid>,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it ends.
    expires_at: Option<DateTime<Utc>>,
    /// When it was last used, to the minute.
    last_used_at: Option<DateTime<Utc>>,
    /// When it was revoked.
    revoked_at: Option<DateTime<Utc>>,
    /// Whether it is refused because whoever made it is deactivated; it works again when they do.
    suspended: bool,
}

impl From<domain::ApiKey> for ApiKey {
    fn from(key: domain::ApiKey) -> Self {
        Self {
            id: key.id,
            name: key.name,
            prefix: key.prefix,
            scopes: key.scopes,
            created_by: key.created_by,
            created_at: key.created_at,
            expires_at: key.expires_at,
            last_used_at: key.last_used_at,
            revoked_at: key.revoked_at,
            suspended: key.suspended,
        }
    }
}

/// A key to be made.
#[derive(Object)]
struct ApiKeyInput {
    /// What people will call it, at most 100 characters.
    name: String,
    /// The permissions it is to have; nobody gives one that they do not have.
    scopes: Vec<String>,
    /// When it is to end; a key without an end if left out.
    expires_at: Option<DateTime<Utc>>,
}

/// A new key with its secret.
#[derive(Object)]
struct IssuedApiKey {
    /// What is kept of it.
    key: ApiKey,
    /// The text to send as `Authorization: Bearer`. It is shown this once.
    secret: String,
}

#[OpenApi(tag = "Tag::ApiKeys")]
impl ApiKeysApi {
    /// List API keys.
    ///
    /// Also those that have ended; the newest first.
    #[oai(path = "/api-keys", method = "get", operation_id = "api_keys.list")]
    async fn list(
        &self,
        caller: Allow<ApiKeysRead>,
        /// Items in a page, at most 200; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts: `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<ApiKey>>, ApiError> {
        let page = self
            .0
            .list_api_keys(&caller, cursor.0.as_deref(), limit.0)
            .await?;
        Ok(PageOf::of(page))
    }

    /// Create an API key.
    ///
    /// Its secret is in this answer and never again.
    #[oai(path = "/api-keys", method = "post", operation_id = "api_keys.create")]
    async fn create(
        &self,
        caller: Allow<ApiKeysManage>,
        body: Json<ApiKeyInput>,
    ) -> Result<Created<IssuedApiKey>, ApiError> {
        let ApiKeyInput {
            name,
            scopes,
            expires_at,
        } = body.0;
        let input = NewApiKey {
            name,
            scopes,
            expires_at,
        };
        let issued = self.0.create_api_key(&caller, input).await?;
        Ok(Created::new(IssuedApiKey {
            key: issued.key.into(),
            secret: issued.secret,
        }))
    }

    /// Revoke an API key.
    ///
    /// It is refused from now on.
    #[oai(
        path = "/api-keys/:key_id",
        method = "delete",
        operation_id = "api_keys.delete"
    )]
    async fn delete(
        &self,
        caller: Allow<ApiKeysManage>,
        key_id: Path<Uuid>,
    ) -> Result<NoContent, ApiError> {
        self.0.revoke_api_key(&caller, key_id.0).await?;
        Ok(NoContent::Done)
    }
}
