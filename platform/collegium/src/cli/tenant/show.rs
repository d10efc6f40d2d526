use collegium_kernel::TenantStatus;
use collegium_tenancy::{
    Tenancy,
    domain::{Domain, TenantRecord},
};
use serde_json::json;

use crate::cli::output::{Output, table};

/// One sentence about a university.
pub(super) fn line(tenant: &TenantRecord) -> String {
    let until = tenant
        .delete_after
        .filter(|_| tenant.status == TenantStatus::Deleting)
        .map(|at| {
            format!(
                ", to be destroyed after {}",
                at.format("%Y-%m-%d %H:%M UTC")
            )
        })
        .unwrap_or_default();
    format!(
        "{} ({}) is {}{until}.",
        tenant.slug,
        tenant.name,
        tenant.status.as_str()
    )
}

pub(super) fn list(tenants: &[TenantRecord]) -> String {
    let rows = tenants.iter().map(|tenant| {
        [
            tenant.slug.clone(),
            tenant.name.clone(),
            tenant.status.as_str().to_owned(),
            tenant.plan_id.clone(),
            tenant.primary_host.clone(),
            tenant.id.to_string(),
        ]
    });
    table(["slug", "name", "status", "plan", "host", "id"], rows)
}

pub(super) fn domains(domains: &[Domain]) -> String {
    let rows = domains.iter().map(|domain| {
        let state = match (domain.verified_at, domain.is_primary) {
            (None, _) => "not verified",
            (Some(_), false) => "verified",
            (Some(_), true) => "primary",
        };
        [
            domain.host.clone(),
            state.to_owned(),
            domain.challenge_name.clone(),
            domain.challenge_value.clone(),
        ]
    });
    table(["host", "state", "TXT record", "value"], rows)
}

/// Everything about one university.
pub(super) async fn run(tenancy: &Tenancy, name: &str, output: Output) -> anyhow::Result<()> {
    let tenant = tenancy.find(name).await?;
    let id = tenant.tenant_id();
    let gone = tenant.status == TenantStatus::Deleted;
    let usage = if gone {
        None
    } else {
        Some(tenancy.usage(id).await?)
    };
    let hosts = if gone {
        Vec::new()
    } else {
        tenancy.domains(id).await?
    };
    let leftovers = if gone {
        Some(tenancy.verify_deleted(id).await?)
    } else {
        None
    };
    let shown =
        json!({ "tenant": tenant, "usage": usage, "domains": hosts, "leftovers": leftovers });
    output.print(&shown, || {
        let mut text = format!("{}\n", line(&tenant));
        text.push_str(&format!(
            "id {}\nhost {}\nlanguage {}\nplan {}\nschema version {}\n",
            tenant.id, tenant.primary_host, tenant.locale, tenant.plan_id, tenant.schema_version
        ));
        if let Some(usage) = &usage {
            text.push_str(&format!(
                "users {}, courses {}, bytes of files {}\n",
                usage.users, usage.courses, usage.storage_bytes
            ));
        }
        if let Some(leftovers) = &leftovers {
            let left = if leftovers.is_nothing() {
                "Nothing is left of it."
            } else {
                "Something is left of it."
            };
            text.push_str(left);
        }
        if !hosts.is_empty() {
            text.push_str(&domains(&hosts));
        }
        text
    })
}

/// The work that was done on a university.
pub(super) async fn operations(
    tenancy: &Tenancy,
    name: &str,
    output: Output,
) -> anyhow::Result<()> {
    let id = tenancy.find(name).await?.tenant_id();
    let page = tenancy.operations(id, None, 200).await?;
    output.print(&page.items, || {
        let rows = page.items.iter().map(|operation| {
            [
                operation.id.to_string(),
                operation.kind.as_str().to_owned(),
                operation.status.as_str().to_owned(),
                format!("{}/{}", operation.step, operation.steps()),
                operation.error.clone().unwrap_or_default(),
            ]
        });
        table(["id", "kind", "status", "steps", "error"], rows)
    })
}
