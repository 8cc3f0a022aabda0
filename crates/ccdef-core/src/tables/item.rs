//! The names of Salesforce items that several tables or rules use.
//!
//! They belong to section [`GENERAL`](super::section::GENERAL), unless their group says otherwise.

/// The prefix of the names that Salesforce reserves (`format/names.md#prefix-req`).
pub const RESERVED_PREFIX: &str = "req";

/// The name that identifies the call center in the org.
pub const INTERNAL_NAME: &str = "reqInternalName";
/// The name that Setup and users see.
pub const DISPLAY_NAME: &str = "reqDisplayName";
/// A description of the call center.
pub const DESCRIPTION: &str = "reqDescription";
/// The URL of the softphone page.
pub const ADAPTER_URL: &str = "reqAdapterUrl";
/// The URL of the softphone page that is used if the adapter URL does not answer in time.
pub const STANDBY_URL: &str = "reqStandbyUrl";
/// How long to wait for the adapter URL before the standby URL is used.
pub const TIMEOUT: &str = "reqTimeout";
/// Whether the softphone uses Open CTI.
pub const USE_API: &str = "reqUseApi";
/// The height of the softphone.
pub const HEIGHT: &str = "reqSoftphoneHeight";
/// The width of the softphone.
pub const WIDTH: &str = "reqSoftphoneWidth";
/// Where the softphone appears: Salesforce Classic, Lightning Experience or both.
pub const COMPATIBILITY_MODE: &str = "reqSalesforceCompatibilityMode";
/// The version of the CTI Toolkit, or of an Amazon contact center.
pub const VERSION: &str = "reqVersion";
/// The COM program id of a desktop adapter of the CTI Toolkit.
pub const PROG_ID: &str = "reqProgId";
/// The API name of a Salesforce Voice vendor's `ConversationVendorInfo` record.
pub const VENDOR_API_NAME: &str = "reqVendorInfoApiName";
/// The namespace of the managed package that owns the setup flow.
pub const PACKAGE_NAMESPACE: &str = "reqPackageNamespace";
/// The namespace of the Canvas app that is the softphone in Salesforce Classic.
pub const CANVAS_NAMESPACE: &str = "reqCanvasNamespace";
/// The API name of the Canvas app that is the softphone in Salesforce Classic.
pub const CANVAS_API_NAME: &str = "reqCanvasApiName";
/// The key of `customSettings` that marks a file of Salesforce Voice.
pub const CALL_CENTER_TYPE: &str = "reqCallCenterType";

/// The two items that name the call center.
pub const IDENTITY: [&str; 2] = [INTERNAL_NAME, DISPLAY_NAME];

/// Whether an item is one of the two items that name the call center.
pub fn is_identity(section: &str, name: &str) -> bool {
    section == super::section::GENERAL && IDENTITY.contains(&name)
}

// In section `VOICE`.

/// The certificate with which Salesforce checks a Salesforce Voice vendor's tokens.
pub const CERTIFICATE: &str = "reqTelephonyIntegrationCertificate";
/// The relay state URL of the identity provider's app.
pub const RELAY_STATE: &str = "reqRelayState";

// In section `DIALING`; the second one also in `VOICE`.

/// The digits dialed before an outside number.
pub const OUTSIDE_PREFIX: &str = "reqOutsidePrefix";
/// The digits dialed before a long-distance number.
pub const LONG_DISTANCE_PREFIX: &str = "reqLongDistPrefix";
/// The digits dialed before an international number.
pub const INTERNATIONAL_PREFIX: &str = "reqInternationalPrefix";
