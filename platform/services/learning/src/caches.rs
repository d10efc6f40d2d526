use std::{collections::HashMap, future::Future, hash::Hash, sync::Arc, time::Duration};

use bytes::{BufMut, Bytes, BytesMut};
use collegium_kernel::{Problem, TenantContext};
use collegium_store::{
    Database, Invalidation, RedisTier,
    cache::{BytesCache, TenantCache},
};
use uuid::Uuid;

use crate::{LearningError, model::Course};

/// A change drops what it makes stale, so this only bounds what a lost message could do.
const TTL: Duration = Duration::from_secs(600);

/// What many requests ask and few change. Every entry falls by a topic that the
/// transaction names which changes it.
pub(crate) struct Caches {
    enabled: bool,
    /// Course → the API's answer, after its version in four bytes.
    rendered: BytesCache,
    /// Course → its outline, for pages.
    outlines: TenantCache<Uuid, Option<Arc<Course>>>,
    /// Course → its status.
    pub statuses: TenantCache<Uuid, Option<Arc<str>>>,
    /// Slug → course.
    pub slugs: TenantCache<Arc<str>, Option<Uuid>>,
    /// Course and person → role.
    pub roles: TenantCache<(Uuid, Uuid), Option<Arc<str>>>,
}

/// A course, its outline, its status or its being there.
pub(crate) const COURSE: &str = "course";
/// What a slug means.
pub(crate) const COURSE_SLUG: &str = "course_slug";
/// A person's role in a course; the key is both ids with a colon between.
pub(crate) const ENROLMENT: &str = "enrolment";

impl Caches {
    pub(crate) fn new(redis: Option<RedisTier>, enabled: bool) -> Self {
        let weigh = |course: &Option<Arc<Course>>| course.as_ref().map_or(100, |c| c.weight());
        Self {
            enabled,
            rendered: BytesCache::new("course", 32 << 20, TTL, redis),
            outlines: TenantCache::weighed(16 << 20, TTL, weigh),
            statuses: TenantCache::new(50_000, TTL),
            slugs: TenantCache::new(20_000, TTL),
            roles: TenantCache::new(100_000, TTL),
        }
    }

    pub(crate) fn listen(&self, database: &Database) {
        let (rendered, outlines, statuses, slugs, roles) = (
            self.rendered.clone(),
            self.outlines.clone(),
            self.statuses.clone(),
            self.slugs.clone(),
            self.roles.clone(),
        );
        database.invalidations().on_change(move |change| {
            if change.is_everything() {
                rendered.forget_all();
                outlines.forget_all();
                statuses.forget_all();
                slugs.forget_all();
                return roles.forget_all();
            }
            let Some(tenant) = change.tenant else { return };
            match &*change.topic {
                COURSE => {
                    rendered.forget(tenant, &change.key);
                    if let Ok(id) = change.key.parse() {
                        outlines.forget(tenant, id);
                        statuses.forget(tenant, id);
                    }
                }
                COURSE_SLUG => slugs.forget(tenant, change.key.as_str().into()),
                ENROLMENT => {
                    if let Some(key) = enrolment_of(change) {
                        roles.forget(tenant, key);
                    }
                }
                _ => {}
            }
        });
    }

    /// The rendered answer and its version.
    pub(crate) async fn rendered<L>(
        &self,
        tenant: &TenantContext,
        id: Uuid,
        load: impl FnOnce() -> L,
    ) -> Result<(Bytes, i32), Problem>
    where
        L: Future<Output = Result<Course, LearningError>>,
    {
        let mut name = Uuid::encode_buffer();
        let key: &str = id.hyphenated().encode_lower(&mut name);
        let kept = if self.enabled {
            self.rendered.get(tenant.id(), key)
        } else {
            None
        };
        let framed = match kept {
            Some(framed) => framed,
            None => {
                let load = load();
                let load = Box::pin(async { rendered(&load.await?) });
                if self.enabled {
                    self.rendered.get_or_load(tenant.id(), key, load).await?
                } else {
                    load.await?
                }
            }
        };
        let version = framed
            .first_chunk::<4>()
            .map_or(0, |bytes| i32::from_le_bytes(*bytes));
        Ok((framed.slice(framed.len().min(4)..), version))
    }

    pub(crate) async fn outline<L>(
        &self,
        tenant: &TenantContext,
        id: Uuid,
        load: impl FnOnce() -> L,
    ) -> Result<Option<Arc<Course>>, Problem>
    where
        L: Future<Output = Result<Option<Course>, LearningError>>,
    {
        let load = || {
            let load = load();
            async { Ok(load.await?.map(Arc::new)) }
        };
        if self.enabled {
            remembered(&self.outlines, tenant, id, load).await
        } else {
            Ok(Box::pin(load()).await?)
        }
    }

    /// Those of these courses that exist; `load` is asked once for all that are not remembered.
    pub(crate) async fn outlines_of<L>(
        &self,
        tenant: &TenantContext,
        ids: &[Uuid],
        load: impl FnOnce(Vec<Uuid>) -> L,
    ) -> Result<HashMap<Uuid, Arc<Course>>, Problem>
    where
        L: Future<Output = Result<Vec<Course>, LearningError>>,
    {
        let load = async |missing| -> Result<Vec<_>, LearningError> {
            let courses = load(missing).await?.into_iter();
            Ok(courses.map(|c| (c.id, Some(Arc::new(c)))).collect())
        };
        let found = if self.enabled {
            let outlines = &self.outlines;
            outlines.get_or_load_all(tenant.id(), ids, load).await?
        } else {
            load(ids.to_vec()).await?
        };
        let found = found.into_iter();
        Ok(found
            .filter_map(|(id, course)| Some((id, course?)))
            .collect())
    }
}

/// What is remembered, or what `load` finds. The load is made, and put on the heap, only
/// when it is needed: what is asked most often must cost nothing more than a look.
pub(crate) async fn remembered<K, V, L>(
    cache: &TenantCache<K, V>,
    tenant: &TenantContext,
    key: K,
    load: impl FnOnce() -> L,
) -> Result<V, Problem>
where
    K: Hash + Eq + Clone + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
    L: Future<Output = Result<V, LearningError>>,
{
    if let Some(value) = cache.get(tenant.id(), &key) {
        return Ok(value);
    }
    let load = Box::pin(load());
    cache.get_or_load(tenant.id(), key, load).await
}

fn rendered(course: &Course) -> Result<Bytes, LearningError> {
    let json = course
        .render()
        .map_err(|error| LearningError::Store(error.into()))?;
    let mut framed = BytesMut::with_capacity(json.len() + 4);
    framed.put_i32_le(course.version);
    framed.put_slice(&json);
    Ok(framed.freeze())
}

fn enrolment_of(change: &Invalidation) -> Option<(Uuid, Uuid)> {
    let (course, user) = change.key.split_once(':')?;
    Some((course.parse().ok()?, user.parse().ok()?))
}
