//! Whitespace around names, labels and values (format/values.md#whitespace-in-values).

use ccdef_syntax::{Classes, Edit, Text};

use crate::declare_rule;
use crate::model::{Setting, WrittenAs, item_of_label_field};
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// A name, a label or a value has whitespace around it.
    pub(crate) static PADDED_TEXT = {
        id: "padded-text",
        summary: "a name, label or value has whitespace around it",
        category: Category::Structure,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::SafeOrUnsafe,
        check: Check::File(check),
    }
}

/// What kind of text it is, which decides whether whitespace can matter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PaddedPart {
    Name,
    Label,
    Value,
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for setting in cx.settings.all() {
        check_value(cx, setting, out);
    }
    for section in &cx.definition.sections {
        for (kind, text) in [(PaddedPart::Name, &section.name), (PaddedPart::Label, &section.label)] {
            if let Some(text) = text.as_ref().filter(|text| is_padded(text)) {
                report(kind, section.written_name(), text, out).in_section(section.name());
            }
        }
        for item in &section.items {
            for (kind, text) in [(PaddedPart::Name, &item.name), (PaddedPart::Label, &item.label)] {
                if let Some(text) = text.as_ref().filter(|text| is_padded(text)) {
                    report(kind, item.written_name(), text, out).setting(section.name(), item.name());
                }
            }
        }
    }
}

fn check_value(cx: &RuleContext<'_>, setting: &Setting<'_>, out: &mut Findings) {
    if let WrittenAs::CustomSetting(_) = setting.written_as {
        return check_key(cx, setting, out);
    }
    // If a tag is missing, the value of an item may include the text after the item.
    let is_item = matches!(setting.written_as, WrittenAs::Item(_));
    let Some(text) = setting.source().filter(|text| is_padded(text) && (cx.is_whole() || !is_item)) else { return };
    let name = setting.written_name();
    let kind = if item_of_label_field(name).is_some() { PaddedPart::Label } else { PaddedPart::Value };
    let finding = report(kind, name, text, out);
    if is_item {
        finding.of_setting(setting);
    }
}

/// A value in the JSON of `customSettings`.
fn check_key(cx: &RuleContext<'_>, setting: &Setting<'_>, out: &mut Findings) {
    let Some(value) = setting.untrimmed() else { return };
    let trimmed = value.trim_ascii();
    if trimmed.len() == value.len() || trimmed.is_empty() || trimmed.contains('\n') {
        return;
    }
    let finding =
        out.report(&PADDED_TEXT, setting.span, format!("value of `{}` {} with whitespace", setting.name, edges(value)));
    finding
        .of_setting(setting)
        .note("the adapter may receive the value with the whitespace")
        .help("remove the whitespace");
    if cx.document.slice(setting.span) == value {
        finding.fix(Fix::unsafe_edits("Remove the whitespace", vec![Edit::replace(setting.span, trimmed)]));
    }
}

fn report<'o>(kind: PaddedPart, owner: &str, text: &Text<'_>, out: &'o mut Findings) -> &'o mut Diagnostic {
    let (what, fix) = match kind {
        PaddedPart::Name => ("name", Fix::unsafe_edits("Remove the whitespace", trim(text))),
        PaddedPart::Label => ("label", Fix::safe_edits("Remove the whitespace", trim(text))),
        PaddedPart::Value => ("value", Fix::unsafe_edits("Remove the whitespace", trim(text))),
    };
    let message = format!("{what} of `{owner}` {} with whitespace", edges(text.value()));
    let finding = out.report(&PADDED_TEXT, text.span(), message);
    finding
        .note(match kind {
            PaddedPart::Name => {
                "Salesforce matches settings by exact name: with the whitespace it may not recognize this one"
            }
            PaddedPart::Label => "the label is shown as written, with the whitespace",
            PaddedPart::Value => "the adapter may receive the value with the whitespace",
        })
        .help("remove the whitespace")
        .fix(fix)
}

/// Values of several lines, such as certificates, may have any layout. Text of only whitespace counts as empty. Text
/// with elements inside is not a value.
fn is_padded(text: &Text<'_>) -> bool {
    if !text.classes().has_any(Classes::WHITESPACE) {
        return false;
    }
    let trimmed = text.trimmed();
    trimmed.len() < text.value().len() && !trimmed.is_empty() && !trimmed.contains('\n') && !has_elements(text.raw())
}

fn has_elements(raw: &str) -> bool {
    raw.match_indices('<').any(|(index, _)| !raw[index..].starts_with("<!"))
}

fn edges(text: &str) -> &'static str {
    let is_space = |char: Option<char>| char.is_some_and(|char| char.is_ascii_whitespace());
    match (is_space(text.chars().next()), is_space(text.chars().next_back())) {
        (true, true) => "begins and ends",
        (true, false) => "begins",
        _ => "ends",
    }
}

fn trim(text: &Text<'_>) -> Vec<Edit> {
    let value = text.value();
    let (start, end) = (value.len() - value.trim_ascii_start().len(), value.trim_ascii_end().len());
    let parts = [0..start, end..value.len()];
    parts.into_iter().flat_map(|part| text.spans_of(part)).map(Edit::delete).collect()
}
