//! What becomes of a file in Salesforce, in one line.

use ccdef_core::rule::{Diagnostic, FileReport, NotKept};
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{Rejection, Severity};

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
    let not_kept = file.not_kept.iter().filter(|rest| rest.severity == Severity::Error && rest.open() > 0);
    let count = errors.len() + not_kept.clone().map(NotKept::open).sum::<usize>();
    if count == 0 {
        return None;
    }
    let count = plural(count, "error");
    let dialect = known(file).map(|detection| detection.dialect);
    let rejection = errors.iter().map(|error| error.rejection).chain(not_kept.map(|rest| rest.rule.rejection)).max();
    Some(match (rejection.unwrap_or(Rejection::None), dialect) {
        (Rejection::None, _) => format!("fix {count} before you use this file"),
        (Rejection::Possible, Some(Dialect::Metadata)) => format!("a deployment of this file may fail: {count}"),
        (_, Some(Dialect::Metadata)) => format!("a deployment of this file will fail: {count}"),
        (Rejection::Possible | Rejection::OfDeployment, _) => format!("Setup may reject this file: {count}"),
        (Rejection::Certain, _) => format!("Setup will reject this file: {count}"),
    })
}

#[cfg(test)]
mod tests {
    use ccdef_core::tables::Rejection;

    use super::verdict;
    use crate::sample;

    #[test]
    fn only_files_with_errors_have_a_verdict() {
        let mut report = sample::report();
        assert_eq!(verdict(&report.files[2]), None);
        for (rejection, expected) in [
            (Rejection::None, "fix 1 error before you use this file"),
            (Rejection::Possible, "Setup may reject this file: 1 error"),
            (Rejection::OfDeployment, "Setup may reject this file: 1 error"),
            (Rejection::Certain, "Setup will reject this file: 1 error"),
        ] {
            report.files[1].findings.iter_mut().for_each(|finding| finding.rejection = rejection);
            assert_eq!(verdict(&report.files[1]).as_deref(), Some(expected));
        }
        report.files[1].findings.clear();
        assert_eq!(verdict(&report.files[1]), None);
    }
}
