//! Renders a report as text and as JSON.

use ccdef_core::rule::Report;
use ccdef_report::{Format, Printer, RenderSettings, Verbosity, render};

use crate::problems::Problems;

/// The complete report for snapshots: text without color, with what each file was detected as and why.
pub(crate) fn text(report: &Report) -> String {
    written(report, &RenderSettings::default().verbosity(Verbosity::Verbose))
}

/// The problems of the report as JSON: it must be valid, and contain every finding with its location.
pub(crate) fn json_problems(report: &Report) -> Problems {
    let text = written(report, &RenderSettings::new(Format::Json));
    let json: serde_json::Value = match serde_json::from_str(&text) {
        Ok(json) => json,
        Err(error) => return vec![format!("the JSON report is not valid JSON: {error}")],
    };
    let findings = json["findings"].as_array().map(Vec::as_slice).unwrap_or_default();
    let count = report.findings().count();
    let mut problems = Problems::new();
    if findings.len() != count {
        problems.push(format!("the JSON report has {} findings instead of {count}", findings.len()));
    }
    let has_location = |finding: &serde_json::Value| {
        ["line", "column", "endLine", "endColumn"].iter().all(|key| finding[key].as_u64() >= Some(1))
    };
    if let Some(finding) = findings.iter().find(|finding| !has_location(finding)) {
        problems.push(format!("a finding in the JSON report has no location: {finding}"));
    }
    problems
}

fn written(report: &Report, settings: &RenderSettings) -> String {
    let mut bytes = Vec::new();
    // Writing to memory does not fail.
    let _ = render(report, settings, &mut Printer::new(&mut bytes));
    String::from_utf8_lossy(&bytes).into_owned()
}
