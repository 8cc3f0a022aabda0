//! A report that is written chunk by chunk.

use std::io::{self, Cursor, Read, Seek, Write};

use ccdef_core::rule::Report;

use crate::chunk::{Chunk, SECTIONS};
use crate::printer::Printer;
use crate::settings::{Format, RenderSettings};
use crate::totals::Totals;
use crate::{json, text};

/// A report that is written while its files are checked. Only its first section can be printed at once, so that `S` holds
/// the others until the end.
#[derive(Debug)]
pub struct ReportStream<'s, S> {
    settings: &'s RenderSettings,
    has_begun: bool,
    is_empty: [bool; SECTIONS],
    later: [S; SECTIONS - 1],
    totals: Totals,
}

impl<'s, S: Read + Write + Seek> ReportStream<'s, S> {
    /// A report of which nothing is printed yet. `later` is empty, and keeps what comes after the first section.
    pub fn new(settings: &'s RenderSettings, later: [S; SECTIONS - 1]) -> Self {
        Self { settings, has_begun: false, is_empty: [true; SECTIONS], later, totals: Totals::default() }
    }

    /// Adds a chunk, whose files come after those of all chunks before.
    ///
    /// # Errors
    /// Fails only when `out` or what keeps the later sections does, as all methods.
    pub fn add(&mut self, chunk: Chunk, out: &mut Printer<'_>) -> io::Result<()> {
        self.begin(out)?;
        self.totals.append(chunk.totals);
        for (index, bytes) in chunk.sections.iter().enumerate().filter(|(_, bytes)| !bytes.is_empty()) {
            let is_first = std::mem::take(&mut self.is_empty[index]);
            let bytes = &bytes[if is_first { separator(self.settings) } else { 0 }..];
            match index.checked_sub(1) {
                None => out.rendered(bytes)?,
                Some(later) => self.later[later].write_all(bytes)?,
            }
        }
        Ok(())
    }

    /// Prints the rest. `ok` is whether the exit code of the run is 0.
    pub fn finish(mut self, ok: bool, out: &mut Printer<'_>) -> io::Result<Totals> {
        self.begin(out)?;
        for index in 0..SECTIONS {
            if let Some(later) = index.checked_sub(1).map(|later| &mut self.later[later]) {
                later.rewind()?;
                out.copy(later)?;
            }
            match self.settings.format {
                Format::Text => text::end_section(index, &self.totals, self.settings, out)?,
                Format::Concise => {}
                Format::Json => json::end_section(index, self.is_empty[index], &self.totals, ok, out)?,
            }
        }
        Ok(self.totals)
    }

    fn begin(&mut self, out: &mut Printer<'_>) -> io::Result<()> {
        match self.settings.format {
            Format::Json if !self.has_begun => json::begin(out)?,
            _ => {}
        }
        self.has_begun = true;
        Ok(())
    }
}

/// The length of what is between two entries of a section, with which each entry begins.
fn separator(settings: &RenderSettings) -> usize {
    match settings.format {
        Format::Text | Format::Concise => 0,
        Format::Json => json::SEPARATOR.len(),
    }
}

/// Writes a report in the format of the settings.
///
/// # Errors
/// Fails only when `out` does.
pub fn render(report: &Report, settings: &RenderSettings, out: &mut Printer<'_>) -> io::Result<()> {
    let mut stream = ReportStream::new(settings, [Cursor::default(), Cursor::<Vec<u8>>::default()]);
    let mut chunk = Chunk::default();
    let other = |path: &str| report.files.iter().map(|file| &file.source).find(|source| source.path() == path);
    for file in &report.files {
        chunk.add_file_of(file, &other, settings)?;
    }
    for file in &report.configuration {
        chunk.add_configuration(file, settings)?;
    }
    stream.add(chunk, out)?;
    stream.finish(settings.ok, out).map(drop)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::ReportStream;
    use crate::chunk::Chunk;
    use crate::{Format, Printer, RenderSettings, Verbosity, sample};

    #[test]
    fn a_report_has_the_same_bytes_in_one_chunk_and_in_several() {
        for format in Format::ALL {
            let settings = RenderSettings::new(*format).verbosity(Verbosity::Verbose).ok(false).max_findings(1);
            let mut out = Vec::new();
            let mut printer = Printer::new(&mut out);
            let mut stream = ReportStream::new(&settings, [Cursor::default(), Cursor::<Vec<u8>>::default()]);
            let report = sample::report();
            for file in &report.files {
                let mut chunk = Chunk::default();
                chunk.add_file(file, &settings).unwrap();
                stream.add(Chunk::default(), &mut printer).unwrap();
                stream.add(chunk, &mut printer).unwrap();
            }
            stream.finish(false, &mut printer).unwrap();
            let mut whole = Vec::new();
            super::render(&report, &settings, &mut Printer::new(&mut whole)).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), String::from_utf8(whole).unwrap(), "{format:?}");
        }
    }
}
