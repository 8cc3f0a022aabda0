//! `<customSettings>` or `<adapterUrl>` differs from the item of the same name
//! (format/custom-settings.md#different-values-in-both-copies).

use std::collections::HashSet;

use ccdef_syntax::{CustomSetting, Edit};

use crate::declare_rule;
use crate::model::placeholder::find_placeholder;
use crate::model::unexpected::Unexpected;
use crate::model::{ADAPTER_URL_FIELD, CUSTOM_SETTINGS_FIELD, Setting, WrittenAs};
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::support::value::check_kind;
use crate::tables::{Basis, Category, FixSupport, GENERAL, Severity};
use crate::text::escape::{JsonEscaping, content};

declare_rule! {
    /// The two copies of a setting in a metadata file have different values.
    pub(crate) static SETTINGS_DRIFT = {
        id: "settings-drift",
        summary: "the two copies of a setting have different values",
        category: Category::Metadata,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !cx.is_metadata() {
        return;
    }
    let (repeated, elements) = (repeated_names(cx), repeated_elements(cx));
    let escaping = cx.definition.custom_settings.as_ref().map(JsonEscaping::of);
    for setting in cx.settings.all().filter(|setting| !setting.is_filler()) {
        let Some(copy) = copy(cx, setting) else { continue };
        let item = cx.settings.first_item(GENERAL, setting.name).filter(|item| has_element(item));
        if let Some(item) = item.filter(|item| item.value != copy) {
            let has_both = !copy.is_empty() && !item.value.is_empty();
            let is_clear = !repeated.contains(item.name) && !elements.contains(&element_of(setting));
            let is_copied = has_both && is_clear && is_usable(cx, item);
            let edit = if is_copied { edit(setting, item.value, escaping) } else { None };
            report(out, setting, copy, item, edit);
        }
    }
}

/// The names of items that the general section has more than once: which of them is meant is not known.
fn repeated_names<'r>(cx: &RuleContext<'r>) -> HashSet<&'r str> {
    if !cx.settings.repeats_items() {
        return HashSet::new();
    }
    let mut seen = HashSet::new();
    let names = cx.items().filter(|(section, _)| section.name() == GENERAL).map(|(_, item)| item.name());
    names.filter(|name| !seen.insert(*name)).collect()
}

/// The elements with copies that the file has twice, which another rule reports: one of them may have the right value.
fn repeated_elements(cx: &RuleContext<'_>) -> Vec<&'static str> {
    let is_it = |unexpected: &Unexpected<'_, '_>, name: &str| matches!(unexpected, Unexpected::Repeated(again, _) if again.local_name() == name);
    let is_repeated = |name: &&str| cx.unexpected.iter().any(|unexpected| is_it(unexpected, name));
    [ADAPTER_URL_FIELD, CUSTOM_SETTINGS_FIELD].into_iter().filter(is_repeated).collect()
}

/// The element that holds a copy.
fn element_of(copy: &Setting<'_>) -> &'static str {
    if matches!(copy.written_as, WrittenAs::Field(_)) { ADAPTER_URL_FIELD } else { CUSTOM_SETTINGS_FIELD }
}

/// Whether the value of an item may replace that of its copy: if it is wrong itself, the copy may be the only right one.
fn is_usable(cx: &RuleContext<'_>, item: &Setting<'_>) -> bool {
    check_kind(item).is_none() && find_placeholder(item.value, item.kind(), item.label(), cx.samples).is_none()
}

/// Whether an item has a `<value>`, which may be empty. `missing-metadata-field` reports an item without.
fn has_element(item: &Setting<'_>) -> bool {
    item.source().is_some()
}

/// The value of a copy of an item; the last one if a key is repeated.
fn copy<'r>(cx: &RuleContext<'r>, setting: &Setting<'r>) -> Option<&'r str> {
    match setting.written_as {
        WrittenAs::Field(field) => (field.name == ADAPTER_URL_FIELD).then_some(setting.value),
        WrittenAs::CustomSetting(custom) => {
            let last = cx.settings.custom_setting(setting.name)?;
            value(cx, custom).map(str::trim_ascii).filter(|_| last.span == setting.span)
        }
        WrittenAs::Item(_) | WrittenAs::FileName => None,
    }
}

/// Sets the copy to the value of the item.
fn edit(copy: &Setting<'_>, expected: &str, escaping: Option<JsonEscaping>) -> Option<Edit> {
    match copy.written_as {
        WrittenAs::Field(field) => Some(Edit::replace(field.value.span(), content(expected))),
        WrittenAs::CustomSetting(custom) => Some(escaping?.replace(custom, expected)),
        WrittenAs::Item(_) | WrittenAs::FileName => None,
    }
}

/// Why it matters (format/failures.md#page-does-not-exist).
const COPIES: &str = "a metadata file stores this setting twice, and Salesforce gives this copy to the softphone: if only the item is \
    corrected, the old value stays in use";

fn report(out: &mut Findings, copy: &Setting<'_>, value: &str, item: &Setting<'_>, edit: Option<Edit>) {
    let name = item.name;
    let copy_name = element_of(copy);
    let finding =
        out.report(&SETTINGS_DRIFT, copy.span, format!("`{copy_name}` and item `{name}` have different values"));
    finding
        .setting(GENERAL, name)
        .label(has(&format!("`{copy_name}`"), value))
        .related(item.span, has("the item", item.value))
        .note(COPIES)
        .help(match &edit {
            Some(_) => "set both to the intended value; the fix copies the item's value",
            None if value.is_empty() || item.value.is_empty() => "set both to the intended value, or leave both empty",
            None => "set both to the intended value",
        });
    if let Some(edit) = edit {
        finding.fix(Fix::unsafe_edits(format!("Set `{name}` in `{copy_name}` to the item's value"), vec![edit]));
    }
}

/// What a copy contains. A value that is missing in only one copy is never removed by a fix.
fn has(copy: &str, value: &str) -> String {
    if value.is_empty() { format!("{copy} has no value") } else { format!("{copy} has `{value}`") }
}

/// The value of a key; numbers and booleans as the strings that they should be, `None` for other kinds.
fn value<'r>(cx: &RuleContext<'r>, setting: &'r CustomSetting) -> Option<&'r str> {
    if let Some(text) = &setting.value {
        return Some(text);
    }
    let written = cx.document.slice(setting.value_span);
    let is_literal = written.starts_with(|first: char| first.is_ascii_digit() || "-tf".contains(first));
    is_literal.then_some(written)
}

#[cfg(test)]
mod tests {
    use super::SETTINGS_DRIFT;
    use crate::testing::{self, options};

    const PATH: &str = "Acme.callCenter-meta.xml";

    fn file(fields: &str, items: &[(&str, &str)]) -> String {
        let item = |(name, value): &(&str, &str)| format!("<items><name>{name}</name><value>{value}</value></items>\n");
        let items: String = items.iter().map(item).collect();
        format!("<CallCenter>\n{fields}\n<sections>\n{items}<name>reqGeneralInfo</name></sections>\n</CallCenter>")
    }

    fn check(text: &str) -> Vec<String> {
        testing::check(&SETTINGS_DRIFT, PATH, text, &options())
    }

    fn fixed(text: &str) -> String {
        testing::fixed(&SETTINGS_DRIFT, PATH, text, &options())
    }

    #[test]
    fn equal_values_and_keys_without_an_item_are_not_reported() {
        let text = file(
            "<adapterUrl> https://a.example/?x=1&amp;y=2 </adapterUrl><customSettings>{\"reqTimeout\":\"5000\",\"reqCallCenterType\":\"SCVBYOT\",\"reqUseApi\":true,\"reqSoftphoneHeight\":400,\"own\":null}</customSettings>",
            &[
                ("reqAdapterUrl", "https://a.example/?x=1&#38;y=2"),
                ("reqUseApi", " true\n"),
                ("reqSoftphoneHeight", "400"),
                ("own", "1"),
            ],
        );
        assert_eq!(check(&text), [""; 0]);
    }

    #[test]
    fn a_value_that_only_one_copy_has_is_reported_and_kept() {
        let text = file(
            "<adapterUrl/><customSettings>{\"reqTimeout\":\"\",\"reqStandbyUrl\":\"/apex/a\",\"own\":\" \"}</customSettings>",
            &[("reqAdapterUrl", "/apex/b"), ("reqTimeout", "5"), ("reqStandbyUrl", ""), ("own", "")],
        );
        let found = [
            "2:14 W `adapterUrl` and item `reqAdapterUrl` have different values",
            "2:45 W `customSettings` and item `reqTimeout` have different values",
            "2:64 W `customSettings` and item `reqStandbyUrl` have different values",
        ];
        assert_eq!(check(&text), found);
        assert_eq!(fixed(&text), text);
        for nil in ["<value xsi:nil=\"true\"/>", "<value xsi:nil=\"true\"></value>", "<value>\n</value>"] {
            assert_eq!(check(&text.replace("<value></value>", nil)), found);
        }
        assert_eq!(check(&text.replace("<value></value>", "")), found[..2]);
    }

    #[test]
    fn a_difference_is_reported_at_the_copy_and_fixed_with_its_own_escaping() {
        let items: &[(&str, &str)] = &[("reqStandbyUrl", "/apex/a?x=1&amp;q=\"y\"")];
        let raw = file("<customSettings>{\"a\":\"b\",\"reqStandbyUrl\":\"/apex/b\"}</customSettings>", items);
        assert_eq!(check(&raw), ["2:43 W `customSettings` and item `reqStandbyUrl` have different values"]);
        assert_eq!(fixed(&raw), raw.replace("\"/apex/b\"", r#""/apex/a?x=1&amp;q=\"y\"""#));
        let entities = raw
            .replace("{\"a\":\"b\",\"reqStandbyUrl\":\"/apex/b\"}", "{&quot;reqStandbyUrl&quot;: &quot;/apex/b&quot;}");
        let escaped = r"{&quot;reqStandbyUrl&quot;: &quot;/apex/a?x=1&amp;q=\&quot;y\&quot;&quot;}";
        assert_eq!(fixed(&entities), entities.replace("{&quot;reqStandbyUrl&quot;: &quot;/apex/b&quot;}", escaped));
        assert_eq!(check(&fixed(&entities)), [""; 0]);
        let cdata =
            raw.replace("{\"a\":\"b\",\"reqStandbyUrl\":\"/apex/b\"}", "<![CDATA[{\"reqStandbyUrl\":\"/apex/b\"}]]>");
        assert_eq!(check(&fixed(&cdata)), [""; 0]);
    }

    #[test]
    fn a_number_is_replaced_by_a_string() {
        let text =
            file("<customSettings>{\"reqSoftphoneWidth\":250}</customSettings>", &[("reqSoftphoneWidth", "325")]);
        assert_eq!(check(&text), ["2:38 W `customSettings` and item `reqSoftphoneWidth` have different values"]);
        assert_eq!(fixed(&text), text.replace("250", "\"325\""));
    }

    #[test]
    fn a_right_copy_is_not_replaced_by_a_wrong_or_ambiguous_value() {
        let custom = "<customSettings>{\"reqSoftphoneHeight\":\"400\",\"reqUseApi\":\"true\"}</customSettings>";
        let url = "<adapterUrl>https://cti.acme.test/x</adapterUrl>";
        for (fields, items) in [
            (custom, &[("reqSoftphoneHeight", "4x0")][..]),
            (custom, &[("reqUseApi", "false"), ("reqUseApi", "true")]),
            (url, &[("reqAdapterUrl", "htps://cti.acme.test/x")]),
            (url, &[("reqAdapterUrl", "https://YOURDOMAIN/softphone")]),
        ] {
            let text = file(fields, items);
            assert_eq!(check(&text).len(), 1, "{text}");
            assert_eq!(fixed(&text), text);
        }
    }

    #[test]
    fn a_repeated_element_is_not_overwritten() {
        let url = |host: &str| format!("<adapterUrl>https://{host}.acme.test/x</adapterUrl>");
        let json = |value: &str| format!("<customSettings>{{\"reqTimeout\":\"{value}\"}}</customSettings>");
        let items = [("reqAdapterUrl", "https://cti.acme.test/x"), ("reqTimeout", "5")];
        for fields in [[url("cti"), url("cti2")].concat(), [url("cti2"), url("cti")].concat(), json("1") + &json("5")] {
            let text = file(&fields, &items);
            assert_eq!(check(&text).len(), 1, "{text}");
            assert_eq!(fixed(&text), text);
        }
    }

    #[test]
    fn of_a_repeated_key_the_last_one_counts() {
        let text = file(
            "<customSettings>{\"reqTimeout\":\"1\",\"reqTimeout\":\"5\"}</customSettings>",
            &[("reqTimeout", "5")],
        );
        assert_eq!(check(&text), [""; 0]);
    }

    #[test]
    fn the_field_of_the_adapter_url_is_compared_too() {
        let text = file(
            "<adapterUrl>https://a.example/?x=1&amp;y=2</adapterUrl>",
            &[("reqAdapterUrl", "https://b.example/?x=1&amp;y=3")],
        );
        assert_eq!(check(&text), ["2:13 W `adapterUrl` and item `reqAdapterUrl` have different values"]);
        assert_eq!(fixed(&text), text.replace("a.example", "b.example").replace("y=2", "y=3"));
    }

    #[test]
    fn other_sections_and_import_files_are_not_compared() {
        let text = file("<customSettings>{\"reqTimeout\":\"1\"}</customSettings>", &[("reqTimeout", "5")]);
        assert_eq!(check(&text.replace("reqGeneralInfo", "own")), [""; 0]);
        let import =
            "<callCenter><section name='reqGeneralInfo'><item name='reqTimeout'>5</item></section></callCenter>";
        assert_eq!(check(import), [""; 0]);
    }
}
