//! An item of Salesforce in a section where Salesforce does not read it (format/items.md).

use ccdef_syntax::{Item, Section};

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, Severity, base_sections};

declare_rule! {
    /// An item that Salesforce defines is in the wrong section.
    pub(crate) static MISPLACED_ITEM = {
        id: "misplaced-item",
        summary: "an item that Salesforce defines is in the wrong section",
        category: Category::Structure,
        severity: Severity::Warning,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for (section, item) in cx.items() {
        if let Some(right) = right_section(cx, section, item) {
            report(cx, section, item, right, out);
        }
    }
}

/// The section that the item belongs in; `None` for an item that is in its section or that only the vendor knows.
fn right_section(cx: &RuleContext<'_>, section: &Section<'_>, item: &Item<'_>) -> Option<&'static str> {
    let (here, name) = (section.name(), item.name());
    if !name.starts_with("req") || here.is_empty() || cx.schema.item(here, name).is_some() {
        return None;
    }
    let right = cx.schema.items().find(|known| known.base.is_some() && known.spec.name == name)?.section;
    let is_in_both = cx.settings.first_item(right, name).is_some();
    let is_fine = is_in_both || is_known_to_a_family(here, name) || cx.names().section(section) == Some(right);
    (!is_fine).then_some(right)
}

/// Voice files keep the dialing prefixes of the Open CTI file they were made from.
fn is_known_to_a_family(section: &str, item: &str) -> bool {
    let mut known = Family::ALL.iter().flat_map(|family| base_sections(*family));
    known.any(|spec| spec.name == section && spec.items.iter().any(|spec| spec.name == item))
}

fn report(cx: &RuleContext<'_>, section: &Section<'_>, item: &Item<'_>, right: &str, out: &mut Findings) {
    let name = item.name();
    let message = format!("item `{name}` belongs in section `{right}`, not in `{}`", section.name());
    let finding = out.report(&MISPLACED_ITEM, item.anchor(), message);
    finding.note(format!(
        "Salesforce reads this setting only at `/{right}/{name}`; in another section it is a custom item and has no effect"
    ));
    match cx.definition.section(right) {
        Some(target) => {
            finding
                .related(target.anchor(), "the item belongs in this section")
                .help(format!("move the item into section `{right}`"));
        }
        None => {
            finding.help(format!("add a section `{right}` and move the item into it"));
        }
    }
    finding.setting(section.name(), name);
}
