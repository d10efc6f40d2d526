//! Time of one call by each SDK, beside its language's bare HTTP client in the same run.

use std::{path::Path, process::Command, time::Instant};

use anyhow::{Context, ensure};
use collegium_sdk::{Client, types::Course};
use serde::Deserialize;

use crate::fixture::Fixture;

const BLOCKS: usize = 21;
const CALLS: usize = 500;

/// Microseconds of one call.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Pair {
    /// By the language's HTTP client, the answer parsed.
    #[serde(rename = "bare_us")]
    pub(crate) bare: f64,
    /// By the SDK.
    #[serde(rename = "sdk_us")]
    pub(crate) sdk: f64,
}

/// (language and what it is compared with, times), all reading the same course at `address`.
pub(crate) async fn measure(
    address: &str,
    fixture: &Fixture,
) -> anyhow::Result<Vec<(&'static str, Pair)>> {
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("sdk");
    let course = fixture.course_id.to_string();
    let script = |program: &str, file: &str| -> anyhow::Result<Pair> {
        let output = Command::new(program)
            .arg(scripts.join(file))
            .args([address, &fixture.token, &course])
            .output()
            .with_context(|| format!("{program} does not start"))?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        ensure!(output.status.success(), "{file}: {said}");
        Ok(serde_json::from_slice(&output.stdout)?)
    };
    Ok(vec![
        ("Rust, beside reqwest", rust(address, fixture).await?),
        ("TypeScript, beside fetch", script("node", "calls.mjs")?),
        ("Python, beside httpx", script("python3", "calls.py")?),
    ])
}

async fn rust(address: &str, fixture: &Fixture) -> anyhow::Result<Pair> {
    let url = format!("{address}/api/v1/courses/{}", fixture.course_id);
    let (mut by_reqwest, mut by_sdk) = (Vec::new(), Vec::new());
    // The first block of each warms up.
    for _ in 0..=BLOCKS {
        // Connections of their own for each block: which of the server's threads has one decides
        // more than what is measured.
        let (bare, client) = (reqwest::Client::new(), Client::new(address, &fixture.token));
        bare.get(&url).bearer_auth(&fixture.token).send().await?;
        client.courses().get(fixture.course_id).await?;
        let start = Instant::now();
        for _ in 0..CALLS {
            let request = bare.get(&url).bearer_auth(&fixture.token);
            let answer = request.send().await?.error_for_status()?;
            answer.json::<Course>().await?;
        }
        by_reqwest.push(start.elapsed());
        let start = Instant::now();
        for _ in 0..CALLS {
            client.courses().get(fixture.course_id).await?;
        }
        by_sdk.push(start.elapsed());
    }
    let median = |mut times: Vec<std::time::Duration>| {
        times.remove(0);
        times.sort();
        times[times.len() / 2].as_secs_f64() * 1e6 / CALLS as f64
    };
    Ok(Pair {
        bare: median(by_reqwest),
        sdk: median(by_sdk),
    })
}
