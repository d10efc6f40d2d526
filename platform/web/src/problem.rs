use collegium_kernel::{Code, FieldError, Problem};
use poem::{
    Response,
    http::{HeaderValue, StatusCode, header},
};
use poem_openapi::{
    ApiResponse, Object,
    registry::{MetaMediaType, MetaResponse, MetaResponses, Registry},
    types::Type,
};
use serde::Serialize;

/// The error of every handler: anything that maps to a problem becomes one by `?`.
#[derive(Debug)]
pub struct ApiError(pub Problem);

impl<E: Into<Problem>> From<E> for ApiError {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

/// The problem travels as an extension; the gate writes the body, which also
/// names the request.
impl From<ApiError> for poem::Error {
    fn from(ApiError(problem): ApiError) -> Self {
        let mut response = Response::default();
        response.set_status(status_of(&problem));
        // Poem gives the response the error's extensions in place of its own.
        let mut error = Self::from_response(response);
        error.set_data(problem);
        error
    }
}

impl ApiResponse for ApiError {
    fn meta() -> MetaResponses {
        let response = |status: Option<u16>, range: Option<&str>, description| MetaResponse {
            description,
            status,
            status_range: range.map(ToOwned::to_owned),
            content: vec![MetaMediaType {
                content_type: PROBLEM_JSON,
                schema: ProblemBody::schema_ref(),
            }],
            headers: vec![],
        };
        MetaResponses {
            responses: vec![
                response(
                    None,
                    Some("4XX"),
                    "The request was refused; `code` says why.",
                ),
                response(None, Some("5XX"), "Something went wrong on our side."),
            ],
        }
    }

    fn register(registry: &mut Registry) {
        ProblemBody::register(registry);
    }
}

pub(crate) const PROBLEM_JSON: &str = "application/problem+json";

/// What GraphQL answers with, where the caller takes it (GraphQL over HTTP).
pub const GRAPHQL_JSON: &str = "application/graphql-response+json";

/// An error (RFC 9457).
#[derive(Debug, Serialize, Object)]
#[oai(rename = "Problem")]
struct ProblemBody {
    /// A URI reference that names the kind of problem: `/problems/` and the code.
    r#type: String,
    /// What sort of problem it is, for people.
    title: String,
    /// The HTTP status.
    status: u16,
    /// The stable name of the problem, for programs.
    code: String,
    /// What happened this time, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[oai(skip_serializing_if_is_none)]
    detail: Option<String>,
    /// The request, also in `X-Request-Id` and the logs.
    request_id: String,
    /// What is wrong with which field; often empty.
    errors: Vec<FieldProblem>,
}

/// What is wrong with one field.
#[derive(Debug, Serialize, Object)]
struct FieldProblem {
    /// Dotted path of the field.
    field: String,
    /// What is wrong, for people.
    message: String,
}

impl From<FieldError> for FieldProblem {
    fn from(error: FieldError) -> Self {
        Self {
            field: error.field,
            message: error.message,
        }
    }
}

fn status_of(problem: &Problem) -> StatusCode {
    StatusCode::from_u16(problem.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// A problem as it is sent.
#[must_use]
pub fn problem_response(problem: Problem, request_id: &str) -> Response {
    let status = status_of(&problem);
    let retry_after = problem.retry_after;
    let body = ProblemBody {
        r#type: format!("/problems/{}", problem.code.as_str()),
        title: problem.code.title().to_owned(),
        status: status.as_u16(),
        code: problem.code.as_str().to_owned(),
        detail: problem.detail,
        request_id: request_id.to_owned(),
        errors: problem.errors.into_iter().map(Into::into).collect(),
    };
    let mut response = Response::builder()
        .status(status)
        .content_type(PROBLEM_JSON)
        .body(serde_json::to_vec(&body).unwrap_or_default());
    let headers = response.headers_mut();
    if let Some(seconds) = retry_after {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if status == StatusCode::UNAUTHORIZED {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}

/// What is shown instead of an answer, with the headers that the answer had.
pub(crate) fn keeping_headers(mut shown: Response, answer: &Response) -> Response {
    for (name, value) in answer.headers() {
        if name != header::CONTENT_TYPE && name != header::CONTENT_LENGTH {
            shown.headers_mut().entry(name).or_insert(value.clone());
        }
    }
    shown
}

/// The problem that an error answer stands for: ours as it is, or one made of what
/// the framework answered to a request that it could not read or route.
pub(crate) async fn problem_of(response: &mut Response) -> Problem {
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        return problem;
    }
    let code = match response.status() {
        StatusCode::UNAUTHORIZED => Code::Unauthenticated,
        StatusCode::FORBIDDEN => Code::Forbidden,
        StatusCode::NOT_FOUND => Code::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Code::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Code::PayloadTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Code::UnsupportedMediaType,
        status if status.is_client_error() => Code::MalformedRequest,
        _ => Code::Internal,
    };
    let problem = Problem::new(code);
    if !matches!(code, Code::MalformedRequest) {
        return problem;
    }
    match response.take_body().into_string().await {
        Ok(text) if !text.is_empty() && text.len() < 1000 => problem.with_detail(text),
        _ => problem,
    }
}
