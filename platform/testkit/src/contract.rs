//! Whatever a server answers in a test is what its document says of the operation: the
//! status, and the code of a problem.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use collegium::{
    app::App,
    routes::{PLATFORM_API, TENANT_API},
};
use collegium_web::{host_of, spec::Operations};
use poem::{Endpoint, IntoResponse, Request, Response, http::Method};
use serde_json::Value;

/// Routes whose answers are held against the documents. One that is not in its document
/// breaks the connection, and so fails whoever asked.
pub(crate) struct Contract<E> {
    inner: E,
    platform_hosts: [String; 2],
    documents: &'static Documents,
}

struct Documents {
    tenant: Operations<Arc<Promise>>,
    platform: Operations<Arc<Promise>>,
}

/// What an operation may answer: codes by status; none where the answer is no problem.
struct Promise {
    id: String,
    answers: BTreeMap<String, Vec<String>>,
}

static DOCUMENTS: OnceLock<Documents> = OnceLock::new();

impl<E> Contract<E> {
    pub(crate) fn of(app: &App, inner: E) -> Self {
        let base = app.settings.server.base_domain.clone();
        let documents = DOCUMENTS.get_or_init(|| {
            let [(_, tenant), (_, platform), _] = app.documents();
            Documents {
                tenant: promises(&tenant),
                platform: promises(&platform),
            }
        });
        Self {
            inner,
            platform_hosts: [format!("console.{base}"), base],
            documents,
        }
    }

    fn promise(&self, request: &Request) -> Option<Arc<Promise>> {
        let host = host_of(request)?;
        let (prefix, operations) = if self.platform_hosts.contains(&host) {
            (PLATFORM_API, &self.documents.platform)
        } else {
            (TENANT_API, &self.documents.tenant)
        };
        let path = request.uri().path().strip_prefix(prefix)?;
        operations.find(request.method(), path).cloned()
    }
}

impl<E: Endpoint> Endpoint for Contract<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        let promise = self.promise(&request);
        let head = *request.method() == Method::HEAD;
        let mut response = self.inner.call(request).await?.into_response();
        if let Some(promise) = promise
            && !head
        {
            promise.hold(&mut response).await;
        }
        Ok(response)
    }
}

impl Promise {
    async fn hold(&self, response: &mut Response) {
        let (id, status) = (&self.id, response.status());
        let codes = self.answers.get(status.as_str());
        let codes = codes.unwrap_or_else(|| panic!("{id} answers {status}, unlike its document"));
        if response.content_type() != Some("application/problem+json") {
            return;
        }
        let body = response.take_body().into_bytes().await.expect("a body");
        let problem: Value = serde_json::from_slice(&body).expect("JSON");
        let code = problem["code"].as_str().expect("a code");
        assert!(
            codes.iter().any(|known| known == code),
            "{id} answers {code:?}, unlike its document"
        );
        response.set_body(body);
    }
}

fn promises(document: &str) -> Operations<Arc<Promise>> {
    let document: Value = serde_json::from_str(document).expect("JSON");
    Operations::read(&document, |operation| {
        let answers = operation["responses"].as_object()?.iter();
        let answers = answers.map(|(status, response)| {
            let codes = match response["$ref"].as_str() {
                Some(reference) => {
                    let response = document.pointer(reference.trim_start_matches('#'));
                    texts(&response.expect("it leads somewhere")["x-problem-codes"])
                }
                None => Vec::new(),
            };
            (status.clone(), codes)
        });
        Some(Arc::new(Promise {
            id: operation["operationId"].as_str()?.to_owned(),
            answers: answers.collect(),
        }))
    })
}

fn texts(list: &Value) -> Vec<String> {
    let texts = list.as_array().into_iter().flatten();
    texts
        .filter_map(Value::as_str)
        .map(ToOwned::to_owned)
        .collect()
}
