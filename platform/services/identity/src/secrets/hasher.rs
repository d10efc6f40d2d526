use std::sync::{Arc, OnceLock};

use argon2::{
    Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version,
    password_hash::SaltString,
};
use collegium_kernel::random_bytes;
use tokio::sync::Semaphore;

use crate::{IdentityError, Result, domain::Password};

/// OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;

/// Argon2id in threads of its own, as many at a time as there are cores, so that
/// a flood of sign-ins neither stops other requests nor eats the memory.
#[derive(Clone)]
pub(crate) struct Hasher {
    argon: Argon2<'static>,
    turns: Arc<Semaphore>,
    dummy: Arc<OnceLock<String>>,
}

impl Hasher {
    pub(crate) fn new() -> Result<Self> {
        let params = Params::new(MEMORY_KIB, PASSES, 1, None)
            .map_err(|_| IdentityError::Fault("Argon2 parameters"))?;
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Ok(Self {
            argon: Argon2::new(Algorithm::Argon2id, Version::V0x13, params),
            turns: Arc::new(Semaphore::new(cores)),
            dummy: Arc::default(),
        })
    }

    /// The hash of a new password, in PHC format.
    pub(crate) async fn hash(&self, password: Password) -> Result<String> {
        let argon = self.argon.clone();
        self.in_turn(move || hash(&argon, password.expose()))
            .await?
    }

    /// Whether a password has this hash. Without a hash the answer is no, after the
    /// same work: whether somebody has an account must not show in the time.
    pub(crate) async fn verify(&self, stored: Option<String>, password: Password) -> Result<bool> {
        let (argon, dummy) = (self.argon.clone(), Arc::clone(&self.dummy));
        let verified = self.in_turn(move || {
            let known = stored.is_some();
            let stored = match stored {
                Some(stored) => stored,
                None => match dummy.get() {
                    Some(dummy) => dummy.clone(),
                    None => {
                        let made = hash(&argon, "a password that nobody has")?;
                        dummy.get_or_init(|| made).clone()
                    }
                },
            };
            let parsed = PasswordHash::new(&stored)?;
            let right = argon.verify_password(password.expose().as_bytes(), &parsed);
            Ok::<_, IdentityError>(right.is_ok() && known)
        });
        verified.await?
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let turn = Arc::clone(&self.turns)
            .acquire_owned()
            .await
            .map_err(|_| IdentityError::Fault("the hashing queue is closed"))?;
        let result = tokio::task::spawn_blocking(move || {
            let result = work();
            // Not before the work is done, even if the request was given up meanwhile.
            drop(turn);
            result
        });
        Ok(result.await?)
    }
}

fn hash(argon: &Argon2<'static>, password: &str) -> Result<String> {
    let salt = SaltString::encode_b64(&random_bytes::<16>())?;
    Ok(argon.hash_password(password.as_bytes(), &salt)?.to_string())
}

/// Whether this is the hash of a password, as the command line gives it.
pub(crate) fn is_password_hash(text: &str) -> bool {
    PasswordHash::new(text).is_ok_and(|hash| hash.algorithm.as_str() == "argon2id")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_right_password_and_no_other() {
        let hasher = Hasher::new().unwrap();
        let hash = hasher
            .hash(Password::attempt("correct horse"))
            .await
            .unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(is_password_hash(&hash) && !is_password_hash("secret"));
        let verify = |stored: Option<&str>, typed| {
            hasher.verify(stored.map(ToOwned::to_owned), Password::attempt(typed))
        };
        assert!(verify(Some(&hash), "correct horse").await.unwrap());
        assert!(!verify(Some(&hash), "correct horsE").await.unwrap());
        assert!(!verify(None, "a password that nobody has").await.unwrap());
    }
}
