//! What a definition says that a new profile is inferred from.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use ccdef_core::engine::convert::draft_of;
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{CheckOptions, Date, Detection, ProfileChoice, Settings};
use ccdef_core::syntax::{Draft, Limits, Source, read};
use ccdef_core::tables::{Profile, ProfileId, Severity};

/// A registry cannot be empty; this profile looks like no file.
static NOBODY: Profile = Profile { id: ProfileId::new("nobody"), ..Profile::EMPTY };

/// The day of all tests, so that the result does not depend on the calendar.
const PINNED: Date = Date::constant(2026, 11, 22);

/// A definition that was read and judged without a profile.
pub(super) struct Sample {
    /// The name of its file.
    pub(super) file_name: String,
    pub(super) text: String,
    pub(super) draft: Draft,
    pub(super) detection: Detection,
    /// Errors and warnings, as lines for people.
    pub(super) complaints: Vec<String>,
    /// Rules and settings of what was found.
    findings: Vec<(String, String)>,
}

impl Sample {
    /// Reads and judges the file.
    ///
    /// # Errors
    /// Fails when it cannot be read or is no definition.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let file_name = path.file_name().context("a definition is a file")?.to_string_lossy().into_owned();
        let bytes = fs::read(path).with_context(|| format!("failed to read {}", path.display()))?;
        let options = CheckOptions::on(PINNED).profile(ProfileChoice::None);
        let source = Source::decode(file_name.clone(), bytes.clone(), &Limits::default());
        let reading = read(&source, &Limits::default());
        let draft = draft_of(&Settings::read(&file_name, &reading.document, &reading.definition), &reading.document);
        let registry = Registry::of(vec![&NOBODY])?;
        let checker = Checker::new(&registry, options);
        let again = Source::decode(file_name.clone(), bytes, &Limits::default());
        let report = checker.finish(vec![checker.check(again)]);
        let file = report.files.first().context("one file was judged")?;
        ensure!(file.is_definition, "{} is no call center definition", path.display());
        let detection = file.detection.clone().context("a definition was recognised")?;
        let loud = file.findings.iter().filter(|finding| finding.severity >= Severity::Warning);
        let complaints = loud.map(|finding| {
            let place = file.source.line_column(finding.primary.span.start().into());
            format!("{file_name}:{}:{}: {} ({})", place.line, place.column, finding.message, finding.rule.id)
        });
        let settings =
            file.findings.iter().filter_map(|finding| Some((finding.rule.id.to_string(), finding.setting.clone()?)));
        Ok(Self {
            text: source.text().to_owned(),
            draft,
            detection,
            complaints: complaints.collect(),
            findings: settings.collect(),
            file_name,
        })
    }

    /// Whether one of `rules` found something in that setting.
    pub(super) fn is_found_by(&self, rules: &[&str], section: &str, item: &str) -> bool {
        let path = format!("/{section}/{item}");
        self.findings.iter().any(|(rule, setting)| rules.contains(&rule.as_str()) && *setting == path)
    }
}
