//! The SDKs as packages in a university's own name: with its address, and with what its plan
//! has. They are made of the files of `sdk/`, which are embedded, by nothing but this crate;
//! the same university's package is always the same bytes.

mod archive;
mod manifest;
mod quick_start;
mod university;

use std::{fmt, str::FromStr};

use collegium_kernel::{Code, Problem};

pub use quick_start::{QuickStart, curl, quick_start, webhook_example};
pub use university::University;

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// A language that there is an SDK for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// JavaScript too: an archive for npm.
    TypeScript,
    /// A wheel.
    Python,
    /// An archive of a crate.
    Rust,
}

impl Language {
    /// Every language, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::TypeScript, Self::Python, Self::Rust];

    /// Its name in addresses and on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TypeScript => "typescript",
            Self::Python => "python",
            Self::Rust => "rust",
        }
    }

    /// Its name for people.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::TypeScript => "TypeScript",
            Self::Python => "Python",
            Self::Rust => "Rust",
        }
    }

    /// The media type of its package.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::TypeScript | Self::Rust => "application/gzip",
            Self::Python => "application/zip",
        }
    }

    const fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::TypeScript => TYPESCRIPT,
            Self::Python => PYTHON,
            Self::Rust => RUST,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Language {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|one| one.as_str() == text);
        found.ok_or_else(|| format!("there is no SDK for {text:?}"))
    }
}

/// Why a package could not be made: what is embedded is not what this crate expects.
#[derive(Debug, thiserror::Error)]
pub enum PackagingError {
    /// A file that a package needs is not there.
    #[error("the SDK lacks {0}")]
    Missing(&'static str),
    /// A manifest that cannot be read.
    #[error("{0} cannot be read: {1}")]
    Manifest(&'static str, String),
    /// The archive could not be written.
    #[error("the archive cannot be written: {0}")]
    Archive(#[from] std::io::Error),
    /// The wheel could not be written.
    #[error("the wheel cannot be written: {0}")]
    Wheel(#[from] zip::result::ZipError),
}

impl From<PackagingError> for Problem {
    fn from(error: PackagingError) -> Self {
        tracing::error!(%error, "a package could not be made");
        Self::new(Code::Internal)
    }
}

/// A package as it is handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Its file's name, which tells installers what it is.
    pub file_name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The SDK of a language for a university.
///
/// # Errors
/// When what is embedded is not an SDK.
pub fn package(language: Language, university: &University) -> Result<Package, PackagingError> {
    let files = university.files(language);
    let file_name = file_name(language, university)?;
    let bytes = match language {
        Language::TypeScript => {
            let files = manifest::npm(files, university)?;
            archive::tar_gz("package", &files)?
        }
        Language::Rust => {
            let files = manifest::cargo(files, university)?;
            let folder = file_name.trim_end_matches(".tar.gz");
            archive::tar_gz(folder, &files)?
        }
        Language::Python => {
            let files = manifest::wheel(files, university)?;
            archive::zip(&files)?
        }
    };
    Ok(Package { file_name, bytes })
}

/// What the file of [`package`] is called.
///
/// # Errors
/// When what is embedded is not an SDK.
pub fn file_name(language: Language, university: &University) -> Result<String, PackagingError> {
    let version = manifest::version(language)?;
    let (distribution, module) = (university.distribution(), university.module());
    Ok(match language {
        Language::TypeScript => format!("{distribution}-{version}.tgz"),
        Language::Python => format!("{module}-{version}-py3-none-any.whl"),
        Language::Rust => format!("{distribution}-{version}.tar.gz"),
    })
}

/// A file of the SDK as it is embedded.
fn embedded(language: Language, path: &'static str) -> Result<&'static str, PackagingError> {
    let found = language.files().iter().find(|(name, _)| *name == path);
    found
        .map(|(_, text)| *text)
        .ok_or(PackagingError::Missing(path))
}

#[cfg(test)]
mod tests;
