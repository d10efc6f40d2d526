//! What the parts ask of each other: traits and plain types, without HTTP or SQL.
//!
//! `web` authenticates, limits and authorises by these traits; the services
//! implement them; the binary puts them together. A contract is answered in
//! process, or over HTTP where the service runs as another target.

pub mod mail;
pub mod permissions;

use std::{collections::HashMap, sync::Arc};

use async_trait::async_trait;
use collegium_kernel::{
    OperatorPrincipal, Principal, Problem, RequestInfo, Tenant, TenantContext, TenantId,
};
use uuid::Uuid;

/// The catalogue: which tenant a host or an id means. Implemented by tenancy.
#[async_trait]
pub trait TenantDirectory: Send + Sync {
    /// The tenant that answers on this host (lower case, without port), in any status
    /// but deleted; none if no tenant does.
    async fn by_host(&self, host: &str) -> Result<Option<Arc<Tenant>>, Problem>;

    /// The tenant with this id.
    async fn by_id(&self, id: TenantId) -> Result<Option<Arc<Tenant>>, Problem>;

    /// Every tenant that is active, for jobs that visit all.
    async fn active(&self) -> Result<Vec<Arc<Tenant>>, Problem>;
}

/// What a request brought to say who it is.
#[derive(Debug, Clone, Copy)]
pub enum Credential<'a> {
    /// The portal's session cookie.
    SessionCookie(&'a str),
    /// An access token or an API key from `Authorization: Bearer`.
    Bearer(&'a str),
}

/// Who a credential belongs to. Implemented by identity.
#[async_trait]
pub trait Authenticator: Send + Sync {
    /// The principal, or none if the credential is not one of this tenant's (any more).
    async fn authenticate(
        &self,
        tenant: &TenantContext,
        credential: Credential<'_>,
        info: &RequestInfo,
    ) -> Result<Option<Arc<Principal>>, Problem>;
}

/// The tenant's policy. Implemented by identity on Casbin.
#[async_trait]
pub trait Policy: Send + Sync {
    /// Whether one of the roles the caller has in the tenant carries `permission`
    /// everywhere, or the role they have in the course carries it there.
    async fn allows(
        &self,
        tenant: &TenantContext,
        tenant_roles: &[String],
        course_role: Option<&str>,
        permission: &'static str,
    ) -> Result<bool, Problem>;
}

/// What a user is in a course. Implemented by learning.
#[async_trait]
pub trait CourseRoles: Send + Sync {
    /// What decides whether a caller may see this course; none if there is no such course.
    async fn access(
        &self,
        tenant: &TenantContext,
        course_id: Uuid,
        user_id: Option<Uuid>,
    ) -> Result<Option<CourseAccess>, Problem>;

    /// The same of many courses at once; of those that exist.
    async fn access_all(
        &self,
        tenant: &TenantContext,
        course_ids: &[Uuid],
        user_id: Option<Uuid>,
    ) -> Result<HashMap<Uuid, CourseAccess>, Problem>;
}

/// A caller's standing in a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseAccess {
    /// Whether everybody may know of the course.
    pub published: bool,
    /// The caller's role in it, from a live enrolment.
    pub role: Option<String>,
}

/// Who an operator's token belongs to. Implemented by tenancy.
#[async_trait]
pub trait OperatorAuthenticator: Send + Sync {
    /// The operator, or none if the token is not good (any more).
    async fn authenticate(&self, token: &str) -> Result<Option<Arc<OperatorPrincipal>>, Problem>;
}

/// What must be done inside a new tenant before it opens. Implemented by the
/// services that have something to set up there; tenancy calls it. Idempotent.
#[async_trait]
pub trait TenantSetup: Send + Sync {
    /// Sets up roles and policy, keys, and the first owner if one is named.
    async fn set_up(
        &self,
        tenant: &TenantContext,
        owner: Option<&FirstOwner>,
    ) -> Result<(), Problem>;
}

/// The person a new university is handed to.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct FirstOwner {
    /// Their address; they get an invitation unless a password is given.
    pub email: String,
    /// Their name.
    pub name: String,
    /// Hash of a password set by the command line, in PHC format.
    pub password_hash: Option<String>,
}
