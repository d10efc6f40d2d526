//! The settings: a documented file of defaults, over it `collegium.toml`, over it the
//! environment.

use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use anyhow::Context;
use config::{Config, Environment, File, FileFormat};
use serde::Deserialize;

/// The defaults with their documentation; what `collegium config` prints.
pub const DEFAULTS: &str = include_str!("settings.toml");

/// All settings; each is documented in `settings.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // settings.toml is where they are documented
pub struct Settings {
    pub server: Server,
    pub limits: Limits,
    pub database: Database,
    pub redis: Redis,
    pub objects: Objects,
    pub secrets: Secrets,
    pub mail: Mail,
    pub dns: Dns,
    pub webhooks: Webhooks,
    pub learning: Learning,
    pub telemetry: Telemetry,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Server {
    pub listen: String,
    pub base_domain: String,
    pub trusted_proxies: Vec<IpAddr>,
    pub public_port: u16,
    pub https: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Limits {
    pub sign_in_per_minute: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Database {
    pub url: String,
    pub admin_url: String,
    pub tenant_connections: usize,
    pub control_connections: u32,
    pub statements_per_connection: usize,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Redis {
    pub url: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Objects {
    pub endpoint: String,
    pub region: String,
    pub bucket: String,
    pub access_key: String,
    pub secret_key: String,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Secrets {
    pub master_key: String,
    pub master_key_file: PathBuf,
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets")
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Mail {
    pub smtp_url: String,
    pub sender: String,
    pub outbox: PathBuf,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Dns {
    pub nameserver: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Webhooks {
    pub allow_private: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Learning {
    pub cache: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Telemetry {
    pub log: String,
    pub format: String,
    pub otlp_endpoint: String,
}

impl Settings {
    /// Reads the settings; `file` must exist if it is named.
    pub fn load(file: Option<&Path>) -> anyhow::Result<Self> {
        let mut layers = Config::builder().add_source(File::from_str(DEFAULTS, FileFormat::Toml));
        layers = match file {
            Some(path) => layers.add_source(File::from(path)),
            None => {
                layers.add_source(File::new("collegium.toml", FileFormat::Toml).required(false))
            }
        };
        let environment = Environment::with_prefix("COLLEGIUM")
            .prefix_separator("_")
            .separator("__")
            .try_parsing(true)
            .list_separator(",")
            .with_list_parse_key("server.trusted_proxies");
        let settings: Self = layers
            .add_source(environment)
            .build()
            .and_then(Config::try_deserialize)
            .context("the settings are not right; `collegium config` prints all there are")?;
        settings.check()?;
        Ok(settings)
    }

    /// The port in links: the one named, or what follows from where the server listens.
    pub fn public_port(&self) -> anyhow::Result<u16> {
        match self.server.public_port {
            0 if self.server.https => Ok(443),
            0 => Ok(self
                .server
                .listen
                .parse::<SocketAddr>()
                .context("server.listen is an address with a port")?
                .port()),
            port => Ok(port),
        }
    }

    /// The key that seals secrets at rest, if one is set.
    pub fn master_key(&self) -> anyhow::Result<Option<[u8; 32]>> {
        let Secrets {
            master_key,
            master_key_file: file,
        } = &self.secrets;
        let text = match (&**master_key, file.as_os_str().is_empty()) {
            ("", true) => return Ok(None),
            ("", false) => {
                std::fs::read_to_string(file).with_context(|| file.display().to_string())?
            }
            (_, true) => master_key.clone(),
            _ => anyhow::bail!("set secrets.master_key or secrets.master_key_file, not both"),
        };
        let mut key = [0; 32];
        hex::decode_to_slice(text.trim(), &mut key)
            .context("the master key is 64 hexadecimal digits")?;
        Ok(Some(key))
    }

    /// The name server that proves custom domains, if one is set.
    pub fn nameserver(&self) -> anyhow::Result<Option<SocketAddr>> {
        match &*self.dns.nameserver {
            "" => Ok(None),
            text => Ok(Some(
                text.parse()
                    .context("dns.nameserver is an address with a port")?,
            )),
        }
    }

    fn check(&self) -> anyhow::Result<()> {
        anyhow::ensure!(
            matches!(&*self.telemetry.format, "pretty" | "json"),
            "telemetry.format is pretty or json"
        );
        anyhow::ensure!(
            self.limits.sign_in_per_minute > 0,
            "limits.sign_in_per_minute is at least 1"
        );
        anyhow::ensure!(
            self.database.url.is_empty() == self.database.admin_url.is_empty(),
            "database.url and database.admin_url go together"
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_defaults_are_complete() {
        let file = tempfile::NamedTempFile::with_suffix(".toml").unwrap();
        let settings = Settings::load(Some(file.path())).unwrap();
        assert_eq!(settings.server.base_domain, "localhost");
        assert!(settings.nameserver().unwrap().is_none());
    }

    #[test]
    fn an_unknown_setting_is_named() {
        let file = tempfile::NamedTempFile::with_suffix(".toml").unwrap();
        std::fs::write(file.path(), "[server]\nlisen = 1\n").unwrap();
        let error = Settings::load(Some(file.path())).unwrap_err();
        assert!(format!("{error:#}").contains("lisen"), "{error:#}");
    }
}
