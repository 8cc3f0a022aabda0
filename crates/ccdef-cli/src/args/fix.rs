//! Which fixes are applied, and how.

use ccdef_core::rule::Applicability;
use clap::{ArgGroup, Args, ValueEnum};

/// Which fixes are applied, and how.
#[derive(Debug, Args)]
#[command(next_help_heading = "Fixes")]
#[command(group = ArgGroup::new("apply").args(["fix", "diff"]).multiple(true))]
pub(crate) struct FixArgs {
    /// Apply the safe fixes, which do not change what a setting means, to the files
    #[arg(
        long,
        value_name = "LEVEL",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "safe",
        hide_possible_values = true,
    )]
    fix: Option<FixLevel>,
    /// With `--fix` or `--diff`: also apply unsafe fixes, which may change what a setting means; review the result
    #[arg(long, requires = "apply")]
    unsafe_fixes: bool,
    /// Show what the fixes would change as a unified diff, and write nothing; exits with 1 if there is a change
    #[arg(long)]
    pub(crate) diff: bool,
    /// Exit with 1 if something was fixed
    #[arg(long)]
    pub(crate) exit_non_zero_on_fix: bool,
}

/// Which fixes are applied: the value of `--fix`, where `all` is short for `--unsafe-fixes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FixLevel {
    /// Safe fixes.
    Safe,
    /// Unsafe fixes too.
    All,
}

impl FixArgs {
    /// The fixes to apply; `--diff` alone shows the safe ones. `None` leaves the files unchanged.
    pub(crate) fn level(&self) -> Option<Applicability> {
        if self.unsafe_fixes || self.fix == Some(FixLevel::All) {
            return Some(Applicability::Unsafe);
        }
        (self.fix.is_some() || self.diff).then_some(Applicability::Safe)
    }
}
