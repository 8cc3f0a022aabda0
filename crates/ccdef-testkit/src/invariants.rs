//! Invariants of every finding of every rule. They are checked independently of the snapshots.

use ccdef_core::engine::Registry;
use ccdef_core::rule::{Applicability, Diagnostic, FileReport, Fix, Report};
use ccdef_core::syntax::Span;
use ccdef_core::tables::Severity;
use ccdef_core::tables::{Basis, FixSupport};

use crate::problems::Problems;

/// The invariants that the findings of `report` violate.
pub(crate) fn violations(report: &Report, registry: &Registry) -> Problems {
    let mut problems = Problems::new();
    for file in &report.files {
        problems.extend(contradictions(file));
        for finding in &file.findings {
            let mut found = Problems::new();
            rule(finding, registry, &mut found);
            spans(finding, file, report, &mut found);
            fix(finding, &mut found);
            message_style(finding, &mut found);
            secrets(finding, file, &mut found);
            problems.extend(found.into_iter().map(|problem| {
                format!("{} of {} ({}): {problem}", finding.rule.id, file.source.path(), finding.message)
            }));
        }
    }
    problems
}

fn rule(finding: &Diagnostic, registry: &Registry, problems: &mut Problems) {
    if !registry.rules().any(|rule| std::ptr::eq(rule, finding.rule)) {
        problems.push("register the rule".into());
    }
    if finding.rule.basis == Basis::Heuristic && finding.severity == Severity::Error {
        problems.push("a rule with the basis `heuristic` must not report errors: lower the severity".into());
    }
}

fn spans(finding: &Diagnostic, file: &FileReport, report: &Report, problems: &mut Problems) {
    for label in std::iter::once(&finding.primary).chain(&finding.related) {
        let other = label.path.as_ref().map(|path| report.files.iter().find(|file| file.source.path() == path));
        match other {
            None => span(label.span, file, problems),
            Some(Some(other)) => span(label.span, other, problems),
            Some(None) => problems.push(format!("a label refers to {:?}, which is not a file of this run", label.path)),
        }
    }
}

fn span(span: Span, file: &FileReport, problems: &mut Problems) {
    let (start, end) = (usize::from(span.start()), usize::from(span.end()));
    if file.source.text().get(start..end).is_none() {
        problems.push(format!("span {span:?} must be inside the text and on character boundaries"));
    }
}

fn fix(finding: &Diagnostic, problems: &mut Problems) {
    let Some(fix) = &finding.fix else { return };
    let declared = match finding.rule.fix {
        FixSupport::None => false,
        FixSupport::Safe => fix.applicability == Applicability::Safe,
        FixSupport::Unsafe => fix.applicability == Applicability::Unsafe,
        FixSupport::SafeOrUnsafe => true,
    };
    if !declared {
        let (found, declared) = (fix.applicability.id(), finding.rule.fix.id());
        problems.push(format!("the fix is {found}, but the rule declares `fix: {declared}`: make them agree"));
    }
}

/// The edits that are safe in one finding and unsafe in another.
fn contradictions(file: &FileReport) -> Problems {
    let fixes: Vec<(&Diagnostic, &Fix)> =
        file.findings.iter().filter_map(|finding| Some((finding, finding.fix.as_ref()?))).collect();
    let (safe, other): (Vec<_>, Vec<_>) = fixes.into_iter().partition(|(_, fix)| fix.is_safe());
    let has_common = |fix: &Fix, other: &Fix| fix.edits.iter().any(|edit| other.edits.contains(edit));
    let pairs = safe.iter().flat_map(|safe| other.iter().map(move |other| (safe, other)));
    let shared = pairs.filter(|((_, safe), (_, other))| has_common(safe, other));
    shared
        .map(|((first, _), (second, _))| {
            let (path, first, second) = (file.source.path(), first.rule.id, second.rule.id);
            format!("{path}: an edit is safe in a finding of `{first}` and unsafe in one of `{second}`")
        })
        .collect()
}

fn message_style(finding: &Diagnostic, problems: &mut Problems) {
    if finding.message.is_empty() || finding.message.ends_with('.') {
        problems.push("the message must not be empty or end with a full stop".into());
    }
    if finding.fix.as_ref().is_some_and(|fix| fix.title.is_empty() || fix.title.ends_with('.')) {
        problems.push("the title of the fix must not be empty or end with a full stop".into());
    }
}

fn secrets(finding: &Diagnostic, file: &FileReport, problems: &mut Problems) {
    let labels = std::iter::once(&finding.primary).chain(&finding.related).map(|label| &label.text);
    let fix = finding.fix.iter().flat_map(|fix| fix.edits.iter().map(|edit| &edit.text).chain([&fix.title]));
    let texts: Vec<&String> =
        labels.chain(&finding.notes).chain(&finding.help).chain([&finding.message]).chain(fix).collect();
    let mut written = file.secrets.iter().map(|secret| &file.source.text()[secret.span]);
    if written.any(|secret| texts.iter().any(|text| text.contains(secret))) {
        problems.push("the finding quotes a secret of the file: remove the value from its texts".into());
    }
}
