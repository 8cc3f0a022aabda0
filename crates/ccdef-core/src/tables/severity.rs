//! The severity of a finding.

use std::fmt;

/// The severity of a finding. Ordered: a note is less than a warning, a warning less than an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; does not fail a run by default.
    Note,
    /// Salesforce accepts the file, but something in it will probably not work as intended.
    Warning,
    /// Salesforce or a documented rule of the format rejects this.
    Error,
}

impl Severity {
    /// Every severity, worst first.
    pub const ALL: &'static [Self] = &[Self::Error, Self::Warning, Self::Note];

    /// The id that users type and reports show.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
