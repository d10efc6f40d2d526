use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;

/// Bytes of a secret; Standard Webhooks asks for 24 to 64.
pub(crate) const SECRET_BYTES: usize = 32;

/// A secret as the receiver's library takes it.
pub(crate) fn text_of_secret(secret: &[u8]) -> String {
    format!("whsec_{}", STANDARD.encode(secret))
}

/// The `webhook-signature` of Standard Webhooks, one for each secret that is valid.
pub(crate) fn sign(secrets: &[Vec<u8>], id: Uuid, timestamp: i64, body: &str) -> String {
    let signed: Vec<String> = secrets
        .iter()
        .map(|secret| {
            let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(secret)
                .unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
            mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
            format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
        })
        .collect();
    signed.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_valid_secret_signs() {
        let (new, old) = (vec![1; SECRET_BYTES], vec![2; SECRET_BYTES]);
        let id = Uuid::from_u128(7);
        let both = sign(&[new.clone(), old.clone()], id, 1, "{}");
        let alone = [sign(&[new], id, 1, "{}"), sign(&[old], id, 1, "{}")];
        assert_eq!(both, alone.join(" "));
        assert_ne!(alone[0], alone[1]);
        assert!(alone.iter().all(|signature| signature.starts_with("v1,")));
        assert_eq!(text_of_secret(&[0; 3]), "whsec_AAAA");
    }
}
