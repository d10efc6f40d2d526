use crate::{Gate, body, throttle::reads};
use collegium_kernel::{Code, PrincipalKind, Problem, RequestContext};
use collegium_store::idempotency::{self, Claim, StoredAnswer};
use poem::{
    Request, Response,
    http::{HeaderValue, Method, StatusCode, header},
};

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
        Some(key) if api && *request.method() == Method::POST && !reads(&request) => key.to_owned(),
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
    let body = body::read(request.take_body(), MAX_BODY).await?;
    let path = request.original_uri().path().as_bytes();
    let print = gate.parts().vault.fingerprint(&[path, &body]);
    request.set_body(body);
    let mut tx = gate.parts().database.read(&context.tenant).await?;
    let now = gate.parts().clock.now();
    match idempotency::claim(&mut tx, &principal, &key, &print, now).await? {
        Claim::New => Ok(Replay::RunAndKeep(request, Kept { principal, key })),
        Claim::Replay(answer) => {
            let kept = Kept { principal, key };
            Ok(Replay::Answer(replayed(gate, context, &kept, &answer)?))
        }
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
    let etag = response.header(header::ETAG).unwrap_or_default();
    let sealed = [etag.as_bytes(), b"\n", &body].concat();
    let answer = StoredAnswer {
        status: response.status().as_u16(),
        content_type: response.content_type().unwrap_or_default().to_owned(),
        body: gate.parts().vault.seal(&kept.purpose(context), &sealed)?,
    };
    idempotency::finish(&mut tx, &kept.principal, &kept.key, &answer).await?;
    response.set_body(body);
    Ok(response)
}

impl Kept {
    fn purpose(&self, context: &RequestContext) -> String {
        let Self { principal, key } = self;
        format!("answer:{}:{principal}:{key}", context.tenant.id())
    }
}

fn replayed(
    gate: &Gate,
    context: &RequestContext,
    kept: &Kept,
    answer: &StoredAnswer,
) -> Result<Response, Problem> {
    let opened = gate
        .parts()
        .vault
        .open(&kept.purpose(context), &answer.body);
    let parts = opened.as_deref().and_then(|opened| {
        let end = opened.iter().position(|byte| *byte == b'\n')?;
        Some((&opened[..end], &opened[end + 1..]))
    });
    // It was sealed by another key or an older server; the work itself was done.
    let (etag, body) = parts.ok_or_else(|| {
        Problem::new(Code::Conflict).with_detail("This was done; its answer is not kept any more.")
    })?;
    let mut response = Response::builder()
        .status(StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK))
        .header("Idempotency-Replayed", "true")
        .body(body.to_vec());
    for (name, value) in [
        (header::CONTENT_TYPE, answer.content_type.as_bytes()),
        (header::ETAG, etag),
    ] {
        if let Ok(value) = HeaderValue::from_bytes(value)
            && !value.is_empty()
        {
            response.headers_mut().insert(name, value);
        }
    }
    Ok(response)
}
