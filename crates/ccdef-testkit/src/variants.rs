//! Equivalent variants of a file, which must have the same findings: line endings, byte order marks, indentation.

use ccdef_core::engine::Registry;
use ccdef_core::rule::{CheckOptions, FileReport, Report};
use ccdef_core::syntax::{Document, Edit, Element, Node, Source, apply_edits, read};
use ccdef_core::tables::Category;

use crate::problems::Problems;
use crate::run::{CaseFile, check};

/// A way to change a file without changing its meaning.
#[derive(Debug, Clone, Copy)]
enum Variant {
    /// CRLF becomes LF, or the reverse.
    LineEndings,
    /// A byte order mark is added, or removed.
    ByteOrderMark,
    /// With more whitespace between the tags.
    Indented,
    /// Without whitespace between the tags.
    Minified,
}

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The variants of `inputs` whose findings differ from those of `report`. A file whose findings are about its bytes has
/// no variants.
pub(crate) fn differences(
    registry: &Registry,
    options: &CheckOptions,
    inputs: &[CaseFile],
    report: &Report,
) -> Problems {
    let about_bytes = ["resource-limit", "unsupported-encoding"];
    let findings = || report.files.iter().flat_map(|file| &file.findings);
    if findings().any(|finding| about_bytes.contains(&finding.rule.id.as_str())) {
        return Problems::new();
    }
    let variants = [Variant::LineEndings, Variant::ByteOrderMark, Variant::Indented, Variant::Minified];
    variants.iter().filter_map(|variant| difference(*variant, registry, options, inputs, report)).collect()
}

fn difference(
    variant: Variant,
    registry: &Registry,
    options: &CheckOptions,
    inputs: &[CaseFile],
    report: &Report,
) -> Option<String> {
    let pairs = inputs.iter().zip(&report.files);
    let changed: Option<Vec<CaseFile>> = pairs.map(|(input, file)| variant.of(input, file)).collect();
    let other = check(registry, options, &changed?);
    let (expected, found) = (variant.outline(report), variant.outline(&other));
    let lost = expected.iter().filter(|line| !found.contains(line)).map(|line| format!("\n  - {line}"));
    let gained = found.iter().filter(|line| !expected.contains(line)).map(|line| format!("\n  + {line}"));
    let lines: String = lost.chain(gained).collect();
    (expected != found).then(|| format!("the variant {variant:?} must have the same findings, but differs:{lines}"))
}

impl Variant {
    /// The variant of one file; `None` if it has none.
    fn of(self, input: &CaseFile, file: &FileReport) -> Option<CaseFile> {
        let text = std::str::from_utf8(&input.bytes).ok()?;
        let text = match self {
            Self::LineEndings => other_line_endings(text)?,
            Self::ByteOrderMark => match text.strip_prefix(BYTE_ORDER_MARK) {
                Some(rest) => rest.to_owned(),
                None => format!("{BYTE_ORDER_MARK}{text}"),
            },
            Self::Indented => with_whitespace(file, |depth| format!("\n\n{}", "\t".repeat(depth)))?,
            Self::Minified => with_whitespace(file, |_| String::new())?,
        };
        Some(CaseFile { path: input.path.clone(), bytes: text.into_bytes() })
    }

    /// What must be the same in both reports, one line for each finding.
    fn outline(self, report: &Report) -> Vec<String> {
        let mut lines: Vec<String> = report.files.iter().flat_map(|file| self.outline_of(file)).collect();
        lines.sort();
        lines
    }

    fn outline_of(self, file: &FileReport) -> impl Iterator<Item = String> {
        file.findings.iter().map(move |finding| {
            let setting = finding.setting.as_deref().unwrap_or_default();
            let fix = finding.fix.as_ref().map_or("no", |fix| fix.applicability.id());
            let (severity, rule) = (finding.severity, finding.rule.id);
            let finding_text = format!("{severity}[{rule}] {} {setting} ({fix} fix)", finding.message);
            let location = file.source.line_column(finding.primary.span.start().into());
            let path = file.source.path();
            match self {
                Self::LineEndings | Self::ByteOrderMark => {
                    format!("{path}:{}:{}: {finding_text}", location.line, location.column)
                }
                Self::Indented | Self::Minified => format!("{path}: {finding_text}"),
            }
        })
    }
}

/// `None` if the line endings are mixed: then they are what the case tests.
fn other_line_endings(text: &str) -> Option<String> {
    let all = text.matches('\n').count();
    let windows = text.matches("\r\n").count();
    if text.matches('\r').count() != windows {
        return None;
    }
    match windows {
        0 => Some(text.replace('\n', "\r\n")),
        _ if windows == all => Some(text.replace("\r\n", "\n")),
        _ => None,
    }
}

/// The text with different whitespace between tags; `None` if the XML is malformed.
fn with_whitespace(file: &FileReport, space: impl Fn(usize) -> String) -> Option<String> {
    if file.findings.iter().any(|finding| finding.rule.category == Category::Syntax) {
        return None;
    }
    let source = Source::new(file.source.path(), file.source.text());
    let reading = read(&source, &ccdef_core::syntax::Limits::default());
    let edits: Vec<Edit> =
        reading.document.elements().flat_map(|element| gaps(&reading.document, element, &space)).collect();
    apply_edits(source.text(), &edits).ok()
}

/// The edits that change the whitespace between the children of an element.
fn gaps<'d>(
    document: &'d Document<'d>,
    element: Element<'d, 'd>,
    space: &'d impl Fn(usize) -> String,
) -> impl Iterator<Item = Edit> + 'd {
    let depth = std::iter::successors(element.parent(), Element::parent).count() + 1;
    let has_children = element.children().next().is_some();
    let last = element.nodes().last();
    element.nodes().filter(move |_| has_children).filter_map(move |node| match node {
        Node::Text(span) if document.slice(span).trim_ascii().is_empty() => {
            let depth = if Some(node) == last { depth - 1 } else { depth };
            Some(Edit::replace(span, space(depth)))
        }
        _ => None,
    })
}
