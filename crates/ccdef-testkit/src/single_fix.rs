//! Applies each fix of a file alone, and compares what is found before and after it, finding by finding: a fix that cures
//! one finding and causes another of the same rule elsewhere is wrong.

mod damage;
mod matched;
mod moved;

use ccdef_core::engine::Checker;
use ccdef_core::rule::{Diagnostic, FileReport, Fix};
use ccdef_core::syntax::{Edit, Source, apply_edits};
use ccdef_core::tables::{Category, RuleId, Severity};

use crate::problems::Problems;
use matched::unmatched;
use moved::Moved;

/// The maximum number of fixes of a file that are tested; more are a problem.
const MAX_FIXES: usize = 400;

/// The problems of the fixes of a file. The findings of `run_rules` are not compared, because they depend on other files.
pub(crate) fn problems(checker: &Checker<'_>, file: &FileReport, run_rules: &[RuleId]) -> Problems {
    if !file.source.problems().is_empty() {
        return Problems::new();
    }
    let path = file.source.path();
    let fixes = different_fixes(file);
    let mut problems = Problems::new();
    if let Some(rest) = fixes.len().checked_sub(MAX_FIXES).filter(|rest| *rest > 0) {
        problems.push(format!("{path}: {rest} fixes are not tested: make the case smaller"));
    }
    for (finding, fix) in fixes.into_iter().take(MAX_FIXES) {
        let test = SingleFix { checker, file, run_rules, finding, fix };
        let of_fix = test.problems().into_iter();
        problems.extend(
            of_fix.map(|problem| format!("{path}: the fix of `{}` ({}) {problem}", finding.rule.id, finding.message)),
        );
    }
    problems
}

/// Each fix with one of its findings.
fn different_fixes(file: &FileReport) -> Vec<(&Diagnostic, &Fix)> {
    let mut fixes: Vec<(&Diagnostic, &Fix)> = Vec::new();
    for finding in file.open_findings() {
        if let Some(fix) = &finding.fix
            && !fixes.iter().any(|(other, known)| other.rule == finding.rule && *known == fix)
        {
            fixes.push((finding, fix));
        }
    }
    fixes
}

/// A fix that is applied alone.
struct SingleFix<'t> {
    checker: &'t Checker<'t>,
    file: &'t FileReport,
    run_rules: &'t [RuleId],
    finding: &'t Diagnostic,
    fix: &'t Fix,
}

impl SingleFix<'_> {
    fn problems(&self) -> Problems {
        let before = self.file.source.text();
        let edits = with_line_ends_of(before, &self.fix.edits);
        let Ok(after) = apply_edits(before, &edits) else { return vec!["has edits that overlap".into()] };
        let source = Source::new(self.file.source.path(), after.as_str());
        let checked = self.checker.check_as(source, &self.file.options);
        let report = self.checker.finish(vec![checked]);
        let found: Vec<&Diagnostic> = report.findings().map(|(_, finding)| finding).collect();
        let mut problems = self.compare(&found, &Moved::by(&edits));
        if self.fix.is_safe() && errors(found.iter().copied()) > errors(self.file.findings.iter()) {
            problems.push("is safe, but adds errors".into());
        }
        let is_reported = |setting: &str| {
            let of_item = |finding: &&Diagnostic| finding.rule.id.as_str() == "duplicate-item";
            self.file.findings.iter().filter(of_item).any(|finding| finding.setting.as_deref() == Some(setting))
        };
        problems.extend(damage::problems(self.file.source.path(), before, &after, is_reported));
        problems
    }

    /// What is found after the fix and was not found before, and whether the fix cures its finding.
    fn compare(&self, found: &[&Diagnostic], moved: &Moved) -> Problems {
        // What broken XML hid is not new.
        let only_syntax = self.file.findings.iter().any(is_syntax);
        let counts =
            |finding: &&Diagnostic| !self.run_rules.contains(&finding.rule.id) && (!only_syntax || is_syntax(finding));
        let before = self.file.findings.iter().filter(counts).filter(|finding| !std::ptr::eq(*finding, self.finding));
        let after = found.iter().copied().filter(counts);
        let new = unmatched(before.collect(), after.collect(), moved);
        let shown = |finding: &Diagnostic| format!("adds or leaves `{}`: {}", finding.rule.id, finding.message);
        new.into_iter().map(shown).collect()
    }
}

fn is_syntax(finding: &Diagnostic) -> bool {
    finding.rule.category == Category::Syntax
}

fn errors<'f>(findings: impl Iterator<Item = &'f Diagnostic>) -> usize {
    findings.filter(|finding| finding.severity == Severity::Error).count()
}

/// The edits with the line ends of the file.
fn with_line_ends_of(text: &str, edits: &[Edit]) -> Vec<Edit> {
    let is_crlf = text.find('\n').is_some_and(|at| text[..at].ends_with('\r'));
    let written = |edit: &Edit| {
        let unix = edit.text.replace("\r\n", "\n");
        Edit::replace(edit.span, if is_crlf { unix.replace('\n', "\r\n") } else { edit.text.clone() })
    };
    edits.iter().map(written).collect()
}
