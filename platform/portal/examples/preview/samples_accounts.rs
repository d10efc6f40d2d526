use chrono::{DateTime, TimeDelta, Utc};
use collegium_portal::i18n::Locale;
use collegium_portal::views::{
    CheckMailPage, CheckMailPurpose, ConfirmEmailPage, ConfirmPurpose, DataExport, DataPage,
    ForgotPasswordPage, FormErrors, InvitationPage, LinkOutcome, ProfilePage, ResetPasswordPage,
    SecondFactorPage, SessionRow, SessionsPage, SignInPage, SignUpPage, TwoFactorPage,
    TwoFactorState,
};

use super::{Sample, Viewer, pick, sample};

pub(super) fn samples(locale: Locale) -> Vec<Sample> {
    let mut samples = entrance(locale);
    samples.extend(own(locale));
    samples
}

pub(super) fn day(days_ago: i64) -> DateTime<Utc> {
    let base = DateTime::parse_from_rfc3339("2026-03-05T07:04:00Z")
        .expect("a time")
        .to_utc();
    base - TimeDelta::days(days_ago)
}

fn entrance(locale: Locale) -> Vec<Sample> {
    use Viewer::Visitor;
    let wrong = FormErrors::default().with(
        FormErrors::FORM,
        pick(
            locale,
            "E-mail or password is not right.",
            "Адрес или пароль не подходит.",
        ),
    );
    let required = pick(locale, "This is needed.", "Это поле нужно заполнить.");
    let email = "ingrid@birchmere.example".to_owned();
    let sign_in = SignInPage {
        next: "/".into(),
        sign_up_open: true,
        ..SignInPage::default()
    };
    let confirm = |outcome| ConfirmEmailPage {
        purpose: ConfirmPurpose::Verify,
        outcome,
        email: Some("ingrid@birchmere.example".into()),
        token: "t".into(),
    };
    vec![
        sample("/sign-in", Visitor, sign_in.clone()),
        sample(
            "/sign-in-wrong",
            Visitor,
            SignInPage {
                email: email.clone(),
                errors: wrong,
                ..sign_in
            },
        ),
        sample(
            "/sign-in/second-factor",
            Visitor,
            SecondFactorPage::default(),
        ),
        sample(
            "/sign-up",
            Visitor,
            SignUpPage {
                min_password_length: 10,
                errors: FormErrors::default().with("name", required),
                ..SignUpPage::default()
            },
        ),
        sample(
            "/sign-up-domains",
            Visitor,
            SignUpPage {
                min_password_length: 10,
                allowed_domains: vec!["birchmere.example".into(), "a.example".into()],
                ..SignUpPage::default()
            },
        ),
        sample(
            "/check-mail",
            Visitor,
            CheckMailPage {
                purpose: CheckMailPurpose::Verify,
                email: email.clone(),
                resend_action: Some("/x".into()),
                outbox_href: Some("/dev/outbox".into()),
            },
        ),
        sample(
            "/check-mail-reset",
            Visitor,
            CheckMailPage {
                purpose: CheckMailPurpose::Reset,
                email: email.clone(),
                resend_action: None,
                outbox_href: None,
            },
        ),
        sample("/verify-email", Visitor, confirm(LinkOutcome::Pending)),
        sample("/verify-email-done", Visitor, confirm(LinkOutcome::Done)),
        sample(
            "/change-email-done",
            Visitor,
            ConfirmEmailPage {
                purpose: ConfirmPurpose::ChangeEmail,
                ..confirm(LinkOutcome::Done)
            },
        ),
        sample(
            "/verify-email-invalid",
            Visitor,
            ConfirmEmailPage {
                email: None,
                ..confirm(LinkOutcome::Invalid)
            },
        ),
        sample("/forgot-password", Visitor, ForgotPasswordPage::default()),
        sample(
            "/reset-password",
            Visitor,
            ResetPasswordPage {
                token: "t".into(),
                valid: true,
                min_password_length: 10,
                errors: FormErrors::default(),
            },
        ),
        sample(
            "/reset-password-invalid",
            Visitor,
            ResetPasswordPage {
                token: String::new(),
                valid: false,
                min_password_length: 10,
                errors: FormErrors::default(),
            },
        ),
        sample("/invitation", Visitor, invitation(locale, true)),
        sample("/invitation-invalid", Visitor, invitation(locale, false)),
    ]
}

fn invitation(locale: Locale, valid: bool) -> InvitationPage {
    InvitationPage {
        token: "t".into(),
        valid,
        email: "lena@birchmere.example".into(),
        name: String::new(),
        inviter: Some(pick(locale, "Ingrid Solberg", "Мария Ковалевская")),
        min_password_length: 10,
        errors: FormErrors::default(),
    }
}

fn own(locale: Locale) -> Vec<Sample> {
    use Viewer::Learner;
    let two_factor = |state| TwoFactorPage {
        state,
        errors: FormErrors::default(),
    };
    let codes = [
        "7QK2-MW9D",
        "H3TX-PN4R",
        "VB8J-6YCL",
        "D5ZS-2GFE",
        "XM7A-K9QT",
        "R4NW-8HJP",
        "C6LV-3BDY",
        "T2GE-5SXZ",
    ];
    vec![
        sample("/profile", Learner, profile(locale)),
        sample("/profile/sessions", Learner, sessions()),
        sample(
            "/profile/two-factor",
            Learner,
            two_factor(TwoFactorState::Off),
        ),
        sample(
            "/profile/two-factor?enrolling",
            Learner,
            two_factor(TwoFactorState::Enrolling {
                qr_html: qr(),
                secret: "JBSW Y3DP EHPK 3PXP JBSW Y3DP".into(),
            }),
        ),
        sample(
            "/profile/two-factor?codes",
            Learner,
            two_factor(TwoFactorState::Codes {
                codes: codes.map(str::to_owned).to_vec(),
            }),
        ),
        sample(
            "/profile/two-factor?on",
            Learner,
            two_factor(TwoFactorState::On { codes_left: 3 }),
        ),
        sample(
            "/profile/data",
            Learner,
            DataPage {
                email: "ingrid@birchmere.example".into(),
                export: Some(DataExport {
                    requested_at: day(2),
                    href: Some("/x".into()),
                    bytes: Some(184_233),
                }),
                can_erase: true,
                errors: FormErrors::default(),
            },
        ),
    ]
}

/// Stands in for a QR code: the right size and the right elements.
fn qr() -> String {
    let squares: String = (0..29_u32 * 29)
        .filter(|cell| (cell.wrapping_mul(2_654_435_761) >> 7) % 9 < 4)
        .map(|cell| format!("M{} {}h1v1h-1z", cell % 29, cell / 29))
        .collect();
    format!(
        "<svg viewBox=\"0 0 29 29\" role=\"img\" aria-label=\"QR\"><path d=\"{squares}\" fill=\"#000\"/></svg>"
    )
}

fn profile(locale: Locale) -> ProfilePage {
    ProfilePage {
        name: pick(locale, "Ingrid Solberg", "Мария Ковалевская"),
        initials: pick(locale, "IS", "МК"),
        preferred_locale: None,
        avatar: None,
        email: "ingrid@birchmere.example".into(),
        pending_email: Some("i.solberg@birchmere.example".into()),
        two_factor: false,
        min_password_length: 10,
        errors: FormErrors::default().with(
            "current",
            pick(locale, "The password is not right.", "Пароль не подходит."),
        ),
    }
}

fn sessions() -> SessionsPage {
    let session = |device: &str, address: &str, days: i64, current: bool| SessionRow {
        device: device.into(),
        address: address.into(),
        signed_in_at: day(days + 9),
        last_seen_at: day(days),
        current,
        revoke_action: "/profile/sessions/1/revoke".into(),
    };
    SessionsPage {
        sessions: vec![
            session("Firefox, Linux", "203.0.113.7", 0, true),
            session("Safari, iPhone", "198.51.100.24", 1, false),
            session("Chrome, Windows", "2001:db8:85a3::8a2e:370:7334", 12, false),
        ],
        revoke_others_action: Some("/profile/sessions/revoke-others".into()),
    }
}
