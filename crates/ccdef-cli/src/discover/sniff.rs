//! Detects call center definitions among XML files by their root element.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// How many bytes of a file are read.
const BEGINNING: u64 = 8 * 1024;

/// Whether the root element of a file is `callCenter`, in any letter case. An unreadable file is skipped, because it was
/// not given by path.
pub(super) fn is_definition(path: &Path) -> bool {
    let mut beginning = Vec::new();
    let read = File::open(path).and_then(|file| file.take(BEGINNING).read_to_end(&mut beginning));
    read.is_ok() && root_name(&decode(&beginning)).is_some_and(|name| name.eq_ignore_ascii_case("callCenter"))
}

/// The beginning as text; only ASCII has to be correct.
fn decode(bytes: &[u8]) -> String {
    let units = |unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xff, 0xfe, ..] | [b'<', 0, ..] => units(u16::from_le_bytes),
        [0xfe, 0xff, ..] | [0, b'<', ..] => units(u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The name of the first element, without its prefix.
fn root_name(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    while let Some(end) = end_of_preamble(rest) {
        let (_, after) = rest.split_once(end)?;
        rest = after.trim_start();
    }
    let name = rest.strip_prefix('<')?;
    let end = name.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))?;
    name[..end].rsplit(':').next()
}

/// The end marker of the declaration, comment or document type at the start of `text`, if there is one.
fn end_of_preamble(text: &str) -> Option<&'static str> {
    let has_subset = || text.find('[').is_some_and(|bracket| text.find('>').is_some_and(|end| bracket < end));
    match text {
        _ if text.starts_with("<?") => Some("?>"),
        _ if text.starts_with("<!--") => Some("-->"),
        _ if text.starts_with("<!") => Some(if has_subset() { "]>" } else { ">" }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, root_name};

    #[test]
    fn the_root_element_is_found_after_declaration_comments_and_document_type() {
        for text in [
            "<callCenter>",
            "\u{feff}<?xml version='1.0'?>\n<!-- <other> --><callCenter\nxmlns='x'>",
            "<!DOCTYPE callCenter SYSTEM 'x'>\n<callCenter/>",
            "<!DOCTYPE callCenter [<!ENTITY x 'y'>]><callCenter/>",
            "  <md:callCenter>",
        ] {
            assert_eq!(root_name(text), Some("callCenter"), "{text}");
        }
        for text in ["", "<", "<callCenter", "<!-- <callCenter>", "plain text", "<?xml"] {
            assert_eq!(root_name(text), None, "{text}");
        }
    }

    #[test]
    fn utf_16_is_read_in_both_byte_orders() {
        let little: Vec<u8> = "\u{feff}<callCenter>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "<callCenter>".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(root_name(&decode(&little)), Some("callCenter"));
        assert_eq!(root_name(&decode(&big)), Some("callCenter"));
    }
}
