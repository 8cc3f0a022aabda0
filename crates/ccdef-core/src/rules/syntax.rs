//! The rules of the category `syntax`. The reader finds these problems; here they get their names and pages.

use ccdef_syntax::{Problem, ProblemKind};

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Fix, Rule};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// The file is not well-formed XML.
    pub(crate) static MALFORMED_XML = {
        id: "malformed-xml",
        summary: "the file is not well-formed XML",
        category: Category::Syntax,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::Reader,
    }
}

declare_rule! {
    /// A `&` or `<` stands unescaped in text.
    pub(crate) static UNESCAPED_CHARACTER = {
        id: "unescaped-character",
        summary: "a `&` or `<` stands unescaped in text",
        category: Category::Syntax,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::Safe,
        check: Check::Reader,
    }
}

declare_rule! {
    /// A comment contains `--`.
    pub(crate) static DOUBLE_HYPHEN_IN_COMMENT = {
        id: "double-hyphen-in-comment",
        summary: "a comment contains `--`",
        category: Category::Syntax,
        severity: Severity::Error,
        basis: Basis::Observed,
        fix: FixSupport::Safe,
        check: Check::Reader,
    }
}

declare_rule! {
    /// Something stands before the XML declaration.
    pub(crate) static MISPLACED_XML_DECLARATION = {
        id: "misplaced-xml-declaration",
        summary: "something stands before the XML declaration",
        category: Category::Syntax,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::Safe,
        check: Check::Reader,
    }
}

declare_rule! {
    /// The bytes are not in an encoding that is read.
    pub(crate) static UNSUPPORTED_ENCODING = {
        id: "unsupported-encoding",
        summary: "the bytes are not in an encoding that is read",
        category: Category::Syntax,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::Reader,
    }
}

declare_rule! {
    /// The file has a document type declaration.
    pub(crate) static FORBIDDEN_DOCTYPE = {
        id: "forbidden-doctype",
        summary: "the file has a document type declaration",
        category: Category::Syntax,
        severity: Severity::Error,
        basis: Basis::Safety,
        fix: FixSupport::None,
        check: Check::Reader,
    }
}

declare_rule! {
    /// An entity is used that XML does not define.
    pub(crate) static UNDEFINED_ENTITY = {
        id: "undefined-entity",
        summary: "an entity is used that XML does not define",
        category: Category::Syntax,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::Reader,
    }
}

declare_rule! {
    /// A stated limit of reading was reached.
    pub(crate) static RESOURCE_LIMIT = {
        id: "resource-limit",
        summary: "a stated limit of reading was reached",
        category: Category::Syntax,
        severity: Severity::Error,
        basis: Basis::Safety,
        fix: FixSupport::None,
        check: Check::Reader,
    }
}

/// The rule of a problem that the reader met.
const fn rule_of(kind: ProblemKind) -> &'static Rule {
    match kind {
        ProblemKind::Malformed => &MALFORMED_XML,
        ProblemKind::UnescapedCharacter => &UNESCAPED_CHARACTER,
        ProblemKind::DoubleHyphenInComment => &DOUBLE_HYPHEN_IN_COMMENT,
        ProblemKind::MisplacedDeclaration => &MISPLACED_XML_DECLARATION,
        ProblemKind::UnsupportedEncoding => &UNSUPPORTED_ENCODING,
        ProblemKind::Doctype => &FORBIDDEN_DOCTYPE,
        ProblemKind::UndefinedEntity => &UNDEFINED_ENTITY,
        ProblemKind::ResourceLimit => &RESOURCE_LIMIT,
    }
}

/// A problem of the reader as a diagnostic.
pub(crate) fn of_problem(problem: Problem) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(rule_of(problem.kind), problem.span, problem.message);
    diagnostic.primary.text = problem.label.unwrap_or_default();
    for (span, text) in problem.related {
        diagnostic.related(span, text);
    }
    diagnostic.notes.extend(problem.note);
    diagnostic.help = problem.help;
    diagnostic.fix = problem.fix.map(|(title, edits)| Fix::safe(title, edits));
    diagnostic
}
