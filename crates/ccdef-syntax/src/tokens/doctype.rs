//! Document type declarations: skipped, never processed.

/// Where the declaration that begins at `start` ends, its internal subset included; `None` when it never does.
pub(super) fn end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut position = start + "<!DOCTYPE".len();
    let mut subset = false;
    loop {
        let found = bytes.get(position..)?.iter().position(|byte| b"\"'[]<>".contains(byte))?;
        position += found;
        position = match bytes[position] {
            b'>' if !subset => return Some(position + 1),
            b'[' | b']' => {
                subset = bytes[position] == b'[';
                position + 1
            }
            b'<' if text[position..].starts_with("<!--") => position + 4 + text[position + 4..].find("-->")? + 3,
            b'<' if text[position..].starts_with("<?") => position + text[position..].find("?>")? + 2,
            quote @ (b'"' | b'\'') => position + 2 + memchr::memchr(quote, &bytes[position + 1..])?,
            _ => position + 1,
        };
    }
}
