//! `<customSettings>` is not what Salesforce reads (`format.md` 5d).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// `<customSettings>` is not a JSON object of strings.
    pub(crate) static INVALID_CUSTOM_SETTINGS = {
        id: "invalid-custom-settings",
        summary: "`customSettings` is not a JSON object of strings",
        category: Category::Metadata,
        severity: Severity::Error,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(settings) = &cx.definition.custom_settings else { return };
    if settings.text.is_blank() {
        return;
    }
    for problem in &settings.problems {
        let message = format!("`customSettings` is not a JSON object of strings: {}", problem.message);
        out.report(&INVALID_CUSTOM_SETTINGS, problem.span, message)
            .note("Salesforce keeps these settings as text and gives them to the softphone when it starts: what cannot be read there takes no effect, and nothing says so")
            .help("write one flat object whose keys and values all stand in double quotes, such as `{\"reqUseApi\":\"true\"}`");
    }
}

#[cfg(test)]
mod tests {
    use super::INVALID_CUSTOM_SETTINGS;
    use crate::testing;

    fn check(json: &str) -> Vec<String> {
        let text = format!("<CallCenter>\n<customSettings>{json}</customSettings>\n</CallCenter>");
        testing::check(&INVALID_CUSTOM_SETTINGS, "Acme.callCenter-meta.xml", &text, &testing::options())
    }

    #[test]
    fn a_flat_object_of_strings_is_valid_in_any_spelling() {
        for json in
            ["{}", r#"{"reqUseApi":"true"}"#, "{&quot;reqUseApi&quot;:&quot;true&quot;}", r#"<![CDATA[{"a":"<&"}]]>"#]
        {
            assert_eq!(check(json), [""; 0], "{json}");
        }
    }

    #[test]
    fn nothing_at_all_is_another_rules_business() {
        assert_eq!(check(""), [""; 0]);
        assert_eq!(check(" \n"), [""; 0]);
    }

    #[test]
    fn each_mistake_is_pointed_at() {
        assert_eq!(
            check("{&quot;a&quot;:&quot;1&quot;,&quot;reqSoftphoneHeight&quot;:400}"),
            ["2:77 E `customSettings` is not a JSON object of strings: the value must be a string: `\"400\"`"]
        );
        assert_eq!(
            check(r#"{"a":"1" "b":"2"}"#),
            ["2:25 E `customSettings` is not a JSON object of strings: a comma is missing between two settings"]
        );
        assert_eq!(check("[]").len(), 1);
        assert_eq!(check(r#"{"a":null,"b":{}}"#).len(), 2);
    }
}
