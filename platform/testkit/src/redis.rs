use std::{
    process::{Child, Command, Stdio},
    time::Duration,
};

use tokio::net::TcpStream;

use crate::free_port;

/// A Redis of its own that keeps nothing; it ends with this value.
pub struct RedisServer {
    process: Child,
    port: u16,
}

impl RedisServer {
    /// Starts one, and waits until it listens.
    pub async fn start() -> Self {
        Self::start_at(free_port()).await
    }

    /// The same where another was.
    pub async fn start_at(port: u16) -> Self {
        let mut process = Command::new("redis-server")
            .args(["--port", &port.to_string(), "--bind", "127.0.0.1"])
            .args(["--save", "", "--appendonly", "no"])
            .stdout(Stdio::null())
            .spawn()
            .expect("redis-server is installed");
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            let ended = process.try_wait().expect("a child");
            assert!(ended.is_none(), "redis-server ended: {ended:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Self { process, port }
    }

    /// Its port at this machine.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// Its address.
    #[must_use]
    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
