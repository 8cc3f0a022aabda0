//! `ccdef version`: what this program is.

use ccdef_core::engine::Registry;
use ccdef_report::{TOOL, VERSION};
use serde::Serialize;

use crate::args::GlobalArgs;
use crate::error::CliError;
use crate::output;

/// What programs are told.
#[derive(Serialize)]
struct About {
    name: &'static str,
    version: &'static str,
    profiles: Vec<&'static str>,
    rules: usize,
}

pub(super) fn run(global: &GlobalArgs) -> Result<(), CliError> {
    if !global.json {
        return output::payload(|out| writeln!(out, "{TOOL} {VERSION}"));
    }
    let registry = Registry::load()?;
    let profiles = registry.profiles().map(|profile| profile.id.as_str()).collect();
    let about = About { name: TOOL, version: VERSION, profiles, rules: registry.rules().count() };
    output::payload_json(&about)
}
