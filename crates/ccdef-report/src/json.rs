//! `json`: the report as JSON, `ccdef.report/1`.

#[cfg(test)]
mod schema;
mod text;
mod types;

use std::io::{self, Write};

use ccdef_core::rule::{Diagnostic, FileReport, Fix, Label, OtherFilePosition};
use ccdef_core::syntax::{Edit, Source, Span};
use serde::Serialize;

pub use text::JsonText;
use types::{DetectionReasons, EditDto, File, Finding, FixDto, OmittedDto, Region, Related, ReportJson, Summary};

use crate::checked_as::known;
use crate::chunk::{Chunk, ReportPart};
use crate::printer::Printer;
use crate::settings::RenderSettings;
use crate::shorten::{Omitted, Shortened, shorten};
use crate::tool::Tool;
use crate::totals::Totals;

/// The name and version of the format; the number changes only with an incompatible change.
const SCHEMA: &str = "ccdef.report/1";

/// What is between two entries of a list.
pub(crate) const SEPARATOR: &[u8] = b",";
/// How an empty list is written.
const EMPTY: &str = "[]";
/// The lists of a report, which are its sections.
const FILES: usize = 0;
const FINDINGS: usize = 1;
const OMITTED: usize = 2;

/// The maximum number of related positions of a finding.
const MOST_RELATED: usize = 100;
/// A fix with more edits is not shown, because a part of a fix must not be applied.
const MOST_EDITS: usize = 500;
/// A fix with more new text, in bytes, is not shown.
const LONGEST_FIX: usize = 64 * 1024;

pub(crate) fn add(part: &ReportPart<'_, '_>, settings: &RenderSettings, chunk: &mut Chunk) -> io::Result<()> {
    if let Some(file) = part.file {
        add_entry(&file_of(file), FILES, chunk)?;
    }
    let Shortened { findings, omitted } = shorten(part.findings.iter(), part.not_kept, settings.max_findings);
    findings.into_iter().try_for_each(|finding| add_entry(&finding_of(part.source, finding), FINDINGS, chunk))?;
    omitted.iter().try_for_each(|omitted| add_entry(&omitted_of(part.source, omitted), OMITTED, chunk))
}

fn add_entry(entry: &impl Serialize, section: usize, chunk: &mut Chunk) -> io::Result<()> {
    chunk.section(section).rendered(SEPARATOR)?;
    chunk.section(section).json_entry(entry)
}

/// Prints what is before the first list.
pub(crate) fn begin(out: &mut Printer<'_>) -> io::Result<()> {
    let frame = frame(&Totals::default(), true)?;
    let start = frame.find(EMPTY).map_or(frame.len(), |empty| empty + 1);
    out.rendered(&frame.as_bytes()[..start])
}

/// Prints what is after a list, up to the next one or to the end.
pub(crate) fn end_section(
    section: usize,
    is_empty: bool,
    totals: &Totals,
    ok: bool,
    out: &mut Printer<'_>,
) -> io::Result<()> {
    let frame = frame(totals, ok)?;
    let mut after = frame.split(EMPTY).skip(section + 1);
    let end = if is_empty { "]" } else { "\n  ]" };
    let next = if section == OMITTED { "" } else { "[" };
    [end, after.next().unwrap_or_default(), next].iter().try_for_each(|text| out.rendered(text.as_bytes()))
}

/// A report whose lists are empty: what is before, between and after their entries.
fn frame(totals: &Totals, ok: bool) -> io::Result<String> {
    let (files, findings, omitted) = (Vec::new(), Vec::new(), Vec::new());
    let summary = summary_of(totals, ok);
    let document = ReportJson { schema: SCHEMA, tool: Tool::THIS, files, findings, omitted, summary };
    let mut text = Vec::new();
    Printer::new(&mut text).json(&document)?;
    String::from_utf8(text).map_err(io::Error::other)
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
        path: JsonText::of_path(file.source.path()),
        dialect: known(file).map(|detection| detection.dialect.id()),
        family: known(file).map(|detection| detection.family.id()),
        profile: known(file).and_then(|detection| detection.profile).map(|profile| profile.id.as_str()),
        because,
    }
}

fn omitted_of<'r>(source: &'r Source, omitted: &Omitted) -> OmittedDto<'r> {
    OmittedDto { path: JsonText::of_path(source.path()), rule: omitted.rule.id.as_str(), count: omitted.count }
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
        path: JsonText::of_path(source.path()),
        region: region_of(source, finding.primary.span),
        setting: finding.setting.as_deref().map(JsonText::of_path),
        related: finding.related.iter().take(MOST_RELATED).map(|label| related_of(source, label)).collect(),
        related_omitted: finding.related.len().saturating_sub(MOST_RELATED),
        fix: finding.fix.as_ref().map(fix_of),
        suppressed: finding.suppressed.as_ref().map(|suppressed| JsonText::of(&suppressed.reason)),
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
    Related { message: JsonText::of(&label.text), path: JsonText::of_path(path), region }
}

fn fix_of(fix: &Fix) -> FixDto<'_> {
    let length: usize = fix.edits.iter().map(|edit| edit.text.len()).sum();
    let is_shown = fix.edits.len() <= MOST_EDITS && length <= LONGEST_FIX;
    let edits = if is_shown { fix.edits.iter().map(edit_of).collect() } else { Vec::new() };
    let edits_omitted = fix.edits.len() - edits.len();
    FixDto { title: JsonText::of(&fix.title), applicability: fix.applicability.id(), edits, edits_omitted }
}

fn edit_of(edit: &Edit) -> EditDto<'_> {
    EditDto { byte_start: edit.span.start().into(), byte_end: edit.span.end().into(), text: JsonText::of(&edit.text) }
}

fn summary_of(totals: &Totals, ok: bool) -> Summary {
    let Totals { files, counts, .. } = totals;
    Summary {
        files: *files,
        errors: counts.errors,
        warnings: counts.warnings,
        notes: counts.notes,
        fixable: counts.fixable,
        suppressed: counts.suppressed,
        ok,
    }
}

#[cfg(test)]
mod tests {
    use ccdef_core::rule::{FileReport, Fix};
    use ccdef_core::syntax::Edit;
    use serde_json::Value;

    use super::{LONGEST_FIX, MOST_EDITS, MOST_RELATED, finding_of};
    use crate::sample;

    fn json_of(change: impl FnOnce(&mut FileReport)) -> Value {
        let mut report = sample::report();
        change(&mut report.files[1]);
        let file = &report.files[1];
        serde_json::to_value(finding_of(&file.source, &file.findings[0])).unwrap()
    }

    #[test]
    fn a_finding_has_a_limited_number_of_positions_and_a_whole_fix_or_none() {
        let with_edits = |count: usize, text: &str| {
            let edits = (0..count).map(|at| Edit::insert(u32::try_from(at).unwrap(), text)).collect();
            json_of(|file| file.findings[0].fix = Some(Fix::safe_edits("x", edits)))["fix"].take()
        };
        for (count, text, shown) in [(MOST_EDITS, "x", MOST_EDITS), (MOST_EDITS + 1, "x", 0)] {
            let fix = with_edits(count, text);
            assert_eq!(fix["edits"].as_array().map(Vec::len), Some(shown));
            assert_eq!(fix.get("editsOmitted").and_then(Value::as_u64), (shown == 0).then_some(count as u64));
        }
        assert_eq!(with_edits(2, &"x".repeat(LONGEST_FIX))["editsOmitted"], 2);
        let many = json_of(|file| {
            let label = file.findings[0].related[0].clone();
            file.findings[0].related = vec![label; MOST_RELATED + 2];
        });
        assert_eq!(many["related"].as_array().map(Vec::len), Some(MOST_RELATED));
        assert_eq!(many["relatedOmitted"], 2);
    }
}
