//! `ccdef version`: prints the version.

use ccdef_core::engine::{Registry, Shown};
use ccdef_report::{TOOL, VERSION};
use serde::Serialize;

use crate::args::GlobalArgs;
use crate::error::CliError;
use crate::output;

/// The version in JSON.
#[derive(Serialize)]
struct About {
    name: &'static str,
    version: &'static str,
    profiles: Vec<&'static str>,
    rules: usize,
}

pub(super) fn run(global: &GlobalArgs) -> Result<(), CliError> {
    if !global.json {
        return output::print(|out| out.line(&Shown::line(&format!("{TOOL} {VERSION}"))));
    }
    let registry = Registry::load()?;
    let profiles = registry.profiles().map(|profile| profile.id.as_str()).collect();
    let about = About { name: TOOL, version: VERSION, profiles, rules: registry.rules().count() };
    output::print_json(&about)
}
