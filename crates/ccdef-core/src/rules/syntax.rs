//! The rules of the category `syntax`. The XML reader finds the problems; here each kind is assigned to its rule.

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
        rejection: Certain,
        fix: FixSupport::Safe,
        check: Check::Reader,
    }
}

declare_rule! {
    /// `&` or `<` is not escaped in text.
    pub(crate) static UNESCAPED_CHARACTER = {
        id: "unescaped-character",
        summary: "`&` or `<` is not escaped in text",
        category: Category::Syntax,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Certain,
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
        rejection: Certain,
        fix: FixSupport::Safe,
        check: Check::Reader,
    }
}

declare_rule! {
    /// The XML declaration is not at the beginning of the file.
    pub(crate) static MISPLACED_XML_DECLARATION = {
        id: "misplaced-xml-declaration",
        summary: "the XML declaration is not at the beginning of the file",
        category: Category::Syntax,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Certain,
        fix: FixSupport::Safe,
        check: Check::Reader,
    }
}

declare_rule! {
    /// The encoding of the file is not supported.
    pub(crate) static UNSUPPORTED_ENCODING = {
        id: "unsupported-encoding",
        summary: "the encoding of the file is not supported",
        category: Category::Syntax,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
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
    /// An entity is not defined in XML.
    pub(crate) static UNDEFINED_ENTITY = {
        id: "undefined-entity",
        summary: "an entity is not defined in XML",
        category: Category::Syntax,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Certain,
        fix: FixSupport::None,
        check: Check::Reader,
    }
}

declare_rule! {
    /// The file exceeds a limit of ccdef.
    pub(crate) static RESOURCE_LIMIT = {
        id: "resource-limit",
        summary: "the file exceeds a limit of ccdef",
        category: Category::Syntax,
        severity: Severity::Error,
        basis: Basis::Safety,
        fix: FixSupport::None,
        check: Check::Reader,
    }
}

/// The rule for a kind of problem.
const fn rule_of(kind: ProblemKind) -> &'static Rule {
    match kind {
        ProblemKind::Malformed | ProblemKind::Conflict => &MALFORMED_XML,
        ProblemKind::UnescapedCharacter => &UNESCAPED_CHARACTER,
        ProblemKind::DoubleHyphenInComment => &DOUBLE_HYPHEN_IN_COMMENT,
        ProblemKind::MisplacedDeclaration => &MISPLACED_XML_DECLARATION,
        ProblemKind::UnsupportedEncoding => &UNSUPPORTED_ENCODING,
        ProblemKind::Doctype => &FORBIDDEN_DOCTYPE,
        ProblemKind::UndefinedEntity => &UNDEFINED_ENTITY,
        ProblemKind::ResourceLimit => &RESOURCE_LIMIT,
    }
}

/// A problem of the XML reader as a diagnostic.
pub(crate) fn of_problem(problem: Problem) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(rule_of(problem.kind), problem.span, problem.message);
    diagnostic.primary.text = problem.label.unwrap_or_default();
    for (span, text) in problem.related {
        diagnostic.related(span, text);
    }
    diagnostic.notes.extend(problem.note);
    diagnostic.help = problem.help;
    diagnostic.fix = problem.fix.map(|(title, edits)| Fix::safe_edits(title, edits));
    diagnostic
}
