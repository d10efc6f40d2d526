//! `collegium demo`: two universities with people, a brand and a course each, to look at.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::Context;
use clap::Args;
use collegium_contracts::TenantDirectory;
use collegium_identity::domain::NewUser;
use collegium_kernel::{
    OperatorContext, OperatorRole, RequestContext, Tenant, TenantContext, TenantId,
};
use collegium_tenancy::domain::{NewTenant, SignIn};
use serde_json::Value;
use uuid::Uuid;

use super::{migrate, serve};
use crate::app::App;

/// Everybody's password in the demo, for a server that only this machine can reach.
const PASSWORD: &str = "collegium-demo";

#[derive(Debug, Args)]
pub(super) struct DemoCommand {
    /// The folder of sample courses and brands.
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
    people: [Somebody; 3],
}

/// Somebody of a sample university: their role, which is also the address, and their name.
struct Somebody(&'static str, &'static str);

const SAMPLES: [Sample; 2] = [
    Sample {
        slug: "harrowmere",
        name: "Harrowmere University",
        short_name: "Harrowmere",
        locale: "en",
        course: "asking-data",
        people: [
            Somebody("owner", "Judith Ashcombe"),
            Somebody("instructor", "Marcus Pell"),
            Somebody("learner", "Nina Okafor"),
        ],
    },
    Sample {
        slug: "belomorsk",
        name: "Беломорский технологический университет",
        short_name: "БТУ",
        locale: "ru",
        course: "zhizn-ozera",
        people: [
            Somebody("owner", "Ольга Северова"),
            Somebody("instructor", "Павел Карельский"),
            Somebody("learner", "Ирина Поморцева"),
        ],
    },
];

impl DemoCommand {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<()> {
        if self.no_serve {
            return self.set_up(app).await;
        }
        let acceptor = serve::listen(app).await?;
        self.set_up(app).await?;
        print_addresses(app)?;
        serve::run(app, acceptor).await
    }

    async fn set_up(&self, app: &App) -> anyhow::Result<()> {
        // The data may be of an older Collegium.
        migrate::all_tenants(&app.admin).await?;
        for sample in &SAMPLES {
            self.ensure(app, sample)
                .await
                .with_context(|| sample.name)?;
        }
        ensure_operator(app).await
    }

    /// Makes what is missing of the university; what is there is left as it is, so that a
    /// demo that was stopped half-way is finished the next time.
    async fn ensure(&self, app: &App, sample: &Sample) -> anyhow::Result<()> {
        let tenant = ensure_tenant(app, sample).await?;
        #[allow(clippy::disallowed_methods)] // the demo works in the universities it makes
        let context = RequestContext::system(TenantContext::enter(tenant), "demo");
        if app
            .learning
            .course_id(&context, sample.course)
            .await?
            .is_some()
        {
            return Ok(());
        }
        let people = ensure_people(app, &context, sample).await?;
        self.put_brand(app, &context, sample).await?;
        let folder = self.examples.join("courses").join(sample.course);
        say(&format!("Bringing in {}", folder.display()));
        let imported = app
            .learning
            .import_path(&context, &folder, true)
            .await
            .with_context(|| format!("{} (run this in the project's folder)", folder.display()))?;
        for (user, role) in people {
            if role != "owner" {
                app.learning
                    .enrol(&context, imported.course_id, user, Some(role))
                    .await?;
            }
        }
        Ok(())
    }

    async fn put_brand(
        &self,
        app: &App,
        context: &RequestContext,
        sample: &Sample,
    ) -> anyhow::Result<()> {
        let folder = self.examples.join("brands").join(sample.slug);
        let mut theme: Value = serde_json::from_slice(&read(&folder.join("theme.json"))?)?;
        for (image, file) in [("logo", "logo.svg"), ("favicon", "logo.svg")] {
            let bytes = read(&folder.join(file))?;
            let path = app.portal.store_brand_image(context, image, bytes).await?;
            theme[image] = path.into();
        }
        app.portal.set_theme(context, theme).await?;
        Ok(())
    }
}

fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).with_context(|| path.display().to_string())
}

async fn ensure_tenant(app: &App, sample: &Sample) -> anyhow::Result<Arc<Tenant>> {
    let tenancy = &app.tenancy;
    let id = match tenancy.find(sample.slug).await {
        Ok(found) => found.id,
        Err(_) => {
            say(&format!("Setting up {}", sample.name));
            let new = NewTenant {
                slug: sample.slug.to_owned(),
                name: sample.name.to_owned(),
                short_name: Some(sample.short_name.to_owned()),
                locale: sample.locale.to_owned(),
                plan_id: Some("campus".to_owned()),
                owner: None,
            };
            let context = OperatorContext::command_line();
            tenancy.create_tenant(&context, new).await?.tenant.id
        }
    };
    tenancy.resume_operations().await?;
    let tenant = tenancy.by_id(TenantId(id)).await?;
    tenant.context("it was just made")
}

async fn ensure_people(
    app: &App,
    context: &RequestContext,
    sample: &Sample,
) -> anyhow::Result<Vec<(Uuid, &'static str)>> {
    let mut there = Vec::new();
    for Somebody(role, name) in &sample.people {
        let email = address(role, sample);
        let user = match app.identity.user_by_email(context, &email).await? {
            Some(user) => user,
            None => {
                let new = NewUser {
                    email,
                    name: (*name).to_owned(),
                    password: PASSWORD.to_owned(),
                    roles: vec![(*role).to_owned()],
                    locale: Some(sample.locale.to_owned()),
                };
                app.identity.create_user_with_password(context, new).await?
            }
        };
        there.push((user.id, *role));
    }
    Ok(there)
}

fn address(role: &str, sample: &Sample) -> String {
    format!("{role}@{}.example", sample.slug)
}

async fn ensure_operator(app: &App) -> anyhow::Result<()> {
    if app.tenancy.operators(None, 1).await?.items.is_empty() {
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
fn print_addresses(app: &App) -> anyhow::Result<()> {
    let server = &app.settings.server;
    let (base, port) = (&server.base_domain, app.settings.public_port()?);
    println!("\nCollegium is ready. Everybody's password: {PASSWORD}\n");
    for sample in &SAMPLES {
        println!("  {}", sample.name);
        println!("    http://{}.{base}:{port}", sample.slug);
        for Somebody(role, name) in &sample.people {
            println!("    {role:<10}  {}  ({name})", address(role, sample));
        }
        println!();
    }
    println!("  Operators' API    http://{base}:{port}/api/platform/v1/openapi.json");
    println!("    operator    operator@collegium.example");
    println!("  Letters           http://{base}:{port}/outbox");
    println!(
        "\nStop it with Ctrl-C; the data stays in its folder. `make demo-reset` throws it away.\n"
    );
    Ok(())
}

#[allow(clippy::print_stderr)]
fn say(step: &str) {
    eprintln!("  {step} …");
}
