use collegium_identity::TotpEnrolment;
use collegium_kernel::{Code, Problem};
use poem::handler;

use super::profile::password_errors;
use crate::{
    site::{
        Answer,
        core::{Form, Notice, Visit},
    },
    views::{FormErrors, TwoFactorPage, TwoFactorState},
};

const PATH: &str = "/profile/two-factor";

async fn state(visit: &Visit) -> Result<TwoFactorState, Problem> {
    let status = visit
        .identity()
        .totp_status(visit.context(), visit.person()?)
        .await?;
    Ok(if status.enabled {
        TwoFactorState::On {
            codes_left: u32::try_from(status.recovery_codes_left).unwrap_or(0),
        }
    } else {
        TwoFactorState::Off
    })
}

#[handler]
pub(super) async fn show(visit: Visit) -> Answer {
    let page = TwoFactorPage {
        state: state(&visit).await?,
        errors: FormErrors::default(),
    };
    visit.page(&page).await
}

async fn refuse(visit: &Visit, errors: FormErrors) -> Answer {
    let state = state(visit).await?;
    visit.refused(&TwoFactorPage { state, errors }).await
}

#[handler]
pub(super) async fn begin(visit: Visit, form: Form) -> Answer {
    let visit = visit.on(PATH);
    let user_id = visit.person()?;
    let password = form.raw("password");
    match visit
        .identity()
        .totp_enrol(visit.context(), user_id, password)
        .await
    {
        Ok(enrolment) => {
            let state = enrolling(&enrolment);
            visit
                .page(&TwoFactorPage {
                    state,
                    errors: FormErrors::default(),
                })
                .await
        }
        Err(error) => refuse(&visit, password_errors(&visit, error, "password")?).await,
    }
}

/// The secret is not asked for again: whoever mistypes the code still has it in the
/// app, and whoever has not begins anew.
#[handler]
pub(super) async fn confirm(visit: Visit, form: Form) -> Answer {
    let visit = visit.on(PATH);
    let user_id = visit.person()?;
    match visit
        .identity()
        .totp_confirm(visit.context(), user_id, form.text("code"))
        .await
    {
        Ok(codes) => show_codes(&visit, codes).await,
        Err(error) if error.code() == Some(Code::InvalidCredentials) => {
            let text = visit.text("second-factor-wrong", &[]);
            let state = TwoFactorState::Enrolling {
                qr_html: String::new(),
                secret: String::new(),
            };
            let errors = FormErrors::default().with("code", text);
            visit.refused(&TwoFactorPage { state, errors }).await
        }
        Err(error) => refuse(&visit, visit.form_errors(error, &[])?).await,
    }
}

#[handler]
pub(super) async fn renew(visit: Visit, form: Form) -> Answer {
    let visit = visit.on(PATH);
    let user_id = visit.person()?;
    let password = form.raw("password");
    match visit
        .identity()
        .new_recovery_codes(visit.context(), user_id, password)
        .await
    {
        Ok(codes) => show_codes(&visit, codes).await,
        Err(error) => refuse(&visit, password_errors(&visit, error, "codes_password")?).await,
    }
}

#[handler]
pub(super) async fn disable(visit: Visit, form: Form) -> Answer {
    let visit = visit.on(PATH);
    let user_id = visit.person()?;
    let password = form.raw("password");
    match visit
        .identity()
        .totp_disable(visit.context(), user_id, password)
        .await
    {
        Ok(()) => Ok(visit.go_saying(PATH, Notice::SecondFactorOff)),
        Err(error) => refuse(&visit, password_errors(&visit, error, "password")?).await,
    }
}

async fn show_codes(visit: &Visit, codes: Vec<String>) -> Answer {
    let state = TwoFactorState::Codes { codes };
    visit
        .page(&TwoFactorPage {
            state,
            errors: FormErrors::default(),
        })
        .await
}

fn enrolling(enrolment: &TotpEnrolment) -> TwoFactorState {
    TwoFactorState::Enrolling {
        qr_html: qr_html(&enrolment.qr_png_base64),
        secret: in_fours(&enrolment.secret),
    }
}

/// The picture inside the page, so that the secret in it is no address that could be kept.
fn qr_html(png_base64: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=');
    if !png_base64.bytes().all(plain) {
        return String::new();
    }
    format!(r#"<img src="data:image/png;base64,{png_base64}" width="220" height="220" alt="QR">"#)
}

fn in_fours(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|four| four.iter().collect())
        .collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_shown_in_fours() {
        assert_eq!(in_fours("ABCDEFGHIJ"), "ABCD EFGH IJ");
        assert_eq!(in_fours(""), "");
    }

    #[test]
    fn only_base64_becomes_a_picture() {
        assert!(qr_html("iVBORw0KGgo=").contains("base64,iVBORw0KGgo="));
        assert_eq!(qr_html("\"><script>"), "");
    }
}
