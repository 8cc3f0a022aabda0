//! Which fixes are applied, and how.

use ccdef_core::rule::Applicability;
use clap::{Args, ValueEnum};

use crate::error::CliError;

/// Which fixes are applied, and how.
#[derive(Debug, Args)]
#[command(next_help_heading = "Fixes")]
pub(crate) struct FixArgs {
    /// Apply fixes to the files
    #[arg(long, value_name = "LEVEL", num_args = 0..=1, require_equals = true, default_missing_value = "safe")]
    fix: Option<FixLevel>,
    /// With `--fix` or `--diff`: also apply unsafe fixes, which may change what a setting means; review the result
    #[arg(long)]
    unsafe_fixes: bool,
    /// Show what the fixes would change as a unified diff, and write nothing; exits with 1 if there is a change
    #[arg(long)]
    pub(crate) diff: bool,
    /// Exit with 1 if something was fixed
    #[arg(long)]
    pub(crate) exit_non_zero_on_fix: bool,
}

/// Which fixes are applied: the value of `--fix`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FixLevel {
    /// Only safe fixes, which do not change what a setting means: the level of `--fix` alone.
    Safe,
    /// Unsafe fixes too, which may change what a setting means: the same as `--fix --unsafe-fixes`.
    #[value(alias = "all")]
    Unsafe,
}

impl FixArgs {
    /// The fixes to apply; `--diff` alone shows the safe ones. `None` leaves the files unchanged.
    ///
    /// # Errors
    /// Fails for `--unsafe-fixes` alone, because it does not say whether to write the files.
    pub(crate) fn level(&self) -> Result<Option<Applicability>, CliError> {
        let applies = self.fix.is_some() || self.diff;
        if self.unsafe_fixes && !applies {
            return Err(CliError::Usage {
                message: "`--unsafe-fixes` requires `--diff` or `--fix`".into(),
                help: "`--diff --unsafe-fixes` shows what would change, `--fix --unsafe-fixes` changes the files"
                    .into(),
            });
        }
        if self.unsafe_fixes || self.fix == Some(FixLevel::Unsafe) {
            return Ok(Some(Applicability::Unsafe));
        }
        Ok(applies.then_some(Applicability::Safe))
    }
}
