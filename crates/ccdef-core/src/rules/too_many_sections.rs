//! Too many sections in a Salesforce Voice file (format/elements-and-attributes.md#voice-section-limit).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, Severity};

declare_rule! {
    /// A Salesforce Voice file has more than 500 sections.
    pub(crate) static TOO_MANY_SECTIONS = {
        id: "too-many-sections",
        summary: "a Salesforce Voice file has more than 500 sections",
        category: Category::Voice,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// How many sections a Salesforce Voice file may have.
const MOST: usize = 500;

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let sections = &cx.definition.sections;
    let Some(first_beyond) = sections.get(MOST).filter(|_| cx.detection.family == Family::Voice) else { return };
    let message = format!("file has {} sections; the limit is {MOST}", sections.len());
    out.report(&TOO_MANY_SECTIONS, first_beyond.anchor(), message)
        .label(format!("section {}", MOST + 1))
        .note("Salesforce's guide states a \"maximum limit of 500 sections per XML file and 1,000 items per section\"")
        .help("combine the settings in fewer sections");
}

#[cfg(test)]
mod tests {
    use super::TOO_MANY_SECTIONS;
    use crate::testing::{check, options};

    fn file(sections: usize, first: &str) -> String {
        let more: Vec<String> = (1..sections).map(|number| format!("<section name='s{number}'/>\n")).collect();
        format!("<callCenter>\n<section name='{first}'/>\n{}</callCenter>", more.concat())
    }

    #[test]
    fn five_hundred_sections_are_allowed() {
        assert_eq!(check(&TOO_MANY_SECTIONS, "a.xml", &file(500, "reqHvcc"), &options()), [""; 0]);
        assert_eq!(
            check(&TOO_MANY_SECTIONS, "a.xml", &file(501, "reqHvcc"), &options()),
            ["502:16 E file has 501 sections; the limit is 500"]
        );
    }

    #[test]
    fn other_families_have_no_documented_limit() {
        assert_eq!(check(&TOO_MANY_SECTIONS, "a.xml", &file(501, "own"), &options()), [""; 0]);
    }
}
