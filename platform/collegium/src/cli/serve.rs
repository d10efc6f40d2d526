//! `collegium serve`: until told to stop.

use anyhow::Context;
use poem::{
    Server,
    listener::{Acceptor, Listener, TcpListener},
};
use tokio::signal::unix::{SignalKind, signal};

use crate::app::App;

/// Takes the address, so that a taken one is said before anything is started.
pub(super) async fn listen(app: &App) -> anyhow::Result<impl Acceptor + use<>> {
    let address = app.settings.server.listen.clone();
    let taken =
        format!("cannot listen on {address}; choose another address with COLLEGIUM_SERVER__LISTEN");
    TcpListener::bind(address)
        .into_acceptor()
        .await
        .context(taken)
}

/// Serves until SIGINT or SIGTERM, then lets the requests under way end.
pub(super) async fn run(app: &App, acceptor: impl Acceptor + 'static) -> anyhow::Result<()> {
    let routes = app.routes();
    app.start_background()?;
    tracing::info!(listen = app.settings.server.listen, "serving");
    let mut terminate = signal(SignalKind::terminate())?;
    let stop = async move {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
    };
    Server::new_with_acceptor(acceptor)
        .run_with_graceful_shutdown(routes, stop, Some(std::time::Duration::from_secs(10)))
        .await?;
    Ok(())
}
