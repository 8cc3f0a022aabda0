//! A file name that says another dialect than the content (`format.md` section 0, F4, F8).

use ccdef_syntax::{Dialect, METADATA_NAMESPACE};

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Findings, RuleContext};
use crate::rules::support::shape::is_wholly_other_dialect;
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// The name of the file is for another dialect than the one it is written in.
    pub(crate) static FILE_NAME_MISMATCH = {
        id: "file-name-mismatch",
        summary: "the file's name does not fit the dialect it is written in",
        category: Category::Dialect,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// What the Metadata API's tools know a call center by: source format and package format.
const METADATA_SUFFIXES: &[&str] = &[".callCenter-meta.xml", ".callCenter"];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    // Where the root is the wrong one, the name is judged once that is mended.
    if is_wholly_other_dialect(cx) {
        return;
    }
    let file = file_name(cx.source.path());
    let is_metadata_name = METADATA_SUFFIXES.iter().any(|suffix| file.ends_with(suffix));
    match cx.definition.dialect {
        Some(Dialect::Import) if is_metadata_name => report_import(cx, file, out),
        Some(Dialect::Metadata) if !is_metadata_name && is_claim(file) => report_metadata(cx, file, out),
        Some(Dialect::Import | Dialect::Metadata) | None => {}
    }
}

fn report<'o>(cx: &RuleContext<'_>, message: String, out: &'o mut Findings) -> &'o mut Diagnostic {
    let place = cx.document.root().map_or(cx.root_span(), |root| root.name_span());
    out.report(&FILE_NAME_MISMATCH, place, message)
}

fn report_import(cx: &RuleContext<'_>, file: &str, out: &mut Findings) {
    let message = format!("file is named `{file}` like one for the Metadata API, but is written for Setup's import");
    let namespace = if cx.definition.namespaced_import { METADATA_NAMESPACE } else { "" };
    let answer =
        format!("Error parsing file: Element {{{namespace}}}section invalid at this location in type CallCenter");
    let finding = report(cx, message, out);
    finding.note(format!("`sf project deploy` takes it for metadata and fails: `{answer}`")).help(format!(
        "name it `{}.xml` to import it in Setup, or run `ccdef convert --to metadata` to deploy it",
        stem(file)
    ));
    if cx.definition.namespaced_import {
        finding.severity(Severity::Note);
    }
}

fn report_metadata(cx: &RuleContext<'_>, file: &str, out: &mut Findings) {
    let message = format!("file is named `{file}`, but is written for the Metadata API");
    report(cx, message, out)
        .note("the name gives the type and the internal name: `sf project deploy` answers `TypeInferenceError` (`Could not infer a metadata type`), and Setup's import refuses the format")
        .help(format!(
            "name it `callCenters/{}.callCenter-meta.xml` to deploy it, or run `ccdef convert --to import` for a file that Setup imports",
            stem(file)
        ));
}

/// The last part of the path; empty for standard input.
fn file_name(path: &str) -> &str {
    if matches!(path, "-" | "<stdin>") || path.starts_with("/dev/") || path.starts_with("/proc/") {
        return "";
    }
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Whether the name is one that somebody would import or deploy.
fn is_claim(file: &str) -> bool {
    let suffix = file.split_once('.').map_or("", |(_, suffix)| suffix).to_ascii_lowercase();
    suffix.ends_with("xml") || suffix.starts_with("callcenter") || suffix.starts_with("contactcenter")
}

fn stem(file: &str) -> &str {
    file.split('.').next().filter(|stem| !stem.is_empty()).unwrap_or("callcenter")
}

#[cfg(test)]
mod tests {
    use super::FILE_NAME_MISMATCH;
    use crate::testing::{check, options};

    fn severity(path: &str, text: &str) -> String {
        let found = check(&FILE_NAME_MISMATCH, path, text, &options());
        found.iter().filter_map(|line| line.split(' ').nth(1)).collect()
    }

    #[test]
    fn metadata_wants_its_own_suffix() {
        let text = "<CallCenter/>";
        for path in ["a/OpenCTI.callCenter-meta.xml", "OpenCTI.callCenter", "a\\OpenCTI.callCenter"] {
            assert_eq!(severity(path, text), "", "{path}");
        }
        for path in ["a.xml", "a/b.contactCenter-meta.xml", "a.callcenter-meta.xml", "OpenCTI.callCenter2"] {
            assert_eq!(severity(path, text), "W", "{path}");
        }
    }

    #[test]
    fn what_has_no_name_makes_no_claim() {
        for path in ["", "-", "<stdin>", "/dev/stdin", "/proc/self/fd/11", "notes.txt", "definition"] {
            assert_eq!(severity(path, "<CallCenter/>"), "", "{path}");
        }
    }

    #[test]
    fn an_import_file_in_the_namespace_may_be_a_vendors() {
        let namespace = ccdef_syntax::METADATA_NAMESPACE;
        assert_eq!(severity("A.callCenter-meta.xml", "<callCenter/>"), "W");
        assert_eq!(severity("A.callCenter-meta.xml", &format!("<callCenter xmlns=\"{namespace}\"/>")), "N");
        assert_eq!(severity("a.xml", "<callCenter/>"), "");
    }
}
