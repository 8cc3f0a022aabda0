//! A violation of a relation, and how the settings of a relation are looked up.

use ccdef_syntax::Span;

use crate::check::waivers;
use crate::model::Setting;
use crate::rule::RuleContext;
use crate::rules::reports_absence;
use crate::tables::{SettingRef, documented_default};

/// A violation of a relation.
pub(super) struct Violation {
    /// Where it is reported.
    pub(super) span: Span,
    /// The path of the setting or section that is reported.
    pub(super) path: String,
    /// Where the other setting of the relation is.
    pub(super) other: Option<Span>,
    /// Whether the file does not set the value: it is the documented default.
    pub(super) is_default: bool,
    /// The values of [`crate::tables::Relation::placeholders`].
    placeholders: Vec<(&'static str, String)>,
}

impl Violation {
    /// A violation at a setting.
    pub(super) fn at(setting: SettingRef, span: Span, value: &str) -> Self {
        let placeholders = vec![("item", setting.item.to_owned()), ("value", value.to_owned())];
        Self { span, path: setting.to_string(), other: None, is_default: false, placeholders }
    }

    /// A violation at a section.
    pub(super) fn at_section(name: &str, span: Span) -> Self {
        let placeholders = vec![("section", name.to_owned())];
        Self { span, path: format!("/{name}"), other: None, is_default: false, placeholders }
    }

    /// A violation by the value that counts.
    pub(super) fn by(setting: SettingRef, value: Effective<'_>) -> Self {
        Self { is_default: value.is_default, ..Self::at(setting, value.span, value.text) }
    }

    /// Names the other setting of the relation.
    pub(super) fn other(self, setting: SettingRef, span: Span, value: &str) -> Self {
        let named = self.with("other", setting.item).with("other_value", value);
        Self { other: Some(span), ..named }
    }

    /// Adds the value of a placeholder.
    pub(super) fn with(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.placeholders.push((name, text.into()));
        self
    }

    /// The value of a placeholder.
    pub(super) fn placeholder(&self, name: &str) -> Option<&str> {
        self.placeholders.iter().find(|(known, _)| *known == name).map(|(_, text)| text.as_str())
    }
}

/// The value of a setting that counts, and where to report it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Effective<'r> {
    pub(super) text: &'r str,
    pub(super) span: Span,
    /// Whether the file does not set it: it is the documented default.
    pub(super) is_default: bool,
}

/// The value of a setting that counts: the one that the file sets, or else the documented default. In a file with broken
/// nesting or with a misspelled item, a setting may only seem to be missing.
pub(super) fn effective<'r>(cx: &RuleContext<'r>, setting: SettingRef) -> Option<Effective<'r>> {
    if let Some(found) = find_filled(cx, setting) {
        return Some(Effective { text: found.value, span: found.span, is_default: false });
    }
    let span = find(cx, setting).map_or_else(|| span_of_missing(cx, setting), |empty| empty.span);
    let is_missing = cx.is_whole();
    documented_default(setting).filter(|_| is_missing).map(|text| Effective { text, span, is_default: true })
}

/// Where to report a missing setting.
pub(super) fn span_of_missing(cx: &RuleContext<'_>, setting: SettingRef) -> Span {
    cx.definition.section(setting.section).map_or_else(|| cx.root_span(), |section| section.open_span)
}

/// The setting, wherever the dialect stores it; its value may be empty.
pub(super) fn find<'r>(cx: &RuleContext<'r>, setting: SettingRef) -> Option<Setting<'r>> {
    cx.settings.get(setting).copied()
}

/// The setting, if it has a value.
pub(super) fn find_filled<'r>(cx: &RuleContext<'r>, setting: SettingRef) -> Option<Setting<'r>> {
    find(cx, setting).filter(|found| !found.value.is_empty())
}

/// Whether the setting certainly has no value and no other rule reports it: in a file with broken nesting it may only
/// seem to be missing, and a missing required item has its own rule.
pub(super) fn is_certainly_empty(cx: &RuleContext<'_>, setting: SettingRef) -> bool {
    match find(cx, setting) {
        Some(found) => found.value.is_empty(),
        None => cx.is_whole() && !is_reported_as_missing(cx, setting),
    }
}

/// Whether another rule reports that the setting is missing, and neither the user nor a profile has switched it off.
fn is_reported_as_missing(cx: &RuleContext<'_>, setting: SettingRef) -> bool {
    let known = cx.schema.item(setting.section, setting.item);
    let (rule, path) = reports_absence(cx, setting);
    known.is_some_and(|known| known.is_required_in(cx.dialect()))
        && cx.options.reports(rule)
        && cx.options.configured_severity(rule) != Some(None)
        && !waivers::silences(cx, rule.id, &path)
}
