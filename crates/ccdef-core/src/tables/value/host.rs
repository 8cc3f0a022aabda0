//! Host names and IP addresses.

use std::net::Ipv6Addr;

use url::{Host, Url};

use crate::tables::profile::ValueIssue;

/// What is wrong with a URL in place of a host.
const NO_URL: &str = "is not a host name or an IP address, without `https://` and without a path";

pub(super) fn check(value: &str) -> Result<(), ValueIssue> {
    if let Some((_, rest)) = value.split_once("://") {
        let issue = ValueIssue::new(NO_URL);
        let host = Url::parse(value).is_ok_and(|url| url.has_host());
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        return Err(if host { issue.suggest(&rest[..end]) } else { issue });
    }
    if value.parse::<Ipv6Addr>().is_ok() {
        return Ok(());
    }
    let (host, port) = split_port(value);
    if port.is_some_and(|port| !port.parse::<u16>().is_ok_and(|port| port > 0)) {
        return Err(ValueIssue::new("has a port outside the range 1 to 65535"));
    }
    if let Some((host, _)) = host.split_once('/').filter(|(host, _)| is_host(host)) {
        return Err(ValueIssue::new(NO_URL).suggest(host));
    }
    if is_host(host) {
        return Ok(());
    }
    Err(ValueIssue::new("is not a host name or an IP address"))
}

/// The host and, after the last colon outside brackets, the port.
fn split_port(value: &str) -> (&str, Option<&str>) {
    match value.rsplit_once(':') {
        Some((host, port)) if !port.contains([']', '/']) => (host, Some(port)),
        _ => (value, None),
    }
}

fn is_host(host: &str) -> bool {
    let is_allowed = |c: char| c.is_alphanumeric() || "-._[]:".contains(c);
    host.chars().all(is_allowed) && Host::parse(host).is_ok()
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::ValueKind;
    use crate::tables::value::tests::outcome;

    #[test]
    fn names_and_addresses_are_hosts() {
        for good in
            ["pbx.acme.example", "PBX01", "192.0.2.10:8443", "[2001:db8::1]:443", "2001:db8::1", "under_score.example"]
        {
            assert_eq!(outcome(ValueKind::Host, good), "ok", "{good}");
        }
    }

    #[test]
    fn urls_paths_and_bad_ports_are_not() {
        let host = |value| outcome(ValueKind::Host, value);
        assert_eq!(
            host("https://pbx.acme.example:8443/x"),
            "is not a host name or an IP address, without `https://` and without a path ?→ pbx.acme.example:8443"
        );
        assert_eq!(
            host("pbx.acme.example/x"),
            "is not a host name or an IP address, without `https://` and without a path ?→ pbx.acme.example"
        );
        assert_eq!(host("pbx.acme.example:0"), "has a port outside the range 1 to 65535");
        assert_eq!(host("192.0.2.300"), "is not a host name or an IP address");
        assert_eq!(host("two words"), "is not a host name or an IP address");
    }
}
