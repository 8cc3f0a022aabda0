//! Mending what can be mended.

use clap::{Args, ValueEnum};

/// Mending what can be mended.
#[derive(Debug, Args)]
#[command(next_help_heading = "Fixes")]
pub(crate) struct FixArgs {
    /// Mend the files: `safe` fixes cannot change the meaning, `all` also applies those that need a look
    #[arg(long, value_name = "LEVEL", num_args = 0..=1, require_equals = true, default_missing_value = "safe")]
    pub(crate) fix: Option<FixLevel>,
    /// Show what the fixes would change as a unified diff, and write nothing; exits with 1 when there is any
    #[arg(long)]
    pub(crate) diff: bool,
    /// Exit with 1 when something was fixed
    #[arg(long)]
    pub(crate) exit_non_zero_on_fix: bool,
}

/// Which fixes are applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FixLevel {
    /// Those that cannot change the meaning.
    Safe,
    /// Also those that need a look.
    All,
}
