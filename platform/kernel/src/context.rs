use std::{fmt, net::IpAddr, str::FromStr, sync::Arc};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Plan;

/// The id of one university.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TenantId(pub Uuid);

impl TenantId {
    /// The name of the tenant's schema and of its role. Opaque, because every
    /// role of a database can read the list of schemas.
    #[must_use]
    pub fn schema(self) -> String {
        format!("t_{}", self.0.simple())
    }
}

impl fmt::Display for TenantId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Where a tenant is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TenantStatus {
    /// Being made; serves nobody yet.
    Provisioning,
    /// Serves its people.
    Active,
    /// Closed for now; its data is kept.
    Suspended,
    /// Closed for good, kept for the record.
    Archived,
    /// Waiting out the grace period before it is destroyed.
    Deleting,
    /// Gone; only the catalogue's row is left as proof.
    Deleted,
}

impl TenantStatus {
    /// The text in the database and on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Provisioning => "provisioning",
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Archived => "archived",
            Self::Deleting => "deleting",
            Self::Deleted => "deleted",
        }
    }
}

impl FromStr for TenantStatus {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Ok(match text {
            "provisioning" => Self::Provisioning,
            "active" => Self::Active,
            "suspended" => Self::Suspended,
            "archived" => Self::Archived,
            "deleting" => Self::Deleting,
            "deleted" => Self::Deleted,
            other => return Err(format!("no tenant status is called {other:?}")),
        })
    }
}

/// One university as the catalogue knows it.
#[derive(Debug, Clone)]
pub struct Tenant {
    /// Its id.
    pub id: TenantId,
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
    /// What it may use.
    pub plan: Plan,
    /// The database it lives in.
    pub placement_id: String,
    /// Its schema and role.
    pub schema: String,
    /// The host that links in its mail point to.
    pub primary_host: String,
}

/// Proof that this work belongs to one tenant. The store gives data to nobody without it.
#[derive(Clone)]
pub struct TenantContext(Arc<Tenant>);

impl TenantContext {
    /// Enters a tenant. Only `web` (by host) and the runners of jobs and commands
    /// (by name) may: clippy refuses it elsewhere.
    #[must_use]
    pub const fn enter(tenant: Arc<Tenant>) -> Self {
        Self(tenant)
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> TenantId {
        self.0.id
    }
}

impl std::ops::Deref for TenantContext {
    type Target = Tenant;

    fn deref(&self) -> &Tenant {
        &self.0
    }
}

impl fmt::Debug for TenantContext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TenantContext({})", self.0.slug)
    }
}

/// What sort of caller it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PrincipalKind {
    /// Nobody has signed in.
    Anonymous,
    /// A person, by one of their sessions.
    User {
        /// The person.
        user_id: Uuid,
        /// The session they came by.
        session_id: Uuid,
        /// True if it came by cookie, which needs protection against forged forms.
        browser: bool,
    },
    /// A program.
    ApiKey {
        /// The key.
        key_id: Uuid,
    },
    /// The platform itself: jobs and commands.
    System,
}

/// Who calls, in one tenant.
#[derive(Debug, Clone)]
pub struct Principal {
    /// What sort of caller.
    pub kind: PrincipalKind,
    /// Name for people and the audit log.
    pub name: Arc<str>,
    /// Roles in the tenant.
    pub roles: Arc<[String]>,
    /// Permissions an API key is narrowed to; `None` narrows nothing.
    pub scopes: Option<Arc<[String]>>,
    /// The language the person chose.
    pub locale: Option<Arc<str>>,
    /// Derived from the session; forms send it back.
    pub csrf_token: Option<Arc<str>>,
    /// The credential's end.
    pub expires_at: DateTime<Utc>,
}

impl Principal {
    /// Somebody who has not signed in.
    #[must_use]
    pub fn anonymous() -> Self {
        Self::of_kind(PrincipalKind::Anonymous, "anonymous")
    }

    /// The platform itself.
    #[must_use]
    pub fn system(name: &str) -> Self {
        Self::of_kind(PrincipalKind::System, name)
    }

    fn of_kind(kind: PrincipalKind, name: &str) -> Self {
        Self {
            name: name.into(),
            roles: if kind == PrincipalKind::Anonymous {
                Arc::new(["anonymous".to_owned()])
            } else {
                Arc::new([])
            },
            kind,
            scopes: None,
            locale: None,
            csrf_token: None,
            expires_at: DateTime::<Utc>::MAX_UTC,
        }
    }

    /// The person, if it is one.
    #[must_use]
    pub const fn user_id(&self) -> Option<Uuid> {
        match self.kind {
            PrincipalKind::User { user_id, .. } => Some(user_id),
            _ => None,
        }
    }

    /// Kind and id for the audit log.
    #[must_use]
    pub const fn actor(&self) -> (ActorKind, Option<Uuid>) {
        match self.kind {
            PrincipalKind::Anonymous => (ActorKind::Anonymous, None),
            PrincipalKind::User { user_id, .. } => (ActorKind::User, Some(user_id)),
            PrincipalKind::ApiKey { key_id } => (ActorKind::ApiKey, Some(key_id)),
            PrincipalKind::System => (ActorKind::System, None),
        }
    }
}

/// Who did something, in the audit log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActorKind {
    /// A person of the tenant.
    User,
    /// An integrator's key.
    ApiKey,
    /// Platform staff.
    Operator,
    /// The platform itself.
    System,
    /// Somebody who had not signed in.
    Anonymous,
}

impl ActorKind {
    /// The text in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::ApiKey => "api_key",
            Self::Operator => "operator",
            Self::System => "system",
            Self::Anonymous => "anonymous",
        }
    }
}

/// From where a request came.
#[derive(Debug, Clone, Default)]
pub struct RequestInfo {
    /// Also in the answer, the log and the trace.
    pub request_id: Arc<str>,
    /// The caller's address.
    pub ip: Option<IpAddr>,
    /// The caller's program.
    pub user_agent: Option<Arc<str>>,
}

/// All that a handler knows of a tenant's request.
#[derive(Debug, Clone)]
pub struct RequestContext {
    /// Whose data.
    pub tenant: TenantContext,
    /// Who calls.
    pub principal: Arc<Principal>,
    /// From where.
    pub info: RequestInfo,
}

impl RequestContext {
    /// The context of a job or command that the platform runs in a tenant.
    #[must_use]
    pub fn system(tenant: TenantContext, name: &str) -> Self {
        Self {
            tenant,
            principal: Arc::new(Principal::system(name)),
            info: RequestInfo::default(),
        }
    }
}

/// What an operator may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OperatorRole {
    /// Everything.
    Admin,
    /// Look, change nothing.
    Viewer,
}

/// Platform staff.
#[derive(Debug, Clone)]
pub struct OperatorPrincipal {
    /// The operator; none for the command line, which acts as the system.
    pub id: Option<Uuid>,
    /// Name for the audit log.
    pub name: Arc<str>,
    /// What they may do.
    pub role: OperatorRole,
}

/// All that a handler knows of an operator's request.
#[derive(Debug, Clone)]
pub struct OperatorContext {
    /// Who calls.
    pub operator: OperatorPrincipal,
    /// From where.
    pub info: RequestInfo,
}

impl OperatorContext {
    /// The command line: whoever may run it on the server may do everything.
    #[must_use]
    pub fn command_line() -> Self {
        Self {
            operator: OperatorPrincipal {
                id: None,
                name: "command line".into(),
                role: OperatorRole::Admin,
            },
            info: RequestInfo::default(),
        }
    }
}
