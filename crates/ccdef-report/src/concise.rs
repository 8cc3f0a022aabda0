//! `concise`: a line for each finding, for editors and for `grep`.

use std::io::{self, Write};

use ccdef_core::rule::Report;

use crate::visible::visible_line;

pub(crate) fn render(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for (source, finding) in report.findings().filter(|(_, finding)| finding.suppressed.is_none()) {
        let place = source.line_column(finding.primary.span.start().into());
        writeln!(
            out,
            "{}:{}:{}: {} {} {}",
            visible_line(source.path()),
            place.line,
            place.column,
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
    fn a_line_for_each_finding() {
        insta::assert_snapshot!("concise", sample::rendered(Format::Concise));
    }
}
