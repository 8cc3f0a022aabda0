//! Applies the fixes to the files of a case.

use std::sync::Arc;

use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{Applicability, CheckOptions, FileReport, Report};
use ccdef_core::syntax::Source;
use ccdef_core::tables::Severity;

use crate::problems::Problems;
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

    /// The problems of the fixes, safe and unsafe: applying them twice must change nothing, and they must add no errors.
    pub(crate) fn problems(&self) -> Problems {
        let levels = [Applicability::Safe, Applicability::Unsafe];
        let files = self.report.files.iter();
        files.flat_map(|file| levels.iter().flat_map(move |level| self.problems_of(file, *level))).collect()
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
        let mut problems = Problems::new();
        let once = self.apply(&file.source, level);
        let fixed = Source::new(file.source.path(), once.as_str());
        let (path, level_id) = (file.source.path(), level.id());
        if self.apply(&fixed, level) != once {
            problems.push(format!(
                "{path}: {level_id} fixes are not stable: applying them a second time changes the file again"
            ));
        }
        let hides_more =
            file.findings.iter().any(|finding| finding.rule.category == ccdef_core::tables::Category::Syntax);
        let after = self.checker.finish(vec![self.checker.check(fixed)]);
        let (before, after) = (errors(&file.findings), after.files.iter().map(|file| errors(&file.findings)).sum());
        if before < after && !hides_more {
            problems.push(format!("{path}: {level_id} fixes increase the number of errors from {before} to {after}"));
        }
        problems
    }

    fn apply(&self, source: &Source, level: Applicability) -> String {
        self.checker.fix(source, level, &self.options).text
    }
}

fn errors(findings: &[ccdef_core::rule::Diagnostic]) -> usize {
    findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}
