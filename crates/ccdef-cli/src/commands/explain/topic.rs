//! Finds the topic for the words on the command line.

use std::cmp::Reverse;

use ccdef_core::engine::{Query, RULES, Registry, masked, nearest};
use ccdef_core::tables::{
    Category, FORMAT_PAGES, Fact, FormatPage, MatchQuality, PLATFORM_ERRORS, RecognizedError, RuleInfo, chapter, fact,
    facts, facts_about, facts_naming, facts_with_phrase, recognize,
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
    if words.is_empty() {
        return Err(CliError::Usage {
            message: "the topic is empty".into(),
            help: "give a rule, an item, a few keywords, or an error message, such as `ccdef explain timeout`".into(),
        });
    }
    let of_core = RULES.iter().map(|rule| &rule.info).find(|rule| rule.id.as_str() == words);
    if let Some(rule) = of_core {
        return Ok(Topic::Rule(rule));
    }
    if let Some(page) = format_page(words)? {
        return Ok(Topic::Page(page));
    }
    let registry = Registry::load()?;
    if let Some(fact) = fact(words).or_else(|| chapter(words)) {
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
        None => {
            let related = related(words, &registry);
            let mut help = topics_help(&related);
            if related.is_empty() {
                help.push_str(OTHER_LANGUAGE);
            }
            Err(CliError::NoExplanation { text: shortened(words), help })
        }
    }
}

/// What to do with a message that is in none of the known languages.
const OTHER_LANGUAGE: &str =
    "\nfor a message of Salesforce in another language, set your language to English in Salesforce and paste it again";

/// At most this many topics are suggested.
const MOST_RELATED: usize = 5;

/// A text with more keywords is a log or a file, which no topic is about.
const MOST_KEYWORDS: usize = 30;

/// Words that occur in many topics, so that they are not evidence that one is related.
const WEAK: &[&str] = &[
    "call",
    "center",
    "centers",
    "centre",
    "error",
    "file",
    "files",
    "found",
    "invalid",
    "item",
    "items",
    "must",
    "name",
    "no",
    "not",
    "number",
    "only",
    "required",
    "salesforce",
    "setting",
    "settings",
    "setup",
    "valid",
    "value",
    "values",
    "you",
    "your",
];

/// The words of a search without the weak ones.
fn strong_words(text: &str) -> String {
    let words = text.split(|character: char| !character.is_alphanumeric());
    words.filter(|word| !WEAK.contains(&word.to_lowercase().as_str())).collect::<Vec<_>>().join(" ")
}

/// The topics that have at least two keywords and half of them (one keyword if there is no other), as lines with their
/// commands: the best first; of equal ones an item, then the core's topics, then the rules of vendors.
fn related(text: &str, registry: &Registry) -> Vec<String> {
    let query = Query::new(&strong_words(text));
    if query.is_empty() || query.len() > MOST_KEYWORDS {
        return Vec::new();
    }
    let is_of_core = |id: &str| RULES.iter().any(|rule| rule.info.id.as_str() == id);
    let rules = registry.rules().map(|rule| {
        let id = rule.id.as_str();
        let introduction = rule.docs.split("\n## ").next().unwrap_or_default();
        let rank = if is_of_core(id) { Rank::Core } else { Rank::Vendor };
        (rank, format!("`ccdef explain {id}`: {}", rule.summary), format!("{introduction} {}", rule.summary))
    });
    let errors = PLATFORM_ERRORS.iter().filter_map(|error| {
        let wording = error.texts.first()?.replace('*', "…");
        let command = format!("`ccdef explain {}`: {}", in_quotes(&wording), error.title);
        Some((Rank::Core, command, format!("{} {} {}", error.title, error.texts.join(" "), error.cause)))
    });
    let facts = facts().map(|fact| {
        let rank = if is_name(fact.title) { Rank::Item } else { Rank::Core };
        (rank, format!("`ccdef explain \"{}\"`", fact.title), fact.title.to_owned())
    });
    let scored = rules.chain(errors).chain(facts).filter_map(|(rank, line, about)| {
        let (expected, shared) = (query.len(), query.shared_with(&about));
        (shared >= expected.min(2) && shared * 2 >= expected && shared > 0).then_some((Reverse(shared), rank, line))
    });
    let mut scored: Vec<(Reverse<usize>, Rank, String)> = scored.collect();
    scored.sort_by_key(|(shared, rank, _)| (*shared, *rank));
    scored.into_iter().take(MOST_RELATED).map(|(_, _, line)| line).collect()
}

/// The order of topics that have equally many words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// An item, found by its name.
    Item,
    /// A rule of the core, a message, or a fact.
    Core,
    /// A rule of a vendor.
    Vendor,
}

/// A text as an argument in a shell.
fn in_quotes(text: &str) -> String {
    if text.contains('"') { format!("'{text}'") } else { format!("\"{text}\"") }
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

/// The first line of a text, cut off if it is long: what is left of a credential would not be recognized as one.
fn shortened(text: &str) -> String {
    const LIMIT: usize = 60;
    let text = &masked(text);
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

/// The related topics, or how to list all.
fn topics_help(related: &[String]) -> String {
    if related.is_empty() {
        return "search with one or two keywords, such as `ccdef explain timeout`\n\
                `ccdef explain format failures` lists the known messages, `ccdef rules` the rules, `ccdef explain format` \
                the pages about the format"
            .into();
    }
    format!("these topics have some of the words:\n{}", related.join("\n"))
}

fn unknown(word: &str, registry: &Registry) -> CliError {
    let rules = registry.rules().map(|rule| rule.id.as_str());
    let suggestion = nearest(word, rules.chain(facts().map(|fact| fact.title)));
    CliError::UnknownName {
        what: "rule or item",
        word: shortened(word),
        suggestion: suggestion.map(Into::into),
        known: topics_help(&related(word, registry)),
    }
}

#[cfg(test)]
mod tests {
    use ccdef_core::engine::Registry;

    use super::{MOST_KEYWORDS, find, related};

    /// Distinct words, of which the first two are about a known topic.
    fn text(words: usize) -> String {
        let others = (2..words).map(|number| format!("x{number}x"));
        ["sort".to_owned(), "order".to_owned()].into_iter().chain(others).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_long_text_has_no_related_topics() {
        let registry = Registry::load().expect("profiles are linked");
        assert!(!related(&text(3), &registry).is_empty());
        assert!(related(&text(MOST_KEYWORDS + 1), &registry).is_empty());
        assert!(related(&text(150_000), &registry).is_empty());
    }

    fn first(text: &str) -> Option<String> {
        let registry = Registry::load().expect("the linked profiles do not conflict");
        related(text, &registry).into_iter().next()
    }

    #[test]
    fn every_link_between_pages_can_be_explained() {
        let registry = Registry::load().expect("the linked profiles do not conflict");
        let pages = ccdef_core::tables::FORMAT_PAGES.iter().map(|page| page.text);
        for text in registry.rules().map(|rule| rule.docs).chain(pages) {
            for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
                let Some((path, heading)) = link.split_once('#').filter(|(path, _)| !path.contains("://")) else {
                    continue;
                };
                if path.is_empty() || path.ends_with("README.md") || path.ends_with("sources.md") {
                    continue;
                }
                assert!(find(heading).is_ok(), "`ccdef explain {heading}` finds nothing, but a page links to {link}");
            }
        }
    }

    #[test]
    fn words_of_many_topics_are_no_evidence() {
        assert_eq!(first("invalid number"), None);
        assert_eq!(first("call center"), None);
        assert_eq!(first("INVALID_CROSS_REFERENCE_KEY"), None);
    }

    #[test]
    fn an_item_with_the_words_in_its_name_comes_first() {
        let height = "`ccdef explain \"reqSoftphoneHeight\"`";
        assert_eq!(first("Softphone height must be a number").as_deref(), Some(height));
    }
}
