//! Two call centers of one run with the same agent.
//!
//! Not a constraint row, because it compares the files of a run.

use std::collections::BTreeMap;

use ccdef_core::prelude::*;

declare_rule! {
    /// Two Vobiz call centers of one run have the same agent id.
    pub(crate) static AGENT_UNIQUE = {
        id: "vobiz-agent-unique",
        summary: "two Vobiz call centers of one run have the same agent id",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::Run(check),
    }
}

fn check(cx: &RunContext<'_>, out: &mut RunFindings) {
    let mut seen: BTreeMap<String, (usize, Span)> = BTreeMap::new();
    for (index, file) in cx.own_files() {
        let Some((url, span)) = &file.adapter_url else { continue };
        let url = AdapterUrl::parse(url);
        let Some(agent) = url.query_value("agentId").filter(|agent| !agent.is_empty()) else { continue };
        let Some((first, first_span)) = seen.get(agent.as_ref()) else {
            seen.insert(agent.into_owned(), (index, *span));
            continue;
        };
        out.report(index, &AGENT_UNIQUE, *span, format!("agent id `{agent}` is also used by another call center"))
            .related_in(&cx.files[*first].source, *first_span, "the same agent id")
            .setting(GENERAL, item::ADAPTER_URL)
            .note("the adapter URL decides whose calls ring in the panel: with the same `agentId` calls ring for the wrong agent")
            .help("write a different `agentId` in the call center of each agent");
    }
}
