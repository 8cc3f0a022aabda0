//! The markers that Git writes into a file where a merge was not resolved.

use std::ops::Range;

use memchr::memmem;

/// A merge conflict that was not resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Conflict {
    /// From the first marker to the last, line ends included.
    pub(crate) whole: Range<usize>,
    /// Markers, and the version that is not read; the version before `=======` is read.
    pub(crate) skipped: Vec<Range<usize>>,
}

/// Every conflict of a text, in order. Markers begin a line.
pub(crate) fn conflicts(text: &str) -> Vec<Conflict> {
    if memmem::find(text.as_bytes(), b"<<<<<<<").is_none() && memmem::find(text.as_bytes(), b">>>>>>>").is_none() {
        return Vec::new();
    }
    let mut found: Vec<Conflict> = Vec::new();
    let mut other_version: Option<usize> = None;
    let mut is_open = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = start..start + line.len();
        start = range.end;
        match marker(line) {
            Some('<') => {
                found.push(Conflict { whole: range.clone(), skipped: vec![range] });
                (is_open, other_version) = (true, None);
            }
            Some('|' | '=') if is_open => _ = other_version.get_or_insert(range.start),
            Some('>') if is_open => {
                if let Some(conflict) = found.last_mut() {
                    conflict.whole.end = range.end;
                    conflict.skipped.push(other_version.unwrap_or(range.start)..range.end);
                }
                is_open = false;
            }
            Some('>') => found.push(Conflict { whole: range.clone(), skipped: vec![range] }),
            _ => {}
        }
    }
    found
}

/// The character of the marker that a line is; all markers but `=======` may be followed by a name.
fn marker(line: &str) -> Option<char> {
    let line = line.trim_end_matches(['\r', '\n']);
    let first = line.chars().next().filter(|first| "<|=>".contains(*first))?;
    let rest = line.strip_prefix(first.to_string().repeat(7).as_str())?;
    (rest.is_empty() || (rest.starts_with(' ') && first != '=')).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::conflicts;

    fn skipped(text: &str) -> Vec<&str> {
        conflicts(text).into_iter().flat_map(|conflict| conflict.skipped).map(|range| &text[range]).collect()
    }

    #[test]
    fn the_first_version_is_read() {
        let text = "a\n<<<<<<< HEAD\nb\n||||||| base\nc\n=======\nd\n>>>>>>> theirs\ne\n";
        assert_eq!(skipped(text), ["<<<<<<< HEAD\n", "||||||| base\nc\n=======\nd\n>>>>>>> theirs\n"]);
        let windows = text.replace('\n', "\r\n");
        assert_eq!(skipped(&windows)[0], "<<<<<<< HEAD\r\n");
    }

    #[test]
    fn a_marker_alone_is_a_conflict_too() {
        assert_eq!(skipped("a\n<<<<<<< HEAD\nb\n"), ["<<<<<<< HEAD\n"]);
        assert_eq!(skipped("a\n>>>>>>> topic\n"), [">>>>>>> topic\n"]);
        assert_eq!(skipped("=======\n <<<<<<< x\n<<<<<<<<\n"), [""; 0]);
    }
}
