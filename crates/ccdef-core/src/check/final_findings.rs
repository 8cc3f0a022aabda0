//! The last steps of a run: overrides, suppressions, selection, order.

use std::collections::HashSet;
use std::sync::Arc;

use crate::check::registry::Registry;
use crate::rule::{CheckOptions, ConfigReport, Diagnostic, FileReport, Suppression, suppress};
use crate::rules;

/// Finishes the findings of `files`; returns the problems with the suppressions of `options` by their files.
pub(crate) fn complete(files: &mut [FileReport], registry: &Registry, options: &CheckOptions) -> Vec<ConfigReport> {
    let mut used: HashSet<*const Suppression> = HashSet::new();
    for file in files.iter_mut() {
        let own = Arc::clone(&file.options);
        override_severities(&mut file.findings, &own);
        let flags = suppress::apply(file, own.suppressions.iter().map(AsRef::as_ref), options.as_of);
        used.extend(own.suppressions.iter().zip(flags).filter(|(_, used)| *used).map(|(one, _)| Arc::as_ptr(one)));
        apply_inline_suppressions(file, registry, options);
        complete_not_kept(file, &own);
        select_and_sort(&mut file.findings, &own);
    }
    let unused = options.suppressions.iter().filter(|one| !used.contains(&Arc::as_ptr(one)));
    findings_in_configuration(unused, files, registry, options)
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

fn apply_inline_suppressions(file: &mut FileReport, registry: &Registry, options: &CheckOptions) {
    let inline = std::mem::take(&mut file.inline);
    let used = suppress::apply(file, &inline, options.as_of);
    let unused = inline.iter().zip(used).filter(|(_, used)| !used);
    file.findings.extend(unused.map(|(suppression, _)| finding_about_unused(suppression, &[], registry, options)));
}

/// The finding about an unused suppression.
fn finding_about_unused(
    suppression: &Suppression,
    files: &[FileReport],
    registry: &Registry,
    options: &CheckOptions,
) -> Diagnostic {
    if registry.rules().any(|rule| rule.id.as_str() == suppression.rule) {
        let open = files.iter().flat_map(FileReport::open_findings);
        let of_rule = open.filter(|finding| finding.rule.id.as_str() == suppression.rule);
        let settings = of_rule.filter_map(|finding| finding.setting.as_deref()).collect();
        return rules::unused(suppression, options.as_of, &settings);
    }
    rules::unknown(suppression, registry.rules())
}

fn findings_in_configuration<'s>(
    unused: impl Iterator<Item = &'s Arc<Suppression>>,
    files: &[FileReport],
    registry: &Registry,
    options: &CheckOptions,
) -> Vec<ConfigReport> {
    let mut reports: Vec<ConfigReport> = Vec::new();
    for suppression in unused {
        let Some(source) = &suppression.source else { continue };
        let finding = finding_about_unused(suppression, files, registry, options);
        match reports.iter_mut().find(|report| Arc::ptr_eq(&report.source, source)) {
            Some(report) => report.findings.push(finding),
            None => reports.push(ConfigReport { source: Arc::clone(source), findings: vec![finding] }),
        }
    }
    for report in &mut reports {
        select_and_sort(&mut report.findings, options);
    }
    reports.retain(|report| !report.findings.is_empty());
    reports.sort_by(|a, b| a.source.path().cmp(b.source.path()));
    reports
}

/// Removes findings that are not selected and sorts the rest. A wrong profile comes first, because it puts the others in
/// doubt.
fn select_and_sort(findings: &mut Vec<Diagnostic>, options: &CheckOptions) {
    findings.retain(|finding| finding.severity >= options.min_severity && options.reports(finding.rule));
    findings.sort_by(|a, b| {
        let key = |finding: &Diagnostic| {
            let Diagnostic { rule, primary, .. } = finding;
            (*rule != &rules::PROFILE_MISMATCH, primary.span.start(), primary.span.end(), rule.id)
        };
        key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
    });
}
