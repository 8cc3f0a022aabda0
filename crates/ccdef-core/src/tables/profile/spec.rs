//! Tables of sections and items.

use ccdef_syntax::Dialect;

use crate::tables::profile::{Sources, ValueKind};
use crate::tables::section::{DIALING, GENERAL, VOICE};

/// Whether an item is required (`format/vendors.md#presence`).
///
/// Not `non_exhaustive`: lists and pages must handle all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Presence {
    /// Salesforce or the adapter does not work without it.
    Required,
    /// Every known file of the current generation has it.
    Recommended,
    /// Anything else.
    Optional,
}

impl Presence {
    /// The id that lists show.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Recommended => "recommended",
            Self::Optional => "optional",
        }
    }
}

/// Who writes an item.
///
/// Not `non_exhaustive`: code that writes files must handle all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenBy {
    /// Whoever writes the file.
    Author,
    /// Salesforce itself, after the import.
    Salesforce,
}

/// A section and its known items.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct SectionSpec {
    /// Its name.
    pub name: &'static str,
    /// The label of the vendor's own file.
    pub label: &'static str,
    /// Its items, in the order in which new files contain them.
    pub items: &'static [ItemSpec],
}

impl SectionSpec {
    /// A section without items yet.
    pub const fn new(name: &'static str, label: &'static str) -> Self {
        Self { name, label, items: &[] }
    }

    /// The section that every definition has, under its usual label.
    pub const fn general(items: &'static [ItemSpec]) -> Self {
        Self::new(GENERAL, "General Information").items(items)
    }

    /// The section of Salesforce Voice settings, under its usual label.
    pub const fn voice(items: &'static [ItemSpec]) -> Self {
        Self::new(VOICE, "SCV Settings").items(items)
    }

    /// The section of dialing prefixes, under its usual label.
    pub const fn dialing(items: &'static [ItemSpec]) -> Self {
        Self::new(DIALING, "Dialing Options").items(items)
    }

    /// Sets its items, in the order in which new files contain them.
    pub const fn items(mut self, items: &'static [ItemSpec]) -> Self {
        self.items = items;
        self
    }
}

/// What is known about one item.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ItemSpec {
    /// Its name.
    pub name: &'static str,
    /// The label of the vendor's own file.
    pub label: &'static str,
    /// The form of its value.
    pub kind: ValueKind,
    /// Whether it is required.
    pub presence: Presence,
    /// The only dialect to which `presence` applies; `None` for both.
    pub dialect: Option<Dialect>,
    /// The default value in new files; `None` if there is none. `Some("")` means that the default is empty.
    pub default: Option<&'static str>,
    /// Whether the default is the only accepted value.
    pub fixed: bool,
    /// An example value, which is never written by default.
    pub example: Option<&'static str>,
    /// What it means, in at most one sentence.
    pub doc: Option<&'static str>,
    /// The date (`2025-06-11`) or version since which the vendor's file has it; `None` if it always had it.
    pub since: Option<&'static str>,
    /// The sources of the claims: keys of the profile's sources, or sections of the format pages.
    pub source: Option<Sources>,
    /// The `sortOrder` that the guide fixes for it in import files.
    pub position: Option<u32>,
    /// Whether the value is a secret that every assigned user can read.
    pub sensitive: bool,
    /// Whether the form of the value is known only from files, so that another form is not an error.
    pub observed: bool,
    /// Who writes it: new files do not need what Salesforce itself writes into stored call centers.
    pub written_by: WrittenBy,
}

impl ItemSpec {
    const fn new(name: &'static str, label: &'static str, kind: ValueKind, presence: Presence) -> Self {
        Self {
            name,
            label,
            kind,
            presence,
            dialect: None,
            default: None,
            fixed: false,
            example: None,
            doc: None,
            since: None,
            source: None,
            position: None,
            sensitive: matches!(kind, ValueKind::Secret),
            observed: false,
            written_by: WrittenBy::Author,
        }
    }

    /// A required item.
    pub const fn required(name: &'static str, label: &'static str, kind: ValueKind) -> Self {
        Self::new(name, label, kind, Presence::Required)
    }

    /// An item that every current file of the vendor has.
    pub const fn recommended(name: &'static str, label: &'static str, kind: ValueKind) -> Self {
        Self::new(name, label, kind, Presence::Recommended)
    }

    /// An optional item.
    pub const fn optional(name: &'static str, label: &'static str, kind: ValueKind) -> Self {
        Self::new(name, label, kind, Presence::Optional)
    }

    /// Limits the presence to one dialect.
    pub const fn only_in(mut self, dialect: Dialect) -> Self {
        self.dialect = Some(dialect);
        self
    }

    /// Sets the default value in new files.
    pub const fn default(mut self, value: &'static str) -> Self {
        self.default = Some(value);
        self
    }

    /// Sets the only value that the vendor accepts; it is also the default.
    pub const fn fixed(mut self, value: &'static str) -> Self {
        self.default = Some(value);
        self.fixed = true;
        self
    }

    /// Sets an example value.
    pub const fn example(mut self, value: &'static str) -> Self {
        self.example = Some(value);
        self
    }

    /// Sets what it means.
    pub const fn doc(mut self, text: &'static str) -> Self {
        self.doc = Some(text);
        self
    }

    /// Sets since when the vendor's file has it.
    pub const fn since(mut self, when: &'static str) -> Self {
        self.since = Some(when);
        self
    }

    /// Sets the sources of the claims.
    pub const fn source(mut self, keys: &'static str) -> Self {
        self.source = Some(Sources::new(keys));
        self
    }

    /// Sets the `sortOrder` that the guide fixes for it.
    pub const fn position(mut self, sort_order: u32) -> Self {
        self.position = Some(sort_order);
        self
    }

    /// Marks a value that every assigned user can read and that should not be in the file.
    pub const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    /// Marks a value whose form is known only from files, so that another form is not an error.
    pub const fn observed(mut self) -> Self {
        self.observed = true;
        self
    }

    /// Marks an item that Salesforce itself writes into stored call centers, so that new files do not need it.
    pub const fn stored(mut self) -> Self {
        self.written_by = WrittenBy::Salesforce;
        self
    }

    /// Whether `presence` applies to files of `dialect`.
    pub fn applies_to(&self, dialect: Dialect) -> bool {
        self.dialect.is_none_or(|only| only == dialect)
    }
}
