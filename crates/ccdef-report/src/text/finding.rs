//! One finding as the groups of which `annotate-snippets` draws it.

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Origin, Padding, Snippet};
use ccdef_core::engine::Shown;
use ccdef_core::rule::{Diagnostic, Label, OtherFilePosition};
use ccdef_core::syntax::Source;
use ccdef_core::tables::Severity;

use super::excerpt::Excerpt;
use super::fix;
use crate::chunk::ReportPart;
use crate::settings::{RenderSettings, Verbosity};
use crate::wrap::wrap;

/// The width of the gutter and `= note: `, in columns.
const GUTTER: usize = 14;
/// The minimum width of paragraphs.
const NARROWEST: usize = 40;

/// The finding with source lines, notes and help, and its fix.
pub(super) fn groups(
    part: &ReportPart<'_, '_>,
    finding: &Diagnostic,
    settings: &RenderSettings,
) -> Vec<Group<'static>> {
    let width = settings.width.saturating_sub(GUTTER).max(NARROWEST);
    let paragraph = |text: &str| wrap(Shown::text(text).as_str(), width);
    let notes = finding.notes.iter().map(|note| Level::NOTE.message(paragraph(note)));
    let fix = finding.fix.as_ref();
    let help = finding.help.iter().filter(|help| fix.is_none_or(|fix| !fix.title.eq_ignore_ascii_case(help)));
    let help = help.map(|help| Level::HELP.message(paragraph(help)));
    let title = level(finding.severity).primary_title(Shown::line(&finding.message).into_string());
    let setting = finding.setting.as_deref().filter(|_| settings.verbosity == Verbosity::Verbose);
    let setting = setting.map(|path| Level::NOTE.message(paragraph(&format!("setting `{path}`"))));
    let main = title.id(finding.rule.id.as_str()).elements(excerpts(part, finding));
    let main = main.elements(setting).elements(notes).elements(help);
    let mut groups = vec![main];
    groups.extend(fix.map(|fix| fix::group(part.source, fix)));
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
fn excerpts(part: &ReportPart<'_, '_>, finding: &Diagnostic) -> Vec<Element<'static>> {
    let source = part.source;
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
    elements.extend(far.iter().flat_map(|label| excerpt_of_other_file(part, label)));
    elements
}

fn snippet(source: &Source, excerpt: &Excerpt) -> Snippet<'static, Annotation<'static>> {
    Snippet::source(excerpt.text.clone()).path(Shown::path(source.path()).into_string()).line_start(excerpt.line)
}

fn mark(kind: AnnotationKind, excerpt: &Excerpt, label: &Label) -> Annotation<'static> {
    let mark = kind.span(excerpt.range(label.span));
    if label.text.is_empty() { mark } else { mark.label(Shown::line(&label.text).into_string()) }
}

fn other_excerpt(source: &Source, label: &Label) -> Vec<Element<'static>> {
    let excerpt = Excerpt::of(source, label.span);
    if excerpt.is_cut {
        let start = source.line_column(label.span.start().into());
        return origin(source.path(), OtherFilePosition::new(start, start), label);
    }
    vec![snippet(source, &excerpt).annotation(mark(AnnotationKind::Context, &excerpt, label)).into()]
}

fn excerpt_of_other_file(part: &ReportPart<'_, '_>, label: &Label) -> Vec<Element<'static>> {
    let path = label.path.as_deref().unwrap_or_default();
    if let Some(source) = (part.other)(path) {
        return other_excerpt(source, label);
    }
    label.position.map(|position| origin(path, position, label)).unwrap_or_default()
}

/// A position without source lines.
fn origin(path: &str, position: OtherFilePosition, label: &Label) -> Vec<Element<'static>> {
    let number = |value: u32| usize::try_from(value).unwrap_or(usize::MAX);
    let origin = Origin::path(Shown::path(path).into_string())
        .line(number(position.start.line))
        .char_column(number(position.start.column));
    let mut elements = vec![Padding.into(), origin.into()];
    if !label.text.is_empty() {
        elements.push(Level::NOTE.message(Shown::line(&label.text).into_string()).into());
    }
    elements
}
