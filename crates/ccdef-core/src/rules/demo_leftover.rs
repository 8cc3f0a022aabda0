//! What Salesforce's demo adapter leaves in files that were made from it (`vendors.md` 2.4).

use ccdef_syntax::Section;

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity, Status};

declare_rule! {
    /// Settings of Salesforce's demo adapter were left in the file.
    pub(crate) static DEMO_LEFTOVER = {
        id: "demo-leftover",
        summary: "settings of Salesforce's demo adapter were left in the file",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// The demo adapter's own section.
const SECTION: &str = "reqPhoneDemoSettings";

/// The values of the demo adapter's file.
const VALUES: &[&str] = &["(415) 555-1212", "DummyProvider", "AXXXXXXXXXXXXXXXXX", "YYYYYYYYYYYYYYYYYY", "415555555"];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if cx.schema.lineage.iter().any(|profile| profile.status == Status::Demo) {
        return;
    }
    let Some(section) = cx.definition.section(SECTION).filter(|section| is_left_over(section)) else { return };
    out.report(&DEMO_LEFTOVER, section.anchor(), format!("the section `{SECTION}` is left over from Salesforce's demo adapter"))
        .in_section(SECTION)
        .note("it simulates calls in the demo; other adapters do not read it, and it only shows that the file was made from the demo's")
        .help("remove the section before the first import, because the set of fields cannot be changed later");
}

/// Whether the values are the demo's, or nobody ever filled any in.
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
    fn unchanged_and_empty_values_give_the_demo_away() {
        for (provider, number) in [("DummyProvider", "+49 30 1234"), ("Acme", "(415) 555-1212"), ("", " ")] {
            assert_eq!(
                check(&DEMO_LEFTOVER, "a.xml", &file(provider, number), &options()),
                ["2:16 N the section `reqPhoneDemoSettings` is left over from Salesforce's demo adapter"]
            );
        }
    }

    #[test]
    fn values_of_ones_own_and_the_demo_itself_do_not() {
        assert_eq!(check(&DEMO_LEFTOVER, "a.xml", &file("Acme", "+49 30 1234"), &options()), [""; 0]);
        assert_eq!(check(&DEMO_LEFTOVER, "a.xml", &file("DummyProvider", ""), &using(&DEMO)), [""; 0]);
    }
}
