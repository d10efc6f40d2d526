//! The command, from a file to its answer.

use std::io::Write;
use std::path::Path;

use clap::Parser;
use collegium_recommender::{Card, Saved, synthetic};
use serde_json::Value;

use super::RecommendCommand;
use super::input;

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: RecommendCommand,
}

fn answer(words: &[&str]) -> Value {
    let line = std::iter::once("recommend").chain(words.iter().copied());
    Cli::parse_from(line).command.answer().expect("an answer")
}

/// The set whose figures the bench's script gives in the library's own test, as a file.
fn write_synthetic(path: &Path) {
    let log = synthetic(300, 80, 4000, 7).expect("a log");
    let mut file = flate2::write::GzEncoder::new(
        std::fs::File::create(path).expect("a file"),
        flate2::Compression::fast(),
    );
    writeln!(file, "timestamp,item,user,strength").expect("written");
    for row in 0..log.len() {
        let (time, item, user) = (log.time[row], log.item[row], log.user[row]);
        writeln!(file, "{time},{item},{user},1").expect("written");
    }
    file.finish().expect("written");
}

#[test]
fn evaluating_gives_the_keys_and_counts_of_the_bench_script() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("i.csv.gz");
    write_synthetic(&path);
    let path = path.display().to_string();
    let got = answer(&[
        "evaluate",
        "--interactions",
        &path,
        "--model",
        "popularity",
        "--threads",
        "1",
        "--json",
    ]);
    for (key, value) in [
        ("rows", 2793.0),
        ("eval_users", 262.0),
        ("test_rows", 441.0),
        ("cold_dropped", 0.0),
        ("recall@10", 0.3828),
        ("ndcg@10", 0.2573),
        ("hit@10", 0.5076),
        ("mrr@10", 0.265),
        ("coverage@10", 0.4375),
    ] {
        assert_eq!(got[key].as_f64(), Some(value), "{key}");
    }
    for key in [
        "/recall@20",
        "/train_s",
        "/top10_all_s",
        "/single_us/median",
        "/single_us/p99",
    ] {
        assert!(got.pointer(key).is_some_and(Value::is_number), "{key}");
    }
}

#[test]
fn a_trained_model_recommends_also_what_nobody_has_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (rows, items, out) = (at("i.csv"), at("items.csv"), at("m.safetensors"));
    std::fs::write(
        &rows,
        "user,item,strength,timestamp\nann,sql,1,1\nbob,paint,1,2\n",
    )
    .expect("written");
    std::fs::write(
        &items,
        "item,title,description,tags\nsql,Running databases,,sql\npaint,Watercolour,,art\nnew,Database runners,,sql\n",
    )
    .expect("written");
    let common = [
        "train",
        "--interactions",
        &rows,
        "--items",
        &items,
        "--out",
        &out,
    ];
    let trained = answer(&[&common[..], &["--model", "content", "--no-eval"]].concat());
    assert_eq!(trained["card"]["items"], 3);
    let got = answer(&[
        "recommend",
        "--model",
        &out,
        "--user",
        "ann",
        "--explain",
        "-k",
        "1",
    ]);
    assert_eq!(got["items"][0]["item"], "new");
    assert_eq!(got["items"][0]["because"][0]["item"], "sql");
    let got = answer(&[
        "recommend",
        "--model",
        &out,
        "--have",
        "sql",
        "--only",
        "paint,new",
    ]);
    assert_eq!(got["items"][0]["item"], "new");
    let got = answer(&["inspect", "--model", &out, "--similar-to", "sql", "-k", "1"]);
    assert_eq!(got["similar"][0]["item"], "new");

    answer(&[&common[..], &["--model", "ials", "--factors", "2"]].concat());
    assert_eq!(
        Saved::load(Path::new(&out)).expect("a model").items.len(),
        2
    );
    assert!(
        Card::load(Path::new(&out))
            .expect("a card")
            .metrics
            .contains_key("ndcg@10")
    );
}

#[test]
fn a_bad_row_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("i.csv");
    for (row, what) in [
        ("a,b,nan,1", "strength"),
        ("a,b,-1,1", "strength"),
        ("a,b,x,1", "strength"),
        ("a,b,1,soon", "timestamp"),
        ("a,b,1", "timestamp"),
    ] {
        let text = format!("user,item,strength,timestamp\na,c,1,1\n{row}\n");
        std::fs::write(&path, text).expect("written");
        let error = input::interactions(&path, None).err().expect("an error");
        let said = format!("{error:#}");
        assert!(said.contains("row 2") && said.contains(what), "{said}");
    }
    for (text, what) in [
        ("user,item,strength\n", "no column timestamp"),
        ("user,item,strength,timestamp\n", "no rows"),
    ] {
        std::fs::write(&path, text).expect("written");
        let error = input::interactions(&path, None).err().expect("an error");
        assert!(error.to_string().contains(what), "{error}");
    }
}
