//! Two call centers of one run with the same agent.
//!
//! Not a constraint row, because it compares the files of a run.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

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
    let mut first_of_agent = BTreeMap::new();
    for other in cx.adapter_urls(agent_id) {
        let first = match first_of_agent.entry(other.value.clone()) {
            Entry::Vacant(entry) => {
                entry.insert(other);
                continue;
            }
            Entry::Occupied(entry) => entry.into_mut(),
        };
        if !cx.reports_on(other.index) {
            continue;
        }
        let Some(first_file) = cx.file(first.index) else { continue };
        let headline = format!("agent id `{}` is also used by another call center", other.value);
        out.report(other.index, &AGENT_UNIQUE, other.span, headline)
            .related_in(&first_file.source, first.span, "the same agent id")
            .setting(GENERAL, item::ADAPTER_URL)
            .note("the adapter URL decides whose calls ring in the panel: with the same `agentId` calls ring for the wrong agent")
            .help("write a different `agentId` in the call center of each agent");
    }
}

fn agent_id(url: &AdapterUrl<'_>) -> Option<String> {
    let agent = url.query_value("agentId").filter(|agent| !agent.is_empty())?;
    Some(agent.into_owned())
}
