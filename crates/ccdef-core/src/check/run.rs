//! The end of a run: what the rules about the run find, and the suppressions that are not used.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::check::checker::Checker;
use crate::check::final_findings::{about_unused, complete, complete_of_run, select_and_sort, sort};
use crate::check::suppression_use::SuppressionUse;
use crate::rule::mask_secrets::mask_secrets;
use crate::rule::run_file::{FileOfRun, namesakes};
use crate::rule::{
    Check, ConfigReport, Diagnostic, FileReport, Report, RunContext, RunFile, RunFindings, RunReport, Suppression,
};
use crate::rules::RULES;

/// In so many files findings are looked for at once, so that their memory is limited.
const AT_ONCE: usize = 1024;

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
        let namesakes = namesakes(&run.files);
        for start in (0..run.files.len()).step_by(AT_ONCE) {
            let window = start..run.files.len().min(start + AT_ONCE);
            self.finish_window(window, &mut run, &namesakes, file, report);
        }
        self.reports_on(&run.used)
    }

    /// Reports the findings of rules about the run in some of the files.
    fn finish_window(
        &self,
        window: Range<usize>,
        run: &mut RunSoFar,
        namesakes: &[Vec<usize>],
        file: FileOfRun<'_>,
        report: &mut dyn FnMut(RunReport),
    ) {
        let asked = RefCell::new(BTreeMap::new());
        let found = self.find_in_run(&run.files, namesakes, window.clone(), &|index| {
            let found = file(index)?;
            asked.borrow_mut().insert(found.source.path().to_owned(), index);
            Some(found)
        });
        let mut by_file: BTreeMap<usize, Vec<Diagnostic>> = BTreeMap::new();
        for (index, finding) in found {
            by_file.entry(index).or_default().push(finding);
        }
        for (index, _) in run.inline.range(window) {
            by_file.entry(*index).or_default();
        }
        let asked = asked.into_inner();
        for (index, mut findings) in by_file {
            let Some(own) = file(index) else { continue };
            let paths = findings.iter().flat_map(|finding| &finding.related).filter_map(|label| label.path.as_ref());
            let others: Vec<usize> = paths.filter_map(|path| asked.get(path)).copied().collect();
            let others: Vec<Arc<FileReport>> = others.into_iter().filter_map(file).collect();
            let secrets = std::iter::once(&own).chain(&others).flat_map(|file| &file.secrets);
            mask_secrets(&mut findings, [], secrets);
            let inline = run.inline.remove(&index).unwrap_or_default();
            complete_of_run(&mut findings, &inline, self.registry, &own.options, &mut run.used);
            if !findings.is_empty() {
                report(RunReport { index, file: own, findings, others });
            }
        }
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

    fn find_in_run(
        &self,
        files: &[RunFile],
        namesakes: &[Vec<usize>],
        asked: Range<usize>,
        file: FileOfRun<'_>,
    ) -> Vec<(usize, Diagnostic)> {
        let mut found = RunFindings::in_files(asked.clone());
        let profiles = self.registry.profiles();
        let vendor =
            profiles.flat_map(|profile| self.registry.functions_of(profile).map(|rule| (Some(profile.id), rule)));
        for (profile, rule) in RULES.iter().map(|rule| (None, *rule)).chain(vendor) {
            if let Check::Run(check) = rule.check {
                let options = self.options();
                check(&RunContext { files, options, profile, file, asked: asked.clone(), namesakes }, &mut found);
            }
        }
        found.into_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::AT_ONCE;
    use crate::rules::RULES;
    use crate::testing::{messages, options, run};

    #[test]
    fn a_run_of_more_files_than_are_looked_at_at_once_has_all_findings() {
        let text = "<callCenter><section name='reqGeneralInfo'><item name='reqInternalName'>Acme</item></section></callCenter>";
        let paths: Vec<String> = (0..AT_ONCE + 2).map(|index| format!("{index:04}.xml")).collect();
        let files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), text)).collect();
        let rule = RULES.iter().find(|rule| rule.id.as_str() == "duplicate-internal-name").expect("a registered rule");
        let found = messages(rule, &run(&[], &options(), &files));
        assert_eq!(found.len(), AT_ONCE + 1);
        assert!(found.iter().all(|message| message.contains("is also used by `0000.xml`")));
    }
}
