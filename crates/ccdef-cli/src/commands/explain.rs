//! `ccdef explain`: what stands behind a finding.

use ccdef_core::{RULES, Registry, Rule, nearest};
use ccdef_report::page;

use crate::error::CliError;
use crate::output::{self, Look};

/// What can be explained.
enum Topic {
    /// A rule, by its page.
    Rule(&'static Rule),
}

pub(super) fn run(words: &str) -> Result<(), CliError> {
    let Look { color, width } = Look::of_stdout();
    match find(words)? {
        Topic::Rule(rule) => output::payload(|out| page(rule.docs, color, width, out)),
    }
}

/// The topic that `words` name. Vendors' rules are only looked for when the core has none of that id.
fn find(words: &str) -> Result<Topic, CliError> {
    let of_core = RULES.iter().copied().find(|rule| rule.id.as_str() == words);
    if let Some(rule) = of_core {
        return Ok(Topic::Rule(rule));
    }
    let registry = Registry::load()?;
    let of_vendor = registry.rules().find(|rule| rule.id.as_str() == words);
    of_vendor.map(Topic::Rule).ok_or_else(|| unknown(words, &registry))
}

fn unknown(words: &str, registry: &Registry) -> CliError {
    let suggestion = nearest(words, registry.rules().map(|rule| rule.id.as_str()));
    CliError::UnknownName {
        what: "rule",
        word: words.into(),
        suggestion: suggestion.map(Into::into),
        known: "rules: see `ccdef rules`".into(),
    }
}
