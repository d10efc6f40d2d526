//! One span a request: method, path, tenant, request id; what the log and the trace share.

use collegium_kernel::RequestInfo;
use poem::{Request, http::StatusCode};
use tracing::{Instrument, Span, field::Empty};

pub(crate) fn of(request: &Request, info: &RequestInfo) -> Span {
    tracing::info_span!(
        "request",
        method = request.method().as_str(),
        path = request.original_uri().path(),
        request_id = &*info.request_id,
        tenant = Empty,
        status = Empty,
    )
}

pub(crate) async fn run<T>(span: Span, work: impl Future<Output = T>) -> T {
    work.instrument(span).await
}

pub(crate) fn tenant(slug: &str) {
    Span::current().record("tenant", slug);
}

pub(crate) fn ended(status: StatusCode) {
    Span::current().record("status", status.as_u16());
    if status.is_server_error() {
        tracing::warn!("answered");
    } else {
        tracing::debug!("answered");
    }
}
