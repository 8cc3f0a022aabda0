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

/// The length of a marker, unless the attribute `conflict-marker-size` of Git sets another one.
const USUAL: usize = 7;

/// The length of the shortest marker that is recognized.
const SHORTEST: usize = 4;

/// A line that consists of a marker.
#[derive(Debug, Clone, Copy)]
struct Marker {
    character: char,
    length: usize,
    /// Whether it begins its line and has the usual length. A marker that does not is one only in a whole conflict.
    is_usual: bool,
}

/// A conflict whose last marker was not met yet.
#[derive(Debug)]
struct OpenConflict {
    first: Range<usize>,
    marker: Marker,
    /// Where the version that is not read begins.
    other_version: Option<usize>,
}

/// Every conflict of a text, in order.
pub(crate) fn conflicts(text: &str) -> Vec<Conflict> {
    if memmem::find(text.as_bytes(), b"<<<<").is_none() && memmem::find(text.as_bytes(), b">>>>").is_none() {
        return Vec::new();
    }
    let mut found: Vec<Conflict> = Vec::new();
    let mut open: Option<OpenConflict> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = start..start + line.len();
        start = range.end;
        let Some(marker) = marker(line) else { continue };
        let is_of_open = open.as_ref().is_some_and(|open| open.marker.length == marker.length);
        match marker.character {
            '<' => {
                let earlier = open.replace(OpenConflict { first: range, marker, other_version: None });
                found.extend(earlier.and_then(OpenConflict::alone));
            }
            '>' if is_of_open => found.extend(open.take().and_then(|open| open.ended_by(range))),
            '>' if marker.is_usual => {
                found.extend(open.take().and_then(OpenConflict::alone));
                found.push(Conflict { whole: range.clone(), skipped: vec![range] });
            }
            '>' => {}
            _ if is_of_open => {
                if let Some(open) = &mut open {
                    open.other_version.get_or_insert(range.start);
                }
            }
            _ => {}
        }
    }
    found.extend(open.and_then(OpenConflict::alone));
    found
}

impl OpenConflict {
    /// The conflict, if the line at `last` is its last marker.
    fn ended_by(self, last: Range<usize>) -> Option<Conflict> {
        let is_whole = self.marker.is_usual || self.other_version.is_some();
        let other = self.other_version.unwrap_or(last.start)..last.end;
        is_whole.then(|| Conflict { whole: self.first.start..last.end, skipped: vec![self.first, other] })
    }

    /// Its first marker, which has no other.
    fn alone(self) -> Option<Conflict> {
        let usual = Some(self.first).filter(|_| self.marker.is_usual);
        usual.map(|first| Conflict { whole: first.clone(), skipped: vec![first] })
    }
}

/// The marker that a line is; all but `=======` may be followed by a name.
fn marker(line: &str) -> Option<Marker> {
    let marker = line.trim_matches([' ', '\t', '\r', '\n']);
    let character = marker.chars().next().filter(|first| "<|=>".contains(*first))?;
    let rest = marker.trim_start_matches(character);
    let length = marker.len() - rest.len();
    let is_marker = length >= SHORTEST && (rest.is_empty() || (rest.starts_with(' ') && character != '='));
    is_marker.then(|| Marker { character, length, is_usual: length == USUAL && line.starts_with(character) })
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
        assert_eq!(skipped("<<<< see below >>>>\n>>>> a\n"), [""; 0]);
    }

    #[test]
    fn markers_may_be_indented_or_have_another_length() {
        let text = "  <<<<<<< HEAD\nb\n  =======\nd\n  >>>>>>> theirs\n";
        assert_eq!(skipped(text), ["  <<<<<<< HEAD\n", "  =======\nd\n  >>>>>>> theirs\n"]);
        let long = "<<<<<<<<< HEAD\nb\n=======\nc\n=========\nd\n>>>>>>>>> theirs\n";
        assert_eq!(skipped(long), ["<<<<<<<<< HEAD\n", "=========\nd\n>>>>>>>>> theirs\n"]);
    }
}
