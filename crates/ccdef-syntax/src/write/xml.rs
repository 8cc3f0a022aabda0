//! Indented XML text, piece by piece; always well-formed.

use std::fmt::Write as _;

use quick_xml::escape::escape;

/// What an XML file of ours begins with.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// XML text under construction: definitions, and the schemas that editors check them with.
#[derive(Debug)]
pub struct XmlWriter {
    text: String,
    unit: &'static str,
    open: Vec<&'static str>,
}

impl XmlWriter {
    /// An empty document; every level is indented by `unit`.
    pub fn new(unit: &'static str) -> Self {
        Self { text: DECLARATION.to_owned(), unit, open: Vec::new() }
    }

    /// Opens an element that holds others.
    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.text.push('\n');
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            let _ = writeln!(self.text, "</{name}>");
        }
    }

    /// An element on one line, whose text is kept as it is.
    pub fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], content: &str) {
        self.start(name, attributes);
        let _ = writeln!(self.text, "{}</{name}>", text(content));
    }

    /// An element without content.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.text.pop();
        self.text.push_str("/>\n");
    }

    /// A comment; `--`, which XML forbids inside, is taken apart.
    pub fn comment(&mut self, content: &str) {
        self.indent();
        let content = content.replace("--", "- -");
        let _ = writeln!(self.text, "<!-- {} -->", content.trim());
    }

    /// Whether XML 1.0 can hold a character in any spelling; the others are left out.
    pub const fn can_hold(character: char) -> bool {
        matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
    }

    /// The text, with everything closed that is open.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        let _ = write!(self.text, "<{name}");
        for (name, value) in attributes {
            let _ = write!(self.text, " {name}=\"{}\"", attribute(value));
        }
        self.text.push('>');
    }

    fn indent(&mut self) {
        for _ in 0..self.open.len() {
            self.text.push_str(self.unit);
        }
    }
}

/// Text content: escaped as retrieved files are, quotes too; a carriage return would otherwise be lost.
fn text(value: &str) -> String {
    escape(allowed(value)).replace('\r', "&#13;")
}

/// An attribute value: line ends and tabs would otherwise become blanks.
fn attribute(value: &str) -> String {
    let value = escape(allowed(value)).replace('\r', "&#13;");
    value.replace('\n', "&#10;").replace('\t', "&#9;")
}

/// Leaves out what XML 1.0 cannot hold in any spelling.
fn allowed(value: &str) -> String {
    value.chars().filter(|character| XmlWriter::can_hold(*character)).collect()
}
