use std::time::{Duration, SystemTime};

use crate::RunningApp;

/// A letter as it lies in the outbox.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Its subject.
    pub subject: String,
    /// Name and address of whom it is for.
    pub to: String,
    /// What it says, as plain text.
    pub text: String,
}

impl Letter {
    /// The token of the link in it.
    #[track_caller]
    #[must_use]
    pub fn token(&self) -> String {
        let (_, rest) = self
            .text
            .split_once("token=")
            .unwrap_or_else(|| panic!("no link: {self:?}"));
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
            .collect()
    }
}

impl RunningApp {
    /// The letters to an address that have arrived, the oldest first.
    #[must_use]
    pub fn letters_to(&self, address: &str) -> Vec<Letter> {
        let folder = std::fs::read_dir(&self.engines.outbox).expect("an outbox");
        let mut found: Vec<(SystemTime, Letter)> = folder
            .filter_map(|entry| {
                let path = entry.expect("a file").path();
                let is_text = path.extension().is_some_and(|kind| kind == "txt");
                let text = is_text.then(|| std::fs::read_to_string(&path).expect("a letter"))?;
                let (head, text) = text.split_once("\n\n")?;
                let (subject, to) = head.split_once('\n')?;
                let arrived = path.metadata().and_then(|meta| meta.modified());
                let letter = Letter {
                    subject: subject.to_owned(),
                    to: to.to_owned(),
                    text: text.to_owned(),
                };
                Some((arrived.expect("a time"), letter))
            })
            .filter(|(_, letter)| letter.to.ends_with(&format!("<{address}>")))
            .collect();
        found.sort_by_key(|(arrived, _)| *arrived);
        found.into_iter().map(|(_, letter)| letter).collect()
    }

    /// Waits until so many letters to an address have arrived; the last of them.
    pub async fn letter_to(&self, address: &str, count: usize) -> Letter {
        loop {
            let letters = self.letters_to(address);
            if let Some(letter) = letters.get(count - 1) {
                return letter.clone();
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits for the letter to an address that comes after `seen` others: its text.
    pub async fn letter(&self, to: &str, seen: usize) -> String {
        self.letter_to(to, seen + 1).await.text
    }
}

/// The first address of the web in a letter.
#[must_use]
pub fn link_in(letter: &str) -> &str {
    letter
        .split_whitespace()
        .find(|word| word.starts_with("http"))
        .unwrap_or_else(|| panic!("no link in {letter}"))
}
