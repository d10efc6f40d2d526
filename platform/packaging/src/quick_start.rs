use crate::{Language, PackagingError, University, embedded, file_name};

/// The way from nothing to a first answer, as it stands: it lists the courses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuickStart {
    /// Shell commands that make the package usable.
    pub install: String,
    /// The file to write.
    pub file: &'static str,
    /// The language of the program, for who colours it.
    pub syntax: &'static str,
    /// What to write into it.
    pub program: String,
    /// The shell command that runs it. It takes the key from the variable `API_KEY`.
    pub run: &'static str,
}

impl QuickStart {
    /// As a section of a README.
    pub(crate) fn markdown(&self) -> String {
        let Self {
            install,
            file,
            syntax,
            program,
            run,
        } = self;
        format!(
            "## Quick start\n\n```sh\n{install}\n```\n\nIn `{file}`, which lists the courses:\n\n\
             ```{syntax}\n{program}```\n\nRun it with an API key in `API_KEY`: `{run}`.\n\n## About\n"
        )
    }
}

/// The quick start of a language. The university's portal hands the package out at
/// `/developers/sdk/{language}/{file}`.
///
/// # Errors
/// When what is embedded is not an SDK.
pub fn quick_start(
    language: Language,
    university: &University,
) -> Result<QuickStart, PackagingError> {
    let package = file_name(language, university)?;
    let url = format!(
        "{}/developers/sdk/{language}/{package}",
        university.base_url
    );
    let (install, file, syntax, program, run) = match language {
        Language::TypeScript => (
            format!("npm install {url}"),
            "courses.mjs",
            "js",
            include_str!("../quick_starts/courses.mjs"),
            "node courses.mjs",
        ),
        Language::Python => (
            format!("pip install {url}"),
            "courses.py",
            "python",
            include_str!("../quick_starts/courses.py"),
            "python courses.py",
        ),
        Language::Rust => (
            format!(
                "curl -O {url}\ntar -xzf {package}\ncargo new courses\ncd courses\n\
                 cargo add --path ../{}\ncargo add tokio --features macros,rt-multi-thread",
                package.trim_end_matches(".tar.gz")
            ),
            "src/main.rs",
            "rust,no_run",
            include_str!("../quick_starts/main.rs"),
            "cargo run",
        ),
    };
    Ok(QuickStart {
        install,
        file,
        syntax,
        program: university.rename(language, program),
        run,
    })
}

/// How a program checks what a webhook brings, out of the SDK's README, whose examples run.
#[must_use]
pub fn webhook_example(language: Language, university: &University) -> Option<String> {
    let readme = embedded(language, "README.md").ok()?;
    let (_, section) = readme.split_once("\n## Webhooks\n")?;
    let (_, block) = section.split_once("```")?;
    let (_, program) = block.split_once('\n')?;
    let (program, _) = program.split_once("```")?;
    Some(university.rename(language, program))
}

/// The quick start for the command line alone.
#[must_use]
pub fn curl(university: &University) -> String {
    format!(
        "curl -H \"Authorization: Bearer $API_KEY\" {}/api/v1/courses",
        university.base_url
    )
}
