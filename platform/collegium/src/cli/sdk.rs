//! `collegium sdk`: the SDKs as packages in a university's own name.

use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand};
use collegium_contracts::TenantDirectory;
use collegium_kernel::TenantId;
use collegium_packaging::{Language, package};
use serde_json::json;

use super::output::Output;
use crate::app::App;

/// Make SDKs for a university's programs.
#[derive(Debug, Args)]
pub(super) struct SdkCommand {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Write the package that the university's portal hands out.
    Build(Build),
}

#[derive(Debug, Args)]
struct Build {
    /// The university, by slug or id.
    #[arg(long)]
    tenant: String,
    /// One of typescript, python, rust.
    #[arg(long)]
    language: Language,
    /// Folder to write to.
    #[arg(long, default_value = ".")]
    out: PathBuf,
    #[command(flatten)]
    output: Output,
}

impl SdkCommand {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<()> {
        let Verb::Build(build) = self.verb;
        build.run(app).await
    }
}

impl Build {
    async fn run(self, app: &App) -> anyhow::Result<()> {
        let id = TenantId(app.tenancy.find(&self.tenant).await?.id);
        let tenant = app.tenancy.by_id(id).await?;
        let tenant = tenant.context("no such university")?;
        let document = serde_json::from_str(&app.tenant_document())?;
        let university = app.portal.university(&tenant, &document);
        let package = package(self.language, &university)?;
        std::fs::create_dir_all(&self.out)?;
        let file = self.out.join(&package.file_name);
        std::fs::write(&file, &package.bytes).with_context(|| file.display().to_string())?;
        let said = json!({ "file": file, "bytes": package.bytes.len() });
        self.output.print(&said, || file.display().to_string())
    }
}
