//! Two files of one run have the same internal name (`format/names.md#internal-name-is-unique`).

use ccdef_syntax::Dialect;

use crate::declare_rule;
use crate::rule::{Check, RunContext, RunFile, RunFindings};
use crate::tables::{Basis, Category, FixSupport, GENERAL, Severity, item};

declare_rule! {
    /// Two files of one run have the same internal name.
    pub(crate) static DUPLICATE_INTERNAL_NAME = {
        id: "duplicate-internal-name",
        summary: "two files of one run have the same internal name",
        category: Category::AcrossFiles,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Certain,
        fix: FixSupport::None,
        check: Check::Run(check),
    }
}

/// A file can be a conversion of one kind of file of each other dialect, so that one of so many kinds is another call center.
const COMPARED: usize = Dialect::ALL.len();

fn check(cx: &RunContext<'_>, out: &mut RunFindings) {
    for same in cx.namesakes {
        check_same(cx, same, out);
    }
}

/// Reports each file but the first, given by their indexes: against another call center of that name, else against the file
/// that it is a conversion of.
fn check_same(cx: &RunContext<'_>, files: &[usize], out: &mut RunFindings) {
    // The first file of each dialect with each settings: only these can be what a later one is compared with.
    let mut kinds: Vec<usize> = Vec::new();
    for &later in files {
        let (file, other) = (&cx.files[later], |index: &usize| &cx.files[*index]);
        let other_center = kinds.iter().find(|index| !is_conversion(other(index), file)).copied();
        if let Some(earlier) = other_center.or(kinds.first().copied()).filter(|_| cx.reports_on(later)) {
            let _ = report(cx, earlier, later, other_center.is_none(), out);
        }
        let is_known = |index| other(index).dialect == file.dialect && other(index).settings == file.settings;
        if kinds.len() < COMPARED && !kinds.iter().any(is_known) {
            kinds.push(later);
        }
    }
}

fn report(cx: &RunContext<'_>, earlier: usize, later: usize, is_conversion: bool, out: &mut RunFindings) -> Option<()> {
    let (file, other) = (cx.file(later)?, cx.file(earlier)?);
    let ((name, span), (other_name, other_span)) = (file.internal_name.as_ref()?, other.internal_name.as_ref()?);
    if !name.eq_ignore_ascii_case(other_name) {
        return None;
    }
    let message = format!("internal name `{name}` is also used by `{}`", other.source.path());
    let finding = out.report(later, &DUPLICATE_INTERNAL_NAME, *span, message);
    finding.setting(GENERAL, item::INTERNAL_NAME).related_in(
        &other.source,
        *other_span,
        format!("also `{other_name}`"),
    );
    if is_conversion {
        finding
            .severity(Severity::Note)
            .note("both files hold the same settings in different dialects: one is a conversion of the other")
            .help("import or deploy only one of the two files");
    } else {
        finding.note("the internal name must be unique in the org: Salesforce rejects the second call center").help(
            "give one of the two call centers a different internal name; \
             `ccdef new --from FILE --set reqInternalName=NAME` writes a copy under another name",
        );
    }
    Some(())
}

/// Whether the two files hold the same settings in the two dialects.
fn is_conversion(a: &RunFile, b: &RunFile) -> bool {
    a.dialect != b.dialect && a.settings == b.settings
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
