//! Tests one case: what its path promises, what every report promises, and its snapshot.

use ccdef_core::engine::Registry;
use ccdef_core::rule::{ProfileChoice, Report};
use ccdef_core::tables::Severity;
use libtest_mimic::Failed;

use crate::case::{Case, Expected, Home};
use crate::fixes::Fixes;
use crate::judge::{Input, findings_from, judge};
use crate::options::CaseOptions;
use crate::problems::Problems;
use crate::{conversion, promises, rendering, snapshot, variants};

/// Runs the case; fails with everything that is wrong with it.
pub(crate) fn test(case: &Case, registry: &Registry) -> Result<(), Failed> {
    let own = case.own_options()?;
    let options = case.options(&own, registry)?;
    let inputs = case.inputs()?;
    let report = judge(registry, &options, &inputs);
    let rendered = rendering::text(&report);
    let fixes = Fixes::new(registry, &options, &report);
    let mut problems = outcome(case, &report);
    problems.extend(promises::broken(&report, registry));
    problems.extend(fixes.problems());
    problems.extend(rendering::json_problems(&report));
    problems.extend(variants::differences(registry, &options, &inputs, &report));
    if rendering::text(&judge(registry, &options, &inputs)) != rendered {
        problems.push("a second run over the same files says something else".into());
    }
    let diff = fixes.diff();
    if case.expected == Expected::Clean {
        problems.extend(conversions(&inputs, &report));
        let mut options = options;
        options.profile = ProfileChoice::Auto;
        problems.extend(detection(case, &own, &judge(registry, &options, &inputs)));
    }
    if !problems.is_empty() {
        return Err(problems.join("\n").into());
    }
    snapshot::compare(case.folder(), case.stem(), &with_diff(&rendered, &diff))
}

fn with_diff(rendered: &str, diff: &str) -> String {
    if diff.is_empty() { rendered.to_owned() } else { format!("{rendered}\n# safe fixes\n{diff}") }
}

/// What the path of the case promises.
fn outcome(case: &Case, report: &Report) -> Problems {
    match &case.expected {
        Expected::Clean => findings_from(report, Severity::Warning)
            .into_iter()
            .map(|finding| format!("a valid case has an error or a warning: {finding}"))
            .collect(),
        Expected::Finding(rule) => {
            let mut findings = report.files.iter().flat_map(|file| &file.findings);
            if findings.any(|finding| finding.rule.id.as_str() == rule) {
                return Problems::new();
            }
            let found = findings_from(report, Severity::Note).join("\n  ");
            vec![format!("`{rule}` found nothing; what was found is\n  {found}")]
        }
    }
}

/// What a valid file is taken for when nobody says what it is.
fn detection(case: &Case, own: &CaseOptions, report: &Report) -> Problems {
    let expected = match (&own.looks_like, case.home) {
        (Some(id), _) => id.as_str(),
        (None, Home::Profile(profile)) => profile.id.as_str(),
        (None, Home::Family(family)) => family.id(),
        (None, Home::Syntax) => return Problems::new(),
    };
    let detections = report.files.iter().filter_map(|file| Some((file.source.path(), file.detection.as_ref()?)));
    detections
        .filter_map(|(path, detection)| {
            let profile = detection.looks_like.map_or("none", |profile| profile.id.as_str());
            let is_right = [profile, detection.family.id()].contains(&expected);
            let why = &detection.because_profile;
            (!is_right).then(|| {
                format!("{path} belongs to {expected}, but is taken for {profile}, {} ({why})", detection.family)
            })
        })
        .collect()
}

/// What a valid file loses on the way to the other dialect and back.
fn conversions(inputs: &[Input], report: &Report) -> Problems {
    let files = inputs.iter().zip(&report.files);
    let definitions = files.filter(|(_, file)| file.is_definition);
    definitions
        .filter_map(|(input, file)| Some((input, file.detection.as_ref()?)))
        .flat_map(|(input, detection)| conversion::problems(input, detection.dialect, detection.family))
        .collect()
}
