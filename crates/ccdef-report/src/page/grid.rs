//! A table of a page, as aligned columns.

use unicode_width::UnicodeWidthStr;

use crate::wrap::wrap;

/// Spaces between two columns.
const GAP: usize = 2;
/// A column narrower than this is hard to read.
const MIN_WIDTH: usize = 8;

/// The rows of a table, the header first.
#[derive(Default)]
pub(super) struct Grid {
    pub(super) rows: Vec<Vec<String>>,
}

impl Grid {
    /// The lines of the table. Cells are wrapped so that the table is at most `width` wide; if the columns would become
    /// too narrow for that, each row becomes a list.
    pub(super) fn lines(&self, width: usize) -> Vec<String> {
        match self.widths(width) {
            Some(widths) => self.columns(&widths),
            None => self.lists(width),
        }
    }

    fn columns(&self, widths: &[usize]) -> Vec<String> {
        let mut lines = Vec::new();
        for (index, row) in self.rows.iter().enumerate() {
            if index == 0 && row.iter().all(String::is_empty) {
                continue;
            }
            let cells: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, width)| wrapped(cell, *width)).collect();
            let height = cells.iter().map(Vec::len).max().unwrap_or_default();
            lines.extend((0..height).map(|line| joined(&cells, line, widths)));
            if index == 0 {
                let rules: Vec<Vec<String>> = widths.iter().map(|width| vec!["-".repeat(*width)]).collect();
                lines.push(joined(&rules, 0, widths));
            }
        }
        lines
    }

    /// The widths of the columns: the widest columns shrink until the table is not too wide.
    fn widths(&self, available: usize) -> Option<Vec<usize>> {
        let count = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let cells = |column: usize| self.rows.iter().filter_map(move |row| row.get(column));
        let widest = |column: usize| cells(column).map(|cell| length(cell)).max().unwrap_or_default();
        let unbroken = |column: usize| {
            let words = cells(column).flat_map(|cell| wrapped(cell, MIN_WIDTH));
            words.map(|word| length(&word)).max().unwrap_or_default()
        };
        let mut widths: Vec<usize> = (0..count).map(widest).collect();
        let least: Vec<usize> = (0..count).map(unbroken).collect();
        let gaps = GAP * count.saturating_sub(1);
        while widths.iter().sum::<usize>() + gaps > available {
            let can_shrink = (0..count).filter(|column| widths[*column] > least[*column]);
            let column = can_shrink.max_by_key(|column| widths[*column])?;
            widths[column] -= 1;
        }
        Some(widths)
    }

    /// Each row as a list of the cells with their headings.
    fn lists(&self, width: usize) -> Vec<String> {
        let Some((head, rows)) = self.rows.split_first() else { return Vec::new() };
        let mut lines = Vec::new();
        for row in rows {
            for (index, (heading, cell)) in head.iter().zip(row).filter(|(_, cell)| !cell.is_empty()).enumerate() {
                let heading = if heading.is_empty() { String::new() } else { format!("{heading}: ") };
                let marker = if index == 0 { "- " } else { "  " };
                let text = wrapped(&format!("{heading}{cell}"), width.saturating_sub(4));
                lines.extend(text.iter().enumerate().map(|(line, text)| match line {
                    0 => format!("{marker}{text}"),
                    _ => format!("    {text}"),
                }));
            }
        }
        lines
    }
}

fn wrapped(cell: &str, width: usize) -> Vec<String> {
    wrap(cell, width).lines().map(str::to_owned).collect()
}

fn joined(cells: &[Vec<String>], line: usize, widths: &[usize]) -> String {
    let mut text = String::new();
    for (cell, width) in cells.iter().zip(widths) {
        let part = cell.get(line).map_or("", String::as_str);
        text.push_str(part);
        text.extend(std::iter::repeat_n(' ', width + GAP - length(part)));
    }
    text.trim_end().to_owned()
}

/// The number of columns that a text takes on a terminal.
fn length(text: &str) -> usize {
    text.width()
}

#[cfg(test)]
mod tests {
    use super::Grid;

    fn grid() -> Grid {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        Grid { rows: vec![row(["key", "meaning"]), row(["`a b`", "one two three four"]), row(["c", ""])] }
    }

    #[test]
    fn columns_are_aligned() {
        let expected = ["key    meaning", "-----  ------------------", "`a b`  one two three four", "c"];
        assert_eq!(grid().lines(40), expected);
    }

    #[test]
    fn wide_characters_take_two_columns() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let grid = Grid { rows: vec![row(["text", "n"]), row(["回線", "1"]), row(["abcde", "2"])] };
        assert_eq!(grid.lines(40), ["text   n", "-----  -", "回線   1", "abcde  2"]);
    }

    #[test]
    fn wide_cells_are_wrapped() {
        let expected = ["key    meaning", "-----  ---------", "`a b`  one two", "       three", "       four", "c"];
        assert_eq!(grid().lines(16), expected);
    }

    #[test]
    fn a_table_that_is_too_wide_becomes_lists() {
        let expected = ["- key:", "    `a b`", "  meaning:", "    one two", "    three", "    four", "- key: c"];
        assert_eq!(grid().lines(11), expected);
    }
}
