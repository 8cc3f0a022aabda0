//! Where configuration comes from.

use std::path::PathBuf;

use clap::Args;

use super::values::ConfigChoice;

/// Where configuration comes from.
#[derive(Debug, Args)]
pub(crate) struct ConfigArgs {
    /// Use this configuration file instead of the nearest `ccdef.toml`, `.ccdef.toml` or `ccdef.json`
    #[arg(id = "config-file", long = "config", value_name = "FILE", global = true, env = "CCDEF_CONFIG")]
    file: Option<PathBuf>,
    /// Ignore all configuration files
    #[arg(long = "no-config", global = true)]
    none: bool,
}

impl ConfigArgs {
    /// The choice that the arguments make.
    pub(crate) fn choice(&self) -> ConfigChoice {
        match &self.file {
            _ if self.none => ConfigChoice::None,
            Some(path) => ConfigChoice::File(path.clone()),
            None => ConfigChoice::Nearest,
        }
    }
}
