//! `collegium openapi`: the published documents.

use std::path::PathBuf;

use clap::Args;

use crate::app::App;

#[derive(Debug, Args)]
pub(super) struct OpenapiCommand {
    /// Folder to write to.
    #[arg(long, default_value = "openapi")]
    out: PathBuf,
}

impl OpenapiCommand {
    pub(super) fn run(self, app: &App) -> anyhow::Result<()> {
        std::fs::create_dir_all(&self.out)?;
        for (name, text) in app.documents() {
            std::fs::write(self.out.join(name), text)?;
        }
        Ok(())
    }
}
