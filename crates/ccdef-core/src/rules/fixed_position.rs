//! The two items with a fixed `sortOrder` (`format/elements-and-attributes.md#internal-name-position`).

use ccdef_syntax::{Item, Section};

use crate::declare_rule;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::support::sort_order::{Number, applies, is_first, list, number_and_move, order};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// An item with a fixed `sortOrder` has a different one.
    pub(crate) static FIXED_POSITION = {
        id: "fixed-position",
        summary: "`sortOrder` of `reqInternalName` is not 0, or that of `reqDisplayName` is not 1",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !applies(cx) {
        return;
    }
    for (section, item, known) in cx.known_items() {
        if let Some(position) = known.base.and_then(|base| base.position)
            && is_first(section, item)
        {
            check_item(cx, section, item, position, out);
        }
    }
}

fn check_item<'r>(
    cx: &RuleContext<'r>,
    section: &'r Section<'r>,
    item: &'r Item<'r>,
    position: u32,
    out: &mut Findings,
) {
    let Some(written) = item.sort_order.as_ref() else { return };
    let Some(number) = Number::read(Some(written)).value().filter(|number| *number != position) else { return };
    let Some(list) = list(cx, Some(section)) else { return };
    let mut ranks = list.free_numbers().zip(order(&list, false));
    if ranks.any(|(rank, node)| rank == position && node.element.id() == item.element) {
        // Renumbering the list fixes this; another rule reports the numbers.
        return;
    }
    let name = item.name();
    out.report(&FIXED_POSITION, written.span(), format!("`sortOrder` of `{name}` must be {position}, found {number}"))
        .label(format!("expected {position}"))
        .note(format!(
            "Salesforce's guide says of `{name}`: \"It must have a sortOrder value of {position}\"; whether Setup \
             rejects the file is not known"
        ))
        .help(format!(
            "set the `sortOrder` of `{name}` to {position} and renumber the other items in their current order"
        ))
        .fix(Fix::unsafe_edits(list.fix_title(), number_and_move(cx, &list, true)))
        .setting(section.name(), name);
}
