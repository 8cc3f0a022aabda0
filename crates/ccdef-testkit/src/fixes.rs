//! Applies the fixes to the files of a case, and proves that they do only what fixes may do.

use std::sync::Arc;

use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{Applicability, CheckOptions, Diagnostic, FileReport, Report};
use ccdef_core::syntax::Source;
use ccdef_core::tables::{Category, RuleId};

use crate::problems::Problems;
use crate::proof;
use similar::TextDiff;

/// The fixes of a report.
pub(crate) struct Fixes<'f> {
    checker: Checker<'f>,
    options: Arc<CheckOptions>,
    report: &'f Report,
}

impl<'f> Fixes<'f> {
    pub(crate) fn new(registry: &'f Registry, options: &CheckOptions, report: &'f Report) -> Self {
        let checker = Checker::new(registry, options.clone());
        Self { checker, options: Arc::new(options.clone()), report }
    }

    /// The changes of the safe fixes as a unified diff; empty if there are none.
    pub(crate) fn diff(&self) -> String {
        self.report.files.iter().map(|file| self.diff_of(file)).collect()
    }

    /// The problems of the fixes, safe and unsafe, and of help texts that name a value, see the invariants in
    /// `crates/README.md`.
    pub(crate) fn problems(&self) -> Problems {
        let levels = [Applicability::Safe, Applicability::Unsafe];
        let files = self.report.files.iter();
        let of_fixes = |file| levels.iter().flat_map(move |level| self.problems_of(file, *level));
        files.flat_map(|file| of_fixes(file).chain(self.advice_of(file))).collect()
    }

    fn diff_of(&self, file: &FileReport) -> String {
        let (before, path) = (file.source.text(), file.source.path());
        let after = self.apply(&file.source, Applicability::Safe);
        if after == before {
            return String::new();
        }
        TextDiff::from_lines(before, &after).unified_diff().context_radius(1).header(path, path).to_string()
    }

    fn problems_of(&self, file: &FileReport, level: Applicability) -> Problems {
        let fixed = self.checker.fix(&file.source, level, &self.options);
        let source = Source::new(file.source.path(), fixed.text.as_str());
        let after = self.checker.finish(vec![self.checker.check(Source::new(source.path(), source.text()))]);
        let mut problems = Problems::new();
        if !file.source.problems().is_empty() {
            return problems;
        }
        if self.apply(&source, level) != fixed.text {
            problems.push("applying them a second time changes the file again".into());
        }
        let left: usize = after.files.iter().map(|file| fixable(file, level)).sum();
        if left > 0 {
            problems.push(format!("{left} findings are counted as fixable, but are not fixed"));
        }
        if fixed.findings < fixable(file, level) {
            let (found, counted) = (fixed.findings, fixable(file, level));
            problems.push(format!("{counted} findings are counted as fixable, but {found} are counted as fixed"));
        }
        problems.extend(added(file, &after));
        if !has_syntax(file)
            && proof::comments_and_instructions(file.source.text()) != proof::comments_and_instructions(&fixed.text)
        {
            problems.push("a comment or processing instruction is lost".into());
        }
        problems.extend(proof::invented_values(&self.checker, &self.options, &file.source, &source));
        let (path, level) = (file.source.path(), level.id());
        problems.into_iter().map(|problem| format!("{path}: the {level} fixes are wrong: {problem}")).collect()
    }

    /// What remains of a finding whose help names the exact value, when that is written.
    fn advice_of(&self, file: &FileReport) -> Problems {
        let follows = |finding: &&Diagnostic| finding.fix.is_none() && !has_syntax(file);
        let advised = file.findings.iter().filter(follows).filter_map(|finding| {
            let value = finding.help.as_deref()?.strip_prefix("write `")?.strip_suffix('`')?;
            let is_value = !value.contains(['`', '<', '…', '=']) && !finding.primary.span.is_empty();
            is_value.then_some((finding, value))
        });
        advised.filter_map(|(finding, value)| self.problem_of_advice(file, finding, value)).collect()
    }

    fn problem_of_advice(&self, file: &FileReport, finding: &Diagnostic, value: &str) -> Option<String> {
        // A copy of the value in the same file is to be changed too.
        let written = &file.source.text()[finding.primary.span];
        let value = value.replace('&', "&amp;");
        let quotes = [(">", "<"), ("\"", "\""), ("&quot;", "&quot;")];
        let replace = |text: String, (open, close): (&str, &str)| {
            text.replace(&format!("{open}{written}{close}"), &format!("{open}{value}{close}"))
        };
        let text = quotes.into_iter().fold(file.source.text().to_owned(), replace);
        let after = self.checker.finish(vec![self.checker.check(Source::new(file.source.path(), text))]);
        let count = |findings: &[Diagnostic]| findings.iter().filter(|other| other.rule == finding.rule).count();
        let left: usize = after.files.iter().map(|file| count(&file.findings)).sum();
        let mut added = added(file, &after);
        // Another form of the right value may deserve a note of its own.
        added.retain(|rule| !rule.contains("relative-adapter-url"));
        let is_cured = left < count(&file.findings) && added.is_empty();
        let (path, rule) = (file.source.path(), finding.rule.id);
        (!is_cured).then(|| format!("{path}: writing `{value}`, as {rule} advises, does not help: {added:?}"))
    }

    fn apply(&self, source: &Source, level: Applicability) -> String {
        self.checker.fix(source, level, &self.options).text
    }
}

/// The rules that report more after the fixes. What broken XML hid is not new.
fn added(before: &FileReport, after: &Report) -> Problems {
    let only_syntax = has_syntax(before);
    let counted = |finding: &&Diagnostic| !only_syntax || finding.rule.category == Category::Syntax;
    let count = |findings: &[Diagnostic], rule: RuleId| {
        findings.iter().filter(counted).filter(|finding| finding.rule.id == rule).count()
    };
    let after: Vec<&FileReport> = after.files.iter().collect();
    let mut rules: Vec<RuleId> =
        after.iter().flat_map(|file| &file.findings).filter(counted).map(|finding| finding.rule.id).collect();
    rules.sort_unstable();
    rules.dedup();
    // Rules about a run report other files too.
    rules.retain(|rule| !["duplicate-internal-name", "open-cti-retirement"].contains(&rule.as_str()));
    let is_more = |rule: &RuleId| {
        after.iter().map(|file| count(&file.findings, *rule)).sum::<usize>() > count(&before.findings, *rule)
    };
    rules.into_iter().filter(is_more).map(|rule| format!("they add a finding of `{rule}`")).collect()
}

/// How many findings are counted as fixable at that level.
fn fixable(file: &FileReport, level: Applicability) -> usize {
    let fixes = file.open_findings().filter_map(|finding| finding.fix.as_ref());
    fixes.filter(|fix| fix.applicability <= level).count()
}

fn has_syntax(file: &FileReport) -> bool {
    file.findings.iter().any(|finding| finding.rule.category == Category::Syntax)
}
