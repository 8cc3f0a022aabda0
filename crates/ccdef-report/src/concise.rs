//! `concise`: one line per finding, for editors and `grep`.

use std::io::{self, Write};

use ccdef_core::rule::Report;

use crate::visible::visible_line;

pub(crate) fn render(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for (source, finding) in report.findings().filter(|(_, finding)| finding.suppressed.is_none()) {
        let position = source.line_column(finding.primary.span.start().into());
        writeln!(
            out,
            "{}:{}:{}: {} {} {}",
            visible_line(source.path()),
            position.line,
            position.column,
            finding.severity,
            finding.rule.id,
            visible_line(&finding.message),
        )?;
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
