use reqwest::{RequestBuilder, header::HeaderMap};
use serde_json::Value;

/// What the server said, taken apart.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub text: String,
    /// The body, if it is JSON.
    pub json: Value,
}

impl Answer {
    /// Sends a request. A refusal by the API must be a problem that names the request, or
    /// GraphQL's own errors for who asked for them.
    pub async fn to(request: RequestBuilder) -> Self {
        let answer = request.send().await.expect("an answer");
        let api = answer.url().path().starts_with("/api/");
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let text = answer.text().await.expect("a body");
        let json = serde_json::from_str(&text).unwrap_or(Value::Null);
        let answer = Self {
            status,
            headers,
            text,
            json,
        };
        let kind = answer.header("content-type").unwrap_or_default();
        if api && status >= 400 && kind != "application/graphql-response+json" {
            answer.assert_is_problem();
        }
        answer
    }

    fn assert_is_problem(&self) {
        assert_eq!(
            self.header("content-type"),
            Some("application/problem+json"),
            "{self:?}"
        );
        assert_eq!(self.json["status"], self.status, "{self:?}");
        assert_eq!(
            self.json["request_id"].as_str(),
            self.header("x-request-id"),
            "{self:?}"
        );
        assert_eq!(
            self.json["type"].as_str(),
            Some(&*format!("/problems/{}", self.code())),
            "{self:?}"
        );
    }

    /// The problem's code; empty if it is none.
    #[must_use]
    pub fn code(&self) -> &str {
        self.json["code"].as_str().unwrap_or_default()
    }

    /// A header, if it is there.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Panics unless it is a success; the JSON of it.
    #[track_caller]
    pub fn ok(&self) -> &Value {
        assert!((200..300).contains(&self.status), "{self:?}");
        &self.json
    }

    /// Panics unless it is this refusal.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) {
        assert_eq!((self.status, self.code()), (status, code), "{self:?}");
    }

    /// A text of the JSON body, which must be there.
    #[track_caller]
    #[must_use]
    pub fn text_of(&self, field: &str) -> String {
        let text = self.json[field].as_str();
        text.unwrap_or_else(|| panic!("no {field}: {self:?}"))
            .to_owned()
    }
}
