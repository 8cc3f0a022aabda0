//! Checks a new file before it is returned: each finding becomes a problem of the answer that caused it.

use std::sync::Arc;

use ccdef_syntax::{Draft, Source, file_name, write};

use super::Missing;
use super::placeholder::is_placeholder;
use super::setting_change::SettingChange;
use super::written::Written;
use crate::check::Checker;
use crate::rule::{CheckOptions, Diagnostic, ProfileChoice};
use crate::rules::{OPEN_CTI_RETIREMENT, PLACEHOLDER_VALUE};
use crate::scaffold::compose::parameters_of;
use crate::scaffold::{AnswerProblem, Blueprint};
use crate::tables::Severity;

impl Blueprint<'_> {
    /// The text of a draft that has no findings above a note.
    ///
    /// # Errors
    /// Each finding as a problem of the answer that caused it, with the texts of the rule.
    pub fn write(&self, checker: &Checker<'_>, draft: &Draft, missing: Missing) -> Result<String, Vec<AnswerProblem>> {
        self.write_from(checker, draft, missing, None).map(|written| written.text)
    }

    /// The text of a draft that has no findings above a note, except warnings about values that were kept from an
    /// existing definition.
    ///
    /// # Errors
    /// Each finding as a problem of the answer that caused it, with the texts of the rule.
    pub fn write_from(
        &self,
        checker: &Checker<'_>,
        draft: &Draft,
        missing: Missing,
        from: Option<&Draft>,
    ) -> Result<Written, Vec<AnswerProblem>> {
        let text = write(draft, self.dialect);
        let report = checker.check_as(Source::new(self.file_name(draft), text.clone()), &self.options(checker));
        let finished = checker.finish(vec![report]);
        let changed: Option<Vec<String>> = from.map(|from| self.changed_paths(from, draft));
        let findings = finished.files.iter().flat_map(|file| &file.findings);
        let findings = findings.filter(|finding| counts(finding, draft, missing));
        let (kept, caused): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
            findings.partition(|finding| changed.as_ref().is_some_and(|changed| is_kept(finding, changed)));
        if caused.is_empty() {
            return Ok(Written { text, warnings: kept.into_iter().map(|finding| self.problem(finding)).collect() });
        }
        Err(caused.into_iter().map(|finding| self.problem(finding)).collect())
    }

    fn changed_paths(&self, from: &Draft, draft: &Draft) -> Vec<String> {
        let changes = self.changes(from, draft).into_iter();
        let paths = changes.filter_map(|change| match change {
            SettingChange::Value { path, .. } | SettingChange::Added { path, .. } => Some(path),
            SettingChange::Renamed { .. } | SettingChange::Removed { .. } | SettingChange::Reordered { .. } => None,
        });
        paths.collect()
    }

    /// The name of the file in its dialect.
    pub fn file_name(&self, draft: &Draft) -> String {
        file_name(&draft.internal_name.value, self.dialect)
    }

    fn options(&self, checker: &Checker<'_>) -> Arc<CheckOptions> {
        let mut options = CheckOptions::on(checker.options().as_of);
        options.dialect = Some(self.dialect);
        options.family = Some(self.schema.family);
        options.profile = self.profile().map_or(ProfileChoice::None, ProfileChoice::Use);
        Arc::new(options)
    }

    fn problem(&self, finding: &Diagnostic) -> AnswerProblem {
        let path = finding.setting.clone().unwrap_or_else(|| "/".to_owned());
        let (section, item) = path.trim_start_matches('/').split_once('/').unwrap_or((&path, ""));
        let parameters = parameters_of(self.schema, section, item);
        let key = parameters.first().map_or_else(|| path.clone(), |name| (*name).to_owned());
        AnswerProblem::wrong(key, finding.message.clone(), finding.help.clone())
    }
}

/// Whether a finding counts; requested placeholders do not.
fn counts(finding: &Diagnostic, draft: &Draft, missing: Missing) -> bool {
    let is_requested = missing == Missing::Placeholder
        && (finding.rule.id == PLACEHOLDER_VALUE.id || value_of(finding, draft).is_some_and(is_placeholder));
    finding.severity > Severity::Note && !is_requested && finding.rule.id != OPEN_CTI_RETIREMENT.id
}

/// Whether a finding is a warning about a value that was not changed.
fn is_kept(finding: &Diagnostic, changed: &[String]) -> bool {
    let is_changed = finding.setting.as_ref().is_some_and(|path| changed.contains(path));
    finding.severity == Severity::Warning && !is_changed
}

fn value_of<'d>(finding: &Diagnostic, draft: &'d Draft) -> Option<&'d str> {
    let (section, item) = finding.setting.as_deref()?.strip_prefix('/')?.split_once('/')?;
    draft.value(section, item)
}
