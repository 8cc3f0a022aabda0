//! Checks a value against the kind that the tables give it, shortens it for messages, and replaces it.

use ccdef_syntax::Edit;

use crate::model::Setting;
use crate::rule::RuleContext;
use crate::tables::{KnownItem, Origin, Profile, Severity, ValueIssue, ValueKind};
use crate::text::escape::content;

/// What is wrong with a value according to its kind, and whose kind it is.
#[derive(Debug)]
pub(crate) struct KindMismatch {
    pub(crate) issue: ValueIssue,
    pub(crate) kind: &'static ValueKind,
    pub(crate) severity: Severity,
    /// The profile whose kind it is; `None` for Salesforce's own.
    pub(crate) profile: Option<&'static Profile>,
}

/// What is wrong with the value according to the tables. Salesforce's own kind comes first.
pub(crate) fn check_kind(value: &Setting<'_>) -> Option<KindMismatch> {
    let known = value.checked_as()?;
    by_base(value.value, known).or_else(|| by_profile(value.value, known))
}

/// Whether a table that checks the value gives it a kind of this sort.
pub(crate) fn has_kind(value: &Setting<'_>, is_of: impl Fn(&ValueKind) -> bool) -> bool {
    value.checked_as().is_some_and(|known| is_of(&known.spec.kind) || known.base.is_some_and(|base| is_of(&base.kind)))
}

fn by_base(text: &str, known: &KnownItem) -> Option<KindMismatch> {
    // The kind in the tables of a profile takes precedence over a kind that is only observed.
    let base = known.base.filter(|base| !base.observed || matches!(known.origin, Origin::Base))?;
    let severity = if base.observed { Severity::Warning } else { Severity::Error };
    let issue = base.kind.check(text).err()?;
    Some(KindMismatch { issue, kind: &base.kind, severity, profile: None })
}

fn by_profile(text: &str, known: &KnownItem) -> Option<KindMismatch> {
    let Origin::Profile(profile) = known.origin else { return None };
    let issue = known.spec.kind.check(text).err()?;
    Some(KindMismatch { issue, kind: &known.spec.kind, severity: Severity::Warning, profile: Some(profile) })
}

/// The edits that replace a value wherever the file has it, so that copies stay equal; `None` if one cannot be replaced.
pub(crate) fn replace_all(cx: &RuleContext<'_>, value: &Setting<'_>, new: &str) -> Option<Vec<Edit>> {
    offers_fix(cx, value).then(|| cx.settings.copies_of(value).map(|copy| replace(copy, new)).collect())?
}

/// Whether the finding about a value has the edits for all of its copies: of very many copies only the first has them,
/// because all together would be millions of edits.
pub(crate) fn offers_fix(cx: &RuleContext<'_>, value: &Setting<'_>) -> bool {
    const MOST: usize = 500;
    let mut copies = cx.settings.copies_of(value);
    copies.next().is_none_or(|first| first.span == value.span) || copies.nth(MOST).is_none()
}

/// The edit that replaces the value; `None` if the new value would need escaping inside CDATA or JSON.
fn replace(value: &Setting<'_>, new: &str) -> Option<Edit> {
    let is_plain = new.chars().all(|c| c.is_alphanumeric() || " +,-./:;=?@_{}()".contains(c));
    match value.source() {
        _ if is_plain => Some(Edit::replace(value.span, new)),
        Some(source) if !source.raw().contains("<![CDATA[") => Some(Edit::replace(value.span, content(new))),
        _ => None,
    }
}

/// A value for a message: on one line and not too long.
pub(crate) fn shown(text: &str) -> String {
    const MOST: usize = 60;
    let line = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{options, run};

    #[test]
    fn of_very_many_copies_only_the_first_has_the_edits_for_all() {
        let with_fix = |count: usize| {
            let items = "<item name=\"reqUseApi\">yes</item>".repeat(count);
            let text = format!("<callCenter><section name=\"reqGeneralInfo\">{items}</section></callCenter>");
            let report = run(&[], &options(), &[("acme.xml", &text)]);
            let about_value = report.findings().filter(|(_, finding)| finding.rule.id.as_str() == "invalid-value");
            about_value.map(|(_, finding)| finding.fix.as_ref().map_or(0, |fix| fix.edits.len())).collect::<Vec<_>>()
        };
        assert_eq!(with_fix(2), [2, 2]);
        let of_many = with_fix(600);
        assert_eq!((of_many[0], of_many[1], of_many.len()), (600, 0, 600));
    }
}
