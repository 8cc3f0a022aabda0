//! Reads the definition from which a new profile is inferred.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use ccdef_core::engine::convert::read_draft;
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{CheckOptions, Date, Detection, ProfileChoice};
use ccdef_core::syntax::{Draft, Limits, Source};
use ccdef_core::tables::{Profile, ProfileId, Severity};

/// A profile that matches no file, because a registry cannot be empty.
static NO_PROFILE: Profile = Profile { id: ProfileId::new("no-profile"), ..Profile::EMPTY };

/// The date of all tests, so that the result does not depend on the current date.
const PINNED: Date = Date::constant(2026, 11, 22);

/// A definition that was read, and checked without a profile.
pub(super) struct Sample {
    /// Its file name.
    pub(super) file_name: String,
    pub(super) text: String,
    pub(super) draft: Draft,
    pub(super) detection: Detection,
    /// Its errors and warnings, one line each.
    pub(super) problems: Vec<String>,
    /// The rule and the setting of each finding.
    findings: Vec<(String, String)>,
}

impl Sample {
    /// Reads and checks the file.
    ///
    /// # Errors
    /// Fails if it cannot be read or is not a definition.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let file_name = path.file_name().context("the path has no file name")?.to_string_lossy().into_owned();
        let bytes = fs::read(path).with_context(|| format!("failed to read {}", path.display()))?;
        let options = CheckOptions::on(PINNED).profile(ProfileChoice::None);
        let source = Source::decode(file_name.clone(), bytes.clone(), &Limits::default());
        let registry = Registry::of(vec![&NO_PROFILE])?;
        let checker = Checker::new(&registry, options);
        let again = Source::decode(file_name.clone(), bytes, &Limits::default());
        let report = checker.finish(vec![checker.check(again)]);
        let file = report.files.first().context("the report contains no file")?;
        ensure!(file.is_definition, "{} is not a call center definition", path.display());
        let read = read_draft(&source, &Limits::default(), None);
        let draft = read.with_context(|| format!("{} is not well-formed: see `ccdef check`", path.display()))?.draft;
        let detection = file.detection.clone().context("the definition was not detected")?;
        let serious = file.findings.iter().filter(|finding| finding.severity >= Severity::Warning);
        let problems = serious.map(|finding| {
            let location = file.source.line_column(finding.primary.span.start().into());
            format!("{file_name}:{}:{}: {} ({})", location.line, location.column, finding.message, finding.rule.id)
        });
        let settings =
            file.findings.iter().filter_map(|finding| Some((finding.rule.id.to_string(), finding.setting.clone()?)));
        Ok(Self {
            text: source.text().to_owned(),
            draft,
            detection,
            problems: problems.collect(),
            findings: settings.collect(),
            file_name,
        })
    }

    /// Whether one of `rules` has a finding for that setting.
    pub(super) fn has_finding(&self, rules: &[&str], section: &str, item: &str) -> bool {
        let path = format!("/{section}/{item}");
        self.findings.iter().any(|(rule, setting)| rules.contains(&rule.as_str()) && *setting == path)
    }
}
