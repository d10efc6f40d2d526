//! Prints what this machine can do, as one JSON object.

use std::io::Write;

use collegium_recommender::{level, limits};

fn main() -> std::io::Result<()> {
    let answer = serde_json::json!({
        "instruction_set": format!("{:?}", level()),
        "register_gflops": limits::register_gflops(),
        "product_gflops": limits::product_gflops(),
        "eigen_64_us": limits::eigen_micros(64),
        "read_gbytes": limits::read_gbytes(),
        "threads": rayon::current_num_threads(),
    });
    writeln!(std::io::stdout(), "{answer}")
}
