//! Writes `migrations/tenant/snapshot.sql`: the result of all migrations, as few
//! statements as can be, because a new tenant runs all of them.
//!
//! `pg_dump` tells what the schema is, but in many small steps (a table, then its key,
//! then its identity, then its foreign keys). Here they are folded back into the
//! table's own statement, and tables are put in the order of their foreign keys.

use std::{
    collections::{BTreeMap, HashSet},
    process::Stdio,
};

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, postgres::PgConnectOptions};

use super::tenant_migrations;
use crate::StoreError;

/// A name that appears in no migration, so that its prefix can be cut from the dump.
const SCRATCH: &str = "collegium_snapshot_scratch";

/// The result of all migrations, made in a scratch schema of the owner's database.
/// Needs `pg_dump` on the PATH.
pub async fn tenant_snapshot(admin: &PgConnectOptions) -> Result<String, StoreError> {
    let mut connection = PgConnection::connect_with(admin).await?;
    let mut batch = format!(
        "DROP SCHEMA IF EXISTS {SCRATCH} CASCADE; CREATE SCHEMA {SCRATCH}; SET search_path TO {SCRATCH};\n"
    );
    for migration in tenant_migrations() {
        batch.push_str(&migration.sql);
        batch.push('\n');
    }
    // Made of files in this build.
    sqlx::raw_sql(AssertSqlSafe(batch))
        .execute(&mut connection)
        .await?;
    let dumped = dump(admin).await;
    let drop = format!("DROP SCHEMA {SCRATCH} CASCADE");
    connection.execute(AssertSqlSafe(drop)).await?;
    connection.close().await?;
    fold(&dumped?)
}

async fn dump(admin: &PgConnectOptions) -> Result<String, StoreError> {
    let host = admin.get_socket().map_or_else(
        || admin.get_host().to_owned(),
        |socket| socket.display().to_string(),
    );
    let output = tokio::process::Command::new("pg_dump")
        .args([
            "--schema-only",
            "--no-owner",
            "--no-privileges",
            "--schema",
            SCRATCH,
        ])
        .args(["--host", &host, "--port", &admin.get_port().to_string()])
        .args(["--username", admin.get_username()])
        .args(["--dbname", admin.get_database().unwrap_or("postgres")])
        .stdin(Stdio::null())
        .output()
        .await
        .map_err(|error| StoreError::Setup(format!("pg_dump: {error}")))?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(StoreError::Setup(format!("pg_dump: {why}")));
    }
    String::from_utf8(output.stdout).map_err(|error| StoreError::Setup(format!("pg_dump: {error}")))
}

#[derive(Default)]
struct Table {
    /// Columns and constraints, one each, without the comma.
    body: Vec<String>,
    /// What follows the body, such as how it is partitioned.
    tail: String,
    indexes: Vec<String>,
    needs: HashSet<String>,
    /// Its own partitions, as statements.
    partitions: Vec<String>,
    is_partition: bool,
}

/// The dump as few statements.
fn fold(dump: &str) -> Result<String, StoreError> {
    let mut tables: BTreeMap<String, Table> = BTreeMap::new();
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let prefix = format!("{SCRATCH}.");
    for (kind, statement) in objects(dump) {
        let statement = statement.replace(&prefix, "");
        match kind {
            "TABLE" if statement.starts_with("CREATE TABLE ") => {
                add_table(&mut tables, &statement)?;
            }
            // An identity comes as a sequence.
            "SEQUENCE" if statement.starts_with("ALTER TABLE ") => {
                add_identity(&mut tables, &statement)?;
            }
            "CONSTRAINT" | "FK CONSTRAINT" => add_constraint(&mut tables, &statement)?,
            "INDEX" => add_index(&mut tables, &statement)?,
            "TABLE ATTACH" => attach(&mut tables, &statement)?,
            // A partition's index comes by itself with the partition.
            "SCHEMA" | "INDEX ATTACH" => {}
            _ if tables.is_empty() => before.push(statement),
            _ => after.push(statement),
        }
    }
    let mut text =
        "-- Made from the migrations by `collegium dev snapshot`; do not edit.\n".to_owned();
    for statement in &before {
        text.push_str(&format!("{statement}\n"));
    }
    for name in in_order(&tables)? {
        write_table(&mut text, &name, &tables[&name]);
    }
    for statement in &after {
        text.push_str(&format!("{statement}\n"));
    }
    Ok(text)
}

/// Each object of the dump: its type and its statement.
fn objects(dump: &str) -> impl Iterator<Item = (&str, &str)> {
    dump.split("\n--\n-- Name: ").skip(1).filter_map(|part| {
        let (head, statement) = part.split_once("\n--\n")?;
        let kind = head.split("; Type: ").nth(1)?.split(';').next()?;
        let statement = statement
            .split("\n--\n-- PostgreSQL database dump complete")
            .next()?;
        Some((kind, statement.trim()))
    })
}

fn odd(statement: &str) -> StoreError {
    StoreError::Setup(format!(
        "the dump has a statement that the snapshot cannot hold: {statement}"
    ))
}

fn add_table(tables: &mut BTreeMap<String, Table>, statement: &str) -> Result<(), StoreError> {
    let parts = statement
        .strip_prefix("CREATE TABLE ")
        .and_then(|rest| rest.split_once(" (\n"))
        .and_then(|(name, rest)| Some((name, rest.rsplit_once("\n)")?)));
    let Some((name, (body, tail))) = parts else {
        return Err(odd(statement));
    };
    let table = Table {
        body: body
            .split(",\n")
            .map(|line| line.trim().to_owned())
            .collect(),
        tail: tail.trim().trim_end_matches(';').replace('\n', " "),
        ..Table::default()
    };
    tables.insert(name.to_owned(), table);
    Ok(())
}

fn add_identity(tables: &mut BTreeMap<String, Table>, statement: &str) -> Result<(), StoreError> {
    let words: Vec<&str> = statement.split_whitespace().collect();
    let [
        "ALTER",
        "TABLE",
        table,
        "ALTER",
        "COLUMN",
        column,
        "ADD",
        "GENERATED",
        how @ ..,
    ] = &*words
    else {
        return Err(odd(statement));
    };
    let how = if how.first() == Some(&"ALWAYS") {
        "ALWAYS"
    } else {
        "BY DEFAULT"
    };
    let plain = statement.contains(&format!("SEQUENCE NAME {table}_{column}_seq\n"))
        && statement.contains("START WITH 1\n")
        && statement.contains("INCREMENT BY 1\n");
    let line = tables.get_mut(*table).and_then(|table| {
        table
            .body
            .iter_mut()
            .find(|line| line.starts_with(&format!("{column} ")))
    });
    match line {
        Some(line) if plain => {
            *line = format!(
                "{} GENERATED {how} AS IDENTITY",
                line.trim_end_matches(" NOT NULL")
            );
            Ok(())
        }
        _ => Err(odd(statement)),
    }
}

fn add_constraint(tables: &mut BTreeMap<String, Table>, statement: &str) -> Result<(), StoreError> {
    let parts = statement
        .strip_prefix("ALTER TABLE ONLY ")
        .and_then(|rest| rest.split_once("\n    ADD CONSTRAINT "));
    let Some((name, constraint)) = parts else {
        return Err(odd(statement));
    };
    let table = tables.get_mut(name).ok_or_else(|| odd(statement))?;
    let constraint = constraint.trim_end_matches(';');
    if let Some((_, other)) = constraint.split_once(" REFERENCES ") {
        let other = other.split('(').next().unwrap_or_default();
        if other != name {
            table.needs.insert(other.to_owned());
        }
    }
    table.body.push(format!("CONSTRAINT {constraint}"));
    Ok(())
}

fn add_index(tables: &mut BTreeMap<String, Table>, statement: &str) -> Result<(), StoreError> {
    let name = statement.split_once(" ON ").map(|(_, rest)| {
        rest.trim_start_matches("ONLY ")
            .split(' ')
            .next()
            .unwrap_or_default()
            .to_owned()
    });
    let table = name.and_then(|name| tables.get_mut(&name));
    let Some(table) = table else {
        return Err(odd(statement));
    };
    // ONLY would leave the partitions without.
    table
        .indexes
        .push(
            statement
                .replacen(" ON ONLY ", " ON ", 1)
                .replacen(" USING btree ", " ", 1),
        );
    Ok(())
}

fn attach(tables: &mut BTreeMap<String, Table>, statement: &str) -> Result<(), StoreError> {
    let parts = statement
        .strip_prefix("ALTER TABLE ONLY ")
        .and_then(|rest| rest.split_once(" ATTACH PARTITION "))
        .and_then(|(parent, rest)| Some((parent, rest.split_once(' ')?)));
    let Some((parent, (child, bounds))) = parts else {
        return Err(odd(statement));
    };
    let create = format!("CREATE TABLE {child} PARTITION OF {parent} {bounds}");
    tables
        .get_mut(parent)
        .ok_or_else(|| odd(statement))?
        .partitions
        .push(create);
    tables
        .get_mut(child)
        .ok_or_else(|| odd(statement))?
        .is_partition = true;
    Ok(())
}

/// Tables after those that their foreign keys point to, partitions left out.
fn in_order(tables: &BTreeMap<String, Table>) -> Result<Vec<String>, StoreError> {
    let mut waiting: Vec<&String> = tables
        .iter()
        .filter(|(_, table)| !table.is_partition)
        .map(|(name, _)| name)
        .collect();
    let mut order: Vec<String> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let (ready, rest): (Vec<_>, Vec<_>) = waiting
            .iter()
            .partition(|name| tables[**name].needs.iter().all(|need| order.contains(need)));
        if ready.is_empty() {
            return Err(StoreError::Setup(format!(
                "foreign keys in a circle among {rest:?}"
            )));
        }
        order.extend(ready.into_iter().cloned());
        waiting = rest;
    }
    Ok(order)
}

fn write_table(text: &mut String, name: &str, table: &Table) {
    let tail = if table.tail.is_empty() {
        String::new()
    } else {
        format!(" {}", table.tail)
    };
    text.push_str(&format!(
        "CREATE TABLE {name} (\n    {}\n){tail};\n",
        table.body.join(",\n    ")
    ));
    for statement in table.indexes.iter().chain(&table.partitions) {
        text.push_str(statement);
        text.push('\n');
    }
}
