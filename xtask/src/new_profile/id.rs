//! Checks the id of a new profile before any file is written.

use anyhow::{Result, ensure};
use ccdef_core::tables::{Hint, ProfileId};
use ccdef_hints::HINTS;

use crate::shell::print;
use crate::text::require_id;
use crate::workspace::Workspace;

/// Checks that the id is valid, not reserved, and not used by another profile.
///
/// # Errors
/// Fails if the id cannot be used.
pub(super) fn require_unused(workspace: &Workspace, id: &str) -> Result<()> {
    require_id(id)?;
    ensure!(!ProfileId::is_reserved(id), "the profile id `{id}` is reserved; no file was changed");
    let known = workspace.names("profiles")?;
    ensure!(!known.iter().any(|known| known == id), "the profile `{id}` already exists; no file was changed");
    HINTS.iter().filter_map(|hint| remark(hint, id)).for_each(|remark| print(&remark));
    Ok(())
}

/// What happens to the hint for the same vendor, if there is one.
fn remark(hint: &Hint, id: &str) -> Option<String> {
    let product = hint.product;
    let replaced_by = hint.replaced_by?.as_str();
    let first = |id: &str| id.split('-').next().unwrap_or_default().to_owned();
    if replaced_by == id {
        return Some(format!("this profile replaces the hint for {product}"));
    }
    let is_same_vendor = first(replaced_by) == first(id);
    is_same_vendor.then(|| {
        format!("note: the hint for {product} remains; only a profile with the id `{replaced_by}` replaces it")
    })
}

#[cfg(test)]
mod tests {
    use super::{Hint, remark};

    const HINT: Hint = Hint::new("Acme Phone", &[]).replaced_by("acme-phone");

    #[test]
    fn a_hint_is_replaced_by_the_id_that_it_names() {
        assert!(remark(&HINT, "acme-phone").is_some_and(|remark| remark.contains("this profile replaces")));
        assert!(remark(&HINT, "acme").is_some_and(|remark| remark.contains("only a profile with the id `acme-phone`")));
        assert_eq!(remark(&HINT, "zenith"), None);
    }
}
