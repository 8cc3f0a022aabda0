//! Writes indented XML that is always well-formed.
//!
//! quick-xml writes declaration, indentation, tags and escapes. This module decides which characters are kept and what
//! a comment may contain.

use quick_xml::escape::escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::writer::Writer;

/// XML text under construction: definitions, and the schemas that editors check them with.
#[derive(Clone)]
pub struct XmlWriter {
    writer: Writer<Vec<u8>>,
    open: Vec<String>,
}

impl XmlWriter {
    /// A document with only its declaration; each level is indented by `indent` spaces.
    pub fn new(indent: usize) -> Self {
        let mut xml = Self { writer: Writer::new_with_indent(Vec::new(), b' ', indent), open: Vec::new() };
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// Opens an element that holds others.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Start(tag(name, attributes)));
        self.open.push(name.to_owned());
    }

    /// Closes the element that was opened last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.event(Event::End(BytesEnd::new(name)));
        }
    }

    /// An element on one line, whose text is not changed.
    pub fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], content: &str) {
        self.event(Event::Start(tag(name, attributes)));
        // Quotes are escaped too, as in retrieved files.
        self.event(Event::Text(BytesText::from_escaped(escape(allowed(content)))));
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element without content.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(tag(name, attributes)));
    }

    /// A comment; `--`, which XML forbids in it, becomes `- -`.
    pub fn comment(&mut self, content: &str) {
        let content = content.replace("--", "- -");
        self.event(Event::Comment(BytesText::from_escaped(format!(" {} ", content.trim_ascii()))));
    }

    /// Whether XML 1.0 can contain a character in any form; others are left out.
    pub const fn can_hold(character: char) -> bool {
        matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
    }

    /// The text, with all open elements closed.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        let mut text = String::from_utf8_lossy(self.writer.get_ref()).into_owned();
        text.push('\n');
        text
    }

    /// Writing to memory does not fail.
    fn event(&mut self, event: Event<'_>) {
        let _ = self.writer.write_event(event);
    }
}

impl std::fmt::Debug for XmlWriter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("XmlWriter").field("open", &self.open).finish_non_exhaustive()
    }
}

/// A start tag. Line ends and tabs in values are escaped: they would otherwise become spaces.
fn tag<'n>(name: &'n str, attributes: &[(&str, &str)]) -> BytesStart<'n> {
    let mut tag = BytesStart::new(name);
    for (name, value) in attributes {
        tag.push_attribute((*name, allowed(value).as_str()));
    }
    tag
}

/// Leaves out the characters that XML 1.0 cannot contain in any form.
fn allowed(value: &str) -> String {
    value.chars().filter(|character| XmlWriter::can_hold(*character)).collect()
}

#[cfg(test)]
mod tests {
    use super::XmlWriter;

    #[test]
    fn every_kind_of_markup_is_written_and_escaped() {
        let mut xml = XmlWriter::new(2);
        xml.open("a", &[("quoted", "<&>\"'\r\n\t\u{0}")]);
        xml.comment(" one -- two ");
        xml.leaf("b", &[], "<&>\"'\r\n\t\u{0}");
        xml.leaf("b", &[], "");
        xml.empty("c", &[("d", "é")]);
        xml.open("e", &[]);
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<a quoted=\"&lt;&amp;&gt;&quot;&apos;&#13;&#10;&#9;\">
  <!-- one - - two -->
  <b>&lt;&amp;&gt;&quot;&apos;&#13;\n\t</b>
  <b></b>
  <c d=\"é\"/>
  <e>
  </e>
</a>
";
        assert_eq!(xml.finish(), expected);
    }
}
