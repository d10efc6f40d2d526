use std::sync::Arc;

use async_graphql::{Request as Query, Response as Executed, Variables};
use collegium_kernel::{Code, Problem, TenantId};
use collegium_web::{ApiError, ByField};
use poem::{Request, http::header};
use poem_openapi::{Object, OpenApi, Tags, payload::Json};
use serde_json::Value;

use crate::{
    Graphql,
    access::Asking,
    answer::{GraphqlAnswer, refusal},
    limits, persisted,
};

pub(crate) struct GraphqlApi(pub(crate) Graphql);

#[derive(Tags)]
enum Tag {
    /// The same things by a language of queries.
    #[oai(rename = "GraphQL")]
    Graphql,
}

/// A query.
#[derive(Object)]
#[oai(rename_all = "camelCase")]
struct GraphqlQuery {
    /// The document, at most 32 KiB. It may be left out if `extensions` names one that was sent before.
    query: Option<String>,
    /// Which of the document's operations; needed if it has several.
    operation_name: Option<String>,
    /// The values of its variables, by name.
    variables: Option<Value>,
    /// `persistedQuery`: `version` 1 and `sha256Hash`, the document's SHA-256 in hexadecimal digits.
    extensions: Option<Value>,
}

#[OpenApi(tag = "Tag::Graphql")]
impl GraphqlApi {
    /// Ask by GraphQL.
    ///
    /// Reads several things at once, and of each what is asked for. The schema tells about itself by
    /// introspection; what a field needs is what the operation needs that reads the same. Errors carry
    /// the codes of problems in `extensions.code`. Nothing can be changed this way.
    #[oai(path = "/graphql", method = "post", operation_id = "graphql.query")]
    async fn query(
        &self,
        caller: ByField,
        request: &Request,
        body: Json<GraphqlQuery>,
    ) -> Result<GraphqlAnswer, ApiError> {
        let context = &caller.0.context;
        let accept = request.header(header::ACCEPT).unwrap_or_default();
        let executed = match self.0.prepare(context.tenant.id(), body.0).await? {
            Ok(query) => {
                let query = query.data(Asking::new(Arc::clone(&caller.0)));
                Box::pin(self.0.0.schema.execute(query)).await
            }
            Err(refused) => Executed::from_errors(vec![refused]),
        };
        Ok(GraphqlAnswer::new(
            executed,
            &context.info.request_id,
            accept,
        )?)
    }
}

/// A query, or why it cannot be used.
type Prepared = Result<Query, async_graphql::ServerError>;

impl Graphql {
    /// Finds, measures and remembers the document. What is no query at all is a problem.
    async fn prepare(&self, tenant: TenantId, asked: GraphqlQuery) -> Result<Prepared, Problem> {
        let hash = persisted::named(asked.extensions.as_ref())?;
        let variables = variables(asked.variables)?;
        let text: Arc<str> = match (asked.query, &hash) {
            (Some(text), _) if text.len() > limits::MAX_DOCUMENT => {
                return Err(Problem::new(Code::PayloadTooLarge));
            }
            (Some(text), hash) => {
                if let Some(hash) = hash {
                    persisted::verify(hash, &text)?;
                }
                text.into()
            }
            (None, Some(hash)) => match self.0.persisted.find(tenant, hash) {
                Some(text) => text,
                None => return Ok(Err(refusal(Problem::new(Code::PersistedQueryNotFound)))),
            },
            (None, None) => {
                let problem = Problem::new(Code::MalformedRequest);
                return Err(problem.with_detail("There is no `query`."));
            }
        };
        let document = match limits::parse(&text) {
            Ok(document) => document,
            Err(refused) => return Ok(Err(refused)),
        };
        if let Some(hash) = hash {
            self.0.persisted.keep(tenant, hash, &text).await?;
        }
        let mut query = Query::new(String::new()).variables(variables);
        query.operation_name = asked.operation_name;
        query.set_parsed_query(document);
        Ok(Ok(query))
    }
}

fn variables(given: Option<Value>) -> Result<Variables, Problem> {
    match given {
        None | Some(Value::Null) => Ok(Variables::default()),
        Some(object @ Value::Object(_)) => Ok(Variables::from_json(object)),
        Some(_) => Err(Problem::new(Code::MalformedRequest)
            .with_detail("`variables` is an object of names and values.")),
    }
}
