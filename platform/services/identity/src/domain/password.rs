use std::fmt;

use collegium_kernel::Problem;

use super::Email;

/// Characters that a password has at least.
const MIN: usize = 10;
/// Bytes beyond which hashing would only cost time.
const MAX: usize = 256;

/// The worst passwords of ten characters and more; shorter ones are refused anyway.
const WORST: &[&str] = &[
    "0123456789",
    "0987654321",
    "1111111111",
    "1122334455",
    "1234512345",
    "1234554321",
    "123456789a",
    "1234567890",
    "12345678910",
    "123456789123",
    "1234567891",
    "123qweasdzxc",
    "1q2w3e4r5t",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "abcdefghij",
    "abcdefghijk",
    "administrator",
    "basketball",
    "changeme123",
    "dragon12345",
    "football123",
    "iloveyou123",
    "iloveyou12",
    "letmein123",
    "letmeinplease",
    "liverpoolfc",
    "manchester",
    "michaeljordan",
    "monkey12345",
    "password01",
    "password1!",
    "password10",
    "password11",
    "password12",
    "password123",
    "password1234",
    "password12345",
    "password123!",
    "passw0rd123",
    "p@ssword123",
    "p@ssw0rd123",
    "princess12",
    "princess123",
    "q1w2e3r4t5",
    "q1w2e3r4t5y6",
    "qazwsxedcrfv",
    "qwerty1234",
    "qwerty12345",
    "qwerty123456",
    "qwertyuiop",
    "qwertyuiop123",
    "qwertzuiop",
    "superman123",
    "sunshine12",
    "sunshine123",
    "trustno1trustno1",
    "university",
    "university1",
    "welcome123",
    "welcome1234",
    "zaq12wsxcde3",
    "zxcvbnm123",
    "йцукенгшщз",
    "пароль12345",
    "пароль123456",
];

/// A password that somebody may choose. It is never shown, not even by `{:?}`.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// Checks a new password of the person with this address.
    pub fn choose(text: &str, email: &Email) -> Result<Self, Problem> {
        let refuse = |why: &str| Err(Problem::invalid("password", why));
        if text.chars().count() < MIN {
            return refuse("A password has at least 10 characters.");
        }
        if text.len() > MAX {
            return refuse("A password has at most 256 bytes.");
        }
        let lower = text.to_lowercase();
        if lower == email.as_str() || lower == email.local_part() {
            return refuse("The e-mail address is not a password.");
        }
        let mut chars = lower.chars();
        let first = chars.next();
        if WORST.contains(&lower.as_str()) || chars.all(|c| Some(c) == first) {
            return refuse("This password is among the first that are guessed.");
        }
        Ok(Self(text.to_owned()))
    }

    /// What somebody typed to prove who they are; it need not follow today's rules.
    #[must_use]
    pub fn attempt(text: &str) -> Self {
        let end = text.floor_char_boundary(MAX * 4);
        Self(text[..end].to_owned())
    }

    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_choices_are_refused() {
        let email = Email::parse("ada.lovelace@example.org").unwrap();
        for bad in [
            "short",
            "ninechars",
            "aaaaaaaaaaaaaaa",
            "Password123",
            "QWERTYUIOP",
            "ada.lovelace@example.org",
            "Ada.Lovelace",
            &"x1".repeat(200),
        ] {
            assert!(Password::choose(bad, &email).is_err(), "{bad}");
        }
        for good in ["correct horse battery", "пароль с пробелами", "sürprise-42"]
        {
            assert!(Password::choose(good, &email).is_ok(), "{good}");
        }
    }

    #[test]
    fn a_password_is_never_shown() {
        let shown = format!("{:?}", Password::attempt("correct horse battery"));
        assert!(!shown.contains("horse"));
    }
}
