use std::{
    fmt::Write,
    path::{Path, PathBuf},
    time::Duration,
};

use collegium_contracts::mail::{Mail, RenderedMail};
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use crate::{IdentityError, Result};

/// Longest wait for a mail server.
const TIMEOUT: Duration = Duration::from_secs(30);

/// How letters leave.
pub enum Transport {
    /// By a mail server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// Into a folder of this machine.
    Outbox(PathBuf),
}

impl Transport {
    /// By the mail server at an `smtp://` (with STARTTLS where `?tls=required` says so)
    /// or `smtps://` URL with user and password.
    pub fn smtp(url: &str) -> Result<Self> {
        // The URL holds a password, so it is not repeated in the error.
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| IdentityError::Mail("the SMTP URL cannot be read".to_owned()))?;
        Ok(Self::Smtp(builder.timeout(Some(TIMEOUT)).build()))
    }

    /// Into a folder, which is made if it is not there.
    pub fn outbox(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder)
            .map_err(|error| IdentityError::Mail(format!("the outbox cannot be made: {error}")))?;
        Ok(Self::Outbox(folder.to_owned()))
    }

    pub(super) async fn send(
        &self,
        message: Message,
        mail: &Mail,
        rendered: &RenderedMail,
    ) -> Result<()> {
        match self {
            Self::Smtp(smtp) => {
                let sent = smtp.send(message).await;
                sent.map_err(|error| IdentityError::Mail(error.to_string()))?;
            }
            Self::Outbox(folder) => {
                let failed = |error: String| IdentityError::Mail(error);
                let file = AsyncFileTransport::<Tokio1Executor>::new(folder);
                let id = file
                    .send(message)
                    .await
                    .map_err(|e| failed(e.to_string()))?;
                // The letter as a person reads it; in the .eml its text is encoded.
                let path = folder.join(format!("{id}.txt"));
                let text = readable(mail, rendered);
                tokio::fs::write(path, text)
                    .await
                    .map_err(|e| failed(e.to_string()))?;
            }
        }
        Ok(())
    }
}

fn readable(mail: &Mail, rendered: &RenderedMail) -> String {
    let mut text = String::new();
    let _ = write!(
        text,
        "{}\n{} <{}>\n\n{}",
        rendered.subject.replace(['\r', '\n'], " "),
        mail.name.replace(['\r', '\n'], " "),
        mail.to,
        rendered.text
    );
    text
}
