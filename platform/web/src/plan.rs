use std::sync::Arc;

use collegium_kernel::{Code, Feature, Plan, Problem};
use poem::{Endpoint, Request, http::Method};
use serde_json::Value;

use crate::{ApiError, Entered, spec::feature_of};

/// A tenant's API, of which each tenant has the operations that its plan includes: the
/// document says which those are, here and to those who read it.
pub struct InPlan<E> {
    inner: E,
    parts: Vec<Part>,
}

struct Part {
    method: Method,
    path: Vec<Segment>,
    feature: Feature,
}

enum Segment {
    Fixed(String),
    Parameter,
}

impl<E> InPlan<E> {
    /// `document` is the published one of `inner`'s operations.
    pub fn new(inner: E, document: &Value) -> Self {
        let mut parts = Vec::new();
        for (path, item) in document["paths"].as_object().into_iter().flatten() {
            for (method, operation) in item.as_object().into_iter().flatten() {
                if let (Some(feature), Ok(method)) =
                    (feature_of(operation), method.to_uppercase().parse())
                {
                    let path = path.split('/').map(Segment::read).collect();
                    parts.push(Part {
                        method,
                        path,
                        feature,
                    });
                }
            }
        }
        Self { inner, parts }
    }

    fn check(&self, request: &Request) -> Result<(), Problem> {
        let entered: Option<&Arc<Entered>> = request.extensions().get();
        let entered = entered.ok_or_else(|| Problem::new(Code::Internal))?;
        let plan: &Plan = &entered.context.tenant.plan;
        let left_out = |part: &&Part| !plan.has(part.feature);
        let path = request.uri().path();
        if self
            .parts
            .iter()
            .filter(left_out)
            .any(|part| part.fits(request.method(), path))
        {
            return Err(Problem::new(Code::NotInPlan));
        }
        Ok(())
    }
}

impl Segment {
    fn read(text: &str) -> Self {
        if text.starts_with('{') {
            Self::Parameter
        } else {
            Self::Fixed(text.to_owned())
        }
    }
}

impl Part {
    fn fits(&self, method: &Method, path: &str) -> bool {
        // Poem answers HEAD by what answers GET.
        let method = if *method == Method::HEAD {
            &Method::GET
        } else {
            method
        };
        let mut segments = path.split('/');
        self.method == *method
            && self.path.iter().all(|segment| {
                let found = segments.next();
                found.is_some_and(|text| match segment {
                    Segment::Fixed(fixed) => fixed == text,
                    Segment::Parameter => true,
                })
            })
            && segments.next().is_none()
    }
}

impl<E: Endpoint> Endpoint for InPlan<E> {
    type Output = E::Output;

    async fn call(&self, request: Request) -> poem::Result<Self::Output> {
        self.check(&request).map_err(ApiError)?;
        self.inner.call(request).await
    }
}
