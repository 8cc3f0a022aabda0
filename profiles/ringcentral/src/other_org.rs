//! Files of one run that were made for different orgs.
//!
//! No constraint row can say this: it compares the files of a run.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::url::NAMESPACE;

declare_rule! {
    /// Two RingCentral files of one run point at different orgs.
    pub(crate) static OTHER_ORG = {
        id: "ringcentral-other-org",
        summary: "the adapter URL belongs to another org than that of another file",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::Run(check),
    }
}

fn check(cx: &RunContext<'_>, out: &mut RunFindings) {
    let mut seen: Option<(String, usize, Span)> = None;
    for (index, file) in cx.own_files() {
        let Some((url, span)) = &file.adapter_url else { continue };
        let Some(org) = my_domain(url) else { continue };
        let Some((first, first_index, first_span)) = &seen else {
            seen = Some((org, index, *span));
            continue;
        };
        if org == *first {
            continue;
        }
        let headline = format!("the adapter URL is one of the org `{org}`, not of `{first}`");
        out.report(index, &OTHER_ORG, *span, headline)
            .related_in(&cx.files[*first_index].source, *first_span, "another RingCentral call center of this run")
            .setting(GENERAL, item::ADAPTER_URL)
            .note("the page lives on a host of the org itself, so RingCentral makes a file for each org and warns against using it in another")
            .help("take the file that the Install Wizard of each org offers, or correct the host");
    }
}

/// `acme` of `https://acme--rcsfl.vf.force.com/…`; sandboxes count as their production org.
fn my_domain(url: &str) -> Option<String> {
    let url = AdapterUrl::parse(url);
    if !host_matches(&HostPattern::Package(NAMESPACE), &url) {
        return None;
    }
    url.host()?.split("--").next().map(str::to_owned)
}
