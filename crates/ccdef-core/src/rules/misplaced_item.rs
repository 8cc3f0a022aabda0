//! An item of Salesforce's own in a section where Salesforce does not look for it.

use ccdef_syntax::{Item, Section};

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::typo::meant_section;
use crate::tables::{Basis, Category, Family, FixSupport, Severity, base_sections};

declare_rule! {
    /// An item of the base format stands in a section where it is not looked for.
    pub(crate) static MISPLACED_ITEM = {
        id: "misplaced-item",
        summary: "an item of the base format stands in another section",
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

/// The section that the item belongs into; `None` when it is right where it is, or nobody's but the vendor's.
fn right_section(cx: &RuleContext<'_>, section: &Section<'_>, item: &Item<'_>) -> Option<&'static str> {
    let (here, name) = (section.name(), item.name());
    if !name.starts_with("req") || here.is_empty() || cx.schema.item(here, name).is_some() {
        return None;
    }
    let right = cx.schema.items().find(|known| known.base.is_some() && known.spec.name == name)?.section;
    let is_there_too = cx.facts.setting(right, name).is_some();
    let is_fine = is_there_too || is_known_to_a_family(here, name) || meant_section(cx, section) == Some(right);
    (!is_fine).then_some(right)
}

/// Voice files keep the dialing prefixes of the Open CTI file they were made from.
fn is_known_to_a_family(section: &str, item: &str) -> bool {
    let mut known = Family::ALL.iter().flat_map(|family| base_sections(*family));
    known.any(|spec| spec.name == section && spec.items.iter().any(|spec| spec.name == item))
}

fn report(cx: &RuleContext<'_>, section: &Section<'_>, item: &Item<'_>, right: &str, out: &mut Findings) {
    let name = item.name();
    let message = format!("item `{name}` belongs into section `{right}`, not into `{}`", section.name());
    let finding = out.report(&MISPLACED_ITEM, item.anchor(), message);
    finding.note(format!(
        "Salesforce looks for it as `/{right}/{name}`; elsewhere it is one of your own and has no effect"
    ));
    match cx.definition.section(right) {
        Some(target) => {
            finding.related(target.anchor(), "it belongs in here").help(format!("move it into `{right}`"));
        }
        None => {
            finding.help(format!("move it into a section `{right}`"));
        }
    }
    finding.setting(section.name(), name);
}
