//! The relay state: the address in the AWS console at which users log in to an instance.

use ccdef_core::prelude::*;

/// `https://<region>.console.aws.amazon.com/connect/federate/<instance id>`
pub(crate) const KIND: ValueKind =
    ValueKind::custom("`https://<region>.console.aws.amazon.com/connect/federate/<instance id>`", check);

const PATTERN: UrlPattern = UrlPattern::ANY
    .hosts(&[HostPattern::Named("*.console.aws.amazon.com")])
    .paths(&[PathPattern::Segments("/connect/federate/*")]);

/// The region and the instance that a relay state names.
pub(crate) struct Federate {
    /// The first label of its host, lower case.
    pub(crate) region: String,
    /// The last segment of its path.
    pub(crate) instance: String,
}

/// Parses a relay state; `None` if it has another form.
pub(crate) fn parse(value: &str) -> Option<Federate> {
    let url = AdapterUrl::parse(value);
    if url.scheme() != Some("https") || !url_matches(&PATTERN, &url) {
        return None;
    }
    let region = url.host()?.split('.').next()?.to_owned();
    let instance = url.path().rsplit('/').next()?.to_owned();
    Some(Federate { region, instance })
}

/// The relay states of a file that can be parsed, each with the name of its item.
pub(crate) fn relays<'r>(cx: &RuleContext<'r>) -> Vec<(&'static str, &'r Setting<'r>, Federate)> {
    let named = ["reqSettingsRelayState", item::RELAY_STATE].into_iter();
    named
        .filter_map(|item| {
            let relay = cx.settings.get(SettingRef::voice(item))?;
            Some((item, relay, parse(relay.value)?))
        })
        .collect()
}

fn check(value: &str) -> Result<(), ValueIssue> {
    match parse(value) {
        Some(_) => Ok(()),
        None => Err(ValueIssue::new("is not `https://<region>.console.aws.amazon.com/connect/federate/<instance id>`")),
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_relay_state_names_region_and_instance() {
        let found = parse("https://eu-central-1.console.aws.amazon.com/connect/federate/1111-2222");
        assert!(found.is_some_and(|found| found.region == "eu-central-1" && found.instance == "1111-2222"));
        for bad in [
            "http://eu-central-1.console.aws.amazon.com/connect/federate/1",
            "https://console.aws.amazon.com/connect/federate/1",
            "https://eu-central-1.console.aws.amazon.com/connect/federate",
            "https://eu-central-1.console.aws.amazon.com/connect/home/1",
            "AmazonConnect",
        ] {
            assert!(parse(bad).is_none(), "{bad}");
        }
    }
}
