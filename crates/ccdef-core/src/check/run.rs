//! The end of a run: what the rules about the run find, and the suppressions that are not used.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::checker::Checker;
use crate::check::final_findings::{about_unused, complete, complete_of_run, select_and_sort, sort};
use crate::check::suppression_use::SuppressionUse;
use crate::rule::mask_secrets::mask_secrets;
use crate::rule::run_file::FileOfRun;
use crate::rule::{
    Check, ConfigReport, Diagnostic, FileReport, Report, RunContext, RunFile, RunFindings, RunReport, Suppression,
};
use crate::rules::RULES;

/// What a run keeps of the files that were checked, in their order.
#[derive(Debug, Default)]
pub struct RunSoFar {
    files: Vec<RunFile>,
    /// Suppressions in comments that are for rules about the run, by the index of the file.
    inline: BTreeMap<usize, Vec<Suppression>>,
    used: SuppressionUse,
}

impl RunSoFar {
    /// Adds files that come after those of this run.
    pub fn append(&mut self, later: Self) {
        let before = self.files.len();
        self.files.extend(later.files);
        self.inline.extend(later.inline.into_iter().map(|(index, inline)| (before + index, inline)));
        self.used.merge(later.used);
    }
}

impl Checker<'_> {
    /// Finishes the findings of a file that need no other file, and adds to `run` what its end needs of the file.
    ///
    /// The files of a run must be added in the order of their paths.
    pub fn complete(&self, file: &mut FileReport, run: &mut RunSoFar) {
        let has_rules = |profile| self.registry.functions_of(profile).any(|rule| matches!(rule.check, Check::Run(_)));
        let profile = file.detection.as_ref().and_then(|detection| detection.profile);
        let inline = complete(file, self.registry, &mut run.used);
        if !inline.is_empty() {
            run.inline.insert(run.files.len(), inline);
        }
        run.files.push(RunFile::of(file, profile.is_some_and(has_rules)));
    }

    /// Runs the rules about the run. `file` gives all of a file by its index, `report` gets what was found, file by file.
    /// Returns the findings about unused suppressions of configuration files and baselines.
    pub fn finish_run(
        &self,
        mut run: RunSoFar,
        file: &dyn Fn(usize) -> Option<Arc<FileReport>>,
        report: &mut dyn FnMut(RunReport),
    ) -> Vec<ConfigReport> {
        let asked = RefCell::new(BTreeMap::new());
        let found = self.find_in_run(&run.files, &|index| {
            let found = file(index)?;
            asked.borrow_mut().insert(found.source.path().to_owned(), index);
            Some(found)
        });
        let mut found = by_file(found, run.files.len());
        for index in run.inline.keys() {
            found.entry(*index).or_default();
        }
        let asked = asked.into_inner();
        for (index, mut findings) in found {
            let Some(own) = file(index) else { continue };
            let paths = findings.iter().flat_map(|finding| &finding.related).filter_map(|label| label.path.as_ref());
            let others: Vec<usize> = paths.filter_map(|path| asked.get(path)).copied().collect();
            let others: Vec<Arc<FileReport>> = others.into_iter().filter_map(file).collect();
            let secrets = std::iter::once(&own).chain(&others).flat_map(|file| &file.secrets);
            mask_secrets(&mut findings, secrets);
            let inline = run.inline.remove(&index).unwrap_or_default();
            complete_of_run(&mut findings, &inline, self.registry, &own.options, &mut run.used);
            if !findings.is_empty() {
                report(RunReport { index, file: own, findings, others });
            }
        }
        self.reports_on(&run.used)
    }

    /// Finishes a run of files in memory: the findings of rules about the run are among those of their files.
    ///
    /// `files` must be in the order of their paths.
    pub fn finish(&self, files: Vec<FileReport>) -> Report {
        let mut run = RunSoFar::default();
        let complete = |mut file| {
            self.complete(&mut file, &mut run);
            Arc::new(file)
        };
        let files: Vec<Arc<FileReport>> = files.into_iter().map(complete).collect();
        let mut found = Vec::new();
        let add = &mut |RunReport { index, findings, .. }: RunReport| found.push((index, findings));
        let configuration = self.finish_run(run, &|index| files.get(index).cloned(), add);
        let mut files: Vec<FileReport> = files.into_iter().filter_map(Arc::into_inner).collect();
        for (index, findings) in found {
            files[index].findings.extend(findings);
            sort(&mut files[index].findings);
        }
        Report { files, configuration }
    }

    /// The findings about suppressions that were not used, by the files that contain them.
    fn reports_on(&self, used: &SuppressionUse) -> Vec<ConfigReport> {
        let mut reports: Vec<ConfigReport> = Vec::new();
        for (suppression, settings) in used.unused() {
            let Some(source) = &suppression.source else { continue };
            let finding = about_unused(suppression, settings, self.registry, self.options());
            match reports.iter_mut().find(|report| Arc::ptr_eq(&report.source, source)) {
                Some(report) => report.findings.push(finding),
                None => reports.push(ConfigReport { source: Arc::clone(source), findings: vec![finding] }),
            }
        }
        for report in &mut reports {
            select_and_sort(&mut report.findings, self.options());
        }
        reports.retain(|report| !report.findings.is_empty());
        reports.sort_by(|a, b| a.source.path().cmp(b.source.path()));
        reports
    }

    fn find_in_run(&self, files: &[RunFile], file: FileOfRun<'_>) -> RunFindings {
        let mut found = RunFindings::default();
        let profiles = self.registry.profiles();
        let vendor =
            profiles.flat_map(|profile| self.registry.functions_of(profile).map(|rule| (Some(profile.id), rule)));
        for (profile, rule) in RULES.iter().map(|rule| (None, *rule)).chain(vendor) {
            if let Check::Run(check) = rule.check {
                check(&RunContext { files, options: self.options(), profile, file }, &mut found);
            }
        }
        found
    }
}

/// The findings by the index of their file, which must be one of `count` files.
fn by_file(found: RunFindings, count: usize) -> BTreeMap<usize, Vec<Diagnostic>> {
    let mut by_file: BTreeMap<usize, Vec<Diagnostic>> = BTreeMap::new();
    for (index, finding) in found.into_vec() {
        debug_assert!(index < count, "rule `{}` reports in file {index}, which is not in the run", finding.rule.id);
        if index < count {
            by_file.entry(index).or_default().push(finding);
        }
    }
    by_file
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::Span;

    use super::by_file;
    use crate::rule::RunFindings;
    use crate::rules::RULES;

    #[test]
    #[cfg_attr(debug_assertions, should_panic(expected = "which is not in the run"))]
    fn a_finding_outside_the_run_is_dropped() {
        let mut found = RunFindings::default();
        found.report(1, RULES[0], Span::default(), "nowhere");
        assert!(by_file(found, 1).is_empty());
    }
}
