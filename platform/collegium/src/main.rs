//! The `collegium` binary.

use std::process::ExitCode;

use clap::Parser;

/// Half the time of a request went into the system's allocator and what it scatters.
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
