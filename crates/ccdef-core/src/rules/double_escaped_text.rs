//! A character that is escaped twice, such as `&amp;amp;` (`format/values.md#escaping`).

use std::ops::Range;

use ccdef_syntax::{Classes, Edit, Span, Text};

use crate::declare_rule;
use crate::model::{Setting, WrittenAs, item_of_label_field};
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::rules::support::value::offers_fix;
use crate::tables::{Basis, Category, FixSupport, Severity, ValueKind, setting};
use crate::text::escape::{JsonEscaping, content};
use crate::text::reference::{EscapedCharacter, escaped_characters, unescaped};

declare_rule! {
    /// A character of a URL or a label is escaped twice.
    pub(crate) static DOUBLE_ESCAPED_TEXT = {
        id: "double-escaped-text",
        summary: "a character of a URL, a label or `customSettings` is escaped twice",
        category: Category::Values,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::Safe,
        silences: ["adapter-url-mismatch", "invalid-custom-settings", "unexpected-setting"],
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let suspects = || cx.settings.all().filter(|setting| setting.classes().has_any(Classes::AMPERSAND));
    for setting in suspects().filter(|setting| setting.is_value() && is_url(setting)) {
        check_url(cx, setting, out);
    }
    let names = suspects().filter(|setting| is_name_for_people(setting));
    for (setting, text) in names.filter_map(|setting| Some((setting, setting.source()?))) {
        if let Some(finding) = check_text(cx, || format!("`{}`", setting.written_name()), text, out) {
            finding.of_setting(setting);
        }
    }
    check_custom_settings(cx, out);
    for section in &cx.definition.sections {
        if let Some(finding) = section.label.as_ref().and_then(|label| check_label(cx, section.name(), label, out)) {
            finding.in_section(section.name());
        }
        for item in &section.items {
            if let Some(finding) = item.label.as_ref().and_then(|label| check_label(cx, item.name(), label, out)) {
                finding.setting(section.name(), item.name());
            }
        }
    }
}

/// JSON whose quotes are escaped twice, so that it cannot be read.
fn check_custom_settings(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(settings) = cx.definition.custom_settings.as_ref().filter(|settings| settings.broken.is_some()) else {
        return;
    };
    let begins_with = settings.text.trimmed().strip_prefix('{').map(str::trim_ascii_start);
    if begins_with.is_none_or(|key| !key.starts_with("&quot;")) {
        return;
    }
    if let Some(finding) = check_text(cx, || "`customSettings`".to_owned(), &settings.text, out) {
        finding.severity(Severity::Error);
        finding.notes = vec!["the softphone cannot read the settings as JSON, so they have no effect".into()];
    }
}

/// Only URLs: another value may be HTML or a template, in which `&amp;` is correct.
fn is_url(setting: &Setting<'_>) -> bool {
    let is_written_as_url = || setting.value.starts_with('/') || setting.value.starts_with("http");
    let has_space = || setting.classes().has_any(Classes::SPACE) && setting.value.contains(' ');
    let has_bracket = || setting.classes().has_any(Classes::ANGLE) && setting.value.contains('<');
    match setting.kind() {
        ValueKind::Url { .. } => true,
        ValueKind::Text => is_written_as_url() && !has_space() && !has_bracket(),
        _ => false,
    }
}

/// The display name, and in metadata files the labels of the two names of the call center.
fn is_name_for_people(setting: &Setting<'_>) -> bool {
    setting.is(setting::DISPLAY_NAME) || item_of_label_field(setting.written_name()).is_some()
}

fn check_url(cx: &RuleContext<'_>, setting: &Setting<'_>, out: &mut Findings) {
    let found = escaped_characters(setting.value);
    let Some(first) = found.first() else { return };
    let place = setting.span_of(first.range.clone());
    // Inside JSON only the span of the whole value is known.
    let is_in_json = matches!(setting.written_as, WrittenAs::CustomSetting(_));
    let written =
        if is_in_json { content(&setting.value[first.range.clone()]) } else { cx.document.slice(place).into() };
    let finding = report(&format!("`{}`", setting.name), place, &written, &found, out);
    finding.of_setting(setting);
    finding.note("the softphone receives the escaped character as part of the URL: the parameters after it are lost");
    if offers_fix(cx, setting) {
        let edits = cx.settings.copies_of(setting).flat_map(|setting| edits(cx, setting, &found)).collect();
        finding.fix(Fix::safe_edits("Escape the character once", edits));
    }
}

/// The edits of one occurrence of a setting.
fn edits(cx: &RuleContext<'_>, setting: &Setting<'_>, found: &[EscapedCharacter]) -> Vec<Edit> {
    if let WrittenAs::CustomSetting(custom) = setting.written_as {
        let escaping = cx.definition.custom_settings.as_ref().map(JsonEscaping::of);
        return escaping.map(|escaping| escaping.replace(custom, &unescaped(setting.value))).into_iter().collect();
    }
    unescape(found, setting.spans_of_all(ranges(found)))
}

fn ranges(found: &[EscapedCharacter]) -> impl Iterator<Item = Range<usize>> {
    found.iter().map(|character| character.range.clone())
}

/// The edits that unescape the characters at `places`.
fn unescape(found: &[EscapedCharacter], places: Vec<Span>) -> Vec<Edit> {
    places.into_iter().zip(found).map(|(place, character)| edit(place, character)).collect()
}

/// In a CDATA section nothing is escaped.
fn edit(place: Span, found: &EscapedCharacter) -> Edit {
    let is_literal = usize::from(place.len()) == found.range.len();
    let character = found.character.to_string();
    Edit::replace(place, if is_literal { character } else { content(&character).replace('"', "&quot;") })
}

fn check_label<'o>(
    cx: &RuleContext<'_>,
    name: &str,
    label: &Text<'_>,
    out: &'o mut Findings,
) -> Option<&'o mut Diagnostic> {
    check_text(cx, || format!("the label of `{name}`"), label, out)
}

/// Checks a text that people see, or that is read as JSON.
fn check_text<'o>(
    cx: &RuleContext<'_>,
    subject: impl FnOnce() -> String,
    text: &Text<'_>,
    out: &'o mut Findings,
) -> Option<&'o mut Diagnostic> {
    if !text.classes().has_any(Classes::AMPERSAND) {
        return None;
    }
    let found = escaped_characters(text.value());
    let first = found.first()?;
    let edits = unescape(&found, text.spans_of_all(ranges(&found)));
    let place = text.span_of(first.range.clone());
    let finding = report(&subject(), place, cx.document.slice(place), &found, out);
    finding
        .note("Salesforce shows the escaped character to users as it is")
        .fix(Fix::safe_edits("Escape the character once", edits));
    Some(finding)
}

/// Reports the first of the characters that `found` lists in `subject`; it is written as `written` at `place`.
fn report<'o>(
    subject: &str,
    place: Span,
    written: &str,
    found: &[EscapedCharacter],
    out: &'o mut Findings,
) -> &'o mut Diagnostic {
    let character = found.first().map_or('&', |first| first.character);
    let more = if found.len() > 1 { format!(" ({} occurrences)", found.len()) } else { String::new() };
    let message = format!("`{character}` in {subject} is escaped twice{more}");
    let finding = out.report(&DOUBLE_ESCAPED_TEXT, place, message);
    let is_literal = found.first().is_some_and(|first| first.range.len() == written.len());
    let right = if is_literal { character.to_string() } else { content(&character.to_string()) };
    finding.help(format!("write `{right}` instead of `{written}`"));
    finding
}

#[cfg(test)]
mod tests {
    use super::DOUBLE_ESCAPED_TEXT;
    use crate::testing::{self, options};

    fn import(label: &str, value: &str) -> String {
        format!(
            "<callCenter><section name=\"reqGeneralInfo\" label=\"G\">\n<item name=\"reqAdapterUrl\" label=\"{label}\">{value}</item></section></callCenter>"
        )
    }

    fn check(text: &str) -> Vec<String> {
        testing::check(&DOUBLE_ESCAPED_TEXT, "a.xml", text, &options())
    }

    fn fixed(text: &str) -> String {
        testing::fixed(&DOUBLE_ESCAPED_TEXT, "a.xml", text, &options())
    }

    #[test]
    fn urls_are_reported_and_fixed() {
        let text = import("URL", "https://cti.acme.example/?a=1&amp;amp;b=2&amp;#38;c=3&amp;amp;amp;d");
        assert_eq!(check(&text), ["2:69 W `&` in `reqAdapterUrl` is escaped twice (3 occurrences)"]);
        assert_eq!(fixed(&text), import("URL", "https://cti.acme.example/?a=1&amp;b=2&amp;c=3&amp;d"));
        let cdata = import("URL", "<![CDATA[/apex/acme?a=1&amp;b=2]]>");
        assert_eq!(fixed(&cdata), import("URL", "<![CDATA[/apex/acme?a=1&b=2]]>"));
        assert_eq!(check(&import("URL", "/apex/acme?a=1&amp;b=2&amp;copy=1")), [""; 0]);
    }

    #[test]
    fn labels_are_reported_and_other_values_are_not() {
        let text = import("Sales &amp;amp; Service &amp;lt;EU&amp;gt;", "/apex/acme");
        assert_eq!(check(&text), ["2:41 W `&` in the label of `reqAdapterUrl` is escaped twice (3 occurrences)"]);
        assert_eq!(fixed(&text), import("Sales &amp; Service &lt;EU&gt;", "/apex/acme"));
        let html = import("HTML", "<![CDATA[<b>a &amp; b</b> http://x]]>").replace("reqAdapterUrl", "acmeNote");
        assert_eq!(check(&html), [""; 0]);
    }

    #[test]
    fn both_copies_of_a_metadata_file_are_fixed() {
        let text = "<CallCenter><adapterUrl>/apex/a?b&amp;amp;c</adapterUrl><customSettings>{\"reqStandbyUrl\":\"/apex/s?b&amp;amp;c\"}</customSettings>\
             <displayName>A &amp;amp; B</displayName><sections><items><name>reqAdapterUrl</name><value>/apex/a?b&amp;amp;c</value></items><name>reqGeneralInfo</name></sections></CallCenter>";
        let found = testing::check(&DOUBLE_ESCAPED_TEXT, "A.callCenter-meta.xml", text, &options());
        assert_eq!(found.len(), 3, "{found:?}");
        let fixed = testing::fixed(&DOUBLE_ESCAPED_TEXT, "A.callCenter-meta.xml", text, &options());
        assert_eq!(fixed, text.replace("&amp;amp;", "&amp;"));
    }
}
