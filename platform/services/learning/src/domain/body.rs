//! What an activity holds. Stored as the JSON of [`ActivityBody`]; a kind that this version
//! does not know (written by a newer one) is shown by its title only.

use collegium_interchange::{
    ActivityBody, CaptionDraft, Token, VideoDraft, VideoProvider, asset_token, known_video,
    sanitise,
};
use collegium_kernel::Problem;

use super::{file, quiz, text};
use crate::model::{ActivityContent, Caption};

/// Bytes of HTML that one page may have.
const LONGEST_PAGE: usize = 1 << 20;
const MOST_CAPTIONS: usize = 50;

/// The kind of an activity, as in the database and on the wire.
pub(crate) const fn kind(body: &ActivityBody) -> &'static str {
    match body {
        ActivityBody::Page { .. } => "page",
        ActivityBody::Video(_) => "video",
        ActivityBody::File { .. } => "file",
        ActivityBody::Link { .. } => "link",
        ActivityBody::Quiz(_) => "quiz",
    }
}

/// What an author wrote, as the body of this kind; parts of other kinds are ignored.
pub(crate) fn of(kind: &str, content: ActivityContent) -> Result<ActivityBody, Problem> {
    let needed = |field: &str| Problem::invalid(field, "This kind of activity needs it.");
    let url = || content.url.clone().ok_or_else(|| needed("content.url"));
    let body = match kind {
        "page" => ActivityBody::Page {
            html: content.html.ok_or_else(|| needed("content.html"))?,
        },
        "video" => ActivityBody::Video(VideoDraft {
            url: url()?,
            provider_hint: VideoProvider::Other,
            captions: content
                .captions
                .unwrap_or_default()
                .into_iter()
                .map(Caption::into)
                .collect(),
        }),
        "file" => ActivityBody::File {
            asset: content.file.ok_or_else(|| needed("content.file"))?,
        },
        "link" => ActivityBody::Link { url: url()? },
        "quiz" => {
            let quiz = content.quiz.ok_or_else(|| needed("content.quiz"))?;
            ActivityBody::Quiz(quiz.try_into()?)
        }
        _ => {
            let message = "An activity is a page, a video, a file, a link or a quiz.";
            return Err(Problem::invalid("kind", message));
        }
    };
    checked(body)
}

/// What authors are given back of a body.
pub(crate) fn content(body: ActivityBody) -> ActivityContent {
    let mut content = ActivityContent::default();
    match body {
        ActivityBody::Page { html } => content.html = Some(html),
        ActivityBody::Video(video) => {
            content.url = Some(video.url);
            content.captions = Some(video.captions.into_iter().map(Into::into).collect());
        }
        ActivityBody::File { asset } => content.file = Some(asset),
        ActivityBody::Link { url } => content.url = Some(url),
        ActivityBody::Quiz(quiz) => content.quiz = Some(quiz.into()),
    }
    content
}

impl From<Caption> for CaptionDraft {
    fn from(caption: Caption) -> Self {
        Self {
            language: caption.language,
            url: caption.url,
        }
    }
}

impl From<CaptionDraft> for Caption {
    fn from(caption: CaptionDraft) -> Self {
        Self {
            language: caption.language,
            url: caption.url,
        }
    }
}

/// The body with its HTML sanitised and its addresses in their usual form.
fn checked(body: ActivityBody) -> Result<ActivityBody, Problem> {
    Ok(match body {
        ActivityBody::Page { html } => {
            if html.len() > LONGEST_PAGE {
                return Err(Problem::invalid(
                    "html",
                    "A page has at most a mebibyte of HTML.",
                ));
            }
            ActivityBody::Page {
                html: sanitise(&html),
            }
        }
        ActivityBody::Video(video) => ActivityBody::Video(checked_video(video)?),
        ActivityBody::File { asset } => ActivityBody::File {
            asset: file::path("content.file", &asset)?,
        },
        ActivityBody::Link { url } => ActivityBody::Link {
            url: text::web_address("content.url", &url, &["http", "https"])?.into(),
        },
        ActivityBody::Quiz(draft) => ActivityBody::Quiz(quiz::checked(draft)?),
    })
}

fn checked_video(video: VideoDraft) -> Result<VideoDraft, Problem> {
    let (url, provider_hint) = if let Some(asset) = asset_of("content.url", &video.url)? {
        (asset, VideoProvider::File)
    } else {
        let url = text::web_address("content.url", &video.url, &["https"])?;
        known_video(url.as_str())
            .ok_or_else(|| Problem::invalid("content.url", "This is not a full https address."))?
    };
    if video.captions.len() > MOST_CAPTIONS {
        return Err(Problem::invalid(
            "content.captions",
            "These are too many captions.",
        ));
    }
    let captions = video
        .captions
        .into_iter()
        .map(|caption| {
            let url = match asset_of("content.captions", &caption.url)? {
                Some(asset) => asset,
                None => text::web_address("content.captions", &caption.url, &["https"])?.into(),
            };
            let language = text::language("content.captions", &caption.language)?;
            Ok(CaptionDraft { language, url })
        })
        .collect::<Result<_, Problem>>()?;
    Ok(VideoDraft {
        url,
        provider_hint,
        captions,
    })
}

fn asset_of(field: &str, address: &str) -> Result<Option<String>, Problem> {
    match Token::parse(address.trim()) {
        Some(Token::Asset { path }) => Ok(Some(asset_token(&file::path(field, &path)?))),
        _ => Ok(None),
    }
}

/// Paths of the course's files that the body cannot do without.
pub(crate) fn files(body: &ActivityBody) -> Vec<String> {
    let token = |address: &str| match Token::parse(address) {
        Some(Token::Asset { path }) => Some(path),
        _ => None,
    };
    match body {
        ActivityBody::File { asset } => vec![asset.clone()],
        ActivityBody::Video(video) => std::iter::once(&video.url)
            .chain(video.captions.iter().map(|c| &c.url))
            .filter_map(|address| token(address))
            .collect(),
        _ => Vec::new(),
    }
}

/// The id by which the provider embeds a video: eleven characters of YouTube, digits of Vimeo.
pub(crate) fn embed_id(video: &VideoDraft) -> Option<String> {
    let url = url::Url::parse(&video.url).ok()?;
    match video.provider_hint {
        VideoProvider::Youtube => url
            .query_pairs()
            .find(|(key, _)| key == "v")
            .map(|(_, id)| id.into_owned()),
        VideoProvider::Vimeo => url
            .path_segments()?
            .rev()
            .find(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
            .map(ToOwned::to_owned),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn video(url: &str) -> Result<VideoDraft, Problem> {
        checked_video(VideoDraft {
            url: url.to_owned(),
            provider_hint: VideoProvider::Other,
            captions: vec![],
        })
    }

    #[test]
    fn videos_are_known_by_their_address() {
        let youtube = video("https://youtu.be/3_yD_cEKoCk?t=4").unwrap();
        assert_eq!(youtube.provider_hint, VideoProvider::Youtube);
        assert_eq!(embed_id(&youtube).as_deref(), Some("3_yD_cEKoCk"));
        let vimeo = video("https://vimeo.com/channels/x/76979871").unwrap();
        assert_eq!(embed_id(&vimeo).as_deref(), Some("76979871"));
        let own = video("asset:a%20b.mp4").unwrap();
        assert_eq!(own.provider_hint, VideoProvider::File);
        assert_eq!(files(&ActivityBody::Video(own)), ["a b.mp4"]);
        for bad in [
            "http://youtu.be/3_yD_cEKoCk",
            "javascript:x",
            "asset:../x",
            "",
        ] {
            assert!(video(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn pages_are_sanitised_on_the_way_in() {
        let page = checked(ActivityBody::Page {
            html: "<p onclick='x'>a</p><iframe src='//e'></iframe>".to_owned(),
        });
        assert_eq!(
            page.unwrap(),
            ActivityBody::Page {
                html: "<p>a</p>".to_owned()
            }
        );
        let link = |url: &str| {
            checked(ActivityBody::Link {
                url: url.to_owned(),
            })
        };
        assert!(link("http://a.example").is_ok());
        assert!(link("javascript:alert(1)").is_err());
    }
}
