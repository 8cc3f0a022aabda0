//! One finding as the groups of which `annotate-snippets` draws it.

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Origin, Padding, Snippet};
use ccdef_core::rule::{Diagnostic, Label, OtherFilePosition, Report};
use ccdef_core::syntax::Source;
use ccdef_core::tables::Severity;

use super::excerpt::Excerpt;
use super::fix;
use crate::settings::{RenderSettings, Verbosity};
use crate::visible::{visible, visible_line};
use crate::wrap::wrap;

/// The width of the gutter and `= note: `, in columns.
const GUTTER: usize = 14;
/// The minimum width of paragraphs.
const NARROWEST: usize = 40;

/// The finding with source lines, notes and help, and its fix.
pub(super) fn groups(
    report: &Report,
    source: &Source,
    finding: &Diagnostic,
    settings: &RenderSettings,
) -> Vec<Group<'static>> {
    let width = settings.width.saturating_sub(GUTTER).max(NARROWEST);
    let paragraph = |text: &str| wrap(&visible(text), width);
    let notes = finding.notes.iter().map(|note| Level::NOTE.message(paragraph(note)));
    let fix = finding.fix.as_ref();
    let help = finding.help.iter().filter(|help| fix.is_none_or(|fix| !fix.title.eq_ignore_ascii_case(help)));
    let help = help.map(|help| Level::HELP.message(paragraph(help)));
    let title = level(finding.severity).primary_title(visible_line(&finding.message).into_owned());
    let setting = finding.setting.as_deref().filter(|_| settings.verbosity == Verbosity::Verbose);
    let setting = setting.map(|path| Level::NOTE.message(paragraph(&format!("setting `{path}`"))));
    let main = title.id(finding.rule.id.as_str()).elements(excerpts(report, source, finding));
    let main = main.elements(setting).elements(notes).elements(help);
    let mut groups = vec![main];
    groups.extend(fix.map(|fix| fix::group(source, fix)));
    groups
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// The position and the related ones: in one excerpt if they are close to each other, otherwise in separate ones.
fn excerpts(report: &Report, source: &Source, finding: &Diagnostic) -> Vec<Element<'static>> {
    let (near, far): (Vec<&Label>, Vec<&Label>) = finding.related.iter().partition(|label| label.path.is_none());
    let spans: Vec<_> = near.iter().map(|label| label.span).chain([finding.primary.span]).collect();
    let mut elements = Vec::new();
    if let Some(excerpt) = Excerpt::lines(source, &spans) {
        let marks = near.iter().map(|label| mark(AnnotationKind::Context, &excerpt, label));
        let snippet = snippet(source, &excerpt).annotation(mark(AnnotationKind::Primary, &excerpt, &finding.primary));
        elements.push(snippet.annotations(marks.collect::<Vec<_>>()).into());
    } else {
        let excerpt = Excerpt::of(source, finding.primary.span);
        let mark = mark(AnnotationKind::Primary, &excerpt, &finding.primary);
        elements.push(snippet(source, &excerpt).annotation(mark).into());
        elements.extend(near.iter().flat_map(|label| other_excerpt(source, label)));
    }
    elements.extend(far.iter().flat_map(|label| excerpt_of_other_file(report, label)));
    elements
}

fn snippet(source: &Source, excerpt: &Excerpt) -> Snippet<'static, Annotation<'static>> {
    Snippet::source(excerpt.text.clone()).path(visible_line(source.path()).into_owned()).line_start(excerpt.line)
}

fn mark(kind: AnnotationKind, excerpt: &Excerpt, label: &Label) -> Annotation<'static> {
    let mark = kind.span(excerpt.range(label.span));
    if label.text.is_empty() { mark } else { mark.label(visible_line(&label.text).into_owned()) }
}

fn other_excerpt(source: &Source, label: &Label) -> Vec<Element<'static>> {
    let excerpt = Excerpt::of(source, label.span);
    if excerpt.is_cut {
        let start = source.line_column(label.span.start().into());
        return origin(source.path(), OtherFilePosition::new(start, start), label);
    }
    vec![snippet(source, &excerpt).annotation(mark(AnnotationKind::Context, &excerpt, label)).into()]
}

fn excerpt_of_other_file(report: &Report, label: &Label) -> Vec<Element<'static>> {
    let path = label.path.as_deref().unwrap_or_default();
    if let Some(file) = report.files.iter().find(|file| file.source.path() == path) {
        return other_excerpt(&file.source, label);
    }
    label.position.map(|position| origin(path, position, label)).unwrap_or_default()
}

/// A position without source lines.
fn origin(path: &str, position: OtherFilePosition, label: &Label) -> Vec<Element<'static>> {
    let number = |value: u32| usize::try_from(value).unwrap_or(usize::MAX);
    let origin = Origin::path(visible_line(path).into_owned())
        .line(number(position.start.line))
        .char_column(number(position.start.column));
    let mut elements = vec![Padding.into(), origin.into()];
    if !label.text.is_empty() {
        elements.push(Level::NOTE.message(visible_line(&label.text).into_owned()).into());
    }
    elements
}
