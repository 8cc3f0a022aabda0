//! Sections and items of the packaged call center.

use ccdef_core::prelude::*;

use crate::regex::REGEX;

/// The section with the server URLs.
pub(crate) const SERVERS: &str = "resiliencyConfiguration";

/// The URL of a server.
pub(crate) const SERVER_URL: ValueKind = ValueKind::custom("`https://<server>/<guid>/default.html`", check_server_url);

/// An integer of at least one.
const POSITIVE: ValueKind = ValueKind::POSITIVE;

pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[common::item_of_one_org(item::VERSION, "Version", ValueKind::Decimal)
        .default("4.0")
        .doc("The version; the metadata file also has `<version>4</version>`.")]),
    SectionSpec::new("profileConfiguration", "Profile Configuration").items(&[PROFILE_NAME]),
    SectionSpec::new("availabilityConfiguration", "Availiability Configuration").items(&[IP_FILTER]),
    SectionSpec::new(SERVERS, "Resiliency Configuration").items(&[
        common::item_of_one_org("iceVersion", "Server Version", POSITIVE)
            .default("2")
            .doc("The generation of the server."),
        common::item_of_one_org("resiliencyIceUrlA", "Server A URL", SERVER_URL)
            .doc("The URL of the server; the adapter page only redirects, so no other setting names the server."),
        common::item_of_one_org("resiliencyIceUrlB", "Server B URL", SERVER_URL)
            .default("")
            .doc("The URL of a second server for failover."),
        common::item_of_one_org("resiliencyHeartbeatTimeout", "Heartbeat Interval", POSITIVE)
            .default("10")
            .doc("The interval at which the availability of the server is checked."),
        common::item_of_one_org("resiliencyBaseRetryInterval", "Base Retry Interval", POSITIVE)
            .default("10")
            .doc("The wait before the first retry."),
        common::item_of_one_org("resiliencyMaxRetryShift", "Max Retry Exponent", ValueKind::COUNT)
            .default("4")
            .doc("How many times the retry interval doubles at most."),
    ]),
];

const PROFILE_NAME: ItemSpec = common::item_of_one_org("profileName", "Call Center Profile", ValueKind::Text)
    .default("default")
    .doc("The profile on the InGenius server.");

const IP_FILTER: ItemSpec = common::item_of_one_org("ipRegex", "Client IP Filter Pattern", REGEX)
    .default(".*")
    .doc("A pattern for the IP addresses of the clients that may use this call center.");

fn check_server_url(value: &str) -> Result<(), ValueIssue> {
    let url = AdapterUrl::parse(value);
    if url.scheme() != Some("https") {
        return Err(ValueIssue::new("is not an `https` URL"));
    }
    let guid = url.path().split('/').nth(1).unwrap_or_default();
    let is_page = path_matches(&PathPattern::Segments("/*/default.html"), &url);
    if is_page && ValueKind::Guid.check(guid).is_ok() {
        return Ok(());
    }
    Err(ValueIssue::new("does not have the path `/<guid>/default.html`"))
}

#[cfg(test)]
mod tests {
    use super::SERVER_URL;

    #[test]
    fn server_url_requires_https_and_a_guid_in_its_path() {
        let good = "https://ice.acme.example/11111111-2222-3333-4444-555555555555/default.html";
        assert!(SERVER_URL.check(good).is_ok());
        for bad in [
            "http://ice.acme.example/11111111-2222-3333-4444-555555555555/default.html",
            "https://ice.acme.example/default.html",
            "https://ice.acme.example/acme/default.html",
            "ice.acme.example",
        ] {
            assert!(SERVER_URL.check(bad).is_err(), "{bad}");
        }
    }
}
