//! The last steps of a file: overrides, suppressions, selection, order.

use std::sync::Arc;

use ccdef_syntax::Span;

use crate::check::registry::Registry;
use crate::check::suppression_use::SuppressionUse;
use crate::rule::suppress::{apply::apply, not_kept};
use crate::rule::{CheckOptions, Diagnostic, FileReport, NotKept, Suppression};
use crate::rules;

/// Finishes the findings of a file that need no other file. Returns the suppressions in its comments that are for rules about
/// the run, so that only its end shows whether they are used.
pub(crate) fn complete(file: &mut FileReport, registry: &Registry, used: &mut SuppressionUse) -> Vec<Suppression> {
    let own = Arc::clone(&file.options);
    let inline = std::mem::take(&mut file.inline);
    let (of_run, of_file): (Vec<_>, Vec<_>) = inline.into_iter().partition(|one| registry.is_about_run(&one.rule));
    let FileReport { findings, not_kept, root, .. } = file;
    let mut found = Found { findings, not_kept, root: *root };
    suppress_configured(&mut found, &own, used);
    suppress_inline(&mut found, &of_file, registry, &own);
    not_kept.retain(|rest| rest.severity >= own.min_severity && own.reports(rest.rule));
    select_and_sort(findings, &own);
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
    let mut found = Found { findings, not_kept: &mut Vec::new(), root: Span::default() };
    suppress_configured(&mut found, options, used);
    suppress_inline(&mut found, inline, registry, options);
    select_and_sort(findings, options);
}

/// What was found in a file.
struct Found<'f> {
    findings: &'f mut Vec<Diagnostic>,
    not_kept: &'f mut Vec<NotKept>,
    /// The name of the root element.
    root: Span,
}

impl Found<'_> {
    /// Applies suppressions; returns for each how many findings it suppresses.
    fn suppress(&mut self, suppressions: &[&Suppression], options: &CheckOptions) -> Vec<usize> {
        let mut used = apply(self.findings, suppressions.iter().copied(), options.as_of);
        if !self.not_kept.is_empty() {
            not_kept::apply(self.not_kept, suppressions, &mut used, self.root, options.as_of);
        }
        used
    }
}

fn suppress_configured(found: &mut Found<'_>, options: &CheckOptions, used: &mut SuppressionUse) {
    override_severities(found.findings, options);
    override_severities_of_not_kept(found.not_kept, options);
    if options.suppressions.is_empty() {
        return;
    }
    let suppressions: Vec<&Suppression> = options.suppressions.iter().map(AsRef::as_ref).collect();
    let counts = found.suppress(&suppressions, options);
    for (suppression, count) in options.suppressions.iter().zip(counts) {
        used.add(suppression, count > 0, found.findings);
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

fn override_severities_of_not_kept(not_kept: &mut Vec<NotKept>, options: &CheckOptions) {
    not_kept.retain_mut(|rest| match options.configured_severity(rest.rule) {
        None => true,
        Some(None) => false,
        Some(Some(severity)) => {
            rest.severity = severity;
            true
        }
    });
}

fn suppress_inline(found: &mut Found<'_>, inline: &[Suppression], registry: &Registry, options: &CheckOptions) {
    if inline.is_empty() {
        return;
    }
    let counts = found.suppress(&inline.iter().collect::<Vec<_>>(), options);
    let unused = inline.iter().zip(counts).filter(|(_, count)| *count == 0);
    found.findings.extend(unused.map(|(suppression, _)| about_unused(suppression, [], registry, options)));
}

/// The finding about an unused suppression. `settings` are those that the findings of its rule are about.
pub(crate) fn about_unused<'s>(
    suppression: &Suppression,
    settings: impl IntoIterator<Item = &'s str>,
    registry: &Registry,
    options: &CheckOptions,
) -> Diagnostic {
    // An entry of a baseline, which ccdef wrote, is no typo: its rule existed.
    if suppression.is_baseline || registry.rules().any(|rule| rule.id.as_str() == suppression.rule) {
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
