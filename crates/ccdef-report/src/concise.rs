//! `concise`: one line per finding, for editors and `grep`.

use std::io;

use ccdef_core::engine::Shown;

use crate::chunk::{Chunk, ReportPart};
use crate::settings::{RenderSettings, Verbosity};
use crate::shorten::{Shortened, shorten};

/// The sections: the findings, then what is left out.
const FINDINGS: usize = 0;
const OMITTED: usize = 1;

pub(crate) fn add(part: &ReportPart<'_, '_>, settings: &RenderSettings, chunk: &mut Chunk) -> io::Result<()> {
    let Shortened { findings, omitted } = shorten(part.open_findings(), part.not_kept, settings.max_findings);
    for finding in findings {
        let setting = finding.setting.as_deref().filter(|_| settings.verbosity == Verbosity::Verbose);
        let setting = setting.map(|path| format!(" ({path})")).unwrap_or_default();
        let position = part.source.line_column(finding.primary.span.start().into());
        let message = Shown::line(&format!(
            ":{}:{}: {} {} {}{setting}",
            position.line, position.column, finding.severity, finding.rule.id, finding.message,
        ));
        chunk.section(FINDINGS).line(&Shown::about_file(part.source.path(), &message))?;
    }
    omitted.iter().try_for_each(|omitted| chunk.section(OMITTED).line(&omitted.line(part.source)))
}

#[cfg(test)]
mod tests {
    use crate::{Format, sample};

    #[test]
    fn concise_has_one_line_per_finding() {
        insta::assert_snapshot!("concise", sample::rendered(Format::Concise));
    }
}
