//! `json`: the report as JSON, `ccdef.report/1`.

#[cfg(test)]
mod schema;
mod text;
mod types;

use std::io::{self, Write};

use ccdef_core::rule::{Diagnostic, FileReport, Fix, Label, OtherFilePosition, Report};
use ccdef_core::syntax::{Edit, Source, Span};
use serde::Serialize;

pub use text::JsonText;
use types::{DetectionReasons, EditDto, File, Finding, FixDto, OmittedDto, Region, Related, ReportJson, Summary};

use crate::printer::Printer;
use crate::settings::RenderSettings;
use crate::shorten::{Omitted, Shortened, shorten};
use crate::summary::known;
use crate::tool::Tool;

/// The name and version of the format; the number changes only with an incompatible change.
const SCHEMA: &str = "ccdef.report/1";

pub(crate) fn render(report: &Report, settings: &RenderSettings, out: &mut Printer<'_>) -> io::Result<()> {
    let Shortened { findings, omitted } = shorten(report, settings.max_findings, |_| true);
    let findings = findings.into_iter().map(|(source, finding)| finding_of(source, finding)).collect();
    let document = ReportJson {
        schema: SCHEMA,
        tool: Tool::THIS,
        files: report.files.iter().map(file_of).collect(),
        findings,
        omitted: omitted.iter().map(omitted_of).collect(),
        summary: summary_of(report, settings.ok),
    };
    out.json(&document)
}

/// Writes JSON: [`Printer::json`].
///
/// # Errors
/// Fails only when `out` does.
pub fn write_json(document: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    Printer::new(out).json(document)
}

fn file_of(file: &FileReport) -> File<'_> {
    let because = DetectionReasons {
        dialect: file.detection.as_ref().map(|detection| JsonText::of(detection.because_dialect())),
        family: known(file).map(|detection| JsonText::of(detection.because_family())),
        profile: known(file).map(|detection| JsonText::of(&*detection.because_profile)),
    };
    File {
        path: JsonText::of(file.source.path()),
        dialect: known(file).map(|detection| detection.dialect.id()),
        family: known(file).map(|detection| detection.family.id()),
        profile: known(file).and_then(|detection| detection.profile).map(|profile| profile.id.as_str()),
        because,
    }
}

fn omitted_of<'r>(omitted: &Omitted<'r>) -> OmittedDto<'r> {
    let Omitted { source, rule, count } = *omitted;
    OmittedDto { path: JsonText::of(source.path()), rule: rule.id.as_str(), count }
}

fn finding_of<'r>(source: &'r Source, finding: &'r Diagnostic) -> Finding<'r> {
    Finding {
        rule: finding.rule.id.as_str(),
        severity: finding.severity.id(),
        basis: finding.rule.basis.id(),
        message: JsonText::of(&finding.message),
        label: Some(&finding.primary.text).filter(|text| !text.is_empty()).map(JsonText::of),
        notes: finding.notes.iter().map(JsonText::of).collect(),
        help: finding.help.as_deref().map(JsonText::of),
        path: JsonText::of(source.path()),
        region: region_of(source, finding.primary.span),
        setting: finding.setting.as_deref().map(JsonText::of),
        related: finding.related.iter().map(|label| related_of(source, label)).collect(),
        fix: finding.fix.as_ref().map(fix_of),
        suppressed: finding.suppressed.as_deref().map(JsonText::of),
    }
}

fn region_of(source: &Source, span: Span) -> Region {
    let (start, end) = (source.line_column(span.start().into()), source.line_column(span.end().into()));
    region(OtherFilePosition::new(start, end), span)
}

fn region(place: OtherFilePosition, span: Span) -> Region {
    Region {
        line: place.start.line,
        column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
        byte_start: span.start().into(),
        byte_end: span.end().into(),
    }
}

fn related_of<'r>(source: &'r Source, label: &'r Label) -> Related<'r> {
    let path = label.path.as_deref().unwrap_or(source.path());
    let region = match label.position {
        Some(position) => region(position, label.span),
        None => region_of(source, label.span),
    };
    Related { message: JsonText::of(&label.text), path: JsonText::of(path), region }
}

fn fix_of(fix: &Fix) -> FixDto<'_> {
    let edits = fix.edits.iter().map(edit_of).collect();
    FixDto { title: JsonText::of(&fix.title), applicability: fix.applicability.id(), edits }
}

fn edit_of(edit: &Edit) -> EditDto<'_> {
    EditDto { byte_start: edit.span.start().into(), byte_end: edit.span.end().into(), text: JsonText::of(&edit.text) }
}

fn summary_of(report: &Report, ok: bool) -> Summary {
    let counts = report.counts();
    Summary {
        files: report.files.len(),
        errors: counts.errors,
        warnings: counts.warnings,
        notes: counts.notes,
        fixable: counts.fixable,
        suppressed: counts.suppressed,
        ok,
    }
}
