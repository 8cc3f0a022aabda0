//! One place where a file breaks a relation, and how the settings of a relation are looked up.

use ccdef_syntax::Span;

use crate::check::waive;
use crate::model::Setting;
use crate::rule::RuleContext;
use crate::rules::reports_absence;
use crate::tables::SettingRef;

/// One place where a file breaks a relation.
pub(super) struct Breach {
    /// Where it is reported.
    pub(super) span: Span,
    /// The path of the setting or section that is reported.
    pub(super) path: String,
    /// Where the other setting of the relation is.
    pub(super) other: Option<Span>,
    /// What texts may quote: see [`crate::tables::Relation::placeholders`].
    words: Vec<(&'static str, String)>,
}

impl Breach {
    /// A breach at a setting.
    pub(super) fn at(setting: SettingRef, span: Span, value: &str) -> Self {
        let words = vec![("item", setting.item.to_owned()), ("value", value.to_owned())];
        Self { span, path: setting.to_string(), other: None, words }
    }

    /// A breach at a section.
    pub(super) fn at_section(name: &str, span: Span) -> Self {
        Self { span, path: format!("/{name}"), other: None, words: vec![("section", name.to_owned())] }
    }

    /// Names the other setting of the relation.
    pub(super) fn other(self, setting: SettingRef, found: Setting<'_>) -> Self {
        let named = self.with("other", setting.item).with("other_value", found.value);
        Self { other: Some(found.span), ..named }
    }

    /// Adds what texts may quote.
    pub(super) fn with(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.words.push((name, text.into()));
        self
    }

    /// What a placeholder stands for.
    pub(super) fn word(&self, name: &str) -> Option<&str> {
        self.words.iter().find(|(known, _)| *known == name).map(|(_, text)| text.as_str())
    }
}

/// The setting, wherever the dialect keeps it; its value may be empty.
pub(super) fn find<'r>(cx: &RuleContext<'r>, setting: SettingRef) -> Option<Setting<'r>> {
    cx.settings.get(setting).copied()
}

/// The setting where it has a value.
pub(super) fn find_filled<'r>(cx: &RuleContext<'r>, setting: SettingRef) -> Option<Setting<'r>> {
    find(cx, setting).filter(|found| !found.value.is_empty())
}

/// Whether the setting certainly has no value and nothing else reports it: in a file with broken nesting it may only seem
/// absent, and an absent item that is required is reported as such.
pub(super) fn is_unfilled(cx: &RuleContext<'_>, setting: SettingRef) -> bool {
    match find(cx, setting) {
        Some(found) => found.value.is_empty(),
        None => cx.is_whole() && !is_reported_as_missing(cx, setting),
    }
}

/// Whether the absence of the setting is a finding of its own that neither the user nor a profile has switched off.
fn is_reported_as_missing(cx: &RuleContext<'_>, setting: SettingRef) -> bool {
    let known = cx.schema.item(setting.section, setting.item);
    let (rule, path) = reports_absence(cx, setting);
    known.is_some_and(|known| known.is_required_in(cx.dialect()))
        && cx.options.reports(rule)
        && cx.options.configured_severity(rule) != Some(None)
        && !waive::silences(cx, rule.id, &path)
}
