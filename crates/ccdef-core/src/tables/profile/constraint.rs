//! Relations between settings, as rows of a profile's table.
//!
//! A row is a rule without code: it has an id and a page like any other vendor rule, and says what must hold. One engine
//! checks all rows; pages, scaffolding and lists read the same ones. What no row can say is a function beside the
//! profile.

mod relation;
mod value_pattern;

pub use relation::{OnPage, Relation};
pub use value_pattern::ValuePattern;

use crate::tables::id::RuleId;
use crate::tables::profile::{Clue, Sources};
use crate::tables::rule_info::{Basis, RuleInfo};
use crate::tables::severity::Severity;

/// One row: what must hold between settings, and what to say where it does not.
///
/// Message, label, note and help may quote the file: `{item}` is the item that is reported, `{value}` its value; what
/// else there is depends on the relation, see [`Relation::placeholders`]. `{{` and `}}` are braces.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Constraint {
    /// What it is called and says of itself; the id begins with the profile's.
    pub info: RuleInfo,
    /// What must hold, each for itself.
    pub relations: &'static [Relation],
    /// Checked only in files of which this holds.
    pub when: Option<Clue>,
    /// What is wrong; `None` for the sentence of the relation.
    pub message: Option<&'static str>,
    /// What to say at the other setting of the relation; `None` to leave it unmarked.
    pub other: Option<&'static str>,
    /// Why it matters.
    pub note: Option<&'static str>,
    /// What to do.
    pub help: Option<&'static str>,
    /// Where the claim comes from: keys of the profile's sources.
    pub source: Option<Sources>,
}

impl Constraint {
    /// A heuristic warning of these relations; `constraint!` adds the page. Set what differs.
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

    /// How bad a finding is.
    pub const fn severity(mut self, severity: Severity) -> Self {
        self.info.severity = severity;
        self
    }

    /// What it rests on.
    pub const fn basis(mut self, basis: Basis) -> Self {
        self.info.basis = basis;
        self
    }

    /// The rules whose findings are dropped where this row has one at the same place.
    pub const fn silences(mut self, rules: &'static [RuleId]) -> Self {
        self.info.silences = rules;
        self
    }

    /// Limits it to files of which this holds.
    pub const fn when(mut self, condition: Clue) -> Self {
        self.when = Some(condition);
        self
    }

    /// What is wrong, in place of the relation's own sentence.
    pub const fn message(mut self, text: &'static str) -> Self {
        self.message = Some(text);
        self
    }

    /// What to say at the other setting.
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

    /// Where the claim comes from.
    pub const fn source(mut self, keys: &'static str) -> Self {
        self.source = Some(Sources::new(keys));
        self
    }
}

/// A [`Constraint`] with its page `docs/rules/<id>.md` of the same crate, which must exist: an id, a summary, and one or
/// more relations.
///
/// ```ignore
/// constraint!("acme-no-server", "no server is named", Relation::filled(SERVER))
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
