//! Judges the files of a case as one run.

use ccdef_core::{CheckOptions, Checker, Registry, Report, Severity, Source};

/// One file of a case.
#[derive(Debug, Clone)]
pub(crate) struct Input {
    /// As reports show it: relative to the case, with `/` between its parts.
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

/// The report of one run over `inputs`, which are in the order of their paths.
pub(crate) fn judge(registry: &Registry, options: &CheckOptions, inputs: &[Input]) -> Report {
    let checker = Checker::new(registry, options.clone());
    let sources = inputs.iter().map(|input| Source::decode(input.path.clone(), input.bytes.clone(), &options.limits));
    checker.finish(sources.map(|source| checker.check(source)).collect())
}

/// The findings that count of a report at or above `severity`, each as `path:line:column: severity[rule] message`.
pub(crate) fn findings_from(report: &Report, severity: Severity) -> Vec<String> {
    let files = report.files.iter();
    let findings = files.flat_map(|file| file.open_findings().map(move |finding| (file, finding)));
    findings
        .filter(|(_, finding)| finding.severity >= severity)
        .map(|(file, finding)| {
            let place = file.source.line_column(finding.primary.span.start().into());
            let (path, line, column) = (file.source.path(), place.line, place.column);
            format!("{path}:{line}:{column}: {}[{}] {}", finding.severity, finding.rule.id, finding.message)
        })
        .collect()
}
