//! Relations about what is filled in, and what is there at all.

use ccdef_syntax::{Section, Span};

use super::breach::{Breach, find, find_filled, is_unfilled};
use crate::rule::RuleContext;
use crate::tables::{SettingRef, ValuePattern, value_matches};
use crate::text::prose;

/// A setting is set so that it needs others, and some of those have no value.
pub(super) fn requires(
    cx: &RuleContext<'_>,
    setting: SettingRef,
    set_to: &ValuePattern,
    needs: &[SettingRef],
) -> Option<Breach> {
    let found = find(cx, setting).filter(|found| value_matches(set_to, found.value))?;
    let empty: Vec<&str> = needs.iter().filter(|need| is_unfilled(cx, **need)).map(|need| need.item).collect();
    let breach = Breach::at(setting, found.span, found.value);
    (!empty.is_empty()).then(|| {
        let needs = prose::all(empty.iter().copied());
        breach.with("empty", empty.join("` and `")).with("needs", needs)
    })
}

/// One of two settings has a value, the other none.
pub(super) fn together(cx: &RuleContext<'_>, one: SettingRef, other: SettingRef) -> Option<Breach> {
    let (filled, found, empty) = match (find_filled(cx, one), find_filled(cx, other)) {
        (Some(found), None) => (one, found, other),
        (None, Some(found)) => (other, found, one),
        _ => return None,
    };
    let span = find(cx, empty).map_or(found.span, |empty| empty.span);
    is_unfilled(cx, empty).then(|| Breach::at(empty, span, "").other(filled, found))
}

/// A setting that must be filled is empty, or is absent where it must be there.
pub(super) fn filled(cx: &RuleContext<'_>, setting: SettingRef, must_exist: bool) -> Option<Breach> {
    let span = match find(cx, setting) {
        Some(found) => Some(found.span).filter(|_| found.value.is_empty()),
        None => (must_exist && cx.is_whole()).then(|| place_of_absent(cx, setting)),
    };
    Some(Breach::at(setting, span?, ""))
}

/// Where a setting would be.
fn place_of_absent(cx: &RuleContext<'_>, setting: SettingRef) -> Span {
    cx.definition.section(setting.section).map_or_else(|| cx.root_span(), Section::anchor)
}

/// Sections that only another generation has.
pub(super) fn generation(cx: &RuleContext<'_>, sections: &[&str]) -> Vec<Breach> {
    let known = cx.definition.sections.iter().filter(|section| sections.contains(&section.name()));
    known.map(|section| Breach::at_section(section.name(), section.anchor())).collect()
}
