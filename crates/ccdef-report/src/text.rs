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
use ccdef_core::rule::{Diagnostic, Fix, Report};
use ccdef_core::syntax::Source;

use crate::printer::Printer;
use crate::settings::{RenderSettings, Verbosity};
use crate::shorten::{SourceFinding, shorten};
use crate::summary::{reasons, summary};

pub(crate) fn render(report: &Report, settings: &RenderSettings, out: &mut Printer<'_>) -> io::Result<()> {
    let renderer = if settings.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(settings.width);
    let shortened = shorten(report, settings.max_findings, |finding| finding.suppressed.is_none());
    let print = |out: &mut Printer<'_>, source: &Source, findings: &[SourceFinding<'_>]| {
        order::by_rank(findings).into_iter().try_for_each(|finding| {
            let groups = finding::groups(report, source, finding, settings);
            let text = renderer.render(&groups);
            out.line(&Shown::styled(&format!("{}\n", position::with_position(text, source, finding))))
        })
    };
    let mut findings = shortened.findings.as_slice();
    for file in &report.files {
        let (own, others) = split_own(findings, &file.source);
        print(out, &file.source, own)?;
        findings = others;
        let verdict = verdict::verdict(file).filter(|_| settings.verbosity > Verbosity::Quiet);
        if let Some(verdict) = verdict {
            out.line(&Shown::text(&format!("{}: {verdict}\n", Shown::line(file.source.path()))))?;
        }
    }
    for file in &report.configuration {
        let (own, others) = split_own(findings, &file.source);
        print(out, &file.source, own)?;
        findings = others;
    }
    for omitted in &shortened.omitted {
        out.line(&omitted.line())?;
    }
    if settings.verbosity == Verbosity::Quiet {
        return Ok(());
    }
    for hint in hints(shortened.findings.iter().copied()) {
        out.line(&Shown::line(&hint))?;
    }
    if settings.verbosity == Verbosity::Verbose {
        for file in &report.files {
            out.line(&Shown::line(&format!("{}: {}", file.source.path(), reasons(file))))?;
        }
    }
    out.line(&summary(report))
}

/// The findings of a source, which come first, and the rest.
fn split_own<'f, 'r>(
    findings: &'f [SourceFinding<'r>],
    source: &Source,
) -> (&'f [SourceFinding<'r>], &'f [SourceFinding<'r>]) {
    findings.split_at(findings.iter().take_while(|(of, _)| std::ptr::eq(*of, source)).count())
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
