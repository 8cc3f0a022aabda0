//! The display name is longer than the guide or the object's field allows (`format.md` V7, V8, C-10).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, GENERAL, Severity, item};

declare_rule! {
    /// The display name is too long.
    pub(crate) static DISPLAY_NAME_TOO_LONG = {
        id: "display-name-too-long",
        summary: "the display name is too long",
        category: Category::Values,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// Most characters by the guide.
const GUIDE: usize = 1_000;
/// Most characters of the field `Name` of the object `CallCenter`.
const FIELD: usize = 80;

const FIELD_IS_SHORT: &str = "the guide allows 1,000, but the field `Name` of the object `CallCenter`, where it is kept, holds 80; \
    nothing public says which of the two wins";
const TOO_LONG_FOR_BOTH: &str = "the guide limits a display name to 1,000 characters, and the field `Name` of the object `CallCenter` \
    holds 80";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(name) = cx.facts.display_name else { return };
    let length = name.value.chars().count();
    if length <= FIELD {
        return;
    }
    let (most, severity, why) = if length <= GUIDE {
        (FIELD, Severity::Warning, FIELD_IS_SHORT)
    } else {
        (GUIDE, Severity::Error, TOO_LONG_FOR_BOTH)
    };
    out.report(
        &DISPLAY_NAME_TOO_LONG,
        name.span,
        format!("the display name has {length} characters; {most} is the most"),
    )
    .severity(severity)
    .setting(GENERAL, item::DISPLAY_NAME)
    .note(why)
    .help(format!("shorten it to {FIELD} characters or fewer"));
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
    fn characters_count_not_bytes() {
        assert_eq!(check(80), [""; 0]);
        assert_eq!(check(81), ["1:72 W the display name has 81 characters; 80 is the most"]);
        assert_eq!(check(1000).len(), 1);
        assert_eq!(check(1001), ["1:72 E the display name has 1001 characters; 1000 is the most"]);
    }

    #[test]
    fn a_metadata_file_has_it_in_a_field() {
        let text = format!("<CallCenter><displayName>{}</displayName></CallCenter>", "a".repeat(81));
        assert_eq!(testing::check(&DISPLAY_NAME_TOO_LONG, "A.callCenter-meta.xml", &text, &options()).len(), 1);
    }
}
