//! Two files of one run have the same internal name (`format/names.md#internal-name-is-unique`).

use std::collections::BTreeMap;

use crate::declare_rule;
use crate::rule::{Check, FileReport, RunContext, RunFindings};
use crate::tables::{Basis, Category, FixSupport, GENERAL, Severity, item};

declare_rule! {
    /// Two files of one run have the same internal name.
    pub(crate) static DUPLICATE_INTERNAL_NAME = {
        id: "duplicate-internal-name",
        summary: "two files of one run have the same internal name",
        category: Category::AcrossFiles,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::Run(check),
    }
}

fn check(cx: &RunContext<'_>, out: &mut RunFindings) {
    let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, file) in cx.files.iter().enumerate().filter(|(_, file)| file.is_definition) {
        if let Some((name, _)) = file.internal_name.as_ref().filter(|(name, _)| !name.is_empty()) {
            named.entry(name.to_ascii_lowercase()).or_default().push(index);
        }
    }
    for files in named.values() {
        for (position, later) in files.iter().enumerate().skip(1) {
            report(cx.files, &files[..position], *later, out);
        }
    }
}

/// Reports `later` once: against another call center of that name, else against the file that it is a conversion of.
fn report(files: &[FileReport], earlier: &[usize], later: usize, out: &mut RunFindings) {
    let file = &files[later];
    let other_center = earlier.iter().find(|index| !is_conversion(&files[**index], file));
    let Some(other) = other_center.or(earlier.first()).map(|index| &files[*index]) else { return };
    let (Some((name, span)), Some((other_name, other_span))) = (&file.internal_name, &other.internal_name) else {
        return;
    };
    let path = other.source.path();
    let message = format!("internal name `{name}` is also used by `{path}`");
    let finding = out.report(later, &DUPLICATE_INTERNAL_NAME, *span, message);
    finding.setting(GENERAL, item::INTERNAL_NAME).related_in(
        &other.source,
        *other_span,
        format!("also `{other_name}`"),
    );
    if other_center.is_none() {
        finding
            .severity(Severity::Note)
            .note("both files hold the same settings in different dialects: one is a conversion of the other")
            .help("import or deploy only one of the two files");
        return;
    }
    finding.note("the internal name must be unique in the org: Salesforce rejects the second call center").help(
        "give one of the two call centers a different internal name; \
             `ccdef new --from FILE --set reqInternalName=NAME` writes a copy under another name",
    );
}

/// Whether the two files hold the same settings in the two dialects.
fn is_conversion(a: &FileReport, b: &FileReport) -> bool {
    let dialects = [a, b].map(|file| file.detection.as_ref().map(|detection| detection.dialect));
    dialects[0] != dialects[1] && a.settings == b.settings
}

#[cfg(test)]
mod tests {
    use super::DUPLICATE_INTERNAL_NAME;
    use crate::testing::{messages, options, run};

    fn import(name: &str, url: &str) -> String {
        format!(
            "<callCenter><section name='reqGeneralInfo'>\n<item name='reqInternalName'>{name}</item><item name='reqDisplayName'>A</item><item name='reqAdapterUrl'>{url}</item><item name='empty'/></section></callCenter>"
        )
    }

    fn metadata(url: &str) -> String {
        format!(
            "<CallCenter><displayName>A</displayName><sections><items><name>reqAdapterUrl</name><value>{url}</value></items><name>reqGeneralInfo</name></sections></CallCenter>"
        )
    }

    fn check(files: &[(&str, &str)]) -> Vec<String> {
        messages(&DUPLICATE_INTERNAL_NAME, &run(&[], &options(), files))
    }

    #[test]
    fn names_are_compared_without_case_and_the_later_file_is_reported() {
        let (a, b, c) = (import("Acme", "/a"), import("ACME", "/b"), import("Zenith", "/c"));
        assert_eq!(
            check(&[("a.xml", &a), ("b.xml", &b), ("c.xml", &c), ("d.xml", &a)]),
            [
                "b.xml:2:30 E internal name `ACME` is also used by `a.xml`",
                "d.xml:2:30 E internal name `Acme` is also used by `a.xml`"
            ]
        );
    }

    #[test]
    fn the_related_label_has_line_and_column_in_the_other_file() {
        let a = import("Acme", "/a");
        let report = run(&[], &options(), &[("a.xml", &a), ("b.xml", &a)]);
        let finding = report.files[1].findings.iter().find(|finding| *finding.rule == DUPLICATE_INTERNAL_NAME);
        let label = &finding.expect("reported").related[0];
        let position = label.position.expect("in another file");
        assert_eq!((label.path.as_deref(), position.start.line, position.start.column), (Some("a.xml"), 2, 30));
    }

    #[test]
    fn a_file_and_its_conversion_give_a_note() {
        let (a, b) = (import("Acme", "/apex/a"), metadata("/apex/a"));
        assert_eq!(
            check(&[("Acme.callCenter-meta.xml", &b), ("Acme.xml", &a)]),
            ["Acme.xml:2:30 N internal name `Acme` is also used by `Acme.callCenter-meta.xml`"]
        );
        let other = metadata("/apex/b");
        assert_eq!(
            check(&[("Acme.callCenter-meta.xml", &other), ("Acme.xml", &a)]),
            ["Acme.xml:2:30 E internal name `Acme` is also used by `Acme.callCenter-meta.xml`"]
        );
        let copy = ("copy/Acme.callCenter-meta.xml", b.as_str());
        assert_eq!(
            check(&[("Acme.callCenter-meta.xml", &b), ("Acme.xml", &a), copy])[1],
            "copy/Acme.callCenter-meta.xml:1:2 E internal name `Acme` is also used by `Acme.callCenter-meta.xml`"
        );
    }

    #[test]
    fn empty_and_absent_names_are_not_compared() {
        let empty = import("", "/a");
        assert_eq!(check(&[("a.xml", &empty), ("b.xml", &empty)]), [""; 0]);
        assert_eq!(check(&[("a.txt", "<Other/>"), ("b.txt", "<Other/>")]), [""; 0]);
    }
}
