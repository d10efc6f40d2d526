//! Logs on stderr, and traces by OTLP where the settings say so.

use anyhow::Context;
use opentelemetry::trace::TracerProvider;
use opentelemetry_otlp::{SpanExporter, WithExportConfig};
use opentelemetry_sdk::{Resource, trace::SdkTracerProvider};
use tracing::Subscriber;
use tracing_subscriber::{
    EnvFilter, Layer, Registry, fmt::MakeWriter, layer::SubscriberExt, util::SubscriberInitExt,
};

use crate::settings::Telemetry;

/// Sends what is left of the traces when dropped.
#[derive(Debug)]
pub struct Guard(Option<SdkTracerProvider>);

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(provider) = &self.0
            && let Err(error) = provider.shutdown()
        {
            tracing::warn!(%error, "the last traces were not sent");
        }
    }
}

/// Starts logging and tracing for the life of the process.
pub fn start(settings: &Telemetry) -> anyhow::Result<Guard> {
    let provider = match &*settings.otlp_endpoint {
        "" => None,
        endpoint => Some(provider(endpoint)?),
    };
    subscriber(settings, std::io::stderr, provider.as_ref())?.init();
    Ok(Guard(provider))
}

/// What listens to the process: logs to this writer, and traces to this provider if there is one.
pub fn subscriber<W>(
    settings: &Telemetry,
    writer: W,
    provider: Option<&SdkTracerProvider>,
) -> anyhow::Result<impl Subscriber + Send + Sync + use<W>>
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let filter = EnvFilter::try_new(&settings.log).context("telemetry.log")?;
    let logs = tracing_subscriber::fmt::layer().with_writer(writer);
    let logs: Box<dyn Layer<Registry> + Send + Sync> = if settings.format == "json" {
        logs.json().boxed()
    } else {
        logs.boxed()
    };
    let traces = provider
        .map(|provider| tracing_opentelemetry::layer().with_tracer(provider.tracer("collegium")));
    Ok(tracing_subscriber::registry()
        .with(logs.and_then(filter))
        .with(traces))
}

fn provider(endpoint: &str) -> anyhow::Result<SdkTracerProvider> {
    let exporter = SpanExporter::builder()
        .with_http()
        .with_endpoint(format!("{}/v1/traces", endpoint.trim_end_matches('/')))
        .build()
        .context("telemetry.otlp_endpoint")?;
    let resource = Resource::builder().with_service_name("collegium").build();
    Ok(SdkTracerProvider::builder()
        .with_batch_exporter(exporter)
        .with_resource(resource)
        .build())
}
