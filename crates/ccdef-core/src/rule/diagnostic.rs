//! One finding about one document.

use ccdef_syntax::{Edit, Source, Span};

use crate::model::Setting;
use crate::tables::{Rejection, RuleInfo, Severity};
use crate::text::setting_path::{in_path, path_of};

/// A range of a file with a short text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Label {
    /// The path of another file of the same run; `None` for the file of the diagnostic.
    pub path: Option<String>,
    /// Where in that file.
    pub span: Span,
    /// Line and column, for a range in another file; `None` in the diagnostic's own file.
    pub position: Option<OtherFilePosition>,
    /// The short text; may be empty.
    pub text: String,
}

/// Start and end of a label in another file, as line and column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct OtherFilePosition {
    /// First character.
    pub start: ccdef_syntax::LineColumn,
    /// Just after the last character.
    pub end: ccdef_syntax::LineColumn,
}

impl OtherFilePosition {
    /// From the first character to just after the last one.
    pub fn new(start: ccdef_syntax::LineColumn, end: ccdef_syntax::LineColumn) -> Self {
        Self { start, end }
    }
}

/// Whether a fix may be applied without a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Applicability {
    /// The meaning of the definition cannot change.
    Safe,
    /// A person should review the result.
    Unsafe,
}

impl Applicability {
    /// The id that reports show.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
        }
    }
}

/// Text edits that fix a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fix {
    /// What the fix does, as an imperative without a full stop.
    pub title: String,
    /// Whether it may be applied without a review.
    pub applicability: Applicability,
    /// The edits; none overlaps another.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// A fix that does not change what a setting means.
    pub fn safe_edits(title: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self { title: title.into(), applicability: Applicability::Safe, edits }
    }

    /// A fix that may change what a setting means: it is to be reviewed.
    pub fn unsafe_edits(title: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self { title: title.into(), applicability: Applicability::Unsafe, edits }
    }

    /// Whether it does not change what a setting means.
    pub fn is_safe(&self) -> bool {
        self.applicability == Applicability::Safe
    }
}

/// One finding: what is wrong, where, why it matters, and what to do.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static RuleInfo,
    /// Its severity.
    pub severity: Severity,
    /// Whether Salesforce rejects the file because of it.
    pub rejection: Rejection,
    /// What is wrong: one clause without a full stop.
    pub message: String,
    /// Where, with a short text.
    pub primary: Label,
    /// Related ranges that help to understand it.
    pub related: Vec<Label>,
    /// Why it matters, one paragraph each.
    pub notes: Vec<String>,
    /// What to do.
    pub help: Option<String>,
    /// Edits that fix it.
    pub fix: Option<Fix>,
    /// The path of the setting it is about, such as `/reqGeneralInfo/reqAdapterUrl`.
    pub setting: Option<String>,
    /// How it is suppressed, if it is.
    pub suppressed: Option<Suppressed>,
}

/// How a finding is suppressed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Suppressed {
    /// The reason that the suppression gives.
    pub reason: String,
    /// Whether it is suppressed by an entry of a baseline.
    pub is_baseline: bool,
}

impl Suppressed {
    /// Suppressed for a reason, outside of a baseline.
    pub fn because(reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), is_baseline: false }
    }
}

impl Diagnostic {
    /// A finding of `rule` at `span` with the rule's own severity.
    pub fn new(rule: &'static RuleInfo, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: rule.severity,
            rejection: rule.rejection,
            message: message.into(),
            primary: Label { path: None, span, position: None, text: String::new() },
            related: Vec::new(),
            notes: Vec::new(),
            help: None,
            fix: None,
            setting: None,
            suppressed: None,
        }
    }

    /// Overrides the rule's own severity.
    pub fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }

    /// Overrides what the rule says about a rejection.
    pub fn rejection(&mut self, rejection: Rejection) -> &mut Self {
        self.rejection = rejection;
        self
    }

    /// Sets the short text of its own range.
    pub fn label(&mut self, text: impl Into<String>) -> &mut Self {
        self.primary.text = text.into();
        self
    }

    /// Adds a related range of the same file.
    pub fn related(&mut self, span: Span, text: impl Into<String>) -> &mut Self {
        self.related.push(Label { path: None, span, position: None, text: text.into() });
        self
    }

    /// Adds a related range of another file of the same run.
    pub fn related_in(&mut self, source: &Source, span: Span, text: impl Into<String>) -> &mut Self {
        let place = |offset| source.line_column(offset);
        let position = OtherFilePosition::new(place(span.start().into()), place(span.end().into()));
        self.related.push(Label {
            path: Some(source.path().to_owned()),
            span,
            position: Some(position),
            text: text.into(),
        });
        self
    }

    /// Adds why it matters.
    pub fn note(&mut self, text: impl Into<String>) -> &mut Self {
        self.notes.push(text.into());
        self
    }

    /// Sets what to do.
    pub fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.help = Some(text.into());
        self
    }

    /// Adds edits that fix it.
    pub fn fix(&mut self, fix: Fix) -> &mut Self {
        self.fix = Some(fix).filter(|fix| !fix.edits.is_empty());
        self
    }

    /// Names the setting it is about by section and item.
    pub fn setting(&mut self, section: &str, item: &str) -> &mut Self {
        self.setting = Some(path_of(section, item));
        self
    }

    /// Names the setting it is about, however it is written; an element that is not a setting has no path.
    pub fn of_setting(&mut self, setting: &Setting<'_>) -> &mut Self {
        self.setting = setting.path();
        self
    }

    /// Names the section it is about.
    pub fn in_section(&mut self, section: &str) -> &mut Self {
        self.setting = Some(format!("/{}", in_path(section)));
        self
    }
}
