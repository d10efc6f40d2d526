use std::sync::Arc;

use collegium_kernel::{Code, Feature, Problem};
use poem::{Endpoint, Request};
use serde_json::Value;

use crate::{
    ApiError, Entered,
    spec::{Operations, feature_of},
};

/// A tenant's API, of which each tenant has the operations that its plan includes: the
/// document says which those are, here and to those who read it.
pub struct InPlan<E> {
    inner: E,
    features: Operations<Feature>,
}

impl<E> InPlan<E> {
    /// `document` is the published one of `inner`'s operations.
    pub fn new(inner: E, document: &Value) -> Self {
        let features = Operations::read(document, feature_of);
        Self { inner, features }
    }

    fn check(&self, request: &Request) -> Result<(), Problem> {
        let entered: Option<&Arc<Entered>> = request.extensions().get();
        let entered = entered.ok_or_else(|| Problem::new(Code::Internal))?;
        let feature = self.features.find(request.method(), request.uri().path());
        match feature {
            Some(feature) if !entered.context.tenant.plan.has(*feature) => {
                Err(Problem::new(Code::NotInPlan))
            }
            _ => Ok(()),
        }
    }
}

impl<E: Endpoint> Endpoint for InPlan<E> {
    type Output = E::Output;

    async fn call(&self, request: Request) -> poem::Result<Self::Output> {
        self.check(&request).map_err(ApiError)?;
        self.inner.call(request).await
    }
}
