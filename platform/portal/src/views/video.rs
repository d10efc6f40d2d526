use serde::Serialize;

/// Where a video plays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "provider", rename_all = "snake_case")]
pub enum VideoSource {
    /// Embedded from YouTube's host that sets no cookies; the one host that
    /// [`CONTENT_SECURITY_POLICY`](crate::CONTENT_SECURITY_POLICY) lets frames come from.
    Youtube {
        /// The video's id, eleven characters of `[A-Za-z0-9_-]`.
        id: String,
    },
    /// A file served by the portal itself.
    File {
        /// Its address.
        src: String,
        /// Address of WebVTT captions.
        captions: Option<String>,
    },
    /// Anywhere else: a link, because foreign frames are not let in.
    External {
        /// The address, `http` or `https`.
        href: String,
        /// The host, shown so that one knows where one goes.
        host: String,
    },
}

impl VideoSource {
    /// Reads an author's address. `None` for anything but `http` and `https`
    /// (and a path of our own, starting with a single `/`).
    #[must_use]
    pub fn from_url(url: &str) -> Option<Self> {
        let url = url.trim();
        if url
            .chars()
            .any(|c| c.is_control() || c.is_whitespace() || c == '\\')
        {
            return None;
        }
        if url.starts_with('/') && !url.starts_with("//") {
            return Some(Self::File {
                src: url.to_owned(),
                captions: None,
            });
        }
        let (scheme, rest) = url.split_once("://")?;
        if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
            return None;
        }
        let (host, tail) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        if host.is_empty() || host.contains('@') {
            return None;
        }
        let host = host.to_ascii_lowercase();
        if let Some(id) = youtube_id(&host, tail) {
            return Some(Self::Youtube { id });
        }
        Some(Self::External {
            href: url.to_owned(),
            host,
        })
    }
}

fn youtube_id(host: &str, tail: &str) -> Option<String> {
    let host = host.strip_prefix("www.").unwrap_or(host);
    let (path, query) = tail.split_once('?').unwrap_or((tail, ""));
    let candidate = match host {
        "youtu.be" => path.trim_start_matches('/'),
        "youtube.com" | "m.youtube.com" | "youtube-nocookie.com" => {
            if path == "/watch" {
                query
                    .split(['&', '#'])
                    .find_map(|pair| pair.strip_prefix("v="))?
            } else {
                ["/embed/", "/shorts/", "/live/"]
                    .iter()
                    .find_map(|prefix| path.strip_prefix(prefix))?
            }
        }
        _ => return None,
    };
    let id = candidate.split(['/', '#']).next()?;
    let known = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    (id.len() == 11 && id.chars().all(known)).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn youtube(id: &str) -> Option<VideoSource> {
        Some(VideoSource::Youtube { id: id.to_owned() })
    }

    #[test]
    fn youtube_addresses_become_an_embed() {
        for url in [
            "https://www.youtube.com/watch?v=mj-kCFzF0ME",
            "https://youtu.be/mj-kCFzF0ME?t=3",
            "http://m.youtube.com/watch?list=x&v=mj-kCFzF0ME#t",
            "https://www.youtube-nocookie.com/embed/mj-kCFzF0ME",
            "https://youtube.com/shorts/mj-kCFzF0ME",
        ] {
            assert_eq!(VideoSource::from_url(url), youtube("mj-kCFzF0ME"), "{url}");
        }
    }

    #[test]
    fn other_hosts_are_links() {
        for url in [
            "https://vimeo.com/1",
            "https://youtube.com.evil.example/watch?v=mj-kCFzF0ME",
        ] {
            assert!(matches!(
                VideoSource::from_url(url),
                Some(VideoSource::External { .. })
            ));
        }
    }

    #[test]
    fn hostile_addresses_are_refused() {
        for url in [
            "",
            "javascript:alert(1)",
            "javascript://x/%0aalert(1)",
            "data:text/html,x",
            "//evil.example/x.mp4",
            "/\\evil.example",
            "https://",
            "https://user@host/",
            "https://a b/",
            "https://a\n/",
        ] {
            assert_eq!(VideoSource::from_url(url), None, "{url:?}");
        }
    }

    #[test]
    fn a_path_of_our_own_is_a_file() {
        assert!(matches!(
            VideoSource::from_url("/objects/a.mp4"),
            Some(VideoSource::File { .. })
        ));
    }
}
