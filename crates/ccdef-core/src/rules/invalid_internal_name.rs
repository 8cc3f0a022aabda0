//! The internal name is not one that Salesforce accepts (`format.md` V2-V6, F2).

use ccdef_syntax::Edit;

use crate::declare_rule;
use crate::model::Carrier;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::tables::{Basis, Category, FixSupport, GENERAL, Severity, item};
use crate::text::internal_name::{LONGEST, NameProblem, clean, problem};

declare_rule! {
    /// The internal name is not one that Salesforce accepts.
    pub(crate) static INVALID_INTERNAL_NAME = {
        id: "invalid-internal-name",
        summary: "the internal name is not one that Salesforce accepts",
        category: Category::Values,
        severity: Severity::Error,
        basis: Basis::Observed,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

/// What Setup answers (F2), without the line number before it.
const REFUSAL: &str = "Setup refuses such a name: 「この値は、英数字 40 文字に制限されており、先頭は英字で始まり、組織内の各コールセンターでユニークである\
    必要があります。記号やスペースは使用できません。」 (at most 40 letters and digits, first a letter, unique among the org's call centers; \
    no symbols, no blanks)";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(name) = cx.facts.internal_name.filter(|name| !name.value.is_empty()) else { return };
    let is_file = matches!(name.carrier, Carrier::FileName);
    let Some(problem) = problem(name.value) else { return };
    let holder = if is_file { "file name" } else { "internal name" };
    let finding = out.report(
        &INVALID_INTERNAL_NAME,
        name.span,
        format!("{holder} `{}` {}", shortened(name.value), in_words(problem)),
    );
    finding.setting(GENERAL, item::INTERNAL_NAME).note(REFUSAL);
    let cleaned = clean(name.value);
    if is_file {
        finding.label("in this dialect the file's name is the internal name");
        finding.help(match cleaned {
            Some(cleaned) => format!("rename the file, for example to `{cleaned}.callCenter-meta.xml`, and every reference to the call center"),
            None => "rename the file to letters and digits, first a letter, and every reference to the call center".into(),
        });
        return;
    }
    match cleaned {
        Some(cleaned) => {
            let edit = Edit::replace(name.span, &cleaned);
            finding.help(format!("write a name such as `{cleaned}`"));
            finding.fix(Fix::needs_a_look(format!("Rename the call center to `{cleaned}`"), vec![edit]));
        }
        None => {
            finding.help("write a name of letters and digits, first a letter, such as `AcmeCallCenter`");
        }
    }
}

fn in_words(problem: NameProblem) -> String {
    match problem {
        NameProblem::Character(' ') => "has a blank".into(),
        NameProblem::Character(c) if c.is_whitespace() => "has white space".into(),
        NameProblem::Character(c) if c.is_control() => "has a control character".into(),
        NameProblem::Character(c) if c.is_alphanumeric() => format!("has `{c}`, which is no ASCII letter or digit"),
        NameProblem::Character(c) => format!("has `{c}`, which is no letter or digit"),
        NameProblem::FirstCharacter(c) => format!("begins with `{c}`, not with a letter"),
        NameProblem::Length(length) => format!("has {length} characters; {LONGEST} is the most"),
    }
}

/// A name for a headline.
fn shortened(name: &str) -> String {
    let most = LONGEST + 20;
    if name.chars().count() <= most {
        return name.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(most).chain(['…']).collect()
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
    fn the_worst_problem_is_named() {
        let said = |name: &str| check("a.xml", &import(name)).join("").replace("1:73 E ", "");
        assert_eq!(said("AcmeCallCenter"), "");
        assert_eq!(said(""), "");
        assert_eq!(said("Acme_CC"), "internal name `Acme_CC` has `_`, which is no letter or digit");
        assert_eq!(said("Acme CC"), "internal name `Acme CC` has a blank");
        assert_eq!(said("2Acme"), "internal name `2Acme` begins with `2`, not with a letter");
        assert_eq!(said("Zürich"), "internal name `Zürich` has `ü`, which is no ASCII letter or digit");
        let long = "a".repeat(90);
        assert_eq!(said(&long), format!("internal name `{}…` has 90 characters; 40 is the most", &long[..60]));
    }

    #[test]
    fn a_placeholder_is_judged_as_well() {
        assert_eq!(check("a.xml", &import("INTERNAL_NAME")).len(), 1);
    }

    #[test]
    fn the_fix_cleans_the_name_and_leaves_the_blanks_around_it() {
        let fixed = testing::fixed(&INVALID_INTERNAL_NAME, "a.xml", &import(" Acme_call center "), &options());
        assert_eq!(fixed, import(" AcmeCallCenter "));
    }

    #[test]
    fn a_metadata_file_carries_the_name_outside() {
        let text = "<CallCenter><displayName>Acme</displayName></CallCenter>";
        assert_eq!(
            check("x/Acme_CC.callCenter-meta.xml", text),
            ["1:2 E file name `Acme_CC` has `_`, which is no letter or digit"]
        );
        assert_eq!(
            check("x/18Acme.callCenter-meta.xml", text),
            ["1:2 E file name `18Acme` begins with `1`, not with a letter"]
        );
        assert_eq!(check("x/18-Acme.callCenter-meta.xml", text).len(), 1);
        assert_eq!(check("x/AcmeCC.callCenter", text), [""; 0]);
    }
}
