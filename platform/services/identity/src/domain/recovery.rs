use collegium_kernel::random_bytes;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Codes that one gets at a time.
const CODES: usize = 10;
/// 32 characters that are not mistaken for each other.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// New codes of 80 bits: too many to try even for whoever has read the hashes.
pub(crate) fn new_recovery_codes() -> Vec<String> {
    (0..CODES).map(|_| new_code()).collect()
}

fn new_code() -> String {
    let letters: Vec<char> = random_bytes::<16>()
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]))
        .collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|four| four.iter().collect())
        .collect();
    groups.join("-")
}

/// What is stored of a code, however it was typed.
pub(crate) fn hash_recovery_code(user_id: Uuid, typed: &str) -> Vec<u8> {
    let plain: String = typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    Sha256::new()
        .chain_update(user_id)
        .chain_update(plain)
        .finalize()
        .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_differ_and_survive_being_typed() {
        let codes = new_recovery_codes();
        assert_eq!(codes.len(), CODES);
        assert_eq!(
            codes.iter().collect::<std::collections::HashSet<_>>().len(),
            CODES
        );
        let user = Uuid::from_u128(1);
        let typed = codes[0].to_uppercase().replace('-', " ");
        assert_eq!(codes[0].len(), 19);
        assert_eq!(
            hash_recovery_code(user, &typed),
            hash_recovery_code(user, &codes[0])
        );
        assert_ne!(
            hash_recovery_code(Uuid::from_u128(2), &typed),
            hash_recovery_code(user, &typed)
        );
    }
}
