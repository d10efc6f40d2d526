use collegium_store::TenantTx;
use serde_json::Value;
use uuid::Uuid;

use crate::{IdentityError, Result};

/// Everything that is kept about a person, as one JSON object. Hashes and secrets are
/// not data about a person and stay here.
pub(crate) async fn everything(tx: &mut TenantTx, user_id: Uuid) -> Result<Value> {
    let found = sqlx::query_scalar!(
        r#"SELECT jsonb_build_object(
             'profile', to_jsonb(u) - 'password_hash' - 'avatar_key',
             'has_password', u.password_hash IS NOT NULL,
             'second_factor', EXISTS (SELECT FROM totp_secrets t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL),
             'roles', coalesce((SELECT jsonb_agg(role ORDER BY role) FROM user_roles WHERE user_id = u.id), '[]'),
             'sessions', coalesce((SELECT jsonb_agg(to_jsonb(s) - 'secret_hash' ORDER BY s.id)
                                   FROM sessions s WHERE s.user_id = u.id), '[]'),
             'api_keys', coalesce((SELECT jsonb_agg(to_jsonb(k) - 'secret_hash' ORDER BY k.id)
                                   FROM api_keys k WHERE k.created_by = u.id), '[]'),
             'courses_created', coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) ORDER BY c.id)
                                          FROM courses c WHERE c.created_by = u.id), '[]'),
             'enrolments', coalesce((SELECT jsonb_agg(to_jsonb(e) || jsonb_build_object('course_title', c.title) ORDER BY e.id)
                                     FROM enrolments e JOIN courses c ON c.id = e.course_id WHERE e.user_id = u.id), '[]'),
             'activity_states', coalesce((SELECT jsonb_agg(to_jsonb(a) ORDER BY a.updated_at)
                                          FROM activity_states a WHERE a.user_id = u.id), '[]'),
             'attempts', coalesce((SELECT jsonb_agg(to_jsonb(a) ORDER BY a.id)
                                   FROM attempts a WHERE a.user_id = u.id), '[]'),
             'progress', coalesce((SELECT jsonb_agg(to_jsonb(p) ORDER BY p.recorded_at, p.id)
                                   FROM user_progress p WHERE p.user_id = u.id), '[]'),
             'recommendations', coalesce((SELECT jsonb_agg(to_jsonb(r) ORDER BY r.course_id)
                                          FROM recommendations r WHERE r.user_id = u.id), '[]'),
             'audit_log', coalesce((SELECT jsonb_agg(to_jsonb(l) ORDER BY l.id) FROM audit_log l
                                    WHERE l.actor_id = u.id OR (l.target_kind = 'user' AND l.target_id = u.id::text)), '[]')
           ) AS "everything!"
           FROM users u WHERE u.id = $1 AND u.status <> 'erased'"#,
        user_id,
    )
    .fetch_optional(tx)
    .await?;
    found.ok_or_else(IdentityError::not_found)
}
