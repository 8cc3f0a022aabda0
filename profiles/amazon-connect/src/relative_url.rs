//! The adapter URL is a path.
//!
//! Not a constraint row, because the severity depends on the page and on the namespace.

use ccdef_core::prelude::*;

use crate::page;

declare_rule! {
    /// The adapter URL is a path, not the full address of the page.
    pub(crate) static RELATIVE_URL = {
        id: "amazon-connect-relative-url",
        summary: "the adapter URL is a path, not the full address of the page",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(url), Some(setting)) = (&cx.facts.adapter_url, cx.facts.adapter_setting) else { return };
    let is_classic = url_matches(&page::CLASSIC_URL, url);
    if !url.is_relative() || !(is_classic || url_matches(&page::LIGHTNING_URL, url)) {
        return;
    }
    let has_namespace = url.path().to_ascii_lowercase().contains("amazonconnect__");
    let finding = out.report(
        &RELATIVE_URL,
        setting.span,
        format!("adapter URL `{}` is a path, not the full address of the page", url.path()),
    );
    finding
        .setting(GENERAL, item::ADAPTER_URL)
        .note("Amazon's guide asks administrators to enter the full address of the page");
    // Amazon's page about the mini adapter gives the path itself as the example to type (D2).
    if has_namespace && is_classic || url_matches(&page::MINI_URL, url) {
        finding.severity(Severity::Note);
    }
    finding.help(
        "preview the page in Setup > Visualforce Pages and copy its address, `https://<my-domain>--amazonconnect…`",
    );
}
