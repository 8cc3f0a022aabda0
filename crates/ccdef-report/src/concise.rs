//! `concise`: one line per finding, for editors and `grep`.

use std::io;

use ccdef_core::engine::Shown;
use ccdef_core::rule::Report;

use crate::printer::Printer;

pub(crate) fn render(report: &Report, out: &mut Printer<'_>) -> io::Result<()> {
    for (source, finding) in report.findings().filter(|(_, finding)| finding.suppressed.is_none()) {
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
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::{Format, sample};

    #[test]
    fn concise_has_one_line_per_finding() {
        insta::assert_snapshot!("concise", sample::rendered(Format::Concise));
    }
}
