//! Where the links of a document go, once the package has become a course.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use crate::Limits;
use crate::html::{self, Rewrite};
use crate::package::{Package, folder_of, join};
use crate::report::Report;
use crate::text::percent_decode;
use crate::token::{asset_token, lesson_token};

/// How a format writes the address of a file or of another page.
pub(crate) trait Addresses: Send + Sync + 'static {
    /// The paths that `target` (decoded, without query and fragment) may mean, likeliest first,
    /// when it stands in `document`.
    fn candidates(&self, document: &str, target: &str) -> Vec<String>;
}

/// Paths relative to the document.
pub(crate) struct RelativePaths;

impl Addresses for RelativePaths {
    fn candidates(&self, document: &str, target: &str) -> Vec<String> {
        let Some(path) = join(folder_of(document), target) else {
            return Vec::new();
        };
        let mut candidates = vec![path.clone()];
        if let Some(stem) = path.strip_suffix(".html") {
            candidates.push(format!("{stem}.md"));
        }
        let folder = path.trim_end_matches('/');
        let slash = if folder.is_empty() { "" } else { "/" };
        candidates.push(format!("{folder}{slash}README.md"));
        candidates.push(format!("{folder}{slash}index.md"));
        candidates
    }
}

/// The map of a package, shared by the documents that are cleaned.
pub(crate) struct Links {
    files: BTreeSet<String>,
    lessons: BTreeMap<String, String>,
    addresses: Box<dyn Addresses>,
    log: Mutex<Log>,
}

#[derive(Default)]
struct Log {
    assets: BTreeSet<String>,
    changes: BTreeSet<(String, String, String)>,
}

impl Links {
    /// `lessons` maps what [`Addresses::candidates`] gives to the slug of the lesson it is in.
    pub(crate) fn new(
        package: &Package,
        lessons: BTreeMap<String, String>,
        addresses: impl Addresses,
    ) -> Arc<Self> {
        Arc::new(Self {
            files: package.paths().map(str::to_owned).collect(),
            lessons,
            addresses: Box::new(addresses),
            log: Mutex::default(),
        })
    }

    /// Sanitises HTML of `document`; on failure there is a line in the log and no HTML.
    pub(crate) fn clean(self: &Arc<Self>, document: &str, html: &str, limits: &Limits) -> String {
        let links = Arc::clone(self);
        let path = document.to_owned();
        let rewrite: Rewrite = Arc::new(move |element, attribute, address| {
            links.rewrite(&path, element, attribute, address)
        });
        html::clean(html, limits, rewrite).unwrap_or_else(|why| {
            self.change(document, "HTML", &format!("left out: {why}"));
            String::new()
        })
    }

    fn rewrite(
        &self,
        document: &str,
        element: &str,
        attribute: &str,
        address: &str,
    ) -> Option<String> {
        if !matches!((element, attribute), ("a", "href") | ("img", "src")) {
            self.change(
                document,
                &format!("<{element}> {}", shown(address)),
                "embedded content was left out",
            );
            return None;
        }
        if let Some(fragment) = address.strip_prefix('#') {
            return (element == "a").then(|| html::prefixed_fragment(fragment));
        }
        let whole = if address.starts_with("//") {
            format!("https:{address}")
        } else {
            address.to_owned()
        };
        if html::is_public_address(element, &whole) {
            if element == "img"
                && let Some(path) = self.same_file(&whole)
            {
                self.change(
                    document,
                    &format!("picture {}", shown(&whole)),
                    &format!("taken from the package instead: {path}"),
                );
                self.use_asset(&path);
                return Some(asset_token(&path));
            }
            if element == "img" {
                self.change(
                    document,
                    &format!("picture {}", shown(&whole)),
                    "lies elsewhere; it shows only where pictures from other servers are allowed",
                );
            }
            return Some(whole);
        }
        let found = self.find(document, address, element == "a");
        if found.is_none() {
            self.change(
                document,
                &format!("link to {}", shown(address)),
                "points to nothing in the course, so the link was removed and its text kept",
            );
        }
        found
    }

    /// A file of the package that ends as the address does, by its folder and name at least.
    fn same_file(&self, address: &str) -> Option<String> {
        let path = percent_decode(url::Url::parse(address).ok()?.path())?;
        let starts = path.match_indices('/').map(|(at, _)| &path[at + 1..]);
        starts
            .take_while(|end| end.contains('/'))
            .find(|end| self.files.contains(*end))
            .map(str::to_owned)
    }

    fn find(&self, document: &str, address: &str, is_link: bool) -> Option<String> {
        if has_scheme(address) {
            return None;
        }
        let (target, fragment) = match address.split_once('#') {
            Some((target, fragment)) => (target, Some(fragment).filter(|f| !f.is_empty())),
            None => (address, None),
        };
        let target = percent_decode(target.split('?').next().unwrap_or_default())?;
        let candidates = self.addresses.candidates(document, &target);
        if is_link && let Some(slug) = candidates.iter().find_map(|path| self.lessons.get(path)) {
            let fragment = fragment
                .and_then(percent_decode)
                .map(|f| html::prefixed_fragment(&f)[1..].to_owned());
            return Some(lesson_token(slug, fragment.as_deref()));
        }
        let asset = candidates
            .into_iter()
            .find(|path| self.files.contains(path))?;
        if asset.ends_with(".md") {
            return None;
        }
        self.use_asset(&asset);
        Some(asset_token(&asset))
    }

    /// The path of the file that `address`, written in `document`, points to.
    pub(crate) fn asset(&self, document: &str, address: &str) -> Option<String> {
        let target = percent_decode(address)?;
        let found = self
            .addresses
            .candidates(document, &target)
            .into_iter()
            .find(|path| self.files.contains(path) && !path.ends_with(".md"))?;
        self.use_asset(&found);
        Some(found)
    }

    fn use_asset(&self, path: &str) {
        self.log
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .assets
            .insert(path.to_owned());
    }

    pub(crate) fn change(&self, document: &str, what: &str, why: &str) {
        self.log
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .changes
            .insert((document.to_owned(), what.to_owned(), why.to_owned()));
    }

    /// Moves the log to the report and gives the paths of the assets that are used.
    pub(crate) fn finish(&self, report: &mut Report) -> BTreeSet<String> {
        let log = std::mem::take(&mut *self.log.lock().unwrap_or_else(PoisonError::into_inner));
        for (path, what, why) in log.changes {
            report.change(&path, what, why);
        }
        log.assets
    }
}

fn has_scheme(address: &str) -> bool {
    address
        .split_once(':')
        .is_some_and(|(scheme, _)| !scheme.contains(['/', '?', '#']) && !scheme.is_empty())
}

/// An address for the report: no longer than a line.
pub(crate) fn shown(address: &str) -> String {
    let mut shown: String = address
        .chars()
        .take(120)
        .filter(|c| !c.is_control())
        .collect();
    if shown.len() < address.len() {
        shown.push('…');
    }
    shown
}
