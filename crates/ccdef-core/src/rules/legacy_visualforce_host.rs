//! A Visualforce host that enhanced domains replaced (format/vendors.md#salesforce-hosts).

use crate::declare_rule;
use crate::model::Setting;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::salesforce_hosts::SalesforceHostKind;
use crate::tables::{Basis, Category, Family, FixSupport, Severity};
use crate::text::adapter_url::AdapterUrl;

declare_rule! {
    /// A URL uses a Visualforce host that enhanced domains replaced.
    pub(crate) static LEGACY_VISUALFORCE_HOST = {
        id: "legacy-visualforce-host",
        summary: "a URL uses a Visualforce host that enhanced domains replaced",
        category: Category::Values,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if cx.schema.family != Family::OpenCti {
        return;
    }
    for (value, url) in cx.softphone_pages() {
        let kind = url.host().and_then(|host| SalesforceHostKind::of(&host));
        if kind == Some(SalesforceHostKind::LegacyVisualforce) {
            report(value, &url, out);
        }
    }
}

fn report(value: &Setting<'_>, url: &AdapterUrl<'_>, out: &mut Findings) {
    let host = url.host().unwrap_or_default();
    let finding = out.report(
        &LEGACY_VISUALFORCE_HOST,
        value.span,
        format!("`{host}` is a Visualforce host from before enhanced domains"),
    );
    finding.of_setting(value);
    finding.note("enhanced domains moved Visualforce pages to hosts under `vf.force.com`; the old hosts only redirect, and the softphone frame does not always follow the redirect");
    finding.help(match enhanced(&host) {
        Some(host) => format!("write the host `{host}` if the preview of the page shows it"),
        None => "write the host that the preview of the page shows, such as `acme--c.vf.force.com`".into(),
    });
}

/// The host that replaced `acme--c.na12.visual.force.com` or `acme--c.visualforce.com`.
fn enhanced(host: &str) -> Option<String> {
    let first = host.split('.').next()?;
    match first.split("--").count() {
        2 => Some(format!("{first}.vf.force.com")),
        3 => Some(format!("{first}.sandbox.vf.force.com")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{LEGACY_VISUALFORCE_HOST, enhanced};
    use crate::testing::{self, options};

    fn check(url: &str) -> usize {
        let text = format!(
            "<callCenter><section name=\"reqGeneralInfo\"><item name=\"reqAdapterUrl\">{url}</item></section></callCenter>"
        );
        testing::check(&LEGACY_VISUALFORCE_HOST, "a.xml", &text, &options()).len()
    }

    #[test]
    fn hosts_from_before_enhanced_domains_are_reported() {
        assert_eq!(check("https://acme--ns.visualforce.com/apex/page"), 1);
        assert_eq!(check("https://c.na12.visual.force.com/apex/page"), 1);
        assert_eq!(check("https://acme--ns.vf.force.com/apex/page"), 0);
        assert_eq!(check("/apex/page"), 0);
    }

    #[test]
    fn the_new_host_is_derived_unless_the_old_one_has_no_domain_name() {
        assert_eq!(enhanced("acme--ns.na12.visual.force.com").as_deref(), Some("acme--ns.vf.force.com"));
        assert_eq!(enhanced("acme--uat--c.visualforce.com").as_deref(), Some("acme--uat--c.sandbox.vf.force.com"));
        assert_eq!(enhanced("c.na12.visual.force.com"), None);
    }
}
