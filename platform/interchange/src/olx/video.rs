//! `<video>` blocks.

use super::xml::Elem;
use crate::links::Links;
use crate::text::{filled, language};
use crate::token::asset_token;
use crate::video::{is_youtube_id, known, youtube};
use crate::{CaptionDraft, VideoDraft, VideoProvider};

/// What Open edX plays in a video block that names no source; exports leave defaults out.
const DEFAULT_YOUTUBE: &str = "3_yD_cEKoCk";

/// A video, and what about it is worth a line in the report. The error is a sentence.
pub(super) fn video(
    elem: &Elem,
    path: &str,
    links: &Links,
) -> Result<(VideoDraft, Vec<String>), String> {
    let mut notes = Vec::new();
    let mut sources = sources(elem, path, links);
    if sources.is_empty() {
        if !names_no_source(elem) {
            return Err("none of its sources can be played".to_owned());
        }
        notes.push(
            "it names no source; Open edX then plays its default video, and so does this"
                .to_owned(),
        );
        sources.push((youtube(DEFAULT_YOUTUBE), VideoProvider::Youtube));
    }
    let (url, provider_hint) = sources.remove(0);
    for (other, _) in sources {
        notes.push(format!("another source was left out: {other}"));
    }
    let captions = captions(elem, path, links, &mut notes);
    Ok((
        VideoDraft {
            url,
            provider_hint,
            captions,
        },
        notes,
    ))
}

fn names_no_source(elem: &Elem) -> bool {
    let blank = |name: &str| filled(elem.attr(name)).is_none_or(|value| value == "[]");
    [
        "youtube",
        "youtube_id_1_0",
        "html5_sources",
        "source",
        "edx_video_id",
    ]
    .iter()
    .all(|n| blank(n))
        && elem.all("source").is_empty()
        && elem.attr("youtube_id_1_0").is_none()
}

fn sources(elem: &Elem, path: &str, links: &Links) -> Vec<(String, VideoProvider)> {
    let mut sources = Vec::new();
    let normal_speed = elem.attr("youtube").and_then(|speeds| {
        speeds.split(',').find_map(|speed| {
            speed
                .trim()
                .strip_prefix("1.00:")
                .or(speed.trim().strip_prefix("1.0:"))
        })
    });
    for id in [elem.attr("youtube_id_1_0"), normal_speed]
        .into_iter()
        .flatten()
        .map(str::trim)
    {
        let source = (youtube(id), VideoProvider::Youtube);
        if is_youtube_id(id) && !sources.contains(&source) {
            sources.push(source);
        }
    }
    let html5: Vec<String> = elem
        .attr("html5_sources")
        .and_then(|list| serde_json::from_str(list).ok())
        .unwrap_or_default();
    let nested = elem
        .all("source")
        .into_iter()
        .filter_map(|s| s.attr("src"))
        .map(str::to_owned);
    let single = filled(elem.attr("source")).map(str::to_owned);
    for address in html5.into_iter().chain(nested).chain(single) {
        let found = known(&address).or_else(|| {
            links
                .asset(path, &address)
                .map(|asset| (asset_token(&asset), VideoProvider::File))
        });
        if let Some(source) = found.filter(|source| !sources.contains(source)) {
            sources.push(source);
        }
    }
    sources
}

fn captions(elem: &Elem, path: &str, links: &Links, notes: &mut Vec<String>) -> Vec<CaptionDraft> {
    let mut files: Vec<(String, String)> = Vec::new();
    for transcript in elem.all("transcript") {
        if let (Some(language), Some(src)) = (transcript.attr("language"), transcript.attr("src")) {
            files.push((language.to_owned(), src.to_owned()));
        }
    }
    let listed: std::collections::BTreeMap<String, String> = elem
        .attr("transcripts")
        .and_then(|json| serde_json::from_str(json).ok())
        .unwrap_or_default();
    files.extend(listed);
    files.extend(
        filled(elem.attr("sub")).map(|sub| ("en".to_owned(), format!("subs_{sub}.srt.sjson"))),
    );
    let mut captions: Vec<CaptionDraft> = Vec::new();
    for (tag, src) in files {
        let caption = links
            .asset(path, &format!("/static/{src}"))
            .filter(|_| src.ends_with(".vtt") || src.ends_with(".srt"))
            .map(|asset| CaptionDraft {
                language: language(Some(&tag)),
                url: asset_token(&asset),
            });
        match caption {
            Some(caption) if !captions.contains(&caption) => captions.push(caption),
            Some(_) => {}
            None => notes.push(format!(
                "subtitles {src} are not in the package as .srt or .vtt"
            )),
        }
    }
    captions
}

#[cfg(test)]
mod tests {
    use super::super::OlxAddresses;
    use super::super::xml::parse;
    use super::*;
    use crate::Limits;
    use crate::package::Package;

    fn read(xml: &str) -> Result<(VideoDraft, Vec<String>), String> {
        let mut package = Package::default();
        for path in ["static/a b.mp4", "static/s.srt"] {
            package.add(path, Vec::new(), &Limits::default()).unwrap();
        }
        let links = Links::new(&package, std::collections::BTreeMap::new(), OlxAddresses);
        video(&parse(xml, &Limits::default()).unwrap(), "v.xml", &links)
    }

    #[test]
    fn sources_are_found_where_authors_put_them() {
        let (draft, notes) = read(
            "<video youtube='0.75:xxxxxxxxxxx,1.00:3_yD_cEKoCa' sub='old'>\
             <source src='/static/a_b.mp4'/><transcript language='de' src='s.srt'/></video>",
        )
        .unwrap();
        assert_eq!(draft.url, youtube("3_yD_cEKoCa"));
        assert_eq!(
            draft.captions,
            [CaptionDraft {
                language: "de".to_owned(),
                url: "asset:static/s.srt".to_owned()
            }]
        );
        assert_eq!(notes.len(), 2, "{notes:?}");
        let (draft, _) =
            read("<video html5_sources='[\"/static/a_b.mp4\"]' youtube_id_1_0=''/>").unwrap();
        assert_eq!(draft.url, "asset:static/a%20b.mp4");
        assert_eq!(draft.provider_hint, VideoProvider::File);
        assert!(read("<video youtube_id_1_0=''/>").is_err());
        assert!(read("<video source='javascript:x'/>").is_err());
        assert_eq!(read("<video/>").unwrap().0.url, youtube(DEFAULT_YOUTUBE));
    }
}
