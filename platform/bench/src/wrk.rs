//! wrk, and what it printed.

use std::{io::Write, process::Command};

use anyhow::{Context, bail};

/// What one run of wrk measured.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    /// Answers a second.
    pub(crate) per_second: f64,
    /// Median latency in milliseconds.
    pub p50: f64,
    /// 99th percentile in milliseconds.
    pub p99: f64,
}

impl Run {
    /// The median of several runs, figure by figure.
    pub(crate) fn median(runs: &[&Self]) -> Self {
        let middle = |figure: fn(&Self) -> f64| {
            let mut figures: Vec<f64> = runs.iter().map(|run| figure(run)).collect();
            figures.sort_by(f64::total_cmp);
            figures[figures.len() / 2]
        };
        Self {
            per_second: middle(|run| run.per_second),
            p50: middle(|run| run.p50),
            p99: middle(|run| run.p99),
        }
    }
}

/// One request to make.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    /// Path with its query.
    pub(crate) path: String,
    /// `Host` and others.
    pub(crate) headers: Vec<(&'static str, String)>,
    /// What is posted, if anything.
    body: Option<String>,
}

impl Target {
    /// A page of a host.
    pub(crate) fn get(path: String, host: String) -> Self {
        Self {
            path,
            headers: vec![("Host", host)],
            body: None,
        }
    }

    /// The same with a header.
    pub(crate) fn with(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }

    /// The same as a `POST`.
    pub(crate) fn posting(mut self, body: String) -> Self {
        self.body = Some(body);
        self
    }

    /// What makes it, in Lua.
    fn lua(&self) -> String {
        let headers: Vec<String> = self
            .headers
            .iter()
            .map(|(name, value)| format!("[ [[{name}]] ]=[[{value}]]"))
            .collect();
        let (method, body) = match &self.body {
            Some(body) => ("POST", format!("[[{body}]]")),
            None => ("GET", "nil".to_owned()),
        };
        format!(
            "wrk.format(\"{method}\", [[{}]], {{{}}}, {body})",
            self.path,
            headers.join(",")
        )
    }
}

/// Asks the targets in turn for `seconds` over 64 connections; answers other than 2xx are an error.
pub(crate) fn run(name: &str, port: u16, targets: &[Target], seconds: u32) -> anyhow::Result<Run> {
    let mut script = tempfile::NamedTempFile::with_suffix(".lua")?;
    writeln!(
        script,
        "local requests = {{}}\nlocal n = math.random(0, {})\nfunction init()",
        targets.len().max(1) - 1
    )?;
    for target in targets {
        writeln!(script, "requests[#requests+1] = {}", target.lua())?;
    }
    writeln!(
        script,
        "end\nfunction request() n = (n * 7919 + 12345) % 1000003; return requests[n % #requests + 1] end"
    )?;
    let output = Command::new("wrk")
        .args([
            "--threads",
            "1",
            "--connections",
            "64",
            "--latency",
            "--duration",
            &format!("{seconds}s"),
        ])
        .arg("--script")
        .arg(script.path())
        .arg(format!("http://127.0.0.1:{port}/"))
        .output()
        .context("wrk does not start; `make bench` installs it")?;
    let text = String::from_utf8_lossy(&output.stdout);
    if text.contains("Non-2xx") {
        bail!("{name}: some answers were refusals:\n{text}");
    }
    let value = |label: &str| {
        text.lines()
            .find_map(|line| line.trim().strip_prefix(label))
            .map(str::trim)
            .context("wrk printed something else")
    };
    Ok(Run {
        per_second: value("Requests/sec:")?.parse()?,
        p50: milliseconds(value("50%")?)?,
        p99: milliseconds(value("99%")?)?,
    })
}

fn milliseconds(text: &str) -> anyhow::Result<f64> {
    for (unit, factor) in [("us", 0.001), ("ms", 1.0), ("s", 1000.0), ("m", 60_000.0)] {
        if let Some(number) = text.strip_suffix(unit) {
            return Ok(number.parse::<f64>()? * factor);
        }
    }
    bail!("no latency: {text}")
}
