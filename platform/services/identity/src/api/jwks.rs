use std::sync::Arc;

use collegium_web::{ApiError, Entered};
use poem::{Endpoint, IntoResponse, Request, Response, endpoint::make};

use crate::Identity;

/// `GET /.well-known/jwks.json`: the public keys of the tenant that the host names.
/// Must be mounted behind the gate.
pub fn jwks_endpoint(identity: Identity) -> impl Endpoint<Output = Response> {
    make(move |request: Request| {
        let identity = identity.clone();
        async move {
            let entered = request
                .extensions()
                .get::<Arc<Entered>>()
                .ok_or_else(|| ApiError(collegium_kernel::Problem::not_found()))?;
            let keys = identity
                .jwks(&entered.context.tenant)
                .await
                .map_err(ApiError::from)?;
            // Shorter than a retired key lives on, so whoever keeps them misses none.
            let answer = poem::web::Json(keys).with_header("cache-control", "public, max-age=300");
            Ok::<_, poem::Error>(answer.into_response())
        }
    })
}
