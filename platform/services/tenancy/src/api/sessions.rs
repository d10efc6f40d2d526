use std::sync::Arc;

use chrono::{DateTime, Utc};
use collegium_web::{ApiError, Created, NoContent, Operate, OperatorPublic, OperatorRead};
use poem::{Request, http::header};
use poem_openapi::{Object, OpenApi, payload::Json};

use super::{Tag, operators::Operator};
use crate::{Tenancy, domain};

pub(super) struct SessionsApi(pub(super) Arc<Tenancy>);

/// What an operator signs in with.
#[derive(Object)]
struct SignIn {
    /// Their address.
    #[oai(validator(max_length = 254))]
    email: String,
    /// Their password.
    #[oai(validator(max_length = 1024))]
    password: String,
}

/// An operator who has signed in.
#[derive(Object)]
struct Session {
    /// Sent as `Authorization: Bearer`; shown only now.
    token: String,
    /// When it stops being good.
    expires_at: DateTime<Utc>,
    /// Who it is.
    operator: Operator,
}

/// Whom a token belongs to.
#[derive(Object)]
struct Present {
    /// The operator's id.
    operator_id: Option<uuid::Uuid>,
    /// Their name.
    name: String,
    /// `admin` may change things, `viewer` may look.
    role: String,
}

#[OpenApi(tag = "Tag::Sessions")]
impl SessionsApi {
    /// Sign in.
    ///
    /// Gives a token for 12 hours. The answer says the same, after the same time, whether
    /// the address or the password is wrong; after five failures an address has to wait.
    ///
    /// Errors: invalid_credentials, too_many_attempts.
    #[oai(path = "/sessions", method = "post", operation_id = "sessions.create")]
    async fn create(
        &self,
        caller: OperatorPublic,
        body: Json<SignIn>,
    ) -> Result<Created<Session>, ApiError> {
        let SignIn { email, password } = body.0;
        let session = self
            .0
            .sign_in(domain::SignIn { email, password }, &caller.0)
            .await?;
        Ok(Created::new(Session {
            token: session.token,
            expires_at: session.expires_at,
            operator: session.operator.into(),
        }))
    }

    /// Get the present session.
    ///
    /// Says whom the token belongs to.
    #[oai(
        path = "/sessions/current",
        method = "get",
        operation_id = "sessions.get"
    )]
    #[allow(clippy::unused_async)] // operations are async by contract
    async fn get(&self, caller: Operate<OperatorRead>) -> Result<Json<Present>, ApiError> {
        Ok(Json(Present {
            operator_id: caller.operator.id,
            name: caller.operator.name.to_string(),
            role: super::operators::role_text(caller.operator.role).to_owned(),
        }))
    }

    /// Sign out.
    ///
    /// The token that the request brought is good no longer, on any server.
    #[oai(
        path = "/sessions/current",
        method = "delete",
        operation_id = "sessions.delete"
    )]
    async fn delete(
        &self,
        caller: Operate<OperatorRead>,
        request: &Request,
    ) -> Result<NoContent, ApiError> {
        let token = request
            .header(header::AUTHORIZATION)
            .and_then(|text| text.strip_prefix("Bearer "));
        self.0.sign_out(&caller, token.unwrap_or_default()).await?;
        Ok(NoContent::Done)
    }
}
