//! Every value of a definition once, whichever of its places it stands in: items, `<adapterUrl>`, `customSettings`.
//!
//! Metadata files hold some settings twice (`format.md` 5c, 5d). A copy that says the same as its item is left out, so
//! that nothing is reported twice; one that differs, or that has no item, is a value of its own.

use std::collections::BTreeSet;
use std::ops::Range;

use ccdef_syntax::{Edit, Span, Text};

use crate::rule::{Diagnostic, RuleContext};
use crate::tables::{GENERAL, KnownItem, Origin, Profile, Severity, ValueIssue, ValueKind};
use crate::text::spelling::content;

/// One value that is not blank, and what is known of it.
#[derive(Debug)]
pub(crate) struct Value<'r> {
    /// The section; that of the item of which this is a copy.
    pub(crate) section: &'r str,
    /// The name of the item.
    pub(crate) name: &'r str,
    /// What people see beside the value; empty when there is nothing.
    pub(crate) label: &'r str,
    /// The value without white space around it.
    pub(crate) text: &'r str,
    /// Where it stands.
    pub(crate) span: Span,
    /// What the tables say.
    pub(crate) known: Option<&'r KnownItem>,
    /// The text it was decoded from; `None` for a string inside JSON.
    source: Option<&'r Text<'r>>,
}

/// What is wrong with a value by its kind, and who says so.
#[derive(Debug)]
pub(crate) struct Verdict {
    pub(crate) issue: ValueIssue,
    pub(crate) kind: &'static ValueKind,
    pub(crate) severity: Severity,
    /// The profile whose kind it is; `None` for Salesforce's own.
    pub(crate) profile: Option<&'static Profile>,
}

impl<'r> Value<'r> {
    /// The form that the nearest table gives it; any text when none does.
    pub(crate) fn kind(&self) -> &'static ValueKind {
        const ANY: &ValueKind = &ValueKind::Text;
        self.known.map_or(ANY, |known| &known.spec.kind)
    }

    /// Where the bytes `range` of the value stand; the whole value where that cannot be told.
    pub(crate) fn span_of(&self, range: Range<usize>) -> Span {
        let Some(source) = self.source else { return self.span };
        let start = source.value().len() - source.value().trim_start().len();
        source.span_of(range.start + start..range.end + start)
    }

    /// Names the setting that a finding is about.
    pub(crate) fn name_setting(&self, finding: &mut Diagnostic) {
        finding.setting(self.section, self.name);
    }

    /// The edit that replaces the value; `None` where it would have to be escaped in a way that is not known here.
    pub(crate) fn replace(&self, new: &str) -> Option<Edit> {
        let is_plain = new.chars().all(|c| c.is_alphanumeric() || " +,-./:;=?@_{}()".contains(c));
        let is_cdata = self.source.is_some_and(|source| source.raw().contains("<![CDATA["));
        match self.source {
            _ if is_plain => Some(Edit::replace(self.span, new)),
            Some(_) if !is_cdata => Some(Edit::replace(self.span, content(new))),
            _ => None,
        }
    }

    /// What is wrong with the value by the kinds of the tables. Salesforce's own kind comes first.
    pub(crate) fn verdict(&self) -> Option<Verdict> {
        let known = self.known?;
        self.by_base(known).or_else(|| self.by_profile(known))
    }

    fn by_base(&self, known: &'r KnownItem) -> Option<Verdict> {
        // What is only observed of all files gives way to what a vendor says of its own.
        let base = known.base.filter(|base| !base.observed || matches!(known.origin, Origin::Base))?;
        let severity = if base.observed { Severity::Warning } else { Severity::Error };
        let issue = base.kind.check(self.text).err()?;
        Some(Verdict { issue, kind: &base.kind, severity, profile: None })
    }

    fn by_profile(&self, known: &'r KnownItem) -> Option<Verdict> {
        let Origin::Profile(profile) = known.origin else { return None };
        let issue = known.spec.kind.check(self.text).err()?;
        Some(Verdict { issue, kind: &known.spec.kind, severity: Severity::Warning, profile: Some(profile) })
    }
}

/// Every value of the file, in the order of its places: items, `<adapterUrl>`, `customSettings`.
pub(crate) fn values<'r>(cx: &RuleContext<'r>) -> Vec<Value<'r>> {
    let items = cx.items().filter_map(|(section, item)| {
        let source = item.value.as_ref().filter(|value| !value.is_blank())?;
        Some(Value {
            section: section.name(),
            name: item.name(),
            label: item.label.as_ref().map_or("", Text::trimmed),
            text: source.trimmed(),
            span: source.trimmed_span(),
            known: cx.schema.item(section.name(), item.name()),
            source: Some(source),
        })
    });
    items.chain(adapter_url(cx)).chain(copies(cx)).collect()
}

/// `<adapterUrl>`, when no item says the same.
fn adapter_url<'r>(cx: &RuleContext<'r>) -> Option<Value<'r>> {
    const NAME: &str = "reqAdapterUrl";
    let source = &cx.definition.field("adapterUrl")?.value;
    let text = source.trimmed();
    let is_copy = cx.definition.item(GENERAL, NAME).is_some_and(|item| item.value() == text);
    (!text.is_empty() && !is_copy).then(|| Value {
        section: GENERAL,
        name: NAME,
        label: "",
        text,
        span: source.trimmed_span(),
        known: cx.schema.item(GENERAL, NAME),
        source: Some(source),
    })
}

/// The keys of `customSettings` that say another thing than their items, or have none.
fn copies<'r>(cx: &RuleContext<'r>) -> impl Iterator<Item = Value<'r>> {
    let settings = cx.definition.custom_settings.iter().flat_map(|settings| &settings.settings);
    let items: BTreeSet<(&str, &str)> = match cx.definition.custom_settings {
        Some(_) => cx.items().map(|(_, item)| (item.name(), item.value())).collect(),
        None => BTreeSet::new(),
    };
    settings.filter_map(move |setting| {
        let text = setting.value.as_deref()?.trim();
        let is_copy = items.contains(&(setting.key.as_str(), text));
        (!text.is_empty() && !is_copy).then(|| Value {
            section: GENERAL,
            name: &setting.key,
            label: "",
            text,
            span: setting.value_span,
            known: cx.schema.item(GENERAL, &setting.key),
            source: None,
        })
    })
}

/// A value for a headline: on one line and not too long.
pub(crate) fn shown(text: &str) -> String {
    const MOST: usize = 60;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
