//! How answers and errors look.

use std::sync::Arc;

use async_graphql::{
    Name, PathSegment, Response as Executed, ServerError, Value as Tree, indexmap::IndexMap,
};
use collegium_kernel::{Code, Problem};
use collegium_web::GRAPHQL_JSON;
use poem::{IntoResponse, Response, http::StatusCode};
use poem_openapi::{
    ApiResponse, Object,
    registry::{MetaMediaType, MetaResponse, MetaResponses, MetaSchemaRef, Registry},
    types::{Any, Type},
};
use serde::Serialize;
use serde_json::Value;

/// Errors that are told; a document can have as many as it has fields.
const MAX_ERRORS: usize = 50;
/// What the library says of a query that costs more than it may.
const TOO_COSTLY: &str = "Query is too complex.";
const JSON: &str = "application/json";

/// What came of a query.
#[derive(Serialize, Object)]
pub(crate) struct GraphqlResult {
    /// What was asked for, in the shape of the query; a field that failed is null. Absent if
    /// nothing was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[oai(skip_serializing_if_is_none)]
    data: Option<Any<Tree>>,
    /// What went wrong; absent if nothing did.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[oai(skip_serializing_if_is_empty, default)]
    errors: Vec<GraphqlError>,
}

/// What went wrong in one place of a query.
#[derive(Serialize, Object)]
struct GraphqlError {
    /// What happened, for people.
    message: String,
    /// Where in the query.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[oai(skip_serializing_if_is_empty, default)]
    locations: Vec<GraphqlLocation>,
    /// Which field of the answer: names and, in lists, numbers from zero.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[oai(skip_serializing_if_is_empty, default)]
    path: Vec<Any<Value>>,
    /// What programs may rely on.
    extensions: GraphqlErrorExtensions,
}

/// A place in a query.
#[derive(Serialize, Object)]
struct GraphqlLocation {
    /// The line, from one.
    line: u64,
    /// The column, from one.
    column: u64,
}

/// What programs may rely on in an error.
#[derive(Serialize, Object)]
struct GraphqlErrorExtensions {
    /// The same codes that problems have.
    code: String,
    /// The request, also in `X-Request-Id` and the logs.
    request_id: String,
    /// Seconds after which to ask again.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[oai(skip_serializing_if_is_none)]
    retry_after: Option<u64>,
    /// What is wrong with which argument.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[oai(skip_serializing_if_is_empty, default)]
    errors: Vec<GraphqlArgumentError>,
}

/// What is wrong with one argument.
#[derive(Serialize, Object)]
struct GraphqlArgumentError {
    /// The argument.
    field: String,
    /// What is wrong, for people.
    message: String,
}

/// A problem in the library's form.
pub(crate) fn refusal(problem: Problem) -> ServerError {
    let mut error = ServerError::new(problem.code.title(), None);
    error.source = Some(Arc::new(problem));
    error
}

/// The problem that an error stands for: ours as it is, or one made of what the library says
/// of a document that it cannot use.
pub(crate) fn problem_of(error: &ServerError) -> Problem {
    if let Some(problem) = error.source::<Problem>() {
        return problem.clone();
    }
    if error.source.is_some() {
        tracing::error!(%error, "a field failed");
        return Problem::new(Code::Internal);
    }
    if error.message == TOO_COSTLY {
        let most = crate::limits::MAX_COST;
        return Problem::new(Code::QueryTooComplex).with_detail(format!(
            "The query costs more than {most}: ask for fewer items or fields."
        ));
    }
    Problem::new(Code::MalformedRequest).with_detail(error.message.as_str())
}

impl GraphqlError {
    fn of(error: &ServerError, request_id: &str) -> Self {
        let problem = problem_of(error);
        let place = |pos: &async_graphql::Pos| GraphqlLocation {
            line: pos.line as u64,
            column: pos.column as u64,
        };
        let step = |step: &PathSegment| match step {
            PathSegment::Field(name) => Any(name.as_str().into()),
            PathSegment::Index(n) => Any((*n).into()),
        };
        let argument = |error: collegium_kernel::FieldError| GraphqlArgumentError {
            field: error.field,
            message: error.message,
        };
        Self {
            message: problem
                .detail
                .unwrap_or_else(|| problem.code.title().to_owned()),
            locations: error.locations.iter().map(place).collect(),
            path: error.path.iter().map(step).collect(),
            extensions: GraphqlErrorExtensions {
                code: problem.code.as_str().to_owned(),
                request_id: request_id.to_owned(),
                retry_after: problem.retry_after,
                errors: problem.errors.into_iter().map(argument).collect(),
            },
        }
    }
}

/// An answer by the rules of GraphQL over HTTP: who takes `application/graphql-response+json`
/// is told by the status that nothing was done, others get 200 and look for `errors`.
pub(crate) struct GraphqlAnswer {
    body: Vec<u8>,
    status: StatusCode,
    content_type: &'static str,
}

impl GraphqlAnswer {
    pub(crate) fn new(executed: Executed, request_id: &str, accept: &str) -> Result<Self, Problem> {
        // What the library refuses before it begins has no path.
        let began = |error: &ServerError| !error.path.is_empty();
        let done = executed.errors.is_empty() || executed.errors.iter().any(began);
        let mut data = executed.data;
        for error in &executed.errors {
            put_null(&mut data, &error.path);
        }
        let errors = executed.errors.iter().take(MAX_ERRORS);
        let result = GraphqlResult {
            data: done.then_some(Any(match data {
                Tree::Null => Tree::Object(IndexMap::new()),
                data => data,
            })),
            errors: errors.map(|e| GraphqlError::of(e, request_id)).collect(),
        };
        let body = serde_json::to_vec(&result).map_err(|error| {
            tracing::error!(%error, "an answer could not be written");
            Problem::new(Code::Internal)
        })?;
        let by_status = accept.contains(GRAPHQL_JSON);
        Ok(Self {
            body,
            status: match by_status && !done {
                true => StatusCode::BAD_REQUEST,
                false => StatusCode::OK,
            },
            content_type: if by_status { GRAPHQL_JSON } else { JSON },
        })
    }
}

/// The library leaves a field out that failed; it has to be null.
fn put_null(data: &mut Tree, path: &[PathSegment]) {
    match path {
        [PathSegment::Field(name), rest @ ..] => {
            if *data == Tree::Null {
                *data = Tree::Object(IndexMap::new());
            }
            if let Tree::Object(fields) = data {
                put_null(fields.entry(Name::new(name)).or_default(), rest);
            }
        }
        [PathSegment::Index(n), rest @ ..] => {
            if let Tree::List(items) = data
                && let Some(item) = items.get_mut(*n)
            {
                put_null(item, rest);
            }
        }
        [] => {}
    }
}

impl IntoResponse for GraphqlAnswer {
    fn into_response(self) -> Response {
        Response::builder()
            .status(self.status)
            .content_type(self.content_type)
            .body(self.body)
    }
}

impl ApiResponse for GraphqlAnswer {
    fn meta() -> MetaResponses {
        let media = |content_type| MetaMediaType {
            content_type,
            schema: GraphqlResult::schema_ref(),
        };
        // As every operation's errors say it.
        let problem = MetaMediaType {
            content_type: "application/problem+json",
            schema: MetaSchemaRef::Reference("Problem".to_owned()),
        };
        let response = |status, description, content| MetaResponse {
            description,
            status: Some(status),
            status_range: None,
            content,
            headers: vec![],
        };
        MetaResponses {
            responses: vec![
                response(
                    200,
                    "What came of the query.",
                    vec![media(JSON), media(GRAPHQL_JSON)],
                ),
                response(
                    400,
                    "Nothing was done: the query cannot be used, or the request cannot be read (a problem).",
                    vec![media(GRAPHQL_JSON), problem],
                ),
            ],
        }
    }

    fn register(registry: &mut Registry) {
        GraphqlResult::register(registry);
    }
}
