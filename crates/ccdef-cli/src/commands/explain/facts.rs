//! Facts about the format, and the rules that cite them.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ccdef_core::engine::Registry;
use ccdef_core::tables::{Category, Fact, RuleInfo};

/// This many facts are shown in full, of more only the headings.
const IN_FULL: usize = 3;

/// This many headings are listed.
const LISTED: usize = 8;

/// The words after `Certainty:` in a fact, the most certain first, with their meanings (`format/README.md`).
const CERTAINTIES: &[(&str, &str)] = &[
    ("documented", "a document of Salesforce says it"),
    ("observed", "files of Salesforce or vendors show it, or several reports agree"),
    ("reported once", "one public report says it"),
    ("inferred", "ccdef concludes it; no source says it"),
    ("unknown", "no source answers it"),
];

/// The facts that match a heading or a search.
pub(super) struct MatchingFacts {
    pub(super) facts: Vec<Fact>,
    /// The rules whose pages link to one of the facts.
    pub(super) rules: Vec<&'static RuleInfo>,
}

impl MatchingFacts {
    /// The facts with the most certain first, and their rules.
    pub(super) fn new(mut facts: Vec<Fact>, registry: &Registry) -> Self {
        facts.sort_by_key(certainty);
        let links: Vec<String> = facts.iter().map(|fact| format!("{})", fact.link())).collect();
        let rules = registry.rules().filter(|rule| links.iter().any(|link| rule.docs.contains(link.as_str())));
        Self { rules: rules.collect(), facts }
    }
}

pub(super) fn markdown(found: &MatchingFacts) -> String {
    let (shown, others) = found.facts.split_at(found.facts.len().min(IN_FULL));
    let mut text = shown.iter().map(|fact| fact.text).collect::<Vec<_>>().join("\n\n");
    let _ = write!(text, "\n\n{}", legend(shown));
    if !found.rules.is_empty() {
        text.push_str("\n## Rules\n\n");
        list_rules(&found.rules, &mut text);
    }
    if !others.is_empty() {
        let _ = writeln!(text, "\n## {} more with these words\n", others.len());
        list_commands(&others[..others.len().min(LISTED)], &mut text);
    }
    let _ = writeln!(text, "\n## Whole pages\n");
    let pages: BTreeSet<&str> = found.facts.iter().map(|fact| fact.page.name).collect();
    for page in pages {
        let _ = writeln!(text, "- `ccdef explain format {page}`");
    }
    text
}

/// What the words after `Certainty:` in these facts mean.
fn legend(facts: &[Fact]) -> String {
    let used: BTreeSet<usize> = facts.iter().map(certainty).collect();
    let meanings = used.into_iter().filter_map(|index| CERTAINTIES.get(index));
    let meanings: Vec<String> = meanings.map(|(word, meaning)| format!("{word}: {meaning}")).collect();
    if meanings.is_empty() { String::new() } else { format!("({})\n", meanings.join("; ")) }
}

/// The position of the first word after `Certainty:` in [`CERTAINTIES`].
fn certainty(fact: &Fact) -> usize {
    let line = fact.text.lines().rev().find_map(|line| line.trim_start_matches("- ").strip_prefix("Certainty: "));
    let line = line.unwrap_or_default();
    CERTAINTIES.iter().position(|(word, _)| line.starts_with(word)).unwrap_or(CERTAINTIES.len())
}

/// The rules of a category.
pub(super) fn category_markdown(category: Category, found: &MatchingFacts) -> String {
    let mut text = format!("# Rules of the category {category}\n\n");
    list_rules(&found.rules, &mut text);
    if !found.facts.is_empty() {
        text.push_str("\n## More\n\n");
        list_commands(&found.facts, &mut text);
    }
    text
}

fn list_rules(rules: &[&RuleInfo], text: &mut String) {
    for rule in rules {
        let _ = writeln!(text, "- `{}`: {}", rule.id, rule.summary);
    }
}

fn list_commands(facts: &[Fact], text: &mut String) {
    for fact in facts {
        let _ = writeln!(text, "- `ccdef explain \"{}\"`", fact.title);
    }
}

#[cfg(test)]
mod tests {
    use ccdef_core::tables::{FormatPage, facts};

    use super::{CERTAINTIES, certainty};

    #[test]
    fn every_fact_states_its_certainty_in_a_word_of_the_legend() {
        for fact in facts().filter(|fact| fact.text.contains("Certainty:")) {
            assert!(certainty(&fact) < CERTAINTIES.len(), "{}", fact.title);
        }
        let index = FormatPage::index().text;
        assert!(CERTAINTIES.iter().all(|(word, _)| index.contains(&format!("| {word} |"))));
    }
}
