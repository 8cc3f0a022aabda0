//! Adds files and findings to a chunk, in each format.

use std::io;

use ccdef_core::rule::{ConfigReport, FileReport, RunReport};

use crate::chunk::{Chunk, OtherFile, ReportPart};
use crate::settings::{Format, RenderSettings};
use crate::{concise, json, text};

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
        self.add(&ReportPart { source, findings, not_kept, file: Some(file), is_of_run: false, other }, settings)
    }

    /// Adds what the rules about the run found in a file.
    pub fn add_run(&mut self, report: &RunReport, settings: &RenderSettings) -> io::Result<()> {
        let RunReport { file, findings, others, .. } = report;
        self.totals.add_findings(findings, &[]);
        let other = |path: &str| others.iter().map(|file| &file.source).find(|source| source.path() == path);
        self.add(
            &ReportPart { source: &file.source, findings, not_kept: &[], file: None, is_of_run: true, other: &other },
            settings,
        )
    }

    /// Adds a configuration file or baseline.
    pub fn add_configuration(&mut self, report: &ConfigReport, settings: &RenderSettings) -> io::Result<()> {
        let ConfigReport { source, findings, .. } = report;
        self.totals.add_findings(findings, &[]);
        self.add(
            &ReportPart { source, findings, not_kept: &[], file: None, is_of_run: false, other: &|_| None },
            settings,
        )
    }

    fn add(&mut self, part: &ReportPart<'_, '_>, settings: &RenderSettings) -> io::Result<()> {
        match settings.format {
            Format::Text => text::add(part, settings, self),
            Format::Concise => concise::add(part, settings, self),
            Format::Json => json::add(part, settings, self),
        }
    }
}
