//! Items of the section `reqConnectSFCCPOptions`. Files of every version are valid, so items added later are optional.

use ccdef_core::prelude::*;

use crate::url::PANEL_HOSTS;

/// The section of the adapter's settings.
pub(crate) const OPTIONS: &str = "reqConnectSFCCPOptions";

/// The URL of an instance's Contact Control Panel.
const PANEL_URL: ValueKind = ValueKind::custom(
    "`https://<instance>.awsapps.com/connect/ccp` or `https://<instance>.my.connect.aws/connect/ccp`",
    check_panel_url,
);

/// The page reads the value with `JSON.parse` when it starts (C1).
const PHONE_FORMAT: ValueKind = ValueKind::JsonRecord(&[
    JsonKey::new("OPF", ValueKind::Text),
    JsonKey::new("NPF", ValueKind::Text),
    JsonKey::new("Country", COUNTRY),
    JsonKey::new("NF", ValueKind::Text),
    JsonKey::new("TNF", ValueKind::Text),
]);

const COUNTRY: ValueKind = ValueKind::custom("two capital letters, such as `US`", check_country);

pub(crate) const ITEMS: &[ItemSpec] = &[
    ItemSpec::required("reqConnectURL", "Amazon Connect CCP URL", PANEL_URL)
        .example("https://acme.my.connect.aws/connect/ccp")
        .doc("The URL of the Contact Control Panel that the page embeds.")
        .source("C1, C2, F1, T1"),
    since("v2.0", "reqConnectSSOURL", "Amazon Connect CCP SSO URL", ValueKind::HTTPS_URL)
        .default("")
        .doc("The login URL of the identity provider."),
    since("v2.0", "reqConnectSSORelay", "Amazon Connect CCP SSO Relay", ValueKind::Text)
        .default("")
        .doc("The query string, without `?`, that is appended to the login URL.")
        .source("C1"),
    since("v2.0", "reqConnectMedialess", "Amazon Connect CCP Medialess", ValueKind::Bool)
        .default("false")
        .doc("Whether the embedded softphone is turned off; `true` in the Classic call center."),
    since("v2.0", "reqConnectLoginPopup", "Amazon Connect CCP Login Popup", ValueKind::Bool)
        .default("true")
        .doc("Whether agents log in in a separate window; `false` in the Classic call center."),
    since("v2.0", "reqConnectAutoClose", "Amazon Connect CCP Auto-Close", ValueKind::Bool)
        .default("true")
        .doc("Whether the login window closes after the login; `false` in the Classic call center."),
    since("v2.0", "reqConnectAutoLogin", "Amazon Connect CCP Auto-Login", ValueKind::COUNT)
        .default("5")
        .doc("A delay in seconds.")
        .source("C1"),
    pixels("reqConnectCW", "Console Phone Width", "260").doc("The width of the panel in the console."),
    pixels("reqConnectCH", "Console Phone Height", "465").doc("The height of the panel in the console."),
    pixels("reqConnectCLCW", "Classic Phone Width", "195")
        .doc("The width of the panel in Classic; 200 with the Classic page."),
    pixels("reqConnectCLCH", "Classic Phone Height", "460")
        .doc("The height of the panel in Classic; 400 with the Classic page."),
    pixels("reqConnectLW", "Lightning Container Width", "260").doc("The width of the container in Lightning."),
    pixels("reqConnectLH", "Lightning Container Height", "465").doc("The height of the container in Lightning."),
    pixels("reqConnectLCW", "Lightning Phone Width", "266").doc("The width that the page gives the panel at run time."),
    pixels("reqConnectLCH", "Lightning Phone Height", "512").doc("The height that the page gives the panel at run time."),
    ItemSpec::required("reqConnectPhoneFormat", "Phone Number Formatting", PHONE_FORMAT)
        .default(r#"{"OPF":"0","NPF":"1","Country":"US","NF":"International_plaintext","TNF":"(555) 123-4567"}"#)
        .doc("How phone numbers are parsed and shown; without it the page fails when it starts.")
        .source("C1, F1, T1"),
    org("reqEnableSoftphonePopout", "Enable Softphone Popout", ValueKind::Bool, "true")
        .doc("Whether the softphone can be moved to a separate window; Console only."),
    since("2019-01-17", "reqConnectCustomRingtoneURL", "Custom Ringtone URL", ValueKind::HTTPS_URL)
        .default("")
        .doc("The URL of a ringtone; ignored unless it starts with `https://`."),
    org("reqScreenpopAction", "Call Screenpop Action", ValueKind::Text, "connecting")
        .doc("When the screen pop opens."),
    since("2019-01-11", "reqTaskAutoCreate", "Call Activity Auto Create", ValueKind::Bool)
        .default("true")
        .doc("Whether each call creates a task; if the item is missing, it does not."),
    org("reqTaskForCallType", "Call Activity For Call Type", CALL_TYPES, "inbound, outbound")
        .doc("Which calls create a task."),
    org("reqTaskStaticValues", "Call Activity Static Values", ValueKind::Text, "").doc("Fixed values for the task."),
    since("2019-01-09", "reqTaskAction", "Call Activity Action", ValueKind::OneOf(&["none", "start", "end"]))
        .default("end")
        .doc("When the page of the task opens; if the item is missing, it never opens."),
    ItemSpec::optional("reqTaskPage", "Call Activity Custom Page", ValueKind::Text)
        .default("")
        .doc("The Visualforce page that opens for the task; `DEFAULT_TASK_LAYOUT` in v3.")
        .source("C1, O1"),
    org("reqTaskAutoUpdateDuration", "Call Activity Auto Update Duration", ValueKind::Bool, "true")
        .doc("Whether the duration of the call is written to the task."),
    since("2019-01-09", "reqTaskIncludeAgentFriendlyName", "Call Activity Include Agent Friendy Name", ValueKind::Bool)
        .default("true")
        .doc("Whether the task names the agent; if the item is missing, it does not. The vendor's file misspells the label."),
    since("v2.9", "reqAgentStateSyncEnabled", "Omnipresence Agent State Sync Enabled", ValueKind::Bool)
        .default("true")
        .doc("Whether agent states follow Omni-Channel; if the item is missing, they do not. Console and Lightning only."),
    org("reqPublishContactAttributes", "Publish Contact Attributes", ValueKind::Bool, "false")
        .doc("Whether the attributes of the contact are published."),
];

const CALL_TYPES: ValueKind = ValueKind::list(',', &ValueKind::OneOf(&["inbound", "outbound"]));

/// A size in pixels, present in every known file.
const fn pixels(name: &'static str, label: &'static str, default: &'static str) -> ItemSpec {
    ItemSpec::recommended(name, label, ValueKind::Pixels).default(default).source("F1, T1, C1")
}

/// An item that a later version added.
const fn since(when: &'static str, name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::optional(name, label, kind).since(when).source("C1, F1")
}

/// An item of v3, known from one org.
const fn org(name: &'static str, label: &'static str, kind: ValueKind, default: &'static str) -> ItemSpec {
    ItemSpec::optional(name, label, kind).default(default).since("v3").source("O1")
}

fn check_panel_url(value: &str) -> Result<(), ValueIssue> {
    const PANEL: UrlPattern = UrlPattern::ANY.hosts(PANEL_HOSTS).paths(&[PathPattern::StartsWith("/connect/ccp")]);
    const NEW_PANEL: UrlPattern =
        UrlPattern::ANY.hosts(&[HostPattern::Named("*.my.connect.aws")]).paths(&[PathPattern::StartsWith("/ccp-v2")]);
    let url = AdapterUrl::parse(value);
    if url.scheme() == Some("https") && (url_matches(&PANEL, &url) || url_matches(&NEW_PANEL, &url)) {
        return Ok(());
    }
    Err(ValueIssue::new(
        "is not the `https` URL of a Contact Control Panel, such as `https://acme.my.connect.aws/connect/ccp`",
    ))
}

fn check_country(value: &str) -> Result<(), ValueIssue> {
    if value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Ok(());
    }
    Err(ValueIssue::new("is not a country code of two capital letters"))
}

#[cfg(test)]
mod tests {
    use super::{PANEL_URL, PHONE_FORMAT};

    #[test]
    fn panel_url_requires_https_and_an_amazon_host() {
        for good in [
            "https://acme.awsapps.com/connect/ccp",
            "https://acme.my.connect.aws/connect/ccp-v2/",
            "https://acme.my.connect.aws/ccp-v2/",
        ] {
            assert!(PANEL_URL.check(good).is_ok(), "{good}");
        }
        for bad in [
            "https://acme.awsapps.com/",
            "http://acme.awsapps.com/connect/ccp",
            "https://acme.example/connect/ccp",
            "https://acme.awsapps.com/ccp-v2",
        ] {
            assert!(PANEL_URL.check(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn phone_format_requires_its_five_keys_and_a_country_in_capitals() {
        let format = |country: &str| {
            PHONE_FORMAT.check(&format!(r#"{{"OPF":"0","NPF":"1","Country":"{country}","NF":"x","TNF":"1"}}"#))
        };
        assert!(format("DE").is_ok());
        assert!(format("de").is_err());
        assert!(PHONE_FORMAT.check(r#"{"OPF":"0"}"#).is_err());
    }
}
