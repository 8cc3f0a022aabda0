//! Whether a new profile can have an id, before anything is written.

use anyhow::{Result, ensure};
use ccdef_core::tables::{Hint, ProfileId};
use ccdef_hints::HINTS;

use crate::shell::say;
use crate::text::require_id;
use crate::workspace::Workspace;

/// Refuses what is no id, what means something else where profiles are named, and what a profile has already.
///
/// # Errors
/// Says what is wrong with the id.
pub(super) fn require_free(workspace: &Workspace, id: &str) -> Result<()> {
    require_id(id)?;
    ensure!(
        !ProfileId::is_reserved(id),
        "`{id}` is a word with another meaning and cannot be a profile's id: nothing was changed"
    );
    let known = workspace.names("profiles")?;
    ensure!(!known.iter().any(|known| known == id), "the profile `{id}` is there already: nothing was changed");
    HINTS.iter().filter_map(|hint| remark(hint, id)).for_each(|remark| say(&remark));
    Ok(())
}

/// What becomes of the hint for the same vendor: it gives way to one id.
fn remark(hint: &Hint, id: &str) -> Option<String> {
    let product = hint.product;
    let wanted = hint.replaced_by?.as_str();
    let first = |id: &str| id.split('-').next().unwrap_or_default().to_owned();
    if wanted == id {
        return Some(format!("the hint for {product} gives way to this profile"));
    }
    let is_same_vendor = first(wanted) == first(id);
    is_same_vendor.then(|| format!("note: the hint for {product} stays; it gives way to a profile `{wanted}` only"))
}

#[cfg(test)]
mod tests {
    use super::{Hint, remark};

    const HINT: Hint = Hint::new("Acme Phone", &[]).replaced_by("acme-phone");

    #[test]
    fn a_hint_gives_way_to_the_id_that_it_names() {
        assert!(remark(&HINT, "acme-phone").is_some_and(|said| said.contains("gives way to this profile")));
        assert!(remark(&HINT, "acme").is_some_and(|said| said.contains("`acme-phone` only")));
        assert_eq!(remark(&HINT, "zenith"), None);
    }
}
