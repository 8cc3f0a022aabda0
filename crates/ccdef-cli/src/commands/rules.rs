//! `ccdef rules`: every rule there is.

use ccdef_core::{Registry, Rule};
use ccdef_report::{ListFormat, rule_list};

use crate::error::CliError;
use crate::output;

pub(super) fn run(format: ListFormat) -> Result<(), CliError> {
    let registry = Registry::load()?;
    let rules: Vec<&Rule> = registry.rules().collect();
    output::payload(|out| rule_list(&rules, format, out))
}
