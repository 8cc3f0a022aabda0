//! What becomes of a file in Salesforce, in one line.

use ccdef_core::rule::{Detection, Diagnostic, FileReport, NotKept};
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{Basis, Category, Family, Severity, base_sections};

use crate::checked_as::{known, plural};
use crate::chunk::ReportPart;

/// The verdict on what is reported at once: a file, or what the rules about the run found in one.
pub(super) fn of_part(part: &ReportPart<'_, '_>) -> Option<String> {
    if let Some(file) = part.file {
        return verdict(file);
    }
    let errors = part.open_findings().filter(|finding| finding.severity == Severity::Error).count();
    let of_run = || format!("fix {} before you use this file together with the others", plural(errors, "error"));
    (part.is_of_run && errors > 0).then(of_run)
}

/// The verdict on a file with errors; `None` for a file without.
fn verdict(file: &FileReport) -> Option<String> {
    let errors: Vec<&Diagnostic> = file.open_findings().filter(|finding| finding.severity == Severity::Error).collect();
    let not_kept = file.not_kept.iter().filter(|rest| rest.severity == Severity::Error);
    let count = errors.len() + not_kept.map(NotKept::open).sum::<usize>();
    if count == 0 {
        return None;
    }
    let detection = known(file);
    let count = plural(count, "error");
    Some(match detection.map(|detection| detection.dialect) {
        Some(_) if !errors.iter().any(|error| rejects(error, detection)) => {
            format!("fix {count} before you use this file")
        }
        Some(Dialect::Metadata) => format!("a deployment of this file will fail: {count}"),
        Some(Dialect::Import) | None => format!("Setup will reject this file: {count}"),
    })
}

/// Whether Salesforce rejects a file with this error. It accepts a file that is not safe to use, and one without what
/// only the vendor requires.
fn rejects(error: &Diagnostic, detection: Option<&Detection>) -> bool {
    let is_missing = error.rule.id.as_str() == "missing-required-item";
    let is_of_vendor = detection.is_some_and(|detection| is_missing && !is_of_salesforce(error, detection.family));
    error.rule.basis != Basis::Safety && error.rule.category != Category::Profile && !is_of_vendor
}

/// Whether the finding is about an item in the tables of Salesforce.
fn is_of_salesforce(finding: &Diagnostic, family: Family) -> bool {
    let Some(path) = finding.setting.as_deref() else { return true };
    base_sections(family).iter().any(|section| {
        let items = path.strip_prefix('/').and_then(|path| path.strip_prefix(section.name)?.strip_prefix('/'));
        items.is_some_and(|name| section.items.iter().any(|item| item.name == name))
    })
}

#[cfg(test)]
mod tests {
    use super::verdict;
    use crate::sample;

    #[test]
    fn only_files_with_errors_have_a_verdict() {
        let mut report = sample::report();
        let verdicts: Vec<Option<String>> = report.files.iter().map(verdict).collect();
        assert_eq!(verdicts[1].as_deref(), Some("Setup will reject this file: 1 error"));
        assert_eq!(verdicts[2], None);
        report.files[1].findings.clear();
        assert_eq!(verdict(&report.files[1]), None);
    }
}
