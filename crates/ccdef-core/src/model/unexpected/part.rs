//! The parts in which the two dialects differ, and how to write each in the other dialect.

/// A kind of part that is written in one dialect in a file of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OtherDialectPart {
    /// `<sections>` or `<items>` in an import file.
    MetadataSection,
    /// `<displayName>` or another metadata field directly below `<callCenter>`.
    MetadataField,
    /// `<name>` or `<label>` as an element in an import file; of an item that has no attribute, all of its elements.
    NameElement,
    /// `<value>` in an item of an import file.
    ValueElement,
    /// `<section>` or `<item>` in a metadata file.
    ImportSection,
    /// `sortOrder` in a metadata file, as attribute or element.
    SortOrder,
    /// `name` or `label` as an attribute in a metadata file.
    NameAttribute,
    /// The value of a metadata item written as its text.
    ValueText,
}

impl OtherDialectPart {
    /// How to write it instead, as an imperative clause.
    pub(crate) const fn instead(self) -> &'static str {
        match self {
            Self::MetadataSection => {
                "write `<section>` and `<item>`, with `sortOrder`, `name` and `label` as attributes"
            }
            Self::MetadataField => {
                "write it as an item: the display name is the item `reqDisplayName` of section `reqGeneralInfo`"
            }
            Self::NameElement => "write `name` and `label` as attributes",
            Self::ValueElement => "write the value as the text of the item: `<item …>value</item>`",
            Self::ImportSection => {
                "write `<sections>` and `<items>`, with `<label>`, `<name>` and `<value>` as elements"
            }
            Self::SortOrder => "remove `sortOrder`: in Metadata API format the order of the elements counts",
            Self::NameAttribute => "write `name` and `label` as elements",
            Self::ValueText => "write the value in an element: `<value>…</value>`",
        }
    }
}
