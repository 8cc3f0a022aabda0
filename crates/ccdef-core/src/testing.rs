//! Helpers for unit tests of rules and detection: from the text of a file to its findings in one call.

use ccdef_syntax::{Source, apply_edits};
use jiff::civil::date;

use crate::check::{Checker, Registry};
use crate::rule::{CheckOptions, Diagnostic, ProfileChoice, Report, Rule};
use crate::tables::{Profile, ProfileId};

/// A profile that matches no file, because a registry must not be empty.
static UNMATCHED: Profile = Profile { id: ProfileId::new("unmatched"), ..Profile::EMPTY };

/// Options with the date of all tests.
pub(crate) fn options() -> CheckOptions {
    CheckOptions::on(date(2026, 11, 22))
}

/// Options that check files against `profile`.
pub(crate) fn using(profile: &'static Profile) -> CheckOptions {
    CheckOptions { profile: ProfileChoice::Use(profile), ..options() }
}

/// A registry of these profiles.
pub(crate) fn registry(profiles: &[&'static Profile]) -> Registry {
    let mut all = vec![&UNMATCHED];
    all.extend(profiles);
    Registry::of(all).expect("test profiles are sound")
}

/// Checks files, given as path and text in the order of their paths.
pub(crate) fn run(profiles: &[&'static Profile], options: &CheckOptions, files: &[(&str, &str)]) -> Report {
    let registry = registry(profiles);
    let checker = Checker::new(&registry, options.clone());
    let files = files.iter().map(|(path, text)| checker.check(Source::new(*path, *text))).collect();
    checker.finish(files)
}

/// The findings of `rule` in a file: `line:column severity message`, with the severity `E`, `W` or `N`.
pub(crate) fn check(rule: &Rule, path: &str, text: &str, options: &CheckOptions) -> Vec<String> {
    let profile = match options.profile {
        ProfileChoice::Use(profile) => vec![profile],
        _ => Vec::new(),
    };
    messages(rule, &run(&profile, options, &[(path, text)]))
}

/// The findings of `rule` in a report, see [`check`]; findings of a run of several files begin with the file's path.
pub(crate) fn messages(rule: &Rule, report: &Report) -> Vec<String> {
    let of_rule = report.findings().filter(|(_, finding)| finding.rule == rule);
    of_rule.map(|(source, finding)| line(source, finding, report.files.len() > 1)).collect()
}

fn line(source: &Source, finding: &Diagnostic, with_path: bool) -> String {
    let place = source.line_column(finding.primary.span.start().into());
    let path = if with_path { format!("{}:", source.path()) } else { String::new() };
    let severity = finding.severity.id()[..1].to_uppercase();
    format!("{path}{}:{} {severity} {}", place.line, place.column, finding.message)
}

/// The file after the fixes of `rule`.
pub(crate) fn fixed(rule: &Rule, path: &str, text: &str, options: &CheckOptions) -> String {
    let report = run(&[], options, &[(path, text)]);
    let findings = report.findings().filter(|(_, finding)| finding.rule == rule);
    let fixes = findings.filter_map(|(_, finding)| finding.fix.clone());
    let edits: Vec<_> = fixes.flat_map(|fix| fix.edits).collect();
    apply_edits(text, &edits).expect("edits are inside the text")
}
