//! The login page on another host than the connector.
//!
//! Not a constraint row, because it reads a key of `customSettings` that is not an item.

use ccdef_core::prelude::*;

declare_rule! {
    /// The login page and the connector are in different regions.
    pub(crate) static LOGIN_HOST = {
        id: "scv-genesys-cloud-login-host",
        summary: "the login page and the connector are on different hosts",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// The key of `customSettings` with the login page.
const LOGIN_URL: &str = "scvVendorLoginUrl";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(connector), Some(adapter)) = (&cx.facts.adapter_url, cx.facts.adapter_setting) else { return };
    let Some(login) = cx.settings.custom_setting(LOGIN_URL) else { return };
    let login_url = AdapterUrl::parse(login.value);
    let (Some(login_host), Some(host)) = (login_url.host(), connector.host()) else { return };
    if login_host.eq_ignore_ascii_case(&host) {
        return;
    }
    out.report(&LOGIN_HOST, login.span, format!("`{LOGIN_URL}` is on `{login_host}`, the adapter URL on `{host}`"))
        .related(adapter.span, "the connector")
        .note("the host names the region of a Genesys Cloud organization; agents cannot log in to their organization in another region")
        .help("name the vendor record of your region in `reqVendorInfoApiName`, from which Salesforce takes both URLs");
}
