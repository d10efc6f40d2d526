use std::sync::Arc;

use chrono::{DateTime, Utc};
use collegium_kernel::TenantId;
use collegium_web::{ApiError, Created, NoContent, Operate, OperatorRead, OperatorWrite, PageOf};
use poem_openapi::{Object, OpenApi, param::Path, payload::Json};
use uuid::Uuid;

use super::Tag;
use crate::{Tenancy, domain};

pub(super) struct DomainsApi(pub(super) Arc<Tenancy>);

/// A host of a university's own.
#[derive(Object)]
struct Domain {
    /// Lower case, internationalised names in punycode.
    host: String,
    /// Name of the TXT record that proves the claim.
    challenge_name: String,
    /// What that record must say.
    challenge_value: String,
    /// When it was proven; the portal answers there from then on.
    #[oai(skip_serializing_if_is_none)]
    verified_at: Option<DateTime<Utc>>,
    /// Whether the university's links point there.
    is_primary: bool,
    /// When it was claimed.
    created_at: DateTime<Utc>,
}

impl From<domain::Domain> for Domain {
    fn from(domain: domain::Domain) -> Self {
        Self {
            host: domain.host,
            challenge_name: domain.challenge_name,
            challenge_value: domain.challenge_value,
            verified_at: domain.verified_at,
            is_primary: domain.is_primary,
            created_at: domain.created_at,
        }
    }
}

/// A host to be claimed.
#[derive(Object)]
struct NewDomain {
    /// Such as `learn.example.edu`.
    host: String,
}

/// Which host links point to.
#[derive(Object)]
struct PrimaryDomain {
    /// A proven host; left out: the host of the slug.
    host: Option<String>,
}

fn page(domains: Vec<domain::Domain>) -> Json<PageOf<Domain>> {
    Json(PageOf {
        items: domains.into_iter().map(Into::into).collect(),
        next_cursor: None,
    })
}

#[OpenApi(tag = "Tag::Domains")]
impl DomainsApi {
    /// List a tenant's domains.
    ///
    /// Claimed and proven ones.
    #[oai(
        path = "/tenants/:tenant_id/domains",
        method = "get",
        operation_id = "domains.list"
    )]
    async fn list(
        &self,
        _caller: Operate<OperatorRead>,
        tenant_id: Path<Uuid>,
    ) -> Result<Json<PageOf<Domain>>, ApiError> {
        Ok(page(self.0.domains(TenantId(tenant_id.0)).await?))
    }

    /// Claim a domain.
    ///
    /// The answer says which TXT record proves the claim.
    ///
    /// Errors: quota_exceeded.
    #[oai(
        path = "/tenants/:tenant_id/domains",
        method = "post",
        operation_id = "domains.create"
    )]
    async fn create(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
        body: Json<NewDomain>,
    ) -> Result<Created<Domain>, ApiError> {
        Ok(Created::new(
            self.0
                .add_domain(&caller, TenantId(tenant_id.0), &body.0.host)
                .await?
                .into(),
        ))
    }

    /// Verify a domain.
    ///
    /// Asks the name server for the TXT record; the portal answers there from then on.
    ///
    /// Errors: invalid_state, validation_failed.
    #[oai(
        path = "/tenants/:tenant_id/domains/:host/verify",
        method = "post",
        operation_id = "domains.verify"
    )]
    async fn verify(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
        host: Path<String>,
    ) -> Result<Json<Domain>, ApiError> {
        Ok(Json(
            self.0
                .verify_domain(&caller, TenantId(tenant_id.0), &host.0)
                .await?
                .into(),
        ))
    }

    /// Remove a domain.
    ///
    /// The portal stops answering there at once.
    ///
    /// Errors: validation_failed.
    #[oai(
        path = "/tenants/:tenant_id/domains/:host",
        method = "delete",
        operation_id = "domains.delete"
    )]
    async fn delete(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
        host: Path<String>,
    ) -> Result<NoContent, ApiError> {
        self.0
            .remove_domain(&caller, TenantId(tenant_id.0), &host.0)
            .await?;
        Ok(NoContent::Done)
    }

    /// Choose the primary domain.
    ///
    /// The host that links in mail point to; it must be proven.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/tenants/:tenant_id/primary-domain",
        method = "put",
        operation_id = "domains.set_primary"
    )]
    async fn set_primary(
        &self,
        caller: Operate<OperatorWrite>,
        tenant_id: Path<Uuid>,
        body: Json<PrimaryDomain>,
    ) -> Result<Json<PageOf<Domain>>, ApiError> {
        let host = body.0.host.as_deref();
        Ok(page(
            self.0
                .set_primary_domain(&caller, TenantId(tenant_id.0), host)
                .await?,
        ))
    }
}
