use std::sync::Arc;

use collegium_kernel::{Code, Principal, PrincipalKind, RequestContext};
use collegium_testkit::{Person, app, run, second_node};
use reqwest::Method;
use serde_json::Value;
use uuid::Uuid;

use super::{PortalSession, tokens_of};

async fn listed(person: &Person) -> Vec<Value> {
    let sessions = person.ok(Method::GET, "/sessions", None).await;
    sessions["items"].as_array().unwrap().clone()
}

async fn again(person: &Person) -> Person {
    person.with_token(tokens_of(person).await["access_token"].as_str().unwrap())
}

async fn is_signed_in(person: &Person) -> bool {
    person.ask(Method::GET, "/me", None).await.status == 200
}

#[test]
fn people_see_where_they_are_signed_in() {
    run(async {
        let ada = app()
            .await
            .university("list")
            .await
            .person("Ada", &["learner"])
            .await;
        PortalSession::of(&ada).await;
        let here = again(&ada).await;
        let sessions = listed(&here).await;
        let kinds: Vec<_> = sessions
            .iter()
            .map(|s| s["kind"].as_str().unwrap())
            .collect();
        assert_eq!(kinds, ["api", "browser", "api"], "the newest first");
        let current: Vec<_> = sessions.iter().map(|s| s["current"] == true).collect();
        assert_eq!(current, [true, false, false]);
        assert_eq!(sessions[0]["ip"], "127.0.0.1");
    });
}

#[test]
fn signing_out_elsewhere_is_in_force_on_every_node_at_once() {
    run(async {
        let node = second_node().await;
        let ada = app()
            .await
            .university("remote")
            .await
            .person("Ada", &["learner"])
            .await;
        let elsewhere = again(&ada).await;
        let third = again(&ada).await;
        for person in [&elsewhere, &third] {
            assert!(is_signed_in(person).await && is_signed_in(&person.on(node)).await);
        }
        let id = listed(&elsewhere).await[0..3]
            .iter()
            .find(|s| s["current"] == true)
            .unwrap()["id"]
            .clone();
        let path = format!("/sessions/{}", id.as_str().unwrap());
        ada.ok(Method::DELETE, &path, None).await;
        assert!(!is_signed_in(&elsewhere).await);
        until(|| async { !is_signed_in(&elsewhere.on(node)).await }).await;
        ada.ask(Method::DELETE, &path, None)
            .await
            .refused(404, "not_found");
        ada.ok(Method::POST, "/sessions/others/sign-out", None)
            .await;
        assert!(is_signed_in(&ada).await && !is_signed_in(&third).await);
        ada.ok(Method::POST, "/sessions/current/sign-out", None)
            .await;
        assert!(!is_signed_in(&ada).await);
    });
}

/// News travels from node to node by the database, in milliseconds but not in none.
pub(super) async fn until<F: Future<Output = bool>>(is_so: impl Fn() -> F) {
    while !is_so().await {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
}

#[test]
fn nobody_ends_somebody_elses_session() {
    run(async {
        let university = app().await.university("others").await;
        let (ada, eve) = (
            university.person("Ada", &["learner"]).await,
            university.person("Eve", &["learner"]).await,
        );
        let id = listed(&ada).await[0]["id"].clone();
        let path = format!("/sessions/{}", id.as_str().unwrap());
        let theirs = eve.ask(Method::DELETE, &path, None).await;
        let nobodys = eve
            .ask(
                Method::DELETE,
                &format!("/sessions/{}", Uuid::new_v4()),
                None,
            )
            .await;
        nobodys.refused(404, "not_found");
        super::assert_same(&theirs, &nobodys);
        assert!(is_signed_in(&ada).await);
    });
}

/// The portal's page of a person calls this for administrators.
#[test]
fn an_administrator_signs_out_whom_they_have_power_over() {
    run(async {
        let university = app().await.university("power").await;
        let (owner, admin) = (
            university.owner().await,
            university.person("Admin", &["admin"]).await,
        );
        let ada = university.person("Ada", &["learner"]).await;
        let context = RequestContext {
            principal: Arc::new(Principal {
                kind: PrincipalKind::User {
                    user_id: admin.id,
                    session_id: Uuid::new_v4(),
                    browser: true,
                },
                roles: Arc::new(["admin".to_owned()]),
                ..Principal::system("Admin")
            }),
            ..university.system()
        };
        let identity = &app().await.app.identity;
        identity
            .revoke_other_sessions(&context, ada.id)
            .await
            .unwrap();
        assert!(!is_signed_in(&ada).await);
        let refused = identity
            .revoke_other_sessions(&context, owner.id)
            .await
            .unwrap_err();
        assert_eq!(refused.code(), Some(Code::Forbidden));
        let session: Uuid = serde_json::from_value(listed(&owner).await[0]["id"].clone()).unwrap();
        let refused = identity
            .revoke_session(&context, owner.id, session)
            .await
            .unwrap_err();
        assert_eq!(refused.code(), Some(Code::Forbidden));
        assert!(is_signed_in(&owner).await);
    });
}
