//! An S3 server in this process, on a folder and on the loopback address.
//!
//! The same client talks to it as to any other S3. Not to be had here:
//! versions, lifecycle rules, keys that continue another key at a slash, and
//! keys longer than about 120 bytes.

mod credentials;
mod folder;
mod keys;
mod leftovers;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::time::Duration;

use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::GracefulShutdown;
use s3s::auth::SimpleAuth;
use s3s::service::{S3Service, S3ServiceBuilder};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

pub use self::credentials::S3Credentials;
use self::folder::Folder;
use super::EmbeddedError;

/// How long requests under way may take when the server is shut down.
const PATIENCE: Duration = Duration::from_secs(5);
const AFTER_A_FAILED_ACCEPT: Duration = Duration::from_millis(100);

/// A running embedded object store.
#[derive(Debug)]
pub struct EmbeddedS3 {
    address: SocketAddr,
    credentials: S3Credentials,
    stop: CancellationToken,
    server: Option<JoinHandle<()>>,
}

impl EmbeddedS3 {
    /// Serves the folder `dir` on a free port to those who sign with `credentials`.
    ///
    /// # Errors
    /// When the folder cannot be used or no port can be had.
    pub async fn start(dir: &Path, credentials: S3Credentials) -> Result<Self, EmbeddedError> {
        let mut builder = S3ServiceBuilder::new(Folder::open(dir)?);
        builder.set_auth(SimpleAuth::from_single(
            credentials.access_key.as_str(),
            credentials.secret_key.as_str(),
        ));
        let failed = |error: std::io::Error| EmbeddedError::ObjectStore(error.to_string());
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let stop = CancellationToken::new();
        let server = tokio::spawn(serve(listener, builder.build(), stop.clone()));
        Ok(Self {
            address,
            credentials,
            stop,
            server: Some(server),
        })
    }

    /// Where it listens, as a client's endpoint; buckets go into the path.
    #[must_use]
    pub fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What to sign requests with.
    #[must_use]
    pub fn credentials(&self) -> &S3Credentials {
        &self.credentials
    }

    /// Takes no more requests, and returns when those under way have ended.
    pub async fn shutdown(mut self) {
        self.stop.cancel();
        if let Some(server) = self.server.take() {
            // It can only fail by a panic, which has been reported by then.
            let _ = server.await;
        }
    }
}

impl Drop for EmbeddedS3 {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

async fn serve(listener: TcpListener, service: S3Service, stop: CancellationToken) {
    let http = auto::Builder::new(TokioExecutor::new());
    let graceful = GracefulShutdown::new();
    while let Some(accepted) = stop.run_until_cancelled(listener.accept()).await {
        let socket = match accepted {
            Ok((socket, _)) => socket,
            Err(error) => {
                tracing::warn!(%error, "the embedded object store cannot take a connection");
                tokio::time::sleep(AFTER_A_FAILED_ACCEPT).await;
                continue;
            }
        };
        let connection = http.serve_connection(TokioIo::new(socket), service.clone());
        let connection = graceful.watch(connection.into_owned());
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection to the embedded object store broke");
            }
        });
    }
    drop(listener);
    if tokio::time::timeout(PATIENCE, graceful.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("requests to the embedded object store were cut off");
    }
}
