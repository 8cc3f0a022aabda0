//! The elements of the Metadata API format by API version (`format/metadata.md#fields-by-api-version`).

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
}

const fn field(parent: &'static str, name: &'static str, since: u32, required: bool) -> MetadataField {
    MetadataField { parent, name, since, required }
}

/// Every element below `<CallCenter>`, from the published WSDLs of API 47 to 66 and the type package of API 68
/// (`format/metadata.md#metadata-elements`).
pub static METADATA_FIELDS: &[MetadataField] = &[
    field("CallCenter", "adapterUrl", 0, false),
    field("CallCenter", "contactCenterChannels", 55, false),
    field("CallCenter", "customSettings", 47, false),
    field("CallCenter", "displayName", 0, true),
    field("CallCenter", "displayNameLabel", 0, true),
    field("CallCenter", "internalNameLabel", 0, true),
    field("CallCenter", "sections", 0, false),
    field("CallCenter", "vendorCallCenterStatusMaps", 55, false),
    field("CallCenter", "version", 0, false),
    field("sections", "items", 0, false),
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

/// The type of the element `name` in the schema, which Salesforce uses in error messages.
pub fn metadata_type(name: &str) -> &'static str {
    match name {
        "CallCenter" => "CallCenter",
        "sections" => "CallCenterSection",
        "items" => "CallCenterItem",
        "contactCenterChannels" => "ContactCenterChannel",
        "vendorCallCenterStatusMaps" => "VendorCallCenterStatusMap",
        _ => "string",
    }
}
