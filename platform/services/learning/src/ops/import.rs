use std::path::{Path, PathBuf};

use collegium_interchange::{Asset, CourseDraft, Import, Limits};
use collegium_kernel::RequestContext;
use collegium_store::TenantTx;
use futures_util::{StreamExt, TryStreamExt, stream};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{activities::content, audit, courses, files::object_key};
use crate::{
    Learning, LearningError, Upload,
    domain::{body, course::CourseStatus, file},
    model::ImportedCourse,
    store::{
        self,
        courses::NewRow,
        files::Row,
        import::{Activities, Lessons, Modules},
    },
};

/// Files of a package that are stored at once.
const UPLOADS_AT_ONCE: usize = 8;
/// Characters of a title that are kept.
const LONGEST_TITLE: usize = 200;

impl Learning {
    /// Reads a package that was uploaded and writes it as a draft.
    pub async fn import_upload(
        &self,
        context: &RequestContext,
        upload: Upload,
    ) -> Result<ImportedCourse, LearningError> {
        let imported = self.import_path(context, upload.path(), false).await;
        drop(upload);
        imported
    }

    /// Reads a package or a folder of this machine's and writes it as a new course.
    pub async fn import_path(
        &self,
        context: &RequestContext,
        path: &Path,
        publish: bool,
    ) -> Result<ImportedCourse, LearningError> {
        let turn = self.0.importing.acquire().await;
        let path: PathBuf = path.to_owned();
        let read = tokio::task::spawn_blocking(move || {
            collegium_interchange::read(&path, &Limits::default())
        });
        let import = read.await.map_err(std::io::Error::other)??;
        let imported = self.import(context, import, publish).await;
        drop(turn);
        imported
    }

    /// Writes what was read of a package as a new course, with everything in it or not at all.
    pub async fn import(
        &self,
        context: &RequestContext,
        import: Import,
        publish: bool,
    ) -> Result<ImportedCourse, LearningError> {
        let id = self.0.clock.new_id();
        let (rows, assets) = self.rows(id, import.assets).await?;
        let keys: Vec<String> = rows.iter().map(|row| row.object_key.clone()).collect();
        if !keys.is_empty() {
            self.announce(&context.tenant, &keys).await?;
        }
        let course = import.course;
        let written = async {
            self.store_objects(context, &rows, assets).await?;
            self.write_import(context, id, &course, &rows, publish)
                .await
        };
        match written.await {
            Ok(slug) => Ok(ImportedCourse {
                course_id: id,
                slug,
                title: clipped(&course.title),
                report: import.report.into(),
            }),
            Err(error) => {
                self.sweep_now(context, keys);
                Err(error)
            }
        }
    }

    /// The rows that files will have; hashing is done off the async threads.
    async fn rows(
        &self,
        course: Uuid,
        assets: Vec<Asset>,
    ) -> Result<(Vec<Row>, Vec<Asset>), LearningError> {
        let clock = self.0.clock.clone();
        let rows = tokio::task::spawn_blocking(move || {
            let row = |asset: &Asset| Row {
                id: clock.new_id(),
                object_key: object_key(course, clock.new_id()),
                path: asset.path.clone(),
                content_type: file::import_type(&asset.path, head(&asset.bytes)).to_owned(),
                bytes: i64::try_from(asset.bytes.len()).unwrap_or(i64::MAX),
                sha256: Sha256::digest(&asset.bytes).to_vec(),
                created_at: clock.now(),
            };
            (assets.iter().map(row).collect(), assets)
        });
        Ok(rows.await.map_err(std::io::Error::other)?)
    }

    async fn store_objects(
        &self,
        context: &RequestContext,
        rows: &[Row],
        assets: Vec<Asset>,
    ) -> Result<(), LearningError> {
        let total = rows.iter().map(|row| row.bytes).sum();
        let mut tx = self.database().read(&context.tenant).await?;
        store::courses::check_quota(&mut tx).await?;
        store::files::check_quota(&mut tx, total, 0).await?;
        drop(tx);
        let put = |(row, asset): (Row, Asset)| async move {
            let (objects, tenant) = (&self.0.objects, &context.tenant);
            let bytes = asset.bytes.into();
            objects
                .put(tenant, &row.object_key, &row.content_type, bytes)
                .await
        };
        let pairs: Vec<(Row, Asset)> = rows.iter().cloned().zip(assets).collect();
        stream::iter(pairs)
            .map(put)
            .buffer_unordered(UPLOADS_AT_ONCE)
            .try_collect::<()>()
            .await?;
        Ok(())
    }

    async fn write_import(
        &self,
        context: &RequestContext,
        id: Uuid,
        course: &CourseDraft,
        files: &[Row],
        publish: bool,
    ) -> Result<String, LearningError> {
        let (modules, lessons, activities) = self.columns(course)?;
        let mut tx = self.database().begin(&context.tenant).await?;
        store::courses::lock_catalogue(&mut tx).await?;
        store::files::lock_storage(&mut tx).await?;
        let total = files.iter().map(|row| row.bytes).sum();
        store::files::check_quota(&mut tx, total, 0).await?;
        let slug = courses::free_slug(&mut tx, &course.slug_hint).await?;
        let language = match &*course.language {
            "und" => &context.tenant.locale,
            language => language,
        };
        let row = NewRow {
            id,
            slug: &slug,
            title: &clipped(&course.title),
            summary: &course.summary.replace('\0', ""),
            language,
            status: if publish {
                CourseStatus::Published
            } else {
                CourseStatus::Draft
            },
            created_by: context.principal.user_id(),
        };
        courses::insert(&mut tx, context, &row).await?;
        store::import::insert_files(&mut tx, id, files).await?;
        store::import::insert_modules(&mut tx, id, &modules).await?;
        store::import::insert_lessons(&mut tx, id, &lessons).await?;
        store::import::insert_activities(&mut tx, id, &activities).await?;
        set_cover(&mut tx, id, course, files).await?;
        let details = json!({ "slug": slug, "lessons": lessons.ids.len(), "files": files.len() });
        audit(&mut tx, context, "course.imported", "course", id, details).await?;
        if publish {
            tx.publish("course.published", id, json!({ "course_id": id }))
                .await?;
        }
        tx.commit().await?;
        Ok(slug)
    }

    fn columns(
        &self,
        course: &CourseDraft,
    ) -> Result<(Modules, Lessons, Activities), LearningError> {
        let (mut modules, mut lessons, mut activities) =
            <(Modules, Lessons, Activities)>::default();
        for (position, module) in (1..).zip(&course.modules) {
            let module_id = self.0.clock.new_id();
            modules.ids.push(module_id);
            modules.titles.push(clipped(&module.title));
            modules.positions.push(position);
            for (position, lesson) in (1..).zip(&module.lessons) {
                let lesson_id = self.0.clock.new_id();
                lessons.ids.push(lesson_id);
                lessons.modules.push(module_id);
                lessons.slugs.push(lesson.slug.clone());
                lessons.titles.push(clipped(&lesson.title));
                lessons.positions.push(position);
                for (position, activity) in (1..).zip(&lesson.activities) {
                    activities.ids.push(self.0.clock.new_id());
                    activities.lessons.push(lesson_id);
                    activities.kinds.push(body::kind(&activity.body).to_owned());
                    activities.titles.push(clipped(&activity.title));
                    activities.positions.push(position);
                    activities.required.push(activity.required);
                    activities.contents.push(content(&activity.body)?);
                }
            }
        }
        Ok((modules, lessons, activities))
    }
}

async fn set_cover(
    tx: &mut TenantTx,
    id: Uuid,
    course: &CourseDraft,
    files: &[Row],
) -> Result<(), LearningError> {
    let cover = course.cover.as_ref();
    let picture = |row: &&Row| Some(&row.path) == cover && row.content_type.starts_with("image/");
    match files.iter().find(picture) {
        Some(row) => store::courses::set_cover(tx, id, row.id).await,
        None => Ok(()),
    }
}

fn head(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(file::SNIFFED)]
}

/// A title from a package: one line of bounded length, whatever it was there.
fn clipped(title: &str) -> String {
    let words: Vec<&str> = title
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ").chars().take(LONGEST_TITLE).collect()
}
