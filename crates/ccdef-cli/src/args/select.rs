//! Which findings are reported, and which of them give exit code 1.

use ccdef_core::tables::Severity;
use clap::Args;
use clap::builder::UnknownArgumentValueParser;

use super::parsers;
use super::values::FailOn;

/// Which findings are reported, and which of them give exit code 1.
#[derive(Debug, Args)]
#[command(next_help_heading = "Rules")]
pub(crate) struct SelectArgs {
    /// Report only the findings of these rules or categories
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    /// Do not report the findings of these rules or categories
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    /// Do not report findings below this severity
    #[arg(long, value_name = "SEVERITY", value_parser = parsers::one_of(Severity::ALL, Severity::id))]
    pub(crate) min_severity: Option<Severity>,
    /// Suggests the two options that have a severity.
    #[arg(
        long,
        hide = true,
        value_parser = UnknownArgumentValueParser::suggest_arg("--min-severity")
            .and_suggest("`--fail-on` sets which findings give exit code 1"),
    )]
    severity: Option<String>,
    /// Exit with 1 if there is a finding of this severity or a higher one [default: error]
    #[arg(long, value_name = "SEVERITY", alias = "severity-threshold")]
    pub(crate) fail_on: Option<FailOn>,
    /// The same as `--fail-on warning`
    #[arg(long, conflicts_with = "fail_on")]
    pub(crate) strict: bool,
    /// Exit with 0 even if there are findings
    #[arg(long)]
    pub(crate) exit_zero: bool,
}

impl SelectArgs {
    /// The lowest severity that gives exit code 1; `None` for none. `configured` applies where no option is given.
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
