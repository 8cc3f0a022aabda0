//! A suppression that suppresses nothing.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Suppression, SuppressionTarget};
use crate::tables::{Basis, Category, FixSupport, Severity};
use crate::text::nearest::nearest;

declare_rule! {
    /// A suppression matches no finding, or has expired.
    pub(crate) static UNUSED_SUPPRESSION = {
        id: "unused-suppression",
        summary: "a suppression matches no finding, or has expired",
        category: Category::Suppressions,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::Engine,
    }
}

/// The finding about a suppression that was not used in a run on `today`. `settings` are those that the findings of its
/// rule are about.
pub(crate) fn unused(suppression: &Suppression, today: Date, settings: &BTreeSet<&str>) -> Diagnostic {
    let rule = &suppression.rule;
    let expired = suppression.expires.filter(|last| today > *last);
    let message = match expired {
        Some(last) => format!("suppression of `{rule}` expired on {last}"),
        None if suppression.is_baseline => format!("baseline entry for `{rule}` matches no finding"),
        None => format!("suppression of `{rule}` matches no finding"),
    };
    let mut finding = Diagnostic::new(&UNUSED_SUPPRESSION, suppression.span, message);
    if suppression.is_baseline {
        finding.severity(Severity::Note).note("the finding was fixed, or its setting was renamed");
        finding.help("run ccdef with `--prune-baseline` to remove the entries that match no finding");
        return finding;
    }
    finding.note("an unused suppression may hide a later finding of this rule");
    match &suppression.target {
        SuppressionTarget::Setting(path) if expired.is_none() && !settings.is_empty() => {
            finding.help(intended(path, rule, settings))
        }
        _ => finding.help("delete it, or set a later `expires` date if it is still needed"),
    };
    finding
}

/// The path that was probably meant.
fn intended(path: &str, rule: &str, settings: &BTreeSet<&str>) -> String {
    let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let same_item = settings.iter().find(|setting| last(setting) == last(path)).copied();
    if let Some(setting) = same_item.or_else(|| nearest(path, settings.iter().copied())) {
        return format!("did you mean the setting `{setting}`?");
    }
    let all: Vec<String> = settings.iter().map(|setting| format!("`{setting}`")).collect();
    format!("delete it, or write the setting of a finding of `{rule}`: {}", all.join(", "))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use ccdef_syntax::Span;
    use jiff::civil::date;

    use super::unused;
    use crate::rule::{Suppression, SuppressionTarget};
    use crate::tables::Severity;

    fn help(path: &str, settings: &[&str]) -> String {
        let target = SuppressionTarget::Setting(path.into());
        let suppression = Suppression::new("invalid-url", target, "reason", Span::default());
        let settings: BTreeSet<&str> = settings.iter().copied().collect();
        unused(&suppression, date(2026, 11, 22), &settings).help.unwrap_or_default()
    }

    #[test]
    fn a_wrong_path_gets_a_suggestion() {
        let url = "/reqGeneralInfo/reqAdapterUrl";
        assert_eq!(help("/reqGeneralInfo/reqAdaptorUrl", &[url]), format!("did you mean the setting `{url}`?"));
        assert_eq!(help("/general/reqAdapterUrl", &[url]), format!("did you mean the setting `{url}`?"));
        assert!(help("/acme/other", &[url]).contains(url));
        assert!(help("/acme/other", &[]).starts_with("delete it"));
    }

    #[test]
    fn an_entry_of_a_baseline_that_is_not_needed_is_a_note() {
        let entry = Suppression::new("invalid-url", SuppressionTarget::NoSetting, "", Span::default()).of_baseline();
        let finding = unused(&entry, date(2026, 11, 22), &BTreeSet::new());
        assert_eq!(finding.severity, Severity::Note);
        assert!(finding.help.is_some_and(|help| help.contains("--prune-baseline")));
    }
}
