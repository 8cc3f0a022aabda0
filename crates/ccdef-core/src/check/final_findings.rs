//! The last steps of a file: overrides, suppressions, selection, order.

use std::sync::Arc;

use crate::check::registry::Registry;
use crate::check::suppression_use::SuppressionUse;
use crate::rule::suppress::apply::apply;
use crate::rule::{CheckOptions, Diagnostic, FileReport, Suppression};
use crate::rules;

/// Finishes the findings of a file that need no other file. Returns the suppressions in its comments that are for rules about
/// the run, so that only its end shows whether they are used.
pub(crate) fn complete(file: &mut FileReport, registry: &Registry, used: &mut SuppressionUse) -> Vec<Suppression> {
    let own = Arc::clone(&file.options);
    suppress_configured(&mut file.findings, &own, used);
    let inline = std::mem::take(&mut file.inline);
    let (of_run, of_file): (Vec<_>, Vec<_>) = inline.into_iter().partition(|one| registry.is_about_run(&one.rule));
    suppress_inline(&mut file.findings, &of_file, registry, &own);
    complete_not_kept(file, &own);
    select_and_sort(&mut file.findings, &own);
    of_run
}

/// Finishes the findings of rules about the run in a file. `inline` are the suppressions in its comments that are for such
/// rules.
pub(crate) fn complete_of_run(
    findings: &mut Vec<Diagnostic>,
    inline: &[Suppression],
    registry: &Registry,
    options: &CheckOptions,
    used: &mut SuppressionUse,
) {
    suppress_configured(findings, options, used);
    suppress_inline(findings, inline, registry, options);
    select_and_sort(findings, options);
}

fn suppress_configured(findings: &mut Vec<Diagnostic>, options: &CheckOptions, used: &mut SuppressionUse) {
    override_severities(findings, options);
    let flags = apply(findings, options.suppressions.iter().map(AsRef::as_ref), options.as_of);
    for (suppression, is_used) in options.suppressions.iter().zip(flags) {
        used.add(suppression, is_used, findings);
    }
}

fn override_severities(findings: &mut Vec<Diagnostic>, options: &CheckOptions) {
    if options.severities.is_empty() {
        return;
    }
    findings.retain_mut(|finding| match options.configured_severity(finding.rule) {
        None => true,
        Some(None) => false,
        Some(Some(severity)) => {
            finding.severity = severity;
            true
        }
    });
}

/// What is not kept has the fate of what is kept of the same rule.
fn complete_not_kept(file: &mut FileReport, options: &CheckOptions) {
    let findings = &file.findings;
    file.not_kept.retain_mut(|rest| {
        match options.configured_severity(rest.rule) {
            None => {}
            Some(None) => return false,
            Some(Some(severity)) => rest.severity = severity,
        }
        let mut same = findings.iter().filter(|finding| std::ptr::eq(finding.rule, rest.rule)).peekable();
        rest.is_suppressed = same.peek().is_some() && same.all(|finding| finding.suppressed.is_some());
        rest.severity >= options.min_severity && options.reports(rest.rule)
    });
}

fn suppress_inline(
    findings: &mut Vec<Diagnostic>,
    inline: &[Suppression],
    registry: &Registry,
    options: &CheckOptions,
) {
    let used = apply(findings, inline, options.as_of);
    let unused = inline.iter().zip(used).filter(|(_, used)| !used);
    findings.extend(unused.map(|(suppression, _)| about_unused(suppression, [], registry, options)));
}

/// The finding about an unused suppression. `settings` are those that the findings of its rule are about.
pub(crate) fn about_unused<'s>(
    suppression: &Suppression,
    settings: impl IntoIterator<Item = &'s str>,
    registry: &Registry,
    options: &CheckOptions,
) -> Diagnostic {
    if registry.rules().any(|rule| rule.id.as_str() == suppression.rule) {
        return rules::unused(suppression, options.as_of, &settings.into_iter().collect());
    }
    rules::unknown(suppression, registry.rules())
}

/// Removes findings that are not selected and sorts the rest.
pub(crate) fn select_and_sort(findings: &mut Vec<Diagnostic>, options: &CheckOptions) {
    findings.retain(|finding| finding.severity >= options.min_severity && options.reports(finding.rule));
    sort(findings);
}

/// Sorts findings. A wrong profile comes first, because it puts the others in doubt.
pub(crate) fn sort(findings: &mut [Diagnostic]) {
    findings.sort_by(|a, b| {
        let key = |finding: &Diagnostic| {
            let Diagnostic { rule, primary, .. } = finding;
            (*rule != &rules::PROFILE_MISMATCH, primary.span.start(), primary.span.end(), rule.id)
        };
        key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
    });
}
