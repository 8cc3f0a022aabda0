//! Tests that a program contains a profile.

use std::path::Path;
use std::process::Command;

use ccdef_core::tables::Profile;
use libtest_mimic::Failed;

/// Asks the program for the profile.
pub(crate) fn test(profile: &Profile, binary: &Path) -> Result<(), Failed> {
    let output = Command::new(binary).args(["profile", "show", profile.id.as_str()]).output();
    let output = output.map_err(|error| format!("failed to start {}: {error}", binary.display()))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!(
        "{} does not contain the profile `{}`: the source of the program must link its crate with `use <crate> as _;`",
        binary.display(),
        profile.id
    )
    .into())
}
