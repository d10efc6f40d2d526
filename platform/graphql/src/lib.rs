//! GraphQL for reading, beside the REST API: the same use-cases, permissions and codes.
//!
//! [`Graphql`] holds the schema; its operation is published and guarded like every other. A
//! field comes to the caller's context only by the module `access`, so it names what it needs, and what
//! it says of itself (`@permission`) is tried by a test for each field. What siblings ask for
//! one by one is asked of the store at once (`batch`).

mod access;
mod answer;
mod api;
mod batch;
mod course;
mod limits;
mod page;
mod persisted;
mod query;

use std::sync::Arc;

use async_graphql::{EmptyMutation, EmptySubscription, SDLExportOptions, Schema};
use collegium_identity::Identity;
use collegium_learning::Learning;
use collegium_notifications::Notifications;
use poem_openapi::OpenApi;

use persisted::Persisted;
use query::Query;

/// What the fields are read from.
#[derive(Clone)]
pub struct GraphqlParts {
    /// People and roles.
    pub identity: Arc<Identity>,
    /// Courses and progress.
    pub learning: Arc<Learning>,
    /// Webhooks.
    pub notifications: Notifications,
}

/// The schema and what is kept for its callers.
#[derive(Clone)]
pub struct Graphql(Arc<Inner>);

struct Inner {
    schema: Schema<Query, EmptyMutation, EmptySubscription>,
    persisted: Persisted,
}

impl Graphql {
    /// The schema over these parts.
    #[must_use]
    pub fn new(parts: GraphqlParts) -> Self {
        let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
            .limit_complexity(limits::MAX_COST)
            .data(parts)
            .finish();
        Self(Arc::new(Inner {
            schema,
            persisted: Persisted::new(),
        }))
    }

    /// The operation.
    #[must_use]
    pub fn api(&self) -> impl OpenApi + use<> {
        api::GraphqlApi(self.clone())
    }

    /// The schema in its own language, as it is published.
    #[must_use]
    pub fn sdl(&self) -> String {
        let options = SDLExportOptions::new()
            .sorted_fields()
            .prefer_single_line_descriptions()
            .use_space_ident();
        self.0.schema.sdl_with_options(options)
    }
}
