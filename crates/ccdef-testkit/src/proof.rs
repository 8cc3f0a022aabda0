//! What a fix must keep: comments, processing instructions, and where its values come from.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::Path;

use ccdef_core::engine::Checker;
use ccdef_core::rule::{CheckOptions, RuleContext, Setting};
use ccdef_core::syntax::{Limits, Node, Source, internal_name_of_file, read};
use ccdef_core::tables::{GENERAL, VOICE, VOICE_TYPE, ValueKind};

use crate::problems::Problems;

/// The comments and processing instructions of a text, sorted.
pub(crate) fn comments_and_instructions(text: &str) -> Vec<String> {
    let source = Source::new("", text);
    let document = read(&source, &Limits::default()).document;
    let nodes = document.top_nodes().chain(document.elements().flat_map(|element| element.nodes()));
    let mut found: Vec<String> = nodes
        .filter_map(|node| match node {
            Node::Comment(span) | Node::Instruction(span) => Some(document.slice(span).to_owned()),
            Node::Text(_) | Node::Cdata(_) | Node::Element(_) => None,
        })
        .collect();
    found.sort();
    found
}

/// The settings whose value is new, and neither in the file before nor in a table.
pub(crate) fn invented_values(
    checker: &Checker<'_>,
    options: &CheckOptions,
    before: &Source,
    after: &Source,
) -> Problems {
    let new = checker.inspect(after, options, values).unwrap_or_default();
    // Which value of the tables ccdef proposes depends on what the file contained before the fix.
    let known = |cx: &RuleContext<'_>| {
        let paths = new.keys().map(|path| (path.clone(), proposal(cx, path)));
        (values(cx), paths.collect::<BTreeMap<_, _>>(), texts(cx))
    };
    let (old, proposals, texts) = checker.inspect(before, options, known).unwrap_or_default();
    let is_invented = |(path, found): &(&String, &FoundValue)| {
        let is_kept = old.get(*path).is_some_and(|old| old.value == found.value);
        let is_of_table = found.is_listed || proposals.get(*path) == Some(&Some(found.value.as_str()));
        !is_kept && !is_of_table && !is_derived(&texts, &found.value)
    };
    let changed = new.iter().filter(is_invented);
    let invented = changed.map(|(path, found)| format!("`{path}` gets the value `{}`, which is invented", found.value));
    // Every file has items in its required sections, so that an empty item in a new one is no value of the user.
    let is_new = |path: &str| {
        let of_required = [GENERAL, VOICE].iter().find(|name| path.starts_with(&format!("/{name}/")));
        of_required.is_some_and(|name| !old.keys().any(|old| old.starts_with(&format!("/{name}/"))))
    };
    let is_empty = |(path, found): &(&String, &FoundValue)| {
        found.value.is_empty() && !old.contains_key(*path) && (found.is_required || is_new(path))
    };
    let added = new.iter().filter(is_empty);
    let empty = added.map(|(path, _)| format!("`{path}` is added without a value, which hides that it is missing"));
    invented.chain(empty).collect()
}

/// The value that ccdef proposes for the item at a path.
fn proposal(cx: &RuleContext<'_>, path: &str) -> Option<&'static str> {
    let (section, item) = path.strip_prefix('/')?.split_once('/')?;
    cx.schema.item(section, item).map(|known| cx.proposed_value(known))
}

/// How many letters and digits a text must have to be recognized with other characters between them: `1` and `true` are
/// in every file.
const LONG: usize = 5;

/// The number of characters that a name may have; a longer one is cut off.
const MAX_NAME: usize = 40;

/// Whether the value is one of the texts, or has the letters and digits of one. The type of every contact center of a
/// partner is known too.
fn is_derived(texts: &BTreeSet<String>, value: &str) -> bool {
    let is_long = plain(value).chars().count() >= LONG;
    value == VOICE_TYPE
        || texts.contains(value)
        || (is_long && texts.contains(&plain(value)))
        || is_rewritten(texts, value)
}

/// Whether the value is one of the texts in another form: `https:` instead of `http:`, with the namespace of the org itself, in
/// milliseconds instead of seconds, or cut off at the length that names may have.
fn is_rewritten(texts: &BTreeSet<String>, value: &str) -> bool {
    let insecure = value.strip_prefix("https:").map(|rest| format!("http:{rest}"));
    let bare = value.strip_prefix("c__").map(str::to_owned);
    let seconds = value.strip_suffix("000");
    let [unit, seconds] = [seconds.map(|number| format!("{number}s")), seconds.map(str::to_owned)];
    let is_cut_off = value.chars().count() == MAX_NAME && texts.iter().any(|text| text.starts_with(&plain(value)));
    [insecure, bare, unit, seconds].into_iter().flatten().any(|text| texts.contains(&text)) || is_cut_off
}

/// The letters and digits of a text, in lower case.
fn plain(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).collect::<String>().to_lowercase()
}

/// Every text of a file that may be a value, and the name of the file: as it is, and only its letters and digits.
fn texts(cx: &RuleContext<'_>) -> BTreeSet<String> {
    let elements = cx.document.elements().map(|element| element.content().trimmed().to_owned());
    let attributes = cx.document.elements().flat_map(|element| element.attributes());
    let attributes = attributes.filter(|attribute| attribute.name != "sortOrder");
    let attributes = attributes.map(|attribute| attribute.value.trimmed().to_owned());
    let values = cx.settings.all().map(|setting| setting.value.to_owned());
    let path = cx.source.path();
    let names = [internal_name_of_file(path), Path::new(path).file_stem().and_then(OsStr::to_str)];
    let names = names.into_iter().flatten().map(str::to_owned);
    let exact: BTreeSet<String> = elements.chain(attributes).chain(values).chain(names).collect();
    // A text that is escaped twice holds its value escaped once.
    let exact: BTreeSet<String> = exact.iter().map(|text| unescaped(text)).chain(exact.iter().cloned()).collect();
    exact.iter().map(|text| plain(text)).chain(exact.iter().cloned()).collect()
}

/// The text without the references that every XML file may have.
fn unescaped(text: &str) -> String {
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#38;", "&"), ("&amp;", "&")];
    references.into_iter().fold(text.to_owned(), |text, (reference, character)| text.replace(reference, character))
}

/// The value of a setting.
#[derive(Default)]
struct FoundValue {
    value: String,
    /// Whether the tables give it to the setting, or list it among the values of the setting.
    is_listed: bool,
    /// Whether it is an item that the file must have.
    is_required: bool,
}

/// Every setting by path.
fn values(cx: &RuleContext<'_>) -> BTreeMap<String, FoundValue> {
    let items = cx.settings.all().filter_map(|setting| Some((setting.path()?, setting)));
    items
        .map(|(path, setting)| {
            let is_required = setting.known.is_some_and(|known| known.is_required_in(cx.dialect()));
            let (value, is_listed) = (setting.value.to_owned(), is_listed(cx, setting));
            (path, FoundValue { value, is_listed, is_required })
        })
        .collect()
}

fn is_listed(cx: &RuleContext<'_>, setting: &Setting<'_>) -> bool {
    // An item in the wrong section has the values of the one that it is meant to be.
    let Some(known) = setting.known.or_else(|| cx.schema.items_named(setting.name).next()) else { return false };
    let is_choice = match known.spec.kind {
        ValueKind::Bool => ["true", "false"].contains(&setting.value),
        ValueKind::OneOf(choices) => choices.contains(&setting.value),
        _ => false,
    };
    is_choice || cx.schema.table_value(known) == Some(setting.value)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::is_derived;

    #[test]
    fn a_value_is_derived_from_a_whole_text_of_the_file() {
        let texts: BTreeSet<String> =
            ["Acme North 2", "acmenorth2", "10", "http://a.test/", "Acme_Vendor"].map(str::to_owned).into();
        for (value, expected) in [
            ("Acme North 2", true),
            ("AcmeNorth2", true),
            ("10", true),
            ("1", false),
            ("North", false),
            ("SCVBYOT", true),
            ("https://a.test/", true),
            ("https://b.test/", false),
            ("c__Acme_Vendor", true),
            ("10000", true),
            ("20000", false),
        ] {
            assert_eq!(is_derived(&texts, value), expected, "{value}");
        }
    }
}
