//! Queries made at random of the schema, good and bad: never a fault, always data or errors
//! with a code. `FUZZ_SECONDS` makes it go on for so long, `FUZZ_SEED` repeats a run.

use std::{
    sync::LazyLock,
    time::{Duration, Instant},
};

use collegium_kernel::Code;
use collegium_testkit::{Answer, Person, app, run};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use reqwest::Method;
use serde_json::{Value, json};

use super::{
    codes, course, enrol,
    schema::{Argument, Field, Schema},
};

static SCHEMA: LazyLock<Schema> = LazyLock::new(Schema::committed);

/// Requests if no time is given.
const REQUESTS: usize = 400;

const TEXTS: &[&str] = &[
    "",
    "draft",
    "any",
    "%",
    "_",
    "'",
    "\\",
    "\u{0}",
    "\u{202e}abc",
    "ё́",
    "👩‍👩‍👧‍👦",
    "\u{feff}",
    "a b OR c",
    "-",
    "\"x\"",
    "{{",
    "$a",
    "null",
    "IjAi",
    "MA",
];

/// A value written into a query.
fn literal(random: &mut StdRng, argument: &Argument, ids: &[String]) -> String {
    match random.random_range(0..40) {
        0 => [
            "null",
            "true",
            "[]",
            "{}",
            "{a: {b: [1]}}",
            "ENUM",
            "-1.5e300",
            "$undefined",
        ]
        .choose(random)
        .unwrap()
        .to_string(),
        1 => random.random_range(i64::MIN..i64::MAX).to_string(),
        2 => Value::from(text(random)).to_string(),
        _ => match &*argument.of {
            "Int" => random.random_range(0..205).to_string(),
            "UUID" => format!("\"{}\"", ids.choose(random).unwrap()),
            _ => Value::from(text(random)).to_string(),
        },
    }
}

fn text(random: &mut StdRng) -> String {
    let parts = random.random_range(0..4);
    (0..parts).map(|_| *TEXTS.choose(random).unwrap()).collect()
}

/// A field with some arguments and, if it has any, some of its fields.
fn field(random: &mut StdRng, field: &Field, ids: &[String], depth: usize) -> String {
    let mut arguments = Vec::new();
    for argument in &field.arguments {
        let wanted = if argument.required { 0.95 } else { 0.3 };
        if random.random_bool(wanted) {
            arguments.push(format!(
                "{}: {}",
                argument.name,
                literal(random, argument, ids)
            ));
        }
    }
    let arguments = match arguments.is_empty() {
        true => String::new(),
        false => format!("({})", arguments.join(", ")),
    };
    // One name for two things is refused, so most have a name of their own.
    let alias = match random.random_range(0..20) {
        0 => String::new(),
        1 => "same: ".to_owned(),
        _ => format!("a{}: ", random.random_range(0..1_000_000)),
    };
    let directive = match random.random_range(0..100) {
        0 => " @include(if: $undefined)",
        1 => " @nothing",
        2..5 => " @skip(if: true)",
        5..10 => " @include(if: true)",
        _ => "",
    };
    format!(
        "{alias}{}{arguments}{directive} {}",
        field.name,
        selection(random, &field.of, ids, depth)
    )
}

fn selection(random: &mut StdRng, of: &str, ids: &[String], depth: usize) -> String {
    let fields = SCHEMA.fields(of);
    if !fields.is_empty() && depth == 0 {
        return "{ __typename }".to_owned();
    }
    if fields.is_empty() {
        return if random.random_bool(0.02) {
            "{ id }"
        } else {
            ""
        }
        .to_owned();
    }
    let count = random.random_range(1..6);
    let mut parts: Vec<String> = (0..count)
        .map(|_| {
            let one = fields.choose(random).unwrap();
            field(random, one, ids, depth - 1)
        })
        .collect();
    match random.random_range(0..100) {
        0 => parts.push("__typename".to_owned()),
        1 => parts.push("...f".to_owned()),
        2 => parts.push(format!("... on {of} {{ __typename }}")),
        3 => parts.push("nothing".to_owned()),
        _ => {}
    }
    format!("{{ {} }}", parts.join(" "))
}

/// A document: mostly made of the schema, at times one that is known to be hard.
fn document(random: &mut StdRng, ids: &[String]) -> String {
    let n = random.random_range(1..2000);
    let hard = match random.random_range(0..40) {
        0 => "[".repeat(n),
        1 => format!("{{ courses(q: {}) {{ nextCursor }} }}", "{a: ".repeat(n)),
        2 => format!("{}id{}", "{ me ".repeat(n), " }".repeat(n)),
        3 => (0..n).fold("{".to_owned(), |all, n| format!("{all} a{n}: me {{ id }}")) + "}",
        4 => "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }".to_owned(),
        5 => (0..n.min(300)).fold("{ ...f0 }".to_owned(), |all, n| {
            format!("{all} fragment f{n} on Query {{ ...f{0} ...f{0} }}", n + 1)
        }),
        6 => format!("query (${}: Int) {{ me {{ id }} }}", "x".repeat(n)),
        7 => format!("{{ me {{ id }} }} {}", "#\"".repeat(n)),
        8 => format!(
            "query ($a: {}Int{}) {{ me {{ id }} }}",
            "[".repeat(n),
            "]".repeat(n)
        ),
        9 => format!("{{ me {{ {} }} }}", "id ".repeat(n)),
        10 => format!("{{ me {{ id{} }} }}", " @skip(if: false)".repeat(n)),
        11 => format!(
            "{{ courses(q: \"\"\"{}\"\"\") {{ nextCursor }} }}",
            text(random).repeat(n)
        ),
        12 => "mutation { me { id } }".to_owned(),
        13 => "query a { me { id } } query b { me { name } }".to_owned(),
        _ => String::new(),
    };
    if !hard.is_empty() {
        return hard;
    }
    let depth = random.random_range(2..8);
    let body = selection(random, "Query", ids, depth);
    let body = match random.random_bool(0.2) {
        true => format!(
            "query ($a: Int) {{ v: courses(limit: $a) {{ nextCursor }} {}",
            &body[1..]
        ),
        false => body,
    };
    match body.contains("...f") && random.random_bool(0.9) {
        true => format!("{body} fragment f on Course {{ id modules {{ id }} }}"),
        false => body,
    }
}

fn damaged(random: &mut StdRng, text: String) -> String {
    if !random.random_bool(0.15) {
        return text;
    }
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..random.random_range(1..4) {
        let at = random.random_range(0..=characters.len());
        match characters.is_empty() || random.random_bool(0.5) {
            true => characters.insert(
                at,
                *['{', '}', '"', '\u{0}', '$', '😀'].choose(random).unwrap(),
            ),
            false => drop(characters.remove(at % characters.len())),
        }
    }
    characters.into_iter().collect()
}

fn variables(random: &mut StdRng) -> Value {
    match random.random_range(0..12) {
        0 => json!([1, 2]),
        1 => json!("text"),
        2 => json!({ "a": i64::MAX, "b": ["x"] }),
        3 => json!({ "a": { "a": { "a": [[[[]]]] } }, "b": null }),
        4 => (0..100).fold(json!(1), |inner, _| json!({ "a": inner })),
        _ => json!({ "a": 3, "b": [] }),
    }
}

fn body(random: &mut StdRng, ids: &[String]) -> Vec<u8> {
    let query = document(random, ids);
    let query = damaged(random, query);
    let mut body = json!({ "query": query, "variables": variables(random) });
    match random.random_range(0..15) {
        0 => body["operationName"] = json!(text(random)),
        1 => body["operationName"] = json!(7),
        2 => {
            body["extensions"] =
                json!({ "persistedQuery": { "version": 1, "sha256Hash": text(random) } });
        }
        3 => body = json!([body]),
        _ => {}
    }
    let mut bytes = body.to_string().into_bytes();
    if random.random_bool(0.05) {
        let at = random.random_range(0..bytes.len());
        bytes[at] = random.random();
    }
    bytes
}

async fn send(by: &Person, bytes: &[u8], random: &mut StdRng) -> Answer {
    let mut request = by.request(Method::POST, "/graphql");
    request = request.header("content-type", "application/json");
    if random.random_bool(0.5) {
        request = request.header("accept", "application/graphql-response+json");
    }
    Answer::to(request.body(bytes.to_vec())).await
}

fn check(answer: &Answer, bytes: &[u8], seed: u64) {
    let told = || {
        format!(
            "seed {seed}: {} -> {answer:?}",
            String::from_utf8_lossy(bytes)
        )
    };
    assert!(answer.status < 500, "{}", told());
    let known = |code: &str| Code::ALL.iter().any(|known| known.as_str() == code);
    let codes = match answer.header("content-type") {
        Some("application/problem+json") => vec![answer.code()],
        _ => codes(answer),
    };
    let has_data = answer.json["data"].is_object();
    assert!(has_data || !codes.is_empty(), "{}", told());
    for code in codes {
        assert!(known(code) && code != "internal", "{}", told());
    }
}

#[test]
fn whatever_is_asked_is_answered() {
    run(async {
        let university = app().await.university("fuzz").await;
        let owner = university.owner().await;
        let learner = university.person("Learner", &["learner"]).await;
        let id = course(&owner, "Fuzz").await;
        enrol(&owner, &id, &learner, "learner").await;
        let ids = [
            id,
            learner.id.to_string(),
            uuid::Uuid::nil().to_string(),
            "x".to_owned(),
        ];
        let number = |name| std::env::var(name).ok().and_then(|text| text.parse().ok());
        let seed: u64 = number("FUZZ_SEED").unwrap_or_else(rand::random);
        let seconds: Option<u64> = number("FUZZ_SECONDS");
        let end = seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
        let mut random = StdRng::seed_from_u64(seed);
        let (mut sent, mut with_data) = (0, 0);
        while end.map_or(sent < REQUESTS, |end| Instant::now() < end) {
            let by = if random.random_bool(0.7) {
                &owner
            } else {
                &learner
            };
            let bytes = body(&mut random, &ids);
            let answer = send(by, &bytes, &mut random).await;
            check(&answer, &bytes, seed);
            sent += 1;
            with_data += usize::from(answer.json["data"].is_object());
        }
        // Without this it would pass if every query were refused as it comes.
        assert!(
            with_data * 20 > sent,
            "seed {seed}: {with_data} of {sent} were answered"
        );
    });
}
