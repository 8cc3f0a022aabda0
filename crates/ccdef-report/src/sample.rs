//! A sample report for the tests of all renderers.

use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{CheckOptions, Date, Diagnostic, Fix, Report, Suppressed};
use ccdef_core::syntax::{Edit, Source, Span};
use ccdef_core::tables::{Basis, Category, FixSupport};
use ccdef_core::tables::{Profile, ProfileId, RuleInfo, Severity};

use crate::{Format, Printer, RenderSettings, Verbosity, render};

static PROFILE: Profile = Profile { id: ProfileId::new("acme"), ..Profile::EMPTY };

static BROKEN: RuleInfo = rule("broken-thing", Severity::Error, Basis::Documented, FixSupport::Safe);
static DOUBTFUL: RuleInfo = rule("doubtful-thing", Severity::Warning, Basis::Observed, FixSupport::Unsafe);
static REMARK: RuleInfo = rule("remark", Severity::Note, Basis::Heuristic, FixSupport::None);

const fn rule(id: &'static str, severity: Severity, basis: Basis, fix: FixSupport) -> RuleInfo {
    let (summary, docs) = ("made up", "# made up");
    RuleInfo::new(id, summary, docs).category(Category::Values).severity(severity).basis(basis).fix(fix)
}

const IMPORT: &str = r#"<callCenter>
  <section sortOrder="0" name="reqGeneralInfo" label="General Information">
    <item sortOrder="0" name="reqInternalName" label="Internal Name">Acme</item>
    <item sortOrder="1" name="reqDisplayName" label="Display Name">Acme & Co</item>
    <item sortOrder="3" name="reqAdapterUrl" label="CTI Adapter URL">http://cti.acme.example/softphone</item>
  </section>
</callCenter>
"#;

/// Windows line ends, tabs, wide characters, a control character.
const METADATA: &str = "\u{feff}<CallCenter>\r\n\t<sections>\r\n\t\t<label>\u{1b}[31m一般情報😀</label>\r\n\t\t<name>reqGeneralInfo</name>\r\n\t</sections>\r\n</CallCenter>\r\n";

/// A report on three files; the last one is not a definition.
pub(crate) fn report() -> Report {
    let registry = Registry::of(vec![&PROFILE]).unwrap();
    let checker = Checker::new(&registry, CheckOptions::on(Date::constant(2026, 11, 22)));
    let file = |path: &str, text: &str, findings: fn(&Source) -> Vec<Diagnostic>| {
        let mut report = checker.check(Source::new(path, text));
        report.findings = findings(&report.source);
        report
    };
    let files = vec![
        file("callCenters/Acme.callCenter-meta.xml", METADATA, of_metadata),
        file("callCenters/acme.xml", IMPORT, of_import),
        file("notes.xml", "<notes/>", |_| Vec::new()),
    ];
    Report::of(files)
}

/// The report in a format, verbose.
pub(crate) fn rendered(format: Format) -> String {
    let settings = RenderSettings { format, verbosity: Verbosity::Verbose, ok: false, ..RenderSettings::default() };
    let mut out = Vec::new();
    render(&report(), &settings, &mut Printer::new(&mut out)).unwrap();
    String::from_utf8(out).unwrap()
}

/// The span of `needle`.
pub(crate) fn find(source: &Source, needle: &str) -> Span {
    let start = u32::try_from(source.text().find(needle).unwrap()).unwrap();
    Span::new(start.into(), (start + u32::try_from(needle.len()).unwrap()).into())
}

/// A finding at `span`.
pub(crate) fn finding_at(span: Span) -> Diagnostic {
    Diagnostic::new(&BROKEN, span, "this is broken")
}

fn of_import(source: &Source) -> Vec<Diagnostic> {
    let ampersand = find(source, "&");
    let mut bare = finding_at(ampersand);
    bare.label("starts no reference")
        .related(find(source, r#"name="reqDisplayName""#), "in this item")
        .note("a bare `&` ends the file for Salesforce: `The entity name must immediately follow the '&' in the entity reference.`")
        .help("write `&amp;`")
        .setting("reqGeneralInfo", "reqDisplayName")
        .fix(Fix::safe_edits("write `&amp;`", vec![Edit::replace(ampersand, "&amp;")]));
    let mut gap = Diagnostic::new(&DOUBTFUL, find(source, r#"sortOrder="3""#), "`sortOrder` 2 is missing");
    let other = Source::new("callCenters/other.xml", "<callCenter/>");
    let line_end = find(source, "reqInternalName\" label=\"Internal Name\">Acme</item>").end();
    let edits = vec![Edit::replace(find(source, "3"), "2"), Edit::insert(line_end.into(), "\n    <item/>")];
    gap.related_in(&other, Span::new(0.into(), 11.into()), "as here").fix(Fix::unsafe_edits("renumber", edits));
    let mut hidden = finding_at(find(source, "http://cti.acme.example/softphone"));
    hidden.suppressed = Some(Suppressed::because("known since March"));
    vec![bare, gap, hidden]
}

fn of_metadata(source: &Source) -> Vec<Diagnostic> {
    let mut remark = Diagnostic::new(&REMARK, find(source, "情"), "unexpected character \u{9b}");
    remark.label("this one").related(find(source, "<sections>"), "in this section");
    vec![remark]
}
