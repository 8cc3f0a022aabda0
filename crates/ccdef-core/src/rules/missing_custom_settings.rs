//! A metadata file without `<customSettings>` (format/custom-settings.md#no-custom-settings).

use ccdef_syntax::{Edit, Element};

use crate::declare_rule;
use crate::edit::add;
use crate::model::CUSTOM_SETTINGS_FIELD;
use crate::model::draft::{COPIED, derived_custom_settings, draft_of};
use crate::model::unexpected::Unexpected;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, METADATA_FIELDS, Severity};
use crate::text::escape::JsonEscaping;
use crate::text::prose::all;

declare_rule! {
    /// `<customSettings>` is missing, so Salesforce checks the file as a CTI Toolkit call center.
    pub(crate) static MISSING_CUSTOM_SETTINGS = {
        id: "missing-custom-settings",
        summary: "`customSettings` is missing, so Salesforce checks the file as a CTI Toolkit call center",
        category: Category::Metadata,
        severity: Severity::Warning,
        basis: Basis::Observed,
        rejection: Certain,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !cx.is_metadata() || !cx.is_whole() || cx.detection.family == Family::Toolkit || !is_available(cx) {
        return;
    }
    let field = cx.definition.field(CUSTOM_SETTINGS_FIELD);
    if field.is_some_and(|field| !field.value.is_whitespace()) {
        return report_without_copies(cx, out);
    }
    let span = field.map_or(cx.root_span(), |field| cx.document.element(field.element).open_span());
    let message = if field.is_some() { "`customSettings` is empty" } else { "call center has no `customSettings`" };
    let finding = out.report(&MISSING_CUSTOM_SETTINGS, span, message);
    finding
        .note("without it Salesforce checks the file as a CTI Toolkit call center, rejects the deployment and lists the missing items: `reqVersion`, `reqDescription`, `reqProgId`")
        .help("add a `customSettings` element that repeats the settings of `reqGeneralInfo` as JSON");
    if let Some(json) = json(cx).filter(|_| !is_elsewhere(cx)) {
        finding.fix(Fix::unsafe_edits("Add `customSettings` with the values of the items", insert(cx, &json)));
    }
}

/// JSON that repeats none of the settings, such as `{}`. A contact center needs only its type there, which
/// `missing-call-center-type` reports.
fn report_without_copies(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(settings) = cx.definition.custom_settings.as_ref().filter(|settings| settings.problems.is_empty()) else {
        return;
    };
    if cx.detection.family != Family::OpenCti || settings.settings.iter().any(|known| COPIED.contains(&&*known.key)) {
        return;
    }
    let has_value = |name: &&str| cx.settings.first_item(GENERAL, name).is_some_and(|item| !item.value.is_empty());
    let missing: Vec<&str> = COPIED.iter().copied().filter(has_value).collect();
    let (Some(json), false) = (json(cx), missing.is_empty()) else { return };
    out.report(
        &MISSING_CUSTOM_SETTINGS,
        settings.text.span(),
        "`customSettings` repeats no setting of `reqGeneralInfo`",
    )
    .note("in retrieved files it repeats these settings, and Salesforce gives this copy to the softphone")
    .help(format!("add {}", all(missing)))
    .fix(Fix::unsafe_edits("Add the values of the items to `customSettings`", insert(cx, &json)));
}

/// Whether the API version of the deployment has the element.
fn is_available(cx: &RuleContext<'_>) -> bool {
    let since = METADATA_FIELDS.iter().find(|field| field.name == CUSTOM_SETTINGS_FIELD).map_or(0, |field| field.since);
    cx.options.api_version.is_none_or(|version| version >= since)
}

/// The settings as retrieved files write them; `None` when no item has a value.
fn json(cx: &RuleContext<'_>) -> Option<String> {
    let draft = draft_of(cx.settings, cx.document);
    let settings = derived_custom_settings(&draft, cx.schema);
    let pairs: Vec<String> = settings.iter().map(|(key, value)| JsonEscaping::Entities.pair(key, value)).collect();
    (!pairs.is_empty()).then(|| format!("{{{}}}", pairs.join(",")))
}

/// Whether an unknown element holds JSON: it is probably what is missing.
fn is_elsewhere(cx: &RuleContext<'_>) -> bool {
    let is_json = |element: Element<'_, '_>| element.content().trimmed().starts_with('{');
    cx.unexpected.iter().any(|unexpected| matches!(*unexpected, Unexpected::Element(element) if is_json(element)))
}

fn insert(cx: &RuleContext<'_>, json: &str) -> Vec<Edit> {
    if let Some(empty) = cx.definition.field(CUSTOM_SETTINGS_FIELD) {
        let element = cx.document.element(empty.element);
        return vec![Edit::replace(element.span(), format!("<{0}>{json}</{0}>", element.name()))];
    }
    let root = cx.document.root();
    root.map(|root| add::metadata_children(cx, root, &[(CUSTOM_SETTINGS_FIELD, json.to_owned())])).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::MISSING_CUSTOM_SETTINGS;
    use crate::rule::CheckOptions;
    use crate::testing::{check, fixed, options};

    const PATH: &str = "Acme.callCenter-meta.xml";

    const ITEMS: &str = "<sections><items><name>reqUseApi</name><value>true</value></items>\
        <items><name>reqSoftphoneWidth</name><value>300</value></items>\
        <items><name>reqStandbyUrl</name><value/></items><name>reqGeneralInfo</name></sections>";

    fn file(field: &str, more: &str) -> String {
        format!(
            "<CallCenter>\n  <adapterUrl>/a</adapterUrl>{field}\n  <displayName>A</displayName>\n  {ITEMS}{more}\n</CallCenter>"
        )
    }

    #[test]
    fn it_is_inserted_with_the_values_of_the_items() {
        let text = file("", "");
        assert_eq!(
            check(&MISSING_CUSTOM_SETTINGS, PATH, &text, &options()),
            ["1:1 W call center has no `customSettings`"]
        );
        let json = "{&quot;reqUseApi&quot;:&quot;true&quot;,&quot;reqSoftphoneWidth&quot;:&quot;300&quot;}";
        let inserted = format!("\n  <customSettings>{json}</customSettings>");
        assert_eq!(fixed(&MISSING_CUSTOM_SETTINGS, PATH, &text, &options()), file(&inserted, ""));
    }

    #[test]
    fn an_empty_one_counts_as_missing_and_is_filled() {
        for empty in ["<customSettings/>", "<customSettings> </customSettings>"] {
            let text = file(&format!("\n  {empty}"), "");
            assert_eq!(check(&MISSING_CUSTOM_SETTINGS, PATH, &text, &options()), ["3:3 W `customSettings` is empty"]);
            let fixed_text = fixed(&MISSING_CUSTOM_SETTINGS, PATH, &text, &options());
            assert!(fixed_text.contains("\n  <customSettings>{&quot;"), "{fixed_text}");
        }
    }

    #[test]
    fn json_without_any_of_the_settings_is_filled_and_keeps_its_keys() {
        for (json, kept) in [("{}", ""), ("{&quot;foo&quot;:&quot;bar&quot;}", "{&quot;foo&quot;:&quot;bar&quot;,")] {
            let text = file(&format!("\n  <customSettings>{json}</customSettings>"), "");
            assert_eq!(
                check(&MISSING_CUSTOM_SETTINGS, PATH, &text, &options()),
                ["3:19 W `customSettings` repeats no setting of `reqGeneralInfo`"]
            );
            let fixed_text = fixed(&MISSING_CUSTOM_SETTINGS, PATH, &text, &options());
            assert!(fixed_text.contains(kept) && fixed_text.contains("&quot;reqUseApi&quot;"), "{fixed_text}");
            assert_eq!(check(&MISSING_CUSTOM_SETTINGS, PATH, &fixed_text, &options()), [""; 0]);
        }
    }

    #[test]
    fn a_voice_file_gets_its_type_too() {
        let text = file("", "<sections><name>reqHvcc</name></sections>");
        let fixed_text = fixed(&MISSING_CUSTOM_SETTINGS, PATH, &text, &options());
        assert!(
            fixed_text.contains("<customSettings>{&quot;reqCallCenterType&quot;:&quot;SCVBYOT&quot;,&quot;"),
            "{fixed_text}"
        );
    }

    #[test]
    fn none_are_added_beside_json_under_an_unknown_name() {
        let item = "<sections><items><label>U</label><name>reqUseApi</name><value>true</value></items><label>G</label><name>reqGeneralInfo</name></sections>";
        let text = file("<jsonSettings>{\"reqUseApi\":\"false\"}</jsonSettings>", item);
        assert_eq!(fixed(&MISSING_CUSTOM_SETTINGS, PATH, &text, &options()), text);
        let capitals = text.replace("jsonSettings", "CUSTOMSETTINGS").replace("CallCenter", "CALLCENTER");
        assert_eq!(check(&MISSING_CUSTOM_SETTINGS, PATH, &capitals, &options()), [""; 0]);
    }

    #[test]
    fn toolkit_files_old_api_versions_and_import_files_need_none() {
        let toolkit = "<CallCenter><sections><items><name>reqProgId</name><value>A</value></items><name>reqGeneralInfo</name></sections></CallCenter>";
        assert_eq!(check(&MISSING_CUSTOM_SETTINGS, PATH, toolkit, &options()), [""; 0]);
        let old = CheckOptions { api_version: Some(46), ..options() };
        assert_eq!(check(&MISSING_CUSTOM_SETTINGS, PATH, &file("", ""), &old), [""; 0]);
        let import = "<callCenter><section name='a'/></callCenter>";
        assert_eq!(check(&MISSING_CUSTOM_SETTINGS, "a.xml", import, &options()), [""; 0]);
    }
}
