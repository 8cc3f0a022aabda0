//! `ccdef rules`: lists all rules.

use ccdef_core::engine::Registry;
use ccdef_core::tables::RuleInfo;
use ccdef_report::{ListFormat, rule_list};

use crate::error::CliError;
use crate::output;

pub(super) fn run(format: ListFormat) -> Result<(), CliError> {
    let registry = Registry::load()?;
    let rules: Vec<&RuleInfo> = registry.rules().collect();
    output::print(|out| out.program(|text| rule_list(&rules, format, output::list_width(), text)))
}
