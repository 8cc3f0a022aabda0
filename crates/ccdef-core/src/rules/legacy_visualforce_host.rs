//! A Visualforce page on a host that enhanced domains replaced (`vendors.md` 2.2).

use crate::declare_rule;
use crate::model::Setting;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, HostPattern, Severity, host_matches, item};
use crate::text::adapter_url::AdapterUrl;

declare_rule! {
    /// A Visualforce page is addressed by a host that enhanced domains replaced.
    pub(crate) static LEGACY_VISUALFORCE_HOST = {
        id: "legacy-visualforce-host",
        summary: "a Visualforce page is addressed by a host that enhanced domains replaced",
        category: Category::Values,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// Hosts before enhanced domains; the second kind also names the instance.
const LEGACY: &[HostPattern] = &[HostPattern::Named("**.visualforce.com"), HostPattern::Named("**.visual.force.com")];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if cx.schema.family != Family::OpenCti {
        return;
    }
    let urls = [item::ADAPTER_URL, item::STANDBY_URL];
    let of_pages = cx.settings.values().filter(|value| value.section == Some(GENERAL) && urls.contains(&value.name));
    for value in of_pages {
        let url = AdapterUrl::parse(value.value);
        if LEGACY.iter().any(|pattern| host_matches(pattern, &url)) {
            report(value, &url, out);
        }
    }
}

fn report(value: &Setting<'_>, url: &AdapterUrl<'_>, out: &mut Findings) {
    let host = url.host().unwrap_or_default();
    let finding = out.report(
        &LEGACY_VISUALFORCE_HOST,
        value.span,
        format!("`{host}` is a Visualforce host of before enhanced domains"),
    );
    finding.of_setting(value);
    finding.note("Salesforce moved the pages of every org to hosts under `vf.force.com`; the old ones only redirect, and the frame of a softphone does not always follow");
    finding.help(match enhanced(&host) {
        Some(host) => format!("write `{host}` if that is what the preview of the page shows"),
        None => "write the host that the preview of the page shows, such as `acme--c.vf.force.com`".into(),
    });
}

/// The host that took the place of `acme--c.na12.visual.force.com` or `acme--c.visualforce.com`.
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
    fn hosts_of_before_enhanced_domains_are_told() {
        assert_eq!(check("https://acme--ns.visualforce.com/apex/page"), 1);
        assert_eq!(check("https://c.na12.visual.force.com/apex/page"), 1);
        assert_eq!(check("https://acme--ns.vf.force.com/apex/page"), 0);
        assert_eq!(check("/apex/page"), 0);
    }

    #[test]
    fn the_new_host_follows_from_the_old_one_unless_it_names_the_instance_alone() {
        assert_eq!(enhanced("acme--ns.na12.visual.force.com").as_deref(), Some("acme--ns.vf.force.com"));
        assert_eq!(enhanced("acme--uat--c.visualforce.com").as_deref(), Some("acme--uat--c.sandbox.vf.force.com"));
        assert_eq!(enhanced("c.na12.visual.force.com"), None);
    }
}
