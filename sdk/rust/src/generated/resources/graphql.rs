//! Generated from the API's document; not to be edited.

use reqwest::Method;

use super::super::types::{GraphqlQuery, GraphqlResult};
use crate::{
    Client,
    request::{Call, Json, Request},
};

/// `client.graphql()`.
#[derive(Debug, Clone, Copy)]
pub struct GraphqlResource<'a>(&'a Client);

impl GraphqlResource<'_> {
    /// Ask by GraphQL.
    ///
    /// Reads several things at once, and of each what is asked for. The schema tells about itself by
    /// introspection; what a field needs is what the operation needs that reads the same. Errors carry
    /// the codes of problems in `extensions.code`. Nothing can be changed this way.
    pub fn query(&self, body: &GraphqlQuery) -> Request<Json<GraphqlResult>> {
        let call = Call::new("graphql.query", Method::POST, "/graphql".to_owned())
            .body(body)
            .once();
        Request::new(self.0, call)
    }
}

impl Client {
    /// What there is about graphql.
    #[must_use]
    pub fn graphql(&self) -> GraphqlResource<'_> {
        GraphqlResource(self)
    }
}
