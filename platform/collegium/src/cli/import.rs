//! `collegium import`: a course of another system becomes a course here.

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use collegium_contracts::TenantDirectory;
use collegium_kernel::{RequestContext, TenantContext, TenantId};

use serde_json::json;

use super::output::Output;
use crate::app::App;

/// Bring a course in: an Open edX archive, or Markdown in a folder or an archive.
#[derive(Debug, Args)]
pub(super) struct ImportCommand {
    /// The university, by slug or id.
    #[arg(long)]
    tenant: String,
    /// The archive or folder.
    source: PathBuf,
    /// Publish it at once rather than leave it a draft.
    #[arg(long)]
    publish: bool,
    #[command(flatten)]
    output: Output,
}

impl ImportCommand {
    /// Does it and prints what was kept, changed and skipped.
    pub(super) async fn run(self, app: &App) -> anyhow::Result<()> {
        let record = app.tenancy.find(&self.tenant).await?;
        let tenant = app
            .tenancy
            .by_id(TenantId(record.id))
            .await?
            .context("no such university")?;
        #[allow(clippy::disallowed_methods)] // the command names the university
        let context = RequestContext::system(TenantContext::enter(tenant), "command line");
        let imported = app
            .learning
            .import_path(&context, &self.source, self.publish)
            .await
            .with_context(|| self.source.display().to_string())?;
        let value = json!({
            "course_id": imported.course_id,
            "slug": imported.slug,
            "title": imported.title,
            "report": imported.report,
        });
        self.output.print(&value, || {
            let (title, slug, id) = (&imported.title, &imported.slug, imported.course_id);
            format!("{title} is course {slug} ({id})\n{}", imported.report)
        })
    }
}
