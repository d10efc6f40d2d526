use std::{sync::Arc, time::Duration};

use clap::{Args, Subcommand};
use collegium_kernel::{Clock, SystemClock};
use collegium_store::migrate::{Fleet, FleetOptions, FleetReport, FleetStatus, migrate_control};
use indicatif::{ProgressBar, ProgressStyle};
use sqlx::postgres::PgConnectOptions;

use super::output::{Output, table};

/// Bring the platform's schema and every tenant's up to date.
#[derive(Debug, Args)]
pub(super) struct MigrateCommand {
    #[command(subcommand)]
    verb: Option<Verb>,
    /// Say what would be done, do nothing.
    #[arg(long)]
    dry_run: bool,
    /// Tenants at once.
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u16).range(1..=64))]
    parallel: u16,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Show which versions the tenants' schemas have, and which could not be migrated.
    Status,
}

/// Brings every tenant's schema up to date without a word where nothing is to do.
pub(super) async fn all_tenants(admin: &PgConnectOptions) -> anyhow::Result<()> {
    let options = FleetOptions {
        parallel: 4,
        dry_run: false,
        progress: None,
    };
    let report = Fleet::new(admin.clone())
        .migrate(options, SystemClock.now())
        .await?;
    anyhow::ensure!(report.failed.is_empty(), report_text(&report, false));
    Ok(())
}

impl MigrateCommand {
    /// Does it, as the owner of the schemas.
    pub(super) async fn run(self, admin: &PgConnectOptions) -> anyhow::Result<()> {
        let fleet = Fleet::new(admin.clone());
        if let Some(Verb::Status) = self.verb {
            let status = fleet.status().await?;
            return self.output.print(&status, || status_text(&status));
        }
        if !self.dry_run {
            migrate_control(admin).await?;
        }
        let bar = self.bar();
        let shown = bar.clone();
        let options = FleetOptions {
            parallel: usize::from(self.parallel),
            dry_run: self.dry_run,
            progress: Some(Arc::new(move |done, all| {
                shown.set_length(all as u64);
                shown.set_position(done as u64);
            })),
        };
        let report = fleet.migrate(options, SystemClock.now()).await?;
        bar.finish_and_clear();
        self.output
            .print(&report, || report_text(&report, self.dry_run))?;
        let failed = report.failed.len();
        anyhow::ensure!(
            failed == 0,
            "{failed} tenants could not be migrated; the rest were"
        );
        Ok(())
    }

    fn bar(&self) -> ProgressBar {
        if self.output.json || self.dry_run {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::no_length();
        let style =
            ProgressStyle::with_template("{bar:40} {pos}/{len} tenants, {per_sec}, {eta} left");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.enable_steady_tick(Duration::from_millis(200));
        bar
    }
}

fn report_text(report: &FleetReport, dry_run: bool) -> String {
    let mut text = match (report.pending, dry_run) {
        (0, _) => format!("All tenants are at version {}.", report.version),
        (pending, true) => format!(
            "{pending} tenants would be brought to version {}: {}.",
            report.version,
            report.behind.join(", ")
        ),
        (pending, false) => format!(
            "{} of {pending} tenants brought to version {}; {} were another runner's.",
            report.migrated, report.version, report.elsewhere
        ),
    };
    for failure in &report.failed {
        text.push_str(&format!("\n{}: {}", failure.slug, failure.error));
    }
    text
}

fn status_text(status: &FleetStatus) -> String {
    let rows = status.versions.iter().map(|(version, tenants)| {
        let note = if *version < status.latest {
            "behind"
        } else {
            ""
        };
        [version.to_string(), tenants.to_string(), note.to_owned()]
    });
    let mut text = format!("The latest version is {}.\n", status.latest);
    text.push_str(&table(["version", "tenants", ""], rows));
    for failure in &status.failed {
        text.push_str(&format!("\n{}: {}", failure.slug, failure.error));
    }
    text
}
