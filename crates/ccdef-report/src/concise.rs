//! `concise`: one line per finding, for editors and `grep`.

use std::io::{self, Write};

use ccdef_core::rule::Report;

use crate::settings::{RenderSettings, Verbosity};
use crate::visible::visible_line;

pub(crate) fn render(report: &Report, settings: &RenderSettings, out: &mut dyn Write) -> io::Result<()> {
    for (source, finding) in report.findings().filter(|(_, finding)| finding.suppressed.is_none()) {
        let setting = finding.setting.as_deref().filter(|_| settings.verbosity == Verbosity::Verbose);
        let setting = setting.map(|path| format!(" ({path})")).unwrap_or_default();
        let position = source.line_column(finding.primary.span.start().into());
        writeln!(
            out,
            "{}:{}:{}: {} {} {}{}",
            visible_line(source.path()),
            position.line,
            position.column,
            finding.severity,
            finding.rule.id,
            visible_line(&finding.message),
            visible_line(&setting),
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
