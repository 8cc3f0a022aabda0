//! The display name is too long for the guide or for the object (`format/contradictions.md#display-name-limits`).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, DISPLAY_NAME_LIMIT, FixSupport, GENERAL, Severity, item};

declare_rule! {
    /// The display name is too long.
    pub(crate) static DISPLAY_NAME_TOO_LONG = {
        id: "display-name-too-long",
        summary: "the display name is too long",
        category: Category::Values,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// The documented length of the field `CallCenter.Name`.
const FIELD: usize = 80;

const OVER_FIELD: &str = "Salesforce's guide allows 1,000 characters, but the object reference gives the field \
    `CallCenter.Name`, which stores the name, only 80; which limit Salesforce applies is not known";
const OVER_GUIDE: &str = "Salesforce's guide allows 1,000 characters, and the object reference gives the field \
    `CallCenter.Name`, which stores the name, only 80; whether Setup rejects a longer name is not known";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(name) = cx.facts.display_name else { return };
    let length = name.value.chars().count();
    if length <= FIELD {
        return;
    }
    let (limit, severity, why) = if length <= DISPLAY_NAME_LIMIT {
        (FIELD, Severity::Warning, OVER_FIELD)
    } else {
        (DISPLAY_NAME_LIMIT, Severity::Error, OVER_GUIDE)
    };
    out.report(
        &DISPLAY_NAME_TOO_LONG,
        name.span,
        format!("display name has {length} characters; the limit is {limit}"),
    )
    .severity(severity)
    .setting(GENERAL, item::DISPLAY_NAME)
    .note(why)
    .help(format!("shorten the name to at most {FIELD} characters"));
}

#[cfg(test)]
mod tests {
    use super::DISPLAY_NAME_TOO_LONG;
    use crate::testing::{self, options};

    fn check(length: usize) -> Vec<String> {
        let name = "é".repeat(length);
        let text = format!(
            "<callCenter><section name=\"reqGeneralInfo\"><item name=\"reqDisplayName\">{name}</item></section></callCenter>"
        );
        testing::check(&DISPLAY_NAME_TOO_LONG, "a.xml", &text, &options())
    }

    #[test]
    fn the_limit_counts_characters_not_bytes() {
        assert_eq!(check(80), [""; 0]);
        assert_eq!(check(81), ["1:72 W display name has 81 characters; the limit is 80"]);
        assert_eq!(check(1000).len(), 1);
        assert_eq!(check(1001), ["1:72 E display name has 1001 characters; the limit is 1000"]);
    }

    #[test]
    fn the_display_name_field_of_metadata_files_is_checked() {
        let text = format!("<CallCenter><displayName>{}</displayName></CallCenter>", "a".repeat(81));
        assert_eq!(testing::check(&DISPLAY_NAME_TOO_LONG, "A.callCenter-meta.xml", &text, &options()).len(), 1);
    }
}
