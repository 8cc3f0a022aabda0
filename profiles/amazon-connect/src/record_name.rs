//! The name that the adapter's record refers to.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// The internal name is none of the packaged ones.
    pub(crate) static RECORD_NAME = {
        id: "amazon-connect-record-name",
        summary: "the internal name is none of the packaged ones",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// The internal names of the call centers that the package brings along (O1, O2).
pub(crate) const PACKAGED: &[&str] = &["ACLightningAdapter", "ACConsoleAdapter", "ACClassicAdapter"];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(name) = cx.facts.internal_name.filter(|name| !name.value.is_empty()) else { return };
    if PACKAGED.contains(&name.value) {
        return;
    }
    out.report(&RECORD_NAME, name.span, format!("`{}` is none of the names that the package uses", name.value))
        .setting(GENERAL, "reqInternalName")
        .note("the vendor has this name typed into the AC CTI Adapter record, as Call Center Definition Name")
        .help(format!("type `{}` into that field of the record", name.value));
}
