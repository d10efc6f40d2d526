use std::{collections::HashMap, sync::Arc};

use async_trait::async_trait;
use collegium_contracts::{CourseAccess, CourseRoles};
use collegium_kernel::{Problem, TenantContext};
use uuid::Uuid;

use crate::{Learning, LearningError, caches::remembered, domain::course::CourseStatus, store};

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
        Ok(Some(course_access(&status, role.as_deref())))
    }

    async fn access_all(
        &self,
        tenant: &TenantContext,
        course_ids: &[Uuid],
        user_id: Option<Uuid>,
    ) -> Result<HashMap<Uuid, CourseAccess>, Problem> {
        let load = async |missing: Vec<Uuid>| -> Result<Vec<_>, LearningError> {
            let mut tx = self.database().read(tenant).await?;
            let found = store::courses::statuses(&mut tx, &missing).await?;
            let kept = |(id, status): (Uuid, String)| (id, Some(status.into()));
            Ok(found.into_iter().map(kept).collect())
        };
        let statuses = &self.0.caches.statuses;
        let statuses = statuses.get_or_load_all(tenant.id(), course_ids, load);
        let statuses: Vec<(Uuid, Option<Arc<str>>)> = statuses.await?;
        let roles = match user_id {
            Some(user) => self.roles(tenant, course_ids, user).await?,
            None => HashMap::new(),
        };
        let access = |(id, status): (Uuid, Option<Arc<str>>)| {
            let role = roles.get(&id).map(|role| &**role);
            Some((id, course_access(&status?, role)))
        };
        Ok(statuses.into_iter().filter_map(access).collect())
    }
}

fn course_access(status: &str, role: Option<&str>) -> CourseAccess {
    CourseAccess {
        published: status == CourseStatus::Published.as_str(),
        role: role.map(ToOwned::to_owned),
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

    async fn roles(
        &self,
        tenant: &TenantContext,
        courses: &[Uuid],
        user: Uuid,
    ) -> Result<HashMap<Uuid, Arc<str>>, Problem> {
        let load = async |missing: Vec<(Uuid, Uuid)>| -> Result<Vec<_>, LearningError> {
            let courses: Vec<Uuid> = missing.iter().map(|(course, _)| *course).collect();
            let mut tx = self.database().read(tenant).await?;
            let mut found: HashMap<Uuid, String> =
                store::enrolments::live_in(&mut tx, &courses, user)
                    .await?
                    .into_iter()
                    .map(|enrolment| (enrolment.course_id, enrolment.role))
                    .collect();
            // That somebody has none is remembered too.
            let role = |key: (Uuid, Uuid)| (key, found.remove(&key.0).map(Arc::from));
            Ok(missing.into_iter().map(role).collect())
        };
        let keys: Vec<(Uuid, Uuid)> = courses.iter().map(|course| (*course, user)).collect();
        let roles = &self.0.caches.roles;
        let roles = roles.get_or_load_all(tenant.id(), &keys, load).await?;
        let roles = roles.into_iter();
        Ok(roles
            .filter_map(|((course, _), role)| Some((course, role?)))
            .collect())
    }
}
