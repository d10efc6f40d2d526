//! Turning view models into HTML. Templates and messages are embedded and
//! compiled once for each locale; rendering touches no file and no lock.

mod filters;
mod templates;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera};

use crate::PortalError;
use crate::assets::Assets;
use crate::i18n::{Arg, Locale, Messages};
use crate::views::{BareErrorPage, Mail, MailBrand, Page, PageChrome};

/// Makes pages and mails. Built once, shared by reference.
pub struct Renderer {
    engines: Vec<Tera>,
    messages: Arc<Messages>,
    assets: Arc<Assets>,
}

/// A mail, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedMail {
    /// One line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

impl Renderer {
    /// Compiles every template for every locale.
    ///
    /// # Errors
    /// When a template or a locale file cannot be read; a test makes sure that
    /// those embedded can.
    pub fn new() -> Result<Self, PortalError> {
        let messages = Arc::new(Messages::new()?);
        let assets = Arc::new(Assets::new());
        let engines = Locale::ALL
            .into_iter()
            .map(|locale| templates::engine(locale, &messages, &assets))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            engines,
            messages,
            assets,
        })
    }

    /// A page in the tenant's brand.
    ///
    /// # Errors
    /// When the template fails, which a test for each page excludes.
    pub fn page<P: Page>(&self, chrome: &PageChrome, page: &P) -> Result<String, PortalError> {
        let mut context = Context::new();
        insert(&mut context, P::TEMPLATE, "chrome", chrome)?;
        insert(&mut context, P::TEMPLATE, "page", page)?;
        self.render(chrome.locale, P::TEMPLATE, &context)
    }

    /// An error page that carries no brand, for hosts that are nobody's.
    ///
    /// # Errors
    /// As [`Renderer::page`].
    pub fn bare(&self, locale: Locale, page: &BareErrorPage) -> Result<String, PortalError> {
        let mut context = Context::new();
        insert(&mut context, BareErrorPage::TEMPLATE, "page", page)?;
        context.insert("locale", locale.code());
        self.render(locale, BareErrorPage::TEMPLATE, &context)
    }

    /// A mail in both forms.
    ///
    /// # Errors
    /// As [`Renderer::page`].
    pub fn mail<M: Mail>(
        &self,
        locale: Locale,
        brand: &MailBrand,
        mail: &M,
    ) -> Result<RenderedMail, PortalError> {
        let mut context = Context::new();
        insert(&mut context, M::NAME, "brand", brand)?;
        insert(&mut context, M::NAME, "mail", mail)?;
        context.insert("locale", locale.code());
        let key = format!("mail-{}-subject", M::NAME.replace('_', "-"));
        let subject = self.messages.text(
            locale,
            &key,
            &[("tenant", Arg::from(brand.tenant.as_str()))],
        );
        context.insert("subject", &subject);
        let render = |extension: &str| {
            let name = format!("mail/{}.{extension}", M::NAME);
            self.engine(locale, M::NAME)?
                .render(&name, &context)
                .map_err(|source| template_error(M::NAME, source))
        };
        Ok(RenderedMail {
            subject: subject.replace(char::is_control, " "),
            text: render("txt")?,
            html: render("html")?,
        })
    }

    /// The messages, for texts that handlers make (flashes, form errors).
    #[must_use]
    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// The static files that the pages refer to.
    #[must_use]
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    fn render(
        &self,
        locale: Locale,
        name: &'static str,
        context: &Context,
    ) -> Result<String, PortalError> {
        self.engine(locale, name)?
            .render(name, context)
            .map_err(|source| template_error(name, source))
    }

    fn engine(&self, locale: Locale, name: &'static str) -> Result<&Tera, PortalError> {
        self.engines
            .get(locale.index())
            .ok_or_else(|| template_error(name, tera::Error::message("no engine for this locale")))
    }
}

fn insert<T: Serialize>(
    context: &mut Context,
    name: &'static str,
    key: &'static str,
    value: &T,
) -> Result<(), PortalError> {
    let value =
        tera::Value::try_from_serializable(value).map_err(|source| template_error(name, source))?;
    context.insert_value(key, value);
    Ok(())
}

fn template_error(name: &'static str, source: tera::Error) -> PortalError {
    PortalError::Template {
        name,
        source: Box::new(source),
    }
}
