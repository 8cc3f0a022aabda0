//! Applies the fixes to the files of a case, and proves that they do only what fixes may do.

use std::sync::Arc;

use ccdef_core::engine::{Checker, RULES, Registry};
use ccdef_core::rule::{Applicability, Check, CheckOptions, Diagnostic, FileReport, Report};
use ccdef_core::syntax::{Limits, Source, Span, Text, read, span};
use ccdef_core::tables::{Category, RuleId, Severity};

use crate::advised::{AdvisedValue, advised};
use crate::problems::Problems;
use crate::{proof, single_fix};
use similar::TextDiff;

/// The fixes of a report.
pub(crate) struct Fixes<'f> {
    checker: Checker<'f>,
    options: Arc<CheckOptions>,
    report: &'f Report,
    /// The rules about a run: they report other files too.
    run_rules: Vec<RuleId>,
}

impl<'f> Fixes<'f> {
    pub(crate) fn new(registry: &'f Registry, options: &CheckOptions, report: &'f Report) -> Self {
        let checker = Checker::new(registry, options.clone());
        Self { checker, options: Arc::new(options.clone()), report, run_rules: run_rules(registry) }
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
        let alone = |file| single_fix::problems(&self.checker, file, &self.run_rules);
        files.flat_map(|file| of_fixes(file).chain(self.advice_of(file)).chain(alone(file))).collect()
    }

    /// What remains of findings whose help was followed.
    pub(crate) fn problems_of_advice(&self) -> Problems {
        self.report.files.iter().flat_map(|file| self.advice_of(file)).collect()
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
        problems.extend(self.added(file, &after, Severity::Note));
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
            let advised = advised(finding.help.as_deref()?)?;
            let place = match advised.item {
                Some(item) => value_of_item(&file.source, item)?,
                None => whole_value(file.source.text(), finding.primary.span),
            };
            (!place.is_empty()).then_some((finding, place, advised))
        });
        advised.filter_map(|(finding, place, advised)| self.problem_of_advice(file, finding, place, &advised)).collect()
    }

    fn problem_of_advice(
        &self,
        file: &FileReport,
        finding: &Diagnostic,
        place: Span,
        advised: &AdvisedValue<'_>,
    ) -> Option<String> {
        // A copy of the value in the same file is to be changed too.
        let written = &file.source.text()[place];
        let value = advised.replaced(written)?;
        let quotes = [(">", "<"), ("\"", "\""), ("&quot;", "&quot;")];
        let replace = |text: String, (open, close): (&str, &str)| {
            text.replace(&format!("{open}{written}{close}"), &format!("{open}{value}{close}"))
        };
        let text = quotes.into_iter().fold(file.source.text().to_owned(), replace);
        let after = self.checker.finish(vec![self.checker.check(Source::new(file.source.path(), text))]);
        // Another form of the right value may deserve a note of its own.
        let is_same = |other: &&Diagnostic| other.rule == finding.rule && other.severity >= finding.severity;
        let count = |findings: &[Diagnostic]| findings.iter().filter(is_same).count();
        let left: usize = after.files.iter().map(|file| count(&file.findings)).sum();
        let added = self.added(file, &after, Severity::Warning);
        let is_cured = left < count(&file.findings) && added.is_empty();
        let (path, rule) = (file.source.path(), finding.rule.id);
        (!is_cured).then(|| format!("{path}: writing `{value}`, as {rule} advises, does not help: {added:?}"))
    }

    /// The rules that report more than before, at least as `least`. What broken XML hid is not new.
    fn added(&self, before: &FileReport, after: &Report, least: Severity) -> Problems {
        let only_syntax = has_syntax(before);
        let counted = |finding: &&Diagnostic| {
            finding.severity >= least && (!only_syntax || finding.rule.category == Category::Syntax)
        };
        let count = |findings: &[Diagnostic], rule: RuleId| {
            findings.iter().filter(counted).filter(|finding| finding.rule.id == rule).count()
        };
        let after: Vec<&FileReport> = after.files.iter().collect();
        let rules = after.iter().flat_map(|file| &file.findings).filter(counted).map(|finding| finding.rule.id);
        let mut rules: Vec<RuleId> = rules.filter(|rule| !self.run_rules.contains(rule)).collect();
        rules.sort_unstable();
        rules.dedup();
        let is_more = |rule: &RuleId| {
            after.iter().map(|file| count(&file.findings, *rule)).sum::<usize>() > count(&before.findings, *rule)
        };
        rules.into_iter().filter(is_more).map(|rule| format!("they add a finding of `{rule}`")).collect()
    }

    fn apply(&self, source: &Source, level: Applicability) -> String {
        self.checker.fix(source, level, &self.options).text
    }
}

/// The rules that look at all files of a run.
fn run_rules(registry: &Registry) -> Vec<RuleId> {
    let own = registry.profiles().flat_map(|profile| registry.functions_of(profile));
    let all = RULES.iter().copied().chain(own);
    all.filter(|rule| matches!(rule.check, Check::Run(_))).map(|rule| rule.info.id).collect()
}

/// The whole text of which a finding marks a part: up to the tags or quotation marks around it, without whitespace.
fn whole_value(text: &str, part: Span) -> Span {
    const STARTS: &[&str] = &[">", "\"", "&quot;"];
    const ENDS: &[&str] = &["<", "\"", "&quot;"];
    let (before, after) = (&text[..part.start().into()], &text[part.end().into()..]);
    let start = STARTS.iter().filter_map(|mark| before.rfind(mark).map(|at| at + mark.len())).max().unwrap_or_default();
    let end = ENDS.iter().filter_map(|mark| after.find(mark)).min().unwrap_or(after.len()) + usize::from(part.end());
    let inner = &text[start..end];
    let start = start + inner.len() - inner.trim_ascii_start().len();
    span(start, start + inner.trim_ascii().len())
}

/// Where the value of the first item of that name is; `None` if there is none.
fn value_of_item(source: &Source, name: &str) -> Option<Span> {
    let reading = read(source, &Limits::default());
    let (_, item) = reading.definition.items().find(|(_, item)| item.name() == name)?;
    item.value.as_ref().map(Text::trimmed_span)
}

/// How many findings are counted as fixable at that level.
fn fixable(file: &FileReport, level: Applicability) -> usize {
    let fixes = file.open_findings().filter_map(|finding| finding.fix.as_ref());
    fixes.filter(|fix| fix.applicability <= level).count()
}

fn has_syntax(file: &FileReport) -> bool {
    file.findings.iter().any(|finding| finding.rule.category == Category::Syntax)
}
