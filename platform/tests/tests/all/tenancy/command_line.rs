//! The command line itself, killed in the middle of its work.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use collegium_store::{ObjectsConfig, migrate::latest_version};
use collegium_testkit::objects_config;
use serde_json::Value;
use sqlx::postgres::PgConnectOptions;

use super::world::{World, digest, furnish, make, run};

/// What the command line seals with.
pub(crate) const MASTER_KEY: [u8; 32] = [0xab; 32];

/// The command line on an installation.
pub(crate) struct Line {
    settings: Vec<(&'static str, String)>,
}

impl Line {
    async fn new(world: &World) -> Self {
        let objects = objects_config(&world.admin).await;
        Self::on(&world.server, &world.admin, objects)
    }

    /// The command line on these engines.
    pub(crate) fn on(
        server: &PgConnectOptions,
        admin: &PgConnectOptions,
        objects: ObjectsConfig,
    ) -> Self {
        let url =
            |options: &PgConnectOptions| sqlx::ConnectOptions::to_url_lossy(options).to_string();
        let settings = vec![
            ("COLLEGIUM_DATABASE__URL", url(server)),
            ("COLLEGIUM_DATABASE__ADMIN_URL", url(admin)),
            ("COLLEGIUM_OBJECTS__ENDPOINT", objects.endpoint.unwrap()),
            ("COLLEGIUM_OBJECTS__BUCKET", objects.bucket),
            ("COLLEGIUM_OBJECTS__ACCESS_KEY", objects.access_key),
            ("COLLEGIUM_OBJECTS__SECRET_KEY", objects.secret_key),
            ("COLLEGIUM_SECRETS__MASTER_KEY", hex::encode(MASTER_KEY)),
        ];
        Self { settings }
    }

    /// With one setting more.
    pub(crate) fn with(mut self, name: &'static str, value: String) -> Self {
        self.settings.push((name, value));
        self
    }

    /// The program with these words, to be started.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(binary());
        command
            .args(words)
            .envs(self.settings.iter().map(|(name, value)| (name, value)))
            .current_dir(std::env::temp_dir());
        command
    }

    async fn output(&self, words: &[&str]) -> Output {
        let mut command = self.command(words);
        tokio::task::spawn_blocking(move || command.output().unwrap())
            .await
            .unwrap()
    }

    /// What it prints when it succeeds.
    pub(crate) async fn ok(&self, words: &[&str]) -> String {
        let output = self.output(words).await;
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{words:?}: {said}");
        for alarm in ["no transaction in progress", "not listening"] {
            assert!(!said.contains(alarm), "{words:?}: {said}");
        }
        String::from_utf8(output.stdout).unwrap()
    }

    async fn json(&self, words: &[&str]) -> Value {
        let text = self.ok(&[words, &["--json"]].concat()).await;
        serde_json::from_str(&text).unwrap()
    }

    /// Runs it until it has noted so many steps of its last work, and kills it.
    async fn killed(&self, world: &World, words: &[&str], steps: i64) {
        let mut command = self.command(words);
        let mut child = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let noted = "SELECT count(*) + coalesce(max(step), 0)::bigint FROM control.tenant_operations WHERE status = 'running'";
        while world.number(noted).await <= steps {
            if child.try_wait().unwrap().is_some() {
                return; // it was faster
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
    }

    /// Has all that stands still gone on with; what cannot succeed is given up by the first
    /// round and destroyed by the second.
    async fn resumed(&self) {
        for _ in 0..2 {
            let output = self.output(&["tenant", "resume-operations"]).await;
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{said}");
        }
    }
}

/// The binary beside the tests' own.
fn binary() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.parent()
        .and_then(Path::parent)
        .unwrap()
        .join("collegium")
}

#[test]
fn a_university_lives_by_command_line() {
    run(async {
        let world = World::new().await;
        let line = Line::new(&world).await;
        let folder = tempfile::tempdir().unwrap();
        let archive = folder.path().join("boreal.tar.zst");
        let archive = archive.to_str().unwrap();
        line.ok(&["tenant", "create", "--slug", "north", "--name", "North"])
            .await;
        line.ok(&[
            "tenant", "rename", "north", "--slug", "boreal", "--name", "Boreal",
        ])
        .await;
        for (verb, status) in [
            ("suspend", "suspended"),
            ("resume", "active"),
            ("archive", "archived"),
            ("unarchive", "suspended"),
            ("resume", "active"),
        ] {
            assert_eq!(
                line.json(&["tenant", verb, "boreal"]).await["status"],
                status
            );
        }
        line.ok(&["tenant", "clone", "boreal", "--slug", "try"])
            .await;
        line.ok(&["tenant", "export", "boreal", "--out", archive])
            .await;
        let again = line
            .json(&["tenant", "import", archive, "--slug", "again"])
            .await;
        assert_eq!(
            (&again["name"], &again["status"]),
            (&"Boreal".into(), &"active".into())
        );
        line.ok(&["tenant", "delete", "try"]).await;
        line.ok(&["tenant", "cancel-delete", "try"]).await;
        line.ok(&["tenant", "delete", "try"]).await;
        let purged = line.json(&["tenant", "purge", "try", "--now"]).await;
        assert_eq!(purged["leftovers"]["schema"], false);
        let shown = line
            .ok(&["tenant", "show", purged["id"].as_str().unwrap()])
            .await;
        assert!(shown.contains("Nothing is left of it."), "{shown}");
        let all = line.json(&["tenant", "list"]).await;
        let slugs: Vec<_> = all.as_array().unwrap().iter().map(|t| &t["slug"]).collect();
        assert!(
            slugs.contains(&&"boreal".into()) && slugs.contains(&&"again".into()),
            "{all}"
        );
        world
            .sql("UPDATE control.tenants SET schema_version = 0 WHERE slug = 'again'")
            .await;
        assert_eq!(
            line.json(&["migrate", "--dry-run"]).await["behind"],
            serde_json::json!(["again"])
        );
        let failed = line.output(&["migrate"]).await;
        assert!(!failed.status.success(), "its tables are there already");
        let status = line.json(&["migrate", "status"]).await;
        assert_eq!(status["failed"][0]["slug"], "again");
        let unknown = line.output(&["tenant", "show", "nobody"]).await;
        assert!(!unknown.status.success());
    });
}

#[test]
fn work_that_was_killed_is_gone_on_with() {
    run(async {
        let world = World::new().await;
        let unpacked = tempfile::tempdir().unwrap();
        let place = unpacked.path().to_str().unwrap().to_owned();
        let line = Line::new(&world).await.with("TMPDIR", place);
        let tenancy = world.tenancy();
        let model = make(&tenancy, "north").await.tenant_id();
        furnish(&world, &tenancy, model).await;
        let folder = tempfile::tempdir().unwrap();
        let archive = folder.path().join("north.tar.zst");
        let archive = archive.to_str().unwrap();
        line.ok(&["tenant", "export", "north", "--out", archive])
            .await;
        for steps in 0..4 {
            let (copy, import) = (format!("copy{steps}"), format!("import{steps}"));
            line.killed(
                &world,
                &["tenant", "clone", "north", "--slug", &copy],
                steps,
            )
            .await;
            line.resumed().await;
            line.killed(
                &world,
                &["tenant", "import", archive, "--slug", &import],
                steps,
            )
            .await;
            line.resumed().await;
            let copy = tenancy.find(&copy).await.unwrap();
            assert_eq!(copy.status.as_str(), "active");
            for table in ["courses", "course_files", "user_progress"] {
                let expected = digest(&world, model, table).await;
                assert_eq!(
                    digest(&world, copy.tenant_id(), table).await,
                    expected,
                    "{table}"
                );
            }
            // An import that was killed before its archive had arrived is given up.
            if let Ok(import) = tenancy.find(&import).await {
                assert_eq!(import.status.as_str(), "active");
            }
            let half = "SELECT count(*) FROM control.tenants t WHERE status NOT IN ('active', 'deleted')
                        OR EXISTS (SELECT FROM control.tenant_operations o WHERE o.tenant_id = t.id AND o.status = 'running')";
            assert_eq!(world.number(half).await, 0, "after {steps} steps");
            let left = unpacked.path().read_dir().unwrap();
            let left: Vec<_> = left.map(|entry| entry.unwrap().path()).collect();
            assert!(left.is_empty(), "after {steps} steps: {left:?}");
        }
    });
}

/// What the last migration of this build makes.
const MADE_LAST: &str = "webhook_attempts, webhook_deliveries, webhook_messages, webhook_endpoints";

/// Tenants by the version that the catalogue says they are at, and how many of the last
/// migration's tables they have.
async fn halves(world: &World) -> Vec<(i64, i64, i64)> {
    sqlx::query_as(
        "SELECT schema_version, tables, count(*) FROM control.tenants t CROSS JOIN LATERAL (
             SELECT count(*) AS tables FROM pg_tables
             WHERE schemaname = 't_' || replace(t.id::text, '-', '') AND tablename LIKE 'webhook%') AS made
         GROUP BY 1, 2 ORDER BY 1, 2",
    )
    .fetch_all(&mut world.owner().await)
    .await
    .unwrap()
}

#[test]
fn a_roll_over_the_fleet_that_is_killed_leaves_each_tenant_whole_and_no_lock() {
    run(async {
        const TENANTS: i64 = 40;
        let world = World::new().await;
        let (line, tenancy) = (Line::new(&world).await, world.tenancy());
        for n in 0..TENANTS {
            let schema = make(&tenancy, &format!("u{n}")).await.tenant_id().schema();
            let before = MADE_LAST
                .split(", ")
                .map(|table| format!("DROP TABLE {schema}.{table};"));
            world.sql(&before.collect::<String>()).await;
        }
        let (last, before) = (latest_version(), latest_version() - 1);
        // A migration that takes its time, after its tables and before its end.
        world
            .sql(&format!(
                "UPDATE control.tenants SET schema_version = {before};
                 CREATE FUNCTION public.slowly() RETURNS trigger LANGUAGE plpgsql
                     AS 'BEGIN PERFORM pg_sleep(0.1); RETURN NEW; END';
                 CREATE TRIGGER slowly BEFORE UPDATE OF schema_version ON control.tenants
                     FOR EACH ROW EXECUTE FUNCTION public.slowly();"
            ))
            .await;
        let done = format!("SELECT count(*) FROM control.tenants WHERE schema_version = {last}");
        let mut rolled = 0;
        while rolled + 10 < TENANTS {
            let mut child = line
                .command(&["migrate", "--parallel", "3"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            while world.number(&done).await < rolled + 5 {
                assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
            }
            child.kill().unwrap();
            child.wait().unwrap();
            // Postgres finishes what it was told before it sees that nobody listens.
            let left = "SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                 WHERE a.datname = current_database() AND pid <> pg_backend_pid()
                   AND (l.locktype = 'advisory' OR l.relation = 'control.tenants'::regclass)";
            while world.number(left).await > 0 {
                tokio::task::yield_now().await;
            }
            let now = halves(&world).await;
            rolled = world.number(&done).await;
            let whole = [(before, 0, TENANTS - rolled), (last, 4, rolled)];
            let whole = whole.into_iter().filter(|(.., tenants)| *tenants > 0);
            assert_eq!(now, whole.collect::<Vec<_>>());
        }
        let report = line.json(&["migrate"]).await;
        let rest = serde_json::json!(TENANTS - rolled);
        assert_eq!((&report["pending"], &report["migrated"]), (&rest, &rest));
        assert_eq!(halves(&world).await, [(last, 4, TENANTS)]);
    });
}
