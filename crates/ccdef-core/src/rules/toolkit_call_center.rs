//! Call centers of the desktop CTI Toolkit (format/families.md#cti-toolkit).

use crate::declare_rule;
use crate::model::Setting;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, item, setting};

declare_rule! {
    /// The call center is for the desktop CTI Toolkit.
    pub(crate) static TOOLKIT_CALL_CENTER = {
        id: "toolkit-call-center",
        summary: "the call center is for the desktop CTI Toolkit",
        category: Category::Lifecycle,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if cx.detection.family != Family::Toolkit {
        return;
    }
    let marker = cx.settings.get(setting::PROG_ID);
    let span = marker.map_or(cx.root_span(), Setting::anchor);
    let finding = out.report(&TOOLKIT_CALL_CENTER, span, "call center is for the desktop CTI Toolkit");
    if marker.is_some() {
        finding.setting(GENERAL, item::PROG_ID).label("names a program on the agent's Windows computer");
    }
    finding
        .note("it needs an adapter on each agent's Windows computer and does not work in Lightning Experience")
        .help("ask the vendor for its Open CTI or Salesforce Voice definition; a CTI Toolkit file cannot be converted");
}

#[cfg(test)]
mod tests {
    use super::TOOLKIT_CALL_CENTER;
    use crate::rule::CheckOptions;
    use crate::tables::Family;
    use crate::testing::{check, options};

    #[test]
    fn files_with_a_program_id_and_without_use_api_are_reported() {
        let text =
            "<callCenter><section name='reqGeneralInfo'>\n<item name='reqProgId'>A.A.1</item></section></callCenter>";
        assert_eq!(
            check(&TOOLKIT_CALL_CENTER, "a.xml", text, &options()),
            ["2:13 N call center is for the desktop CTI Toolkit"]
        );
        let open_cti = text.replace("</section>", "<item name='reqUseApi'>true</item></section>");
        assert_eq!(check(&TOOLKIT_CALL_CENTER, "a.xml", &open_cti, &options()), [""; 0]);
    }

    #[test]
    fn files_checked_as_toolkit_are_reported() {
        let toolkit = CheckOptions { family: Some(Family::Toolkit), ..options() };
        let text = "<callCenter><section name='reqGeneralInfo'/></callCenter>";
        assert_eq!(check(&TOOLKIT_CALL_CENTER, "a.xml", text, &toolkit).len(), 1);
    }
}
