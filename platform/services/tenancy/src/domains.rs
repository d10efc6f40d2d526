use collegium_kernel::{Code, OperatorContext, Problem, TenantId, random_token};
use collegium_store::ControlTx;
use serde_json::json;

use crate::{Tenancy, TenancyError, dns, domain::Domain, store::domains, tenants::note};

/// A claim that was not proven in this time no longer stands in another's way.
const CLAIM: chrono::Duration = chrono::Duration::days(7);
/// Claims and domains that one tenant can have.
const MOST: usize = 50;

impl Tenancy {
    /// A tenant's own hosts, proven or not.
    pub async fn domains(&self, id: TenantId) -> Result<Vec<Domain>, TenancyError> {
        let mut tx = self.database().control().await?;
        self.live(&mut tx, id).await?;
        Ok(domains::list(&mut tx, id).await?)
    }

    /// Claims a host for a tenant; the answer says what TXT record proves the claim.
    /// Claiming again what one has claimed gives the same answer.
    pub async fn add_domain(
        &self,
        context: &OperatorContext,
        id: TenantId,
        host: &str,
    ) -> Result<Domain, TenancyError> {
        let host = self.hosts().custom(host)?;
        let mut tx = self.database().control().await?;
        self.live(&mut tx, id).await?;
        if let Some(present) = domains::lock(&mut tx, &host).await? {
            if present.tenant_id == id.0 {
                return Ok(present);
            }
            let stale =
                present.verified_at.is_none() && present.created_at < self.clock().now() - CLAIM;
            if !stale {
                return Err(taken().into());
            }
            domains::delete(&mut tx, TenantId(present.tenant_id), &host).await?;
        }
        if domains::list(&mut tx, id).await?.len() >= MOST {
            return Err(Problem::new(Code::QuotaExceeded)
                .with_detail(format!("A tenant can have {MOST} domains."))
                .into());
        }
        if !domains::insert(&mut tx, &host, id, &random_token()).await? {
            return Err(taken().into());
        }
        let domain = domains::lock(&mut tx, &host)
            .await?
            .ok_or_else(Problem::not_found)?;
        note(
            &mut tx,
            context,
            id,
            "domain.added",
            json!({ "host": host }),
        )
        .await?;
        tx.commit().await?;
        Ok(domain)
    }

    /// Asks the name server for the record that proves a claim; the portal answers on the
    /// host from then on.
    pub async fn verify_domain(
        &self,
        context: &OperatorContext,
        id: TenantId,
        host: &str,
    ) -> Result<Domain, TenancyError> {
        let host = self.hosts().custom(host)?;
        let domain = self
            .own(&mut self.database().control().await?, id, &host)
            .await?;
        if domain.verified_at.is_some() {
            return Ok(domain);
        }
        let found = dns::txt(self.0.parts.nameserver, &domain.challenge_name).await?;
        if !found
            .iter()
            .any(|text| text.trim() == domain.challenge_value)
        {
            return Err(Problem::new(Code::InvalidState)
                .with_detail(format!(
                    "There is no TXT record {} with the value {}.",
                    domain.challenge_name, domain.challenge_value
                ))
                .into());
        }
        let mut tx = self.database().control().await?;
        self.live(&mut tx, id).await?;
        if !domains::set_verified(&mut tx, &domain).await? {
            return Err(Problem::not_found().into());
        }
        note(
            &mut tx,
            context,
            id,
            "domain.verified",
            json!({ "host": host }),
        )
        .await?;
        self.announce(&mut tx, id, &[&host]).await?;
        let domain = self.own(&mut tx, id, &host).await?;
        tx.commit().await?;
        Ok(domain)
    }

    /// Takes a host away from a tenant; it stops answering at once.
    pub async fn remove_domain(
        &self,
        context: &OperatorContext,
        id: TenantId,
        host: &str,
    ) -> Result<(), TenancyError> {
        let host = self.hosts().custom(host)?;
        let mut tx = self.database().control().await?;
        self.live(&mut tx, id).await?;
        if !domains::delete(&mut tx, id, &host).await? {
            return Err(Problem::not_found().into());
        }
        note(
            &mut tx,
            context,
            id,
            "domain.removed",
            json!({ "host": host }),
        )
        .await?;
        self.announce(&mut tx, id, &[&host]).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Makes a proven host the one that a tenant's links point to; none makes it the
    /// host of its slug again.
    pub async fn set_primary_domain(
        &self,
        context: &OperatorContext,
        id: TenantId,
        host: Option<&str>,
    ) -> Result<Vec<Domain>, TenancyError> {
        let host = host.map(|host| self.hosts().custom(host)).transpose()?;
        let mut tx = self.database().control().await?;
        self.live(&mut tx, id).await?;
        if let Some(host) = &host
            && self.own(&mut tx, id, host).await?.verified_at.is_none()
        {
            return Err(Problem::new(Code::InvalidState)
                .with_detail("The domain has not been verified.")
                .into());
        }
        domains::set_primary(&mut tx, id, host.as_deref()).await?;
        note(
            &mut tx,
            context,
            id,
            "domain.made_primary",
            json!({ "host": host }),
        )
        .await?;
        self.announce(&mut tx, id, &[]).await?;
        let all = domains::list(&mut tx, id).await?;
        tx.commit().await?;
        Ok(all)
    }

    async fn own(
        &self,
        tx: &mut ControlTx,
        id: TenantId,
        host: &str,
    ) -> Result<Domain, TenancyError> {
        let found = domains::lock(tx, host)
            .await?
            .filter(|domain| domain.tenant_id == id.0);
        Ok(found.ok_or_else(Problem::not_found)?)
    }
}

fn taken() -> Problem {
    Problem::new(Code::Conflict).with_detail("The host is another tenant's.")
}
