//! `<customSettings>` is not a JSON object of strings (`format/custom-settings.md#custom-settings`).

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
    if settings.text.is_whitespace() {
        return;
    }
    for problem in &settings.problems {
        let message = format!("`customSettings` is not a JSON object of strings: {}", problem.message);
        out.report(&INVALID_CUSTOM_SETTINGS, problem.span, message)
            .note(
                "Salesforce stores this text unchanged and reads it when the softphone starts: settings that cannot be \
                 read have no effect",
            )
            .help(
                "write one flat object with every key and value in double quotes, such as `{\"reqUseApi\":\"true\"}`",
            );
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
    fn a_flat_object_of_strings_is_valid_with_any_escaping() {
        for json in
            ["{}", r#"{"reqUseApi":"true"}"#, "{&quot;reqUseApi&quot;:&quot;true&quot;}", r#"<![CDATA[{"a":"<&"}]]>"#]
        {
            assert_eq!(check(json), [""; 0], "{json}");
        }
    }

    #[test]
    fn empty_custom_settings_are_not_reported() {
        assert_eq!(check(""), [""; 0]);
        assert_eq!(check(" \n"), [""; 0]);
    }

    #[test]
    fn each_problem_is_reported_at_its_position() {
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
