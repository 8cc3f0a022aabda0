//! A part of a report: what some files add to it.

use ccdef_core::rule::{Diagnostic, FileReport, NotKept};
use ccdef_core::syntax::Source;

use crate::printer::Printer;
use crate::totals::Totals;

/// A report consists of at most so many sections. Every file can add to each of them.
pub(crate) const SECTIONS: usize = 3;

/// What some files of a run add to a report. It is made where the files are checked, so that a run does not keep them.
#[derive(Debug, Default)]
pub struct Chunk {
    pub(crate) sections: [Vec<u8>; SECTIONS],
    pub(crate) totals: Totals,
}

impl Chunk {
    /// The way to a section.
    pub(crate) fn section(&mut self, index: usize) -> Printer<'_> {
        Printer::new(&mut self.sections[index])
    }
}

/// Finds the text of another file by its path.
pub(crate) type OtherFile<'f, 'r> = &'f dyn Fn(&str) -> Option<&'r Source>;

/// Findings of one source.
pub(crate) struct ReportPart<'f, 'r> {
    pub(crate) source: &'r Source,
    pub(crate) findings: &'r [Diagnostic],
    pub(crate) not_kept: &'r [NotKept],
    /// Whether the rules about the run found it.
    pub(crate) is_of_run: bool,
    /// The file, with its own findings; `None` for what is found at the end of the run.
    pub(crate) file: Option<&'r FileReport>,
    pub(crate) other: OtherFile<'f, 'r>,
}

impl<'r> ReportPart<'_, 'r> {
    /// The findings that are not suppressed.
    pub(crate) fn open_findings(&self) -> impl Iterator<Item = &'r Diagnostic> + use<'r> {
        self.findings.iter().filter(|finding| finding.suppressed.is_none())
    }
}
