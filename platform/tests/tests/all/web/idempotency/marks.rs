//! A key is marked by what its request commits, and by nothing else.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use collegium_kernel::OperatorRole;
use collegium_store::{Database, TenantTx};
use collegium_testkit::{Answer, University, app, run};
use poem::{
    Endpoint, EndpointExt, Request, Route, Server,
    endpoint::BoxEndpoint,
    http::StatusCode,
    listener::{Acceptor, Listener, TcpListener},
};

/// Routes below `/api/v1`, and how often they did something.
#[derive(Clone)]
struct Deeds {
    university: University,
    done: Arc<AtomicUsize>,
}

impl Deeds {
    fn of(university: &University) -> Self {
        Self {
            university: university.clone(),
            done: Arc::default(),
        }
    }

    fn database(&self) -> &Database {
        &self.university.app.app.database
    }

    /// A transaction of the tenant that has written something.
    async fn written(&self) -> TenantTx {
        let mut tx = self
            .database()
            .begin(&self.university.context)
            .await
            .unwrap();
        sqlx::query(
            "INSERT INTO sign_in_failures (subject, failures) VALUES (gen_random_uuid(), 1)",
        )
        .execute(&mut tx)
        .await
        .unwrap();
        self.done.fetch_add(1, Ordering::SeqCst);
        tx
    }

    fn route<F: Future<Output = u16> + Send + 'static>(
        &self,
        deed: impl Fn(Self) -> F + Send + Sync + 'static,
    ) -> BoxEndpoint<'static> {
        let this = self.clone();
        poem::endpoint::make(move |_: Request| {
            let answered = deed(this.clone());
            async move { StatusCode::from_u16(answered.await).unwrap() }
        })
        .map_to_response()
        .boxed()
    }
}

/// Serves routes behind a gate; where.
async fn serve(gated: impl Endpoint + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").into_acceptor().await;
    let listener = listener.unwrap();
    let address = *listener.local_addr()[0].as_socket_addr().unwrap();
    tokio::spawn(Server::new_with_acceptor(listener).run(gated));
    format!("http://{address}/api/v1")
}

impl Deeds {
    /// Asks for each twice with the same key. Those that are kept are done once, and say so
    /// from then on; the others are done again.
    async fn check(&self, base: &str, host: &str, token: &str, cases: &[(&str, u16, bool)]) {
        for (name, status, kept) in cases {
            let ask = async || {
                let url = format!("{base}/{name}");
                let request = self.university.app.http.post(url).header("Host", host);
                Answer::to(request.bearer_auth(token).header("Idempotency-Key", *name)).await
            };
            self.done.store(0, Ordering::SeqCst);
            assert_eq!(ask().await.status, *status, "{name}");
            let again = ask().await;
            let done = self.done.load(Ordering::SeqCst);
            if *kept {
                again.refused(409, "conflict");
                let detail = again.text_of("detail");
                assert_eq!(detail, "This was done; its answer is not kept any more.");
                assert_eq!(done, 1, "{name}");
            } else {
                assert_eq!((again.status, done), (*status, 2), "{name}: {again:?}");
            }
        }
    }
}

#[test]
fn a_key_is_kept_for_what_was_done_and_free_after_what_was_not() {
    run(async {
        let app = app().await;
        let owner = app.university("marks").await.owner().await;
        let deeds = Deeds::of(&owner.university);
        let failing = deeds.route(|deeds| async move {
            deeds.written().await.commit().await.unwrap();
            // A second transaction, which only reads, changes nothing about it.
            let tx = deeds
                .database()
                .begin(&deeds.university.context)
                .await
                .unwrap();
            tx.commit().await.unwrap();
            500
        });
        let panicking = deeds.route(|deeds| async move {
            deeds.written().await.commit().await.unwrap();
            panic!("on purpose");
        });
        let refusing = deeds.route(|deeds| async move {
            deeds.written().await.commit().await.unwrap();
            403
        });
        let undone = deeds.route(|deeds| async move {
            drop(deeds.written().await);
            500
        });
        let counting = deeds.route(|deeds| async move {
            deeds.written().await.commit_aside().await.unwrap();
            500
        });
        let reading = deeds.route(|deeds| async move {
            let mut tx = deeds
                .database()
                .begin(&deeds.university.context)
                .await
                .unwrap();
            let read = sqlx::query("SELECT FROM sign_in_failures");
            read.execute(&mut tx).await.unwrap();
            tx.commit().await.unwrap();
            deeds.done.fetch_add(1, Ordering::SeqCst);
            500
        });
        let spawning = deeds.route(|deeds| async move {
            let work = async move { deeds.written().await.commit().await };
            tokio::spawn(work).await.unwrap().unwrap();
            500
        });
        let routes = Route::new()
            .at("/api/v1/failing", failing)
            .at("/api/v1/panicking", panicking)
            .at("/api/v1/refusing", refusing)
            .at("/api/v1/undone", undone)
            .at("/api/v1/counting", counting)
            .at("/api/v1/reading", reading)
            .at("/api/v1/spawning", spawning);
        let base = serve(app.app.gate.guard(routes)).await;
        let cases = [
            ("failing", 500, true),
            ("panicking", 500, true),
            ("refusing", 403, false),
            ("undone", 500, false),
            ("counting", 500, false),
            ("reading", 500, false),
            ("spawning", 500, false),
        ];
        let host = &owner.university.host;
        deeds.check(&base, host, &owner.token, &cases).await;
    });
}

/// What the platform's API commits marks a key of the platform's, and of no tenant's.
#[test]
fn keys_of_the_platform_are_marked_by_its_own_transactions() {
    run(async {
        let app = app().await;
        let university = app.university("control").await;
        let token = app.operator(OperatorRole::Admin).await;
        let deeds = Deeds::of(&university);
        let failing = deeds.route(|deeds| async move {
            let mut tx = deeds.database().control().await.unwrap();
            let touch = "UPDATE control.tenants SET version = version WHERE id = $1";
            let touch = sqlx::query(touch).bind(deeds.university.context.id().0);
            touch.execute(&mut *tx).await.unwrap();
            tx.commit().await.unwrap();
            deeds.done.fetch_add(1, Ordering::SeqCst);
            500
        });
        let noting = deeds.route(|deeds| async move {
            deeds.written().await.commit().await.unwrap();
            500
        });
        let routes = Route::new()
            .at("/api/v1/failing", failing)
            .at("/api/v1/noting", noting);
        let base = serve(app.app.operator_gate.guard(routes)).await;
        let cases = [("failing", 500, true), ("noting", 500, false)];
        deeds.check(&base, "localhost", &token, &cases).await;
    });
}
