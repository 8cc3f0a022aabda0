//! Too many items in a section of a Salesforce Voice file (format/elements-and-attributes.md#voice-item-limit).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, Severity};

declare_rule! {
    /// A section of a Salesforce Voice file has more than 1,000 items.
    pub(crate) static TOO_MANY_ITEMS = {
        id: "too-many-items",
        summary: "a section of a Salesforce Voice file has more than 1,000 items",
        category: Category::Voice,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// How many items a section of a Salesforce Voice file may have.
const MOST: usize = 1_000;

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if cx.detection.family != Family::Voice {
        return;
    }
    for section in &cx.definition.sections {
        let Some(first_beyond) = section.items.get(MOST) else { continue };
        let message = format!("section `{}` has {} items; the limit is {MOST}", section.name(), section.items.len());
        out.report(&TOO_MANY_ITEMS, first_beyond.anchor(), message)
            .in_section(section.name())
            .label(format!("item {}", MOST + 1))
            .related(section.anchor(), "section begins here")
            .note(
                "Salesforce's guide states a \"maximum limit of 500 sections per XML file and 1,000 items per section\"",
            )
            .help("move some of the items to another custom section");
    }
}

#[cfg(test)]
mod tests {
    use super::TOO_MANY_ITEMS;
    use crate::testing::{check, options};

    fn file(items: usize, first: &str) -> String {
        let items: Vec<String> = (0..items).map(|number| format!("<item name='i{number}'/>\n")).collect();
        format!("<callCenter><section name='{first}'/><section name='own'>\n{}</section></callCenter>", items.concat())
    }

    #[test]
    fn a_thousand_items_are_allowed() {
        assert_eq!(check(&TOO_MANY_ITEMS, "a.xml", &file(1_000, "reqHvcc"), &options()), [""; 0]);
        assert_eq!(
            check(&TOO_MANY_ITEMS, "a.xml", &file(1_001, "reqHvcc"), &options()),
            ["1002:13 E section `own` has 1001 items; the limit is 1000"]
        );
    }

    #[test]
    fn other_families_have_no_documented_limit() {
        assert_eq!(check(&TOO_MANY_ITEMS, "a.xml", &file(1_001, "other"), &options()), [""; 0]);
    }
}
