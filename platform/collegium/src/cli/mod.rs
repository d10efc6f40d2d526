//! The command line. Each verb is a module; this one says which there are and brings
//! the engines up that they need.

mod demo;
mod dev;
mod import;
mod migrate;
mod openapi;
mod operator;
mod output;
mod sdk;
mod serve;
mod tenant;

use std::path::PathBuf;

use anyhow::bail;
use clap::{Parser, Subcommand};

use crate::{
    app::{App, Engines},
    embedded::Embedded,
    recommend::RecommendCommand,
    settings::{DEFAULTS, Settings},
    telemetry,
};

/// Collegium, a learning platform for many universities.
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct Cli {
    /// The settings file; `collegium config` prints all settings.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Bring Postgres and S3 along, with their data in this folder.
    #[arg(long, global = true, value_name = "FOLDER")]
    data: Option<PathBuf>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Serve portals and APIs.
    Serve,
    /// Serve two sample universities on engines of its own.
    Demo(demo::DemoCommand),
    /// Look after universities.
    Tenant(tenant::TenantCommand),
    /// Look after platform staff.
    Operator(operator::OperatorCommand),
    /// Bring the schema of the platform and of all universities up to date.
    Migrate(migrate::MigrateCommand),
    /// Bring a course in: an Open edX archive or a folder of Markdown.
    Import(import::ImportCommand),
    /// Train, measure and ask recommenders.
    #[command(subcommand)]
    Recommend(RecommendCommand),
    /// Make SDKs for a university's programs.
    Sdk(sdk::SdkCommand),
    /// Write the published API documents.
    Openapi(openapi::OpenapiCommand),
    /// Make generated files again.
    Dev(dev::DevCommand),
    /// Print every setting with its default.
    Config,
}

impl Cli {
    /// Does what was asked.
    pub fn run(self) -> anyhow::Result<()> {
        match self.verb {
            #[allow(clippy::print_stdout)] // it is what was asked for
            Verb::Config => {
                print!("{DEFAULTS}");
                Ok(())
            }
            Verb::Recommend(command) => command.run(),
            verb => {
                let settings = Settings::load(self.config.as_deref())?;
                crate::runtime()?.block_on(run(verb, settings, self.data))
            }
        }
    }
}

async fn run(verb: Verb, mut settings: Settings, data: Option<PathBuf>) -> anyhow::Result<()> {
    let quiet = !matches!(verb, Verb::Serve);
    if quiet && settings.telemetry.log == "info" {
        settings.telemetry.log = "warn".to_owned();
    }
    let _telemetry = telemetry::start(&settings.telemetry)?;
    let (embedded, engines) = match &data {
        Some(folder) => {
            let embedded = Embedded::start(folder, &tell).await?;
            let engines = Engines::embedded(&embedded, &settings)?;
            (Some(embedded), engines)
        }
        None if settings.database.url.is_empty() => {
            bail!(
                "name a folder with --data to use embedded engines, or set database.url and database.admin_url"
            )
        }
        None => (None, Engines::external(&settings)?),
    };
    let app = App::build(settings, engines).await?;
    let done = match verb {
        Verb::Serve => match serve::listen(&app).await {
            Ok(acceptor) => serve::run(&app, acceptor).await,
            Err(error) => Err(error),
        },
        Verb::Demo(command) => command.run(&app).await,
        Verb::Tenant(command) => command.run(&app.tenancy).await,
        Verb::Operator(command) => command.run(&app.tenancy).await,
        Verb::Migrate(command) => command.run(&app.admin).await,
        Verb::Import(command) => command.run(&app).await,
        Verb::Sdk(command) => command.run(&app).await,
        Verb::Openapi(command) => command.run(&app),
        Verb::Dev(command) => command.run(&app.admin).await,
        Verb::Recommend(_) | Verb::Config => Ok(()),
    };
    drop(app); // it would miss Postgres
    if let Some(embedded) = embedded {
        embedded.shutdown().await;
    }
    done
}

/// Says on stderr what takes time.
#[allow(clippy::print_stderr)]
fn tell(step: &str) {
    eprintln!("  {step} …");
}
