//! A server that is killed between doing something and answering, and requests that took
//! longer than anybody waits.

use std::{
    process::{Child, Stdio},
    sync::Arc,
};

use chrono::Duration;
use collegium::{app::Engines, settings::Settings};
use collegium_testkit::{Answer, MovableClock, Person, RunningApp, free_port, run};
use reqwest::{Method, RequestBuilder};
use serde_json::json;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::{courses, post};
use crate::tenancy::command_line::{Line, MASTER_KEY};

/// An app by a clock of its own, with the key of the processes beside it.
async fn apart() -> (&'static RunningApp, Arc<MovableClock>) {
    let clock = Arc::new(MovableClock::default());
    let change = |_: &mut Settings, engines: &mut Engines| engines.master_key = MASTER_KEY;
    let app = RunningApp::start_with(clock.clone(), change).await;
    (app.keep(), clock)
}

/// A server process beside an app, on the same engines.
struct Process {
    child: Child,
    base: String,
}

impl Process {
    async fn beside(app: &RunningApp) -> Self {
        let address = format!("127.0.0.1:{}", free_port());
        let engines = &app.engines;
        let line = Line::on(&engines.server, &engines.admin, engines.objects.clone())
            .with(
                "COLLEGIUM_MAIL__OUTBOX",
                engines.outbox.display().to_string(),
            )
            .with("COLLEGIUM_SERVER__LISTEN", address.clone());
        let mut command = line.command(&["serve"]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut process = Self {
            child: command.spawn().unwrap(),
            base: format!("http://{address}"),
        };
        let health = format!("{}/healthz", process.base);
        while app.http.get(&health).send().await.is_err() {
            let ended = process.child.try_wait().unwrap();
            assert!(ended.is_none(), "the server ended by itself: {ended:?}");
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        process
    }

    /// Asks it for a course.
    fn course(&self, by: &Person) -> RequestBuilder {
        let url = format!("{}/api/v1/courses", self.base);
        let request = by.university.app.http.request(Method::POST, url);
        request
            .header("Host", &by.university.host)
            .header("Idempotency-Key", "k")
            .bearer_auth(&by.token)
            .json(&json!({ "title": "Once" }))
    }

    /// `kill -9`.
    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The owner of the schemas, who holds up what the servers do.
struct Holder {
    admin: PgConnection,
    schema: String,
}

impl Holder {
    async fn of(by: &Person) -> Self {
        let engines = &by.university.app.engines;
        Self {
            admin: PgConnection::connect_with(&engines.admin).await.unwrap(),
            schema: by.university.context.id().schema(),
        }
    }

    async fn sql(&mut self, statements: &str) {
        let statements = statements.replace("SCHEMA", &self.schema);
        sqlx::raw_sql(AssertSqlSafe(statements))
            .execute(&mut self.admin)
            .await
            .unwrap();
    }

    /// Has no course made from now on.
    async fn hold_courses(&mut self) {
        self.sql("BEGIN; LOCK TABLE SCHEMA.courses IN SHARE ROW EXCLUSIVE MODE")
            .await;
    }

    /// Has no answer kept from now on; what a request does is committed by then.
    async fn hold_answers(&mut self) {
        self.sql(
            "SELECT pg_advisory_lock(1);
             CREATE FUNCTION SCHEMA.held() RETURNS trigger LANGUAGE plpgsql
             AS 'BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NEW; END';
             CREATE TRIGGER held BEFORE UPDATE ON SCHEMA.idempotency_keys
             FOR EACH ROW WHEN (NEW.body IS NOT NULL) EXECUTE FUNCTION SCHEMA.held()",
        )
        .await;
    }

    /// Waits until so many connections are held up; their processes.
    async fn held(&mut self, count: usize) -> Vec<i32> {
        loop {
            let held: Vec<i32> = sqlx::query_scalar(
                "SELECT pid FROM pg_locks
                 WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))",
            )
            .fetch_all(&mut self.admin)
            .await
            .unwrap();
            if held.len() == count {
                return held;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    }

    /// Waits until a request that came a minute later has the key.
    async fn taken_over(&mut self) {
        let sql = format!(
            "SELECT EXISTS (SELECT FROM {}.idempotency_keys WHERE created_at > clock_timestamp() + interval '30 s')",
            self.schema
        );
        let taken = || sqlx::query_scalar::<_, bool>(AssertSqlSafe(sql.clone()));
        while !taken().fetch_one(&mut self.admin).await.unwrap() {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    }

    /// Ends a connection whose other end is dead, which Postgres would notice only later.
    async fn bury(&mut self, held: &[i32]) {
        sqlx::query("SELECT pg_terminate_backend(pid, 60000) FROM unnest($1) AS pid")
            .bind(held)
            .execute(&mut self.admin)
            .await
            .unwrap();
    }
}

#[test]
fn what_was_done_before_the_server_was_killed_is_not_done_again() {
    run(async {
        let (app, clock) = apart().await;
        let owner = app.university("done").await.owner().await;
        let mut process = Process::beside(app).await;
        let mut holder = Holder::of(&owner).await;
        holder.hold_answers().await;
        let sent = tokio::spawn(process.course(&owner).send());
        let held = holder.held(1).await;
        assert_eq!(courses(&owner).await, 1, "it is done, and not answered");
        process.kill();
        assert!(sent.await.unwrap().is_err());
        holder.bury(&held).await;
        holder
            .sql("DROP TRIGGER held ON SCHEMA.idempotency_keys")
            .await;

        let body = json!({ "title": "Once" });
        let again = post(&owner, "/courses", "k", &body).await;
        again.refused(409, "idempotency_in_progress");
        clock.advance(Duration::seconds(61));
        let again = post(&owner, "/courses", "k", &body).await;
        again.refused(409, "conflict");
        let detail = again.text_of("detail");
        assert_eq!(detail, "This was done; its answer is not kept any more.");
        let other = post(&owner, "/courses", "k", &json!({ "title": "Other" })).await;
        other.refused(422, "idempotency_mismatch");
        assert_eq!(courses(&owner).await, 1);
        // A day later the key is new.
        clock.advance(Duration::hours(24));
        let owner = owner.university.owner().await;
        post(&owner, "/courses", "k", &body).await.ok();
    });
}

#[test]
fn what_was_not_done_before_the_server_was_killed_can_be_done() {
    run(async {
        let (app, clock) = apart().await;
        let owner = app.university("undone").await.owner().await;
        let mut process = Process::beside(app).await;
        let mut holder = Holder::of(&owner).await;
        holder.hold_courses().await;
        let sent = tokio::spawn(process.course(&owner).send());
        holder.held(1).await;
        process.kill();
        assert!(sent.await.unwrap().is_err());
        // Its connection goes on by itself, and finds nobody who says that it may commit.
        holder.sql("ROLLBACK").await;

        let body = json!({ "title": "Once" });
        let again = post(&owner, "/courses", "k", &body).await;
        again.refused(409, "idempotency_in_progress");
        clock.advance(Duration::seconds(61));
        let first = post(&owner, "/courses", "k", &body).await;
        first.ok();
        super::assert_replayed(&first, &post(&owner, "/courses", "k", &body).await);
        assert_eq!(courses(&owner).await, 1);
    });
}

/// Nobody was killed; the first only took longer than the second believed possible.
#[test]
fn a_request_that_was_given_up_does_nothing_any_more() {
    run(async {
        let (app, clock) = apart().await;
        let owner = app.university("slow").await.owner().await;
        let mut holder = Holder::of(&owner).await;
        holder.hold_courses().await;
        let ask = |owner: Person| {
            let body = json!({ "title": "Once" });
            tokio::spawn(async move { post(&owner, "/courses", "k", &body).await })
        };
        let first = ask(owner.clone());
        holder.held(1).await;
        clock.advance(Duration::seconds(61));
        // At another server: at this one it might wait for the first one's connection.
        let second = ask(owner.on(app.beside().await.keep()));
        holder.taken_over().await;
        holder.sql("ROLLBACK").await;
        let (first, second): (Answer, Answer) = (first.await.unwrap(), second.await.unwrap());
        first.refused(409, "idempotency_in_progress");
        second.ok();
        assert_eq!(courses(&owner).await, 1);
        let again = post(&owner, "/courses", "k", &json!({ "title": "Once" })).await;
        super::assert_replayed(&second, &again);
    });
}
