//! Who wins when two rules could speak of one place: no finding says the same thing twice.

use crate::diagnostic::Diagnostic;
use crate::rule::{Category, Rule};

/// A rule and the rules that stay silent where it speaks.
struct Wins {
    winner: &'static str,
    losers: &'static [&'static str],
}

/// The rule book's "who wins"; what a table cannot say (`misspelt-name` over `missing-required-item`) is in the rules.
const WINS: &[Wins] = &[
    Wins { winner: "wrong-dialect-element", losers: &["field-not-in-api-version", "unknown-element", "stray-text"] },
    Wins { winner: "field-not-in-api-version", losers: &["unknown-element"] },
    Wins { winner: "missing-metadata-field", losers: &["missing-name"] },
    Wins { winner: "private-key", losers: &["invalid-certificate", "invalid-value", "exposed-secret"] },
    Wins { winner: "invalid-certificate", losers: &["invalid-value"] },
    Wins {
        winner: "placeholder-value",
        losers: &[
            "invalid-url",
            "invalid-value",
            "invalid-certificate",
            "expired-certificate",
            "softphone-size",
            "insecure-adapter-url",
            "invalid-vendor-api-name",
            "exposed-secret",
            "adapter-url-mismatch",
            "unexpected-setting",
        ],
    },
    Wins { winner: "invalid-value", losers: &["unexpected-setting"] },
    Wins { winner: "invalid-vendor-api-name", losers: &["unexpected-setting"] },
    Wins { winner: "adapter-url-mismatch", losers: &["relative-adapter-url"] },
];

/// Rules that may speak of a place where the XML itself is broken.
const SPEAKS_OF_BROKEN_PLACES: &[&str] = &["placeholder-value"];

/// Drops the findings that lose.
pub(crate) fn settle(findings: &mut Vec<Diagnostic>) {
    let lost: Vec<bool> = findings.iter().map(|finding| loses(finding, findings)).collect();
    let mut lost = lost.into_iter();
    findings.retain(|_| !lost.next().unwrap_or_default());
}

fn loses(finding: &Diagnostic, all: &[Diagnostic]) -> bool {
    all.iter().any(|other| beats(other.rule, finding.rule) && same_place(other, finding))
}

fn beats(winner: &Rule, loser: &Rule) -> bool {
    if winner.category == Category::Syntax && loser.category != Category::Syntax {
        return !SPEAKS_OF_BROKEN_PLACES.contains(&loser.id.as_str());
    }
    WINS.iter().any(|wins| wins.winner == winner.id.as_str() && wins.losers.contains(&loser.id.as_str()))
}

/// Findings about one value share its span or a part of it.
fn same_place(a: &Diagnostic, b: &Diagnostic) -> bool {
    let (a, b) = (a.primary.span, b.primary.span);
    a.intersect(b).is_some_and(|common| !common.is_empty()) || a == b
}
