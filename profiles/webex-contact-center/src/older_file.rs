//! Files made from an older version of the vendor's file.

use ccdef_core::{Basis, Category, Check, Findings, FixSupport, RuleContext, Severity, declare_rule};

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
    let missing: Vec<(&str, String)> = SECTIONS
        .iter()
        .flat_map(|section| section.items.iter().map(move |item| (section.name, item)))
        .filter(|(section, item)| !item.since.is_empty() && cx.facts.setting(section, item.name).is_none())
        .map(|(section, item)| (item.since, format!("`{section}/{}`", item.name)))
        .collect();
    let Some(first) = missing.iter().map(|(since, _)| *since).min() else {
        return;
    };
    let names: Vec<&str> = missing.iter().map(|(_, name)| name.as_str()).collect();
    out.report(&OLDER_FILE, cx.root_span(), format!("this is older than the vendor's file of {first}"))
        .label(format!("no {}", names.join(", ")))
        .note("after an import only values can be edited in Setup, so the settings that came later stay out of reach")
        .help("to get them, import the vendor's current file");
}
