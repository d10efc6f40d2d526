use collegium_contracts::permissions::{SettingsRead, SettingsUpdate};
use collegium_identity::domain::{SignUpMode, SignUpPolicy as Policy};
use collegium_kernel::Problem;
use poem::handler;

use crate::{
    i18n::{Arg, Locale},
    site::{
        Answer,
        core::{Form, Notice, Visit},
    },
    views::{FormErrors, SettingsPage, SignUpPolicy},
};

const PATH: &str = "/admin/settings";

async fn page(visit: &Visit) -> Result<SettingsPage, Problem> {
    let (policy, _) = visit.identity().sign_up_policy(visit.context()).await?;
    let tenant = &visit.context().tenant;
    Ok(SettingsPage {
        name: tenant.name.clone(),
        short_name: tenant.short_name.clone(),
        default_locale: Locale::negotiate(&[], Some(&tenant.locale)),
        sign_up: shown(policy.mode),
        domains: policy.domains.join("\n"),
        can_edit: visit.may::<SettingsUpdate>(None).await?,
        errors: FormErrors::default(),
    })
}

const fn shown(mode: SignUpMode) -> SignUpPolicy {
    match mode {
        SignUpMode::Open => SignUpPolicy::Open,
        SignUpMode::Domain => SignUpPolicy::Domain,
        SignUpMode::Invitation => SignUpPolicy::Invitation,
    }
}

#[handler]
pub(super) async fn show(visit: Visit) -> Answer {
    visit.permit::<SettingsRead>(None).await?;
    visit.page(&page(&visit).await?).await
}

#[handler]
pub(super) async fn save(visit: Visit, form: Form) -> Answer {
    visit.permit::<SettingsUpdate>(None).await?;
    let mode = match form.text("sign_up") {
        "open" => SignUpMode::Open,
        "domain" => SignUpMode::Domain,
        "invitation" => SignUpMode::Invitation,
        _ => {
            let errors = FormErrors::default().with("sign_up", visit.text("field-required", &[]));
            let shown = page(&visit).await?;
            return visit.refused(&SettingsPage { errors, ..shown }).await;
        }
    };
    let domains: Vec<String> = form.lines("domains").map(ToOwned::to_owned).collect();
    let bad = domains.iter().find(|domain| {
        let alone = Policy {
            mode: SignUpMode::Domain,
            domains: vec![(*domain).clone()],
        };
        alone.checked().is_err()
    });
    let errors = match bad {
        Some(bad) => {
            let text = visit.text(
                "settings-domain-invalid",
                &[("domain", Arg::from(bad.as_str()))],
            );
            FormErrors::default().with("domains", text)
        }
        None => {
            let wished = Policy { mode, domains };
            match visit
                .identity()
                .set_sign_up_policy(visit.context(), wished, None)
                .await
            {
                Ok(_) => return Ok(visit.go_saying(PATH, Notice::Saved)),
                Err(error) => visit.form_errors(error, &[])?,
            }
        }
    };
    let page = SettingsPage {
        sign_up: shown(mode),
        domains: form.raw("domains").to_owned(),
        errors,
        ..page(&visit).await?
    };
    visit.refused(&page).await
}
