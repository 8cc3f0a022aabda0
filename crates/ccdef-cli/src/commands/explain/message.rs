//! An error message from Salesforce, explained.

use std::fmt::Write as _;

use ccdef_core::engine::RULES;
use ccdef_core::tables::{MatchQuality, PlatformError, RecognizedError, RuleInfo, fact_at};

/// The explanation as a page.
pub(super) fn markdown(found: &RecognizedError) -> String {
    let PlatformError { title, cause, fix, source, texts, .. } = found.error;
    let mut text = format!("# Salesforce: {title}\n\n");
    if found.quality != MatchQuality::Exact {
        let wording = texts.first().copied().unwrap_or_default().replace('*', "…");
        let _ = writeln!(text, "Probably this message, although the wording differs: `{wording}`\n");
    }
    let _ = writeln!(text, "## What it means\n\n{cause}\n\n## How to fix it\n\n{fix}\n");
    let of_message = |rule: &&RuleInfo| found.error.rules.contains(&rule.id.as_str());
    let rules: Vec<&RuleInfo> = RULES.iter().map(|rule| &rule.info).filter(of_message).collect();
    if !rules.is_empty() {
        text.push_str("## Rules that report it before you import or deploy\n\n");
        for rule in rules {
            let _ = writeln!(text, "- `{}`: {} (`ccdef explain {}`)", rule.id, rule.summary, rule.id);
        }
        text.push('\n');
    }
    if let Some(fact) = fact_at(source) {
        let _ = writeln!(text, "## More\n\n`ccdef explain \"{}\"` shows the source.", fact.title);
    }
    text
}
