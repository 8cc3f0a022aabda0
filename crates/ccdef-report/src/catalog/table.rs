//! Rows and columns, as aligned text or as a Markdown table.

use std::io::{self, Write};

use ccdef_core::engine::Shown;

/// A table with a header row.
pub(crate) struct Table {
    head: &'static [&'static str],
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows.
    pub(crate) fn new(head: &'static [&'static str]) -> Self {
        Self { head, rows: Vec::new() }
    }

    /// Adds a row with one cell per column.
    pub(crate) fn push<const N: usize>(&mut self, cells: [&str; N]) {
        self.rows.push(cells.map(|cell| Shown::of_program(&cell.replace('\n', "␊")).into_string()).into());
    }

    /// The rows with aligned columns, without the header row.
    pub(crate) fn text(&self, indent: usize, out: &mut dyn Write) -> io::Result<()> {
        let widths = self.widths();
        for row in &self.rows {
            let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}  "));
            let line: String = [" ".repeat(indent)].into_iter().chain(cells).collect();
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }

    /// A Markdown table.
    pub(crate) fn markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "| {} |", self.head.join(" | "))?;
        writeln!(out, "|{}", "---|".repeat(self.head.len()))?;
        for row in &self.rows {
            let cells: Vec<String> = row.iter().map(|cell| cell.replace('|', "\\|")).collect();
            writeln!(out, "| {} |", cells.join(" | "))?;
        }
        Ok(())
    }

    fn widths(&self) -> Vec<usize> {
        let width = |column: usize| self.rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
        (0..self.head.len()).map(width).collect()
    }
}
