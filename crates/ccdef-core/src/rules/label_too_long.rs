//! Labels of more than 1,000 characters (format/elements-and-attributes.md#label-length).

use ccdef_syntax::Text;

use crate::declare_rule;
use crate::model::item_of_label_field;
use crate::rule::{Check, Diagnostic, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, LABEL_LIMIT, Severity};

declare_rule! {
    /// A label has more than 1,000 characters.
    pub(crate) static LABEL_TOO_LONG = {
        id: "label-too-long",
        summary: "a label has more than 1,000 characters",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    // The metadata dialect stores the labels of the two names outside the sections.
    for field in cx.definition.fields.iter().filter(|field| item_of_label_field(field.name).is_some()) {
        check_label(&field.value, out);
    }
    for section in &cx.definition.sections {
        if let Some(finding) = section.label.as_ref().and_then(|label| check_label(label, out)) {
            finding.in_section(section.name());
        }
        for item in &section.items {
            if let Some(finding) = item.label.as_ref().and_then(|label| check_label(label, out)) {
                finding.setting(section.name(), item.name());
            }
        }
    }
}

fn check_label<'o>(label: &Text<'_>, out: &'o mut Findings) -> Option<&'o mut Diagnostic> {
    if label.value().len() <= LABEL_LIMIT {
        return None;
    }
    let length = label.value().chars().count();
    if length <= LABEL_LIMIT {
        return None;
    }
    let finding =
        out.report(&LABEL_TOO_LONG, label.span(), format!("label has {length} characters; the limit is {LABEL_LIMIT}"));
    finding
        .label(format!("{} characters too long", length - LABEL_LIMIT))
        .note("Salesforce's guide says that labels are \"limited to 1,000 characters each\"; whether Setup rejects a longer one is not known")
        .help("shorten the label; if the text is the value, write it between the tags of the item");
    Some(finding)
}
