//! The library behind the `collegium` binary.

pub mod app;
pub mod cli;
pub mod embedded;
pub mod recommend;
pub mod routes;
pub mod settings;
pub mod telemetry;

/// The runtime that the server, its commands and its tests run on.
///
/// # Errors
/// When the system gives no threads.
pub fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        // Unoptimised, a request's nested futures outgrow the default of 2 MiB; what is
        // not touched of it costs no memory.
        .thread_stack_size(8 << 20)
        .enable_all()
        .build()
}
