//! A metadata file outside the namespace of the Metadata API (`format/metadata.md#namespace-required`).

use ccdef_syntax::{Attribute, Dialect, Document, Edit, Element, METADATA_NAMESPACE, span};

use crate::declare_rule;
use crate::edit::remove;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity};
use crate::text::prose;

declare_rule! {
    /// A metadata file does not declare the namespace of the Metadata API.
    pub(crate) static MISSING_NAMESPACE = {
        id: "missing-namespace",
        summary: "a metadata file does not declare the namespace of the Metadata API",
        category: Category::Dialect,
        severity: Severity::Error,
        basis: Basis::Observed,
        rejection: Certain,
        fix: FixSupport::Safe,
        check: Check::File(check),
    }
}

/// The attribute that declares the namespace of elements without a prefix; `xmlns:a` declares that of `a`.
const XMLNS: &str = "xmlns";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(root) = cx.document.root().filter(|root| root.local_name() == Dialect::Metadata.root()) else { return };
    if !cx.is_metadata() {
        return;
    }
    let outside = outside(cx.document);
    let Some(first) = outside.first() else { return };
    if first.element.id() == root.id() {
        report_root(first, out);
    } else {
        report_below(cx, root, &outside, out);
    }
}

/// Every element outside the namespace, in document order.
fn outside<'d, 'a>(document: &'d Document<'a>) -> Vec<ElementNamespace<'d, 'a>> {
    let mut scopes: Vec<Scope<'d, 'a>> = Vec::new();
    let mut outside = Vec::new();
    let mut open: Vec<_> =
        document.elements().filter(|element| element.parent().is_none()).map(|top| (top, None)).collect();
    open.reverse();
    while let Some((element, around)) = open.pop() {
        let mut inner = around;
        if element.attributes().iter().any(|attribute| attribute.name.starts_with(XMLNS)) {
            inner = Some(scopes.len());
            let own = element.attribute(XMLNS).map(|attribute| (element, attribute));
            let default = own.or_else(|| around.and_then(|scope: usize| scopes[scope].default));
            scopes.push(Scope { owner: element, default, around });
        }
        outside.extend(ElementNamespace::of(element, inner, &scopes).filter(|namespace| !namespace.is_metadata()));
        let first_child = open.len();
        open.extend(element.children().map(|child| (child, inner)));
        open[first_child..].reverse();
    }
    outside
}

/// A declaration, with the element that it is on.
type Declaration<'d, 'a> = (Element<'d, 'a>, &'d Attribute<'a>);

/// An element that declares namespaces.
struct Scope<'d, 'a> {
    owner: Element<'d, 'a>,
    /// The namespace of elements without a prefix.
    default: Option<Declaration<'d, 'a>>,
    /// The index of the scope around it.
    around: Option<usize>,
}

/// An element and the declaration of its namespace.
struct ElementNamespace<'d, 'a> {
    element: Element<'d, 'a>,
    /// `None` for no namespace.
    declaration: Option<Declaration<'d, 'a>>,
}

impl<'d, 'a> ElementNamespace<'d, 'a> {
    /// `None` for a prefix that is not declared, which is malformed XML.
    fn of(element: Element<'d, 'a>, inner: Option<usize>, scopes: &[Scope<'d, 'a>]) -> Option<Self> {
        let prefix = element.name().strip_suffix(element.local_name())?.strip_suffix(':');
        let prefix_of = |attribute: &Attribute<'a>| attribute.name.strip_prefix(XMLNS)?.strip_prefix(':');
        let declares = |attribute: &&Attribute<'a>| prefix_of(attribute) == prefix;
        let mut around = std::iter::successors(inner, |scope| scopes[*scope].around).map(|scope| scopes[scope].owner);
        let declaration = match prefix {
            None => inner.and_then(|scope| scopes[scope].default),
            Some(_) => around.find_map(|owner| Some((owner, owner.attributes().iter().find(declares)?))),
        };
        (declaration.is_some() || prefix.is_none()).then_some(Self { element, declaration })
    }

    fn uri(&self) -> &'d str {
        self.declaration.map_or("", |(_, attribute)| attribute.value.value())
    }

    fn is_metadata(&self) -> bool {
        self.uri() == METADATA_NAMESPACE
    }

    /// The declaration, if it is on the element itself.
    fn own(&self) -> Option<&'d Attribute<'a>> {
        self.declaration.filter(|(owner, _)| owner.id() == self.element.id()).map(|(_, attribute)| attribute)
    }
}

fn report_root(root: &ElementNamespace<'_, '_>, out: &mut Findings) {
    let name = root.element.name();
    let finding = match root.own() {
        None => out
            .report(
                &MISSING_NAMESPACE,
                root.element.name_span(),
                format!("root element `{name}` does not declare the namespace of the Metadata API"),
            )
            .label("no `xmlns`")
            .fix(Fix::safe_edits("Add the namespace", vec![declare_on(root.element)])),
        Some(attribute) => {
            let message = format!("root element `{name}` declares another namespace than that of the Metadata API");
            out.report(&MISSING_NAMESPACE, attribute.span, message)
                .label(format!("expected `{METADATA_NAMESPACE}`"))
                .fix(Fix::safe_edits(
                    "Write the namespace of the Metadata API",
                    vec![Edit::replace(attribute.value.span(), METADATA_NAMESPACE)],
                ))
        }
    };
    finding
        .note(rejected(root.uri(), root.element.children().next().unwrap_or(root.element)))
        .help(format!("write the root element as `<CallCenter xmlns=\"{METADATA_NAMESPACE}\">`"));
}

/// The root has the namespace, but elements in it have not: they declare another one, or only the prefix of the root
/// stands for the namespace.
fn report_below(cx: &RuleContext<'_>, root: Element<'_, '_>, outside: &[ElementNamespace<'_, '_>], out: &mut Findings) {
    let [first, others @ ..] = outside else { return };
    let name = first.element.name();
    let who = match others.len() {
        0 => format!("element `{name}` is"),
        more => format!("element `{name}` and {} are", prose::others(more)),
    };
    let place = first.own().map_or_else(|| first.element.name_span(), |attribute| attribute.span);
    let message = format!("{who} not in the namespace of the Metadata API");
    let finding = out.report(&MISSING_NAMESPACE, place, message);
    finding.note(rejected(first.uri(), first.element));
    let own: Vec<Edit> = outside
        .iter()
        .filter_map(ElementNamespace::own)
        .filter(|attribute| attribute.name == XMLNS)
        .map(|attribute| remove::part(cx.source.text(), attribute.span))
        .collect();
    if first.declaration.is_none() {
        finding.help(format!("add `xmlns=\"{METADATA_NAMESPACE}\"` to the root element"));
        finding.fix(Fix::safe_edits("Add the namespace", vec![declare_on(root)]));
    } else if own.is_empty() {
        finding.help("write the element without a prefix");
    } else {
        finding.help("remove the attribute `xmlns`: the elements inherit the namespace of the root element");
        finding.fix(Fix::safe_edits("Remove the other namespace", own));
    }
}

fn declare_on(root: Element<'_, '_>) -> Edit {
    let end = usize::from(root.name_span().end());
    Edit::replace(span(end, end), format!(" xmlns=\"{METADATA_NAMESPACE}\""))
}

/// What Salesforce answers (`format/failures-deploy.md#element-without-a-namespace`).
fn rejected(uri: &str, element: Element<'_, '_>) -> String {
    format!(
        "Salesforce rejects such a deployment: `Error parsing file: Element {{{uri}}}{} invalid at this location in type \
         CallCenter`",
        element.local_name()
    )
}

#[cfg(test)]
mod tests {
    use super::MISSING_NAMESPACE;
    use crate::testing::{self, options};

    const PATH: &str = "Acme.callCenter-meta.xml";
    const METADATA: &str = "http://soap.sforce.com/2006/04/metadata";

    fn check(text: &str) -> Vec<String> {
        testing::check(&MISSING_NAMESPACE, PATH, text, &options())
    }

    fn fixed(text: &str) -> String {
        testing::fixed(&MISSING_NAMESPACE, PATH, text, &options())
    }

    #[test]
    fn a_root_without_the_namespace_is_reported_and_fixed() {
        let right = format!("<CallCenter xmlns=\"{METADATA}\"><sections><name>a</name></sections></CallCenter>");
        assert_eq!(check(&right), [""; 0]);
        let bare = right.replace(&format!(" xmlns=\"{METADATA}\""), "");
        assert_eq!(
            check(&bare),
            ["1:2 E root element `CallCenter` does not declare the namespace of the Metadata API"]
        );
        assert_eq!(fixed(&bare), right);
        for other in
            ["http://soap.sforce.com/2006/04/metadata/", "urn:acme", "", " http://soap.sforce.com/2006/04/metadata"]
        {
            let text = right.replace(METADATA, other);
            let message = "root element `CallCenter` declares another namespace than that of the Metadata API";
            assert_eq!(check(&text), [format!("1:13 E {message}")]);
            assert_eq!(fixed(&text), right);
        }
    }

    #[test]
    fn a_prefix_may_stand_for_the_namespace() {
        let prefixed = format!("<m:CallCenter xmlns:m=\"{METADATA}\"><m:sections/></m:CallCenter>");
        assert_eq!(check(&prefixed), [""; 0]);
        let mixed = prefixed.replace("<m:sections/>", "<sections/><sections/>");
        assert_eq!(
            check(&mixed),
            ["1:66 E element `sections` and 1 other are not in the namespace of the Metadata API"]
        );
        assert_eq!(check(&fixed(&mixed)), [""; 0]);
        let undeclared = prefixed.replace("xmlns:m=", "xmlns:n=");
        assert_eq!(check(&undeclared), [""; 0]);
    }

    #[test]
    fn elements_that_leave_the_namespace_are_reported_once() {
        let text =
            format!("<CallCenter xmlns=\"{METADATA}\"><sections xmlns=\"\"><name>a</name></sections></CallCenter>");
        assert_eq!(
            check(&text),
            ["1:71 E element `sections` and 1 other are not in the namespace of the Metadata API"]
        );
        assert_eq!(fixed(&text), text.replace(" xmlns=\"\"", ""));
    }

    #[test]
    fn import_files_have_no_namespace() {
        assert_eq!(testing::check(&MISSING_NAMESPACE, "a.xml", "<callCenter/>", &options()), [""; 0]);
    }
}
