use collegium_kernel::{Code, Problem};
use collegium_store::{
    Vault,
    idempotency::{Claim, Claimed, Ending, Keys, StoredAnswer},
};
use poem::{
    Endpoint, Request, Response,
    http::{HeaderValue, Method, StatusCode, header},
};
use uuid::Uuid;

use crate::{body, run::run, throttle::reads};

/// Larger bodies (uploads) do not take a key.
const MAX_BODY: usize = 1024 * 1024;

/// Whose keys a gate asks for, and what seals the answers.
pub(crate) struct Asker<'a> {
    pub(crate) keys: Keys<'a>,
    pub(crate) vault: &'a Vault,
    /// Two strangers could choose the same key, so strangers have none.
    pub(crate) principal: Option<Uuid>,
}

/// Calls a handler, but once only for all requests with the same `Idempotency-Key`.
pub(crate) async fn run_once<E: Endpoint>(
    asker: &Asker<'_>,
    inner: &E,
    request: Request,
) -> Result<Response, Problem> {
    match (key_of(&request)?, asker.principal) {
        // Boxed: requests without a key are not to carry what it takes.
        (Some(key), Some(principal)) => {
            Box::pin(run_keyed(asker, inner, request, &key, principal)).await
        }
        _ => Ok(run(inner, request).await),
    }
}

async fn run_keyed<E: Endpoint>(
    asker: &Asker<'_>,
    inner: &E,
    mut request: Request,
    key: &str,
    principal: Uuid,
) -> Result<Response, Problem> {
    let principal = principal.to_string();
    let purpose = asker.purpose(&principal, key);
    let body = body::read(request.take_body(), MAX_BODY).await?;
    let uri = request.original_uri();
    let asked = uri.path_and_query().map_or(uri.path(), |uri| uri.as_str());
    let print = asker.vault.fingerprint(&[asked.as_bytes(), &body]);
    request.set_body(body);
    match asker.keys.claim(&principal, key, &print).await? {
        Claim::New(claimed) => {
            let response = claimed.within(run(inner, request)).await;
            asker.end(&claimed, &purpose, response).await
        }
        Claim::Replay(answer) => replayed(asker.vault, &purpose, &answer),
        Claim::Unanswered => Err(unanswered()),
        Claim::InProgress => Err(Problem::new(Code::IdempotencyInProgress).with_retry_after(1)),
        Claim::Mismatch => Err(Problem::new(Code::IdempotencyMismatch)),
    }
}

/// The key of a request that takes one.
fn key_of(request: &Request) -> Result<Option<String>, Problem> {
    let api = request.original_uri().path().starts_with("/api/");
    match request.header("Idempotency-Key") {
        Some(key) if api && *request.method() == Method::POST && !reads(request) => {
            if key.is_empty() || key.len() > 255 {
                return Err(Problem::new(Code::MalformedRequest)
                    .with_detail("Idempotency-Key is empty or too long."));
            }
            Ok(Some(key.to_owned()))
        }
        _ => Ok(None),
    }
}

impl Asker<'_> {
    fn purpose(&self, principal: &str, key: &str) -> String {
        match self.keys.tenant() {
            Some(tenant) => format!("answer:{tenant}:{principal}:{key}"),
            None => format!("answer:platform:{principal}:{key}"),
        }
    }

    /// Keeps a success, and frees the key of what was not done.
    async fn end(
        &self,
        claimed: &Claimed,
        purpose: &str,
        mut response: Response,
    ) -> Result<Response, Problem> {
        let status = response.status();
        let ending = if status.is_success() {
            let body = response.take_body().into_vec().await;
            let body = body.map_err(|_| Problem::new(Code::Internal))?;
            let etag = response.header(header::ETAG).unwrap_or_default();
            let sealed = [etag.as_bytes(), b"\n", &body].concat();
            let answer = StoredAnswer {
                status: status.as_u16(),
                content_type: response.content_type().unwrap_or_default().to_owned(),
                body: self.vault.seal(purpose, &sealed)?,
            };
            response.set_body(body);
            Ending::Answered(answer)
        } else if status.is_server_error() {
            Ending::Failed
        } else {
            Ending::Refused
        };
        // Whoever has this answer need not ask again.
        if let Err(error) = self.keys.end(claimed, &ending).await {
            tracing::warn!(%error, "an answer is not kept");
        }
        Ok(response)
    }
}

fn unanswered() -> Problem {
    Problem::new(Code::Conflict).with_detail("This was done; its answer is not kept any more.")
}

fn replayed(vault: &Vault, purpose: &str, answer: &StoredAnswer) -> Result<Response, Problem> {
    let opened = vault.open(purpose, &answer.body);
    let parts = opened.as_deref().and_then(|opened| {
        let end = opened.iter().position(|byte| *byte == b'\n')?;
        Some((&opened[..end], &opened[end + 1..]))
    });
    // It was sealed by another key or an older server; the work itself was done.
    let (etag, body) = parts.ok_or_else(unanswered)?;
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
