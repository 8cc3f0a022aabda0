//! RingCentral files of one run that belong to different orgs.
//!
//! Not a constraint row, because it compares the files of a run.

use ccdef_core::prelude::*;

use crate::url::NAMESPACE;

declare_rule! {
    /// Two RingCentral files of one run belong to different orgs.
    pub(crate) static OTHER_ORG = {
        id: "ringcentral-other-org",
        summary: "the adapter URLs of two RingCentral files belong to different orgs",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::Run(check),
    }
}

fn check(cx: &RunContext<'_>, out: &mut RunFindings) {
    let mut urls = cx.adapter_urls(my_domain);
    let Some(first) = urls.next() else { return };
    for other in urls.filter(|other| other.value != first.value && cx.reports_on(other.index)) {
        let Some(first_file) = cx.file(first.index) else { return };
        let (first_org, org) = (&first.value, &other.value);
        let headline = format!("adapter URL belongs to the org `{org}`, but another RingCentral file to `{first_org}`");
        out.report(other.index, &OTHER_ORG, other.span, headline)
            .related_in(&first_file.source, first.span, "adapter URL of the other RingCentral file")
            .setting(GENERAL, item::ADAPTER_URL)
            .note("the softphone page is on a host of the org itself: RingCentral creates a file for each org and warns against using it in another org")
            .help("download the file from the Install Wizard of each org, or correct the host");
    }
}

/// `acme` of `https://acme--rcsfl.vf.force.com/…`; a sandbox counts as its production org.
fn my_domain(url: &AdapterUrl<'_>) -> Option<String> {
    if !host_matches(&HostPattern::Package(NAMESPACE), url) {
        return None;
    }
    url.host()?.split("--").next().map(str::to_owned)
}
