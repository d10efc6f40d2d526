use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use collegium_kernel::random_bytes;

use crate::{IdentityError, Result};

const NONCE: usize = 24;

/// Seals what must be read again (private keys, authenticator secrets) before it is
/// stored, so that a copy of the database alone signs and generates nothing.
#[derive(Clone)]
pub(crate) struct Vault(XChaCha20Poly1305);

impl Vault {
    pub(crate) fn new(master_key: &[u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(master_key.into()))
    }

    /// Seals; what is sealed for one purpose opens for no other.
    pub(crate) fn seal(&self, purpose: &str, plain: &[u8]) -> Result<Vec<u8>> {
        let nonce = random_bytes::<NONCE>();
        let payload = Payload {
            msg: plain,
            aad: purpose.as_bytes(),
        };
        let sealed = self
            .0
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| IdentityError::Fault("sealing failed"))?;
        Ok([&nonce[..], &sealed].concat())
    }

    /// Opens what was sealed for this purpose; none if this key did not seal it.
    pub(crate) fn open(&self, purpose: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, msg) = sealed.split_at_checked(NONCE)?;
        let payload = Payload {
            msg,
            aad: purpose.as_bytes(),
        };
        self.0.decrypt(XNonce::from_slice(nonce), payload).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_and_purpose_open() {
        let vault = Vault::new(&[7; 32]);
        let sealed = vault.seal("totp:1", b"secret").unwrap();
        assert_eq!(
            vault.open("totp:1", &sealed).as_deref(),
            Some(&b"secret"[..])
        );
        assert!(vault.open("totp:2", &sealed).is_none());
        assert!(Vault::new(&[8; 32]).open("totp:1", &sealed).is_none());
        assert!(vault.open("totp:1", &sealed[..30]).is_none());
        assert!(vault.open("totp:1", &[]).is_none());
        assert_ne!(sealed, vault.seal("totp:1", b"secret").unwrap());
    }
}
