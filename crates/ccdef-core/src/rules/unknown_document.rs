//! An unknown root element (format/elements-and-attributes.md#root-element,
//! format/failures-deploy.md#invented-structure).

use ccdef_syntax::{Attribute, Dialect, Edit, Element, METADATA_NAMESPACE};

use crate::declare_rule;
use crate::edit::remove;
use crate::model::misspelled_xml::{common_prefix, invented_element};
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::support::shape::format_name;
use crate::tables::{Basis, Category, FixSupport};
use crate::text::nearest::nearest;

declare_rule! {
    /// The root element is neither `<callCenter>` nor `<CallCenter>`.
    pub(crate) static UNKNOWN_DOCUMENT = {
        id: "unknown-document",
        summary: "the root element is neither `callCenter` nor `CallCenter`",
        category: Category::Dialect,
        severity: crate::tables::Severity::Error,
        basis: Basis::Observed,
        rejection: Certain,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

/// Metadata types that are easily confused with a call center (format/metadata.md#routing-maps,
/// format/voice.md#conversationvendorinfo).
const OTHER_TYPES: &[&str] = &["CallCenterRoutingMap", "CallCtrAgentFavTrfrDest", "ConversationVendorInfo", "Package"];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(root) = cx.document.root() else { return };
    match cx.definition.dialect {
        Some(dialect) if cx.has_wrong_root() => return report_wrong_root(cx.source.text(), root, dialect, out),
        Some(_) => return,
        None => {}
    }
    let is_named_right = Dialect::ALL.iter().any(|dialect| dialect.root() == root.local_name());
    let found = invented(root).filter(|_| is_named_right);
    let message = match &found {
        Some(_) => format!("`<{}>` contains elements that do not exist in a call center definition", root.name()),
        None => format!("unknown root element `<{}>`", root.name()),
    };
    let advice = found.unwrap_or_else(|| advice(root));
    let label =
        if is_named_right { "no sections and items".to_owned() } else { format!("expected {}", advice.expected) };
    out.report(&UNKNOWN_DOCUMENT, root.name_span(), message).label(label).note(advice.why).help(advice.what_to_do);
}

/// Everything below the root is written in `dialect`, so the name of the root is a typo.
fn report_wrong_root(text: &str, root: Element<'_, '_>, dialect: Dialect, out: &mut Findings) {
    let (written, format) = (root.name(), format_name(dialect));
    let right = right_name(root, dialect);
    let message = if root.local_name() == dialect.root() {
        format!("root element `<{written}>` has another prefix than everything in it")
    } else if Dialect::ALL.iter().any(|other| other.root() == root.local_name()) {
        format!("root element `<{written}>` contradicts everything in it, which is {format}")
    } else {
        format!("unknown root element `<{written}>`")
    };
    let namespace = match dialect {
        Dialect::Import => "",
        Dialect::Metadata => " with its namespace",
    };
    out.report(&UNKNOWN_DOCUMENT, root.name_span(), message)
        .label(format!("expected `<{right}>`"))
        .note("Salesforce recognizes a definition by the exact name of its root element, in which case matters")
        .help(format!("write the root as `<{right}>`{namespace}; the rest of the file is checked as {format}"))
        .fix(Fix::unsafe_edits(format!("Write the root as `<{right}>`"), right_root(text, root, dialect)));
}

/// The name of the root in `dialect`, with the prefix of what is below it.
fn right_name(root: Element<'_, '_>, dialect: Dialect) -> String {
    match common_prefix(root) {
        Some(prefix) if !prefix.is_empty() => format!("{prefix}:{}", dialect.root()),
        _ => dialect.root().to_owned(),
    }
}

/// Renames the root; the namespace of the Metadata API is declared for its prefix, or removed.
fn right_root(text: &str, root: Element<'_, '_>, dialect: Dialect) -> Vec<Edit> {
    let right = right_name(root, dialect);
    let mut edits = vec![Edit::replace(root.name_span(), right.as_str())];
    edits.extend(root.close_span().map(|close| Edit::replace(close, format!("</{right}>"))));
    let is_namespace = |attribute: &&Attribute<'_>| {
        attribute.name.starts_with("xmlns") && attribute.value.trimmed() == METADATA_NAMESPACE
    };
    let declared = root.attributes().iter().find(is_namespace);
    let needed = right.split_once(':').map_or("xmlns".to_owned(), |(prefix, _)| format!("xmlns:{prefix}"));
    match (dialect, declared) {
        (Dialect::Import, Some(declared)) => edits.push(remove::part(text, declared.span)),
        (Dialect::Import, None) => {}
        (Dialect::Metadata, Some(declared)) if declared.name == needed => {}
        (Dialect::Metadata, Some(declared)) => edits.push(Edit::replace(declared.name_span(), needed)),
        (Dialect::Metadata, None) => edits.push(match root.attribute(&needed) {
            Some(wrong) => Edit::replace(wrong.value.span(), METADATA_NAMESPACE),
            None => Edit::insert(root.name_span().end().into(), format!(" {needed}=\"{METADATA_NAMESPACE}\"")),
        }),
    }
    edits
}

struct Advice {
    expected: String,
    why: String,
    what_to_do: String,
}

impl Advice {
    fn new(why: impl Into<String>, what_to_do: impl Into<String>) -> Self {
        let expected = format!("`<{}>` or `<{}>`", Dialect::Import.root(), Dialect::Metadata.root());
        Self { expected, why: why.into(), what_to_do: what_to_do.into() }
    }

    fn expecting(mut self, root: &str) -> Self {
        self.expected = format!("`<{root}>`");
        self
    }
}

fn advice(root: Element<'_, '_>) -> Advice {
    let name = root.local_name();
    let likely = likely_dialect(root).root();
    if name.eq_ignore_ascii_case(likely) {
        return Advice::new(
            "XML is case-sensitive: Salesforce does not recognize a root element in another case",
            format!("write `<{likely}>` in the start tag and `</{likely}>` in the end tag"),
        )
        .expecting(likely);
    }
    if nearest(name, [likely]).is_some() {
        return Advice::new(
            "Salesforce recognizes a definition by the exact name of its root element",
            format!("write `<{likely}>`"),
        )
        .expecting(likely);
    }
    wrapper(root).or_else(|| web_page(name)).or_else(|| other_type(root)).or_else(|| invented(root)).unwrap_or_else(|| {
        Advice::new(
            "Setup imports files with the root `<callCenter>`; the Metadata API deploys files with the root `<CallCenter>` in its namespace",
            "give the path of a definition file, or create one with `ccdef new`",
        )
    })
}

/// The dialect that the elements inside suggest.
fn likely_dialect(root: Element<'_, '_>) -> Dialect {
    let has = |name| root.children().any(|child| child.local_name() == name);
    let is_metadata = has(Dialect::Metadata.section()) || (is_in_namespace(root) && !has(Dialect::Import.section()));
    if is_metadata { Dialect::Metadata } else { Dialect::Import }
}

fn is_in_namespace(root: Element<'_, '_>) -> bool {
    root.attribute("xmlns").is_some_and(|attribute| attribute.value.trimmed() == METADATA_NAMESPACE)
}

fn wrapper(root: Element<'_, '_>) -> Option<Advice> {
    let is_definition =
        |child: &Element<'_, '_>| Dialect::ALL.iter().any(|dialect| dialect.root() == child.local_name());
    let inner = root.children().find(is_definition)?;
    let many = root.children().filter(is_definition).count() > 1;
    let what_to_do = if many {
        format!("write each `<{}>` to its own file", inner.name())
    } else {
        format!("remove `<{}>` so that `<{}>` is the root element", root.name(), inner.name())
    };
    Some(
        Advice::new(format!("`<{}>` must be the outermost element of the file", inner.name()), what_to_do)
            .expecting(inner.name()),
    )
}

fn web_page(name: &str) -> Option<Advice> {
    name.eq_ignore_ascii_case("html").then(|| {
        Advice::new(
            "this is a web page: a login page, or the page that shows the file, was saved instead of the file",
            "download the file itself; on GitHub, use the Raw or Download button",
        )
    })
}

fn other_type(root: Element<'_, '_>) -> Option<Advice> {
    let name = root.local_name();
    let names_a_center = mentions_center(name) && !OTHER_TYPES.contains(&name);
    if !is_in_namespace(root) || names_a_center {
        return None;
    }
    Some(Advice::new(
        format!("this is Salesforce metadata of another type, `{name}`"),
        "check the file in the folder `callCenters` whose name ends in `.callCenter-meta.xml`",
    ))
}

fn invented(root: Element<'_, '_>) -> Option<Advice> {
    let name = root.local_name();
    let child = invented_element(root);
    if child.is_none() && !mentions_center(name) {
        return None;
    }
    let is_root_known = Dialect::ALL.iter().any(|dialect| dialect.root() == name);
    let unknown = match child {
        None => format!("`<{name}>` does not"),
        Some(child) if is_root_known => format!("`<{}>` does not", child.name()),
        Some(child) => format!("`<{name}>` and `<{}>` do not", child.name()),
    };
    Some(Advice::new(
        format!(
            "{unknown} exist in any Salesforce format; this file was probably generated by a tool or an AI assistant that invented the structure"
        ),
        "write each setting as an item of a section, and the internal name as the item `reqInternalName` of section `reqGeneralInfo`; `ccdef new` creates such a file",
    ))
}

fn mentions_center(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["callcent", "contactcent", "call_cent", "contact_cent"].iter().any(|word| name.contains(word))
}
