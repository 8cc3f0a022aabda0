//! A missing element that the Metadata API requires (format/metadata.md#fields-of-sections-and-items).

use ccdef_syntax::{Element, FULL_NAME, Item, Section, Span};

use crate::declare_rule;
use crate::edit::add;
use crate::model::misspelled_xml::corrected_name;
use crate::model::{item_of_field, item_of_label_field};
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::rules::support::occurrences::add_others;
use crate::tables::{Basis, Category, FixSupport, GENERAL, MetadataField, Severity, metadata_fields};
use crate::text::escape::content;
use crate::text::prose::{all, join};

declare_rule! {
    /// An element that the Metadata API requires is missing.
    pub(crate) static MISSING_METADATA_FIELD = {
        id: "missing-metadata-field",
        summary: "an element that the Metadata API requires is missing",
        category: Category::Metadata,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Certain,
        fix: FixSupport::Unsafe,
        silences: ["missing-name"],
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !cx.is_metadata() || !cx.is_whole() {
        return;
    }
    let mut found = Vec::new();
    if let Some(element) = cx.document.root() {
        let subject = CheckedElement { element, kind: cx.dialect().root(), path: ("", "") };
        found.extend(incomplete(cx, subject, |field| root_value(cx, field.name)));
    }
    for section in &cx.definition.sections {
        check_section(cx, section, &mut found);
    }
    found.sort_by(|a, b| a.cause().cmp(&b.cause()));
    for same in found.chunk_by(|a, b| a.cause() == b.cause()) {
        report(cx, out, same);
    }
}

/// An element that must have certain children.
struct CheckedElement<'d, 'a, 'n> {
    element: Element<'d, 'a>,
    /// Its name in the schema.
    kind: &'static str,
    /// The names of its section and item; empty where there is none.
    path: (&'n str, &'n str),
}

/// An element without some of its children.
struct Incomplete<'d, 'n> {
    subject: CheckedElement<'d, 'd, 'n>,
    missing: Vec<&'static MetadataField>,
    /// The texts of the missing children; `None` where one cannot be derived.
    texts: Vec<Option<String>>,
    /// A text under a name that the Metadata API does not have.
    unknown: Option<(&'d str, Span)>,
}

impl Incomplete<'_, '_> {
    /// What elements have in common that are incomplete for one reason.
    fn cause(&self) -> (&str, Vec<&str>, &str) {
        let missing = self.missing.iter().map(|field| field.name).collect();
        (self.subject.kind, missing, self.unknown.map_or("", |(name, _)| name))
    }
}

fn check_section<'d>(cx: &RuleContext<'d>, section: &'d Section<'_>, found: &mut Vec<Incomplete<'d, 'd>>) {
    let name = section.name();
    let subject = CheckedElement {
        element: cx.document.element(section.element),
        kind: cx.dialect().section(),
        path: (name, ""),
    };
    found.extend(incomplete(cx, subject, |field| label_for(field, cx.schema.section_label(name).unwrap_or(name))));
    found.extend(section.items.iter().filter_map(|item| check_item(cx, name, item)));
}

fn check_item<'d>(cx: &RuleContext<'d>, section: &'d str, item: &'d Item<'_>) -> Option<Incomplete<'d, 'd>> {
    let name = item.name();
    let element = cx.document.element(item.element);
    let subject = CheckedElement { element, kind: cx.dialect().item(), path: (section, name) };
    incomplete(cx, subject, |field| match field.name {
        "value" => Some(String::new()),
        _ => label_for(field, cx.schema.item(section, name).map_or(name, |known| known.spec.label)),
    })
}

/// The subject if it has missing fields; `value` gives the text of a missing field.
fn incomplete<'d, 'n>(
    cx: &RuleContext<'d>,
    subject: CheckedElement<'d, 'd, 'n>,
    value: impl Fn(&MetadataField) -> Option<String>,
) -> Option<Incomplete<'d, 'n>> {
    let missing = missing(&subject);
    if missing.is_empty() {
        return None;
    }
    let texts = missing.iter().map(|field| value(field)).collect();
    let unknown = unknown_text(cx, &subject);
    Some(Incomplete { subject, missing, texts, unknown })
}

/// The text of a missing label; a missing name cannot be derived.
fn label_for(field: &MetadataField, label: &str) -> Option<String> {
    (field.name == "label" && !label.is_empty()).then(|| label.to_owned())
}

/// The text of a missing field of the root element.
fn root_value(cx: &RuleContext<'_>, field: &str) -> Option<String> {
    if let Some(labeled) = item_of_label_field(field) {
        return cx.schema.item(GENERAL, labeled).and_then(|known| known.base).map(|base| base.label.to_owned());
    }
    let listed =
        item_of_field(field).and_then(|name| cx.settings.first_item(GENERAL, name)).map_or("", |item| item.value);
    let named = cx.facts.internal_name.map_or("", |name| name.value);
    [listed, named].into_iter().find(|name| !name.is_empty()).map(str::to_owned)
}

/// One finding for all missing fields of all subjects that are incomplete for one reason.
fn report(cx: &RuleContext<'_>, out: &mut Findings, same: &[Incomplete<'_, '_>]) {
    let Some(Incomplete { subject, missing, .. }) = same.first() else { return };
    let names: Vec<String> = missing.iter().map(|field| format!("<{}>", field.name)).collect();
    let names = all(names.iter().map(String::as_str));
    let who = match same.len() {
        1 => format!("{} is", in_words(cx, subject)),
        many => format!("{many} {} are", subject.kind),
    };
    let spans: Vec<Span> = same.iter().map(|one| one.subject.element.open_span()).collect();
    let finding = out.report(&MISSING_METADATA_FIELD, spans[0], format!("{who} missing {names}"));
    match (subject.kind, subject.path) {
        _ if same.len() > 1 => {}
        (_, ("", _)) => {}
        (kind, (_, "")) if kind == cx.dialect().item() => {}
        (_, (section, "")) => _ = finding.in_section(section),
        (_, (section, item)) => _ = finding.setting(section, item),
    }
    let pronoun = if missing.len() == 1 { "it" } else { "them" };
    finding.note(format!("the Metadata API requires {pronoun}, so a deployment of the file fails"));
    if missing.iter().any(|field| field.name == "name") {
        finding.note("without a name Salesforce answers: `The name \"null\" is not valid.`");
    }
    offer_fix(cx, finding, same);
    add_others(finding, &spans, "here too");
}

/// What the subject is called in messages.
fn in_words(cx: &RuleContext<'_>, subject: &CheckedElement<'_, '_, '_>) -> String {
    match (subject.kind, subject.path) {
        (kind, _) if kind == cx.dialect().root() => "the call center".to_owned(),
        (kind, ("", _)) if kind == cx.dialect().section() => "a section".to_owned(),
        (kind, (section, _)) if kind == cx.dialect().section() => format!("section `{section}`"),
        (_, ("", "")) => "an item".to_owned(),
        (_, (section, "")) => format!("an item of `{section}`"),
        (_, (_, name)) => format!("item `{name}`"),
    }
}

/// The required fields that the subject does not have in any form. An attribute of that name, or a value that is the
/// text of its item, counts as present: it is written in the other dialect.
fn missing(subject: &CheckedElement<'_, '_, '_>) -> Vec<&'static MetadataField> {
    let element = subject.element;
    let is_present = |name: &str| {
        element.child(name).is_some()
            || element.children().any(|child| corrected_name(child) == name)
            || element.attribute(name).is_some()
            || (name == "value" && !element.content().is_whitespace())
    };
    metadata_fields(subject.kind).filter(|field| field.required && !is_present(field.name)).collect()
}

/// A text that the subject has under a name that the Metadata API does not have: it may be the text of a missing field.
fn unknown_text<'d>(cx: &RuleContext<'_>, subject: &CheckedElement<'d, 'd, '_>) -> Option<(&'d str, Span)> {
    let is_field = |name: &str| name == "sortOrder" || metadata_fields(subject.kind).any(|field| field.name == name);
    let is_text = |child: &Element<'_, '_>| child.children().next().is_none() && !child.content().is_whitespace();
    let is_known = |child: Element<'_, '_>| is_field(corrected_name(child)) || is_internal_name(cx, subject, child);
    let mut children = subject.element.children();
    let child = children.find(|child| !is_known(*child) && is_text(child));
    let is_unknown = |name: &str| !is_field(name) && !name.starts_with("xml") && !name.contains(':');
    let mut attributes = subject.element.attributes().iter();
    let mut attribute = || attributes.find(|attribute| is_unknown(attribute.name));
    let of_child = child.map(|child| (child.local_name(), child.name_span()));
    of_child.or_else(|| attribute().map(|attribute| (attribute.name, attribute.name_span())))
}

/// Whether a child of the root is `<fullName>` with the internal name. With another text it may be the display name.
fn is_internal_name(cx: &RuleContext<'_>, subject: &CheckedElement<'_, '_, '_>, child: Element<'_, '_>) -> bool {
    let name = cx.settings.internal_name().map(|name| name.value).filter(|name| !name.is_empty());
    subject.kind == cx.dialect().root()
        && child.local_name() == FULL_NAME
        && name.is_none_or(|name| child.content().trimmed() == name)
}

fn offer_fix(cx: &RuleContext<'_>, finding: &mut Diagnostic, same: &[Incomplete<'_, '_>]) {
    let Incomplete { missing, unknown, .. } = &same[0];
    if let Some((_, unknown)) = unknown {
        let names = all(missing.iter().map(|field| field.name));
        finding
            .related(*unknown, "this may be it")
            .help(format!("write the text under the name {names}, if it is meant"));
        return;
    }
    let mut edits = Vec::new();
    let mut added = Vec::new();
    for one in same {
        let mut children = Vec::new();
        added.clear();
        for (field, text) in missing.iter().zip(&one.texts) {
            let name = field.name;
            let Some(text) = text else {
                finding.help(format!("add `<{name}>…</{name}>`; its text cannot be derived from the file"));
                return;
            };
            let text = content(text);
            added.push(if same.len() == 1 { format!("`<{name}>{text}</{name}>`") } else { format!("`<{name}>`") });
            children.push((name, text));
        }
        edits.extend(add::metadata_children(cx, one.subject.element, &children));
    }
    let added = join(added, "and");
    finding.help(format!("add {added}; change the text if needed"));
    finding.fix(Fix::unsafe_edits(format!("Add {added}"), edits));
}

#[cfg(test)]
mod tests {
    use super::MISSING_METADATA_FIELD;
    use crate::testing::{check, fixed, options};

    const PATH: &str = "callCenters/Acme.callCenter-meta.xml";

    fn file(root: &str, sections: &str) -> String {
        format!("<CallCenter>\n    {root}\n{sections}</CallCenter>\n")
    }

    const ROOT: &str = "<displayName>A</displayName>\n    <displayNameLabel>D</displayNameLabel>\n    \
        <internalNameLabel>I</internalNameLabel>";

    #[test]
    fn no_text_is_invented_beside_one_under_an_unknown_name() {
        let labels = "<displayNameLabel>D</displayNameLabel><internalNameLabel>I</internalNameLabel>";
        for name in ["masterLabel", "label", "name", "title"] {
            let text = file(&format!("<{name}>Support</{name}>{labels}"), "");
            assert_eq!(check(&MISSING_METADATA_FIELD, PATH, &text, &options()).len(), 1, "{name}");
            assert_eq!(fixed(&MISSING_METADATA_FIELD, PATH, &text, &options()), text, "{name}");
        }
        let text = file(
            "<displayname>A</displayname><displayLabel>D</displayLabel><internalNameLabel>I</internalNameLabel>",
            "",
        );
        assert_eq!(check(&MISSING_METADATA_FIELD, PATH, &text, &options()), [""; 0]);
    }

    #[test]
    fn a_full_name_that_is_not_the_internal_name_may_be_the_missing_text() {
        let labels = "<displayNameLabel>D</displayNameLabel><internalNameLabel>I</internalNameLabel>";
        let root = file(&format!("<fullName>Support EMEA</fullName>{labels}"), "");
        let section = "<sections><items><fullName>My label</fullName><name>reqUseApi</name><value/></items>\
                       <fullName>My label</fullName><name>reqGeneralInfo</name></sections>";
        for text in [root.clone(), file(ROOT, section)] {
            assert_ne!(check(&MISSING_METADATA_FIELD, PATH, &text, &options()), [""; 0]);
            assert_eq!(fixed(&MISSING_METADATA_FIELD, PATH, &text, &options()), text);
        }
        let internal = root.replace("Support EMEA", "Acme");
        assert!(fixed(&MISSING_METADATA_FIELD, PATH, &internal, &options()).contains("<displayName>Acme<"));
    }

    #[test]
    fn complete_files_are_not_reported() {
        let sections = "<sections>\n<items><label>U</label><name>reqUseApi</name><value/></items>\n<label/><name>a</name></sections>";
        assert_eq!(check(&MISSING_METADATA_FIELD, PATH, &file(ROOT, sections), &options()), [""; 0]);
        let import = "<callCenter><section name='a'><item name='b'>c</item></section></callCenter>";
        assert_eq!(check(&MISSING_METADATA_FIELD, "a.xml", import, &options()), [""; 0]);
    }

    #[test]
    fn missing_fields_of_the_root_are_added_in_order() {
        let text = file("<displayNameLabel>D</displayNameLabel>", "");
        assert_eq!(
            check(&MISSING_METADATA_FIELD, PATH, &text, &options()),
            ["1:1 E the call center is missing `<displayName>` and `<internalNameLabel>`"]
        );
        assert_eq!(
            fixed(&MISSING_METADATA_FIELD, PATH, &text, &options()),
            file(
                "<displayName>Acme</displayName>\n    <displayNameLabel>D</displayNameLabel>\n    \
                 <internalNameLabel>Internal Name</internalNameLabel>",
                ""
            )
        );
    }

    #[test]
    fn sections_and_items_get_labels_from_the_tables_and_empty_values() {
        let sections = "  <sections>\n    <items>\n      <name>reqUseApi</name>\n    </items>\n    <items><name>own&amp;</name><value>1</value></items>\n    <name>reqGeneralInfo</name>\n  </sections>\n";
        let text = file(ROOT, sections);
        assert_eq!(
            check(&MISSING_METADATA_FIELD, PATH, &text, &options()),
            [
                "5:3 E section `reqGeneralInfo` is missing `<label>`",
                "6:5 E item `reqUseApi` is missing `<label>` and `<value>`",
                "9:5 E item `own&` is missing `<label>`"
            ]
        );
        let fixed_text = "  <sections>\n    <items>\n      <label>Use CTI API</label>\n      <name>reqUseApi</name>\n      <value></value>\n    </items>\n    <items><label>own&amp;</label><name>own&amp;</name><value>1</value></items>\n    <label>General Information</label>\n    <name>reqGeneralInfo</name>\n  </sections>\n";
        assert_eq!(fixed(&MISSING_METADATA_FIELD, PATH, &text, &options()), file(ROOT, fixed_text));
    }

    #[test]
    fn a_misspelled_element_is_not_missing() {
        let sections = "<sections><items><label>U</label><n>reqUseApi</n><value>true</value></items><label>G</label><name>g</name></sections>";
        assert_eq!(check(&MISSING_METADATA_FIELD, PATH, &file(ROOT, sections), &options()), [""; 0]);
    }

    #[test]
    fn a_missing_name_has_no_fix() {
        let text = file(ROOT, "<sections><items/><label>G</label></sections>");
        assert_eq!(
            check(&MISSING_METADATA_FIELD, PATH, &text, &options()),
            ["5:1 E a section is missing `<name>`", "5:11 E an item is missing `<label>`, `<name>` and `<value>`"]
        );
        assert_eq!(fixed(&MISSING_METADATA_FIELD, PATH, &text, &options()), text);
    }

    #[test]
    fn attributes_of_the_other_dialect_count_as_present() {
        let text =
            file(ROOT, "<sections label='G' name='g'><items label='U' name='u'><value>1</value></items></sections>");
        assert_eq!(check(&MISSING_METADATA_FIELD, PATH, &text, &options()), [""; 0]);
    }

    #[test]
    fn files_with_broken_nesting_are_not_reported() {
        let text = "<CallCenter><sections><items><name>a</sections></CallCenter>";
        assert_eq!(check(&MISSING_METADATA_FIELD, PATH, text, &options()), [""; 0]);
    }
}
