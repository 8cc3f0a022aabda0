//! Judges the files of a case as one run.

use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{CheckOptions, Report};
use ccdef_core::syntax::Source;
use ccdef_core::tables::Severity;

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

/// The findings of a report at or above `severity` that count, each as `path:line:column: severity[rule] message`.
pub(crate) fn findings_from(report: &Report, severity: Severity) -> Vec<String> {
    findings_at(report, severity, |source, offset| {
        let place = source.line_column(offset);
        format!("{}:{}:{}", source.path(), place.line, place.column)
    })
}

/// As [`findings_from`], with what `place` says of the byte where each begins.
pub(crate) fn findings_at(report: &Report, severity: Severity, place: impl Fn(&Source, u32) -> String) -> Vec<String> {
    let findings =
        report.findings().filter(|(_, finding)| finding.suppressed.is_none() && finding.severity >= severity);
    findings
        .map(|(source, finding)| {
            let place = place(source, finding.primary.span.start().into());
            format!("{place}: {}[{}] {}", finding.severity, finding.rule.id, finding.message)
        })
        .collect()
}
