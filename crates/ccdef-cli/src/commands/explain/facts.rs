//! Facts about the format, and the rules that cite them.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ccdef_core::engine::{RULES, Registry};
use ccdef_core::tables::{Category, Fact, RuleInfo, certainties};

/// This many facts are shown in full, of more only the headings.
const MAX_FULL_FACTS: usize = 3;

/// This many headings are listed.
const MAX_LISTED_FACTS: usize = 8;

/// The facts that match a heading or a search.
pub(super) struct MatchingFacts {
    pub(super) facts: Vec<Fact>,
    /// The rules whose pages link to one of the facts, and those that check what a fact is about.
    pub(super) rules: Vec<&'static RuleInfo>,
}

impl MatchingFacts {
    /// The facts with the most certain first, and their rules.
    pub(super) fn new(mut facts: Vec<Fact>, registry: &Registry) -> Self {
        facts.sort_by_key(certainty);
        let names: Vec<(String, String)> =
            facts.iter().map(|fact| (format!("{})", fact.link()), format!("`{}`", fact.title))).collect();
        let is_about = |rule: &&RuleInfo| {
            let what_it_checks = rule.docs.split(WHY).next().unwrap_or_default();
            names.iter().any(|(link, name)| rule.docs.contains(link.as_str()) || what_it_checks.contains(name.as_str()))
        };
        let mut rules: Vec<_> = registry.rules().filter(is_about).collect();
        rules.sort_by_key(|rule| !is_of_core(rule));
        Self { facts, rules }
    }
}

/// Begins the section of a rule page after those that say what the rule checks.
const WHY: &str = "\n## Why";

fn is_of_core(rule: &RuleInfo) -> bool {
    RULES.iter().any(|core| core.info.id == rule.id)
}

pub(super) fn markdown(found: &MatchingFacts) -> String {
    let (shown, others) = found.facts.split_at(found.facts.len().min(MAX_FULL_FACTS));
    let mut text = shown.iter().map(|fact| fact.text).collect::<Vec<_>>().join("\n\n");
    let _ = write!(text, "\n\n{}", legend(shown));
    if !found.rules.is_empty() {
        text.push_str("\n## Rules\n\n");
        list_rules(&found.rules, &mut text);
    }
    if !others.is_empty() {
        let _ = writeln!(text, "\n## {} more with these words\n", others.len());
        list_commands(&others[..others.len().min(MAX_LISTED_FACTS)], &mut text);
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
    let meanings = certainties().enumerate().filter(|(index, _)| used.contains(index));
    let meanings: Vec<String> = meanings.map(|(_, (word, meaning))| format!("{word}: {meaning}")).collect();
    if meanings.is_empty() { String::new() } else { format!("({})\n", meanings.join("; ")) }
}

/// The position of the first word after `Certainty:` among [`certainties`]; the number of these for another word.
fn certainty(fact: &Fact) -> usize {
    let line = fact.text.lines().rev().find_map(|line| line.trim_start_matches("- ").strip_prefix("Certainty: "));
    let line = line.unwrap_or_default();
    certainties().take_while(|(word, _)| !line.starts_with(word)).count()
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
    use ccdef_core::engine::{RULES, Registry};
    use ccdef_core::tables::{Family, base_sections, fact};

    use super::{MatchingFacts, WHY, is_of_core};

    fn rules(item: &str) -> Vec<&'static str> {
        let registry = Registry::load().expect("profiles are linked");
        let fact = fact(item).expect("a base item is a fact");
        MatchingFacts::new(vec![fact], &registry).rules.iter().map(|rule| rule.id.as_str()).collect()
    }

    #[test]
    fn an_item_lists_every_rule_that_names_it_in_what_it_checks() {
        let sections = || Family::ALL.iter().flat_map(|family| base_sections(*family));
        for item in sections().flat_map(|section| section.items) {
            let listed = rules(item.name);
            for rule in RULES {
                let what_it_checks = rule.info.docs.split(WHY).next().unwrap_or_default();
                let names_it = what_it_checks.contains(&format!("`{}`", item.name));
                assert!(!names_it || listed.contains(&rule.info.id.as_str()), "{}: {}", item.name, rule.info.id);
            }
        }
    }

    #[test]
    fn the_rules_of_an_item_begin_with_those_of_every_vendor() {
        let expected = |item, ids: &[&str]| {
            let listed = rules(item);
            assert!(ids.iter().all(|id| listed.contains(id)), "{item}: {listed:?}");
        };
        expected("reqTimeout", &["incomplete-pair", "standby-equals-adapter"]);
        expected(
            "reqInternalName",
            &[
                "invalid-internal-name",
                "duplicate-internal-name",
                "fixed-position",
                "empty-required-value",
                "identity-as-item",
                "missing-required-item",
            ],
        );
        let registry = Registry::load().expect("profiles are linked");
        let found = MatchingFacts::new(vec![fact("reqAdapterUrl").expect("a fact")], &registry);
        assert!(found.rules.iter().is_sorted_by_key(|rule| !is_of_core(rule)) && !found.rules.is_empty());
    }
}
