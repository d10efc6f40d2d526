use std::net::SocketAddr;

use hickory_resolver::{
    TokioResolver,
    config::{ConnectionConfig, NameServerConfig, ResolverConfig},
    net::runtime::TokioRuntimeProvider,
    proto::rr::RData,
};

use crate::TenancyError;

/// The texts of the TXT records at a name; none if there is no such name.
pub(crate) async fn txt(
    nameserver: Option<SocketAddr>,
    name: &str,
) -> Result<Vec<String>, TenancyError> {
    let failed = |error: &dyn std::fmt::Display| TenancyError::Dns(error.to_string());
    let mut builder = match nameserver {
        None => TokioResolver::builder_tokio().map_err(|e| failed(&e))?,
        Some(address) => {
            let connections =
                [ConnectionConfig::udp(), ConnectionConfig::tcp()].map(|mut connection| {
                    connection.port = address.port();
                    connection
                });
            let server = NameServerConfig::new(address.ip(), true, connections.into());
            let config = ResolverConfig::from_name_servers(vec![server]);
            TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
        }
    };
    // The owner may have set the record a moment ago: no answer of the past counts.
    builder.options_mut().cache_size = 0;
    let resolver = builder.build().map_err(|e| failed(&e))?;
    match resolver.txt_lookup(format!("{name}.")).await {
        Ok(answer) => Ok(answer
            .answers()
            .iter()
            .filter_map(|record| match &record.data {
                RData::TXT(txt) => {
                    Some(String::from_utf8_lossy(&txt.txt_data.concat()).into_owned())
                }
                _ => None,
            })
            .collect()),
        Err(error) if error.is_no_records_found() => Ok(Vec::new()),
        Err(error) => Err(failed(&error)),
    }
}
