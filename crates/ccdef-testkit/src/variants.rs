//! Other spellings of the same files that must be judged the same: line ends, byte order marks, indentation.

use ccdef_core::engine::Registry;
use ccdef_core::rule::{CheckOptions, FileReport, Report};
use ccdef_core::syntax::{Document, Edit, Element, Node, Source, apply_edits, read};
use ccdef_core::tables::Category;

use crate::judge::{Input, judge};
use crate::problems::Problems;

/// Another spelling of a file.
#[derive(Debug, Clone, Copy)]
enum Variant {
    /// CRLF instead of LF, or the reverse.
    LineEnds,
    /// With a byte order mark instead of without, or the reverse.
    ByteOrderMark,
    /// With more white space between the tags.
    Indented,
    /// With none between the tags.
    Minified,
}

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Where another spelling of `inputs` is judged otherwise than `report` says. A file that is about its own bytes has
/// no other spelling.
pub(crate) fn differences(registry: &Registry, options: &CheckOptions, inputs: &[Input], report: &Report) -> Problems {
    let about_bytes = ["resource-limit", "unsupported-encoding"];
    let findings = || report.files.iter().flat_map(|file| &file.findings);
    if findings().any(|finding| about_bytes.contains(&finding.rule.id.as_str())) {
        return Problems::new();
    }
    let variants = [Variant::LineEnds, Variant::ByteOrderMark, Variant::Indented, Variant::Minified];
    variants.iter().filter_map(|variant| difference(*variant, registry, options, inputs, report)).collect()
}

fn difference(
    variant: Variant,
    registry: &Registry,
    options: &CheckOptions,
    inputs: &[Input],
    report: &Report,
) -> Option<String> {
    let pairs = inputs.iter().zip(&report.files);
    let respelt: Option<Vec<Input>> = pairs.map(|(input, file)| variant.of(input, file)).collect();
    let other = judge(registry, options, &respelt?);
    let (expected, found) = (variant.outline(report), variant.outline(&other));
    let lost = expected.iter().filter(|line| !found.contains(line)).map(|line| format!("\n  - {line}"));
    let gained = found.iter().filter(|line| !expected.contains(line)).map(|line| format!("\n  + {line}"));
    let lines: String = lost.chain(gained).collect();
    (expected != found).then(|| format!("judged otherwise when spelt otherwise ({variant:?}):{lines}"))
}

impl Variant {
    /// The other spelling of one file; `None` when it has none.
    fn of(self, input: &Input, file: &FileReport) -> Option<Input> {
        let text = std::str::from_utf8(&input.bytes).ok()?;
        let text = match self {
            Self::LineEnds => other_line_ends(text)?,
            Self::ByteOrderMark => match text.strip_prefix(BYTE_ORDER_MARK) {
                Some(rest) => rest.to_owned(),
                None => format!("{BYTE_ORDER_MARK}{text}"),
            },
            Self::Indented => respaced(file, |depth| format!("\n\n{}", "\t".repeat(depth)))?,
            Self::Minified => respaced(file, |_| String::new())?,
        };
        Some(Input { path: input.path.clone(), bytes: text.into_bytes() })
    }

    /// What must stay the same of a report, a line a finding.
    fn outline(self, report: &Report) -> Vec<String> {
        let mut lines: Vec<String> = report.files.iter().flat_map(|file| self.outline_of(file)).collect();
        lines.sort();
        lines
    }

    fn outline_of(self, file: &FileReport) -> impl Iterator<Item = String> {
        file.findings.iter().map(move |finding| {
            let setting = finding.setting.as_deref().unwrap_or_default();
            let finding_text = format!("{}[{}] {} {setting}", finding.severity, finding.rule.id, finding.message);
            let place = file.source.line_column(finding.primary.span.start().into());
            let path = file.source.path();
            match self {
                Self::LineEnds | Self::ByteOrderMark => {
                    format!("{path}:{}:{}: {finding_text}", place.line, place.column)
                }
                Self::Indented | Self::Minified => format!("{path}: {finding_text}"),
            }
        })
    }
}

/// `None` when the ends of lines are of several kinds: then they are what the file is about.
fn other_line_ends(text: &str) -> Option<String> {
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

/// The text with other white space between tags; `None` when the file is broken, as what stands between tags is then a guess.
fn respaced(file: &FileReport, space: impl Fn(usize) -> String) -> Option<String> {
    if file.findings.iter().any(|finding| finding.rule.category == Category::Syntax) {
        return None;
    }
    let source = Source::new(file.source.path(), file.source.text());
    let reading = read(&source, &ccdef_core::syntax::Limits::default());
    let edits: Vec<Edit> =
        reading.document.elements().flat_map(|element| gaps(&reading.document, element, &space)).collect();
    apply_edits(source.text(), &edits).ok()
}

/// The white space between the children of an element that has any.
fn gaps<'d>(
    document: &'d Document<'d>,
    element: Element<'d, 'd>,
    space: &'d impl Fn(usize) -> String,
) -> impl Iterator<Item = Edit> + 'd {
    let depth = std::iter::successors(element.parent(), Element::parent).count() + 1;
    let has_children = element.children().next().is_some();
    let last = element.nodes().last();
    element.nodes().filter(move |_| has_children).filter_map(move |node| match node {
        Node::Text(span) if document.slice(span).trim().is_empty() => {
            let depth = if Some(node) == last { depth - 1 } else { depth };
            Some(Edit::replace(span, space(depth)))
        }
        _ => None,
    })
}
