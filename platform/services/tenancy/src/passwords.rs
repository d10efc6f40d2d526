use std::sync::{Arc, LazyLock};

use argon2::{
    Argon2, PasswordHash, PasswordHasher, PasswordVerifier,
    password_hash::{SaltString, rand_core::OsRng},
};
use tokio::sync::Semaphore;

use crate::TenancyError;

/// Hashes at once; each takes a core and 19 MiB for some tens of milliseconds.
const AT_ONCE: usize = 2;

/// What a password is compared with when there is nobody with the address, so that the
/// answer takes as long as for somebody.
static NOBODY: LazyLock<String> =
    LazyLock::new(|| hash(&collegium_kernel::random_token()).unwrap_or_default());

/// Argon2id off the async threads.
pub(crate) struct Hasher(Arc<Semaphore>);

impl Default for Hasher {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Hasher {
    pub(crate) async fn hash(&self, password: String) -> Result<String, TenancyError> {
        self.run(move || hash(&password)).await?
    }

    /// Whether it is the password; `None` takes as long and says no.
    pub(crate) async fn verify(
        &self,
        password: String,
        hash: Option<String>,
    ) -> Result<bool, TenancyError> {
        self.run(move || {
            let known = hash.is_some();
            let hash = hash.unwrap_or_else(|| NOBODY.clone());
            let good = PasswordHash::new(&hash).is_ok_and(|hash| {
                Argon2::default()
                    .verify_password(password.as_bytes(), &hash)
                    .is_ok()
            });
            good && known
        })
        .await
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, TenancyError> {
        let permit = Arc::clone(&self.0).acquire_owned().await;
        let done = tokio::task::spawn_blocking(move || {
            let _held = permit; // until the work ends, even if nobody waits for it any more
            work()
        });
        Ok(done.await?)
    }
}

/// The PHC text of a password, for the command line.
pub fn hash_password(password: &str) -> Result<String, TenancyError> {
    hash(password)
}

fn hash(password: &str) -> Result<String, TenancyError> {
    let salt = SaltString::generate(&mut OsRng);
    let hash = Argon2::default().hash_password(password.as_bytes(), &salt);
    Ok(hash
        .map_err(|error| TenancyError::Hash(error.to_string()))?
        .to_string())
}

/// A password of 100 bits that can be read out and typed.
#[must_use]
pub fn generate_password() -> String {
    // 32 signs without those that look alike.
    const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let signs = collegium_kernel::random_bytes::<20>()
        .map(|byte| char::from(SIGNS[usize::from(byte % 32)]));
    let groups: Vec<String> = signs
        .chunks(5)
        .map(|group| group.iter().collect())
        .collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_by_its_hash() {
        let hasher = Hasher::default();
        let hash = hasher.hash("correct horse".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(
            hasher
                .verify("correct horse".into(), Some(hash.clone()))
                .await
                .unwrap()
        );
        assert!(
            !hasher
                .verify("wrong horse".into(), Some(hash))
                .await
                .unwrap()
        );
        assert!(!hasher.verify("correct horse".into(), None).await.unwrap());
        assert!(
            !hasher
                .verify("x".into(), Some("no hash".into()))
                .await
                .unwrap()
        );
    }

    #[test]
    fn generated_passwords_differ() {
        let password = generate_password();
        assert_eq!(password.len(), 23);
        assert_ne!(password, generate_password());
    }
}
