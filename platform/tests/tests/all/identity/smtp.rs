use std::{
    path::Path,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::Duration,
};

use collegium_testkit::{MovableClock, RunningApp, free_port, run};
use serde_json::json;

/// A mail server that lays what it gets into a folder.
struct MailServer {
    child: Child,
    mailbox: tempfile::TempDir,
    port: u16,
}

impl MailServer {
    async fn start() -> Self {
        let mailbox = tempfile::tempdir().unwrap();
        let port = free_port();
        let child = Command::new("aiosmtpd")
            .args(["--nosetuid", "--listen"])
            .arg(format!("127.0.0.1:{port}"))
            .args(["--class", "aiosmtpd.handlers.Mailbox"])
            .arg(mailbox.path().join("mail"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("aiosmtpd is installed");
        let mut server = Self {
            child,
            mailbox,
            port,
        };
        while tokio::net::TcpStream::connect(("127.0.0.1", port))
            .await
            .is_err()
        {
            let ended = server.child.try_wait().unwrap();
            assert!(ended.is_none(), "the mail server starts: {ended:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        server
    }

    /// Waits for a letter; as it came over the wire.
    async fn letter(&self) -> String {
        let folder = self.mailbox.path().join("mail/new");
        loop {
            if let Some(letter) = first_file(&folder) {
                return letter;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn first_file(folder: &Path) -> Option<String> {
    let entry = std::fs::read_dir(folder).ok()?.next()?.unwrap();
    Some(std::fs::read_to_string(entry.path()).unwrap())
}

#[test]
fn letters_leave_by_a_mail_server() {
    run(async {
        let clock = Arc::new(MovableClock::default());
        let server = MailServer::start().await;
        let port = server.port;
        let app = RunningApp::start_with(clock, |settings, _| {
            settings.mail.smtp_url = format!("smtp://127.0.0.1:{port}");
            settings.mail.sender = "no-reply@collegium.example".to_owned();
        });
        let university = app.await.keep().university("post").await;
        let ada = university.person("Ada", &["learner"]).await;
        let body = json!({ "email": ada.email });
        university.post("/password-resets", &body).await.ok();
        let letter = server.letter().await;
        for header in [
            format!("To: Ada <{}>", ada.email),
            "<no-reply@collegium.example>".to_owned(),
            "University of post".to_owned(),
            "Content-Type: multipart/alternative".to_owned(),
            "text/html".to_owned(),
        ] {
            assert!(letter.contains(&header), "{header}: {letter}");
        }
        let plain = letter
            .replace("=\r\n", "")
            .replace("=\n", "")
            .replace("=3D", "=");
        let (_, rest) = plain
            .split_once("token=")
            .unwrap_or_else(|| panic!("a link: {letter}"));
        let token: String = rest
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
            .collect();
        let reset = json!({ "token": token, "password": "a passphrase never used before" });
        university
            .post("/password-resets/complete", &reset)
            .await
            .ok();
    });
}
