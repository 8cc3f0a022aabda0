//! A missing item that Salesforce or the adapter of the vendor requires (format/items.md#required-items,
//! format/vendors.md#presence).

mod url_alone;

use ccdef_syntax::{Element, ElementId, Section};

use crate::declare_rule;
use crate::edit::add::{self, NewItem};
use crate::edit::elsewhere::{elsewhere, is_section_elsewhere, outside_its_section};
use crate::model::suggested_name;
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::rules::support::required::{is_error_if_missing, is_required_section};
use crate::tables::{Basis, Category, FixSupport, GENERAL, KnownItem, Origin, Rejection, Severity, item};

declare_rule! {
    /// A required item is missing.
    pub(crate) static MISSING_REQUIRED_ITEM = {
        id: "missing-required-item",
        summary: "a required item is missing",
        category: Category::Required,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !cx.is_whole() {
        return;
    }
    if cx.is_profile_by_url_alone() {
        let doubtful: Vec<&KnownItem> = cx.schema.items().filter(|known| is_doubtful(cx, known)).collect();
        url_alone::report(&MISSING_REQUIRED_ITEM, cx, &doubtful, out);
    }
    for known in cx.schema.items().filter(|known| is_missing(cx, known)) {
        match cx.definition.section(known.section) {
            Some(section) => report_item(cx, section, known, out),
            None if !is_required_section(cx, known.section) => report_with_section(cx, known, out),
            None => {}
        }
    }
}

/// Whether the file does not have an item that it must have, so that it is reported here or with its section.
pub(super) fn is_missing(cx: &RuleContext<'_>, known: &KnownItem) -> bool {
    is_needed(cx, known) && !cx.settings.has_item(known) && !is_doubtful(cx, known)
}

/// The elements at which a missing item is reported; none if configuration removes these errors.
pub(super) fn reported_elements(cx: &RuleContext<'_>) -> Vec<ElementId> {
    let configured = cx.options.configured_severity(&MISSING_REQUIRED_ITEM);
    let is_error = configured.is_none_or(|severity| severity == Some(Severity::Error));
    if !cx.is_whole() || !is_error || !cx.options.reports(&MISSING_REQUIRED_ITEM) {
        return Vec::new();
    }
    let missing = cx.schema.items().filter(|known| cx.facts.has_section(known.section) && is_missing(cx, known));
    missing.filter_map(|known| Some(outside(cx, known)?.id())).collect()
}

/// The element that is the missing item; one error is about both.
fn outside<'r>(cx: &RuleContext<'r>, known: &KnownItem) -> Option<Element<'r, 'r>> {
    Some(known).filter(|known| is_error_if_missing(cx, known)).and_then(|known| outside_its_section(cx, known))
}

/// Whether Salesforce rejects a file without the item: not if only the vendor requires it.
pub(super) fn rejection_without(known: &KnownItem) -> Rejection {
    match known.presence_origin {
        Origin::Base => MISSING_REQUIRED_ITEM.info.rejection,
        Origin::Profile(_) => Rejection::None,
    }
}

/// Whether only a profile that may be the wrong one requires the item.
fn is_doubtful(cx: &RuleContext<'_>, known: &KnownItem) -> bool {
    let by_profile = matches!(known.presence_origin, Origin::Profile(_));
    by_profile && cx.is_profile_by_url_alone() && is_needed(cx, known)
}

fn is_needed(cx: &RuleContext<'_>, known: &KnownItem) -> bool {
    is_required(cx, known) && !is_stored_elsewhere(cx, known)
}

/// Whether files of this dialect must have the item.
pub(super) fn is_required(cx: &RuleContext<'_>, known: &KnownItem) -> bool {
    known.is_required_in(cx.dialect())
}

/// Metadata files store some items in another form: file name, `<displayName>`, `<version>`
/// (`format/metadata.md#import-to-metadata`).
pub(super) fn is_stored_elsewhere(cx: &RuleContext<'_>, known: &KnownItem) -> bool {
    cx.settings.is_outside_items(cx.dialect(), known.section, known.spec.name)
}

fn report_item(cx: &RuleContext<'_>, section: &Section<'_>, known: &KnownItem, out: &mut Findings) {
    let name = known.spec.name;
    let message = format!("required item `{name}` is missing from section `{}`", known.section);
    if let Some(element) = outside(cx, known) {
        let finding = out.report(&MISSING_REQUIRED_ITEM, element.name_span(), message);
        finding.label("found here, where no item is read").related(section.open_span, "expected in this section");
        explain(cx, known, finding);
        finding.help(format!("write it as the item `{name}` of section `{}`", known.section));
        return;
    }
    let finding = out.report(&MISSING_REQUIRED_ITEM, section.open_span, message);
    finding.label("in this section");
    explain(cx, known, finding);
    if let Some((other, item)) = cx.settings.misplaced_item(known) {
        finding.related(item.anchor(), format!("found in section `{}`", other.name()));
        finding.help(format!("move the item to section `{}`", known.section));
        return;
    }
    finding.help(how(cx, known));
    if let Some(place) = elsewhere(cx, known) {
        finding.related(place, format!("is this meant as `{name}`?"));
    }
    if let Some(item) = new_item(cx, known) {
        finding.fix(Fix::unsafe_edits(format!("Add the item `{name}`"), add::items(cx, section, &[item])));
    }
}

/// The section is missing too; all required items of it are added together.
fn report_with_section(cx: &RuleContext<'_>, known: &KnownItem, out: &mut Findings) {
    let (section, name) = (known.section, known.spec.name);
    let message = format!("required item `{name}` is missing, and so is its section `{section}`");
    let finding = out.report(&MISSING_REQUIRED_ITEM, cx.root_span(), message);
    finding.label(format!("no section `{section}`"));
    explain(cx, known, finding);
    finding.help(format!("add a section `{section}`; in it, {}", how(cx, known)));
    if is_section_elsewhere(cx, section) {
        return;
    }
    let required = cx.schema.items_of(section).filter(|known| is_required(cx, known));
    let items: Option<Vec<NewItem<'_>>> = required.map(|known| new_item(cx, known)).collect();
    if let Some(edits) = items.and_then(|items| add::section(cx, section, &items)) {
        finding.fix(Fix::unsafe_edits(format!("Add the section `{section}` with its required items"), edits));
    }
}

fn explain(cx: &RuleContext<'_>, known: &KnownItem, finding: &mut Diagnostic) {
    if !is_error_if_missing(cx, known) {
        finding.severity(Severity::Warning);
    }
    finding.setting(known.section, known.spec.name).rejection(rejection_without(known));
    finding.note(match known.presence_origin {
        Origin::Base => {
            "Salesforce's guide requires this item; without it the import may fail or the softphone may not work".into()
        }
        Origin::Profile(profile) => {
            format!("the profile `{}` requires this item: the adapter does not work without it", profile.id)
        }
    });
    if let (Origin::Profile(_), Some(doc)) = (known.presence_origin, known.spec.doc) {
        finding.note(format!("meaning of `{}`: {doc}", known.spec.name));
    }
}

/// How to add the item, as a clause of a help.
fn how(cx: &RuleContext<'_>, known: &KnownItem) -> String {
    if known.section == GENERAL && known.spec.name == item::INTERNAL_NAME {
        return "add an item `reqInternalName` with a value of letters and digits, such as `AcmeCallCenter`".into();
    }
    if known.spec.name == item::VENDOR_API_NAME {
        return "add an item `reqVendorInfoApiName` with the API name of the vendor's ConversationVendorInfo record, with \
                its namespace, such as `acme__AcmeTelephony`"
            .into();
    }
    match (cx.proposed_value(known), cx.example(known)) {
        (default, _) if !default.is_empty() => {
            format!("add an item `{}`; its default value is `{default}`", known.spec.name)
        }
        (_, Some(example)) => {
            format!(
                "add an item `{}` with a value such as `{example}`; the value may be empty and set later in Setup",
                known.spec.name
            )
        }
        _ => format!("add an item `{}`; its value may be empty and set later in Setup", known.spec.name),
    }
}

/// The item with the value that the file has in another place, or else the default value; `None` if there is neither.
pub(super) fn new_item<'s>(cx: &RuleContext<'_>, known: &'s KnownItem) -> Option<NewItem<'s>> {
    let name = known.spec.name;
    let display_name = || cx.facts.display_name.map_or("", |name| name.value);
    if known.section == GENERAL {
        match name {
            item::INTERNAL_NAME => {
                return NewItem::with(cx, known, suggested_name::suggest(cx.source.path(), display_name()));
            }
            item::DISPLAY_NAME => {
                let internal_name = cx.facts.internal_name.map_or("", |name| name.value);
                return NewItem::with(cx, known, internal_name);
            }
            item::ADAPTER_URL => {
                let url = cx.settings.field_of(item::ADAPTER_URL).map_or("", |field| field.value);
                return NewItem::with(cx, known, url);
            }
            _ => {}
        }
    }
    match cx.facts.custom_setting(name) {
        Some(value) if known.section == GENERAL => NewItem::with(cx, known, value),
        _ => NewItem::of(cx, known),
    }
}

#[cfg(test)]
mod tests;
