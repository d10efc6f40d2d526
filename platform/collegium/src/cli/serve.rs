//! `collegium serve`: until told to stop.

use anyhow::Context;
use poem::{Server, listener::TcpListener};
use tokio::signal::unix::{SignalKind, signal};

use crate::app::App;

/// Serves until SIGINT or SIGTERM, then lets the requests under way end.
pub(super) async fn run(app: &App) -> anyhow::Result<()> {
    let listen = app.settings.server.listen.clone();
    // Bound here first, so that a taken port is said before anything is started.
    let probe = tokio::net::TcpListener::bind(&listen)
        .await
        .with_context(|| {
            format!(
                "cannot listen on {listen}; choose another address with COLLEGIUM_SERVER__LISTEN"
            )
        })?;
    drop(probe);
    app.start_background()?;
    tracing::info!(listen, "serving");
    let mut terminate = signal(SignalKind::terminate())?;
    let stop = async move {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
    };
    Server::new(TcpListener::bind(listen))
        .run_with_graceful_shutdown(app.routes(), stop, Some(std::time::Duration::from_secs(10)))
        .await?;
    Ok(())
}
