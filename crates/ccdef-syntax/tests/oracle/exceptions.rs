//! The only cases in which the reader may differ from the other parser, and why.

use ccdef_syntax::{Problem, ProblemKind};
use roxmltree::Error;

/// A reason to differ.
pub(crate) struct Exception {
    pub(crate) reason: &'static str,
    /// A text on which the two differ for this reason.
    pub(crate) example: &'static str,
    /// Whether it applies to a text, the problems found in it, and the other parser's error.
    applies: fn(&str, &[Problem], Option<&Error>) -> bool,
}

pub(crate) const EXCEPTIONS: &[Exception] = &[
    Exception {
        reason: "a document type declaration is always rejected, as a separate kind of problem",
        example: "<!DOCTYPE a><a/>",
        applies: |_, problems, _| problems.iter().any(|problem| problem.kind == ProblemKind::Doctype),
    },
    Exception {
        reason: "the other parser reads `<?xml` as a declaration only before a space, otherwise as an instruction",
        example: "<a><?xml\nversion=\"1.0\"?></a>",
        applies: |text, problems, error| {
            let unusual = |(at, _): (usize, &str)| !text[at..].starts_with("<?xml ");
            error.is_none_or(|error| !matches!(error, Error::UnexpectedDeclaration(_)))
                && text.to_ascii_lowercase().match_indices("<?xml").any(unusual)
                && !problems.is_empty()
        },
    },
    Exception {
        reason: "the other parser does not check the values of a declaration",
        example: "<?xml version=\"7\"?><a/>",
        applies: |_, problems, error| {
            let is_declaration = |problem: &Problem| problem.message.contains("XML declaration");
            error.is_none() && problems.first().is_some_and(is_declaration)
        },
    },
    Exception {
        reason: "the other parser requires no whitespace between the name of an instruction and its data",
        example: "<a><?b\"c\"?></a>",
        applies: |_, problems, error| error.is_none() && only(problems, "whitespace is missing after `<?"),
    },
    Exception {
        reason: "the other parser reads a reference to half a character as U+FFFD",
        example: "<a>&#xD800;</a>",
        applies: |_, problems, error| error.is_none() && only(problems, "`&#"),
    },
    Exception {
        reason: "the other parser accepts a name that begins with a colon, which namespaces forbid",
        example: "<:a></a>",
        applies: |_, problems, error| {
            let colon = |problem: &Problem| problem.message.contains("`:") || problem.message.contains("</:");
            error.is_none() && problems.iter().any(colon)
        },
    },
    Exception {
        reason: "the reader does not check which namespace a prefix has, or whether two prefixes have the same one",
        example: "<a xmlns:xml=\"urn:x\"/>",
        applies: |text, problems, error| {
            let prefixes = matches!(
                error,
                Some(
                    Error::InvalidXmlPrefixUri(_)
                        | Error::UnexpectedXmlUri(_)
                        | Error::UnexpectedXmlnsUri(_)
                        | Error::InvalidElementNamePrefix(_)
                )
            );
            let same = matches!(error, Some(Error::DuplicatedAttribute(..))) && text.contains("xmlns:");
            problems.is_empty() && (prefixes || same)
        },
    },
];

/// The reason why the parsers may differ on a text.
pub(crate) fn reason(text: &str, problems: &[Problem], error: Option<&Error>) -> Option<&'static str> {
    EXCEPTIONS.iter().find(|exception| (exception.applies)(text, problems, error)).map(|exception| exception.reason)
}

/// Whether there are problems, and all of them begin with `words`.
fn only(problems: &[Problem], words: &str) -> bool {
    !problems.is_empty() && problems.iter().all(|problem| problem.message.starts_with(words))
}
