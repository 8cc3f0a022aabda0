//! `<customSettings>` or `<adapterUrl>` says another thing than the item of that name (`format.md` 5d, F9).

use std::borrow::Cow;

use ccdef_syntax::{CustomSetting, CustomSettings, Edit, Item, Span};

use crate::declare_rule;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::tables::{Basis, Category, FixSupport};
use crate::tables::{GENERAL, Severity};
use crate::text::spelling::{JsonSpelling, content};

declare_rule! {
    /// The two places where a metadata file holds a setting disagree.
    pub(crate) static SETTINGS_DRIFT = {
        id: "settings-drift",
        summary: "the two places that hold a setting disagree",
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
    check_adapter_url(cx, out);
    let Some(settings) = &cx.definition.custom_settings else { return };
    for setting in effective(settings) {
        let Some((item, copy)) = item_with_value(cx, &setting.key).zip(value(cx, setting)) else { continue };
        if copy.trim().is_empty() || copy.trim() == item.value() {
            continue;
        }
        let edit = rewrite(JsonSpelling::of(settings), setting, item.value());
        report(out, "customSettings", &setting.key, Copy { value: copy.trim(), span: setting.value_span, edit }, item);
    }
}

fn check_adapter_url(cx: &RuleContext<'_>, out: &mut Findings) {
    const NAME: &str = "reqAdapterUrl";
    let Some((field, item)) = cx.definition.field("adapterUrl").zip(item_with_value(cx, NAME)) else { return };
    let value = field.value.trimmed();
    if value.is_empty() || value == item.value() {
        return;
    }
    let span = field.value.trimmed_span();
    let edit = Edit::replace(field.value.span(), content(item.value()));
    report(out, "adapterUrl", NAME, Copy { value, span, edit }, item);
}

/// Why it matters (F9).
const COPIES: &str = "a metadata file holds this setting twice, and the copy is used at run time: in Salesforce's own demo adapter \
    only the item was mended, and users went on to meet \"Page demoAdapterPage2 does not exist\"";

/// What stands in the place that is not the item.
struct Copy<'v> {
    value: &'v str,
    span: Span,
    /// Makes it say what the item says.
    edit: Edit,
}

fn report(out: &mut Findings, place: &str, name: &str, copy: Copy<'_>, item: &Item<'_>) {
    out.report(&SETTINGS_DRIFT, copy.span, format!("`{place}` and the item `{name}` disagree"))
        .setting(GENERAL, name)
        .label(format!("`{place}` says `{}`", copy.value))
        .related(item.value_anchor(), format!("the item says `{}`", item.value()))
        .note(COPIES)
        .help("find out which of the two is meant and write it in both places; the fix takes the item's value")
        .fix(Fix::needs_a_look(format!("Set `{name}` in `{place}` to the item's value"), vec![copy.edit]));
}

/// The settings that count: the last one of each key.
fn effective<'s>(settings: &'s CustomSettings<'_>) -> impl Iterator<Item = &'s CustomSetting> {
    let all = &settings.settings;
    let is_last = move |index: usize, key: &str| all[index + 1..].iter().all(|later| later.key != key);
    all.iter().enumerate().filter(move |(index, setting)| is_last(*index, &setting.key)).map(|(_, setting)| setting)
}

/// The item of that name that a softphone would find, if it says anything.
fn item_with_value<'r>(cx: &RuleContext<'r>, name: &str) -> Option<&'r Item<'r>> {
    cx.definition.item(GENERAL, name).filter(|item| !item.value().is_empty())
}

/// What a setting says; numbers and booleans as the strings that they should be, `None` for what is no value at all.
fn value<'r>(cx: &RuleContext<'r>, setting: &'r CustomSetting) -> Option<Cow<'r, str>> {
    if let Some(text) = &setting.value {
        return Some(Cow::Borrowed(text));
    }
    let written = cx.document.slice(setting.value_span);
    let is_literal = written.starts_with(|first: char| first.is_ascii_digit() || "-tf".contains(first));
    is_literal.then_some(Cow::Borrowed(written))
}

fn rewrite(spelling: JsonSpelling, setting: &CustomSetting, value: &str) -> Edit {
    let text = if setting.value.is_some() { spelling.inside_quotes(value) } else { spelling.string(value) };
    Edit::replace(setting.value_span, text)
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
    fn equal_values_and_keys_without_an_item_are_no_drift() {
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
    fn what_is_nil_or_empty_says_nothing() {
        let text = file(
            "<adapterUrl/><customSettings>{\"reqTimeout\":\"\",\"reqStandbyUrl\":\"/apex/a\"}</customSettings>",
            &[("reqAdapterUrl", "/apex/b"), ("reqTimeout", "5"), ("reqStandbyUrl", "")],
        );
        assert_eq!(check(&text), [""; 0]);
        let nil = text.replace("<value></value>", "<value xsi:nil=\"true\"/>");
        assert_eq!(check(&nil), [""; 0]);
    }

    #[test]
    fn a_drift_is_shown_at_the_copy_and_mended_in_its_own_spelling() {
        let items: &[(&str, &str)] = &[("reqStandbyUrl", "/apex/a?x=1&amp;q=\"y\"")];
        let raw = file("<customSettings>{\"a\":\"b\",\"reqStandbyUrl\":\"/apex/b\"}</customSettings>", items);
        assert_eq!(check(&raw), ["2:43 W `customSettings` and the item `reqStandbyUrl` disagree"]);
        assert_eq!(fixed(&raw), raw.replace("\"/apex/b\"", r#""/apex/a?x=1&amp;q=\"y\"""#));
        let entities = raw
            .replace("{\"a\":\"b\",\"reqStandbyUrl\":\"/apex/b\"}", "{&quot;reqStandbyUrl&quot;: &quot;/apex/b&quot;}");
        let mended = r"{&quot;reqStandbyUrl&quot;: &quot;/apex/a?x=1&amp;q=\&quot;y\&quot;&quot;}";
        assert_eq!(fixed(&entities), entities.replace("{&quot;reqStandbyUrl&quot;: &quot;/apex/b&quot;}", mended));
        assert_eq!(check(&fixed(&entities)), [""; 0]);
        let cdata =
            raw.replace("{\"a\":\"b\",\"reqStandbyUrl\":\"/apex/b\"}", "<![CDATA[{\"reqStandbyUrl\":\"/apex/b\"}]]>");
        assert_eq!(check(&fixed(&cdata)), [""; 0]);
    }

    #[test]
    fn a_number_that_drifts_becomes_a_string() {
        let text =
            file("<customSettings>{\"reqSoftphoneWidth\":250}</customSettings>", &[("reqSoftphoneWidth", "325")]);
        assert_eq!(check(&text), ["2:38 W `customSettings` and the item `reqSoftphoneWidth` disagree"]);
        assert_eq!(fixed(&text), text.replace("250", "\"325\""));
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
        assert_eq!(check(&text), ["2:13 W `adapterUrl` and the item `reqAdapterUrl` disagree"]);
        assert_eq!(fixed(&text), text.replace("a.example", "b.example").replace("y=2", "y=3"));
    }

    #[test]
    fn nothing_is_compared_outside_the_general_section_or_in_an_import_file() {
        let text = file("<customSettings>{\"reqTimeout\":\"1\"}</customSettings>", &[("reqTimeout", "5")]);
        assert_eq!(check(&text.replace("reqGeneralInfo", "own")), [""; 0]);
        let import =
            "<callCenter><section name='reqGeneralInfo'><item name='reqTimeout'>5</item></section></callCenter>";
        assert_eq!(check(import), [""; 0]);
    }
}
