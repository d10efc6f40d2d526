use collegium_kernel::{Code, PrincipalKind, Problem, RequestContext};
use collegium_store::idempotency::{self, Claim, StoredAnswer};
use poem::{
    Body, Request, Response,
    http::{HeaderValue, Method, StatusCode, header},
};
use sha2::{Digest, Sha256};

use crate::Gate;

/// What is to be done with a request.
pub(crate) enum Replay {
    /// It names no key.
    Run(Request),
    /// Its key is new: keep the answer.
    RunAndKeep(Request, Kept),
    /// It was answered before.
    Answer(Response),
}

/// A claimed key.
pub(crate) struct Kept {
    principal: String,
    key: String,
}

/// Larger bodies (uploads) do not take a key.
const MAX_BODY: usize = 1024 * 1024;

pub(crate) async fn before(
    gate: &Gate,
    context: &RequestContext,
    mut request: Request,
) -> Result<Replay, Problem> {
    let api = request.original_uri().path().starts_with("/api/");
    let key = match request.header("Idempotency-Key") {
        Some(key) if api && *request.method() == Method::POST => key.to_owned(),
        _ => return Ok(Replay::Run(request)),
    };
    if key.is_empty() || key.len() > 255 {
        return Err(Problem::new(Code::MalformedRequest)
            .with_detail("Idempotency-Key is empty or too long."));
    }
    let principal = match context.principal.kind {
        PrincipalKind::User { user_id, .. } => user_id.to_string(),
        PrincipalKind::ApiKey { key_id } => key_id.to_string(),
        // Two strangers could choose the same key, so strangers have none.
        _ => return Ok(Replay::Run(request)),
    };
    let body = request
        .take_body()
        .into_bytes_limit(MAX_BODY)
        .await
        .map_err(|_| Problem::new(Code::PayloadTooLarge))?;
    let mut hash = Sha256::new();
    hash.update(request.original_uri().path());
    hash.update([0]);
    hash.update(&body);
    request.set_body(Body::from(body));
    let mut tx = gate.parts().database.read(&context.tenant).await?;
    let now = gate.parts().clock.now();
    match idempotency::claim(&mut tx, &principal, &key, &hash.finalize(), now).await? {
        Claim::New => Ok(Replay::RunAndKeep(request, Kept { principal, key })),
        Claim::Replay(answer) => Ok(Replay::Answer(replayed(answer))),
        Claim::InProgress => Err(Problem::new(Code::IdempotencyInProgress).with_retry_after(1)),
        Claim::Mismatch => Err(Problem::new(Code::IdempotencyMismatch)),
    }
}

/// Keeps a success, and frees the key of a failure, which did nothing.
pub(crate) async fn after(
    gate: &Gate,
    context: &RequestContext,
    kept: Kept,
    mut response: Response,
) -> Result<Response, Problem> {
    let mut tx = gate.parts().database.read(&context.tenant).await?;
    if !response.status().is_success() {
        idempotency::release(&mut tx, &kept.principal, &kept.key).await?;
        return Ok(response);
    }
    let body = response
        .take_body()
        .into_vec()
        .await
        .map_err(|_| Problem::new(Code::Internal))?;
    let content_type = response.content_type().unwrap_or_default().to_owned();
    let answer = StoredAnswer {
        status: response.status().as_u16(),
        content_type,
        body: body.clone(),
    };
    idempotency::finish(&mut tx, &kept.principal, &kept.key, &answer).await?;
    response.set_body(body);
    Ok(response)
}

fn replayed(answer: StoredAnswer) -> Response {
    let mut response = Response::builder()
        .status(StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK))
        .header("Idempotency-Replayed", "true")
        .body(answer.body);
    if let Ok(value) = HeaderValue::try_from(answer.content_type)
        && !value.is_empty()
    {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
    response
}
