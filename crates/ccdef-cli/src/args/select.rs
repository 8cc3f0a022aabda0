//! Which findings are reported, and which of them fail the run.

use ccdef_core::tables::Severity;
use clap::Args;

use super::parsers;
use super::values::FailOn;

/// Which findings are reported, and which of them fail the run.
#[derive(Debug, Args)]
#[command(next_help_heading = "Rules")]
pub(crate) struct SelectArgs {
    /// Report only these rules or categories
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    /// Do not report these rules or categories
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    /// Hide findings below this severity; what is hidden does not count
    #[arg(long, value_name = "SEVERITY", value_parser = parsers::one_of(Severity::ALL, Severity::id))]
    pub(crate) min_severity: Option<Severity>,
    /// The least severity that gives exit code 1 [default: error]
    #[arg(long, value_name = "SEVERITY", alias = "severity-threshold")]
    pub(crate) fail_on: Option<FailOn>,
    /// The same as `--fail-on warning`
    #[arg(long, conflicts_with = "fail_on")]
    pub(crate) strict: bool,
    /// Give exit code 0 whatever was found
    #[arg(long)]
    pub(crate) exit_zero: bool,
}

impl SelectArgs {
    /// The least severity that fails the run; `None` when findings never do. `configured` holds where nothing is said.
    pub(crate) fn threshold(&self, configured: Option<FailOn>) -> Option<Severity> {
        match self.fail_on.or(configured) {
            _ if self.exit_zero => None,
            _ if self.strict => Some(Severity::Warning),
            None | Some(FailOn::Error) => Some(Severity::Error),
            Some(FailOn::Warning) => Some(Severity::Warning),
            Some(FailOn::Note) => Some(Severity::Note),
            Some(FailOn::Never) => None,
        }
    }
}
