//! An element that the API version of the deploy does not have (`format.md` 5a).

use ccdef_syntax::Element;

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FIRST_KNOWN_API, FixSupport, MetadataField, Severity, metadata_fields};

declare_rule! {
    /// An element is younger than the API version that the file is deployed with.
    pub(crate) static FIELD_NOT_IN_API_VERSION = {
        id: "field-not-in-api-version",
        summary: "an element is younger than the API version of the deploy",
        category: Category::Metadata,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        silences: ["unknown-element"],
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some((version, root)) = cx.options.api_version.zip(cx.document.root()) else { return };
    if cx.is_metadata() {
        check_children(root, "CallCenter", version, out);
    }
}

/// Looks at what `parent`, an element of that kind, has below it; what lies in a reported element goes with it.
fn check_children(parent: Element<'_, '_>, kind: &str, version: u32, out: &mut Findings) {
    for child in parent.children() {
        let Some(field) = metadata_fields(kind).find(|field| field.name == child.local_name()) else { continue };
        if field.since > version {
            report(child, field, version, out);
        } else {
            check_children(child, field.name, version, out);
        }
    }
}

fn report(element: Element<'_, '_>, field: &MetadataField, version: u32, out: &mut Findings) {
    let name = field.name;
    let message = format!("`<{name}>` is not known to API version {version}");
    let finding = out.report(&FIELD_NOT_IN_API_VERSION, element.name_span(), message);
    if field.since > FIRST_KNOWN_API {
        finding.note(format!(
            "it came with API version {}; a deploy with an older one is refused: `Element {name} invalid at this location in type {}`",
            field.since,
            type_of(field.parent)
        ));
    } else {
        finding.severity(Severity::Warning).note(format!(
            "schemas before API version {FIRST_KNOWN_API} are not public, so it cannot be told whether an older one has it"
        ));
    }
    finding.help(format!("deploy with API version {} or later, or remove the element", field.since));
}

/// The name that the schema gives to the type of an element.
fn type_of(parent: &str) -> &str {
    match parent {
        "sections" => "CallCenterSection",
        "items" => "CallCenterItem",
        "contactCenterChannels" => "ContactCenterChannel",
        "vendorCallCenterStatusMaps" => "VendorCallCenterStatusMap",
        root => root,
    }
}

#[cfg(test)]
mod tests {
    use super::FIELD_NOT_IN_API_VERSION;
    use crate::rule::CheckOptions;
    use crate::testing::{self, options};

    const FILE: &str = "<CallCenter>
<contactCenterChannels>
<channel>A</channel>
<contactCenter>B</contactCenter>
<omniCallbackHandler>C</omniCallbackHandler>
</contactCenterChannels>
<customSettings>{}</customSettings>
<vendorCallCenterStatusMaps><externalStatus>x</externalStatus></vendorCallCenterStatusMaps>
</CallCenter>";

    fn check(version: u32) -> Vec<String> {
        let options = CheckOptions { api_version: Some(version), ..options() };
        testing::check(&FIELD_NOT_IN_API_VERSION, "Acme.callCenter-meta.xml", FILE, &options)
    }

    #[test]
    fn elements_are_judged_by_the_version_that_brought_them() {
        let unknown = |place: &str, name: &str, version: u32| {
            format!("{place} E `<{name}>` is not known to API version {version}")
        };
        assert_eq!(check(65), [""; 0]);
        assert_eq!(check(64), [unknown("5:2", "omniCallbackHandler", 64)]);
        assert_eq!(check(59), [unknown("4:2", "contactCenter", 59), unknown("5:2", "omniCallbackHandler", 59)]);
        assert_eq!(
            check(54),
            [unknown("2:2", "contactCenterChannels", 54), unknown("8:2", "vendorCallCenterStatusMaps", 54)]
        );
    }

    #[test]
    fn what_the_oldest_known_schema_has_is_only_a_warning_before_it() {
        assert!(check(46).contains(&"7:2 W `<customSettings>` is not known to API version 46".to_owned()));
    }

    #[test]
    fn without_a_version_nothing_is_said() {
        let said = testing::check(&FIELD_NOT_IN_API_VERSION, "Acme.callCenter-meta.xml", FILE, &options());
        assert_eq!(said, [""; 0]);
    }
}
