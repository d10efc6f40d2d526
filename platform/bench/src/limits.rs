//! What the machine and the libraries could do at best: bare poem with a fixed answer,
//! and bare poem with one prepared query on a plain sqlx pool.

use std::str::FromStr;

use poem::{
    EndpointExt, Route, Server, get, handler,
    http::header,
    listener::TcpListener,
    web::{Data, Path},
};
use sqlx::{
    PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use uuid::Uuid;

/// The course with its lessons as one JSON text.
const COURSE: &str = "SELECT json_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'summary', c.summary, \
     'language', c.language, 'status', c.status, 'lessons', (SELECT json_agg(json_build_object('id', l.id, 'slug', \
     l.slug, 'title', l.title, 'position', l.position) ORDER BY l.position) FROM lessons l WHERE l.course_id = c.id))::text \
     FROM courses c WHERE c.id = $1";

#[handler]
#[allow(clippy::needless_pass_by_value)] // an extractor
fn fixed(body: Data<&String>) -> poem::Response {
    poem::Response::builder()
        .header(header::CONTENT_TYPE, "application/json")
        .body(body.0.clone())
}

#[handler]
async fn query(Path(id): Path<Uuid>, pool: Data<&PgPool>) -> poem::Result<poem::Response> {
    let text: String = sqlx::query_scalar(COURSE)
        .bind(id)
        .fetch_one(pool.0)
        .await
        .map_err(poem::error::InternalServerError)?;
    Ok(poem::Response::builder()
        .header(header::CONTENT_TYPE, "application/json")
        .body(text))
}

/// Serves both limits on `listen`: `/fixed` answers `bytes` bytes, `/query/<course>` asks `database`.
pub(crate) async fn serve(listen: &str, database: &str, bytes: usize) -> anyhow::Result<()> {
    let options = PgConnectOptions::from_str(database)?;
    let pool = PgPoolOptions::new()
        .min_connections(16)
        .max_connections(16)
        .test_before_acquire(false)
        .connect_with(options)
        .await?;
    let body = format!(
        "{{\"filler\":\"{}\"}}",
        "x".repeat(bytes.saturating_sub(13))
    );
    let routes = Route::new()
        .at("/fixed", get(fixed))
        .at("/query/:id", get(query))
        .data(body)
        .data(pool);
    Server::new(TcpListener::bind(listen.to_owned()))
        .run(routes)
        .await?;
    Ok(())
}
