//! `text`: findings with source lines and a caret.

mod excerpt;
mod finding;
mod fix;
mod order;
mod position;
mod verdict;

use std::io::{self, Write};

use annotate_snippets::Renderer;
use ccdef_core::rule::{Diagnostic, Fix, Report};
use ccdef_core::syntax::Source;

use crate::settings::{RenderSettings, Verbosity};
use crate::summary::{reasons, summary};
use crate::visible::visible_line;

pub(crate) fn render(report: &Report, settings: &RenderSettings, out: &mut dyn Write) -> io::Result<()> {
    let renderer = if settings.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(settings.width);
    let open = || report.findings().filter(|(_, finding)| finding.suppressed.is_none());
    let write_finding = |out: &mut dyn Write, source: &Source, finding: &Diagnostic| {
        let groups = finding::groups(report, source, finding, settings);
        let text = renderer.render(&groups);
        writeln!(out, "{}\n", position::with_position(text, source, finding))
    };
    for file in &report.files {
        let open = order::by_rank(&file.findings);
        open.iter().try_for_each(|finding| write_finding(out, &file.source, finding))?;
        let verdict = verdict::verdict(file, &open).filter(|_| settings.verbosity > Verbosity::Quiet);
        if let Some(verdict) = verdict {
            writeln!(out, "{}: {verdict}\n", visible_line(file.source.path()))?;
        }
    }
    for file in &report.configuration {
        let open = order::by_rank(&file.findings);
        open.iter().try_for_each(|finding| write_finding(out, &file.source, finding))?;
    }
    if settings.verbosity == Verbosity::Quiet {
        return Ok(());
    }
    for hint in hints(open()) {
        writeln!(out, "{hint}")?;
    }
    if settings.verbosity == Verbosity::Verbose {
        for file in &report.files {
            writeln!(out, "{}: {}", visible_line(file.source.path()), visible_line(&reasons(file)))?;
        }
    }
    writeln!(out, "{}", summary(report))
}

/// The next steps, each at most once.
fn hints<'r>(open: impl Iterator<Item = (&'r Source, &'r Diagnostic)>) -> Vec<String> {
    let open: Vec<&Diagnostic> = open.map(|(_, finding)| finding).collect();
    let Some(first) = open.first().map(|finding| finding.rule.id) else { return Vec::new() };
    let one_rule = open.iter().all(|finding| finding.rule.id == first);
    let rule = if one_rule { first.as_str() } else { "<rule>" };
    let mut hints = vec![format!("to learn more about a finding: ccdef explain {rule}")];
    let is_safe = |finding: &&Diagnostic| finding.fix.as_ref().is_some_and(Fix::is_safe);
    hints.extend(open.iter().any(is_safe).then(|| "to apply the safe fixes: ccdef check --fix".into()));
    hints
}

#[cfg(test)]
mod tests;
