use poem::{
    Body, IntoResponse, Response,
    http::{HeaderValue, StatusCode},
};
use poem_openapi::{
    ApiResponse,
    payload::{Binary, Payload},
    registry::{MetaHeader, MetaMediaType, MetaResponse, MetaResponses, Registry},
    types::Type,
};

/// What a request for a file says besides its name.
#[derive(Debug, Clone, Copy, Default)]
pub struct FileRequest<'a> {
    /// The `If-None-Match` header.
    pub if_none_match: Option<&'a str>,
    /// The `Range` header.
    pub range: Option<&'a str>,
}

/// A file on its way to a reader, with the headers that keep it from acting in their name.
pub struct FileAnswer {
    pub(crate) status: StatusCode,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Body,
}

impl IntoResponse for FileAnswer {
    fn into_response(self) -> Response {
        let mut response = Response::builder().status(self.status).body(self.body);
        for (name, value) in self.headers {
            if let Ok(value) = HeaderValue::try_from(value) {
                response.headers_mut().insert(name, value);
            }
        }
        response
    }
}

impl ApiResponse for FileAnswer {
    fn meta() -> MetaResponses {
        let response = |status: u16, description, content| MetaResponse {
            description,
            status: Some(status),
            status_range: None,
            content,
            headers: vec![MetaHeader {
                name: "ETag".to_owned(),
                description: Some("Names the content, to be sent as `If-None-Match`.".to_owned()),
                required: true,
                deprecated: false,
                schema: String::schema_ref(),
            }],
        };
        let content = || {
            vec![MetaMediaType {
                content_type: Binary::<Vec<u8>>::CONTENT_TYPE,
                schema: Binary::<Vec<u8>>::schema_ref(),
            }]
        };
        MetaResponses {
            responses: vec![
                response(200, "The file, in its own media type.", content()),
                response(
                    206,
                    "The part of the file that `Range` asked for.",
                    content(),
                ),
                response(304, "The content that `If-None-Match` names.", vec![]),
            ],
        }
    }

    fn register(_: &mut Registry) {}
}
