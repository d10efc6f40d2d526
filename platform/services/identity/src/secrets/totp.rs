use chrono::{DateTime, Utc};
use collegium_kernel::random_bytes;
use subtle::ConstantTimeEq;
use totp_rs::{Algorithm, TOTP};

use crate::{IdentityError, Result};

const DIGITS: usize = 6;
const STEP: u64 = 30;

/// What an authenticator app is given.
pub(crate) struct Enrolment {
    pub(crate) secret: String,
    pub(crate) url: String,
    pub(crate) qr_png_base64: String,
}

/// A secret of the length that RFC 4226 recommends.
pub(crate) fn new_totp_secret() -> [u8; 20] {
    random_bytes()
}

impl Enrolment {
    /// The secret of an account in the three forms that apps take.
    pub(crate) fn of(secret: &[u8], university: &str, email: &str) -> Result<Self> {
        // A colon separates issuer and account in the URL.
        let issuer = university.replace(':', " ");
        let account = email.replace(':', " ");
        let totp = totp(secret, Some(issuer), account)?;
        Ok(Self {
            secret: totp.get_secret_base32(),
            url: totp.get_url(),
            qr_png_base64: totp
                .get_qr_base64()
                .map_err(|_| IdentityError::Fault("the QR code could not be drawn"))?,
        })
    }
}

fn totp(secret: &[u8], issuer: Option<String>, account: String) -> Result<TOTP> {
    TOTP::new(
        Algorithm::SHA1,
        DIGITS,
        1,
        STEP,
        secret.to_vec(),
        issuer,
        account,
    )
    .map_err(|_| IdentityError::Fault("authenticator secret"))
}

/// The time step whose code this is, among the present one and its neighbours.
pub(crate) fn matching_step(secret: &[u8], code: &str, now: DateTime<Utc>) -> Result<Option<i64>> {
    let totp = totp(secret, None, String::new())?;
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let present = u64::try_from(now.timestamp()).unwrap_or(0) / STEP;
    let mut found = None;
    for step in present.saturating_sub(1)..=present + 1 {
        if bool::from(totp.generate(step * STEP).as_bytes().ct_eq(code.as_bytes())) {
            found = i64::try_from(step).ok();
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    /// RFC 6238, appendix B (SHA-1, the last six of its eight digits).
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        let at = |seconds| DateTime::UNIX_EPOCH + Duration::seconds(seconds);
        for (time, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (2_000_000_000, "279037"),
        ] {
            let step = matching_step(secret, code, at(time)).unwrap();
            assert_eq!(step, Some(time / 30));
            assert_eq!(
                matching_step(secret, code, at(time + 30)).unwrap(),
                Some(time / 30)
            );
            assert_eq!(matching_step(secret, code, at(time + 90)).unwrap(), None);
        }
        for bad in ["", "28708", "2870820", "é87082"] {
            assert_eq!(matching_step(secret, bad, at(59)).unwrap(), None, "{bad}");
        }
        assert_eq!(matching_step(secret, "287 082", at(59)).unwrap(), Some(1));
    }

    #[test]
    fn an_app_is_given_what_it_can_read() {
        let enrolment = Enrolment::of(&new_totp_secret(), "Uni: North", "ada@example.org").unwrap();
        assert!(enrolment.url.starts_with("otpauth://totp/"));
        assert!(enrolment.url.contains(&enrolment.secret));
        assert!(enrolment.qr_png_base64.starts_with("iVBOR"));
    }
}
