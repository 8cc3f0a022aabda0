//! The vendor has replaced this version of its adapter.

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity, Status};

declare_rule! {
    /// The vendor has replaced this version of its adapter.
    pub(crate) static OBSOLETE_ADAPTER = {
        id: "obsolete-adapter",
        summary: "the vendor has replaced this version of its adapter",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(profile) = cx.schema.profile() else { return };
    let (message, text) = match profile.status {
        Status::Obsolete(text) => (format!("this definition is for an obsolete adapter: {}", profile.title), text),
        Status::Legacy(text) => (format!("this definition is for a legacy adapter: {}", profile.title), text),
        Status::Current | Status::Demo | Status::Unknown => return,
    };
    let root = cx.document.root().map_or(cx.root_span(), |root| root.name_span());
    let finding = out.report(&OBSOLETE_ADAPTER, root, message);
    if !text.is_empty() {
        finding.note(format!("status of this adapter: {text}"));
    }
    finding.help(if text.contains("no successor") {
        "plan the move to another adapter or to Salesforce Voice"
    } else {
        "ask the vendor for the definition of its current adapter"
    });
}

#[cfg(test)]
mod tests {
    use super::OBSOLETE_ADAPTER;
    use crate::tables::{Profile, ProfileId, Status};
    use crate::testing::{check, using};

    const FILE: &str = "<callCenter><section name='reqGeneralInfo'/></callCenter>";

    const fn acme(status: Status) -> Profile {
        Profile { id: ProfileId::new("acme"), title: "Acme Phone 1", status, ..Profile::EMPTY }
    }

    static OBSOLETE: Profile = acme(Status::Obsolete("replaced by Acme Phone 2 in 2019"));
    static LEGACY: Profile = acme(Status::Legacy("Acme Phone 2 is the current one"));
    static CURRENT: Profile = acme(Status::Current);

    #[test]
    fn replaced_adapters_are_reported() {
        assert_eq!(
            check(&OBSOLETE_ADAPTER, "a.xml", FILE, &using(&OBSOLETE)),
            ["1:2 N this definition is for an obsolete adapter: Acme Phone 1"]
        );
        assert_eq!(
            check(&OBSOLETE_ADAPTER, "a.xml", FILE, &using(&LEGACY)),
            ["1:2 N this definition is for a legacy adapter: Acme Phone 1"]
        );
    }

    #[test]
    fn current_adapters_are_not_reported() {
        assert_eq!(check(&OBSOLETE_ADAPTER, "a.xml", FILE, &using(&CURRENT)), [""; 0]);
    }
}
