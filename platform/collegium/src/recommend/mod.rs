//! `collegium recommend`: training, measuring and asking a recommender from the command line.

mod evaluate;
mod input;
mod models;
mod saved;
#[cfg(test)]
mod tests;

use clap::Subcommand;

/// What to do with a recommender.
#[derive(Debug, Subcommand)]
pub(crate) enum RecommendCommand {
    /// Hold out each user's last fifth, train on the rest and measure; prints one JSON object.
    Evaluate(evaluate::Evaluate),
    /// Train on everything and write a model file.
    Train(saved::Train),
    /// Recommend from a model file; prints one JSON object.
    Recommend(saved::Recommend),
    /// Say what a model file holds; prints one JSON object.
    Inspect(saved::Inspect),
}

impl RecommendCommand {
    /// Runs the command.
    ///
    /// # Errors
    /// Input that cannot be read or learnt from.
    pub(crate) fn run(self) -> anyhow::Result<()> {
        let one_line = match &self {
            Self::Evaluate(command) => command.json,
            Self::Train(command) => command.json,
            Self::Recommend(command) => command.json,
            Self::Inspect(command) => command.json,
        };
        print(&self.answer()?, one_line)
    }

    fn answer(self) -> anyhow::Result<serde_json::Value> {
        match self {
            Self::Evaluate(command) => command.run(),
            Self::Train(command) => command.run(),
            Self::Recommend(command) => command.run(),
            Self::Inspect(command) => command.run(),
        }
    }
}

/// One line of progress on stderr.
fn progress(text: impl std::fmt::Display) {
    eprintln!("{text}");
}

/// The answer, on stdout: one line with `--json`, indented else.
fn print(answer: &serde_json::Value, one_line: bool) -> anyhow::Result<()> {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    if one_line {
        serde_json::to_writer(&mut out, answer)?;
    } else {
        serde_json::to_writer_pretty(&mut out, answer)?;
    }
    writeln!(out)?;
    Ok(())
}

/// Runs work on so many threads; 0: one for each processor.
fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> anyhow::Result<T> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()?;
    Ok(pool.install(work))
}
