//! Relations between settings, as rows in the tables of a profile.
//!
//! A constraint is a rule without code: it has an id and a page like any other vendor rule, and names the relation that
//! must hold. One engine checks all constraints; pages, scaffolding and lists read the same ones. A rule that no
//! constraint can express is a function in the crate of the profile.

mod relation;
mod value_pattern;

pub use relation::{OnPage, Relation};
pub use value_pattern::ValuePattern;

use crate::tables::id::RuleId;
use crate::tables::profile::{Clue, Sources};
use crate::tables::rule_info::{Basis, RuleInfo};
use crate::tables::severity::Severity;

/// One constraint: relations that must hold between settings, and the texts of the finding if they do not.
///
/// Message, label, note and help may use placeholders: `{item}` is the reported item, `{value}` its value. The others
/// depend on the relation, see [`Relation::placeholders`]. `{{` and `}}` are braces.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Constraint {
    /// Its description; the id starts with the id of the profile.
    pub info: RuleInfo,
    /// The relations; each is checked separately.
    pub relations: &'static [Relation],
    /// Checked only in files that match this clue.
    pub when: Option<Clue>,
    /// What is wrong; `None` for the message of the relation.
    pub message: Option<&'static str>,
    /// The label of the other setting of the relation; `None` for no label.
    pub other: Option<&'static str>,
    /// Why it matters.
    pub note: Option<&'static str>,
    /// What to do.
    pub help: Option<&'static str>,
    /// The sources of the claim: keys of the sources of the profile.
    pub source: Option<Sources>,
}

impl Constraint {
    /// A heuristic warning for these relations; `constraint!` adds the page. Set what differs.
    pub const fn new(
        id: &'static str,
        summary: &'static str,
        docs: &'static str,
        relations: &'static [Relation],
    ) -> Self {
        Self {
            info: RuleInfo::new(id, summary, docs),
            relations,
            when: None,
            message: None,
            other: None,
            note: None,
            help: None,
            source: None,
        }
    }

    /// The severity of its findings.
    pub const fn severity(mut self, severity: Severity) -> Self {
        self.info.severity = severity;
        self
    }

    /// The basis of the claim.
    pub const fn basis(mut self, basis: Basis) -> Self {
        self.info.basis = basis;
        self
    }

    /// The rules whose findings are removed where this constraint has one in the same range.
    pub const fn silences(mut self, rules: &'static [RuleId]) -> Self {
        self.info.silences = rules;
        self
    }

    /// Limits it to files that match this clue.
    pub const fn when(mut self, condition: Clue) -> Self {
        self.when = Some(condition);
        self
    }

    /// What is wrong, instead of the message of the relation.
    pub const fn message(mut self, text: &'static str) -> Self {
        self.message = Some(text);
        self
    }

    /// The label of the other setting.
    pub const fn other(mut self, label: &'static str) -> Self {
        self.other = Some(label);
        self
    }

    /// Why it matters.
    pub const fn note(mut self, text: &'static str) -> Self {
        self.note = Some(text);
        self
    }

    /// What to do.
    pub const fn help(mut self, text: &'static str) -> Self {
        self.help = Some(text);
        self
    }

    /// The sources of the claim.
    pub const fn source(mut self, keys: &'static str) -> Self {
        self.source = Some(Sources::new(keys));
        self
    }
}

/// A [`Constraint`] with its page `docs/rules/<id>.md` of the same crate, which must exist: an id, a summary, and one or
/// more relations.
///
/// ```ignore
/// constraint!("acme-no-server", "the server address is missing", Relation::filled(SERVER))
///     .help("write the address of your server")
///     .source("D1")
/// ```
#[macro_export]
macro_rules! constraint {
    ($id:literal, $summary:expr, $($relation:expr),+ $(,)?) => {
        $crate::tables::Constraint::new(
            $id,
            $summary,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules/", $id, ".md")),
            &[$($relation),+],
        )
    };
}
