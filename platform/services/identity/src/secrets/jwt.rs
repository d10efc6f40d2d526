//! Access tokens: JWTs of one algorithm (EdDSA) and one shape. There is no `alg` to
//! choose from, so none to be fooled with.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
use chrono::{DateTime, Utc};
use collegium_kernel::{TenantId, random_bytes};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What an access token says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Claims {
    pub(crate) iss: String,
    pub(crate) sub: Uuid,
    pub(crate) aud: Uuid,
    pub(crate) tid: Uuid,
    pub(crate) sid: Uuid,
    pub(crate) iat: i64,
    pub(crate) exp: i64,
    pub(crate) jti: Uuid,
}

#[derive(Serialize, Deserialize)]
struct Header {
    alg: String,
    typ: String,
    kid: String,
}

/// A tenant's keys: one that signs, and those whose last tokens still live.
#[derive(Debug)]
pub(crate) struct KeyRing {
    pub(crate) kid: String,
    pub(crate) signing: SigningKey,
    pub(crate) old: Vec<OldKey>,
}

/// A key that signs no more.
#[derive(Debug)]
pub(crate) struct OldKey {
    pub(crate) kid: String,
    pub(crate) key: VerifyingKey,
    /// When the last token it signed has ended.
    pub(crate) until: DateTime<Utc>,
}

impl KeyRing {
    fn find(&self, kid: &str, now: DateTime<Utc>) -> Option<VerifyingKey> {
        if kid == self.kid {
            return Some(self.signing.verifying_key());
        }
        let old = self.old.iter().find(|old| old.kid == kid)?;
        (now < old.until).then_some(old.key)
    }
}

/// A new private key.
pub(crate) fn new_signing_key() -> SigningKey {
    SigningKey::from_bytes(&random_bytes::<32>())
}

/// The name of a key: the beginning of the hash of its public half.
pub(crate) fn kid_of(key: &VerifyingKey) -> String {
    B64.encode(&Sha256::digest(key.as_bytes())[..12])
}

/// A public key as RFC 8037 writes it.
pub(crate) fn jwk(kid: &str, key: &VerifyingKey) -> Value {
    json!({ "kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": kid, "x": B64.encode(key.as_bytes()) })
}

/// Signs a token.
pub(crate) fn sign(ring: &KeyRing, claims: &Claims) -> Result<String, serde_json::Error> {
    let header = Header {
        alg: "EdDSA".into(),
        typ: "JWT".into(),
        kid: ring.kid.clone(),
    };
    let mut token = B64.encode(serde_json::to_vec(&header)?);
    token.push('.');
    B64.encode_string(serde_json::to_vec(claims)?, &mut token);
    let signature = ring.signing.sign(token.as_bytes());
    token.push('.');
    B64.encode_string(signature.to_bytes(), &mut token);
    Ok(token)
}

/// What a token says, if this tenant signed it and it has not ended.
pub(crate) fn verify(
    ring: &KeyRing,
    tenant: TenantId,
    token: &str,
    now: DateTime<Utc>,
) -> Option<Claims> {
    let (signed, signature) = token.rsplit_once('.')?;
    let (header, claims) = signed.split_once('.')?;
    let header: Header = serde_json::from_slice(&B64.decode(header).ok()?).ok()?;
    if header.alg != "EdDSA" {
        return None;
    }
    let key = ring.find(&header.kid, now)?;
    let signature = Signature::from_slice(&B64.decode(signature).ok()?).ok()?;
    key.verify_strict(signed.as_bytes(), &signature).ok()?;
    let claims: Claims = serde_json::from_slice(&B64.decode(claims).ok()?).ok()?;
    let ours = claims.aud == tenant.0 && claims.tid == tenant.0;
    (ours && now.timestamp() < claims.exp).then_some(claims)
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    fn ring() -> KeyRing {
        let signing = new_signing_key();
        KeyRing {
            kid: kid_of(&signing.verifying_key()),
            signing,
            old: Vec::new(),
        }
    }

    fn claims(tenant: TenantId, exp: i64) -> Claims {
        let id = Uuid::from_u128(9);
        Claims {
            iss: "https://u.example".into(),
            sub: id,
            aud: tenant.0,
            tid: tenant.0,
            sid: id,
            iat: 0,
            exp,
            jti: id,
        }
    }

    const TENANT: TenantId = TenantId(Uuid::from_u128(1));
    const NOW: DateTime<Utc> = DateTime::UNIX_EPOCH;

    #[test]
    fn a_token_says_what_was_signed_until_it_ends() {
        let ring = ring();
        let claims = claims(TENANT, 900);
        let token = sign(&ring, &claims).unwrap();
        assert_eq!(verify(&ring, TENANT, &token, NOW), Some(claims));
        assert!(verify(&ring, TENANT, &token, NOW + Duration::seconds(900)).is_none());
        assert!(verify(&ring, TenantId(Uuid::from_u128(2)), &token, NOW).is_none());
        assert!(verify(&self::ring(), TENANT, &token, NOW).is_none());
    }

    #[test]
    fn forged_tokens_are_none() {
        let ring = ring();
        let token = sign(&ring, &claims(TENANT, 900)).unwrap();
        let parts: Vec<&str> = token.split('.').collect();
        let header = |alg: &str| {
            B64.encode(format!(
                r#"{{"alg":"{alg}","typ":"JWT","kid":"{}"}}"#,
                ring.kid
            ))
        };
        let other = B64.encode(serde_json::to_vec(&claims(TENANT, 9_000_000)).unwrap());
        let cases = [
            String::new(),
            ".".into(),
            "..".into(),
            format!("{}.{}.", header("none"), parts[1]),
            format!("{}.{}.{}", header("HS256"), parts[1], parts[2]),
            format!("{}.{other}.{}", parts[0], parts[2]),
            format!("{}.{}", parts[0], parts[1]),
            format!("{token}x"),
            format!("{token}.{}", parts[2]),
            "é.é.é".into(),
        ];
        for bad in cases {
            assert!(verify(&ring, TENANT, &bad, NOW).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_retired_key_verifies_until_its_last_token_has_ended() {
        let before = ring();
        let token = sign(&before, &claims(TENANT, 9_000)).unwrap();
        let mut after = ring();
        after.old.push(OldKey {
            kid: before.kid.clone(),
            key: before.signing.verifying_key(),
            until: NOW + Duration::minutes(15),
        });
        assert!(verify(&after, TENANT, &token, NOW).is_some());
        assert!(verify(&after, TENANT, &token, NOW + Duration::minutes(15)).is_none());
    }
}
