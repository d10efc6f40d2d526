use std::panic::AssertUnwindSafe;

use collegium_kernel::{Code, Problem};
use futures_util::FutureExt;
use poem::{Endpoint, IntoResponse, Request, Response};

use crate::{ApiError, body};

/// Bytes of a JSON body. Files and forms have limits of their own.
const MAX_JSON: usize = 1024 * 1024;

/// Calls a handler. What it panics with, and what is too large to be read, becomes an
/// answer like every other refusal.
pub(crate) async fn run<E: Endpoint>(inner: &E, request: Request) -> Response {
    let request = match bounded(request).await {
        Ok(request) => request,
        Err(problem) => return refusal(problem),
    };
    // Nothing of the request is used after a panic; what was shared is behind locks that
    // do not poison, and a connection in an unknown state is closed when it is dropped.
    match AssertUnwindSafe(inner.call(request)).catch_unwind().await {
        Ok(Ok(response)) => response.into_response(),
        Ok(Err(error)) => error.into_response(),
        Err(_) => {
            tracing::error!("a handler panicked");
            refusal(Problem::new(Code::Internal))
        }
    }
}

/// A problem on its way to the gate, which writes it out.
pub(crate) fn refusal(problem: Problem) -> Response {
    poem::Error::from(ApiError(problem)).into_response()
}

/// Reads a JSON body up to its limit; the framework would read one of any length.
async fn bounded(mut request: Request) -> Result<Request, Problem> {
    let json = request
        .content_type()
        .is_some_and(|kind| kind.to_ascii_lowercase().contains("json"));
    if !json {
        return Ok(request);
    }
    let body = body::read(request.take_body(), MAX_JSON).await?;
    request.set_body(body);
    Ok(request)
}
