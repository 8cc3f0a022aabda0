//! What a fix must keep: comments, processing instructions, and where its values come from.

use std::collections::BTreeMap;

use ccdef_core::engine::Checker;
use ccdef_core::rule::{CheckOptions, RuleContext};
use ccdef_core::syntax::{Limits, Node, Source, read};

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

/// The settings with a value that is neither in the file before nor in a table.
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
        (values(cx), paths.collect::<BTreeMap<_, _>>())
    };
    let (old, proposals) = checker.inspect(before, options, known).unwrap_or_default();
    let is_invented = |(path, (value, table)): &(&String, &(String, Option<&str>))| {
        let is_of_table = *table == Some(value) || proposals.get(*path) == Some(&Some(value.as_str()));
        !old.contains_key(*path) && !is_of_table && !is_derived(before, value)
    };
    let added = new.iter().filter(is_invented);
    added.map(|(path, (value, _))| format!("`{path}` gets the value `{value}`, which is invented")).collect()
}

/// The value that ccdef proposes for the item at a path.
fn proposal(cx: &RuleContext<'_>, path: &str) -> Option<&'static str> {
    let (section, item) = path.strip_prefix('/')?.split_once('/')?;
    cx.schema.item(section, item).map(|known| cx.proposed_value(known))
}

/// Whether the text, or the path, has the letters and digits of the value. The type of every contact center of a partner
/// is known too.
fn is_derived(before: &Source, value: &str) -> bool {
    let plain = |text: &str| text.chars().filter(|char| char.is_alphanumeric()).collect::<String>().to_lowercase();
    let value = plain(value);
    let is_in = |text: &str| !value.is_empty() && plain(text).contains(&value);
    value == "scvbyot" || is_in(before.text()) || is_in(before.path())
}

/// Every setting by path: its value, and the value that the tables give it.
fn values(cx: &RuleContext<'_>) -> BTreeMap<String, (String, Option<&'static str>)> {
    let items = cx.settings.all().filter_map(|setting| Some((setting.path()?, setting)));
    items
        .map(|(path, setting)| {
            let table = setting.known.and_then(|known| cx.schema.table_value(known));
            (path, (setting.value.to_owned(), table))
        })
        .collect()
}
