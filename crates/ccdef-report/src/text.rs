//! `text`: findings as people read them, with the source lines and a caret.

mod excerpt;
mod finding;
mod fix;
mod place;

use std::io::{self, Write};

use annotate_snippets::Renderer;
use ccdef_core::{Diagnostic, Report, Source};

use crate::settings::{Settings, Verbosity};
use crate::summary::{reasons, summary};
use crate::visible::visible_line;

pub(crate) fn render(report: &Report, settings: &Settings, out: &mut dyn Write) -> io::Result<()> {
    let renderer = if settings.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(settings.width);
    let open = || report.findings().filter(|(_, finding)| finding.suppressed.is_none());
    for (source, finding) in open() {
        let groups = finding::groups(report, source, finding, settings.width);
        let text = renderer.render(&groups);
        writeln!(out, "{}\n", place::with_place(text, source, finding))?;
    }
    if settings.verbosity == Verbosity::Quiet {
        return Ok(());
    }
    if let Some(hint) = hint(open()) {
        writeln!(out, "{hint}")?;
    }
    if settings.verbosity == Verbosity::Verbose {
        for file in &report.files {
            writeln!(out, "{}: {}", visible_line(file.source.path()), visible_line(&reasons(file)))?;
        }
    }
    writeln!(out, "{}", summary(report))
}

/// How to learn more; said once.
fn hint<'r>(mut open: impl Iterator<Item = (&'r Source, &'r Diagnostic)>) -> Option<String> {
    let first = open.next()?.1.rule.id;
    let one_rule = open.all(|(_, finding)| finding.rule.id == first);
    let rule = if one_rule { first.as_str() } else { "<rule>" };
    Some(format!("to learn more about a finding: ccdef explain {rule}"))
}

#[cfg(test)]
mod tests;
