//! Letters on their way: written by the renderer in the tenant's brand, sent by SMTP,
//! or laid into a local folder that [`outbox_endpoint`] shows.

mod outbox;
mod transport;

use std::sync::Arc;

use async_trait::async_trait;
use collegium_contracts::mail::{Mail, MailRenderer, RenderedMail};
use collegium_kernel::{Problem, TenantContext};
use collegium_store::jobs::JobHandler;
use lettre::{
    Address, Message,
    message::{Mailbox, MultiPart},
};
use serde_json::Value;

pub use outbox::outbox_endpoint;
pub use transport::Transport;

use crate::{IdentityError, Result};

/// Sends the letters that services ask for; the handler of jobs of kind
/// [`MAIL_JOB`](collegium_contracts::mail::MAIL_JOB).
pub struct MailJob {
    renderer: Arc<dyn MailRenderer>,
    transport: Transport,
    sender: Address,
}

impl MailJob {
    /// Letters are written by `renderer` and leave from the address `sender`, under
    /// the university's name.
    pub fn new(
        renderer: Arc<dyn MailRenderer>,
        transport: Transport,
        sender: &str,
    ) -> Result<Self> {
        let sender = sender
            .parse()
            .map_err(|_| IdentityError::Mail(format!("{sender:?} is not an e-mail address")))?;
        Ok(Self {
            renderer,
            transport,
            sender,
        })
    }
}

#[async_trait]
impl JobHandler for MailJob {
    async fn run(
        &self,
        tenant: &TenantContext,
        payload: &Value,
    ) -> std::result::Result<(), Problem> {
        let mail: Mail = serde_json::from_value(payload.clone()).map_err(IdentityError::from)?;
        let rendered = self.renderer.render(tenant, &mail)?;
        let message = message(self.sender.clone(), tenant, &mail, &rendered)?;
        Ok(self.transport.send(message, &mail, &rendered).await?)
    }
}

fn message(
    sender: Address,
    tenant: &TenantContext,
    mail: &Mail,
    rendered: &RenderedMail,
) -> Result<Message> {
    let fault = |error: &dyn std::fmt::Display| IdentityError::Mail(error.to_string());
    let to = mail.to.parse().map_err(|e| fault(&e))?;
    let body = MultiPart::alternative_plain_html(rendered.text.clone(), rendered.html.clone());
    Message::builder()
        .from(Mailbox::new(Some(tenant.name.clone()), sender))
        .to(Mailbox::new(Some(mail.name.clone()), to))
        .subject(&rendered.subject)
        .message_id(None)
        .multipart(body)
        .map_err(|e| fault(&e))
}
