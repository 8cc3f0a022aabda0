//! The files of a run, and what was found in them.

use std::sync::Arc;

use ccdef_syntax::{Source, Span};

use crate::model::{Detection, Secret};
use crate::rule::diagnostic::{Applicability, Diagnostic, Fix};
use crate::rule::findings::NotKept;
use crate::rule::options::CheckOptions;
use crate::rule::suppress::Suppression;
use crate::tables::Severity;

/// One file that was checked.
#[derive(Debug)]
pub struct FileReport {
    /// The file.
    pub source: Source,
    /// What it is detected as; `None` if it has no element.
    pub detection: Option<Detection>,
    /// Whether its root is the root of a call center definition.
    pub is_definition: bool,
    /// Its internal name and where that is.
    pub internal_name: Option<(String, Span)>,
    /// Its adapter URL as written, and its position. It may contain a credential: show it only through
    /// [`Source::shown`].
    pub adapter_url: Option<(String, Span)>,
    /// The same number for files with the same settings, see [`Settings::fingerprint`](crate::model::Settings).
    pub(crate) settings: u64,
    /// The name of the root element, to point at the file as a whole.
    pub root: Span,
    /// What was found, in document order once the run is finished.
    pub findings: Vec<Diagnostic>,
    /// The findings that are not kept, because there are too many of their rule.
    pub not_kept: Vec<NotKept>,
    /// The credentials in it. [`Source::shown`] masks them, and no text of a finding holds one.
    pub secrets: Vec<Secret>,
    /// The options that the file was checked with.
    pub options: Arc<CheckOptions>,
    /// The suppressions in its comments.
    pub(crate) inline: Vec<Suppression>,
}

/// The facts about a file that a run keeps in addition to its findings.
#[derive(Debug, Default)]
pub(crate) struct FileFacts {
    pub(crate) internal_name: Option<(String, Span)>,
    pub(crate) adapter_url: Option<(String, Span)>,
    pub(crate) settings: u64,
    pub(crate) root: Span,
    pub(crate) is_known: bool,
    pub(crate) inline: Vec<Suppression>,
    pub(crate) secrets: Vec<Secret>,
    pub(crate) not_kept: Vec<NotKept>,
}

impl FileReport {
    pub(crate) fn new(
        source: Source,
        detection: Option<Detection>,
        facts: FileFacts,
        findings: Vec<Diagnostic>,
        options: Arc<CheckOptions>,
    ) -> Self {
        let FileFacts { internal_name, adapter_url, settings, root, is_known, inline, secrets, not_kept } = facts;
        Self {
            source,
            detection,
            is_definition: is_known,
            internal_name,
            adapter_url,
            settings,
            root,
            findings,
            not_kept,
            secrets,
            options,
            inline,
        }
    }

    /// The findings that are not suppressed.
    pub fn open_findings(&self) -> impl Iterator<Item = &Diagnostic> {
        self.findings.iter().filter(|finding| finding.suppressed.is_none())
    }
}

/// What the rules about the run found in a file.
#[derive(Debug)]
#[non_exhaustive]
pub struct RunReport {
    /// The index of the file in the run.
    pub index: usize,
    /// The file; its own findings were reported with it.
    pub file: Arc<FileReport>,
    /// What was found.
    pub findings: Vec<Diagnostic>,
    /// The other files that these findings refer to.
    pub others: Vec<Arc<FileReport>>,
}

/// A configuration file or baseline and what was found in it.
#[derive(Debug)]
#[non_exhaustive]
pub struct ConfigReport {
    /// The file.
    pub source: Arc<Source>,
    /// What was found.
    pub findings: Vec<Diagnostic>,
}

/// The number of findings of each severity in a report; suppressed findings are counted separately.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity note.
    pub notes: usize,
    /// Findings with a fix.
    pub fixable: usize,
    /// Findings with a safe fix.
    pub safely_fixable: usize,
    /// Suppressed findings.
    pub suppressed: usize,
}

impl Counts {
    /// Counts a finding.
    pub fn add(&mut self, finding: &Diagnostic) {
        *self.of(finding.severity, finding.suppressed.is_some()) += 1;
        if finding.suppressed.is_none() {
            self.fixable += usize::from(finding.fix.is_some());
            self.safely_fixable += usize::from(finding.fix.as_ref().is_some_and(Fix::is_safe));
        }
    }

    /// Counts findings that are not kept.
    pub fn add_not_kept(&mut self, rest: &NotKept) {
        self.suppressed += rest.suppressed;
        *self.of(rest.severity, false) += rest.open();
        self.fixable += rest.fix.map_or(0, |_| rest.open());
        self.safely_fixable += rest.fix.filter(|fix| *fix == Applicability::Safe).map_or(0, |_| rest.open());
    }

    /// Adds the counts of other files.
    pub fn merge(&mut self, other: &Self) {
        let Self { errors, warnings, notes, fixable, safely_fixable, suppressed } = other;
        self.errors += errors;
        self.warnings += warnings;
        self.notes += notes;
        self.fixable += fixable;
        self.safely_fixable += safely_fixable;
        self.suppressed += suppressed;
    }

    fn of(&mut self, severity: Severity, is_suppressed: bool) -> &mut usize {
        match severity {
            _ if is_suppressed => &mut self.suppressed,
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Note => &mut self.notes,
        }
    }
}

/// The result of a run, for renderers.
#[derive(Debug)]
#[non_exhaustive]
pub struct Report {
    /// Every file that was checked, in the order of their paths.
    pub files: Vec<FileReport>,
    /// Configuration files and baselines with findings of their own, about suppressions.
    pub configuration: Vec<ConfigReport>,
}

impl Report {
    /// A report on files whose findings are final: what [`Checker::finish`](crate::engine::Checker::finish) makes of a
    /// run without configuration.
    pub fn of(files: Vec<FileReport>) -> Self {
        Self { files, configuration: Vec::new() }
    }

    /// How many findings of each kind there are.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        self.files.iter().flat_map(|file| &file.not_kept).for_each(|rest| counts.add_not_kept(rest));
        self.findings().for_each(|(_, finding)| counts.add(finding));
        counts
    }

    /// The highest severity of the findings that are not suppressed.
    pub fn highest_severity(&self) -> Option<Severity> {
        let open = self.findings().filter(|(_, finding)| finding.suppressed.is_none());
        let rest = self.files.iter().flat_map(|file| &file.not_kept).filter(|rest| rest.open() > 0);
        open.map(|(_, finding)| finding.severity).chain(rest.map(|rest| rest.severity)).max()
    }

    /// Every finding with its file, suppressed ones too, in the order in which they are shown.
    pub fn findings(&self) -> impl Iterator<Item = (&Source, &Diagnostic)> {
        let files = self.files.iter().map(|file| (&file.source, &file.findings));
        let configuration = self.configuration.iter().map(|file| (file.source.as_ref(), &file.findings));
        files.chain(configuration).flat_map(|(source, findings)| findings.iter().map(move |finding| (source, finding)))
    }
}
