//! `text`: findings with source lines and a caret.

mod excerpt;
mod finding;
mod fix;
mod order;
mod position;
mod same_length;
mod verdict;

use std::io;

use annotate_snippets::Renderer;
use ccdef_core::engine::Shown;

use crate::checked_as::reasons;
use crate::chunk::{Chunk, ReportPart};
use crate::printer::Printer;
use crate::settings::{RenderSettings, Verbosity};
use crate::shorten::{Shortened, shorten};
use crate::totals::{ShownFindings, Totals};

/// The sections: the findings, what is left out, and what each file was checked as.
const FINDINGS: usize = 0;
const OMITTED: usize = 1;
const REASONS: usize = 2;

pub(crate) fn add(part: &ReportPart<'_, '_>, settings: &RenderSettings, chunk: &mut Chunk) -> io::Result<()> {
    let Shortened { findings, omitted } = shorten(part.open_findings(), part.not_kept, settings.max_findings);
    for finding in &findings {
        chunk.totals.shown.add(finding);
    }
    let renderer = if settings.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(settings.width);
    for finding in order::by_rank(findings) {
        let text = renderer.render(&finding::groups(part, finding, settings));
        let text = position::with_position(text, part.source, finding);
        chunk.section(FINDINGS).line(&Shown::styled(&format!("{text}\n")))?;
    }
    for omitted in &omitted {
        chunk.section(OMITTED).line(&omitted.line(part.source))?;
    }
    let path = part.source.path();
    let verdict = verdict::of_part(part).filter(|_| settings.verbosity > Verbosity::Quiet);
    if let Some(verdict) = verdict {
        chunk.section(FINDINGS).line(&Shown::about_file(path, &Shown::text(&format!(": {verdict}\n"))))?;
    }
    let Some(file) = part.file else { return Ok(()) };
    if settings.verbosity == Verbosity::Verbose {
        let message = Shown::line(&format!(": {}", reasons(file)));
        chunk.section(REASONS).line(&Shown::about_file(file.source.path(), &message))?;
    }
    Ok(())
}

/// Prints what is after a section.
pub(crate) fn end_section(
    section: usize,
    totals: &Totals,
    settings: &RenderSettings,
    out: &mut Printer<'_>,
) -> io::Result<()> {
    match section {
        _ if settings.verbosity == Verbosity::Quiet => Ok(()),
        OMITTED => hints(&totals.shown).iter().try_for_each(|hint| out.line(&Shown::line(hint))),
        REASONS => out.line(&totals.summary()),
        _ => Ok(()),
    }
}

/// The next steps, each at most once.
fn hints(shown: &ShownFindings) -> Vec<String> {
    let Some(first) = shown.first else { return Vec::new() };
    let rule = if shown.has_other { "<rule>" } else { first.as_str() };
    let mut hints = vec![format!("to learn more about a finding: ccdef explain {rule}")];
    hints.extend(shown.has_safe_fix.then(|| "to apply the safe fixes: ccdef check --fix".into()));
    hints
}

#[cfg(test)]
mod tests;
