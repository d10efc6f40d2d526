//! Pieces of a Markdown document into activities.

use std::sync::Arc;

use serde::Deserialize;

use super::quiz::QuizToml;
use super::render::Piece;
use crate::links::{Links, shown};
use crate::report::Report;
use crate::text::{Phrases, filled, language};
use crate::token::asset_token;
use crate::{
    ActivityBody, ActivityDraft, CaptionDraft, Limits, VideoDraft, VideoProvider, html, video,
};

/// The fenced blocks that are activities in our own format.
pub(crate) const FENCES: [&str; 4] = ["quiz", "video", "file", "link"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MediaToml {
    title: String,
    required: Option<bool>,
    url: Option<String>,
    path: Option<String>,
    #[serde(default)]
    captions: Vec<CaptionToml>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaptionToml {
    language: String,
    path: String,
}

/// Whether a picture's address is a film's.
pub(crate) fn is_film(address: &str) -> bool {
    match video::known(address) {
        Some((_, provider)) => provider != VideoProvider::Other,
        None => !address.contains(':') && video::is_video_file(address),
    }
}

/// What the activities of one document are made with.
pub(crate) struct Maker<'a> {
    pub(crate) document: &'a str,
    pub(crate) title: &'a str,
    pub(crate) links: &'a Arc<Links>,
    pub(crate) limits: &'a Limits,
    pub(crate) phrases: Phrases,
    pub(crate) report: &'a mut Report,
}

impl Maker<'_> {
    pub(crate) fn activities(&mut self, pieces: Vec<Piece>) -> Vec<ActivityDraft> {
        let mut activities = Vec::new();
        let mut pages = 0;
        for piece in pieces {
            let made = match piece {
                Piece::Html(html) => self.page(&html, &mut pages),
                Piece::Film { title, url } => self.film(&title, &url),
                Piece::Fence { language, text } => self.fence(&language, &text),
            };
            activities.extend(made);
        }
        activities
    }

    fn page(&mut self, html: &str, pages: &mut u32) -> Option<ActivityDraft> {
        let html = self
            .links
            .clean(self.document, html, self.limits)
            .trim()
            .to_owned();
        if html::plain_text(&html).is_empty() && !html.contains("<img") {
            return None;
        }
        *pages += 1;
        let title = heading_of(&html).filter(|_| *pages > 1).unwrap_or_else(|| {
            if *pages == 1 {
                self.title.to_owned()
            } else {
                format!("{} ({pages})", self.title)
            }
        });
        Some(ActivityDraft {
            title,
            required: true,
            body: ActivityBody::Page { html },
        })
    }

    fn film(&mut self, title: &str, address: &str) -> Option<ActivityDraft> {
        let body = self.video(address, &[])?;
        let title = filled(Some(title))
            .unwrap_or(self.phrases.video())
            .to_owned();
        Some(ActivityDraft {
            title,
            required: true,
            body,
        })
    }

    fn fence(&mut self, kind: &str, text: &str) -> Option<ActivityDraft> {
        if kind == "quiz" {
            return self.quiz(text);
        }
        let made = toml::from_str::<MediaToml>(text)
            .map_err(|e| e.message().to_owned())
            .and_then(|media| self.media(kind, &media).map(|body| (media, body)));
        match made {
            Ok((media, body)) => Some(ActivityDraft {
                title: filled(Some(&media.title)).unwrap_or(self.title).to_owned(),
                required: media.required.unwrap_or(kind == "video"),
                body,
            }),
            Err(why) => {
                self.report
                    .skip(self.document, format!("{kind} block"), why);
                None
            }
        }
    }

    /// A quiz from TOML, in a block or a file of its own.
    pub(crate) fn quiz(&mut self, text: &str) -> Option<ActivityDraft> {
        let clean = |html: &str| self.links.clean(self.document, html, self.limits);
        let made = QuizToml::parse(text).and_then(|toml| {
            let title = filled(toml.title.as_deref())
                .unwrap_or(self.phrases.quiz())
                .to_owned();
            let required = toml.required.unwrap_or(true);
            let body = ActivityBody::Quiz(toml.into_draft(&clean)?);
            Ok(ActivityDraft {
                title,
                required,
                body,
            })
        });
        made.map_err(|why| self.report.skip(self.document, "quiz", why))
            .ok()
    }

    fn media(&mut self, kind: &str, media: &MediaToml) -> Result<ActivityBody, String> {
        match (kind, &media.url, &media.path) {
            ("link", Some(url), None) if html::is_public_address("img", url) => {
                Ok(ActivityBody::Link { url: url.clone() })
            }
            ("file", None, Some(path)) => self
                .links
                .asset(self.document, path)
                .map(|asset| ActivityBody::File { asset })
                .ok_or_else(|| format!("there is no file {}", shown(path))),
            ("video", Some(address), None) | ("video", None, Some(address)) => self
                .video(address, &media.captions)
                .ok_or_else(|| format!("{} cannot be played", shown(address))),
            _ => {
                Err("it needs `url` (link, video) or `path` (file, video), and one only".to_owned())
            }
        }
    }

    fn video(&mut self, address: &str, captions: &[CaptionToml]) -> Option<ActivityBody> {
        let (url, provider_hint) = match video::known(address) {
            Some(known) => known,
            None => match self.links.asset(self.document, address) {
                Some(path) => (asset_token(&path), VideoProvider::File),
                None => {
                    let what = format!("video {}", shown(address));
                    self.report.skip(
                        self.document,
                        what,
                        "it is neither in the package nor on the web",
                    );
                    return None;
                }
            },
        };
        let captions = captions
            .iter()
            .filter_map(|caption| {
                let found = self.links.asset(self.document, &caption.path);
                if found.is_none() {
                    let what = format!("captions {}", shown(&caption.path));
                    self.report
                        .skip(self.document, what, "there is no such file");
                }
                Some(CaptionDraft {
                    language: language(Some(&caption.language)),
                    url: asset_token(&found?),
                })
            })
            .collect();
        Some(ActivityBody::Video(VideoDraft {
            url,
            provider_hint,
            captions,
        }))
    }
}

/// The text of the heading that a page begins with.
fn heading_of(html: &str) -> Option<String> {
    let rest = html
        .strip_prefix("<h2")
        .or_else(|| html.strip_prefix("<h3"))?;
    let text = html::plain_text(&rest[rest.find('>')? + 1..rest.find("</h")?]);
    (!text.is_empty()).then_some(text)
}
