//! The summary line: what was checked, as what, and the number of findings.

use std::cmp::Reverse;

use ccdef_core::engine::Shown;
use ccdef_core::rule::{Counts, Report};

use crate::checked_as::plural;
use crate::totals::{Tally, Totals};

/// The summary of a run, without a line end:
/// ``checked 1 file: Setup import, Open CTI, profile acme (adapter URL host `cti.acme.example`); 1 error, 2 warnings``.
pub fn summary(report: &Report) -> Shown {
    Totals::of(report).summary()
}

impl Totals {
    /// The summary of the run, see [`summary`].
    pub fn summary(&self) -> Shown {
        let checked_as = match (self.files, &self.only) {
            (0, _) => String::new(),
            (_, Some(only)) => format!(": {only}"),
            (_, None) => format!(" ({})", several_files(self)),
        };
        Shown::line(&format!("checked {}{checked_as}; {}", plural(self.files, "file"), counts(&self.counts)))
    }
}

/// The number of files by format, kind and profile:
/// `format: 2 Setup import, 1 Metadata API; kind: 3 Open CTI; profile: 2 acme, 1 none`.
fn several_files(totals: &Totals) -> String {
    let parts = [
        ("format: ", &totals.dialects),
        ("kind: ", &totals.families),
        ("profile: ", &totals.profiles),
        ("", &totals.unknown),
    ];
    let named = parts.iter().filter(|(_, counts)| !counts.is_empty());
    named.map(|(name, counts)| format!("{name}{}", most_first(counts))).collect::<Vec<_>>().join("; ")
}

/// The number of each name, the most frequent first.
fn most_first(tally: &Tally) -> String {
    let mut counted: Vec<_> = tally.iter().collect();
    counted.sort_by_key(|(_, count)| Reverse(**count));
    let parts: Vec<String> = counted.iter().map(|(name, count)| format!("{count} {name}")).collect();
    parts.join(", ")
}

fn counts(counts: &Counts) -> String {
    let kinds = [(counts.errors, "error"), (counts.warnings, "warning"), (counts.notes, "note")];
    let mut parts: Vec<String> =
        kinds.iter().filter(|(count, _)| *count > 0).map(|(count, noun)| plural(*count, noun)).collect();
    if parts.is_empty() {
        parts.push("no problems found".into());
    }
    let suppressed = if counts.suppressed > 0 { format!(", {} suppressed", counts.suppressed) } else { String::new() };
    format!("{}{}{suppressed}", parts.join(", "), fixable(counts))
}

/// The number of findings that each option fixes, such as " (2 fixable with `--fix`, 1 more with `--unsafe-fixes`)".
fn fixable(counts: &Counts) -> String {
    let unsafely = counts.fixable - counts.safely_fixable;
    match (counts.safely_fixable, unsafely) {
        (0, 0) => String::new(),
        (safely, 0) => format!(" ({safely} fixable with `--fix`)"),
        (0, unsafely) => format!(" ({unsafely} fixable with `--fix --unsafe-fixes`)"),
        (safely, unsafely) => format!(" ({safely} fixable with `--fix`, {unsafely} more with `--unsafe-fixes`)"),
    }
}

#[cfg(test)]
mod tests {
    use ccdef_core::rule::Report;

    use ccdef_core::engine::Shown;

    use super::summary;
    use crate::sample;

    #[test]
    fn the_summary_of_no_file_one_file_and_several_files() {
        let mut report = sample::report();
        let several = summary(&report);
        report.files.truncate(1);
        let one = summary(&report);
        let none = summary(&Report::of(Vec::new()));
        insta::assert_snapshot!("summary", [several, one, none].map(Shown::into_string).join("\n"));
    }
}
