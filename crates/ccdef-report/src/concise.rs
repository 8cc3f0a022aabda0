//! `concise`: one line per finding, for editors and `grep`.

use std::io;

use ccdef_core::engine::Shown;
use ccdef_core::rule::Report;

use crate::printer::Printer;
use crate::settings::{RenderSettings, Verbosity};
use crate::shorten::shorten;

pub(crate) fn render(report: &Report, settings: &RenderSettings, out: &mut Printer<'_>) -> io::Result<()> {
    let shortened = shorten(report, settings.max_findings, |finding| finding.suppressed.is_none());
    for (source, finding) in shortened.findings {
        let setting = finding.setting.as_deref().filter(|_| settings.verbosity == Verbosity::Verbose);
        let setting = setting.map(|path| format!(" ({path})")).unwrap_or_default();
        let position = source.line_column(finding.primary.span.start().into());
        out.line(&Shown::line(&format!(
            "{}:{}:{}: {} {} {}{setting}",
            source.path(),
            position.line,
            position.column,
            finding.severity,
            finding.rule.id,
            finding.message,
        )))?;
    }
    shortened.omitted.iter().try_for_each(|omitted| out.line(&omitted.line()))
}

#[cfg(test)]
mod tests {
    use crate::{Format, sample};

    #[test]
    fn concise_has_one_line_per_finding() {
        insta::assert_snapshot!("concise", sample::rendered(Format::Concise));
    }
}
