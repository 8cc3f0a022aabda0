//! A report as people and programs get it.

use ccdef_core::rule::Report;
use ccdef_report::{Format, Settings, Verbosity, render};

use crate::problems::Problems;

/// Everything that a report says, for snapshots: text without colour, with what each file was taken for and why.
pub(crate) fn text(report: &Report) -> String {
    written(report, &Settings::default().verbosity(Verbosity::Verbose))
}

/// What is wrong with the report as JSON: it can be read, and it has every finding, each at a place that people can go to.
pub(crate) fn json_problems(report: &Report) -> Problems {
    let text = written(report, &Settings::new(Format::Json));
    let json: serde_json::Value = match serde_json::from_str(&text) {
        Ok(json) => json,
        Err(error) => return vec![format!("the JSON rendering cannot be read: {error}")],
    };
    let findings = json["findings"].as_array().map(Vec::as_slice).unwrap_or_default();
    let count = report.findings().count();
    let mut problems = Problems::new();
    if findings.len() != count {
        problems.push(format!("the JSON rendering has {} findings of {count}", findings.len()));
    }
    let is_placed = |finding: &serde_json::Value| {
        ["line", "column", "endLine", "endColumn"].iter().all(|key| finding[key].as_u64() >= Some(1))
    };
    if let Some(finding) = findings.iter().find(|finding| !is_placed(finding)) {
        problems.push(format!("the JSON rendering has a finding without a place: {finding}"));
    }
    problems
}

fn written(report: &Report, settings: &Settings) -> String {
    let mut bytes = Vec::new();
    // Writing to memory does not fail.
    let _ = render(report, settings, &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
