//! Findings that make another command fail, printed to standard error.

use ccdef_core::engine::{Checker, Shown};
use ccdef_core::rule::Report;
use ccdef_core::syntax::Source;
use ccdef_core::tables::Category;
use ccdef_report::{Format, Printer, RenderSettings, Verbosity, render};

use crate::output::{self, OutputStyle};

/// Prints why `source` is not a definition: syntax errors, or another kind of document.
pub(super) fn print(checker: &Checker<'_>, source: Source) {
    let mut report: Report = checker.finish(vec![checker.check(source)]);
    for file in &mut report.files {
        file.findings.retain(|finding| matches!(finding.rule.category, Category::Syntax | Category::Dialect));
    }
    let OutputStyle { color, width } = OutputStyle::of_stderr();
    let settings = RenderSettings::new(Format::Text).color(color).width(width).verbosity(Verbosity::Quiet).ok(false);
    let mut text = Vec::new();
    if render(&report, &settings, &mut Printer::new(&mut text)).is_ok() {
        output::message(&Shown::styled(String::from_utf8_lossy(&text).trim_ascii_end()));
    }
}
