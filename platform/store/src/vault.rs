use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use collegium_kernel::random_bytes;
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::StoreError;

const NONCE: usize = 24;

/// Seals what must be read again (private keys, authenticator secrets, kept answers)
/// before it is stored, so that a copy of the database alone gives none of it away.
#[derive(Clone)]
pub struct Vault {
    cipher: XChaCha20Poly1305,
    mac: Hmac<Sha256>,
}

impl Vault {
    /// A vault that opens with this key.
    #[must_use]
    pub fn new(master_key: &[u8; 32]) -> Self {
        // A key of its own for each use: neither then says anything about the other.
        let derived = keyed(master_key).chain_update("fingerprint").finalize();
        Self {
            cipher: XChaCha20Poly1305::new(master_key.into()),
            mac: keyed(&derived.into_bytes()),
        }
    }

    /// Seals; what is sealed for one purpose opens for no other.
    pub fn seal(&self, purpose: &str, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        let nonce = random_bytes::<NONCE>();
        let payload = Payload {
            msg: plain,
            aad: purpose.as_bytes(),
        };
        let sealed = self
            .cipher
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| StoreError::Setup("sealing failed".to_owned()))?;
        Ok([&nonce[..], &sealed].concat())
    }

    /// Opens what was sealed for this purpose; none if this key did not seal it.
    #[must_use]
    pub fn open(&self, purpose: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, msg) = sealed.split_at_checked(NONCE)?;
        let payload = Payload {
            msg,
            aad: purpose.as_bytes(),
        };
        self.cipher.decrypt(XNonce::from_slice(nonce), payload).ok()
    }

    /// Tells equal texts from others. Unlike a plain hash it is no use to whoever wants
    /// to try which password a stored fingerprint was made of.
    #[must_use]
    pub fn fingerprint(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = self.mac.clone();
        for part in parts {
            mac.update(&part.len().to_le_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

fn keyed(key: &[u8]) -> Hmac<Sha256> {
    <Hmac<Sha256> as Mac>::new_from_slice(key)
        .unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"))
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

    #[test]
    fn fingerprints_differ_by_key_and_by_where_parts_end() {
        let vault = Vault::new(&[7; 32]);
        let made = vault.fingerprint(&[b"ab", b"c"]);
        assert_eq!(made, vault.fingerprint(&[b"ab", b"c"]));
        assert_ne!(made, vault.fingerprint(&[b"a", b"bc"]));
        assert_ne!(made, Vault::new(&[8; 32]).fingerprint(&[b"ab", b"c"]));
    }
}
