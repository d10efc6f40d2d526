use std::path::PathBuf;

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use collegium_contracts::FirstOwner;
use collegium_kernel::{Feature, OperatorContext};
use collegium_tenancy::{
    ImportAs, NewSandbox, Started, Tenancy,
    domain::{NewTenant, PlanRecord, TenantChange, TenantFilter},
    hash_password,
};
use serde_json::json;

use super::show;
use crate::cli::output::{Output, secret_from_stdin, table};

/// A university to be made.
#[derive(Debug, Args)]
pub(super) struct Create {
    /// Its name in host names.
    #[arg(long)]
    slug: String,
    /// Its full name.
    #[arg(long)]
    name: String,
    /// A name of a few letters.
    #[arg(long)]
    short_name: Option<String>,
    /// Its default language.
    #[arg(long, default_value = "en")]
    locale: String,
    /// Its plan.
    #[arg(long, default_value = "trial")]
    plan: String,
    /// The address of its first owner.
    #[arg(long, requires = "owner_name")]
    owner_email: Option<String>,
    /// The name of its first owner.
    #[arg(long, requires = "owner_email")]
    owner_name: Option<String>,
    /// Read the owner's password from the first line of standard input; without it they
    /// get an invitation.
    #[arg(long, requires = "owner_email")]
    owner_password_stdin: bool,
}

impl Create {
    pub(super) async fn run(self, tenancy: &Tenancy, output: Output) -> anyhow::Result<()> {
        let password = self
            .owner_password_stdin
            .then(secret_from_stdin)
            .transpose()?;
        if let Some(password) = &password {
            collegium_tenancy::domain::check_password(password)?;
        }
        let password_hash = password.as_deref().map(hash_password).transpose()?;
        let owner = self
            .owner_email
            .zip(self.owner_name)
            .map(|(email, name)| FirstOwner {
                email,
                name,
                password_hash,
            });
        let new = NewTenant {
            slug: self.slug,
            name: self.name,
            short_name: self.short_name,
            locale: self.locale,
            plan_id: Some(self.plan),
            owner,
        };
        let started = tenancy
            .create_tenant(&OperatorContext::command_line(), new)
            .await?;
        output.print(&started.tenant, || {
            format!(
                "{}\nIts portal is at {}.",
                show::line(&started.tenant),
                started.tenant.primary_host
            )
        })
    }
}

/// Which universities to list.
#[derive(Debug, Args)]
pub(super) struct List {
    /// Only those in this status.
    #[arg(long)]
    status: Option<String>,
    /// Only those whose slug or name contains this.
    #[arg(long)]
    search: Option<String>,
}

impl List {
    pub(super) async fn run(self, tenancy: &Tenancy, output: Output) -> anyhow::Result<()> {
        let status = self
            .status
            .as_deref()
            .map(str::parse)
            .transpose()
            .map_err(anyhow::Error::msg)?;
        let filter = TenantFilter {
            status,
            search: self.search,
        };
        let mut all = Vec::new();
        let mut cursor: Option<String> = None;
        loop {
            let page = tenancy.tenants(&filter, cursor.as_deref(), 200).await?;
            all.extend(page.items);
            cursor = page.next_cursor;
            if cursor.is_none() {
                break;
            }
        }
        output.print(&all, || show::list(&all))
    }
}

/// What is to be changed.
#[derive(Debug, Args)]
pub(super) struct Change {
    /// The university.
    tenant: String,
    /// A new name in host names; the old host stops answering.
    #[arg(long)]
    slug: Option<String>,
    /// A new full name.
    #[arg(long)]
    name: Option<String>,
    /// A new short name.
    #[arg(long)]
    short_name: Option<String>,
    /// A new default language.
    #[arg(long)]
    locale: Option<String>,
    /// Another plan.
    #[arg(long)]
    plan: Option<String>,
}

impl Change {
    pub(super) async fn run(self, tenancy: &Tenancy, output: Output) -> anyhow::Result<()> {
        let id = tenancy.find(&self.tenant).await?.tenant_id();
        let change = TenantChange {
            slug: self.slug,
            name: self.name,
            short_name: self.short_name,
            locale: self.locale,
            plan_id: self.plan,
        };
        let after = tenancy
            .update_tenant(&OperatorContext::command_line(), id, change, None)
            .await?;
        output.print(&after, || show::line(&after))
    }
}

/// A sandbox to be made.
#[derive(Debug, Args)]
pub(super) struct Clone {
    /// The university it is a copy of.
    tenant: String,
    /// Its name in host names.
    #[arg(long)]
    slug: String,
    /// Its full name; that of its model if left out.
    #[arg(long)]
    name: Option<String>,
}

impl Clone {
    pub(super) async fn run(self, tenancy: &Tenancy, output: Output) -> anyhow::Result<()> {
        let id = tenancy.find(&self.tenant).await?.tenant_id();
        let sandbox = NewSandbox {
            slug: self.slug,
            name: self.name,
        };
        let started = tenancy
            .clone_tenant(&OperatorContext::command_line(), id, sandbox)
            .await?;
        finish(tenancy, &started, output).await
    }
}

async fn finish(tenancy: &Tenancy, started: &Started, output: Output) -> anyhow::Result<()> {
    tenancy.finish_operation(started.operation.id).await?;
    let tenant = tenancy.tenant(started.tenant.tenant_id()).await?;
    output.print(&tenant, || show::line(&tenant))
}

/// Where an export goes.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The university.
    tenant: String,
    /// The file to write.
    #[arg(long)]
    out: PathBuf,
}

impl Export {
    pub(super) async fn run(self, tenancy: &Tenancy, output: Output) -> anyhow::Result<()> {
        let id = tenancy.find(&self.tenant).await?.tenant_id();
        let operation = tenancy
            .export_tenant(&OperatorContext::command_line(), id)
            .await?;
        tenancy.finish_operation(operation.id).await?;
        let archive = tenancy.open_archive(id, operation.id).await?;
        tokio::pin!(archive);
        let path = self.out.display().to_string();
        let mut file = tokio::fs::File::create(&self.out)
            .await
            .with_context(|| path.clone())?;
        let bytes = tokio::io::copy(&mut archive, &mut file)
            .await
            .with_context(|| path.clone())?;
        file.sync_all().await?;
        output.print(&json!({ "file": path, "bytes": bytes }), || {
            format!("Wrote {bytes} bytes to {path}.")
        })
    }
}

/// What to import, and under what name.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// A file that an export wrote.
    file: PathBuf,
    /// A name in host names; that in the file if left out.
    #[arg(long)]
    slug: Option<String>,
    /// A full name; that in the file if left out.
    #[arg(long)]
    name: Option<String>,
    /// Its plan.
    #[arg(long)]
    plan: Option<String>,
}

impl Import {
    pub(super) async fn run(self, tenancy: &Tenancy, output: Output) -> anyhow::Result<()> {
        let import_as = ImportAs {
            slug: self.slug,
            name: self.name,
            plan_id: self.plan,
        };
        let context = OperatorContext::command_line();
        let started = tenancy
            .import_tenant(&context, &self.file, import_as)
            .await?;
        finish(tenancy, &started, output).await
    }
}

/// What to destroy.
#[derive(Debug, Args)]
pub(super) struct Purge {
    /// A university that is being deleted; all that are due if left out.
    #[arg(requires = "now")]
    tenant: Option<String>,
    /// Do not wait for the end of its grace period.
    #[arg(long, requires = "tenant")]
    now: bool,
}

impl Purge {
    pub(super) async fn run(self, tenancy: &Tenancy, output: Output) -> anyhow::Result<()> {
        let Some(name) = self.tenant else {
            let ended = tenancy.resume_operations().await?;
            return output.print(&json!({ "ended": ended }), || {
                format!("{ended} operations came to their end.")
            });
        };
        let tenant = tenancy.find(&name).await?;
        let left = tenancy
            .purge_now(&OperatorContext::command_line(), tenant.tenant_id())
            .await?;
        let shown = json!({ "id": tenant.id, "leftovers": left });
        output.print(&shown, || {
            format!("{} ({}) is gone: {left:?}", tenant.slug, tenant.id)
        })?;
        if left.is_nothing() {
            Ok(())
        } else {
            bail!("something is left of it")
        }
    }
}

/// What to do with a university's own hosts.
#[derive(Debug, Subcommand)]
pub(super) enum DomainVerb {
    /// Claim a host; says which TXT record proves the claim.
    Add {
        /// The university.
        tenant: String,
        /// Such as learn.example.edu.
        host: String,
    },
    /// Ask the name server for the record that proves a claim.
    Verify {
        /// The university.
        tenant: String,
        /// The host.
        host: String,
    },
    /// Take a host away.
    Remove {
        /// The university.
        tenant: String,
        /// The host.
        host: String,
    },
    /// Choose the host that links point to; that of the slug if none is named.
    Primary {
        /// The university.
        tenant: String,
        /// The host.
        host: Option<String>,
    },
    /// List a university's own hosts.
    List {
        /// The university.
        tenant: String,
    },
}

impl DomainVerb {
    pub(super) async fn run(self, tenancy: &Tenancy, output: Output) -> anyhow::Result<()> {
        let context = OperatorContext::command_line();
        let (Self::Add { tenant, .. }
        | Self::Verify { tenant, .. }
        | Self::Remove { tenant, .. }
        | Self::Primary { tenant, .. }
        | Self::List { tenant }) = &self;
        let id = tenancy.find(tenant).await?.tenant_id();
        let found = match &self {
            Self::Add { host, .. } => vec![tenancy.add_domain(&context, id, host).await?],
            Self::Verify { host, .. } => vec![tenancy.verify_domain(&context, id, host).await?],
            Self::Primary { host, .. } => {
                tenancy
                    .set_primary_domain(&context, id, host.as_deref())
                    .await?
            }
            Self::Remove { host, .. } => {
                tenancy.remove_domain(&context, id, host).await?;
                tenancy.domains(id).await?
            }
            Self::List { .. } => tenancy.domains(id).await?,
        };
        output.print(&found, || show::domains(&found))
    }
}

/// What to do with plans.
#[derive(Debug, Subcommand)]
pub(super) enum PlanVerb {
    /// List all plans.
    List,
    /// Make a plan.
    Create(PlanTerms),
    /// Put other terms in place of a plan's.
    Update(PlanTerms),
}

/// A plan. A limit that is left out is no limit.
#[derive(Debug, Args)]
pub(super) struct PlanTerms {
    /// Such as campus.
    id: String,
    /// For people.
    #[arg(long)]
    name: String,
    /// Most people.
    #[arg(long)]
    max_users: Option<i64>,
    /// Most courses.
    #[arg(long)]
    max_courses: Option<i64>,
    /// Most bytes of stored files.
    #[arg(long)]
    max_storage_bytes: Option<i64>,
    /// Requests a minute of one principal.
    #[arg(long, default_value_t = 600)]
    requests_per_minute: i32,
    /// Parts of the API that it leaves out: webhooks, graphql, audit_log.
    #[arg(long, value_delimiter = ',')]
    without: Vec<Feature>,
}

impl From<PlanTerms> for PlanRecord {
    fn from(terms: PlanTerms) -> Self {
        Self {
            id: terms.id,
            name: terms.name,
            max_users: terms.max_users,
            max_courses: terms.max_courses,
            max_storage_bytes: terms.max_storage_bytes,
            requests_per_minute: terms.requests_per_minute,
            features: Feature::ALL
                .iter()
                .copied()
                .filter(|feature| !terms.without.contains(feature))
                .collect(),
            version: 0,
        }
    }
}

impl PlanVerb {
    pub(super) async fn run(self, tenancy: &Tenancy, output: Output) -> anyhow::Result<()> {
        let context = OperatorContext::command_line();
        let plans = match self {
            Self::List => tenancy.plans().await?,
            Self::Create(terms) => vec![tenancy.create_plan(&context, terms.into()).await?],
            Self::Update(terms) => vec![tenancy.update_plan(&context, terms.into(), None).await?],
        };
        output.print(&plans, || {
            let limit = |limit: Option<i64>| {
                limit.map_or_else(|| "–".to_owned(), |limit| limit.to_string())
            };
            let rows = plans.iter().map(|plan| {
                let features: Vec<_> = plan.features.iter().map(|f| f.as_str()).collect();
                [
                    plan.id.clone(),
                    plan.name.clone(),
                    limit(plan.max_users),
                    limit(plan.max_courses),
                    limit(plan.max_storage_bytes),
                    plan.requests_per_minute.to_string(),
                    features.join(" "),
                ]
            });
            table(
                [
                    "id",
                    "name",
                    "users",
                    "courses",
                    "bytes",
                    "requests/min",
                    "features",
                ],
                rows,
            )
        })
    }
}
