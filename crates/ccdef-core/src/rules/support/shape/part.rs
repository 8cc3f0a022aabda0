//! The pieces by which one dialect can be told from the other, and what to say when one is in the wrong file.

/// A kind of piece of one dialect that stands in a file of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OtherDialectPart {
    /// `<sections>` or `<items>` in an import file.
    MetadataSection,
    /// `<displayName>` and the like directly below `<callCenter>`.
    MetadataField,
    /// `<name>` or `<label>` as an element in an import file.
    NameElement,
    /// `<value>` in an item of an import file.
    ValueElement,
    /// `<section>` or `<item>` in a metadata file.
    ImportSection,
    /// `sortOrder` in a metadata file, as attribute or element.
    SortOrder,
    /// `name` or `label` as an attribute in a metadata file.
    NameAttribute,
    /// The value of a metadata item as its text.
    ValueText,
}

impl OtherDialectPart {
    /// What it should be instead, as a clause.
    pub(crate) const fn instead(self) -> &'static str {
        match self {
            Self::MetadataSection => {
                "the import dialect calls them `<section>` and `<item>`, with `sortOrder`, `name` and `label` as attributes"
            }
            Self::MetadataField => {
                "in the import dialect everything is an item: the display name is the item `reqDisplayName` of the section `reqGeneralInfo`"
            }
            Self::NameElement => "in the import dialect `name` and `label` are attributes",
            Self::ValueElement => {
                "in the import dialect the value is the text of the item itself: `<item …>value</item>`"
            }
            Self::ImportSection => {
                "the metadata dialect calls them `<sections>` and `<items>`, with `<label>`, `<name>` and `<value>` as elements"
            }
            Self::SortOrder => "the metadata dialect has no `sortOrder`: the order of the elements counts",
            Self::NameAttribute => "in the metadata dialect `name` and `label` are elements",
            Self::ValueText => "in the metadata dialect the value stands in an element: `<value>…</value>`",
        }
    }
}
