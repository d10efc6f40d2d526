use collegium_store::TenantTx;
use serde_json::Value;
use uuid::Uuid;

use super::files;
use crate::LearningError;

/// Columns of many modules.
#[derive(Default)]
pub(crate) struct Modules {
    pub ids: Vec<Uuid>,
    pub titles: Vec<String>,
    pub positions: Vec<i32>,
}

/// Columns of many lessons.
#[derive(Default)]
pub(crate) struct Lessons {
    pub ids: Vec<Uuid>,
    pub modules: Vec<Uuid>,
    pub slugs: Vec<String>,
    pub titles: Vec<String>,
    pub positions: Vec<i32>,
}

/// Columns of many activities.
#[derive(Default)]
pub(crate) struct Activities {
    pub ids: Vec<Uuid>,
    pub lessons: Vec<Uuid>,
    pub kinds: Vec<String>,
    pub titles: Vec<String>,
    pub positions: Vec<i32>,
    pub required: Vec<bool>,
    pub contents: Vec<Value>,
}

pub(crate) async fn insert_modules(
    tx: &mut TenantTx,
    course: Uuid,
    rows: &Modules,
) -> Result<(), LearningError> {
    sqlx::query!(
        "INSERT INTO modules (id, course_id, title, position)
         SELECT n.id, $1, n.title, n.position
         FROM unnest($2::uuid[], $3::text[], $4::integer[]) AS n (id, title, position)",
        course,
        &rows.ids,
        &rows.titles,
        &rows.positions,
    )
    .execute(tx)
    .await
    .map_err(LearningError::of_write)?;
    Ok(())
}

pub(crate) async fn insert_lessons(
    tx: &mut TenantTx,
    course: Uuid,
    rows: &Lessons,
) -> Result<(), LearningError> {
    let now = tx.clock().now();
    sqlx::query!(
        "INSERT INTO lessons (id, course_id, module_id, slug, title, position, created_at, updated_at)
         SELECT n.id, $1, n.module_id, n.slug, n.title, n.position, $7, $7
         FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::integer[])
              AS n (id, module_id, slug, title, position)",
        course,
        &rows.ids,
        &rows.modules,
        &rows.slugs,
        &rows.titles,
        &rows.positions,
        now,
    )
    .execute(tx)
    .await
    .map_err(LearningError::of_write)?;
    Ok(())
}

pub(crate) async fn insert_activities(
    tx: &mut TenantTx,
    course: Uuid,
    rows: &Activities,
) -> Result<(), LearningError> {
    let now = tx.clock().now();
    sqlx::query!(
        "INSERT INTO activities (id, course_id, lesson_id, kind, title, position, required, content, created_at, updated_at)
         SELECT n.id, $1, n.lesson_id, n.kind, n.title, n.position, n.required, n.content, $9, $9
         FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::integer[], $7::boolean[], $8::jsonb[])
              AS n (id, lesson_id, kind, title, position, required, content)",
        course,
        &rows.ids,
        &rows.lessons,
        &rows.kinds,
        &rows.titles,
        &rows.positions,
        &rows.required,
        &rows.contents,
        now,
    )
    .execute(tx)
    .await
    .map_err(LearningError::of_write)?;
    Ok(())
}

pub(crate) async fn insert_files(
    tx: &mut TenantTx,
    course: Uuid,
    rows: &[files::Row],
) -> Result<(), LearningError> {
    let now = tx.clock().now();
    let column = |of: fn(&files::Row) -> &str| rows.iter().map(|r| of(r).to_owned()).collect();
    let ids: Vec<Uuid> = rows.iter().map(|r| r.id).collect();
    let paths: Vec<String> = column(|r| &r.path);
    let types: Vec<String> = column(|r| &r.content_type);
    let keys: Vec<String> = column(|r| &r.object_key);
    let bytes: Vec<i64> = rows.iter().map(|r| r.bytes).collect();
    let hashes: Vec<Vec<u8>> = rows.iter().map(|r| r.sha256.clone()).collect();
    sqlx::query!(
        "INSERT INTO course_files (id, course_id, path, content_type, bytes, sha256, object_key, created_at)
         SELECT n.id, $1, n.path, n.content_type, n.bytes, n.sha256, n.object_key, $8
         FROM unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::bytea[], $7::text[])
              AS n (id, path, content_type, bytes, sha256, object_key)",
        course,
        &ids,
        &paths,
        &types,
        &bytes,
        &hashes,
        &keys,
        now,
    )
    .execute(tx)
    .await
    .map_err(LearningError::of_write)?;
    Ok(())
}
