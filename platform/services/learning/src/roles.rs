use std::sync::Arc;

use async_trait::async_trait;
use collegium_contracts::{CourseAccess, CourseRoles};
use collegium_kernel::{Problem, TenantContext};
use uuid::Uuid;

use crate::{Learning, caches::remembered, domain::course::CourseStatus, store};

#[async_trait]
impl CourseRoles for Learning {
    async fn access(
        &self,
        tenant: &TenantContext,
        course_id: Uuid,
        user_id: Option<Uuid>,
    ) -> Result<Option<CourseAccess>, Problem> {
        let load = || async {
            let mut tx = self.database().read(tenant).await?;
            let status = store::courses::status(&mut tx, course_id).await?;
            Ok(status.map(Arc::from))
        };
        let statuses = &self.0.caches.statuses;
        let Some(status) = remembered(statuses, tenant, course_id, load).await? else {
            return Ok(None);
        };
        let role = match user_id {
            Some(user) => self.role(tenant, course_id, user).await?,
            None => None,
        };
        Ok(Some(CourseAccess {
            published: *status == *CourseStatus::Published.as_str(),
            role: role.map(|role| role.to_string()),
        }))
    }
}

impl Learning {
    async fn role(
        &self,
        tenant: &TenantContext,
        course: Uuid,
        user: Uuid,
    ) -> Result<Option<Arc<str>>, Problem> {
        let load = || async {
            let mut tx = self.database().read(tenant).await?;
            let role = store::enrolments::role(&mut tx, course, user).await?;
            Ok(role.map(Arc::from))
        };
        remembered(&self.0.caches.roles, tenant, (course, user), load).await
    }
}
