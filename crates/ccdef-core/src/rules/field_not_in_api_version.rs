//! An element that does not exist in the API version of the deployment (`format/metadata.md#fields-by-api-version`).

use ccdef_syntax::Element;

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FIRST_KNOWN_API, FixSupport, MetadataField, Severity, metadata_fields};

declare_rule! {
    /// An element does not exist in the API version of the deployment.
    pub(crate) static FIELD_NOT_IN_API_VERSION = {
        id: "field-not-in-api-version",
        summary: "an element does not exist in the API version of the deployment",
        category: Category::Metadata,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Certain,
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

/// Checks the descendants of `parent`, an element of type `kind`; the content of a reported element is not checked.
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
    let is_certain = field.since > FIRST_KNOWN_API;
    let verb = if is_certain { "does" } else { "probably does" };
    let message = format!("`<{name}>` {verb} not exist in API version {version}");
    let finding = out.report(&FIELD_NOT_IN_API_VERSION, element.name_span(), message);
    if is_certain {
        finding.note(format!(
            "the element exists since API version {}; Salesforce rejects the deployment with an error such as `Element \
             {name} invalid at this location in type {}`",
            field.since,
            type_of(field.parent)
        ));
    } else {
        finding.severity(Severity::Warning).note(format!(
            "the oldest public schema, API version {FIRST_KNOWN_API}, has this element; Salesforce publishes no older ones"
        ));
    }
    finding.help(format!("deploy with API version {} or later, or remove the element", field.since));
}

/// The type of an element in the schema.
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
    fn elements_newer_than_the_version_are_reported() {
        let unknown = |position: &str, name: &str, version: u32| {
            format!("{position} E `<{name}>` does not exist in API version {version}")
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
    fn elements_of_the_oldest_known_schema_are_warnings_in_older_versions() {
        assert!(check(46).contains(&"7:2 W `<customSettings>` probably does not exist in API version 46".to_owned()));
    }

    #[test]
    fn without_an_api_version_nothing_is_reported() {
        let findings = testing::check(&FIELD_NOT_IN_API_VERSION, "Acme.callCenter-meta.xml", FILE, &options());
        assert_eq!(findings, [""; 0]);
    }
}
