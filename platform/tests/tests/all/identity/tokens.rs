use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use chrono::Duration;
use collegium_testkit::{Answer, Person, University, app, run};
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use reqwest::Method;
use serde_json::{Value, json};

use super::{tokens_of, with_clock};

fn part(token: &str, n: usize) -> Value {
    let text = token.split('.').nth(n).unwrap();
    serde_json::from_slice(&BASE64.decode(text).unwrap()).unwrap()
}

async fn jwks(university: &University) -> Vec<Value> {
    let request = university
        .app
        .request(Method::GET, &university.host, "/.well-known/jwks.json");
    let answer = Answer::to(request).await;
    answer.ok()["keys"].as_array().unwrap().clone()
}

/// Verifies a token as a program would that has only read the published keys.
fn verifies(token: &str, keys: &[Value]) -> bool {
    let header = part(token, 0);
    assert_eq!(header["alg"], "EdDSA");
    let Some(key) = keys.iter().find(|key| key["kid"] == header["kid"]) else {
        return false;
    };
    assert_eq!(
        (&key["kty"], &key["crv"]),
        (&json!("OKP"), &json!("Ed25519"))
    );
    assert!(key.get("d").is_none(), "a private key is published");
    let x = BASE64.decode(key["x"].as_str().unwrap()).unwrap();
    let key = VerifyingKey::from_bytes(&x.try_into().unwrap()).unwrap();
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let signature = Signature::from_slice(&BASE64.decode(signature).unwrap()).unwrap();
    key.verify(signed.as_bytes(), &signature).is_ok()
}

async fn refresh(university: &University, token: &str) -> Answer {
    university
        .post("/sessions/refresh", &json!({ "refresh_token": token }))
        .await
}

async fn rotate(owner: &Person) -> String {
    let key = owner.ok(Method::POST, "/signing-keys/rotate", None).await;
    key["kid"].as_str().unwrap().to_owned()
}

async fn works(person: &Person) -> bool {
    let answer = person.ask(Method::GET, "/me", None).await;
    if answer.status != 200 {
        answer.refused(401, "unauthenticated");
    }
    answer.status == 200
}

#[test]
fn an_access_token_is_a_jwt_of_fifteen_minutes_that_anybody_can_verify() {
    run(async {
        let university = app().await.university("jwt").await;
        let ada = university.person("Ada", &["learner"]).await;
        assert!(verifies(&ada.token, &jwks(&university).await));
        let claims = part(&ada.token, 1);
        let life = claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap();
        assert_eq!(life, 15 * 60);
        assert_eq!(claims["sub"], json!(ada.id));
        assert_eq!(claims["tid"], json!(university.context.id().0));
        let other = app().await.university("other").await;
        assert!(
            !verifies(&ada.token, &jwks(&other).await),
            "each has a key of its own"
        );
    });
}

#[test]
fn a_token_that_was_tampered_with_is_refused() {
    run(async {
        let university = app().await.university("forge").await;
        let ada = university.person("Ada", &["learner"]).await;
        let owner = university.owner().await;
        let parts: Vec<&str> = ada.token.split('.').collect();
        let mut claims = part(&ada.token, 1);
        claims["sub"] = json!(owner.id);
        claims["sid"] = part(&owner.token, 1)["sid"].clone();
        let claims = BASE64.encode(claims.to_string());
        let own_key = SigningKey::from_bytes(&[3; 32]);
        let signed = |header: &Value| {
            let text = format!("{}.{claims}", BASE64.encode(header.to_string()));
            let signature = BASE64.encode(own_key.sign(text.as_bytes()).to_bytes());
            format!("{text}.{signature}")
        };
        let mut header = part(&ada.token, 0);
        let by_own_key = signed(&header);
        header["jwk"] = json!({ "kty": "OKP", "crv": "Ed25519", "x": BASE64.encode(own_key.verifying_key().as_bytes()) });
        let with_key = signed(&header);
        let none = BASE64.encode(json!({ "alg": "none", "typ": "JWT" }).to_string());
        for forged in [
            format!("{}.{claims}.{}", parts[0], parts[2]),
            format!("{none}.{claims}."),
            by_own_key,
            with_key,
            format!("{}.{}.", parts[0], parts[1]),
            "x".repeat(5000),
            String::new(),
        ] {
            assert!(!works(&ada.with_token(&*forged)).await, "{forged}");
        }
        assert!(works(&ada).await);
    });
}

#[test]
fn a_token_ends_after_its_fifteen_minutes() {
    run(async {
        let (app, clock) = with_clock().await;
        let ada = app
            .university("end")
            .await
            .person("Ada", &["learner"])
            .await;
        clock.advance(Duration::minutes(14));
        assert!(works(&ada).await);
        clock.advance(Duration::seconds(61));
        assert!(!works(&ada).await);
    });
}

#[test]
fn a_rotated_key_verifies_until_its_last_token_has_ended() {
    run(async {
        let (app, clock) = with_clock().await;
        let university = app.university("rotate").await;
        let owner = university.owner().await;
        let before = part(&owner.token, 0)["kid"].clone();
        let kid = rotate(&owner).await;
        let new = owner.with_token(tokens_of(&owner).await["access_token"].as_str().unwrap());
        assert_eq!(part(&new.token, 0)["kid"], json!(kid));
        assert_ne!(before, json!(kid));
        let keys = jwks(&university).await;
        for person in [&owner, &new] {
            assert!(verifies(&person.token, &keys) && works(person).await);
        }
        clock.advance(Duration::minutes(16));
        let kids: Vec<_> = jwks(&university)
            .await
            .iter()
            .map(|key| key["kid"].clone())
            .collect();
        assert_eq!(kids, [json!(kid)]);
        // Learners do not rotate keys.
        let ada = university.person("Ada", &["learner"]).await;
        let refused = ada.ask(Method::POST, "/signing-keys/rotate", None).await;
        refused.refused(403, "forbidden");
    });
}

#[test]
fn keys_are_rotated_in_time_without_being_asked() {
    run(async {
        let (app, clock) = with_clock().await;
        let university = app.university("age").await;
        let kids = || async {
            jwks(&university)
                .await
                .iter()
                .map(|k| k["kid"].clone())
                .collect::<Vec<_>>()
        };
        let first = kids().await;
        let keep_house = || app.app.identity.keep_house(&university.context);
        keep_house().await.unwrap();
        assert_eq!(kids().await, first);
        clock.advance(Duration::days(91));
        keep_house().await.unwrap();
        let second = kids().await;
        assert!(
            second.len() == 2 && !first.contains(&second[0]),
            "{second:?}"
        );
        keep_house().await.unwrap();
        assert_eq!(kids().await, second);
    });
}

#[test]
fn refreshing_gives_new_tokens_and_a_token_used_twice_ends_the_session() {
    run(async {
        let university = app().await.university("refresh").await;
        let ada = university.person("Ada", &["learner"]).await;
        let first = tokens_of(&ada).await;
        let refresh_of = |tokens: &Value| tokens["refresh_token"].as_str().unwrap().to_owned();
        let second = refresh(&university, &refresh_of(&first)).await;
        let second = second.ok();
        assert_eq!(second["session_id"], first["session_id"]);
        assert_ne!(refresh_of(second), refresh_of(&first));
        let with = |tokens: &Value| ada.with_token(tokens["access_token"].as_str().unwrap());
        assert!(works(&with(&first)).await && works(&with(second)).await);
        refresh(&university, &refresh_of(&first))
            .await
            .refused(400, "invalid_token");
        assert!(!works(&with(&first)).await && !works(&with(second)).await);
        refresh(&university, &refresh_of(second))
            .await
            .refused(400, "invalid_token");
        // Other sessions of the same person go on.
        assert!(works(&ada).await);
        refresh(&university, "made-up")
            .await
            .refused(400, "invalid_token");
        super::audited(&university.owner().await, "session.refresh_reused").await;
    });
}

#[test]
fn of_two_who_refresh_at_once_at_most_one_gets_tokens() {
    run(async {
        let university = app().await.university("race").await;
        let ada = university.person("Ada", &["learner"]).await;
        let tokens = tokens_of(&ada).await;
        let token = tokens["refresh_token"].as_str().unwrap();
        let racers: Vec<_> = (0..8)
            .map(|_| {
                let (university, token) = (university.clone(), token.to_owned());
                tokio::spawn(async move { refresh(&university, &token).await })
            })
            .collect();
        let mut won = Vec::new();
        for racer in racers {
            let answer = racer.await.unwrap();
            if answer.status == 200 {
                won.push(answer.text_of("access_token"));
            }
        }
        assert_eq!(won.len(), 1);
        // Somebody has brought it twice, so nobody keeps the session.
        assert!(!works(&ada.with_token(&*won[0])).await);
    });
}

#[test]
fn a_program_that_stays_away_for_a_month_signs_in_again() {
    run(async {
        let (app, clock) = with_clock().await;
        let university = app.university("away").await;
        let ada = university.person("Ada", &["learner"]).await;
        let mut token = tokens_of(&ada).await["refresh_token"]
            .as_str()
            .unwrap()
            .to_owned();
        for _ in 0..4 {
            clock.advance(Duration::days(29));
            let answer = refresh(&university, &token).await;
            if answer.status != 200 {
                break;
            }
            token = answer.text_of("refresh_token");
        }
        // However often it refreshes, a session lasts ninety days.
        refresh(&university, &token)
            .await
            .refused(400, "invalid_token");
        let idle = tokens_of(&ada).await["refresh_token"]
            .as_str()
            .unwrap()
            .to_owned();
        clock.advance(Duration::days(30));
        refresh(&university, &idle)
            .await
            .refused(400, "invalid_token");
    });
}
