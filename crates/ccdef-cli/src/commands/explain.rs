//! `ccdef explain`: what stands behind a finding, or behind a message of Salesforce.

mod message;

use ccdef_core::engine::{RULES, Registry, nearest};
use ccdef_core::tables::RuleInfo;
use ccdef_core::tables::{Certainty, Recognised, recognise};
use ccdef_report::page;
use serde::Serialize;

use crate::args::GlobalArgs;
use crate::error::CliError;
use crate::output::{self, OutputStyle};

/// What can be explained.
enum Topic {
    /// A rule, by its page.
    Rule(&'static RuleInfo),
    /// A message of Salesforce.
    Message(Recognised),
}

/// A rule, as programs are told.
#[derive(Serialize)]
struct RulePage {
    rule: &'static str,
    summary: &'static str,
    page: &'static str,
}

pub(super) fn run(words: &[String], global: &GlobalArgs) -> Result<(), CliError> {
    let words = if words == ["-"] { output::read_stdin()? } else { words.join(" ") };
    let topic = find(words.trim())?;
    if global.json {
        return match topic {
            Topic::Rule(RuleInfo { id, summary, docs, .. }) => {
                output::payload_json(&RulePage { rule: id.as_str(), summary, page: docs })
            }
            Topic::Message(found) => output::payload_json(&message::Document::of(&found)),
        };
    }
    let OutputStyle { color, width } = OutputStyle::of_stdout();
    match topic {
        Topic::Rule(rule) => output::payload(|out| page(rule.docs, color, width, out)),
        Topic::Message(found) => output::payload(|out| page(&message::markdown(&found), color, width, out)),
    }
}

/// The topic that `words` name. Vendors' rules are only looked for when the core has none of that id.
fn find(words: &str) -> Result<Topic, CliError> {
    let of_core = RULES.iter().map(|rule| &rule.info).find(|rule| rule.id.as_str() == words);
    if let Some(rule) = of_core {
        return Ok(Topic::Rule(rule));
    }
    if !could_be_id(words) {
        return message_like(words);
    }
    let registry = Registry::load()?;
    let of_vendor = registry.rules().find(|rule| rule.id.as_str() == words);
    of_vendor.map(Topic::Rule).ok_or_else(|| unknown(words, &registry))
}

/// Ids are words of letters and digits joined by hyphens; a message is anything else.
fn could_be_id(words: &str) -> bool {
    words.chars().all(|character| character.is_ascii_alphanumeric() || matches!(character, '-' | '_'))
}

fn message_like(words: &str) -> Result<Topic, CliError> {
    match recognise(words) {
        Some(found) if found.certainty > Certainty::Distant => Ok(Topic::Message(found)),
        found => Err(CliError::UnknownMessage { nearest: found.map(|found| found.error.title) }),
    }
}

fn unknown(words: &str, registry: &Registry) -> CliError {
    let suggestion = nearest(words, registry.rules().map(|rule| rule.id.as_str()));
    CliError::UnknownName {
        what: "rule",
        word: words.into(),
        suggestion: suggestion.map(Into::into),
        known: "rules: see `ccdef rules`\na message of Salesforce: paste it whole, in quotes".into(),
    }
}
