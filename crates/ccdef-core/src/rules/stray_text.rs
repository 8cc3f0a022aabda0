//! Text where only elements are allowed.

use ccdef_syntax::Span;

use crate::declare_rule;
use crate::model::unexpected::Unexpected;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::occurrences::add_others;
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// Text in an element that may contain only elements.
    pub(crate) static STRAY_TEXT = {
        id: "stray-text",
        summary: "text in an element that may contain only elements",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// What texts have in common that come from one cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Pattern {
    LineNumber,
    Bar,
    Comma,
    CodeFence,
    Dots,
    Text,
}

impl Pattern {
    fn of(text: &str) -> Self {
        let is_all = |chars: &[char]| text.chars().all(|char| chars.contains(&char) || char.is_ascii_whitespace());
        let number = text.trim_end_matches(['.', ':', '|', ')', ' ', '\t']);
        match text {
            _ if text.starts_with("```") || text.starts_with("~~~") => Self::CodeFence,
            _ if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => Self::LineNumber,
            _ if is_all(&['|']) => Self::Bar,
            _ if is_all(&[',', ';']) => Self::Comma,
            _ if is_all(&['.', '…']) => Self::Dots,
            _ => Self::Text,
        }
    }

    /// What it is called in a message: one, and several.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::LineNumber => ("line number", "line numbers"),
            Self::Bar => ("bar", "bars"),
            Self::Comma => ("comma", "commas"),
            Self::CodeFence => ("code fence", "code fences"),
            Self::Dots => ("dots", "dots"),
            Self::Text => ("text", "text"),
        }
    }

    const fn help(self, is_one: bool) -> &'static str {
        match self {
            Self::LineNumber | Self::Bar | Self::CodeFence => {
                "copy the file again without the line numbers or other text that the page or editor shows next to it"
            }
            Self::Comma => "remove the commas: elements follow each other without a separator",
            Self::Dots => "restore the elements that the dots stand for, or remove the dots",
            Self::Text if is_one => "remove it, or write it as a comment: `<!-- … -->`",
            Self::Text => "remove them, or write them as comments: `<!-- … -->`",
        }
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let mut found: Vec<(Pattern, &str, Span)> = Vec::new();
    for unexpected in cx.unexpected {
        if let Unexpected::Text(element, span) = *unexpected {
            found.push((Pattern::of(cx.document.slice(span)), element.name(), span));
        }
    }
    found.sort_by_key(|(pattern, _, _)| *pattern);
    for same in found.chunk_by(|a, b| a.0 == b.0) {
        report(same, out);
    }
}

/// One finding for each pattern: a file that was copied with line numbers has one on every line.
fn report(same: &[(Pattern, &str, Span)], out: &mut Findings) {
    let (pattern, element, first) = same[0];
    let spans: Vec<Span> = same.iter().map(|(_, _, span)| *span).collect();
    let (one, many) = pattern.words();
    let message = match spans.len() {
        1 => format!("unexpected {one} in `<{element}>`, which may contain only elements"),
        count => format!("unexpected {many} between elements ({count} occurrences)"),
    };
    let finding = out.report(&STRAY_TEXT, first, message);
    finding
        .note("text is allowed only inside items; Salesforce may reject or ignore it")
        .help(pattern.help(spans.len() == 1));
    add_others(finding, &spans, "here too");
}
