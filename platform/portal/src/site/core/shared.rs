//! Pages and files that are the same for every visitor, kept as bytes.

use std::time::Duration;

use bytes::Bytes;
use collegium_kernel::{Problem, TenantId};
use collegium_store::{Invalidation, cache::TenantCache};
use sha2::{Digest, Sha256};

/// Bytes of pages kept in all.
const CAPACITY: u64 = 32 * 1024 * 1024;
/// The longest that a page is kept, changed or not.
const TTL: Duration = Duration::from_secs(300);
/// Longer addresses are not worth keeping.
const MAX_PATH: usize = 256;
/// What people do among themselves, which no anonymous page shows.
const PRIVATE_TOPICS: &[&str] = &["principal", "enrolment", "jobs", "signing_keys"];

/// A page, or a file, as it is sent.
#[derive(Debug, Clone)]
pub(in crate::site) struct SharedPage {
    pub(in crate::site) body: Bytes,
    pub(in crate::site) etag: String,
}

impl SharedPage {
    fn new(body: Bytes) -> Self {
        let digest = Sha256::digest(&body);
        let etag = digest
            .iter()
            .take(8)
            .fold(String::from("\""), |text, byte| format!("{text}{byte:02x}"));
        Self {
            body,
            etag: etag + "\"",
        }
    }

    fn weight(&self) -> u32 {
        u32::try_from(self.body.len() + 512).unwrap_or(u32::MAX)
    }
}

/// Anonymous pages by tenant, language and address.
#[derive(Clone)]
pub(in crate::site) struct SharedPages(TenantCache<String, SharedPage>);

impl SharedPages {
    pub(in crate::site) fn new() -> Self {
        Self(TenantCache::weighed(CAPACITY, TTL, SharedPage::weight))
    }

    pub(in crate::site) async fn get_or_make(
        &self,
        tenant: TenantId,
        locale: &'static str,
        path: &str,
        make: impl Future<Output = Result<impl Into<Bytes>, Problem>>,
    ) -> Result<SharedPage, Problem> {
        let make = async { make.await.map(|body| SharedPage::new(body.into())) };
        if path.len() > MAX_PATH {
            return make.await;
        }
        self.0
            .get_or_load(tenant, format!("{locale}{path}"), make)
            .await
    }

    pub(in crate::site) fn hear(&self, change: &Invalidation) {
        if PRIVATE_TOPICS.contains(&&*change.topic) {
            return;
        }
        match change.tenant {
            Some(tenant) if !change.is_everything() => self.0.forget_tenant(tenant),
            _ => self.0.forget_all(),
        }
    }
}
