use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand};
use collegium_store::migrate::tenant_snapshot;
use sqlx::postgres::PgConnectOptions;

/// Make generated files again.
#[derive(Debug, Args)]
pub(super) struct DevCommand {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Write the schema of a new tenant from the migrations.
    Snapshot {
        /// The file to write.
        #[arg(long, default_value = "migrations/tenant/snapshot.sql")]
        out: PathBuf,
    },
}

impl DevCommand {
    /// Does it, in a scratch schema of the owner's database.
    pub(super) async fn run(self, admin: &PgConnectOptions) -> anyhow::Result<()> {
        let Verb::Snapshot { out } = self.verb;
        let sql = tenant_snapshot(admin).await?;
        std::fs::write(&out, sql).with_context(|| out.display().to_string())
    }
}
