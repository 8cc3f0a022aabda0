//! Credentials in a file, so that rules can report them and no output shows them.
//!
//! They are found once per file, even if the rules that report them are off: in the whole text, whatever its structure, and
//! in addition in the settings whose name or table says that they are credentials.

mod anchors;
mod armor;
mod bare_key;
mod credential_range;
mod form;
mod forms;
mod header;
mod hide_same;
mod joined;
mod key_object;
mod location;
mod login;
mod name;
mod pair;
mod scan;
mod token;
mod unescaped;
mod unseparated;
mod url;
mod value_text;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use ccdef_syntax::{Document, DraftItem, Source, Span, Text, TextContext, span};
use credential_range::CredentialRange;
pub use hide_same::hide_same;
use joined::has_whole_values;
pub use location::SecretLocation;
use name::NamedCredential;
use scan::Scan;
use unescaped::Unescaped;

use crate::model::placeholder::{Samples, find_placeholder};
use crate::model::settings::{Setting, Settings, WrittenAs};
use crate::tables::{GENERAL, ItemSpec, Schema, ValueKind};
use crate::text::setting_path::in_path;

/// A credential in a file.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret {
    /// Where in the file.
    pub span: Span,
    /// What it is, with its article, such as "a password".
    pub what: &'static str,
    /// Where it is: in a setting, or elsewhere in the file.
    pub location: SecretLocation,
    /// The section; `None` if it is not in a setting.
    pub section: Option<String>,
    /// The name of the item, key or element; `None` if it is not in a setting.
    pub name: Option<String>,
    /// Whether it is a private key.
    pub is_private_key: bool,
    /// The credential itself.
    pub(crate) value: String,
}

impl Secret {
    /// Whether the two are the same credential.
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.value == other.value
    }

    /// Section and name under which it is reported; `None` if it is in no setting or in one without a name. The labels of
    /// the two names of the call center count as part of the general section.
    pub(crate) fn path(&self) -> Option<(&str, &str)> {
        let name = self.name.as_deref().filter(|name| !name.is_empty())?;
        Some((self.section.as_deref().unwrap_or(GENERAL), name))
    }

    /// What of the text is not to be shown; `None` if it is in the name of the file.
    pub(crate) fn hidden_span(&self) -> Option<Span> {
        (self.location != SecretLocation::FileName).then_some(self.span)
    }

    /// Where it is, as the subject of a sentence.
    pub(crate) fn place(&self) -> String {
        self.location.describe(self.name.as_deref())
    }
}

/// Without the credential.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Secret").field("span", &self.span).field("what", &self.what).finish_non_exhaustive()
    }
}

/// Every credential of a file, in document order; none overlaps another.
///
/// `samples` are the placeholders of every profile, because a file that was copied from one vendor's may be for another one.
pub(crate) fn find(settings: &Settings<'_>, document: &Document<'_>, samples: &Samples) -> Vec<Secret> {
    let text = document.text();
    let mut scan = if has_whole_values(document) { scan::scan_whole(text) } else { scan::scan(text) };
    scan.credentials.retain(|found| {
        let value = &text[found.range.clone()];
        found.is_private_key || samples.find(value) != Some(0..value.len())
    });
    let mut finder = Finder { samples, text, scan, found: Vec::new() };
    for setting in settings.all().filter(|setting| !setting.value.is_empty()) {
        finder.setting(setting);
    }
    let mut found = in_order(text, finder.found);
    let rest = outside(&found, finder.scan.credentials);
    if !rest.is_empty() {
        let spans: Vec<Span> = rest.iter().map(|range| span(range.range.start, range.range.end)).collect();
        let located = location::locate(document, &spans);
        found.extend(rest.into_iter().zip(located).map(|(range, location)| secret_at(text, &range, location)));
        found = in_order(text, found);
    }
    found
}

/// Every credential of a text that is not a document.
pub(crate) fn find_in_text(text: &str) -> Vec<Secret> {
    scan::find(text).iter().map(|range| secret_at(text, range, SecretLocation::Outside)).collect()
}

/// Where the credentials of a text are, in order; none overlaps another.
pub(crate) fn ranges(text: &str) -> impl Iterator<Item = Range<usize>> + use<> {
    scan::find(text).into_iter().map(|found| found.range)
}

/// Sorted, and each with those that overlap it in `text`: a part of a value may be one by itself.
fn in_order(text: &str, mut found: Vec<Secret>) -> Vec<Secret> {
    found.sort_by_key(|secret| (secret.span.start(), Reverse(secret.span.end())));
    let mut grown = BTreeSet::new();
    found.dedup_by(|next, kept| {
        let overlaps = next.span.start() < kept.span.end();
        let both = kept.span.cover(next.span);
        if overlaps && next.span.len() > kept.span.len() {
            std::mem::swap(next, kept);
        }
        if overlaps && both != kept.span {
            kept.span = both;
            grown.insert(both.start());
        }
        kept.is_private_key |= overlaps && next.is_private_key;
        overlaps
    });
    for secret in found.iter_mut().filter(|secret| grown.contains(&secret.span.start())) {
        let span = secret.span;
        Text::decode(&text[span], span, TextContext::Content).value().clone_into(&mut secret.value);
    }
    found
}

/// Those ranges that do not overlap a credential that was found in a setting. Both are in order.
fn outside(found: &[Secret], ranges: Vec<CredentialRange>) -> Vec<CredentialRange> {
    let overlaps = |range: &CredentialRange| {
        let first = found.partition_point(|secret| usize::from(secret.span.end()) <= range.range.start);
        found.get(first).is_some_and(|secret| usize::from(secret.span.start()) < range.range.end)
    };
    ranges.into_iter().filter(|range| !overlaps(range)).collect()
}

/// The credential at a range of the text of a file.
fn secret_at(text: &str, found: &CredentialRange, location: SecretLocation) -> Secret {
    let span = span(found.range.start, found.range.end);
    let raw = &text[found.range.clone()];
    Secret {
        span,
        what: found.what,
        location,
        section: None,
        name: None,
        is_private_key: found.is_private_key,
        value: Text::decode(raw, span, TextContext::Content).value().to_owned(),
    }
}

/// Replaces a credential wherever a value is shown.
const HIDDEN: &str = "(hidden)";

/// The value of an item with every credential in it masked.
pub fn shown_value<'v>(schema: &Schema, section: &str, item: &DraftItem, value: &'v str) -> Cow<'v, str> {
    let known = schema.item(section, &item.name).map(|known| known.spec);
    masked(schema, &NamedValue { known, name: &item.name, label: item.label.as_deref().unwrap_or_default() }, value)
}

/// A label with every credential in it masked: people have put credentials into labels, too.
pub fn shown_label<'v>(schema: &Schema, label: &'v str) -> Cow<'v, str> {
    masked(schema, &NamedValue { known: None, name: "", label: "" }, label)
}

/// A given answer as messages show it: hidden if its key names a credential.
pub fn shown_answer<'v>(key: &str, value: &'v str) -> Cow<'v, str> {
    let name = key.rsplit('/').next().unwrap_or(key);
    let is_secret = NamedCredential::of(name).is_some_and(|named| named.may_be(value));
    if is_secret { Cow::Borrowed(HIDDEN) } else { Cow::Borrowed(value) }
}

/// Hides the credentials of a file that is not checked, such as a configuration file, where it is quoted.
pub fn hide_secrets(source: &mut Source) {
    let spans: Vec<Span> = ranges(source.text()).map(|range| span(range.start, range.end)).collect();
    source.hide(spans);
}

fn masked<'v>(schema: &Schema, at: &NamedValue<'_>, value: &'v str) -> Cow<'v, str> {
    let mut found = scan::find(value);
    let samples = || Cow::Owned(Samples::of(schema.profile_and_bases.iter().copied()));
    if !found.iter().any(|found| found.is_private_key)
        && let Some(whole) = whole(at, at.names().find_map(named_credential), value, samples)
    {
        found = vec![whole];
    }
    if found.is_empty() {
        return Cow::Borrowed(value);
    }
    let mut shown = value.to_owned();
    for found in found.into_iter().rev() {
        shown.replace_range(found.range, HIDDEN);
    }
    Cow::Owned(shown)
}

/// The name and label of a value, and its row in the tables.
struct NamedValue<'n> {
    known: Option<&'n ItemSpec>,
    name: &'n str,
    label: &'n str,
}

impl<'n> NamedValue<'n> {
    /// What can say that the value is a credential.
    fn names(&self) -> impl Iterator<Item = &'n str> {
        [self.name, self.label].into_iter()
    }
}

struct Finder<'s> {
    samples: &'s Samples,
    text: &'s str,
    /// What the search of the whole text found.
    scan: Scan,
    found: Vec<Secret>,
}

impl Finder<'_> {
    fn setting(&mut self, setting: &Setting<'_>) {
        if self.has_no_credential(setting) {
            return;
        }
        let at =
            NamedValue { known: setting.known.map(|known| known.spec), name: setting.name, label: setting.label() };
        let in_text = self.inside(setting);
        let has_key = in_text.iter().any(|found| found.is_private_key);
        let named = at.names().filter(|name| self.may_name_credential(name)).find_map(named_credential);
        if let Some(found) = whole(&at, named, setting.value, || Cow::Borrowed(self.samples)).filter(|_| !has_key) {
            let value = setting.value[found.range.clone()].to_owned();
            self.add(setting, setting.span_of(found.range.clone()), &found, value);
            return;
        }
        if is_written_otherwise(setting) && (in_text.is_empty() || setting.source().is_some()) {
            self.in_value(setting);
        }
        for found in in_text {
            let secret = secret_at(self.text, &found, SecretLocation::Setting);
            self.add(setting, secret.span, &found, secret.value);
        }
    }

    /// A quick look: nothing in the file is a credential or names one, and the setting is a part of it as written.
    fn has_no_credential(&self, setting: &Setting<'_>) -> bool {
        self.scan.credentials.is_empty()
            && !setting.known.is_some_and(|known| is_declared(known.spec))
            && !self.may_name_credential(setting.name)
            && !setting.untrimmed_label().is_some_and(|label| self.may_name_credential(label))
            && !is_written_otherwise(setting)
    }

    /// Whether a name may name a credential. If it is a part of the text as written, the search of the text has read it.
    fn may_name_credential(&self, name: &str) -> bool {
        self.scan.may_have_names || !self.text.as_bytes().as_ptr_range().contains(&name.as_ptr())
    }

    /// The credentials of the whole text that are in the setting.
    fn inside(&self, setting: &Setting<'_>) -> Vec<CredentialRange> {
        let (start, end) = (usize::from(setting.span.start()), usize::from(setting.span.end()));
        let in_text = &self.scan.credentials;
        let first = in_text.partition_point(|found| found.range.end <= start);
        in_text[first..].iter().take_while(|found| found.range.start < end).cloned().collect()
    }

    /// The credentials of a value that is escaped, which the whole text may not show as such or only in part.
    fn in_value(&mut self, setting: &Setting<'_>) {
        let mut found = scan::find(setting.value);
        if found.is_empty() {
            return;
        }
        if setting.source().is_none() {
            // The position of a part is not known, so the whole value counts.
            found.truncate(1);
        }
        let spans = setting.spans_of_all(found.iter().map(|found| found.range.clone()));
        for (found, span) in found.iter().zip(spans) {
            self.add(setting, span, found, setting.value[found.range.clone()].to_owned());
        }
    }

    fn add(&mut self, setting: &Setting<'_>, span: Span, found: &CredentialRange, value: String) {
        let is_file_name = matches!(setting.written_as, WrittenAs::FileName);
        self.found.push(Secret {
            span,
            what: found.what,
            location: if is_file_name { SecretLocation::FileName } else { SecretLocation::Setting },
            section: setting.section.filter(|section| !section.is_empty()).map(|name| in_path(name).into_owned()),
            name: Some(in_path(setting.name).into_owned()),
            is_private_key: found.is_private_key,
            value,
        });
    }
}

/// Whether the value differs from the characters of the file, because of references or escapes.
fn is_written_otherwise(setting: &Setting<'_>) -> bool {
    setting.source().is_none_or(|source| source.raw().len() != source.value().len())
}

/// Whether a table says that values are credentials.
fn is_declared(spec: &ItemSpec) -> bool {
    spec.sensitive || matches!(spec.kind, ValueKind::Secret)
}

/// The credential that a name or label names, even if it is escaped, as in `pass%77ord`.
fn named_credential(name: &str) -> Option<NamedCredential> {
    let named = anchors::may_name_credential(name).then(|| NamedCredential::of(name)).flatten();
    named.or_else(|| {
        let unescaped = Unescaped::of(name)?;
        anchors::may_name_credential(&unescaped.text).then(|| NamedCredential::of(&unescaped.text))?
    })
}

/// The whole value, if it is `named` a credential, or a table marks it as one.
fn whole<'s>(
    at: &NamedValue<'_>,
    named: Option<NamedCredential>,
    value: &str,
    samples: impl FnOnce() -> Cow<'s, Samples>,
) -> Option<CredentialRange> {
    let declared = at.known.is_some_and(is_declared);
    let what = named.map(|named| named.what).or(declared.then_some("a credential"))?;
    let trimmed = value.trim_ascii();
    let start = value.len() - value.trim_ascii_start().len();
    let is_placeholder = || find_placeholder(trimmed, &ValueKind::Text, at.label, &samples()).is_some();
    let is_one = !trimmed.is_empty()
        && (declared || (named.is_some_and(|named| named.may_be(trimmed)) && form::may_be_credential(trimmed)))
        && !is_placeholder();
    is_one.then(|| CredentialRange::of(start..start + trimmed.len(), what))
}

#[cfg(test)]
mod tests;
