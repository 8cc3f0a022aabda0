//! Suppressed findings: by a comment, the configuration or a baseline.

pub(crate) mod apply;
pub(crate) mod inline;
pub(crate) mod not_kept;
mod targets;

use std::sync::Arc;

use ccdef_syntax::{Source, Span};
use jiff::civil::Date;

/// Which findings of a file a suppression applies to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SuppressionTarget {
    /// All of them.
    File,
    /// Those about this setting or section, such as `/reqGeneralInfo/reqAdapterUrl`, and below it.
    Setting(String),
    /// Those that have no setting.
    NoSetting,
    /// Those within this part of the file.
    Range(Span),
}

/// The suppression of a rule, with its reason.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Suppression {
    /// The id of the rule.
    pub rule: String,
    /// Which of its findings.
    pub target: SuppressionTarget,
    /// Why; shown in reports.
    pub reason: String,
    /// The last day on which it applies.
    pub expires: Option<Date>,
    /// The maximum number of findings that it suppresses in a file.
    pub max: Option<usize>,
    /// The configuration file or baseline that contains it; `None` for a comment of the file itself.
    pub source: Option<Arc<Source>>,
    /// Where it is written.
    pub span: Span,
    /// Whether it is an entry of a baseline, which ccdef wrote: one that is no longer needed is no problem.
    pub is_baseline: bool,
}

impl Suppression {
    /// A suppression in a comment of the file itself, without an end date and a maximum; set what differs.
    pub fn new(rule: impl Into<String>, target: SuppressionTarget, reason: impl Into<String>, span: Span) -> Self {
        Self {
            rule: rule.into(),
            target,
            reason: reason.into(),
            expires: None,
            max: None,
            source: None,
            span,
            is_baseline: false,
        }
    }

    /// The last day on which it applies.
    pub fn expires(mut self, last: Option<Date>) -> Self {
        self.expires = last;
        self
    }

    /// The maximum number of findings that it suppresses in a file.
    pub fn max(mut self, count: Option<usize>) -> Self {
        self.max = count;
        self
    }

    /// Marks it as an entry of a baseline.
    pub fn of_baseline(mut self) -> Self {
        self.is_baseline = true;
        self
    }

    /// The configuration file or baseline that contains it.
    pub fn written_in(mut self, source: Arc<Source>) -> Self {
        self.source = Some(source);
        self
    }

    /// Whether it applies on that day.
    pub(crate) fn is_in_force(&self, today: Date) -> bool {
        self.expires.is_none_or(|last| today <= last)
    }
}
