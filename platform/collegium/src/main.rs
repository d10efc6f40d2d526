//! The `collegium` binary.

use clap::Parser;

fn main() -> anyhow::Result<()> {
    collegium::cli::Cli::parse().run()
}
