//! The elements of the Metadata API format by API version (`format/metadata.md#fields-by-api-version`).

use ccdef_syntax::Dialect;

/// The first API version whose schema is known exactly.
pub const FIRST_KNOWN_API: u32 = 47;
/// The newest API version whose schema is known.
pub const LAST_KNOWN_API: u32 = 68;

/// One element of the Metadata API format.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct MetadataField {
    /// Its parent element.
    pub parent: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The first API version that has it; 0 if all versions have it.
    pub since: u32,
    /// Whether its parent requires it.
    pub required: bool,
    /// Its type in the schema, which Salesforce uses in error messages.
    pub type_name: &'static str,
}

/// The type of an element that contains only text.
const TEXT: &str = "string";

const fn field(parent: &'static str, name: &'static str, since: u32, required: bool) -> MetadataField {
    MetadataField { parent, name, since, required, type_name: TEXT }
}

/// An element with children, which have rows of their own.
const fn nested(parent: &'static str, name: &'static str, since: u32, type_name: &'static str) -> MetadataField {
    MetadataField { parent, name, since, required: false, type_name }
}

/// Every element below `<CallCenter>`, from the published WSDLs of API 47 to 66 and the type package of API 68
/// (`format/metadata.md#metadata-elements`).
pub static METADATA_FIELDS: &[MetadataField] = &[
    field("CallCenter", "adapterUrl", 0, false),
    nested("CallCenter", "contactCenterChannels", 55, "ContactCenterChannel"),
    field("CallCenter", "customSettings", 47, false),
    field("CallCenter", "displayName", 0, true),
    field("CallCenter", "displayNameLabel", 0, true),
    field("CallCenter", "internalNameLabel", 0, true),
    nested("CallCenter", "sections", 0, "CallCenterSection"),
    nested("CallCenter", "vendorCallCenterStatusMaps", 55, "VendorCallCenterStatusMap"),
    field("CallCenter", "version", 0, false),
    nested("sections", "items", 0, "CallCenterItem"),
    field("sections", "label", 0, true),
    field("sections", "name", 0, true),
    field("items", "label", 0, true),
    field("items", "name", 0, true),
    field("items", "value", 0, true),
    field("contactCenterChannels", "channel", 55, false),
    field("contactCenterChannels", "contactCenter", 60, false),
    field("contactCenterChannels", "omniCallbackFallbackQueue", 65, false),
    field("contactCenterChannels", "omniCallbackHandler", 65, false),
    field("contactCenterChannels", "voiceMailFallbackQueue", 60, false),
    field("contactCenterChannels", "voiceMailHandler", 60, false),
    field("vendorCallCenterStatusMaps", "externalStatus", 55, false),
    field("vendorCallCenterStatusMaps", "servicePresenceStatus", 55, false),
];

/// The elements known below `parent`.
pub fn metadata_fields(parent: &str) -> impl Iterator<Item = &'static MetadataField> {
    METADATA_FIELDS.iter().filter(move |field| field.parent == parent)
}

/// Whether an element with this name contains only text.
pub fn is_simple(name: &str) -> bool {
    metadata_fields(name).next().is_none()
}

/// Whether an element with this name may be below the root, with children that are not settings.
#[cfg(feature = "engine")]
pub(crate) fn is_structure(name: &str) -> bool {
    let is_known = metadata_fields(Dialect::Metadata.root()).any(|field| field.name == name);
    is_known && !is_simple(name) && !Dialect::is_section_name(name)
}

/// The type of the element `name` in the schema, which Salesforce uses in error messages.
pub fn metadata_type(name: &str) -> &'static str {
    if name == Dialect::Metadata.root() {
        return Dialect::Metadata.root();
    }
    METADATA_FIELDS.iter().find(|field| field.name == name).map_or(TEXT, |field| field.type_name)
}

#[cfg(test)]
mod tests {
    use super::{METADATA_FIELDS, TEXT, is_simple};

    #[test]
    fn only_elements_with_children_have_a_type_of_their_own() {
        for field in METADATA_FIELDS {
            assert_eq!(field.type_name == TEXT, is_simple(field.name), "{}", field.name);
        }
    }
}
