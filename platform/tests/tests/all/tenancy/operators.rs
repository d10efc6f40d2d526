use chrono::Duration;
use collegium_contracts::OperatorAuthenticator;
use collegium_kernel::{Code, OperatorContext, OperatorRole, Problem, RequestInfo};
use collegium_tenancy::{Tenancy, domain::SignIn};

use super::world::{World, by_command, code, run};

const PASSWORD: &str = "a long enough passphrase";

async fn operator(tenancy: &Tenancy, email: &str, role: OperatorRole) -> OperatorContext {
    let made = tenancy
        .create_operator(&by_command(), with(email, PASSWORD), "Oscar", role)
        .await
        .unwrap();
    let mut context = by_command();
    context.operator.id = Some(made.id);
    context
}

fn with(email: &str, password: &str) -> SignIn {
    SignIn {
        email: email.to_owned(),
        password: password.to_owned(),
    }
}

#[test]
fn an_operator_signs_in_and_out_on_every_server() {
    run(async {
        let world = World::new().await;
        let (tenancy, other) = (world.tenancy(), world.other_server().await);
        operator(&tenancy, "Oscar@Collegium.example", OperatorRole::Viewer).await;
        let info = RequestInfo::default();
        let session = tenancy
            .sign_in(with("oscar@collegium.example", PASSWORD), &info)
            .await
            .unwrap();
        assert_eq!(session.token.len(), 43);
        for server in [&tenancy, &other] {
            let found = server
                .authenticate(&session.token)
                .await
                .unwrap()
                .expect("the token is good");
            assert_eq!(
                (found.id, found.role),
                (Some(session.operator.id), OperatorRole::Viewer)
            );
            assert!(server.authenticate("x").await.unwrap().is_none());
            assert!(
                server
                    .authenticate(&session.token.to_lowercase())
                    .await
                    .unwrap()
                    .is_none()
            );
        }
        let stored = world
            .text("SELECT encode(token_hash, 'hex') FROM control.operator_tokens")
            .await
            .unwrap();
        assert!(!stored.contains(&session.token));
        let context = by_command();
        tenancy.sign_out(&context, &session.token).await.unwrap();
        assert!(
            tenancy
                .authenticate(&session.token)
                .await
                .unwrap()
                .is_none()
        );
        while other.authenticate(&session.token).await.unwrap().is_some() {
            tokio::task::yield_now().await;
        }
        let short = tenancy
            .sign_in(with("oscar@collegium.example", PASSWORD), &info)
            .await
            .unwrap();
        assert!(tenancy.authenticate(&short.token).await.unwrap().is_some());
        world.clock.advance(Duration::hours(13));
        assert!(
            tenancy.authenticate(&short.token).await.unwrap().is_none(),
            "also one that is remembered expires"
        );
    });
}

#[test]
fn who_is_deactivated_is_out_at_once() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        let first = operator(&tenancy, "a@x.example", OperatorRole::Admin).await;
        let second = operator(&tenancy, "b@x.example", OperatorRole::Admin).await;
        let info = RequestInfo::default();
        let session = tenancy
            .sign_in(with("b@x.example", PASSWORD), &info)
            .await
            .unwrap();
        assert!(
            tenancy
                .authenticate(&session.token)
                .await
                .unwrap()
                .is_some()
        );
        tenancy
            .deactivate_operator(&first, second.operator.id.unwrap())
            .await
            .unwrap();
        assert!(
            tenancy
                .authenticate(&session.token)
                .await
                .unwrap()
                .is_none()
        );
        let refused = tenancy
            .sign_in(with("b@x.example", PASSWORD), &info)
            .await
            .unwrap_err();
        assert_eq!(code(refused), Code::InvalidCredentials);
        let last = tenancy
            .deactivate_operator(&first, first.operator.id.unwrap())
            .await
            .unwrap_err();
        assert_eq!(code(last), Code::InvalidState);
        assert!(
            tenancy
                .sign_in(with("a@x.example", PASSWORD), &info)
                .await
                .is_ok(),
            "nothing was changed"
        );
        let twice = tenancy
            .create_operator(
                &by_command(),
                with("A@X.example", PASSWORD),
                "A",
                OperatorRole::Admin,
            )
            .await;
        assert_eq!(code(twice.unwrap_err()), Code::EmailTaken);
        let weak = tenancy
            .create_operator(
                &by_command(),
                with("c@x.example", "short"),
                "C",
                OperatorRole::Admin,
            )
            .await;
        assert_eq!(code(weak.unwrap_err()), Code::ValidationFailed);
    });
}

#[test]
fn guessing_is_slowed_down_and_tells_nothing() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        operator(&tenancy, "a@x.example", OperatorRole::Admin).await;
        let info = RequestInfo::default();
        let guess = async |email: &str, password: &str| {
            Problem::from(
                tenancy
                    .sign_in(with(email, password), &info)
                    .await
                    .unwrap_err(),
            )
        };
        for email in ["a@x.example", "nobody@x.example"] {
            for n in 0..5 {
                let answer = guess(email, "wrong password").await;
                assert_eq!(
                    answer,
                    Problem::new(Code::InvalidCredentials),
                    "{email} {n}"
                );
            }
            let answer = guess(email, PASSWORD).await;
            assert_eq!(
                answer.code,
                Code::TooManyAttempts,
                "{email}: the right password has to wait too"
            );
            assert!(
                answer
                    .retry_after
                    .is_some_and(|seconds| (1..=31).contains(&seconds)),
                "{answer:?}"
            );
        }
        world.sql("UPDATE control.operator_sign_in_failures SET locked_until = now() - interval '1 second'").await;
        let answer = guess("a@x.example", "wrong password").await;
        assert_eq!(answer.code, Code::InvalidCredentials);
        let answer = guess("a@x.example", PASSWORD).await;
        assert!(
            answer.retry_after.is_some_and(|seconds| seconds > 31),
            "the next pause is longer: {answer:?}"
        );
        world
            .sql("UPDATE control.operator_sign_in_failures SET locked_until = NULL")
            .await;
        tenancy
            .sign_in(with("a@x.example", PASSWORD), &info)
            .await
            .unwrap();
        let left = world.number("SELECT count(*) FROM control.operator_sign_in_failures WHERE subject = 'a@x.example'").await;
        assert_eq!(left, 0, "who gets in starts anew");
    });
}

#[test]
fn guesses_made_at_once_are_all_counted() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        operator(&tenancy, "a@x.example", OperatorRole::Admin).await;
        let mut guesses = tokio::task::JoinSet::new();
        for _ in 0..20 {
            let tenancy = tenancy.clone();
            guesses.spawn(async move {
                code(
                    tenancy
                        .sign_in(
                            with("a@x.example", "wrong password"),
                            &RequestInfo::default(),
                        )
                        .await
                        .unwrap_err(),
                )
            });
        }
        let answers = guesses.join_all().await;
        let tried = answers
            .iter()
            .filter(|code| **code == Code::InvalidCredentials)
            .count();
        assert_eq!(tried, 5, "{answers:?}");
    });
}
