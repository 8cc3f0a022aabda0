//! Checks the files of a case in one run.

use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{CheckOptions, Report};
use ccdef_core::syntax::Source;
use ccdef_core::tables::Severity;

/// A file of a case.
#[derive(Debug, Clone)]
pub(crate) struct CaseFile {
    /// The path in reports: relative to the case, with `/` as the separator.
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

/// The report of one run over `inputs`, which must be sorted by path.
pub(crate) fn check(registry: &Registry, options: &CheckOptions, inputs: &[CaseFile]) -> Report {
    let checker = Checker::new(registry, options.clone());
    let sources = inputs.iter().map(|input| Source::decode(input.path.clone(), input.bytes.clone(), &options.limits));
    checker.finish(sources.map(|source| checker.check(source)).collect())
}

/// The findings of a report at or above `severity` that are not suppressed, each as `path:line:column: severity[rule] message`.
pub(crate) fn findings_from(report: &Report, severity: Severity) -> Vec<String> {
    findings_at(report, severity, |source, offset| {
        let location = source.line_column(offset);
        format!("{}:{}:{}", source.path(), location.line, location.column)
    })
}

/// Like [`findings_from`], with the location that `locate` gives for the first byte of each finding.
pub(crate) fn findings_at(report: &Report, severity: Severity, locate: impl Fn(&Source, u32) -> String) -> Vec<String> {
    let findings =
        report.findings().filter(|(_, finding)| finding.suppressed.is_none() && finding.severity >= severity);
    findings
        .map(|(source, finding)| {
            let location = locate(source, finding.primary.span.start().into());
            format!("{location}: {}[{}] {}", finding.severity, finding.rule.id, finding.message)
        })
        .collect()
}
