//! Facts about the format, and the rules that cite them.

use std::fmt::Write as _;

use ccdef_core::engine::Registry;
use ccdef_core::tables::{Category, Fact, RuleInfo, facts_cited};

/// Up to this number of facts is shown in full; of more, only the headings.
const SHOWN: usize = 6;

/// The facts that match a heading or a search.
pub(super) struct MatchingFacts {
    pub(super) facts: Vec<Fact>,
    /// The rules whose pages link to one of the facts.
    pub(super) rules: Vec<&'static RuleInfo>,
}

impl MatchingFacts {
    pub(super) fn new(facts: Vec<Fact>, registry: &Registry) -> Self {
        let links: Vec<String> = facts.iter().map(|fact| format!("{})", fact.link())).collect();
        let rules = registry.rules().filter(|rule| links.iter().any(|link| rule.docs.contains(link.as_str())));
        Self { rules: rules.collect(), facts }
    }
}

pub(super) fn markdown(found: &MatchingFacts) -> String {
    let mut text = if found.facts.len() <= SHOWN { whole(&found.facts) } else { headings(&found.facts) };
    if !found.rules.is_empty() {
        text.push_str("\n## Rules\n\n");
        list_rules(&found.rules, &mut text);
    }
    text
}

/// The rules of a category.
pub(super) fn category_markdown(category: Category, found: &MatchingFacts) -> String {
    let mut text = format!("# Rules of the category {category}\n\n");
    list_rules(&found.rules, &mut text);
    list_commands(&found.facts, &mut text);
    text
}

/// The page of a rule, with the commands for the facts that it cites.
pub(super) fn rule_markdown(rule: &RuleInfo) -> String {
    let mut text = format!("{}\n", rule.docs.trim_end());
    list_commands(&facts_cited(rule.docs), &mut text);
    text
}

fn list_rules(rules: &[&RuleInfo], text: &mut String) {
    for rule in rules {
        let _ = writeln!(text, "- `{}`: {}", rule.id, rule.summary);
    }
}

fn list_commands(facts: &[Fact], text: &mut String) {
    if !facts.is_empty() {
        text.push_str("\n## More\n\n");
    }
    for fact in facts {
        let _ = writeln!(text, "- `ccdef explain \"{}\"`", fact.title);
    }
}

fn whole(facts: &[Fact]) -> String {
    let mut text = facts.iter().map(|fact| fact.text).collect::<Vec<_>>().join("\n\n");
    let pages: Vec<_> = facts.iter().map(|fact| fact.page.name).collect();
    let mut pages: Vec<_> = pages.iter().map(|page| format!("`ccdef explain format {page}`")).collect();
    pages.dedup();
    let _ = writeln!(text, "\n\nMore on the page: {}", pages.join(", "));
    text
}

fn headings(facts: &[Fact]) -> String {
    let mut text = format!("{} facts match; to read one:\n\n", facts.len());
    for fact in facts {
        let _ = writeln!(text, "- `ccdef explain \"{}\"`", fact.title);
    }
    text
}
