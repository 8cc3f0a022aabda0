//! The retirement of Open CTI and the CTI Toolkit (format/families.md#retirement-of-open-cti).

use jiff::civil::{Date, date};

use crate::declare_rule;
use crate::rule::{Check, RunContext, RunFile, RunFindings};
use crate::tables::{Basis, Category, Family, FixSupport, Severity};
use crate::text::prose::count;

declare_rule! {
    /// Salesforce retires Open CTI, which this call center is built on.
    pub(crate) static OPEN_CTI_RETIREMENT = {
        id: "open-cti-retirement",
        summary: "Salesforce retires Open CTI on 2028-02-28",
        category: Category::Lifecycle,
        severity: Severity::Note,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::Run(check),
    }
}

/// The day after which Open CTI no longer works (format/families.md#retirement-date).
pub(crate) const RETIREMENT: Date = date(2028, 2, 28);

fn check(cx: &RunContext<'_>, out: &mut RunFindings) {
    let mut affected = cx.files.iter().enumerate().filter(|(_, file)| is_affected(file)).peekable();
    let Some(first) = affected.peek().map(|(index, _)| *index).filter(|first| cx.reports_on(*first)) else { return };
    let Some(root) = cx.file(first).map(|file| file.root) else { return };
    let (count_of_all, only_toolkit) = affected.fold((0, true), |(count, only_toolkit), (_, file)| {
        (count + 1, only_toolkit && file.family == Some(Family::Toolkit))
    });
    let left = days_left(cx.options.as_of);
    let finding = out.report(first, &OPEN_CTI_RETIREMENT, root, message(left));
    if left <= i64::from(cx.options.retirement_warn_days) {
        finding.severity(Severity::Warning);
    }
    if count_of_all > 1 {
        finding.note(format!("this also applies to {} of this run", count(count_of_all - 1, "more file")));
    }
    if only_toolkit {
        finding.note("no separate end date is known for the CTI Toolkit, which is older and does not work in Lightning Experience");
    }
    finding
        .note("Salesforce has announced: \"After this date, Open CTI implementations will no longer function\"")
        .help("plan the move to Salesforce Voice: ask the vendor for its contact center definition, or start with `ccdef new --family voice`");
}

fn is_affected(file: &RunFile) -> bool {
    file.is_definition && matches!(file.family, Some(Family::OpenCti | Family::Toolkit))
}

/// Days from `today` to the retirement; negative after it.
fn days_left(today: Date) -> i64 {
    today.duration_until(RETIREMENT).as_hours() / 24
}

fn message(left: i64) -> String {
    match left {
        1.. => format!("Salesforce retires Open CTI on {RETIREMENT}, in {}", count(left, "day")),
        0 => format!("Salesforce retires Open CTI today, on {RETIREMENT}"),
        _ => format!("Salesforce retired Open CTI on {RETIREMENT}, {} ago", count(-left, "day")),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::OPEN_CTI_RETIREMENT;
    use crate::rule::CheckOptions;
    use crate::testing::{messages, options, run};

    const OPEN_CTI: &str = "<callCenter><section name='reqGeneralInfo'/></callCenter>";
    const VOICE: &str = "<callCenter><section name='reqHvcc'/></callCenter>";
    const TOOLKIT: &str =
        "<callCenter><section name='reqGeneralInfo'><item name='reqProgId'>A.A.1</item></section></callCenter>";

    fn on(day: Date, text: &str) -> Vec<String> {
        let options = CheckOptions { as_of: day, ..options() };
        messages(&OPEN_CTI_RETIREMENT, &run(&[], &options, &[("a.xml", text)]))
    }

    #[test]
    fn the_days_left_are_counted_and_the_last_180_days_give_a_warning() {
        for (day, expected) in [
            (date(2026, 11, 22), "1:2 N Salesforce retires Open CTI on 2028-02-28, in 463 days"),
            (date(2027, 8, 31), "1:2 N Salesforce retires Open CTI on 2028-02-28, in 181 days"),
            (date(2027, 9, 1), "1:2 W Salesforce retires Open CTI on 2028-02-28, in 180 days"),
            (date(2028, 2, 27), "1:2 W Salesforce retires Open CTI on 2028-02-28, in 1 day"),
            (date(2028, 2, 28), "1:2 W Salesforce retires Open CTI today, on 2028-02-28"),
            (date(2028, 3, 1), "1:2 W Salesforce retired Open CTI on 2028-02-28, 2 days ago"),
        ] {
            assert_eq!(on(day, OPEN_CTI), [expected]);
        }
    }

    #[test]
    fn toolkit_files_are_reported_and_voice_files_are_not() {
        assert_eq!(on(date(2026, 11, 22), TOOLKIT).len(), 1);
        assert_eq!(on(date(2026, 11, 22), VOICE), [""; 0]);
        let note = |files: &[(&str, &str)]| {
            let report = run(&[], &options(), files);
            report.findings().any(|(_, finding)| finding.notes.iter().any(|note| note.contains("no separate end date")))
        };
        assert!(note(&[("a.xml", TOOLKIT)]));
        assert!(!note(&[("a.xml", TOOLKIT), ("b.xml", OPEN_CTI)]));
    }

    #[test]
    fn the_first_affected_file_of_a_run_is_reported() {
        let files = [("a.xml", VOICE), ("b.xml", OPEN_CTI), ("c.xml", TOOLKIT), ("d.xml", OPEN_CTI)];
        let report = run(&[], &options(), &files);
        assert_eq!(
            messages(&OPEN_CTI_RETIREMENT, &report),
            ["b.xml:1:2 N Salesforce retires Open CTI on 2028-02-28, in 463 days"]
        );
        let finding = report.files[1].findings.iter().find(|finding| *finding.rule == OPEN_CTI_RETIREMENT);
        assert_eq!(finding.expect("reported").notes[0], "this also applies to 2 more files of this run");
    }
}
