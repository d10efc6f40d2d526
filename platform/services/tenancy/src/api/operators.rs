use std::sync::Arc;

use chrono::{DateTime, Utc};
use collegium_kernel::{DEFAULT_LIMIT, OperatorRole, Problem};
use collegium_web::{ApiError, Created, Operate, OperatorRead, OperatorWrite, PageOf};
use poem_openapi::{
    Object, OpenApi,
    param::{Path, Query},
    payload::Json,
};
use uuid::Uuid;

use super::Tag;
use crate::{Tenancy, domain};

pub(super) struct OperatorsApi(pub(super) Arc<Tenancy>);

/// Platform staff.
#[derive(Object)]
pub(super) struct Operator {
    /// Their id.
    id: Uuid,
    /// Their address, by which they sign in.
    email: String,
    /// Their name.
    name: String,
    /// `admin` may change things, `viewer` may look. Later versions may have others.
    role: String,
    /// `active` or `deactivated`. Later versions may have others.
    status: String,
    /// Since when.
    created_at: DateTime<Utc>,
}

impl From<domain::Operator> for Operator {
    fn from(operator: domain::Operator) -> Self {
        Self {
            id: operator.id,
            email: operator.email,
            name: operator.name,
            role: role_text(operator.role).to_owned(),
            status: if operator.active {
                "active"
            } else {
                "deactivated"
            }
            .to_owned(),
            created_at: operator.created_at,
        }
    }
}

/// An operator to be made.
#[derive(Object)]
struct NewOperator {
    /// Their address.
    email: String,
    /// Their name.
    name: String,
    /// `admin` or `viewer`.
    role: String,
    /// Their first password, of 12 characters at least.
    password: String,
}

pub(super) const fn role_text(role: OperatorRole) -> &'static str {
    match role {
        OperatorRole::Admin => "admin",
        OperatorRole::Viewer => "viewer",
    }
}

#[OpenApi(tag = "Tag::Operators")]
impl OperatorsApi {
    /// List operators.
    ///
    /// Oldest first, also those who were shut out.
    #[oai(path = "/operators", method = "get", operation_id = "operators.list")]
    async fn list(
        &self,
        _caller: Operate<OperatorRead>,
        /// How many at most; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts, from `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<Operator>>, ApiError> {
        let limit = limit.0.unwrap_or(DEFAULT_LIMIT);
        Ok(PageOf::of(
            self.0.operators(cursor.0.as_deref(), limit).await?,
        ))
    }

    /// Create an operator.
    ///
    /// They can sign in at once with the password given here.
    ///
    /// Errors: email_taken.
    #[oai(
        path = "/operators",
        method = "post",
        operation_id = "operators.create"
    )]
    async fn create(
        &self,
        caller: Operate<OperatorWrite>,
        body: Json<NewOperator>,
    ) -> Result<Created<Operator>, ApiError> {
        let NewOperator {
            email,
            name,
            role,
            password,
        } = body.0;
        let role = match &*role {
            "admin" => OperatorRole::Admin,
            "viewer" => OperatorRole::Viewer,
            _ => return Err(Problem::invalid("role", "It is admin or viewer.").into()),
        };
        let sign_in = domain::SignIn { email, password };
        Ok(Created::new(
            self.0
                .create_operator(&caller, sign_in, &name, role)
                .await?
                .into(),
        ))
    }

    /// Deactivate an operator.
    ///
    /// Ends their sessions at once. The last admin cannot be deactivated here.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/operators/:operator_id/deactivate",
        method = "post",
        operation_id = "operators.deactivate"
    )]
    async fn deactivate(
        &self,
        caller: Operate<OperatorWrite>,
        operator_id: Path<Uuid>,
    ) -> Result<Json<Operator>, ApiError> {
        Ok(Json(
            self.0
                .deactivate_operator(&caller, operator_id.0)
                .await?
                .into(),
        ))
    }
}
