//! Which problems an operation may answer with: what every operation may, what follows
//! from what it takes and asks, and what its documentation names in a last line
//! `Errors: slug_taken, quota_exceeded.`

use std::collections::BTreeMap;

use collegium_kernel::Code;
use serde_json::{Map, Value, json};

use super::Audience;

/// Puts the answers in place of those that only say "4XX", and what they refer to among
/// the document's shared `responses`.
pub(super) fn publish(
    method: &str,
    operation: &mut Value,
    audience: Audience,
    responses: &mut Map<String, Value>,
) {
    let special = take_errors_line(operation);
    let may = |code: &Code| special.contains(code) || follows(*code, method, operation, audience);
    let mut by_status: BTreeMap<u16, Vec<Code>> = BTreeMap::new();
    for code in Code::ALL.iter().copied().filter(may) {
        by_status.entry(code.status()).or_default().push(code);
    }
    let Some(answers) = operation["responses"].as_object_mut() else {
        return;
    };
    answers.retain(|status, _| !status.ends_with("XX"));
    for (status, codes) in by_status {
        let name = name_of(&codes);
        let reference = json!({ "$ref": format!("#/components/responses/{name}") });
        answers.insert(status.to_string(), reference);
        responses
            .entry(name)
            .or_insert_with(|| problem_response(&codes));
    }
}

/// Whether a code follows from what the operation takes and asks.
fn follows(code: Code, method: &str, operation: &Value, audience: Audience) -> bool {
    let tenant = audience == Audience::Tenant;
    let permission = operation["x-permission"].as_str().unwrap_or_default();
    let parameters = || operation["parameters"].as_array().into_iter().flatten();
    let takes = |name: &str| parameters().any(|parameter| parameter["name"] == name);
    let keyed = || parameters().any(|parameter| parameter["$ref"] == super::IDEMPOTENCY_KEY);
    let body = operation["requestBody"].is_object();
    match code {
        Code::Unauthenticated | Code::RateLimited | Code::Internal | Code::Unavailable => true,
        Code::TenantSuspended => tenant,
        // Of a university that is closed nothing is there.
        Code::NotFound => tenant || parameters().any(|parameter| parameter["in"] == "path"),
        Code::Forbidden => permission != "public",
        Code::CsrfFailed => tenant && method != "get",
        Code::NotInPlan => operation["x-feature"].is_string(),
        Code::MalformedRequest => body || parameters().next().is_some(),
        Code::InvalidCursor => takes("cursor"),
        Code::VersionMismatch => takes("If-Match"),
        Code::PayloadTooLarge => body || keyed(),
        Code::UnsupportedMediaType => body,
        Code::ValidationFailed => {
            !operation["requestBody"]["content"]["application/json"].is_null()
        }
        Code::Conflict | Code::IdempotencyInProgress | Code::IdempotencyMismatch => keyed(),
        _ => false,
    }
}

/// Takes the line that names errors out of the description. One that names what is no code
/// stays, and a test of the documents finds it.
fn take_errors_line(operation: &mut Value) -> Vec<Code> {
    let description = operation["description"].as_str().unwrap_or_default();
    let Some((rest, line)) = description.rsplit_once("Errors: ") else {
        return Vec::new();
    };
    let names = line.trim().trim_end_matches('.').split(", ");
    let code = |name: &str| Code::ALL.iter().copied().find(|code| code.as_str() == name);
    let Some(codes) = names.map(code).collect::<Option<Vec<_>>>() else {
        return Vec::new();
    };
    operation["description"] = rest.trim_end().into();
    codes
}

/// Such as `EmailTakenOrConflict`.
fn name_of(codes: &[Code]) -> String {
    let names = codes.iter().map(|code| format!("{code:?}"));
    names.collect::<Vec<_>>().join("Or")
}

fn problem_response(codes: &[Code]) -> Value {
    let lines = codes
        .iter()
        .map(|code| format!("`{}`: {}", code.as_str(), code.title()));
    let names: Vec<_> = codes.iter().map(|code| code.as_str()).collect();
    json!({
        "description": lines.collect::<Vec<_>>().join("\n\n"),
        "x-problem-codes": names,
        "headers": {
            "X-Request-Id": {"$ref": "#/components/headers/RequestId"},
            "RateLimit": {"$ref": "#/components/headers/RateLimit"},
            "Retry-After": {"$ref": "#/components/headers/RetryAfter"}
        },
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    })
}
