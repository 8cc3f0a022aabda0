//! Prints text that may be shown, and nothing else.

use std::io::{self, Read, Write};

use ccdef_core::engine::{Shown, is_deceptive};
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};

/// The way to standard output and standard error: it takes [`Shown`], so that a text of a file cannot be printed as it is.
pub struct Printer<'w> {
    out: &'w mut dyn Write,
}

impl<'w> Printer<'w> {
    /// A printer that writes to `out`.
    pub fn new(out: &'w mut dyn Write) -> Self {
        Self { out }
    }

    /// Prints a text.
    ///
    /// # Errors
    /// Fails only when the output does, as all methods.
    pub fn text(&mut self, text: &Shown) -> io::Result<()> {
        self.out.write_all(text.as_str().as_bytes())
    }

    /// Prints a text and a line end.
    pub fn line(&mut self, text: &Shown) -> io::Result<()> {
        self.text(text)?;
        self.out.write_all(b"\n")
    }

    /// Prints what only the program's own tables, pages and options contribute to.
    pub fn program(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        let mut text = Vec::new();
        write(&mut text)?;
        self.text(&Shown::of_program(&String::from_utf8_lossy(&text)))
    }

    /// Prints JSON with two spaces of indentation and a final line end. Control characters, and characters that change how
    /// the text around them is displayed, are escaped.
    pub fn json(&mut self, document: &impl Serialize) -> io::Result<()> {
        let mut out = Escaping { out: io::BufWriter::new(&mut *self.out) };
        serde_json::to_writer_pretty(&mut out, document)?;
        out.write_all(b"\n")?;
        out.flush()
    }

    /// Prints an entry of a list in a JSON document as [`Self::json`] prints it in the whole document, without the comma
    /// before it.
    pub(crate) fn json_entry(&mut self, entry: &impl Serialize) -> io::Result<()> {
        let mut formatter = PrettyFormatter::new();
        formatter.begin_object(&mut io::sink())?;
        formatter.begin_array(&mut io::sink())?;
        self.out.write_all(b"\n    ")?;
        let out = Escaping { out: &mut *self.out };
        entry.serialize(&mut Serializer::with_formatter(out, formatter)).map_err(io::Error::from)
    }

    /// Prints a part of a report that was printed to memory.
    pub(crate) fn rendered(&mut self, part: &[u8]) -> io::Result<()> {
        self.out.write_all(part)
    }

    /// Prints parts of a report that were kept for the end.
    pub(crate) fn copy(&mut self, parts: &mut impl Read) -> io::Result<()> {
        io::copy(parts, &mut self.out).map(drop)
    }
}

/// Escapes the characters that JSON allows in strings, but that must not reach a terminal. They occur only in strings.
struct Escaping<W> {
    out: W,
}

impl<W: Write> Write for Escaping<W> {
    /// Takes whole fragments of a string, which is how `serde_json` writes.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if bytes.is_ascii() && !bytes.contains(&DELETE) {
            return self.out.write_all(bytes);
        }
        let Ok(text) = std::str::from_utf8(bytes) else { return self.out.write_all(bytes) };
        let mut rest = text;
        while let Some((index, character)) = rest.char_indices().find(|(_, character)| needs_escape(*character)) {
            self.out.write_all(&rest.as_bytes()[..index])?;
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(self.out, "\\u{unit:04x}")?;
            }
            rest = &rest[index + character.len_utf8()..];
        }
        self.out.write_all(rest.as_bytes())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The only ASCII character that must not reach a terminal and that JSON allows in strings.
const DELETE: u8 = 0x7f;

fn needs_escape(character: char) -> bool {
    character == char::from(DELETE) || is_deceptive(character)
}

#[cfg(test)]
mod tests {
    use ccdef_core::engine::Shown;

    use super::Printer;

    fn printed(print: impl FnOnce(&mut Printer<'_>) -> std::io::Result<()>) -> String {
        let mut out = Vec::new();
        print(&mut Printer::new(&mut out)).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn json_escapes_control_and_bidirectional_characters() {
        let text = "a\u{7f}\u{9b}\u{202e}\u{feff}\u{e0041}b\u{1b}é";
        assert_eq!(printed(|out| out.json(&text)), "\"a\\u007f\\u009b\\u202e\\ufeff\\udb40\\udc41b\\u001bé\"\n");
        assert_eq!(serde_json::from_str::<String>(&printed(|out| out.json(&text))).unwrap(), text);
    }

    #[test]
    fn lines_end() {
        assert_eq!(printed(|out| out.line(&Shown::line("a\nb"))), "a␊b\n");
        assert_eq!(printed(|out| out.program(|text| text.write_all(b"password: Winter24\n"))), "password: Winter24\n");
    }
}
