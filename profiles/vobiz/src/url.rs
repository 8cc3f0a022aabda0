//! The adapter URL: a panel on the customer's own server, with the org and the agent in its query.

use ccdef_core::prelude::*;

const PATHS: &[PathPattern] = &[PathPattern::EndsWith("/salesforce/softphone.html")];

/// The panel with its two parameters.
pub(crate) const PANEL: UrlPattern = UrlPattern::ANY.paths(PATHS).query(&[("org", None), ("agentId", None)]);

pub(crate) const SPEC: UrlSpec = UrlSpec::new("F1").forms(&[UrlForm::HTTPS.paths(PATHS).query(&[
    QueryParameter::required("org", ORG),
    QueryParameter::required("agentId", ValueKind::Text),
    QueryParameter::optional("backendUrl", ANY_URL),
    QueryParameter::optional("apiVersion", ValueKind::Decimal),
])]);

const ANY_URL: ValueKind = ValueKind::url(&[]);

/// The org that the panel logs in to.
const ORG: ValueKind = ValueKind::custom("the My Domain URL of the org: `https://acme.my.salesforce.com`", check_org);

fn check_org(value: &str) -> Result<(), ValueIssue> {
    let url = AdapterUrl::parse(value);
    let is_my_domain = host_matches(&HostPattern::Named("**.my.salesforce.com"), &url);
    if is_my_domain && url.scheme() == Some("https") {
        return Ok(());
    }
    let issue = ValueIssue::new("is not the My Domain URL of an org, such as `https://acme.my.salesforce.com`");
    let host = url.host().unwrap_or_default();
    let of_lightning = host.strip_suffix(".lightning.force.com").filter(|org| !org.contains("--"));
    Err(match of_lightning {
        Some(org) => issue.suggest(format!("https://{org}.my.salesforce.com")),
        None => issue,
    })
}

/// An agent id that needs no encoding in a URL.
pub(crate) const AGENT: ValueKind =
    ValueKind::custom("an agent id: letters, digits, `-`, `.`, `_` and `~`", common::needs_no_url_encoding);

#[cfg(test)]
mod tests {
    use super::check_org;

    #[test]
    fn the_org_is_a_my_domain_url() {
        for good in ["https://acme.my.salesforce.com", "https://acme--uat.sandbox.my.salesforce.com/"] {
            assert!(check_org(good).is_ok(), "{good}");
        }
        for bad in ["https://acme.lightning.force.com", "http://acme.my.salesforce.com", "acme", "/"] {
            assert!(check_org(bad).is_err(), "{bad}");
        }
    }
}
