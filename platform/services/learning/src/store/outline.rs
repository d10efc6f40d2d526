use std::collections::HashMap;

use collegium_store::TenantTx;
use sqlx::types::Json;
use uuid::Uuid;

use super::courses::cover_url;
use crate::{
    LearningError,
    model::{ActivitySummary, Course, LessonSummary, Module},
};

/// id, title, version
type ModuleRow = (Uuid, String, i32);
/// id, module, slug, title, version
type LessonRow = (Uuid, Uuid, String, String, i32);
/// id, lesson, kind, title, required, version
type ActivityRow = (Uuid, Uuid, String, String, bool, i32);

/// A course with its outline.
pub(crate) async fn course(tx: &mut TenantTx, id: Uuid) -> Result<Option<Course>, LearningError> {
    Ok(courses(tx, &[id]).await?.pop())
}

/// Those of these courses that exist, with their outlines, by one statement.
pub(crate) async fn courses(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<Course>, LearningError> {
    let rows = sqlx::query!(
        r#"SELECT id, slug, title, summary, language, status, cover_file_id, version, created_at, updated_at,
                  published_at, archived_at,
                  (SELECT json_agg(json_build_array(m.id, m.title, m.version) ORDER BY m.position, m.id)
                   FROM modules m WHERE m.course_id = c.id) AS "modules: Json<Vec<ModuleRow>>",
                  (SELECT json_agg(json_build_array(l.id, l.module_id, l.slug, l.title, l.version)
                                   ORDER BY l.position, l.id)
                   FROM lessons l WHERE l.course_id = c.id) AS "lessons: Json<Vec<LessonRow>>",
                  (SELECT json_agg(json_build_array(a.id, a.lesson_id, a.kind, a.title, a.required, a.version)
                                   ORDER BY a.position, a.id)
                   FROM activities a WHERE a.course_id = c.id) AS "activities: Json<Vec<ActivityRow>>"
           FROM courses c WHERE id = ANY ($1)"#,
        ids
    )
    .fetch_all(tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let lessons = row.lessons.map(|Json(rows)| rows).unwrap_or_default();
            let activities = row.activities.map(|Json(rows)| rows).unwrap_or_default();
            let modules = row.modules.map(|Json(rows)| rows).unwrap_or_default();
            Course {
                id: row.id,
                slug: row.slug,
                title: row.title,
                summary: row.summary,
                language: row.language,
                status: row.status,
                cover_url: row.cover_file_id.map(|file| cover_url(row.id, file)),
                lesson_count: u32::try_from(lessons.len()).unwrap_or(u32::MAX),
                version: row.version,
                created_at: row.created_at,
                updated_at: row.updated_at,
                published_at: row.published_at,
                archived_at: row.archived_at,
                modules: tree(modules, lessons, activities),
            }
        })
        .collect())
}

fn tree(
    modules: Vec<ModuleRow>,
    lessons: Vec<LessonRow>,
    activities: Vec<ActivityRow>,
) -> Vec<Module> {
    let mut by_lesson: HashMap<Uuid, Vec<ActivitySummary>> = HashMap::with_capacity(lessons.len());
    for (id, lesson_id, kind, title, required, version) in activities {
        let siblings = by_lesson.entry(lesson_id).or_default();
        siblings.push(ActivitySummary {
            id,
            kind,
            title,
            position: position(siblings.len()),
            required,
            version,
        });
    }
    let mut by_module: HashMap<Uuid, Vec<LessonSummary>> = HashMap::with_capacity(modules.len());
    for (id, module_id, slug, title, version) in lessons {
        let siblings = by_module.entry(module_id).or_default();
        siblings.push(LessonSummary {
            id,
            slug,
            title,
            position: position(siblings.len()),
            version,
            activities: by_lesson.remove(&id).unwrap_or_default(),
        });
    }
    modules
        .into_iter()
        .enumerate()
        .map(|(before, (id, title, version))| Module {
            id,
            title,
            position: position(before),
            version,
            lessons: by_module.remove(&id).unwrap_or_default(),
        })
        .collect()
}

fn position(before: usize) -> i32 {
    i32::try_from(before + 1).unwrap_or(i32::MAX)
}
