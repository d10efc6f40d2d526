//! Time to write the documents and what is made of them.

use std::{path::Path, process::Command, time::Instant};

use anyhow::{Context, ensure};

/// (what, seconds): the two documents by the server's binary, and all SDKs by their tools.
pub(crate) fn measure(server: &Path) -> anyhow::Result<Vec<(&'static str, f64)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = tempfile::tempdir()?;
    let mut times = Vec::new();
    let mut run = |what, command: &mut Command| -> anyhow::Result<()> {
        let start = Instant::now();
        let status = command.current_dir(&root).status().context(what)?;
        ensure!(status.success(), "{what} failed");
        times.push((what, start.elapsed().as_secs_f64()));
        Ok(())
    };
    let data = folder.path().join("data");
    let out = folder.path().join("openapi");
    run(
        "both OpenAPI documents",
        Command::new(server)
            .arg("--data")
            .arg(data)
            .args(["openapi", "--out"])
            .arg(out),
    )?;
    run(
        "the three SDKs (`make sdk`)",
        Command::new(".ci/sdk.sh").arg("generate"),
    )?;
    Ok(times)
}
