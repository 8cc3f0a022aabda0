//! A violation of a relation, and how the settings of a relation are looked up.

use ccdef_syntax::Span;

use crate::check::waivers;
use crate::model::Setting;
use crate::rule::RuleContext;
use crate::rules::reports_absence;
use crate::tables::SettingRef;

/// A violation of a relation.
pub(super) struct Violation {
    /// Where it is reported.
    pub(super) span: Span,
    /// The path of the setting or section that is reported.
    pub(super) path: String,
    /// Where the other setting of the relation is.
    pub(super) other: Option<Span>,
    /// The values of [`crate::tables::Relation::placeholders`].
    placeholders: Vec<(&'static str, String)>,
}

impl Violation {
    /// A violation at a setting.
    pub(super) fn at(setting: SettingRef, span: Span, value: &str) -> Self {
        let placeholders = vec![("item", setting.item.to_owned()), ("value", value.to_owned())];
        Self { span, path: setting.to_string(), other: None, placeholders }
    }

    /// A violation at a section.
    pub(super) fn at_section(name: &str, span: Span) -> Self {
        Self { span, path: format!("/{name}"), other: None, placeholders: vec![("section", name.to_owned())] }
    }

    /// Names the other setting of the relation.
    pub(super) fn other(self, setting: SettingRef, found: Setting<'_>) -> Self {
        let named = self.with("other", setting.item).with("other_value", found.value);
        Self { other: Some(found.span), ..named }
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
