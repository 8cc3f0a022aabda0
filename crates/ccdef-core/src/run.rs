//! A run over several files and what it found.

use ccdef_syntax::{Source, Span};

use crate::check::FileFacts;
use crate::detect::Detection;
use crate::diagnostic::{Diagnostic, Severity};
use crate::options::CheckOptions;

/// One file that was judged.
#[derive(Debug)]
pub struct FileReport {
    /// The file.
    pub source: Source,
    /// What it was taken for; `None` when there is no element in it.
    pub detection: Option<Detection>,
    /// Whether its root is that of a call center definition.
    pub is_definition: bool,
    /// Its internal name and where that stands.
    pub internal_name: Option<(String, Span)>,
    /// The name of the root element, to point at the file as a whole.
    pub root: Span,
    /// What was found, in document order once the run is finished.
    pub findings: Vec<Diagnostic>,
}

impl FileReport {
    pub(crate) fn new(
        source: Source,
        detection: Option<Detection>,
        facts: FileFacts,
        findings: Vec<Diagnostic>,
    ) -> Self {
        let FileFacts { internal_name, root, is_known } = facts;
        Self { source, detection, is_definition: is_known, internal_name, root, findings }
    }

    /// The findings that count: those that were not suppressed.
    pub fn open_findings(&self) -> impl Iterator<Item = &Diagnostic> {
        self.findings.iter().filter(|finding| finding.suppressed.is_none())
    }
}

/// What rules about the whole run look at.
#[derive(Debug)]
pub struct RunContext<'r> {
    /// Every file, in the order of their paths.
    pub files: &'r [FileReport],
    /// What the user asked for.
    pub options: &'r CheckOptions,
}

/// How many findings of each kind a report has; suppressed ones only count as such.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity note.
    pub notes: usize,
    /// Findings with a fix.
    pub fixable: usize,
    /// Suppressed findings.
    pub suppressed: usize,
}

/// Everything a run found; what renderers take.
#[derive(Debug)]
pub struct Report {
    /// Every file, in the order of their paths.
    pub files: Vec<FileReport>,
}

impl Report {
    /// How many findings of each kind there are.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for finding in self.files.iter().flat_map(|file| &file.findings) {
            if finding.suppressed.is_some() {
                counts.suppressed += 1;
                continue;
            }
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Note => counts.notes += 1,
            }
            counts.fixable += usize::from(finding.fix.is_some());
        }
        counts
    }

    /// The severity of the worst finding that counts.
    pub fn worst(&self) -> Option<Severity> {
        self.files.iter().flat_map(FileReport::open_findings).map(|finding| finding.severity).max()
    }
}
