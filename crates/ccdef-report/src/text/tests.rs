//! Tests of text output with unusual files.

use ccdef_core::rule::{Diagnostic, Fix, Report};
use ccdef_core::syntax::{Edit, Source, Span};

use crate::{Format, Printer, RenderSettings, Verbosity, render, sample};

#[test]
fn the_text_report_is_unchanged() {
    insta::assert_snapshot!("text", sample::rendered(Format::Text));
}

/// A report on one sample file.
fn report_on(text: &str) -> Report {
    let mut report = sample::report();
    report.files.truncate(1);
    report.files[0].source = Source::new("a.xml", text);
    report
}

/// One finding on a sample file, rendered.
fn shown(text: &str, finding: impl Fn(&Source) -> Diagnostic) -> String {
    let mut report = report_on(text);
    report.files[0].findings = vec![finding(&report.files[0].source)];
    render_quiet(&report, false)
}

fn render_quiet(report: &Report, color: bool) -> String {
    let settings = RenderSettings { color, verbosity: Verbosity::Quiet, ..RenderSettings::default() };
    let mut out = Vec::new();
    render(report, &settings, &mut Printer::new(&mut out)).unwrap();
    String::from_utf8(out).unwrap()
}

fn at_the_end(source: &Source) -> Diagnostic {
    let end = u32::try_from(source.text().len()).unwrap();
    let mut finding = sample::finding_at(Span::empty(end.into()));
    finding.label("here");
    finding
}

#[test]
fn a_finding_in_an_empty_file() {
    insta::assert_snapshot!(shown("", at_the_end));
}

#[test]
fn a_finding_at_the_end_of_a_line() {
    insta::assert_snapshot!(shown("<a>", at_the_end));
}

#[test]
fn a_finding_after_the_last_line() {
    insta::assert_snapshot!(shown("<a>\r\n", at_the_end));
}

#[test]
fn a_long_line_is_cut_around_the_finding() {
    let text = format!("{}<here>{}", "<a b='c'/>".repeat(100_000), "<d/>".repeat(100_000));
    insta::assert_snapshot!(shown(&text, |source| {
        let place = sample::find(source, "here");
        let mut finding = sample::finding_at(place);
        finding.label("here").related(Span::new(20.into(), 25.into()), "and here");
        finding.fix(Fix::safe_edits("write `even`", vec![Edit::replace(place, "even")]));
        finding
    }));
}

#[test]
fn a_finding_of_many_lines_shows_the_first_one() {
    let text = format!("<a>\n{}</a>\n", "  <b/>\n".repeat(10_000));
    insta::assert_snapshot!(shown(&text, |source| {
        let all = Span::up_to(u32::try_from(source.text().len()).unwrap().into());
        let mut finding = sample::finding_at(all);
        finding.fix(Fix::unsafe_edits("delete it", vec![Edit::delete(all)]));
        finding
    }));
}

#[test]
fn a_fix_with_many_edits_shows_the_first_ones() {
    let text = format!("<a>\n{}</a>\n", "  <b/>\n\n\n\n".repeat(100));
    insta::assert_snapshot!(shown(&text, |source| {
        let edits = source.text().match_indices('b').map(|(at, _)| Edit::insert(u32::try_from(at).unwrap(), "b"));
        let mut finding = sample::finding_at(sample::find(source, "<a>"));
        let edits = edits.step_by(30).collect();
        finding.fix(Fix::safe_edits("write `bb`", edits));
        finding
    }));
}

#[test]
fn a_fix_whose_changes_are_too_long_is_a_title_only() {
    let rendered = shown("<a>\n</a>\n", |source| {
        let place = sample::find(source, "<a>");
        let mut finding = sample::finding_at(place);
        finding.fix(Fix::safe_edits("write it", vec![Edit::replace(place, "b".repeat(10_000))]));
        finding
    });
    assert!(rendered.contains("help: write it (safe fix, 1 change)\n"), "{rendered}");
    assert!(!rendered.contains("not shown"), "{rendered}");
}

#[test]
fn a_file_cannot_send_control_sequences() {
    let control = "\u{1b}]0;x\u{7}\u{9b}31m\u{202e}\r\u{8}";
    let text = format!("<a b='{control}'>\n{control}</a>");
    let rendered = shown(&text, |source| {
        let mut finding = sample::finding_at(sample::find(source, "<a"));
        finding.message = format!("`{control}`");
        finding.label(control).note(control).help(control).related(sample::find(source, "</a>"), control);
        finding.fix(Fix::safe_edits(control, vec![Edit::insert(0, control)]));
        finding
    });
    let is_control = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!rendered.contains(is_control), "{rendered:?}");
}

#[test]
fn colors_are_used_only_on_request() {
    let report = sample::report();
    assert!(!render_quiet(&report, false).contains('\u{1b}'));
    assert!(render_quiet(&report, true).contains('\u{1b}'));
}

/// All kinds of characters and line ends, and no line end at the end.
const HARD: &str = "\u{feff}<a>\r\n\t\u{e9}\u{1f600}\u{301}b\n\n \u{1b}\u{9b}\u{202e}\u{200d}\r</a>\r\n<!-- x -->";

fn boundaries(text: &str) -> Vec<u32> {
    (0..=text.len()).filter(|at| text.is_char_boundary(*at)).map(|at| u32::try_from(at).unwrap()).collect()
}

/// Calls `with` for every span of `text`.
fn for_every_span(text: &str, mut with: impl FnMut(Span)) {
    let boundaries = boundaries(text);
    for (index, start) in boundaries.iter().enumerate() {
        for end in &boundaries[index..] {
            with(Span::new((*start).into(), (*end).into()));
        }
    }
}

#[test]
fn every_span_is_shown_with_the_correct_line_and_column() {
    for text in [HARD.to_owned(), format!("{HARD}\n"), HARD.replace('\n', "")] {
        let mut report = report_on(&text);
        for_every_span(&text, |place| {
            let mut finding = sample::finding_at(place);
            finding.label("here").related(Span::empty(place.end()), "there");
            report.files[0].findings = vec![finding];
            let rendered = render_quiet(&report, false);
            let start = report.files[0].source.line_column(place.start().into());
            let place = format!("--> a.xml:{}:{}\n", start.line, start.column);
            assert!(rendered.contains(&place), "no {place:?} in {rendered}");
        });
    }
}

#[test]
fn every_fix_is_shown() {
    let mut report = report_on(HARD);
    let end = u32::try_from(HARD.len()).unwrap();
    for new in ["", "x", "x\ny", "\n", "x\r\n", "\u{1b}\u{9b}\t"] {
        for_every_span(HARD, |place| {
            let mut finding = sample::finding_at(place);
            finding.fix(Fix::safe_edits("fix it", vec![Edit::replace(place, new), Edit::insert(end, "z")]));
            report.files[0].findings = vec![finding];
            let rendered = render_quiet(&report, false);
            assert!(rendered.contains("fix it (safe fix"), "{rendered}");
            assert!(!rendered.contains(['\u{1b}', '\u{9b}', '\t']), "{rendered:?}");
        });
    }
}
