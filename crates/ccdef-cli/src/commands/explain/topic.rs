//! Finds the topic for the words on the command line.

use ccdef_core::engine::{RULES, Registry, nearest};
use ccdef_core::tables::{
    Certainty, FORMAT_PAGES, FormatPage, Recognized, RuleInfo, fact, facts, facts_about, recognize,
};

use super::facts::Found;
use super::item::VendorItem;
use crate::error::CliError;

/// A topic that can be explained.
pub(super) enum Topic {
    /// A rule.
    Rule(&'static RuleInfo),
    /// A page about the format.
    Page(&'static FormatPage),
    /// Facts about the format, found by a heading or by words.
    Facts(Found),
    /// A custom item of vendors.
    VendorItem(VendorItem),
    /// A message of Salesforce.
    Message(Recognized),
}

/// The word for the pages about the format: alone for the index, or followed by the name of a page.
const FORMAT: &str = "format";

/// The topic for `words`: an exact name comes before a search.
pub(super) fn find(words: &str) -> Result<Topic, CliError> {
    let of_core = RULES.iter().map(|rule| &rule.info).find(|rule| rule.id.as_str() == words);
    if let Some(rule) = of_core {
        return Ok(Topic::Rule(rule));
    }
    if let Some(page) = format_page(words)? {
        return Ok(Topic::Page(page));
    }
    let registry = Registry::load()?;
    if let Some(fact) = fact(words) {
        return Ok(Topic::Facts(Found::new(vec![fact], &registry)));
    }
    let of_vendor = if is_name(words) { of_vendor(words, &registry)? } else { None };
    let topic = of_vendor.or_else(|| message(words, Certainty::Exact)).or_else(|| about(words, &registry));
    match topic.or_else(|| message(words, Certainty::Probable)) {
        Some(topic) => Ok(topic),
        None if is_name(words) => Err(unknown(words, &registry)),
        None => Err(CliError::UnknownMessage { nearest: recognize(words).map(|found| found.error.title) }),
    }
}

/// Whether the words can be a name of a rule or an item: letters, digits, hyphens and underscores.
fn is_name(words: &str) -> bool {
    words.chars().all(|character| character.is_ascii_alphanumeric() || matches!(character, '-' | '_'))
}

/// The page for `format`, which is the index, or for `format items`.
fn format_page(words: &str) -> Result<Option<&'static FormatPage>, CliError> {
    let Some(name) = words.strip_prefix(FORMAT) else { return Ok(None) };
    if name.is_empty() {
        return Ok(Some(FormatPage::index()));
    }
    match name.strip_prefix(' ').map(str::trim) {
        Some(name) => FormatPage::named(name).map(Some).ok_or_else(|| unknown_page(name)),
        None => Ok(None),
    }
}

fn of_vendor(name: &str, registry: &Registry) -> Result<Option<Topic>, CliError> {
    if let Some(rule) = registry.rules().find(|rule| rule.id.as_str() == name) {
        return Ok(Some(Topic::Rule(rule)));
    }
    if registry.get(name).is_ok() {
        return Err(CliError::Usage {
            message: format!("`{name}` is a profile"),
            help: format!("`ccdef profile show {name}` shows it"),
        });
    }
    Ok(VendorItem::find(name, registry).map(Topic::VendorItem))
}

fn message(words: &str, at_least: Certainty) -> Option<Topic> {
    recognize(words).filter(|found| found.certainty >= at_least).map(Topic::Message)
}

fn about(words: &str, registry: &Registry) -> Option<Topic> {
    let facts = facts_about(words);
    (!facts.is_empty()).then(|| Topic::Facts(Found::new(facts, registry)))
}

fn unknown_page(name: &str) -> CliError {
    let names = || FORMAT_PAGES.iter().map(|page| page.name);
    CliError::UnknownName {
        what: "page",
        word: name.into(),
        suggestion: nearest(name, names()).map(Into::into),
        known: "`ccdef explain format` lists the pages".into(),
    }
}

fn unknown(word: &str, registry: &Registry) -> CliError {
    let rules = registry.rules().map(|rule| rule.id.as_str());
    let suggestion = nearest(word, rules.chain(facts().map(|fact| fact.title)));
    CliError::UnknownName {
        what: "rule or item",
        word: word.into(),
        suggestion: suggestion.map(Into::into),
        known:
            "`ccdef rules` lists the rules, `ccdef explain format` the pages about the format; to explain an error message, \
             paste all of it, in quotes"
                .into(),
    }
}
