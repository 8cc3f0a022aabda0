//! Settings of Salesforce's demo adapter in files that were made from it (`format/vendors.md#demo-leftovers`).

use ccdef_syntax::Section;

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity, Status};

declare_rule! {
    /// The file still has settings of Salesforce's demo adapter.
    pub(crate) static DEMO_LEFTOVER = {
        id: "demo-leftover",
        summary: "the file still has settings of Salesforce's demo adapter",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// The section of the demo adapter.
const SECTION: &str = "reqPhoneDemoSettings";

/// The values of the demo adapter's file.
const VALUES: &[&str] = &["(415) 555-1212", "DummyProvider", "AXXXXXXXXXXXXXXXXX", "YYYYYYYYYYYYYYYYYY", "415555555"];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if cx.schema.profile_and_bases.iter().any(|profile| profile.status == Status::Demo) {
        return;
    }
    let Some(section) = cx.definition.section(SECTION).filter(|section| is_left_over(section)) else { return };
    let message = format!("section `{SECTION}` was copied from Salesforce's demo adapter");
    out.report(&DEMO_LEFTOVER, section.anchor(), message)
        .in_section(SECTION)
        .note("only the demo adapter uses these settings, to simulate calls; other adapters ignore them")
        .help("remove the section before the first import: after the import, sections and items cannot be removed");
}

/// Whether a value comes from the demo adapter, or all values are empty.
fn is_left_over(section: &Section<'_>) -> bool {
    let mut items = section.items.iter();
    items.clone().any(|item| VALUES.contains(&item.value())) || items.all(|item| item.value().is_empty())
}

#[cfg(test)]
mod tests {
    use super::DEMO_LEFTOVER;
    use crate::tables::{Profile, ProfileId, Status};
    use crate::testing::{check, options, using};

    static DEMO: Profile = Profile { id: ProfileId::new("demo"), status: Status::Demo, ..Profile::EMPTY };

    fn file(provider: &str, number: &str) -> String {
        format!(
            "<callCenter><section name='own'/>\n<section name='reqPhoneDemoSettings'><item name='reqProvider'>{provider}</item><item name='reqIncomingNumber'>{number}</item></section></callCenter>"
        )
    }

    #[test]
    fn demo_values_and_empty_values_are_reported() {
        for (provider, number) in [("DummyProvider", "+49 30 1234"), ("Acme", "(415) 555-1212"), ("", " ")] {
            assert_eq!(
                check(&DEMO_LEFTOVER, "a.xml", &file(provider, number), &options()),
                ["2:16 N section `reqPhoneDemoSettings` was copied from Salesforce's demo adapter"]
            );
        }
    }

    #[test]
    fn other_values_and_the_demo_adapter_itself_are_not_reported() {
        assert_eq!(check(&DEMO_LEFTOVER, "a.xml", &file("Acme", "+49 30 1234"), &options()), [""; 0]);
        assert_eq!(check(&DEMO_LEFTOVER, "a.xml", &file("DummyProvider", ""), &using(&DEMO)), [""; 0]);
    }
}
