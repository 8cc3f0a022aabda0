//! A report as text for snapshots.

use std::fmt::{Display, Write as _};

use ccdef_core::{Detection, Diagnostic, FileReport, Label, Report};

/// Everything that a report says, without colour.
pub(crate) fn render(report: &Report) -> String {
    let mut text = String::new();
    for file in &report.files {
        let _ = writeln!(text, "{}: {}", file.source.path(), taken_for(file.detection.as_ref()));
        for finding in &file.findings {
            text.push_str(&one(file, finding));
        }
    }
    text
}

fn taken_for(detection: Option<&Detection>) -> String {
    let Some(detection) = detection else { return "not a definition".into() };
    let profile = detection.profile.map_or("no profile", |profile| profile.id.as_str());
    format!("{}, {}, {profile}", detection.dialect, detection.family)
}

fn one(file: &FileReport, finding: &Diagnostic) -> String {
    let place = file.source.line_column(finding.primary.span.start().into());
    let mut text = String::new();
    let _ = writeln!(
        text,
        "\n{}:{}: {}[{}] {}",
        place.line, place.column, finding.severity, finding.rule.id, finding.message
    );
    let _ = writeln!(text, "  at {:?}", file.source.shown(finding.primary.span.into()));
    line(&mut text, "label", Some(&finding.primary.text).filter(|text| !text.is_empty()));
    for label in &finding.related {
        line(&mut text, "related", Some(related(file, label)));
    }
    for note in &finding.notes {
        line(&mut text, "note", Some(note));
    }
    line(&mut text, "help", finding.help.as_ref());
    line(&mut text, "fix", finding.fix.as_ref().map(|fix| format!("{} ({})", fix.title, fix.applicability.id())));
    line(&mut text, "setting", finding.setting.as_ref());
    line(&mut text, "suppressed", finding.suppressed.as_ref());
    text
}

fn line(text: &mut String, key: &str, value: Option<impl Display>) {
    if let Some(value) = value {
        let _ = writeln!(text, "  {key}: {value}");
    }
}

fn related(file: &FileReport, label: &Label) -> String {
    let path = label.path.as_deref().unwrap_or_default();
    let own = || file.source.line_column(label.span.start().into());
    let place = label.position.map_or_else(own, |position| position.start);
    format!("{path}:{}:{} {}", place.line, place.column, label.text)
}
