//! A Salesforce Voice metadata file without `reqCallCenterType` (format/custom-settings.md#reqcallcentertype).

use ccdef_syntax::{CustomSettings, Edit};

use crate::declare_rule;
use crate::edit::elsewhere::key_elsewhere;
use crate::model::CUSTOM_SETTINGS_FIELD;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::tables::item::CALL_CENTER_TYPE;
use crate::tables::{Basis, Category, Family, FixSupport, Severity, VOICE_TYPE};
use crate::text::escape::JsonEscaping;

declare_rule! {
    /// The `customSettings` of a Salesforce Voice file have no `reqCallCenterType`.
    pub(crate) static MISSING_CALL_CENTER_TYPE = {
        id: "missing-call-center-type",
        summary: "a Salesforce Voice file has no `reqCallCenterType` in `customSettings`",
        category: Category::Metadata,
        severity: Severity::Warning,
        basis: Basis::Observed,
        rejection: Certain,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

/// A file without `customSettings` is left to `missing-custom-settings`.
fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let voice = cx.is_metadata() && cx.detection.family == Family::Voice;
    let Some(settings) = cx.definition.custom_settings.as_ref().filter(|_| voice) else { return };
    let broken = !settings.problems.is_empty();
    if settings.text.is_whitespace() || settings.get(CALL_CENTER_TYPE).is_some() || broken {
        return;
    }
    // The finding about that place names the type already.
    if key_elsewhere(cx, CALL_CENTER_TYPE).is_some() {
        return;
    }
    let element = cx.definition.field(CUSTOM_SETTINGS_FIELD).map(|field| cx.document.element(field.element));
    let span = element.map_or(cx.root_span(), |element| element.open_span());
    let voice_type = cx.schema.call_center_type();
    let of_profile = cx.schema.profile().filter(|_| voice_type != VOICE_TYPE);
    let whom = of_profile.map_or("partner telephony", |profile| profile.title);
    let finding = out.report(
        &MISSING_CALL_CENTER_TYPE,
        span,
        format!("`customSettings` is missing the key `{CALL_CENTER_TYPE}`"),
    );
    finding
        .note("without this key Salesforce checks the file as a CTI Toolkit call center, rejects the deployment and lists the missing items: `reqVersion`, `reqDescription`, `reqProgId`")
        .help(format!("add `\"{CALL_CENTER_TYPE}\":\"{voice_type}\"`, the type for {whom}"));
    if let Some(edit) = insert(settings, voice_type) {
        finding.fix(Fix::unsafe_edits(format!("Add `{CALL_CENTER_TYPE}`"), vec![edit]));
    }
}

/// Adds the key as the first one, escaped as the file escapes its JSON.
fn insert(settings: &CustomSettings<'_>, voice_type: &str) -> Option<Edit> {
    let brace = settings.text.value().find('{')?;
    let after = settings.text.span_of(brace..brace + 1).end();
    let comma = if settings.settings.is_empty() { "" } else { "," };
    let pair = JsonEscaping::of(settings).pair(CALL_CENTER_TYPE, voice_type);
    Some(Edit::insert(after.into(), format!("{pair}{comma}")))
}

#[cfg(test)]
mod tests {
    use super::MISSING_CALL_CENTER_TYPE;
    use crate::testing::{self, options};

    const PATH: &str = "Acme.callCenter-meta.xml";

    fn file(json: &str) -> String {
        format!(
            "<CallCenter>\n<customSettings>{json}</customSettings><sections><name>reqHvcc</name></sections></CallCenter>"
        )
    }

    fn check(text: &str) -> Vec<String> {
        testing::check(&MISSING_CALL_CENTER_TYPE, PATH, text, &options())
    }

    #[test]
    fn the_key_is_added_with_the_escaping_of_the_file() {
        for (before, after) in [
            (r#"{"reqUseApi":"true"}"#, r#"{"reqCallCenterType":"SCVBYOT","reqUseApi":"true"}"#),
            (
                "{&quot;a&quot;:&quot;b&quot;}",
                "{&quot;reqCallCenterType&quot;:&quot;SCVBYOT&quot;,&quot;a&quot;:&quot;b&quot;}",
            ),
            ("<![CDATA[ {\"a\":\"b\"}]]>", "<![CDATA[ {\"reqCallCenterType\":\"SCVBYOT\",\"a\":\"b\"}]]>"),
            ("{}", "{&quot;reqCallCenterType&quot;:&quot;SCVBYOT&quot;}"),
        ] {
            let text = file(before);
            assert_eq!(check(&text).len(), 1, "{before}");
            assert_eq!(testing::fixed(&MISSING_CALL_CENTER_TYPE, PATH, &text, &options()), file(after));
        }
        assert_eq!(check(&file("{}")), ["2:1 W `customSettings` is missing the key `reqCallCenterType`"]);
    }

    #[test]
    fn a_type_in_another_place_is_no_missing_type() {
        let element = file("{}").replace("<sections>", "<callCenterType>SCVOOTBTelephony</callCenterType><sections>");
        assert_eq!(check(&element), [""; 0]);
        assert_eq!(check(&file(r#"{"callCenterType":"SCVOOTBTelephony"}"#)), [""; 0]);
    }

    #[test]
    fn any_type_is_accepted_and_broken_or_empty_settings_are_not_reported() {
        for json in
            [r#"{"reqCallCenterType":"SCVOOTBTelephony"}"#, r#"{"reqCallCenterType":""}"#, r#"{"a":1}"#, "", "{"]
        {
            assert_eq!(check(&file(json)), [""; 0], "{json}");
        }
        let open_cti = file("{}").replace("reqHvcc", "own");
        assert_eq!(check(&open_cti), [""; 0]);
    }
}
