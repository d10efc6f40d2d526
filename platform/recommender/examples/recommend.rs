//! The `collegium recommend` command alone, for work on the recommender without the server.

use clap::Parser;

#[path = "../../collegium/src/recommend/mod.rs"]
mod recommend;

#[derive(Parser)]
#[command(name = "recommend")]
struct Cli {
    #[command(subcommand)]
    command: recommend::RecommendCommand,
}

fn main() -> anyhow::Result<()> {
    Cli::parse().command.run()
}
