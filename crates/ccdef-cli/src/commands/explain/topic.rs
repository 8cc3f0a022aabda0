//! Finds the topic for the words on the command line.

use ccdef_core::engine::{RULES, Registry, nearest};
use ccdef_core::tables::{
    Category, FORMAT_PAGES, Fact, FormatPage, MatchQuality, RecognizedError, RuleInfo, fact, facts, facts_about,
    facts_naming, facts_with_phrase, recognize,
};

use super::facts::MatchingFacts;
use super::item::VendorItem;
use crate::error::CliError;

/// A topic that can be explained.
pub(super) enum Topic {
    /// A rule.
    Rule(&'static RuleInfo),
    /// A page about the format.
    Page(&'static FormatPage),
    /// Facts about the format, found by a heading or by words.
    Facts(MatchingFacts),
    /// The rules of a category, and the facts whose headings have its name.
    Category(Category, MatchingFacts),
    /// A custom item of vendors.
    VendorItem(VendorItem),
    /// A message of Salesforce.
    Message(RecognizedError),
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
        return Ok(Topic::Facts(MatchingFacts::new(vec![fact], &registry)));
    }
    let of_vendor = if is_name(words) { of_vendor(words, &registry)? } else { None };
    let topic = of_vendor
        .or_else(|| message(words, MatchQuality::Exact))
        .or_else(|| category(words, &registry))
        .or_else(|| about(facts_about(words), &registry))
        .or_else(|| about(facts_naming(words), &registry))
        .or_else(|| message(words, MatchQuality::Probable))
        .or_else(|| about(facts_with_phrase(words), &registry));
    match topic {
        Some(topic) => Ok(topic),
        None if is_name(words) => Err(unknown(words, &registry)),
        None => Err(CliError::NoExplanation { text: shortened(words) }),
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

fn message(words: &str, at_least: MatchQuality) -> Option<Topic> {
    recognize(words).filter(|found| found.quality >= at_least).map(Topic::Message)
}

fn category(name: &str, registry: &Registry) -> Option<Topic> {
    let category = Category::parse(name)?;
    let rules = registry.rules().filter(|rule| rule.category == category).collect();
    Some(Topic::Category(category, MatchingFacts { facts: facts_about(name), rules }))
}

fn about(facts: Vec<Fact>, registry: &Registry) -> Option<Topic> {
    (!facts.is_empty()).then(|| Topic::Facts(MatchingFacts::new(facts, registry)))
}

/// The first line of a text, cut off if it is long.
fn shortened(text: &str) -> String {
    const LIMIT: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    let start: String = line.chars().filter(|character| !character.is_control()).take(LIMIT).collect();
    if start.len() < text.len() { format!("{start}…") } else { start }
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
            "`ccdef explain format failures` lists the known messages, `ccdef rules` the rules, `ccdef explain format` \
                the pages about the format"
                .into(),
    }
}
