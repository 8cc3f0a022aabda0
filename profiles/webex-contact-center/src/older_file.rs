//! Files made from an older version of the vendor's file.
//!
//! Not a constraint row, because missing items are grouped by the date on which the vendor added them.

use std::collections::BTreeMap;

use ccdef_core::prelude::*;

use crate::sections::SECTIONS;

declare_rule! {
    /// The definition is missing items that the vendor added later.
    pub(crate) static OLDER_FILE = {
        id: "webex-contact-center-older-file",
        summary: "the definition was made from an older version of the vendor's file",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !cx.is_whole() {
        return;
    }
    let later = later_items(cx);
    let Some(first) = later.keys().next() else { return };
    let place = cx.document.root().map_or(cx.root_span(), |root| root.name_span());
    let finding = out.report(&OLDER_FILE, place, format!("definition is older than the vendor's file of {first}"));
    for (since, names) in &later {
        finding.note(format!("the vendor's file of {since} added {}", names.join(", ")));
    }
    finding
        .note("after the import only values can be edited: items added in later versions of the vendor's file need a new import")
        .help("import the vendor's current file if you need one of these settings");
}

/// The missing items that the vendor added later, by the date on which it added them.
fn later_items(cx: &RuleContext<'_>) -> BTreeMap<&'static str, Vec<String>> {
    let mut later: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for section in SECTIONS {
        for item in section.items {
            let Some(since) = item.since else { continue };
            if cx.settings.get(SettingRef::new(section.name, item.name)).is_none() {
                later.entry(since).or_default().push(format!("`{}/{}`", section.name, item.name));
            }
        }
    }
    later
}
