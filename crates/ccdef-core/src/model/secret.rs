//! Credentials in a file, so that rules can report them and no output shows them.
//!
//! They are found once per file, even if the rules that report them are off.

mod credential_range;
mod form;
mod name;

use std::borrow::Cow;
use std::fmt;

use ccdef_syntax::{Document, DraftItem, Node, Span};
use credential_range::CredentialRange;

use crate::model::placeholder::find_placeholder;
use crate::model::settings::{Setting, Settings};
use crate::tables::{GENERAL, ItemSpec, Schema, ValueKind};

/// A credential in a file.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret {
    /// Where in the file.
    pub span: Span,
    /// What it is, with its article, such as "a password".
    pub what: &'static str,
    /// The section; `None` if it is not in a setting.
    pub section: Option<String>,
    /// The name of the item, key or element; `None` for a comment.
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

    /// Section and name under which it is reported; `None` for a comment. The labels of the two names of the call center
    /// count as part of the general section.
    pub(crate) fn path(&self) -> Option<(&str, &str)> {
        Some((self.section.as_deref().unwrap_or(GENERAL), self.name.as_deref()?))
    }
}

/// Without the credential.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Secret").field("span", &self.span).field("what", &self.what).finish_non_exhaustive()
    }
}

/// Every credential of a file, in document order.
pub(crate) fn find(settings: &Settings<'_>, document: &Document<'_>, schema: &Schema) -> Vec<Secret> {
    let mut finder = Finder { schema, found: Vec::new() };
    for setting in settings.all().filter(|setting| !setting.value.is_empty()) {
        finder.setting(setting);
    }
    finder.comments(document);
    let mut found = finder.found;
    found.sort_by_key(|secret| (secret.span.start(), secret.span.end()));
    found.dedup_by_key(|secret| secret.span);
    found
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

fn masked<'v>(schema: &Schema, at: &NamedValue<'_>, value: &'v str) -> Cow<'v, str> {
    let finder = Finder { schema, found: Vec::new() };
    let mut found = finder.search(at, value);
    if found.is_empty() {
        return Cow::Borrowed(value);
    }
    found.sort_by_key(|found| std::cmp::Reverse(found.range.start));
    let mut shown = value.to_owned();
    for found in found {
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

struct Finder<'s> {
    schema: &'s Schema,
    found: Vec<Secret>,
}

impl Finder<'_> {
    fn setting(&mut self, setting: &Setting<'_>) {
        let at =
            NamedValue { known: setting.known.map(|known| known.spec), name: setting.name, label: setting.label() };
        for found in self.search(&at, setting.value) {
            self.found.push(Secret {
                span: setting.span_of(found.range.clone()),
                what: found.what,
                section: setting.section.filter(|section| !section.is_empty()).map(str::to_owned),
                name: Some(setting.name.to_owned()),
                is_private_key: found.is_private_key,
                value: setting.value.get(found.range).unwrap_or_default().to_owned(),
            });
            if setting.source().is_none() {
                // The position of a part is not known, so the whole value counts.
                break;
            }
        }
    }

    fn search(&self, at: &NamedValue<'_>, value: &str) -> Vec<CredentialRange> {
        let keys = form::private_keys(value);
        if !keys.is_empty() {
            return keys;
        }
        if let Some(found) = self.whole(at, value) {
            return vec![found];
        }
        form::find(value)
    }

    /// The whole value, if its name or a table marks it as a credential.
    fn whole(&self, at: &NamedValue<'_>, value: &str) -> Option<CredentialRange> {
        let declared = at.known.is_some_and(|spec| spec.sensitive || matches!(spec.kind, ValueKind::Secret));
        let named = name::credential_kind(at.name).or_else(|| name::credential_kind(at.label));
        let what = named.or(declared.then_some("a credential"))?;
        let trimmed = value.trim_ascii();
        let start = value.len() - value.trim_ascii_start().len();
        let is_one = !self.is_placeholder(trimmed, at.label)
            && (declared || (name::may_be_secret_value(trimmed) && form::may_be_credential(trimmed)));
        is_one.then(|| CredentialRange::of(start..start + trimmed.len(), what)).filter(|_| !trimmed.is_empty())
    }

    fn is_placeholder(&self, value: &str, label: &str) -> bool {
        find_placeholder(value, &ValueKind::Text, label, &self.schema.placeholders()).is_some()
    }

    /// Private keys in comments: users cannot read them, but anyone with the file can.
    fn comments(&mut self, document: &Document<'_>) {
        let below = document.elements().flat_map(|element| element.nodes().collect::<Vec<_>>());
        for node in document.top_nodes().chain(below) {
            let Node::Comment(span) = node else { continue };
            let text = document.slice(span);
            for key in form::private_keys(text) {
                let start = usize::from(span.start()) + key.range.start;
                self.found.push(Secret {
                    span: ccdef_syntax::span(start, start + key.range.len()),
                    what: key.what,
                    section: None,
                    name: None,
                    is_private_key: true,
                    value: text[key.range].to_owned(),
                });
            }
        }
    }
}

#[cfg(test)]
mod tests;
