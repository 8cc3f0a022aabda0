//! Facts about the format, and the rules that cite them.

use std::fmt::Write as _;

use ccdef_core::engine::Registry;
use ccdef_core::tables::{Fact, RuleInfo};

/// Up to this number of facts is shown in full; of more, only the headings.
const SHOWN: usize = 6;

/// The facts that match a heading or a search.
pub(super) struct Found {
    pub(super) facts: Vec<Fact>,
    /// The rules whose pages link to one of the facts.
    pub(super) rules: Vec<&'static RuleInfo>,
}

impl Found {
    pub(super) fn new(facts: Vec<Fact>, registry: &Registry) -> Self {
        let links: Vec<String> = facts.iter().map(|fact| format!("{})", fact.link())).collect();
        let rules = registry.rules().filter(|rule| links.iter().any(|link| rule.docs.contains(link.as_str())));
        Self { rules: rules.collect(), facts }
    }
}

pub(super) fn markdown(found: &Found) -> String {
    let mut text = if found.facts.len() <= SHOWN { whole(&found.facts) } else { headings(&found.facts) };
    if !found.rules.is_empty() {
        text.push_str("\n## Rules\n\n");
        for rule in &found.rules {
            let _ = writeln!(text, "- `{}`: {}", rule.id, rule.summary);
        }
    }
    text
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
