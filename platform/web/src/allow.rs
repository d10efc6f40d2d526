use std::{collections::HashMap, marker::PhantomData, ops::Deref, sync::Arc};

use collegium_contracts::{
    CourseAccess,
    permissions::{CoursesReadUnpublished, Permission},
};
use collegium_kernel::{Code, PrincipalKind, Problem, RequestContext};
use poem::{PathPattern, Request, RequestBody};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};
use uuid::Uuid;

use crate::{ApiError, Entered, Gate};

/// Proof that the caller has permission `P`, everywhere or in the course that the path
/// names as `course_id`. A handler that takes it has declared its permission; it derefs
/// to the request's context.
pub struct Allow<P> {
    context: RequestContext,
    permission: PhantomData<P>,
}

/// Anybody may; the context may be anonymous. `x-permission: public`.
pub struct Public(RequestContext);

/// A person about their own things. `x-permission: self`.
pub struct SignedIn {
    context: RequestContext,
    /// The person.
    pub user_id: Uuid,
}

/// Anybody may ask: what is asked for is decided field by field, by [`Gate::decide`].
/// `x-permission: by_field`.
pub struct ByField(
    /// Who asks, and the gate that decides.
    pub Arc<Entered>,
);

/// How a permission came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Go on.
    Allowed,
    /// The caller may not.
    Denied,
    /// The caller may not know that it exists.
    Hidden,
}

impl Decision {
    /// The problem to answer with, if it did not come out well.
    pub fn require(self, context: &RequestContext) -> Result<(), Problem> {
        match self {
            Self::Allowed => Ok(()),
            Self::Hidden => Err(Problem::not_found()),
            Self::Denied if context.principal.kind == PrincipalKind::Anonymous => {
                Err(Problem::new(Code::Unauthenticated))
            }
            Self::Denied => Err(Problem::new(Code::Forbidden)),
        }
    }
}

impl Gate {
    /// Whether the caller has a permission, everywhere or in a course.
    pub async fn decide(
        &self,
        context: &RequestContext,
        permission: &'static str,
        course_id: Option<Uuid>,
    ) -> Result<Decision, Problem> {
        let Some(course_id) = course_id else {
            let allowed = self.has(context, None, permission).await?;
            return Ok(if allowed {
                Decision::Allowed
            } else {
                Decision::Denied
            });
        };
        let user = context.principal.user_id();
        let Some(access) = self
            .parts()
            .course_roles
            .access(&context.tenant, course_id, user)
            .await?
        else {
            return Ok(Decision::Hidden);
        };
        self.decide_within(context, permission, &access).await
    }

    /// Whether the caller has a permission in each of these courses; what is not in the
    /// answer does not exist.
    pub async fn decide_all(
        &self,
        context: &RequestContext,
        permission: &'static str,
        course_ids: &[Uuid],
    ) -> Result<HashMap<Uuid, Decision>, Problem> {
        let user = context.principal.user_id();
        let roles = &self.parts().course_roles;
        let found = roles.access_all(&context.tenant, course_ids, user).await?;
        let mut decisions = HashMap::with_capacity(found.len());
        for (course_id, access) in found {
            let decision = self.decide_within(context, permission, &access).await?;
            decisions.insert(course_id, decision);
        }
        Ok(decisions)
    }

    async fn decide_within(
        &self,
        context: &RequestContext,
        permission: &'static str,
        access: &CourseAccess,
    ) -> Result<Decision, Problem> {
        let role = access.role.as_deref();
        let visible = access.published
            || role.is_some()
            || self
                .has(context, role, CoursesReadUnpublished::NAME)
                .await?;
        Ok(if !visible {
            Decision::Hidden
        } else if self.has(context, role, permission).await? {
            Decision::Allowed
        } else {
            Decision::Denied
        })
    }

    async fn has(
        &self,
        context: &RequestContext,
        course_role: Option<&str>,
        permission: &'static str,
    ) -> Result<bool, Problem> {
        let principal = &context.principal;
        if principal.kind == PrincipalKind::System {
            return Ok(true);
        }
        if let Some(scopes) = &principal.scopes {
            return Ok(scopes
                .iter()
                .any(|scope| scope == permission || scope == "*"));
        }
        self.parts()
            .policy
            .allows(&context.tenant, &principal.roles, course_role, permission)
            .await
    }
}

fn entered(request: &Request) -> Result<&Arc<Entered>, ApiError> {
    request
        .extensions()
        .get()
        .ok_or_else(|| Problem::new(Code::Internal).into())
}

impl<P> Deref for Allow<P> {
    type Target = RequestContext;

    fn deref(&self) -> &RequestContext {
        &self.context
    }
}

impl Deref for Public {
    type Target = RequestContext;

    fn deref(&self) -> &RequestContext {
        &self.0
    }
}

impl Deref for SignedIn {
    type Target = RequestContext;

    fn deref(&self) -> &RequestContext {
        &self.context
    }
}

/// The guards differ only in what they ask; poem-openapi sees each as a security
/// scheme whose name is the permission, and `spec` turns that into `x-permission`.
macro_rules! guard {
    ([$($generics:tt)*] $guard:ty, $name:expr, $check:expr) => {
        impl<'a, $($generics)*> ApiExtractor<'a> for $guard {
            const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::SecurityScheme];
            type ParamType = ();
            type ParamRawType = ();

            fn security_schemes() -> Vec<&'static str> {
                vec![$name]
            }

            async fn from_request(
                request: &'a Request,
                _: &mut RequestBody,
                _: ExtractParamOptions<()>,
            ) -> poem::Result<Self> {
                let check = $check;
                Ok(check(request).await?)
            }
        }
    };
}

guard!([P: Permission] Allow<P>, P::NAME, Self::check);
guard!([] Public, "public", Self::check);
guard!([] SignedIn, "self", Self::check);
guard!([] ByField, "by_field", Self::check);

impl<P: Permission> Allow<P> {
    async fn check(request: &Request) -> Result<Self, ApiError> {
        let entered = entered(request)?;
        let course_id = course_of(request)?;
        let decision = entered
            .gate
            .decide(&entered.context, P::NAME, course_id)
            .await?;
        decision.require(&entered.context)?;
        Ok(Self {
            context: entered.context.clone(),
            permission: PhantomData,
        })
    }
}

/// The course that the path names. poem-openapi calls the parameters of a path
/// `param0`, `param1`, … as they come; what is read here is what the handler will read.
fn course_of(request: &Request) -> Result<Option<Uuid>, Problem> {
    let pattern = request.data::<PathPattern>();
    let pattern = pattern.ok_or_else(|| Problem::new(Code::Internal))?;
    if !pattern.0.contains("/courses/:param0") {
        return Ok(None);
    }
    let id = request.raw_path_param("param0");
    let id = id.and_then(|text| text.parse().ok());
    id.map(Some).ok_or_else(Problem::not_found)
}

impl Public {
    #[allow(clippy::unused_async)] // the guards share one shape
    async fn check(request: &Request) -> Result<Self, ApiError> {
        Ok(Self(entered(request)?.context.clone()))
    }
}

impl ByField {
    #[allow(clippy::unused_async)] // the guards share one shape
    async fn check(request: &Request) -> Result<Self, ApiError> {
        Ok(Self(Arc::clone(entered(request)?)))
    }
}

impl SignedIn {
    /// The person who asks, if it is one.
    pub fn of(context: &RequestContext) -> Result<Uuid, Problem> {
        match context.principal.kind {
            PrincipalKind::User { user_id, .. } => Ok(user_id),
            PrincipalKind::Anonymous => Err(Problem::new(Code::Unauthenticated)),
            _ => Err(Problem::new(Code::Forbidden)),
        }
    }

    #[allow(clippy::unused_async)] // the guards share one shape
    async fn check(request: &Request) -> Result<Self, ApiError> {
        let context = entered(request)?.context.clone();
        let user_id = Self::of(&context)?;
        Ok(Self { context, user_id })
    }
}
