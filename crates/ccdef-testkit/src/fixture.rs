//! Tests one case: the outcome that its path requires, the invariants of every report, and its snapshot.

use ccdef_core::engine::Registry;
use ccdef_core::rule::{ProfileChoice, Report};
use ccdef_core::tables::Severity;
use libtest_mimic::Failed;

use crate::case::{Case, ExpectedOutcome, FixtureOwner};
use crate::fixes::Fixes;
use crate::options::CaseOptions;
use crate::problems::Problems;
use crate::run::{CaseFile, check, findings_from};
use crate::{conversion, invariants, kept, rendering, snapshot, variants};

/// Runs the case; fails with all problems.
pub(crate) fn test(case: &Case, registry: &Registry) -> Result<(), Failed> {
    let own = case.own_options()?;
    let options = case.options(&own, registry)?;
    let inputs = case.inputs()?;
    let report = check(registry, &options, &inputs);
    let rendered = rendering::text(&report);
    let fixes = Fixes::new(registry, &options, &report);
    let mut unexpected = outcome(case, &report);
    if case.expected == ExpectedOutcome::Clean {
        let mut options = case.options(&own, registry)?;
        options.profile = ProfileChoice::Auto;
        unexpected.extend(detection(case, &own, &check(registry, &options, &inputs)));
    }
    if !unexpected.is_empty() {
        // Everything else follows from that, or can wait.
        return Err(unexpected.join("\n").into());
    }
    let mut problems = Problems::new();
    problems.extend(invariants::violations(&report, registry));
    problems.extend(fixes.problems());
    problems.extend(rendering::json_problems(&report));
    problems.extend(variants::differences(registry, &options, &inputs, &report));
    if rendering::text(&check(registry, &options, &inputs)) != rendered {
        problems.push("a second run over the same files has a different report".into());
    }
    let diff = fixes.diff();
    if case.expected == ExpectedOutcome::Clean {
        problems.extend(conversions(&inputs, &report));
        problems.extend(kept::problems(&inputs, &report, registry));
    }
    if !problems.is_empty() {
        return Err(problems.join("\n").into());
    }
    snapshot::compare(case.folder(), case.stem(), &case.name, &with_diff(&rendered, &diff))
}

fn with_diff(rendered: &str, diff: &str) -> String {
    if diff.is_empty() { rendered.to_owned() } else { format!("{rendered}\n# safe fixes\n{diff}") }
}

/// The problems of a case whose outcome is not the one that its path requires.
fn outcome(case: &Case, report: &Report) -> Problems {
    match &case.expected {
        ExpectedOutcome::Clean => findings_from(report, Severity::Warning)
            .into_iter()
            .map(|finding| format!("a valid case must have no error and no warning: {finding}"))
            .collect(),
        ExpectedOutcome::Finding(rule) => {
            let mut findings = report.files.iter().flat_map(|file| &file.findings);
            if findings.any(|finding| finding.rule.id.as_str() == rule) {
                return Problems::new();
            }
            let found = findings_from(report, Severity::Note).join("\n  ");
            vec![format!("an invalid case must have a finding of `{rule}`; found:\n  {found}")]
        }
    }
}

/// The valid files that are not detected as files of their folder's owner.
fn detection(case: &Case, own: &CaseOptions, report: &Report) -> Problems {
    let expected = match (&own.looks_like, case.home) {
        (Some(id), _) => id.as_str(),
        (None, FixtureOwner::Profile(profile)) => profile.id.as_str(),
        (None, FixtureOwner::Family(family)) => family.id(),
        (None, FixtureOwner::Syntax) => return Problems::new(),
    };
    let detections = report.files.iter().filter_map(|file| Some((file.source.path(), file.detection.as_ref()?)));
    detections
        .filter_map(|(path, detection)| {
            let profile = detection.looks_like.map_or("none", |profile| profile.id.as_str());
            let is_right = [profile, detection.family.id()].contains(&expected);
            let why = &detection.because_profile;
            (!is_right).then(|| {
                format!(
                    "{path} must be detected as {expected}, but is detected as {profile}, {} ({why})",
                    detection.family
                )
            })
        })
        .collect()
}

/// What a valid file loses when it is converted to the other dialect and back.
fn conversions(inputs: &[CaseFile], report: &Report) -> Problems {
    let files = inputs.iter().zip(&report.files);
    let definitions = files.filter(|(_, file)| file.is_definition);
    definitions
        .filter_map(|(input, file)| Some((input, file.detection.as_ref()?)))
        .flat_map(|(input, detection)| conversion::problems(input, detection.dialect, detection.family))
        .collect()
}
