//! A new XML element, indented for its depth.

use crate::text::escape::content;

/// An element with its children.
#[derive(Debug)]
pub(super) struct NewElement {
    open: String,
    children: Vec<NewElement>,
    close: String,
}

impl NewElement {
    /// An element on one line.
    pub(super) fn line(xml: String) -> Self {
        Self { open: xml, children: Vec::new(), close: String::new() }
    }

    /// `<name>text</name>`.
    pub(super) fn simple(name: &str, text: &str) -> Self {
        Self::line(format!("<{name}>{}</{name}>", content(text)))
    }

    /// An element with children, each on its own lines.
    pub(super) fn with_children(open: String, children: Vec<NewElement>, close: String) -> Self {
        Self { open, children, close }
    }

    /// The XML; each line after the first begins with `between`, and with `unit` once more for each level.
    pub(super) fn write(&self, between: &str, unit: &str) -> String {
        let mut text = self.open.clone();
        let deeper = format!("{between}{unit}");
        for child in &self.children {
            text.push_str(&deeper);
            text.push_str(&child.write(&deeper, unit));
        }
        if !self.close.is_empty() {
            text.push_str(between);
            text.push_str(&self.close);
        }
        text
    }
}

/// ` name="value"` in the given quotes.
pub(super) fn attribute(name: &str, value: &str, quote: char) -> String {
    let reference = if quote == '"' { "&quot;" } else { "&apos;" };
    let value = value.replace('&', "&amp;").replace('<', "&lt;").replace(quote, reference);
    format!(" {name}={quote}{value}{quote}")
}
