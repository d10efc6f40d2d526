mod show;
mod verbs;

use clap::{Args, Subcommand};
use collegium_tenancy::Tenancy;

use super::output::Output;
use verbs::{Change, Clone, Create, DomainVerb, Export, Import, List, PlanVerb, Purge};

/// Look after universities.
#[derive(Debug, Args)]
pub(super) struct TenantCommand {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    output: Output,
}

/// Where a tenant is asked for, its slug or its id will do.
#[derive(Debug, Subcommand)]
enum Verb {
    /// Make a university.
    Create(Create),
    /// List universities.
    List(List),
    /// Show one university, its domains and what it uses of its plan.
    Show {
        /// The university.
        tenant: String,
    },
    /// Change what a university is called, its language or its plan.
    Rename(Change),
    /// Close a university for now.
    Suspend {
        /// The university.
        tenant: String,
    },
    /// Open a suspended university.
    Resume {
        /// The university.
        tenant: String,
    },
    /// Close a university for good and keep it for the record.
    Archive {
        /// The university.
        tenant: String,
    },
    /// Take a university back from the archive; it stays suspended.
    Unarchive {
        /// The university.
        tenant: String,
    },
    /// Make a sandbox with the same people, courses and files.
    Clone(Clone),
    /// Pack a university into a file.
    Export(Export),
    /// Make a university from a file that an export wrote.
    Import(Import),
    /// Close a university at once and destroy it in 30 days.
    Delete {
        /// The university.
        tenant: String,
    },
    /// Call a deletion off.
    CancelDelete {
        /// The university.
        tenant: String,
    },
    /// Destroy what is due, or one university at once.
    Purge(Purge),
    /// Go on with work that was interrupted.
    ResumeOperations,
    /// List the work that was done on a university.
    Operations {
        /// The university.
        tenant: String,
    },
    /// Look after a university's own hosts.
    #[command(subcommand)]
    Domain(DomainVerb),
    /// Look after what universities can buy.
    #[command(subcommand)]
    Plan(PlanVerb),
}

impl TenantCommand {
    /// Does it, as the command line: who may run it here may do everything.
    pub(super) async fn run(self, tenancy: &Tenancy) -> anyhow::Result<()> {
        let output = self.output;
        match self.verb {
            Verb::Create(create) => create.run(tenancy, output).await,
            Verb::List(list) => list.run(tenancy, output).await,
            Verb::Show { tenant } => show::run(tenancy, &tenant, output).await,
            Verb::Rename(change) => change.run(tenancy, output).await,
            Verb::Clone(clone) => clone.run(tenancy, output).await,
            Verb::Export(export) => export.run(tenancy, output).await,
            Verb::Import(import) => import.run(tenancy, output).await,
            Verb::Purge(purge) => purge.run(tenancy, output).await,
            Verb::Domain(verb) => verb.run(tenancy, output).await,
            Verb::Plan(verb) => verb.run(tenancy, output).await,
            Verb::Operations { tenant } => show::operations(tenancy, &tenant, output).await,
            Verb::ResumeOperations => {
                let ended = tenancy.resume_operations().await?;
                output.print(&serde_json::json!({ "ended": ended }), || {
                    format!("{ended} operations came to their end.")
                })
            }
            verb => verb.act(tenancy, output).await,
        }
    }
}

impl Verb {
    /// The verbs that only move a university on in its life.
    async fn act(self, tenancy: &Tenancy, output: Output) -> anyhow::Result<()> {
        let context = collegium_kernel::OperatorContext::command_line();
        let (Self::Suspend { tenant }
        | Self::Resume { tenant }
        | Self::Archive { tenant }
        | Self::Unarchive { tenant }
        | Self::Delete { tenant }
        | Self::CancelDelete { tenant }) = &self
        else {
            anyhow::bail!("this verb is not done here");
        };
        let id = tenancy.find(tenant).await?.tenant_id();
        let after = match &self {
            Self::Suspend { .. } => tenancy.suspend(&context, id).await?,
            Self::Resume { .. } => tenancy.resume(&context, id).await?,
            Self::Archive { .. } => tenancy.archive(&context, id).await?,
            Self::Unarchive { .. } => tenancy.unarchive(&context, id).await?,
            Self::Delete { .. } => tenancy.delete_tenant(&context, id).await?,
            _ => tenancy.cancel_delete(&context, id).await?,
        };
        output.print(&after, || show::line(&after))
    }
}
