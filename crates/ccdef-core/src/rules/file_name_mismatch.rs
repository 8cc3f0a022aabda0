//! The file name does not match the format of the file (`format/elements-and-attributes.md#three-forms`), or the name of
//! the call center in it (`format/metadata.md#callcenter-type`).

use ccdef_syntax::{Dialect, FULL_NAME, METADATA_NAMESPACE, internal_name_of_file};

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Findings, RuleContext};
use crate::rules::support::full_name::full_name as usable_full_name;
use crate::tables::{Basis, Category, FixSupport, Severity};
use crate::text::internal_name::problem;

declare_rule! {
    /// The file name does not match the format of the file, or the name that is in it.
    pub(crate) static FILE_NAME_MISMATCH = {
        id: "file-name-mismatch",
        summary: "the file name does not match the file",
        category: Category::Dialect,
        severity: Severity::Warning,
        basis: Basis::Observed,
        rejection: Possible,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// The suffixes of call centers in the Metadata API: source format and package format.
const METADATA_SUFFIXES: &[&str] = &[".callCenter-meta.xml", ".callCenter"];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    // If the root element contradicts the rest, the name is checked once that is fixed.
    if cx.has_wrong_root() {
        return;
    }
    let file = file_name(cx.source.path());
    let is_metadata_name = METADATA_SUFFIXES.iter().any(|suffix| file.ends_with(suffix));
    match cx.definition.dialect {
        Some(Dialect::Import) if is_metadata_name => report_import(cx, file, out),
        Some(Dialect::Metadata) if !is_metadata_name && is_importable_name(file) => report_metadata(cx, file, out),
        Some(Dialect::Metadata) => report_full_name(cx, file, out),
        Some(Dialect::Import) | None => {}
    }
}

/// A `<fullName>` that is not the internal name in the name of the file.
fn report_full_name(cx: &RuleContext<'_>, file: &str, out: &mut Findings) {
    let (Some(field), Some(name)) = (cx.definition.field(FULL_NAME), internal_name_of_file(file)) else { return };
    let full_name = field.value.trimmed();
    // Without a display name the text may be that, which `missing-metadata-field` says.
    if problem(full_name).is_some() && cx.settings.display_name().is_none() {
        return;
    }
    // A name that Salesforce does not accept is reported by another rule.
    if full_name.is_empty() || name.is_empty() || full_name == name || problem(name).is_some() {
        return;
    }
    let message = format!("`<{FULL_NAME}>` is `{full_name}`, but the file name has the internal name `{name}`");
    out.report(&FILE_NAME_MISMATCH, field.value.trimmed_span(), message)
        .label(format!("expected `{name}`"))
        .note("the internal name of a deployed call center is in its file name; two different names contradict each other")
        .help(match usable_full_name(cx) {
            Some(name) => format!("remove `<{FULL_NAME}>`, or rename the file if `{name}` is meant"),
            None => format!("remove `<{FULL_NAME}>`"),
        });
}

fn report<'o>(cx: &RuleContext<'_>, message: String, out: &'o mut Findings) -> &'o mut Diagnostic {
    let span = cx.document.root().map_or(cx.root_span(), |root| root.name_span());
    out.report(&FILE_NAME_MISMATCH, span, message)
}

fn report_import(cx: &RuleContext<'_>, file: &str, out: &mut Findings) {
    let message = format!("file name `{file}` is for the Metadata API, but the file is in Setup import format");
    let namespace = if cx.definition.namespaced_import { METADATA_NAMESPACE } else { "" };
    let error =
        format!("Error parsing file: Element {{{namespace}}}section invalid at this location in type CallCenter");
    let finding = report(cx, message, out);
    finding.note(format!("`sf project deploy` deploys a file of this name, and Salesforce rejects it: `{error}`"));
    finding.help(format!(
        "to import the file in Setup, rename it to `{}.xml`; to deploy it, run `ccdef convert --to metadata -o FOLDER/ FILE`",
        stem(file)
    ));
    if cx.definition.namespaced_import {
        finding.severity(Severity::Note);
    }
}

fn report_metadata(cx: &RuleContext<'_>, file: &str, out: &mut Findings) {
    let message = format!("file name `{file}` is not a Metadata API name, but the file is in Metadata API format");
    report(cx, message, out)
        .note(
            "`sf project deploy` finds the type and the internal name in the file name, and fails with \
             `TypeInferenceError` (`Could not infer a metadata type`); the import in Setup does not accept this format",
        )
        .help(format!(
            "to deploy the file, rename it to `callCenters/{}.callCenter-meta.xml`; to import it in Setup, run `ccdef \
             convert --to import -o FOLDER/ FILE`",
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

/// Whether a file of this name may be meant for import or deployment.
fn is_importable_name(file: &str) -> bool {
    let suffix = file.split_once('.').map_or("", |(_, suffix)| suffix).to_ascii_lowercase();
    suffix.ends_with("xml") || suffix.starts_with("callcenter") || suffix.starts_with("contactcenter")
}

fn stem(file: &str) -> &str {
    file.split('.').next().filter(|stem| !stem.is_empty()).unwrap_or("callcenter")
}

#[cfg(test)]
mod tests {
    use super::FILE_NAME_MISMATCH;
    use crate::testing::{check, options, run};

    fn severity(path: &str, text: &str) -> String {
        let found = check(&FILE_NAME_MISMATCH, path, text, &options());
        found.iter().filter_map(|line| line.split(' ').nth(1)).collect()
    }

    #[test]
    fn metadata_files_require_the_metadata_suffix() {
        let text = "<CallCenter/>";
        for path in ["a/OpenCTI.callCenter-meta.xml", "OpenCTI.callCenter", "a\\OpenCTI.callCenter"] {
            assert_eq!(severity(path, text), "", "{path}");
        }
        for path in ["a.xml", "a/b.contactCenter-meta.xml", "a.callcenter-meta.xml", "OpenCTI.callCenter2"] {
            assert_eq!(severity(path, text), "W", "{path}");
        }
    }

    #[test]
    fn a_full_name_matches_the_name_of_the_file() {
        let path = "callCenters/Acme.callCenter-meta.xml";
        let file = |name: &str| format!("<CallCenter><fullName>{name}</fullName></CallCenter>");
        for name in ["Acme", " Acme ", ""] {
            assert_eq!(severity(path, &file(name)), "", "{name}");
        }
        for name in ["Other", "acme"] {
            assert_eq!(severity(path, &file(name)), "W", "{name}");
        }
        assert_eq!(severity(path, &file("Support EMEA")), "", "it may be the display name");
        assert_eq!(severity("-", &file("Other")), "");
        assert_eq!(severity("Acme (1).callCenter-meta.xml", &file("Acme")), "");
    }

    #[test]
    fn a_file_can_be_named_only_after_a_full_name_that_is_accepted() {
        let help = |name: &str| {
            let text = format!("<CallCenter><fullName>{name}</fullName><displayName>A</displayName></CallCenter>");
            let report = run(&[], &options(), &[("Zed.callCenter-meta.xml", &text)]);
            let mut found = report.findings().filter(|(_, finding)| finding.rule.id == FILE_NAME_MISMATCH.id);
            found.next().and_then(|(_, finding)| finding.help.clone()).expect("a help")
        };
        assert_eq!(help("Acme"), "remove `<fullName>`, or rename the file if `Acme` is meant");
        for name in ["Acme Desk!", "Zed.callCenter", "2Acme", "AKIAIQ3FODNN7RWXMP2A"] {
            assert_eq!(help(name), "remove `<fullName>`", "{name}");
        }
    }

    #[test]
    fn files_without_an_importable_name_are_not_reported() {
        for path in ["", "-", "<stdin>", "/dev/stdin", "/proc/self/fd/11", "notes.txt", "definition"] {
            assert_eq!(severity(path, "<CallCenter/>"), "", "{path}");
        }
    }

    #[test]
    fn an_import_file_with_the_metadata_namespace_is_a_note() {
        let namespace = ccdef_syntax::METADATA_NAMESPACE;
        assert_eq!(severity("A.callCenter-meta.xml", "<callCenter/>"), "W");
        assert_eq!(severity("A.callCenter-meta.xml", &format!("<callCenter xmlns=\"{namespace}\"/>")), "N");
        assert_eq!(severity("a.xml", "<callCenter/>"), "");
    }
}
