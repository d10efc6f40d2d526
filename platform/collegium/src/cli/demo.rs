//! `collegium demo`: two universities with a course each, to look at.

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use collegium_contracts::TenantDirectory;
use collegium_kernel::{OperatorContext, OperatorRole, RequestContext, TenantContext, TenantId};
use collegium_tenancy::domain::{NewTenant, SignIn};

use super::serve;
use crate::app::App;

/// The demo operator's password, for a server that only this machine can reach.
const PASSWORD: &str = "collegium-demo";

#[derive(Debug, Args)]
pub(super) struct DemoCommand {
    /// The folder of sample courses.
    #[arg(long, default_value = "examples")]
    examples: PathBuf,
    /// Set the universities up and stop.
    #[arg(long)]
    no_serve: bool,
}

struct Sample {
    slug: &'static str,
    name: &'static str,
    short_name: &'static str,
    locale: &'static str,
    course: &'static str,
}

const SAMPLES: [Sample; 2] = [
    Sample {
        slug: "harrowmere",
        name: "Harrowmere University",
        short_name: "Harrowmere",
        locale: "en",
        course: "asking-data",
    },
    Sample {
        slug: "belomorsk",
        name: "Беломорский технологический университет",
        short_name: "БТУ",
        locale: "ru",
        course: "zhizn-ozera",
    },
];

impl DemoCommand {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<()> {
        for sample in &SAMPLES {
            self.ensure(app, sample)
                .await
                .with_context(|| sample.name)?;
        }
        ensure_operator(app).await?;
        print_addresses(app);
        if self.no_serve {
            Ok(())
        } else {
            serve::run(app).await
        }
    }

    /// Makes the university unless it is there; what is there is left as it is.
    async fn ensure(&self, app: &App, sample: &Sample) -> anyhow::Result<()> {
        let tenancy = &app.tenancy;
        if tenancy.find(sample.slug).await.is_ok() {
            return Ok(());
        }
        say(&format!("Setting up {}", sample.name));
        let new = NewTenant {
            slug: sample.slug.to_owned(),
            name: sample.name.to_owned(),
            short_name: Some(sample.short_name.to_owned()),
            locale: sample.locale.to_owned(),
            plan_id: Some("campus".to_owned()),
            owner: None,
        };
        let started = tenancy
            .create_tenant(&OperatorContext::command_line(), new)
            .await?;
        tenancy.finish_operation(started.operation.id).await?;
        let tenant = tenancy
            .by_id(TenantId(started.tenant.id))
            .await?
            .context("it was just made")?;
        #[allow(clippy::disallowed_methods)] // the demo works in the universities it makes
        let context = RequestContext::system(TenantContext::enter(tenant), "demo");
        let folder = self.examples.join("courses").join(sample.course);
        say(&format!("Bringing in {}", folder.display()));
        let imported = app.learning.import_path(&context, &folder, true).await;
        imported
            .with_context(|| format!("{} (run this in the project's folder)", folder.display()))?;
        Ok(())
    }
}

async fn ensure_operator(app: &App) -> anyhow::Result<()> {
    if app.tenancy.operators().await?.is_empty() {
        let context = OperatorContext::command_line();
        let sign_in = SignIn {
            email: "operator@collegium.example".to_owned(),
            password: PASSWORD.to_owned(),
        };
        app.tenancy
            .create_operator(&context, sign_in, "Demo operator", OperatorRole::Admin)
            .await?;
    }
    Ok(())
}

#[allow(clippy::print_stdout)] // it is what the command is for
fn print_addresses(app: &App) {
    let listen = &app.settings.server.listen;
    println!("\nCollegium is ready.\n");
    for sample in &SAMPLES {
        println!(
            "  {}: tenant {:?} with the course {:?}",
            sample.name, sample.slug, sample.course
        );
    }
    println!("\n  Operators' API  http://{listen}/api/platform/v1  (document: …/openapi.json)");
    println!("  Sign-in         operator@collegium.example, password {PASSWORD}");
    println!(
        "\nStop it with Ctrl-C; the data stays in its folder. `make demo-reset` throws it away.\n"
    );
}

#[allow(clippy::print_stderr)]
fn say(step: &str) {
    eprintln!("  {step} …");
}
