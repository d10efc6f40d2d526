//! Where a video plays, as far as its address tells.

use url::Url;

use crate::VideoProvider;

/// The address in its one usual form, and who plays it; `None` unless it is `http` or `https`.
#[must_use]
pub fn known(address: &str) -> Option<(String, VideoProvider)> {
    let url = Url::parse(address)
        .ok()
        .filter(|u| matches!(u.scheme(), "http" | "https"))?;
    if let Some(id) = youtube_id(&url) {
        return Some((youtube(&id), VideoProvider::Youtube));
    }
    let host = url.host_str().unwrap_or_default();
    let provider = if host == "vimeo.com" || host.ends_with(".vimeo.com") {
        VideoProvider::Vimeo
    } else if is_video_file(url.path()) {
        VideoProvider::File
    } else {
        VideoProvider::Other
    };
    Some((url.into(), provider))
}

/// The page of a YouTube video.
pub(crate) fn youtube(id: &str) -> String {
    format!("https://www.youtube.com/watch?v={id}")
}

/// Whether `id` looks like YouTube's.
pub(crate) fn is_youtube_id(id: &str) -> bool {
    id.len() == 11
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

fn youtube_id(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    let host = host
        .strip_prefix("www.")
        .or_else(|| host.strip_prefix("m."))
        .unwrap_or(host);
    let mut path = url.path_segments()?;
    let id = match host {
        "youtu.be" => path.next()?.to_owned(),
        "youtube.com" | "youtube-nocookie.com" => match path.next()? {
            "watch" => url.query_pairs().find(|(k, _)| k == "v")?.1.into_owned(),
            "embed" | "shorts" | "live" => path.next()?.to_owned(),
            _ => return None,
        },
        _ => return None,
    };
    is_youtube_id(&id).then_some(id)
}

/// Whether a `<video>` element can be expected to play it.
pub(crate) fn is_video_file(path: &str) -> bool {
    let path = path.to_ascii_lowercase();
    [".mp4", ".webm", ".ogv", ".m4v", ".mov"]
        .iter()
        .any(|end| path.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_tell_who_plays() {
        let youtube = Some((youtube("3_yD_cEKoCk"), VideoProvider::Youtube));
        for address in [
            "https://youtu.be/3_yD_cEKoCk?t=4",
            "http://m.youtube.com/watch?a=b&v=3_yD_cEKoCk",
            "https://www.youtube-nocookie.com/embed/3_yD_cEKoCk",
        ] {
            assert_eq!(known(address), youtube);
        }
        let provider = |address| known(address).map(|(_, provider)| provider);
        assert_eq!(provider("https://vimeo.com/1"), Some(VideoProvider::Vimeo));
        assert_eq!(
            provider("https://a.example/v.MP4?x"),
            Some(VideoProvider::File)
        );
        assert_eq!(
            provider("https://youtube.com/watch?v=%22onload"),
            Some(VideoProvider::Other)
        );
        assert_eq!(provider("javascript:alert(1)"), None);
        assert_eq!(provider("clip.mp4"), None);
    }
}
