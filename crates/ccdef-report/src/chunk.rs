//! A part of a report: what some files add to it.

use std::io;

use ccdef_core::rule::{ConfigReport, Diagnostic, FileReport, NotKept, RunReport};
use ccdef_core::syntax::Source;

use crate::printer::Printer;
use crate::settings::{Format, RenderSettings};
use crate::totals::Totals;
use crate::{concise, json, text};

/// A report consists of at most so many sections. Every file can add to each of them.
pub(crate) const SECTIONS: usize = 3;

/// What some files of a run add to a report. It is made where the files are checked, so that a run does not keep them.
#[derive(Debug, Default)]
pub struct Chunk {
    pub(crate) sections: [Vec<u8>; SECTIONS],
    pub(crate) totals: Totals,
}

impl Chunk {
    /// Adds a file with its own findings.
    ///
    /// # Errors
    /// Never fails, as all methods: a chunk is in memory.
    pub fn add_file(&mut self, file: &FileReport, settings: &RenderSettings) -> io::Result<()> {
        self.add_file_of(file, &|_| None, settings)
    }

    /// Adds a file whose findings may refer to other files, which `other` finds by their paths.
    pub(crate) fn add_file_of<'r>(
        &mut self,
        file: &'r FileReport,
        other: OtherFile<'_, 'r>,
        settings: &RenderSettings,
    ) -> io::Result<()> {
        self.totals.add_file(file);
        let FileReport { source, findings, not_kept, .. } = file;
        self.add(&Part { source, findings, not_kept, file: Some(file), other }, settings)
    }

    /// Adds what the rules about the run found in a file.
    pub fn add_run(&mut self, report: &RunReport, settings: &RenderSettings) -> io::Result<()> {
        let RunReport { file, findings, others, .. } = report;
        self.totals.add_findings(findings, &[]);
        let other = |path: &str| others.iter().map(|file| &file.source).find(|source| source.path() == path);
        self.add(&Part { source: &file.source, findings, not_kept: &[], file: None, other: &other }, settings)
    }

    /// Adds a configuration file or baseline.
    pub fn add_configuration(&mut self, report: &ConfigReport, settings: &RenderSettings) -> io::Result<()> {
        let ConfigReport { source, findings, .. } = report;
        self.totals.add_findings(findings, &[]);
        self.add(&Part { source, findings, not_kept: &[], file: None, other: &|_| None }, settings)
    }

    fn add(&mut self, part: &Part<'_, '_>, settings: &RenderSettings) -> io::Result<()> {
        match settings.format {
            Format::Text => text::add(part, settings, self),
            Format::Concise => concise::add(part, settings, self),
            Format::Json => json::add(part, settings, self),
        }
    }

    /// The way to a section.
    pub(crate) fn section(&mut self, index: usize) -> Printer<'_> {
        Printer::new(&mut self.sections[index])
    }
}

/// Finds the text of another file by its path.
pub(crate) type OtherFile<'f, 'r> = &'f dyn Fn(&str) -> Option<&'r Source>;

/// Findings of one source.
pub(crate) struct Part<'f, 'r> {
    pub(crate) source: &'r Source,
    pub(crate) findings: &'r [Diagnostic],
    pub(crate) not_kept: &'r [NotKept],
    /// The file, with its own findings; `None` for what is found at the end of the run.
    pub(crate) file: Option<&'r FileReport>,
    pub(crate) other: OtherFile<'f, 'r>,
}

impl<'r> Part<'_, 'r> {
    /// The findings that are not suppressed.
    pub(crate) fn open_findings(&self) -> impl Iterator<Item = &'r Diagnostic> + use<'r> {
        self.findings.iter().filter(|finding| finding.suppressed.is_none())
    }
}
