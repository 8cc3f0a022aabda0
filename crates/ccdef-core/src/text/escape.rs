//! Escapes text for XML and for the JSON in XML.

use ccdef_syntax::{CustomSetting, CustomSettings, Edit};

/// Escapes text for the content of an element.
pub(crate) fn content(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// How a file escapes the JSON of `customSettings`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonEscaping {
    /// With plain `"`.
    Raw,
    /// With `&quot;`, as in retrieved files.
    Entities,
    /// In a CDATA section.
    Cdata,
}

impl JsonEscaping {
    /// The escaping of the `customSettings` of a file.
    pub(crate) fn of(settings: &CustomSettings<'_>) -> Self {
        let raw = settings.text.raw();
        if raw.contains("<![CDATA[") {
            return Self::Cdata;
        }
        if raw.contains('"') { Self::Raw } else { Self::Entities }
    }

    /// A JSON string in its quotes.
    pub(crate) fn string(self, text: &str) -> String {
        self.in_xml(&format!("\"{}\"", escape(text)))
    }

    /// A JSON string without its quotes.
    pub(crate) fn inside_quotes(self, text: &str) -> String {
        self.in_xml(&escape(text))
    }

    /// One pair of an object.
    pub(crate) fn pair(self, key: &str, value: &str) -> String {
        format!("{}:{}", self.string(key), self.string(value))
    }

    /// The edit that gives a key another value.
    pub(crate) fn replace(self, setting: &CustomSetting, value: &str) -> Edit {
        let text = if setting.value.is_some() { self.inside_quotes(value) } else { self.string(value) };
        Edit::replace(setting.value_span, text)
    }

    fn in_xml(self, json: &str) -> String {
        match self {
            Self::Raw => content(json),
            Self::Entities => content(json).replace('"', "&quot;"),
            Self::Cdata => json.replace("]]>", "]]\\u003e"),
        }
    }
}

/// Escapes the characters that a JSON string cannot contain.
fn escape(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' => result.push_str("\\\""),
            '\\' => result.push_str("\\\\"),
            '\n' => result.push_str("\\n"),
            '\r' => result.push_str("\\r"),
            '\t' => result.push_str("\\t"),
            other if other.is_control() => result.push_str(&unicode_escape(other)),
            other => result.push(other),
        }
    }
    result
}

/// `\u` and four digits, for characters without a short escape.
fn unicode_escape(character: char) -> String {
    format!("\\u{:04x}", u32::from(character))
}

#[cfg(test)]
mod tests {
    use super::JsonEscaping;

    #[test]
    fn json_is_escaped_as_in_the_file() {
        let value = "a\"b\\c&d<e";
        assert_eq!(JsonEscaping::Raw.string(value), r#""a\"b\\c&amp;d&lt;e""#);
        assert_eq!(JsonEscaping::Entities.string(value), r"&quot;a\&quot;b\\c&amp;d&lt;e&quot;");
        assert_eq!(JsonEscaping::Cdata.string(value), r#""a\"b\\c&d<e""#);
        assert_eq!(JsonEscaping::Cdata.string("x]]>"), r#""x]]\u003e""#);
        assert_eq!(JsonEscaping::Raw.inside_quotes("1\n2\u{1}"), r"1\n2\u0001");
    }
}
