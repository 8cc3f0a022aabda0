//! Files made from an older version of the vendor's file; no row can say it, because absent items are grouped by the day
//! on which they came.

use std::collections::BTreeMap;

use ccdef_core::prelude::*;

use crate::sections::SECTIONS;

declare_rule! {
    /// The definition lacks items that the vendor added later.
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
    let finding = out.report(&OLDER_FILE, place, format!("this is older than the vendor's file of {first}"));
    for (since, names) in &later {
        finding.note(format!("the file of {since} brought {}", names.join(", ")));
    }
    finding
        .note("after an import only values can be edited in Setup, so what came later stays out of reach")
        .help("import the vendor's current file if you need one of these");
}

/// The items that came later and that the file lacks, by the day on which they came.
fn later_items(cx: &RuleContext<'_>) -> BTreeMap<&'static str, Vec<String>> {
    let mut later: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for section in SECTIONS {
        for item in section.items {
            let Some(since) = item.since else { continue };
            if cx.facts.setting(section.name, item.name).is_none() {
                later.entry(since).or_default().push(format!("`{}/{}`", section.name, item.name));
            }
        }
    }
    later
}
