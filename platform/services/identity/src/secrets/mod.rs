//! Hashing and signing.

mod hasher;
mod jwt;
mod totp;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

pub(crate) use hasher::{Hasher, is_password_hash};
pub(crate) use jwt::{Claims, KeyRing, OldKey, jwk, kid_of, new_signing_key, sign, verify};
pub(crate) use totp::{Enrolment, matching_step, new_totp_secret};

/// What is stored of a secret of 256 random bits. One that is guessed cannot be
/// found by trying, so it needs no slow hash.
pub(crate) fn token_hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret).to_vec()
}

/// What forms of a session send back: only whoever holds the cookie can make it,
/// and it does not give the cookie away.
pub(crate) fn csrf_token(session_secret: &str) -> String {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(session_secret.as_bytes())
        .unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
    mac.update(b"csrf");
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_token_depends_on_the_session_and_does_not_show_it() {
        assert_eq!(csrf_token("a"), csrf_token("a"));
        assert_ne!(csrf_token("a"), csrf_token("b"));
        assert_eq!(csrf_token("a").len(), 43);
    }
}
