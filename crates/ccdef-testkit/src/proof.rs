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
    let old = checker.inspect(before, options, values).unwrap_or_default();
    let new = checker.inspect(after, options, values).unwrap_or_default();
    let is_invented = |(path, (value, tables)): &(String, (String, Vec<&str>))| {
        let is_known = old.contains_key(path) || tables.contains(&value.as_str());
        !is_known && !is_derived(before, value)
    };
    let added = new.into_iter().filter(is_invented);
    added.map(|(path, (value, _))| format!("`{path}` gets the value `{value}`, which is invented")).collect()
}

/// Whether the text, or the path, has the letters and digits of the value. The type of every contact center of a partner
/// is known too.
fn is_derived(before: &Source, value: &str) -> bool {
    let plain = |text: &str| text.chars().filter(|char| char.is_alphanumeric()).collect::<String>().to_lowercase();
    let value = plain(value);
    let is_in = |text: &str| !value.is_empty() && plain(text).contains(&value);
    value == "scvbyot" || is_in(before.text()) || is_in(before.path())
}

/// Every setting by path: its value, and the values that the tables give it in general and in this file.
fn values(cx: &RuleContext<'_>) -> BTreeMap<String, (String, Vec<&'static str>)> {
    let items = cx.settings.all().filter_map(|setting| Some((setting.path()?, setting)));
    items
        .map(|(path, setting)| {
            let tables = setting.known.map(|known| (cx.schema.table_value(known), cx.proposed_value(known)));
            let tables = tables.into_iter().flat_map(|(general, in_file)| general.into_iter().chain([in_file]));
            (path, (setting.value.to_owned(), tables.collect()))
        })
        .collect()
}
