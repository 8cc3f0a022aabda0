//! Salesforce does not accept the internal name (`format/names.md#the-internal-name`).

use ccdef_syntax::Edit;

use crate::declare_rule;
use crate::model::WrittenAs;
use crate::model::shown::cut;
use crate::model::suggested_name::suggested_name;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::support::full_name::{full_name, has_secret};
use crate::tables::{Basis, Category, FixSupport, GENERAL, Severity, item, setting};
use crate::text::internal_name::{LONGEST, NameProblem, problem};

declare_rule! {
    /// Salesforce does not accept the internal name.
    pub(crate) static INVALID_INTERNAL_NAME = {
        id: "invalid-internal-name",
        summary: "Salesforce does not accept the internal name",
        category: Category::Values,
        severity: Severity::Error,
        basis: Basis::Observed,
        rejection: Certain,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

/// What Setup reports (`format/failures.md#internal-name-is-not-accepted`); its text is known only in Japanese.
const REJECTED: &str = "Salesforce rejects the import: an internal name has at most 40 letters and digits, starts with \
    a letter, is unique among the call centers of the org, and has no symbols or spaces";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let misplaced =
        || cx.settings.values().find(|value| value.misplaced.is_some() && value.means(setting::INTERNAL_NAME));
    let name = cx.facts.internal_name.or_else(|| misplaced().copied());
    let Some(name) = name.filter(|name| !name.value.is_empty()) else { return };
    let is_file = matches!(name.written_as, WrittenAs::FileName);
    let Some(problem) = problem(name.value) else { return };
    let holder = if is_file { "file name" } else { "internal name" };
    let finding = out.report(
        &INVALID_INTERNAL_NAME,
        name.span,
        format!("{holder} `{}` {}", cut(name.value, LONGEST + 20), describe(is_file, problem)),
    );
    finding.setting(GENERAL, item::INTERNAL_NAME).note(REJECTED);
    let cleaned = suggested_name(name.value).filter(|_| !has_secret(cx, name.span));
    if is_file {
        finding.label("the file name is the internal name");
        finding.help(match full_name(cx).map(str::to_owned).or(cleaned) {
            Some(cleaned) => format!(
                "rename the file, for example to `{cleaned}.callCenter-meta.xml`, and update all references to the \
                 call center"
            ),
            None => "rename the file to letters and digits, a letter first, and update all references to the call \
                     center"
                .into(),
        });
        return;
    }
    match cleaned {
        Some(cleaned) => {
            let edit = Edit::replace(name.span, &cleaned);
            finding.help(format!("write a name such as `{cleaned}`"));
            finding.fix(Fix::unsafe_edits(format!("Rename the call center to `{cleaned}`"), vec![edit]));
        }
        None => {
            finding.help("write a name of letters and digits that starts with a letter, such as `AcmeCallCenter`");
        }
    }
}

fn describe(is_file: bool, problem: NameProblem) -> String {
    let problem = match problem {
        NameProblem::Character(' ') => "spaces are not allowed (letters and digits only)".into(),
        // Any whitespace: it is named instead of shown, because it cannot be seen.
        NameProblem::Character(c) if c.is_whitespace() => "whitespace is not allowed (letters and digits only)".into(),
        NameProblem::Character(c) if c.is_control() => {
            "control characters are not allowed (letters and digits only)".into()
        }
        NameProblem::Character(c) if c.is_alphanumeric() => {
            format!("`{c}` is not allowed (ASCII letters and digits only)")
        }
        NameProblem::Character(c) => format!("`{c}` is not allowed (letters and digits only)"),
        NameProblem::FirstCharacter(c) => format!("it must start with a letter, found `{c}`"),
        NameProblem::Length(length) => format!("it has {length} characters; the limit is {LONGEST}"),
    };
    if is_file { format!("is not a valid internal name: {problem}") } else { format!("is not valid: {problem}") }
}

#[cfg(test)]
mod tests {
    use super::INVALID_INTERNAL_NAME;
    use crate::testing::{self, options};

    fn import(name: &str) -> String {
        format!(
            "<callCenter><section name=\"reqGeneralInfo\"><item name=\"reqInternalName\">{name}</item></section></callCenter>"
        )
    }

    fn check(path: &str, text: &str) -> Vec<String> {
        testing::check(&INVALID_INTERNAL_NAME, path, text, &options())
    }

    #[test]
    fn the_message_names_the_worst_problem() {
        let message = |name: &str| check("a.xml", &import(name)).join("").replace("1:73 E ", "");
        assert_eq!(message("AcmeCallCenter"), "");
        assert_eq!(message(""), "");
        assert_eq!(
            message("Acme_CC"),
            "internal name `Acme_CC` is not valid: `_` is not allowed (letters and digits only)"
        );
        assert_eq!(
            message("Acme CC"),
            "internal name `Acme CC` is not valid: spaces are not allowed (letters and digits only)"
        );
        assert_eq!(message("2Acme"), "internal name `2Acme` is not valid: it must start with a letter, found `2`");
        assert_eq!(
            message("Zürich"),
            "internal name `Zürich` is not valid: `ü` is not allowed (ASCII letters and digits only)"
        );
        let long = "a".repeat(90);
        assert_eq!(
            message(&long),
            format!("internal name `{}…` is not valid: it has 90 characters; the limit is 40", &long[..60])
        );
    }

    #[test]
    fn nothing_of_a_credential_is_shown_wherever_the_name_is_cut() {
        let token = "AC0123456789abcdef0123456789abcdef:fedcba98765432100123456789abcdef";
        for before in 0..60 {
            for name in [token, "password: FedCba9876543210", "https://bob:FedCba9876@pbx.acme.test/"] {
                let text = import(&format!("{} {name}", "y".repeat(before)));
                let report = testing::run(&[], &options(), &[("a.xml", &text)]);
                for (_, finding) in report.findings() {
                    let shown = format!("{finding:?}").to_lowercase();
                    assert!(!shown.contains("fedcba"), "{shown}");
                }
            }
        }
    }

    #[test]
    fn a_placeholder_is_reported() {
        assert_eq!(check("a.xml", &import("INTERNAL_NAME")).len(), 1);
    }

    #[test]
    fn the_fix_keeps_the_spaces_around_the_name() {
        let fixed = testing::fixed(&INVALID_INTERNAL_NAME, "a.xml", &import(" Acme_call center "), &options());
        assert_eq!(fixed, import(" AcmeCallCenter "));
    }

    #[test]
    fn a_file_is_named_after_its_full_name_unless_that_is_a_credential() {
        let help = |full_name: &str| {
            let text = format!("<CallCenter><fullName>{full_name}</fullName></CallCenter>");
            let report = testing::run(&[], &options(), &[("Desk-1.callCenter-meta.xml", &text)]);
            let mut found = report.findings().filter(|(_, finding)| finding.rule.id == INVALID_INTERNAL_NAME.id);
            let (_, finding) = found.next().expect("the file name is not accepted");
            finding.help.clone().expect("a help")
        };
        let other = ["Acme Desk!", "Acme.callCenter", "AKIAIQ3FODNN7RWXMP2A", ""];
        for (full_name, expected) in other.map(|name| (name, "Desk1")).into_iter().chain([("AcmeDesk", "AcmeDesk")]) {
            let help = help(full_name);
            assert!(help.contains(&format!("`{expected}.callCenter-meta.xml`")), "{help}");
        }
    }

    #[test]
    fn the_file_name_of_a_metadata_file_is_checked() {
        let text = "<CallCenter><displayName>Acme</displayName></CallCenter>";
        assert_eq!(
            check("x/Acme_CC.callCenter-meta.xml", text),
            ["1:2 E file name `Acme_CC` is not a valid internal name: `_` is not allowed (letters and digits only)"]
        );
        assert_eq!(
            check("x/18Acme.callCenter-meta.xml", text),
            ["1:2 E file name `18Acme` is not a valid internal name: it must start with a letter, found `1`"]
        );
        assert_eq!(check("x/18-Acme.callCenter-meta.xml", text).len(), 1);
        assert_eq!(check("x/AcmeCC.callCenter", text), [""; 0]);
    }
}
