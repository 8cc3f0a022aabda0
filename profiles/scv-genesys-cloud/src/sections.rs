//! Sections and items of the known record.

use ccdef_core::prelude::*;

/// The section of single sign-on.
pub(crate) const SIGN_ON: &str = "ssoSettings";

pub(crate) const SIGN_ON_PROVIDER: SettingRef = SettingRef::new(SIGN_ON, "providerName");
pub(crate) const ORGANIZATION: SettingRef = SettingRef::new(SIGN_ON, "orgName");

/// What the name of every vendor record of the package starts with: its namespace.
pub(crate) const VENDOR_PREFIX: &str = "genesyscloud__";

/// A vendor record of the package.
pub(crate) const VENDOR_RECORD: ValueKind =
    ValueKind::custom("a vendor record of the package: `genesyscloud__…`", check_vendor_record);

fn check_vendor_record(value: &str) -> Result<(), ValueIssue> {
    let is_name =
        |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if value.strip_prefix(VENDOR_PREFIX).is_some_and(is_name) {
        return Ok(());
    }
    Err(ValueIssue::new(
        "is not a vendor record of the package `genesyscloud`, such as `genesyscloud__genesys_apac_sydney`",
    ))
}

pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[general_vendor_record()]),
    SectionSpec::voice(VOICE_ITEMS),
    SectionSpec::new(SIGN_ON, "SSO Settings").items(&[
        common::item_of_one_org(SIGN_ON_PROVIDER.item, "SSO Identity Provider Name", ValueKind::Text)
            .default("")
            .doc("The identity provider for single sign-on."),
        common::item_of_one_org(ORGANIZATION.item, "Genesys Cloud Organization Name", ValueKind::Text)
            .default("")
            .doc("The Genesys Cloud organization for single sign-on."),
    ]),
];

const fn general_vendor_record() -> ItemSpec {
    let mut item = common::vendor_record();
    item.kind = VENDOR_RECORD;
    item.example("genesyscloud__genesys_apac_sydney")
        .doc("The vendor record of the managed package; there is one for each region (inferred).")
        .source("O1")
}

const VOICE_ITEMS: &[ItemSpec] = &[
    common::item_of_one_org(item::CERTIFICATE, "Telephony Integration Certificate", ValueKind::CERTIFICATE)
        .doc("The certificate or public key with which Salesforce checks the vendor's tokens."),
    common::item_of_one_org(item::LONG_DISTANCE_PREFIX, "Long Distance Prefix", ValueKind::Prefix)
        .example("+61")
        .doc("The country prefix for outbound calls."),
    // Without the default of the base: the known import does not set it.
    ItemSpec::optional("reqUniversalCallRecordingAccess", "Universal Call Recording Access", ValueKind::Bool)
        .example("false")
        .doc("Whether to enable universal access to call recordings; what this access includes is not documented.")
        .source("O1"),
];

#[cfg(test)]
mod tests {
    use super::check_vendor_record;

    #[test]
    fn vendor_record_has_the_namespace_of_the_package() {
        assert!(check_vendor_record("genesyscloud__genesys_apac_sydney").is_ok());
        for bad in ["genesys_apac_sydney", "genesyscloud__", "genesyscloud__a b", "acme__genesyscloud__x"] {
            assert!(check_vendor_record(bad).is_err(), "{bad}");
        }
    }
}
