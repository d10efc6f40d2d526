use bytes::Bytes;
use collegium_kernel::{Code, Page, Problem};
use poem::{IntoResponse, Response};
use poem_openapi::{
    ApiResponse, Object,
    payload::{Json, Payload},
    registry::{MetaMediaType, MetaResponse, MetaResponses, MetaSchemaRef, Registry},
    types::{ParseFromJSON, ToJSON, Type},
};
use std::marker::PhantomData;

/// One page of a list.
#[derive(Debug, Object)]
pub struct PageOf<T: Type + ParseFromJSON + ToJSON> {
    /// The items, in a stable order.
    pub items: Vec<T>,
    /// Give it as `cursor` to get the next page; absent on the last one.
    #[oai(skip_serializing_if_is_none)]
    pub next_cursor: Option<String>,
}

impl<T: Type + ParseFromJSON + ToJSON> PageOf<T> {
    /// A page of what a store gave.
    pub fn of<U: Into<T>>(page: Page<U>) -> Json<Self> {
        let page = page.map(Into::into);
        Json(Self {
            items: page.items,
            next_cursor: page.next_cursor,
        })
    }
}

/// A thing with its version, which `If-Match` takes.
#[derive(ApiResponse)]
pub enum Versioned<T: Type + ToJSON + Send + Sync> {
    /// Done.
    #[oai(status = 200)]
    Ok(
        Json<T>,
        /// The version, to be sent as `If-Match` with a change.
        #[oai(header = "ETag")]
        String,
    ),
}

impl<T: Type + ToJSON + Send + Sync> Versioned<T> {
    /// The thing at this version.
    pub fn new(body: T, version: i32) -> Self {
        Self::Ok(Json(body), format!("\"{version}\""))
    }
}

/// A thing that was just made.
#[derive(ApiResponse)]
pub enum Created<T: Type + ToJSON + Send + Sync> {
    /// Made.
    #[oai(status = 201)]
    Created(
        Json<T>,
        /// Its version, to be sent as `If-Match` with a change.
        #[oai(header = "ETag")]
        String,
    ),
}

impl<T: Type + ToJSON + Send + Sync> Created<T> {
    /// The new thing at its first version.
    pub fn new(body: T) -> Self {
        Self::Created(Json(body), "\"1\"".to_owned())
    }
}

/// Done; there is nothing to say.
#[derive(ApiResponse)]
pub enum NoContent {
    /// Done.
    #[oai(status = 204)]
    Done,
}

/// The version that `If-Match` names; none if the caller sent none or `*`.
pub fn parse_if_match(header: Option<&str>) -> Result<Option<i32>, Problem> {
    let Some(text) = header else { return Ok(None) };
    let text = text.trim().trim_start_matches("W/");
    if text == "*" {
        return Ok(None);
    }
    text.trim_matches('"').parse().map(Some).map_err(|_| {
        Problem::new(Code::VersionMismatch).with_detail("If-Match is not a version we gave.")
    })
}

/// Refuses a change to another version than the caller saw.
pub fn check_version(expected: Option<i32>, present: i32) -> Result<(), Problem> {
    match expected {
        Some(expected) if expected != present => Err(Problem::new(Code::VersionMismatch)),
        _ => Ok(()),
    }
}

/// An answer of type `T` that was rendered before.
pub struct CachedJson<T> {
    bytes: Bytes,
    etag: String,
    shape: PhantomData<fn() -> T>,
}

impl<T> CachedJson<T> {
    /// `bytes` must be what `Json<T>` would have sent, `version` what it shows.
    #[must_use]
    pub fn new(bytes: Bytes, version: i32) -> Self {
        Self {
            bytes,
            etag: format!("\"{version}\""),
            shape: PhantomData,
        }
    }
}

impl<T: Type + ToJSON> IntoResponse for CachedJson<T> {
    fn into_response(self) -> Response {
        Response::builder()
            .content_type(Json::<T>::CONTENT_TYPE)
            .header("ETag", self.etag)
            .body(self.bytes)
    }
}

impl<T: Type + ToJSON> ApiResponse for CachedJson<T> {
    fn meta() -> MetaResponses {
        let schema: MetaSchemaRef = T::schema_ref();
        MetaResponses {
            responses: vec![MetaResponse {
                description: "Done.",
                status: Some(200),
                status_range: None,
                content: vec![MetaMediaType {
                    content_type: Json::<T>::CONTENT_TYPE,
                    schema,
                }],
                headers: vec![],
            }],
        }
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn if_match_takes_what_etag_gave() {
        assert_eq!(parse_if_match(Some("\"7\"")).unwrap(), Some(7));
        assert_eq!(parse_if_match(Some("*")).unwrap(), None);
        assert_eq!(
            parse_if_match(Some("\"x\"")).unwrap_err().code,
            Code::VersionMismatch
        );
        assert!(check_version(Some(1), 2).is_err());
    }
}
