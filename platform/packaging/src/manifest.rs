//! What each language's installer reads, made of the SDK's own.

use std::fmt::Write;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;
use sha2::{Digest, Sha256};
use toml::Table;

use crate::{Language, PackagingError, University, embedded, university::Files};

const NPM: &str = "package.json";
const PYTHON: &str = "pyproject.toml";
const CARGO: &str = "Cargo.toml";

/// The version of a language's SDK.
pub(crate) fn version(language: Language) -> Result<String, PackagingError> {
    let (name, version) = match language {
        Language::TypeScript => (NPM, package_json()?["version"].as_str().map(String::from)),
        Language::Python => (PYTHON, text(&table(PYTHON)?, "project", "version")),
        Language::Rust => (CARGO, text(&table(CARGO)?, "package", "version")),
    };
    version.ok_or(PackagingError::Missing(name))
}

fn package_json() -> Result<Value, PackagingError> {
    serde_json::from_str(embedded(Language::TypeScript, NPM)?)
        .map_err(|error| PackagingError::Manifest(NPM, error.to_string()))
}

fn table(name: &'static str) -> Result<Table, PackagingError> {
    let language = if name == CARGO {
        Language::Rust
    } else {
        Language::Python
    };
    embedded(language, name)?
        .parse()
        .map_err(|error: toml::de::Error| PackagingError::Manifest(name, error.to_string()))
}

fn text(table: &Table, section: &str, key: &str) -> Option<String> {
    Some(table.get(section)?.get(key)?.as_str()?.to_owned())
}

fn replace(files: &mut Files, name: &str, manifest: String) {
    if let Some((_, text)) = files.iter_mut().find(|(path, _)| path == name) {
        *text = manifest;
    }
}

/// With a `package.json` that has nothing of how the SDK is made.
pub(crate) fn npm(mut files: Files, university: &University) -> Result<Files, PackagingError> {
    let mut manifest = package_json()?;
    if let Some(fields) = manifest.as_object_mut() {
        for ours in ["scripts", "devDependencies", "files"] {
            fields.remove(ours);
        }
        fields.insert("name".to_owned(), university.npm().into());
        fields.insert("description".to_owned(), university.summary().into());
    }
    replace(&mut files, NPM, format!("{manifest:#}\n"));
    Ok(files)
}

/// With a `Cargo.toml` that can be a path in any workspace.
pub(crate) fn cargo(mut files: Files, university: &University) -> Result<Files, PackagingError> {
    let mut manifest = table(CARGO)?;
    for ours in ["workspace", "profile", "lints"] {
        manifest.remove(ours);
    }
    if let Some(package) = manifest
        .get_mut("package")
        .and_then(toml::Value::as_table_mut)
    {
        package.insert("name".to_owned(), university.distribution().into());
        package.insert("description".to_owned(), university.summary().into());
    }
    let manifest = toml::to_string(&manifest)
        .map_err(|error| PackagingError::Manifest(CARGO, error.to_string()))?;
    replace(&mut files, CARGO, manifest);
    Ok(files)
}

/// As a wheel has them: the module, and what there is to know of it.
pub(crate) fn wheel(files: Files, university: &University) -> Result<Files, PackagingError> {
    let project = table(PYTHON)?;
    let info = format!(
        "{}-{}.dist-info",
        university.module(),
        version(Language::Python)?
    );
    let (mut wheel, mut readme, mut license) = (Files::new(), String::new(), String::new());
    for (path, text) in files {
        match path.as_str() {
            "README.md" => readme = text,
            "LICENSE" => license = text,
            PYTHON => {}
            path => {
                let inside = path.strip_prefix("src/collegium/").unwrap_or(path);
                wheel.push((format!("{}/{inside}", university.module()), text));
            }
        }
    }
    let tags = "Wheel-Version: 1.0\nGenerator: sdk\nRoot-Is-Purelib: true\nTag: py3-none-any\n";
    wheel.push((
        format!("{info}/METADATA"),
        metadata(&project, university, &readme)?,
    ));
    wheel.push((format!("{info}/WHEEL"), tags.to_owned()));
    wheel.push((format!("{info}/licenses/LICENSE"), license));
    let mut record = String::new();
    for (path, text) in &wheel {
        let hash = URL_SAFE_NO_PAD.encode(Sha256::digest(text));
        let _ = writeln!(record, "{path},sha256={hash},{}", text.len());
    }
    record += &format!("{info}/RECORD,,\n");
    wheel.push((format!("{info}/RECORD"), record));
    Ok(wheel)
}

fn metadata(
    project: &Table,
    university: &University,
    readme: &str,
) -> Result<String, PackagingError> {
    let field = |name| {
        text(project, "project", name).ok_or(PackagingError::Missing("a field of pyproject.toml"))
    };
    let dependencies = project["project"]["dependencies"].as_array();
    let needs: String = dependencies
        .into_iter()
        .flatten()
        .filter_map(toml::Value::as_str)
        .map(|need| format!("Requires-Dist: {need}\n"))
        .collect();
    Ok(format!(
        "Metadata-Version: 2.4\nName: {}\nVersion: {}\nSummary: {}\nLicense-Expression: {}\n\
         License-File: LICENSE\nRequires-Python: {}\n{needs}\
         Description-Content-Type: text/markdown\n\n{readme}",
        university.distribution(),
        field("version")?,
        university.summary(),
        field("license")?,
        field("requires-python")?,
    ))
}
