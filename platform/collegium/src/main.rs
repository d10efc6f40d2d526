//! The `collegium` binary.

use std::process::ExitCode;

use clap::Parser;

/// A ninth of the server's time on a read that nothing remembers went into the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
