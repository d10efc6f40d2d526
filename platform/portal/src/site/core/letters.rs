use collegium_contracts::mail::{Letter, Mail, MailRenderer, RenderedMail};
use collegium_kernel::{Problem, TenantContext};

use super::local_path;
use crate::{
    PortalError,
    i18n::Locale,
    render,
    site::Portal,
    views::{
        AlreadyRegisteredMail, ChangeEmailMail, EmailChangedMail, InvitationMail, MailBrand,
        PasswordChangedMail, ResetPasswordMail, VerifyEmailMail, WebhookDisabledMail,
    },
};

impl MailRenderer for Portal {
    fn render(&self, tenant: &TenantContext, mail: &Mail) -> Result<RenderedMail, Problem> {
        let button = self.face_now(tenant).button;
        let brand = MailBrand {
            tenant: tenant.name.clone(),
            portal_url: self.0.links.to(&tenant.primary_host),
            primary: button.0.to_string(),
            on_primary: button.1.to_string(),
        };
        let locale = Locale::negotiate(&[Some(&mail.locale)], Some(&tenant.locale));
        let rendered = write(self.renderer(), locale, &brand, mail)?;
        Ok(RenderedMail {
            subject: rendered.subject,
            text: rendered.text,
            html: rendered.html,
        })
    }
}

fn write(
    renderer: &render::Renderer,
    locale: Locale,
    brand: &MailBrand,
    mail: &Mail,
) -> Result<render::RenderedMail, PortalError> {
    let link = |path: &str| format!("{}{}", brand.portal_url, local_path(path).unwrap_or("/"));
    let name = mail.name.clone();
    let hours = mail.letter.hours().unwrap_or_default();
    match &mail.letter {
        Letter::VerifyEmail { path } => renderer.mail(
            locale,
            brand,
            &VerifyEmailMail {
                name,
                url: link(path),
                hours,
            },
        ),
        Letter::ResetPassword { path } => renderer.mail(
            locale,
            brand,
            &ResetPasswordMail {
                name,
                url: link(path),
                hours,
            },
        ),
        Letter::ChangeEmail { path } => {
            let email = mail.to.clone();
            renderer.mail(
                locale,
                brand,
                &ChangeEmailMail {
                    name,
                    email,
                    url: link(path),
                    hours,
                },
            )
        }
        Letter::AlreadyRegistered { path } => renderer.mail(
            locale,
            brand,
            &AlreadyRegisteredMail {
                name,
                url: link(path),
            },
        ),
        Letter::Invitation { invited_by, path } => {
            let invitation = InvitationMail {
                inviter: Some(invited_by.clone()).filter(|name| !name.is_empty()),
                message: None,
                url: link(path),
                days: hours / 24,
            };
            renderer.mail(locale, brand, &invitation)
        }
        Letter::PasswordChanged => {
            let url = link("/forgot-password");
            renderer.mail(locale, brand, &PasswordChangedMail { name, url })
        }
        Letter::EmailChanged => {
            let url = link("/sign-in");
            renderer.mail(locale, brand, &EmailChangedMail { name, url })
        }
        Letter::WebhookDisabled { address } => {
            let disabled = WebhookDisabledMail {
                name,
                address: address.clone(),
                url: link("/admin/webhooks"),
            };
            renderer.mail(locale, brand, &disabled)
        }
    }
}

/// How links from outside reach the portals.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct Links {
    pub(in crate::site) https: bool,
    pub(in crate::site) port: u16,
}

impl Links {
    /// The address of a host's portal, without a slash at its end.
    pub(in crate::site) fn to(self, host: &str) -> String {
        match (self.https, self.port) {
            (true, 443) => format!("https://{host}"),
            (false, 80) => format!("http://{host}"),
            (true, port) => format!("https://{host}:{port}"),
            (false, port) => format!("http://{host}:{port}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters() -> Vec<Letter> {
        let path = "/x?token=abc".to_owned();
        vec![
            Letter::VerifyEmail { path: path.clone() },
            Letter::ResetPassword { path: path.clone() },
            Letter::ChangeEmail { path: path.clone() },
            Letter::AlreadyRegistered { path: path.clone() },
            Letter::Invitation {
                invited_by: "Ada".into(),
                path,
            },
        ]
    }

    #[test]
    fn every_letter_carries_its_link_in_both_forms_and_languages() {
        let renderer = render::Renderer::new().expect("a renderer");
        let brand = MailBrand {
            tenant: "Birchmere".into(),
            portal_url: Links {
                https: false,
                port: 8080,
            }
            .to("birchmere.localhost"),
            primary: "#000000".into(),
            on_primary: "#ffffff".into(),
        };
        for (letter, locale) in letters()
            .into_iter()
            .flat_map(|l| Locale::ALL.map(|to| (l.clone(), to)))
        {
            let mail = Mail {
                to: "ada@example.org".into(),
                name: "Ada".into(),
                locale: locale.code().into(),
                letter,
            };
            let rendered = write(&renderer, locale, &brand, &mail).expect("a letter");
            let link = "http://birchmere.localhost:8080/x?token=abc";
            assert!(rendered.text.contains(link), "{}", rendered.text);
            assert!(rendered.html.contains(link) || rendered.html.contains("x?token=abc"));
            assert!(!rendered.subject.contains("mail-"), "{}", rendered.subject);
        }
    }

    #[test]
    fn usual_ports_are_left_out() {
        assert_eq!(
            Links {
                https: true,
                port: 443
            }
            .to("a.example"),
            "https://a.example"
        );
        assert_eq!(
            Links {
                https: true,
                port: 8443
            }
            .to("a.example"),
            "https://a.example:8443"
        );
    }
}
