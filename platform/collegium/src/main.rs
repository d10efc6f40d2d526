//! The `collegium` binary.

use std::process::ExitCode;

use clap::Parser;

#[allow(clippy::print_stderr)] // the last word of a command that failed
fn main() -> ExitCode {
    match collegium::cli::Cli::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
