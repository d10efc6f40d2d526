use anyhow::Context;
use clap::{Args, Subcommand, ValueEnum};
use collegium_kernel::{MAX_LIMIT, OperatorContext, OperatorRole};
use collegium_tenancy::{
    Tenancy,
    domain::{Operator, SignIn},
    generate_password,
};
use serde_json::json;

use super::output::{Output, secret_from_stdin, table};

/// Look after the people who look after the platform.
#[derive(Debug, Args)]
pub(super) struct OperatorCommand {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Make an operator; without a password one is made up and printed once.
    Create {
        /// The address to sign in with.
        #[arg(long)]
        email: String,
        /// Their name.
        #[arg(long)]
        name: String,
        /// What they may do.
        #[arg(long, value_enum, default_value = "admin")]
        role: Role,
        /// Read the password from the first line of standard input.
        #[arg(long)]
        password_stdin: bool,
    },
    /// List all operators.
    List,
    /// Shut an operator out at once.
    Deactivate {
        /// Their address.
        email: String,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Role {
    /// Everything.
    Admin,
    /// Look, change nothing.
    Viewer,
}

impl OperatorCommand {
    /// Does it.
    pub(super) async fn run(self, tenancy: &Tenancy) -> anyhow::Result<()> {
        let output = self.output;
        match self.verb {
            Verb::Create {
                email,
                name,
                role,
                password_stdin,
            } => {
                let given = password_stdin.then(secret_from_stdin).transpose()?;
                create(tenancy, output, (email, name), role, given).await
            }
            Verb::List => {
                let all = all(tenancy).await?;
                output.print(&all, || list(&all))
            }
            Verb::Deactivate { email } => {
                let all = all(tenancy).await?;
                let found = all.iter().find(|o| o.email.eq_ignore_ascii_case(&email));
                let id = found
                    .with_context(|| format!("there is no operator {email}"))?
                    .id;
                let operator = tenancy
                    .deactivate_operator(&OperatorContext::command_line(), id)
                    .await?;
                output.print(&operator, || {
                    format!("{} can no longer sign in.", operator.email)
                })
            }
        }
    }
}

async fn all(tenancy: &Tenancy) -> anyhow::Result<Vec<Operator>> {
    let mut all = Vec::new();
    let mut cursor = None;
    loop {
        let page = tenancy.operators(cursor.as_deref(), MAX_LIMIT).await?;
        all.extend(page.items);
        cursor = page.next_cursor;
        if cursor.is_none() {
            return Ok(all);
        }
    }
}

async fn create(
    tenancy: &Tenancy,
    output: Output,
    (email, name): (String, String),
    role: Role,
    given: Option<String>,
) -> anyhow::Result<()> {
    let role = match role {
        Role::Admin => OperatorRole::Admin,
        Role::Viewer => OperatorRole::Viewer,
    };
    let made_up = given.is_none().then(generate_password);
    let password = given.or_else(|| made_up.clone()).unwrap_or_default();
    let context = OperatorContext::command_line();
    let operator = tenancy
        .create_operator(&context, SignIn { email, password }, &name, role)
        .await?;
    output.print(
        &json!({ "operator": operator, "password": made_up }),
        || {
            let made = format!("Operator {} is made.", operator.email);
            made_up.map_or(made.clone(), |password| {
                format!("{made}\nPassword (not shown again): {password}")
            })
        },
    )
}

fn list(all: &[Operator]) -> String {
    let rows = all.iter().map(|operator| {
        let role = match operator.role {
            OperatorRole::Admin => "admin",
            OperatorRole::Viewer => "viewer",
        };
        let status = if operator.active {
            "active"
        } else {
            "deactivated"
        };
        [
            operator.email.clone(),
            operator.name.clone(),
            role.to_owned(),
            status.to_owned(),
        ]
    });
    table(["email", "name", "role", "status"], rows)
}
