//! A template variable that the vendor does not document.

use std::ops::Range;

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity, ValueKind};
use crate::text::nearest::nearest;
use crate::text::prose::either;

declare_rule! {
    /// A template uses a variable that the vendor's adapter does not know.
    pub(crate) static UNKNOWN_TEMPLATE_VARIABLE = {
        id: "unknown-template-variable",
        summary: "a template uses a variable that the vendor's adapter does not know",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for (section, item, known) in cx.known_items() {
        let (Some(variables), Some(text)) = (variables_of(&known.spec.kind), item.value.as_ref()) else { continue };
        for (range, name) in used(text.value()).filter(|(_, name)| !variables.contains(name)) {
            let finding = out.report(
                &UNKNOWN_TEMPLATE_VARIABLE,
                text.span_of(range),
                format!("unknown variable `{{{name}}}` in the template of `{}`", item.name()),
            );
            finding.setting(section.name(), item.name());
            if let Some(meant) = nearest(name, variables.iter().copied()) {
                finding.label(format!("did you mean `{{{meant}}}`?"));
            }
            let known: Vec<String> = variables.iter().map(|name| format!("{{{name}}}")).collect();
            finding
                .note("the adapter does not replace unknown variables: the text appears with the braces")
                .help(format!("use one of the known variables: {}", either(known.iter().map(String::as_str))));
        }
    }
}

/// The variables that a template of this kind may use; `None` when it is not a template or the vendor lists none.
fn variables_of(kind: &ValueKind) -> Option<&'static [&'static str]> {
    match kind {
        ValueKind::Template(known) if !known.is_empty() => Some(known),
        ValueKind::List { of, .. } => variables_of(of),
        _ => None,
    }
}

/// The variables in a text: the range of each with its braces, and its name.
fn used(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let open = rest + text[rest..].find('{')?;
        let close = open + text[open..].find('}')?;
        rest = close + 1;
        Some((open..rest, text[open + 1..close].trim_ascii()))
    })
    .filter(|(_, name)| !name.is_empty() && !name.contains('{'))
}

#[cfg(test)]
mod tests {
    use super::UNKNOWN_TEMPLATE_VARIABLE;
    use crate::tables::{ItemSpec, Profile, ProfileId, SectionSpec, ValueKind};
    use crate::testing::{check, using};

    static ACME: Profile = Profile {
        id: ProfileId::new("acme"),
        sections: &[SectionSpec::new("acme", "Acme").items(&[
            ItemSpec::optional("subject", "Subject", ValueKind::Template(&["direction", "date"])),
            ItemSpec::optional("free", "Free", ValueKind::Template(&[])),
            ItemSpec::optional("text", "Text", ValueKind::Text),
        ])],
        ..Profile::EMPTY
    };

    fn findings(item: &str, value: &str) -> Vec<String> {
        let text =
            format!("<callCenter><section name='acme'>\n<item name='{item}'>{value}</item></section></callCenter>");
        check(&UNKNOWN_TEMPLATE_VARIABLE, "a.xml", &text, &using(&ACME))
    }

    #[test]
    fn each_unknown_variable_is_reported() {
        assert_eq!(
            findings("subject", "A &amp; B {direction} {caller}, {Date}"),
            [
                "2:44 N unknown variable `{caller}` in the template of `subject`",
                "2:54 N unknown variable `{Date}` in the template of `subject`"
            ]
        );
    }

    #[test]
    fn known_variables_and_broken_braces_are_not_reported() {
        for value in ["{direction} call on { date }", "plain", "{direction", "{}", "{a{b}"] {
            assert_eq!(findings("subject", value), [""; 0], "{value}");
        }
    }

    #[test]
    fn only_templates_with_known_variables_are_checked() {
        assert_eq!(findings("free", "{x}"), [""; 0]);
        assert_eq!(findings("text", "{x}"), [""; 0]);
        assert_eq!(findings("other", "{x}"), [""; 0]);
    }
}
