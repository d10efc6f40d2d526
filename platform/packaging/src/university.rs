use std::collections::BTreeSet;

use serde_json::Value;

use crate::{Language, quick_start};

/// The files of a package: path and text.
pub(crate) type Files = Vec<(String, String)>;

/// Whose package it is.
#[derive(Debug, Clone)]
pub struct University {
    /// Its name for people.
    pub name: String,
    /// The address of its portal, without a slash at its end.
    pub base_url: String,
    /// The start of its packages' names: words of a-z and 0-9, with hyphens between them.
    stem: String,
    /// What its API has, such as `courses`.
    resources: BTreeSet<String>,
}

impl University {
    /// The university of this slug; `document` is the OpenAPI document of what its plan has.
    #[must_use]
    pub fn new(slug: &str, name: &str, base_url: &str, document: &Value) -> Self {
        let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).collect();
        let stem = words.join("-");
        // No crate and no module of Python starts with a digit.
        let stem = if stem.starts_with(|c: char| c.is_ascii_digit()) {
            format!("edu-{stem}")
        } else {
            stem
        };
        let items = document["paths"].as_object().into_iter().flatten();
        let operations = items.flat_map(|(_, item)| item.as_object().into_iter().flatten());
        let resources = operations
            .filter_map(|(_, operation)| operation["operationId"].as_str()?.split('.').next())
            .map(ToOwned::to_owned)
            .collect();
        Self {
            name: name.to_owned(),
            base_url: base_url.to_owned(),
            stem,
            resources,
        }
    }

    /// Such as `@harrowmere/sdk`.
    pub(crate) fn npm(&self) -> String {
        format!("@{}/sdk", self.stem)
    }

    /// The name of crate and distribution, such as `harrowmere-sdk`.
    pub(crate) fn distribution(&self) -> String {
        format!("{}-sdk", self.stem)
    }

    /// What a program names, such as `harrowmere_sdk`: the suffix keeps it apart from the
    /// modules that a language brings along.
    pub(crate) fn module(&self) -> String {
        self.distribution().replace('-', "_")
    }

    /// What a package says of itself.
    pub(crate) fn summary(&self) -> String {
        format!("The API of {}.", self.name)
    }

    fn has(&self, resource: &str) -> bool {
        self.resources.contains(resource)
    }

    /// A text of the SDK in the university's name.
    pub(crate) fn rename(&self, language: Language, text: &str) -> String {
        let text = match language {
            Language::TypeScript => text.replace("@collegium/sdk", &self.npm()),
            Language::Python => text.replace("collegium", &self.module()),
            Language::Rust => text.replace("collegium_sdk", &self.module()),
        };
        text.replace("https://learn.example.edu", &self.base_url)
    }

    /// The files of the SDK for this university, its manifest as it was.
    pub(crate) fn files(&self, language: Language) -> Files {
        let left_out = self.left_out(language);
        let mut files = Files::new();
        for (path, text) in language.files() {
            if resource_of(path).is_some_and(|resource| left_out.contains(resource)) {
                continue;
            }
            let text = match *path {
                // No prose: they are made anew.
                "package.json" | "pyproject.toml" | "Cargo.toml" | "LICENSE" => (*text).to_owned(),
                "README.md" => self.readme(language, &self.rename(language, text)),
                path if is_index(path) => self.rename(language, &without(text, &left_out)),
                _ => self.rename(language, text),
            };
            files.push(((*path).to_owned(), text));
        }
        files
    }

    /// The resources of the SDK that the university's API has not.
    fn left_out(&self, language: Language) -> BTreeSet<&'static str> {
        let all = language.files().iter();
        all.filter_map(|(path, _)| resource_of(path))
            .filter(|resource| !self.has(resource))
            .collect()
    }

    fn readme(&self, language: Language, text: &str) -> String {
        let name = markdown(&self.name);
        let title = format!("# {} SDK\n", language.title());
        let start = quick_start(language, self).map(|start| start.markdown());
        let own = format!(
            "# {name}: {} SDK\n\n{}",
            language.title(),
            start.unwrap_or_default()
        );
        let text = text.replacen(&title, &own, 1).replacen(
            "The university's API",
            &format!("The API of {name}"),
            1,
        );
        if self.has("webhooks") {
            return text;
        }
        let sections = text.split("\n## ");
        let kept: Vec<&str> = sections
            .filter(|section| !section.starts_with("Webhooks\n"))
            .collect();
        format!("{}\n", kept.join("\n## ").trim_end())
    }
}

/// The resource that a file is all about.
pub(crate) fn resource_of(path: &'static str) -> Option<&'static str> {
    let (_, file) = path.split_once("/generated/resources/")?;
    let resource = file.split('.').next()?;
    (!matches!(resource, "mod" | "__init__")).then_some(resource)
}

/// Whether the file names every resource, each in lines of its own.
fn is_index(path: &str) -> bool {
    let (_, file) = path.split_once("/generated/").unwrap_or_default();
    matches!(
        file,
        "resources.js" | "resources.d.ts" | "resources/mod.rs" | "resources/__init__.py"
    )
}

/// An index without the lines that mention one of the resources.
fn without(text: &str, resources: &BTreeSet<&str>) -> String {
    let plain = |word: &str| word.replace('_', "").to_ascii_lowercase();
    let left_out: BTreeSet<String> = resources.iter().map(|resource| plain(resource)).collect();
    let mentions = |line: &str| {
        line.split(|c: char| !c.is_alphanumeric() && c != '_')
            .map(plain)
            .any(|word| {
                let word = word.strip_suffix("resource").unwrap_or(&word);
                left_out.contains(word)
            })
    };
    text.split_inclusive('\n')
        .filter(|line| !mentions(line))
        .collect()
}

/// Text of others, so that Markdown takes it for nothing but text.
fn markdown(text: &str) -> String {
    let special = |c: char| "\\`*_{}[]<>#|&!".contains(c);
    text.chars()
        .flat_map(|c| special(c).then_some('\\').into_iter().chain([c]))
        .collect()
}
