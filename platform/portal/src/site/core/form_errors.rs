use collegium_kernel::{Code, FieldError, Problem};

use super::visit::Visit;
use crate::{
    i18n::{Arg, Locale},
    views::FormErrors,
};

/// What the form calls the fields that a service names otherwise.
pub(in crate::site) type FieldNames = [(&'static str, &'static str)];

/// Sentences of the services that have a message of the interface; a number in them
/// becomes `count`.
const KNOWN: &[(&str, &str)] = &[
    ("This must not be empty.", "field-required"),
    ("This is not an e-mail address.", "field-email-invalid"),
    ("This must not be longer than ", "field-too-long"),
    (
        "This holds characters that cannot be seen.",
        "field-invisible",
    ),
    ("A password has at least ", "password-too-short"),
    ("A password has at most ", "password-too-long"),
    ("The e-mail address is not a password.", "password-is-email"),
    ("This password is among the first", "password-common"),
    ("Name at least one domain.", "settings-domains-needed"),
];

impl Visit {
    /// What was wrong with a form, in the visitor's language. What is not the form's
    /// fault is handed on.
    pub(in crate::site) fn form_errors(
        &self,
        problem: impl Into<Problem>,
        names: &FieldNames,
    ) -> Result<FormErrors, Problem> {
        let problem = problem.into();
        let mut errors = FormErrors::default();
        for error in &problem.errors {
            let field = names.iter().find(|(theirs, _)| *theirs == error.field);
            let field = field.map_or(error.field.as_str(), |(_, ours)| ours);
            errors.add(field, self.field_text(error));
        }
        match problem.code {
            Code::ValidationFailed => errors.add(FormErrors::FORM, self.text("form-invalid", &[])),
            Code::TooManyAttempts => {
                let minutes = problem.retry_after.unwrap_or(60).div_ceil(60);
                let minutes = u32::try_from(minutes).unwrap_or(u32::MAX);
                errors.add(
                    FormErrors::FORM,
                    self.text("sign-in-locked", &[("minutes", Arg::from(minutes))]),
                );
            }
            Code::InvalidCredentials
            | Code::InvalidToken
            | Code::EmailNotVerified
            | Code::EmailTaken
            | Code::SlugTaken
            | Code::Conflict
            | Code::InvalidState
            | Code::QuotaExceeded
            | Code::SignUpClosed
            | Code::VersionMismatch
            | Code::PayloadTooLarge
            | Code::UnsupportedMediaType => {
                errors.add(FormErrors::FORM, self.problem_text(&problem));
            }
            Code::Forbidden if problem.detail.is_some() => {
                errors.add(FormErrors::FORM, self.problem_text(&problem));
            }
            _ => return Err(problem),
        }
        Ok(errors)
    }

    fn problem_text(&self, problem: &Problem) -> String {
        match &problem.detail {
            Some(detail) if self.locale() == Locale::En => detail.clone(),
            _ => self.label("problem", problem.code.as_str()),
        }
    }

    fn field_text(&self, error: &FieldError) -> String {
        let known = KNOWN
            .iter()
            .find(|(text, _)| error.message.starts_with(text));
        match known {
            Some((text, key)) => self.text(
                key,
                &[("count", Arg::from(number_after(&error.message, text)))],
            ),
            None if self.locale() == Locale::En => error.message.clone(),
            None => self.text("field-invalid", &[]),
        }
    }
}

fn number_after(message: &str, text: &str) -> u32 {
    let rest = message.strip_prefix(text).unwrap_or_default();
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Messages;

    #[test]
    fn every_known_sentence_and_shown_code_has_a_message() {
        let messages = Messages::new().expect("messages");
        for locale in Locale::ALL {
            for (_, key) in KNOWN.iter().chain(&[("", "field-invalid")]) {
                assert!(messages.knows(locale, key), "{key}");
            }
            for code in [
                "email_taken",
                "conflict",
                "invalid_state",
                "forbidden",
                "invalid_credentials",
            ] {
                assert_ne!(messages.label(locale, "problem", code), code);
            }
        }
    }

    #[test]
    fn numbers_are_taken_out_of_sentences() {
        assert_eq!(number_after("At most 12 things", "At most "), 12);
        assert_eq!(number_after("Empty.", "Empty."), 0);
    }
}
