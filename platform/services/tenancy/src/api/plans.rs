use std::sync::Arc;

use collegium_kernel::{Feature, Problem};
use collegium_web::{
    ApiError, Created, Operate, OperatorRead, OperatorWrite, PageOf, Versioned, parse_if_match,
};
use poem_openapi::{
    Object, OpenApi,
    param::{Header, Path},
    payload::Json,
};

use super::Tag;
use crate::{Tenancy, domain::PlanRecord};

pub(super) struct PlansApi(pub(super) Arc<Tenancy>);

/// What universities can buy.
#[derive(Object)]
struct Plan {
    /// Such as `campus`.
    id: String,
    /// For people.
    name: String,
    /// Most people who are not erased; without limit if left out.
    max_users: Option<i64>,
    /// Most courses that are not archived; without limit if left out.
    max_courses: Option<i64>,
    /// Most bytes of stored files; without limit if left out.
    max_storage_bytes: Option<i64>,
    /// Requests a minute of one principal.
    requests_per_minute: i32,
    /// The parts of the API that may be left out and are not, such as `webhooks`, `graphql`
    /// and `audit_log`; all of them if left out.
    features: Option<Vec<String>>,
    /// Counts changes; also the `ETag`.
    version: i32,
}

/// A plan to be made.
#[derive(Object)]
struct NewPlan {
    /// Such as `campus`.
    id: String,
    /// For people.
    name: String,
    /// Most people who are not erased; without limit if left out.
    max_users: Option<i64>,
    /// Most courses that are not archived; without limit if left out.
    max_courses: Option<i64>,
    /// Most bytes of stored files; without limit if left out.
    max_storage_bytes: Option<i64>,
    /// Requests a minute of one principal.
    requests_per_minute: i32,
    /// The parts of the API that may be left out and are not, such as `webhooks`, `graphql`
    /// and `audit_log`; all of them if left out.
    features: Option<Vec<String>>,
}

/// What a plan is to be.
#[derive(Object)]
struct PlanTerms {
    /// For people.
    name: String,
    /// Most people who are not erased; without limit if left out.
    max_users: Option<i64>,
    /// Most courses that are not archived; without limit if left out.
    max_courses: Option<i64>,
    /// Most bytes of stored files; without limit if left out.
    max_storage_bytes: Option<i64>,
    /// Requests a minute of one principal.
    requests_per_minute: i32,
    /// The parts of the API that may be left out and are not, such as `webhooks`, `graphql`
    /// and `audit_log`; all of them if left out.
    features: Option<Vec<String>>,
}

fn chosen(features: Option<Vec<String>>) -> Result<Vec<Feature>, Problem> {
    let Some(names) = features else {
        return Ok(Feature::ALL.to_vec());
    };
    let known = |name: String| {
        let refusal = |_| Problem::invalid("features", format!("There is no feature {name:?}."));
        name.parse().map_err(refusal)
    };
    names.into_iter().map(known).collect()
}

impl From<PlanRecord> for Plan {
    fn from(plan: PlanRecord) -> Self {
        Self {
            id: plan.id,
            name: plan.name,
            max_users: plan.max_users,
            max_courses: plan.max_courses,
            max_storage_bytes: plan.max_storage_bytes,
            requests_per_minute: plan.requests_per_minute,
            features: Some(
                plan.features
                    .into_iter()
                    .map(|feature| feature.as_str().to_owned())
                    .collect(),
            ),
            version: plan.version,
        }
    }
}

impl TryFrom<NewPlan> for PlanRecord {
    type Error = Problem;

    fn try_from(plan: NewPlan) -> Result<Self, Problem> {
        Ok(Self {
            id: plan.id,
            name: plan.name,
            max_users: plan.max_users,
            max_courses: plan.max_courses,
            max_storage_bytes: plan.max_storage_bytes,
            requests_per_minute: plan.requests_per_minute,
            features: chosen(plan.features)?,
            version: 0,
        })
    }
}

#[OpenApi(tag = "Tag::Plans")]
impl PlansApi {
    /// List plans.
    ///
    /// All of them; there are few.
    #[oai(path = "/plans", method = "get", operation_id = "plans.list")]
    async fn list(&self, _caller: Operate<OperatorRead>) -> Result<Json<PageOf<Plan>>, ApiError> {
        let items = self.0.plans().await?.into_iter().map(Into::into).collect();
        Ok(Json(PageOf {
            items,
            next_cursor: None,
        }))
    }

    /// Create a plan.
    ///
    /// Its id is chosen here and stays.
    ///
    /// Errors: conflict.
    #[oai(path = "/plans", method = "post", operation_id = "plans.create")]
    async fn create(
        &self,
        caller: Operate<OperatorWrite>,
        body: Json<NewPlan>,
    ) -> Result<Created<Plan>, ApiError> {
        let plan = body.0.try_into().map_err(ApiError)?;
        let made = self.0.create_plan(&caller, plan).await?;
        Ok(Created::new(made.into()))
    }

    /// Replace a plan.
    ///
    /// The universities that have it feel it at once.
    #[oai(
        path = "/plans/:plan_id",
        method = "put",
        operation_id = "plans.update"
    )]
    async fn update(
        &self,
        caller: Operate<OperatorWrite>,
        plan_id: Path<String>,
        /// The `ETag` of what the caller saw.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        body: Json<PlanTerms>,
    ) -> Result<Versioned<Plan>, ApiError> {
        let expected = parse_if_match(if_match.0.as_deref())?;
        let terms = body.0;
        let plan = PlanRecord {
            id: plan_id.0,
            name: terms.name,
            max_users: terms.max_users,
            max_courses: terms.max_courses,
            max_storage_bytes: terms.max_storage_bytes,
            requests_per_minute: terms.requests_per_minute,
            features: chosen(terms.features).map_err(ApiError)?,
            version: 0,
        };
        let plan = self.0.update_plan(&caller, plan, expected).await?;
        let version = plan.version;
        Ok(Versioned::new(plan.into(), version))
    }
}
