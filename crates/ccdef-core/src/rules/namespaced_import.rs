//! The namespace of the Metadata API on an import file (format/contradictions.md#namespaced-import-file).

use ccdef_syntax::{Attribute, METADATA_NAMESPACE};

use crate::declare_rule;
use crate::edit::remove;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// An import file declares the namespace of the Metadata API.
    pub(crate) static NAMESPACED_IMPORT = {
        id: "namespaced-import",
        summary: "an import file declares the namespace of the Metadata API",
        category: Category::Dialect,
        severity: Severity::Warning,
        basis: Basis::Observed,
        rejection: Possible,
        fix: FixSupport::Safe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !cx.definition.namespaced_import {
        return;
    }
    let Some(root) = cx.document.root() else { return };
    let declares = |attribute: &&Attribute<'_>| {
        attribute.name.starts_with("xmlns") && attribute.value.trimmed() == METADATA_NAMESPACE
    };
    let Some(attribute) = root.attributes().iter().find(declares) else { return };
    let finding =
        out.report(&NAMESPACED_IMPORT, attribute.span, "import file declares the namespace of the Metadata API");
    finding.label("only for Metadata API files").note(format!(
        "a deployment of the file fails with `Error parsing file: Element {{{METADATA_NAMESPACE}}}section invalid at this location in type CallCenter`; whether Setup import accepts the namespace is not known"
    ));
    if attribute.name == "xmlns" {
        let edit = remove::part(cx.source.text(), attribute.span);
        finding.help("remove the attribute: files for Setup import have no namespace");
        finding.fix(Fix::safe_edits("Remove the namespace", vec![edit]));
    } else {
        finding.help("remove the attribute and the prefix of every element: files for Setup import have no namespace");
    }
}
