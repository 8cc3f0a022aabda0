//! `concise`: one line per finding, for editors and `grep`.

use std::io;

use ccdef_core::engine::Shown;
use ccdef_core::rule::Report;

use crate::printer::Printer;
use crate::settings::RenderSettings;
use crate::shorten::shorten;

pub(crate) fn render(report: &Report, settings: &RenderSettings, out: &mut Printer<'_>) -> io::Result<()> {
    let shortened = shorten(report, settings.max_findings, |finding| finding.suppressed.is_none());
    for (source, finding) in shortened.findings {
        let position = source.line_column(finding.primary.span.start().into());
        out.line(&Shown::line(&format!(
            "{}:{}:{}: {} {} {}",
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
