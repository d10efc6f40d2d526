use collegium_kernel::{Cursor, Page, RequestContext};

use super::page_size;
use crate::{Identity, Result, domain::AuditEntry, store::audit};

impl Identity {
    /// Who did what to what, newest first.
    pub async fn list_audit_log(
        &self,
        ctx: &RequestContext,
        cursor: Option<&str>,
        limit: Option<u32>,
    ) -> Result<Page<AuditEntry>> {
        let limit = page_size(limit);
        let before = Cursor::decode(cursor)?;
        let mut tx = self.read(ctx).await?;
        let rows = audit::list(&mut tx, before, limit).await?;
        Ok(Page::from_rows(rows, limit, |entry| entry.id))
    }
}
