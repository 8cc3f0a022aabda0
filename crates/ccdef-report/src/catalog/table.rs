//! Rows and columns, as aligned text or as a Markdown table.

use std::io::{self, Write};

use ccdef_core::engine::Shown;

use crate::wrap::wrap;

/// Spaces between two columns.
const GAP: usize = 2;
/// A column narrower than this is hard to read.
const MIN_WIDTH: usize = 8;

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

    /// The lines of each row with aligned columns, those of the header first. Cells are wrapped so that lines are at most
    /// `width` wide, if their words are short enough.
    pub(crate) fn lines(&self, indent: usize, width: usize) -> Vec<Vec<String>> {
        let widths = self.widths(width.saturating_sub(indent));
        let head: Vec<String> = self.head.iter().map(ToString::to_string).collect();
        [&head].into_iter().chain(&self.rows).map(|row| row_lines(row, &widths, indent)).collect()
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

    /// The widths of the columns: the widest ones shrink until the line is short enough.
    fn widths(&self, available: usize) -> Vec<usize> {
        let columns = 0..self.head.len();
        let cells = |column: usize| self.rows.iter().map(move |row| row[column].as_str()).chain([self.head[column]]);
        let widest = |column: usize| cells(column).map(length).max().unwrap_or_default();
        let word = |column: usize| cells(column).flat_map(str::split_whitespace).map(length).max().unwrap_or_default();
        let mut widths: Vec<usize> = columns.clone().map(widest).collect();
        let least: Vec<usize> = columns.clone().map(|column| word(column).max(MIN_WIDTH)).collect();
        while widths.iter().map(|width| width + GAP).sum::<usize>() > available.saturating_add(GAP) {
            let can_shrink = columns.clone().filter(|column| widths[*column] > least[*column]);
            let Some(column) = can_shrink.max_by_key(|column| widths[*column]) else { break };
            widths[column] -= 1;
        }
        widths
    }
}

fn row_lines(row: &[String], widths: &[usize], indent: usize) -> Vec<String> {
    let cells: Vec<Vec<String>> =
        row.iter().zip(widths).map(|(cell, width)| wrap(cell, *width).lines().map(str::to_owned).collect()).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    let line = |line: usize| {
        let mut text = " ".repeat(indent);
        for (cell, width) in cells.iter().zip(widths) {
            let part = cell.get(line).map_or("", String::as_str);
            text.push_str(part);
            text.push_str(&" ".repeat((width + GAP).saturating_sub(length(part))));
        }
        text.trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn wide_cells_are_wrapped_to_the_width() {
        let mut table = Table::new(&["rule", "reported when"]);
        table.push(["a-rule", "a file has one thing or another"]);
        let flat = |width| table.lines(0, width).concat();
        assert_eq!(flat(80), ["rule    reported when", "a-rule  a file has one thing or another"]);
        assert!(flat(25).iter().all(|line| line.len() <= 25), "{:?}", flat(25));
        assert_eq!(flat(25).len(), 3, "{:?}", flat(25));
    }
}
