//! Relations about settings that must have a value, and sections that must not exist.

use ccdef_syntax::{Section, Span};

use super::violation::{Violation, effective, find, find_filled, is_certainly_empty};
use crate::rule::RuleContext;
use crate::tables::{SettingRef, ValuePattern, value_matches};
use crate::text::prose;

/// A setting has a value that requires others, and some of these have no value.
pub(super) fn requires(
    cx: &RuleContext<'_>,
    setting: SettingRef,
    set_to: &ValuePattern,
    needs: &[SettingRef],
) -> Option<Violation> {
    let found = effective(cx, setting).filter(|found| value_matches(set_to, found.text))?;
    let empty: Vec<&str> = needs.iter().filter(|need| is_certainly_empty(cx, **need)).map(|need| need.item).collect();
    let violation = Violation::by(setting, found);
    (!empty.is_empty()).then(|| {
        let needs = prose::all(empty.iter().copied());
        violation.with("empty", empty.join("` and `")).with("needs", needs)
    })
}

/// One of two settings has a value, the other has none.
pub(super) fn together(cx: &RuleContext<'_>, one: SettingRef, other: SettingRef) -> Option<Violation> {
    let (filled, found, empty) = match (find_filled(cx, one), find_filled(cx, other)) {
        (Some(found), None) => (one, found, other),
        (None, Some(found)) => (other, found, one),
        _ => return None,
    };
    let span = find(cx, empty).map_or(found.span, |empty| empty.span);
    is_certainly_empty(cx, empty).then(|| Violation::at(empty, span, "").other(filled, found.span, found.value))
}

/// A setting that must have a value is empty, or missing although it must exist.
pub(super) fn filled(cx: &RuleContext<'_>, setting: SettingRef, must_exist: bool) -> Option<Violation> {
    let span = match find(cx, setting) {
        Some(found) => Some(found.span).filter(|_| found.value.is_empty()),
        None => (must_exist && cx.is_whole()).then(|| anchor_of_section(cx, setting)),
    };
    Some(Violation::at(setting, span?, ""))
}

/// Where to report a setting that must exist.
fn anchor_of_section(cx: &RuleContext<'_>, setting: SettingRef) -> Span {
    cx.definition.section(setting.section).map_or_else(|| cx.root_span(), Section::anchor)
}

/// Sections of another generation of the adapter.
pub(super) fn generation(cx: &RuleContext<'_>, sections: &[&str]) -> Vec<Violation> {
    let known = cx.definition.sections.iter().filter(|section| sections.contains(&section.name()));
    known.map(|section| Violation::at_section(section.name(), section.anchor())).collect()
}
