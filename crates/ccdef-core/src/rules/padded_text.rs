//! White space around names, labels and values (`format.md` section 2).

use ccdef_syntax::{Edit, Text};

use crate::declare_rule;
use crate::model::{Carrier, Setting, item_of_label_field};
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// White space stands around a name, a label or a value.
    pub(crate) static PADDED_TEXT = {
        id: "padded-text",
        summary: "white space stands around a name, label or value",
        category: Category::Structure,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::SafeOrUnsafe,
        check: Check::File(check),
    }
}

/// What the text is, which decides whether white space can matter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PaddedPart {
    Name,
    Label,
    Value,
}

/// Metadata fields that are labels; the others are values.
fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for setting in cx.settings.all() {
        check_value(cx, setting, out);
    }
    for section in &cx.definition.sections {
        for (kind, text) in [(PaddedPart::Name, &section.name), (PaddedPart::Label, &section.label)] {
            if let Some(finding) = check_text(kind, section.name(), text.as_ref(), out) {
                finding.in_section(section.name());
            }
        }
        for item in &section.items {
            for (kind, text) in [(PaddedPart::Name, &item.name), (PaddedPart::Label, &item.label)] {
                if let Some(finding) = check_text(kind, item.name(), text.as_ref(), out) {
                    finding.setting(section.name(), item.name());
                }
            }
        }
    }
}

fn check_value(cx: &RuleContext<'_>, setting: &Setting<'_>, out: &mut Findings) {
    let name = setting.written_name();
    let kind = if item_of_label_field(name).is_some() { PaddedPart::Label } else { PaddedPart::Value };
    // Where a tag is missing, the value of an item may hold what belongs after it.
    let is_item = matches!(setting.carrier, Carrier::Item(_));
    let text = setting.source().filter(|_| cx.is_whole() || !is_item);
    if let Some(finding) = check_text(kind, name, text, out)
        && is_item
    {
        finding.of_setting(setting);
    }
}

fn check_text<'o>(
    kind: PaddedPart,
    owner: &str,
    text: Option<&Text<'_>>,
    out: &'o mut Findings,
) -> Option<&'o mut Diagnostic> {
    let text = text.filter(|text| is_padded(text))?;
    let (what, fix) = match kind {
        PaddedPart::Name => ("name", Fix::needs_a_look("Remove the white space", trim(text))),
        PaddedPart::Label => ("label", Fix::safe("Remove the white space", trim(text))),
        PaddedPart::Value => ("value", Fix::needs_a_look("Remove the white space", trim(text))),
    };
    let message = format!("{what} of `{owner}` {} with white space", edges(text));
    let finding = out.report(&PADDED_TEXT, text.span(), message);
    finding
        .note(match kind {
            PaddedPart::Name => {
                "settings are found by their exact name, and it is not known whether Salesforce trims it"
            }
            PaddedPart::Label => "the label is shown as it is written",
            PaddedPart::Value => {
                "it is not known whether Salesforce trims values; the adapter may get the white space too"
            }
        })
        .help("remove the white space")
        .fix(fix);
    Some(finding)
}

/// Values of several lines, such as certificates, are laid out as their authors like; blank texts are empty ones.
/// What has elements inside is no value yet.
fn is_padded(text: &Text<'_>) -> bool {
    let trimmed = text.trimmed();
    trimmed.len() < text.value().len() && !trimmed.is_empty() && !trimmed.contains('\n') && !has_elements(text.raw())
}

fn has_elements(raw: &str) -> bool {
    raw.match_indices('<').any(|(index, _)| !raw[index..].starts_with("<!"))
}

fn edges(text: &Text<'_>) -> &'static str {
    let is_white = |char: Option<char>| char.is_some_and(char::is_whitespace);
    match (is_white(text.value().chars().next()), is_white(text.value().chars().next_back())) {
        (true, true) => "begins and ends",
        (true, false) => "begins",
        _ => "ends",
    }
}

fn trim(text: &Text<'_>) -> Vec<Edit> {
    let value = text.value();
    let (start, end) = (value.len() - value.trim_start().len(), value.trim_end().len());
    let parts = [0..start, end..value.len()];
    parts.into_iter().filter(|part| !part.is_empty()).map(|part| Edit::delete(text.span_of(part))).collect()
}
