//! Embeds what the packages are made of: the SDKs as `make sdk` leaves them.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

/// Of each SDK what a package holds, by its folder in `sdk/`.
const PARTS: [(&str, &str, &[&str]); 3] = [
    (
        "TYPESCRIPT",
        "typescript",
        &["dist", "package.json", "README.md", "LICENSE"],
    ),
    (
        "PYTHON",
        "python",
        &["src", "pyproject.toml", "README.md", "LICENSE"],
    ),
    (
        "RUST",
        "rust",
        &["src", "Cargo.toml", "README.md", "LICENSE"],
    ),
];

fn main() -> io::Result<()> {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let sdk = here.join("../../sdk").canonicalize()?;
    let mut code = String::new();
    for (name, folder, parts) in PARTS {
        let root = sdk.join(folder);
        let mut files = Vec::new();
        for part in parts {
            let path = root.join(part);
            println!("cargo::rerun-if-changed={}", path.display());
            collect(&path, &mut files)?;
        }
        files.sort();
        code += &format!("pub(crate) const {name}: &[(&str, &str)] = &[\n");
        for file in files {
            let inside = file.strip_prefix(&root).unwrap_or(&file);
            code += &format!("    ({inside:?}, include_str!({file:?})),\n");
        }
        code += "];\n";
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("files.rs"), code)
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_file() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        // Caches, of Python and of what looks at it.
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name != "__pycache__" && !name.starts_with('.') {
            collect(&path, files)?;
        }
    }
    Ok(())
}
