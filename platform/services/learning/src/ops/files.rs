use collegium_kernel::{Code, Cursor, Page, Problem, RequestContext};
use poem::{Body, http::StatusCode};
use serde_json::json;
use sha2::{Digest, Sha256};
use tempfile::TempPath;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use uuid::Uuid;

use super::{audit, page_size};
use crate::{
    FileAnswer, FileRequest, Learning, LearningError,
    caches::COURSE,
    domain::file,
    jobs,
    model::CourseFile,
    store::{self, files::Row},
};

/// The largest file, and the largest package, that is taken.
pub const MAX_UPLOAD_BYTES: u64 = file::LARGEST_FILE;

/// A body that was received, on this machine's disk until it is dropped.
pub struct Upload {
    path: TempPath,
    bytes: u64,
    sha256: Vec<u8>,
    first_bytes: Vec<u8>,
}

impl Upload {
    /// Writes what comes to disk, at most `limit` bytes of it, without holding it in memory.
    pub async fn receive(
        mut body: impl AsyncRead + Unpin,
        limit: u64,
    ) -> Result<Self, LearningError> {
        let (file, path) = tempfile::NamedTempFile::new()?.into_parts();
        let mut file = tokio::fs::File::from_std(file);
        let (mut hash, mut bytes, mut first_bytes) = (Sha256::new(), 0_u64, Vec::new());
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let n = body.read(&mut buffer).await.map_err(cut_off)?;
            if n == 0 {
                break;
            }
            bytes += n as u64;
            if bytes > limit {
                return Err(LearningError::TooLarge(limit));
            }
            if first_bytes.len() < file::SNIFFED {
                first_bytes.extend(&buffer[..n.min(file::SNIFFED - first_bytes.len())]);
            }
            hash.update(&buffer[..n]);
            file.write_all(&buffer[..n]).await?;
        }
        file.flush().await?;
        Ok(Self {
            path,
            bytes,
            sha256: hash.finalize().to_vec(),
            first_bytes,
        })
    }

    pub(super) fn path(&self) -> &std::path::Path {
        &self.path
    }
}

/// The sender stopped sending: that is theirs to know, not a fault of ours.
fn cut_off(_: std::io::Error) -> LearningError {
    Problem::new(Code::MalformedRequest)
        .with_detail("The body ended before it was complete.")
        .into()
}

impl Learning {
    /// Keeps a file of a course under a path; one that is there already is replaced.
    pub async fn put_file(
        &self,
        context: &RequestContext,
        course: Uuid,
        path: &str,
        upload: Upload,
    ) -> Result<CourseFile, LearningError> {
        let path = file::path("path", path)?;
        let content_type = file::upload_type(&path, &upload.first_bytes).ok_or_else(|| {
            Problem::new(Code::UnsupportedMediaType).with_detail(
                "Files of this type are not taken, or the content is not what the name says.",
            )
        })?;
        let row = Row {
            id: self.0.clock.new_id(),
            object_key: object_key(course, self.0.clock.new_id()),
            path,
            content_type: content_type.to_owned(),
            bytes: i64::try_from(upload.bytes).unwrap_or(i64::MAX),
            sha256: upload.sha256.clone(),
            created_at: self.0.clock.now(),
        };
        let keys = [row.object_key.clone()];
        self.announce(&context.tenant, &keys).await?;
        let stored = async {
            let (objects, key) = (&self.0.objects, &row.object_key);
            objects
                .put_file(&context.tenant, key, content_type, upload.path())
                .await?;
            self.write_file(context, course, row.clone()).await
        };
        match stored.await {
            Ok(id) => Ok(shown(course, Row { id, ..row })),
            Err(error) => {
                self.sweep_now(context, keys.to_vec());
                Err(error)
            }
        }
    }

    async fn write_file(
        &self,
        context: &RequestContext,
        course: Uuid,
        row: Row,
    ) -> Result<Uuid, LearningError> {
        let mut tx = self.database().begin(&context.tenant).await?;
        store::files::lock_storage(&mut tx).await?;
        store::courses::lock(&mut tx, course).await?;
        let before = store::files::by_path(&mut tx, course, &row.path).await?;
        let freed = before.as_ref().map_or(0, |before| before.bytes);
        store::files::check_quota(&mut tx, row.bytes, freed).await?;
        let id = store::files::put(&mut tx, course, &row).await?;
        jobs::sweep_after(&mut tx, before.map(|b| b.object_key).into_iter().collect()).await?;
        let details = json!({ "course_id": course, "path": row.path, "bytes": row.bytes });
        audit(&mut tx, context, "file.uploaded", "file", id, details).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// A course's files, by path.
    pub async fn files(
        &self,
        context: &RequestContext,
        course: Uuid,
        limit: Option<u32>,
        cursor: Option<&str>,
    ) -> Result<Page<CourseFile>, LearningError> {
        let (after, limit) = (Cursor::decode::<String>(cursor)?, page_size(limit));
        let mut tx = self.database().read(&context.tenant).await?;
        let rows = store::files::list(&mut tx, course, after.as_deref(), limit.into()).await?;
        let page = Page::from_rows(rows, limit, |row| row.path.clone());
        Ok(page.map(|row| shown(course, row)))
    }

    /// Deletes a file. Pages that show it will show that it is missing.
    pub async fn delete_file(
        &self,
        context: &RequestContext,
        course: Uuid,
        id: Uuid,
    ) -> Result<(), LearningError> {
        let mut tx = self.database().begin(&context.tenant).await?;
        store::courses::lock(&mut tx, course).await?;
        let key = store::files::delete(&mut tx, course, id).await?;
        jobs::sweep_after(&mut tx, vec![key]).await?;
        let details = json!({ "course_id": course });
        audit(&mut tx, context, "file.deleted", "file", id, details).await?;
        tx.invalidate(COURSE, course).await?;
        tx.commit().await?;
        Ok(())
    }

    /// A file of a course by its path, for those who may read its lessons.
    pub async fn file_by_path(
        &self,
        context: &RequestContext,
        course: Uuid,
        path: &str,
        request: FileRequest<'_>,
    ) -> Result<FileAnswer, LearningError> {
        let path = file::path("path", path).map_err(|_| LearningError::NotFound)?;
        let mut tx = self.database().read(&context.tenant).await?;
        let row = store::files::by_path(&mut tx, course, &path).await?;
        drop(tx);
        let row = row.ok_or(LearningError::NotFound)?;
        self.serve(context, row, request, false).await
    }

    /// A file of a course, for those who may read its lessons.
    pub async fn file(
        &self,
        context: &RequestContext,
        course: Uuid,
        id: Uuid,
        request: FileRequest<'_>,
    ) -> Result<FileAnswer, LearningError> {
        let mut tx = self.database().read(&context.tenant).await?;
        let row = store::files::get(&mut tx, course, id).await?;
        drop(tx);
        self.serve(context, row, request, false).await
    }

    /// The picture of a course, for those who may know of the course.
    pub async fn cover(
        &self,
        context: &RequestContext,
        course: Uuid,
        request: FileRequest<'_>,
    ) -> Result<FileAnswer, LearningError> {
        let mut tx = self.database().read(&context.tenant).await?;
        let row = store::files::cover(&mut tx, course).await?;
        drop(tx);
        self.serve(context, row, request, true).await
    }

    async fn serve(
        &self,
        context: &RequestContext,
        row: Row,
        request: FileRequest<'_>,
        cover: bool,
    ) -> Result<FileAnswer, LearningError> {
        let etag = format!("\"{}\"", hex::encode(&row.sha256));
        // A file that only members see may be kept, but asked for each time.
        let keep = if cover {
            "private, max-age=300"
        } else {
            "private, no-cache"
        };
        let mut headers = file::headers(&row.content_type, file::name(&row.path));
        headers.push(("ETag", etag.clone()));
        headers.push(("Cache-Control", keep.to_owned()));
        headers.push(("Accept-Ranges", "bytes".to_owned()));
        let known = |header: &str| {
            let mut names = header.split(',').map(|e| e.trim().trim_start_matches("W/"));
            names.any(|name| name == etag || name == "*")
        };
        if request.if_none_match.is_some_and(known) {
            return Ok(FileAnswer {
                status: StatusCode::NOT_MODIFIED,
                headers,
                body: Body::empty(),
            });
        }
        let length = u64::try_from(row.bytes).unwrap_or(0);
        let range = file::range(request.range, length);
        let mut status = StatusCode::OK;
        let mut sent = length;
        if let Some((first, last)) = range {
            status = StatusCode::PARTIAL_CONTENT;
            sent = last - first + 1;
            headers.push(("Content-Range", format!("bytes {first}-{last}/{length}")));
        }
        headers.push(("Content-Length", sent.to_string()));
        let object = self
            .0
            .objects
            .open(&context.tenant, &row.object_key, range)
            .await?;
        let reader = object.ok_or(LearningError::NotFound)?;
        Ok(FileAnswer {
            status,
            headers,
            body: Body::from_async_read(reader),
        })
    }

    /// Clears away after an upload that failed; if that fails too, the announced job does it.
    pub(super) fn sweep_now(&self, context: &RequestContext, keys: Vec<String>) {
        let (this, tenant) = (self.clone(), context.tenant.clone());
        tokio::spawn(async move {
            if let Err(error) = this.sweep(&tenant, &keys).await {
                tracing::warn!(%error, "an upload's objects are left to the sweep");
            }
        });
    }
}

/// Every content has an object of its own, so that what is being read is never written over.
pub(super) fn object_key(course: Uuid, id: Uuid) -> String {
    format!("courses/{course}/{id}")
}

fn shown(course: Uuid, row: Row) -> CourseFile {
    CourseFile {
        id: row.id,
        url: file::address(&course.to_string(), &row.path),
        path: row.path,
        content_type: row.content_type,
        bytes: row.bytes,
        sha256: hex::encode(row.sha256),
        created_at: row.created_at,
    }
}
