//! Writes texts as the file at hand spells them.

use ccdef_syntax::CustomSettings;

/// Text as the content of an element.
pub(crate) fn content(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// How the JSON of `customSettings` is spelt in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonSpelling {
    /// With `"` as they are.
    Raw,
    /// With `&quot;`, as retrieved files have it.
    Entities,
    /// In a CDATA section.
    Cdata,
}

impl JsonSpelling {
    /// The spelling of a file's `customSettings`.
    pub(crate) fn of(settings: &CustomSettings<'_>) -> Self {
        let raw = settings.text.raw();
        if raw.contains("<![CDATA[") {
            return Self::Cdata;
        }
        if raw.contains('"') { Self::Raw } else { Self::Entities }
    }

    /// A JSON string in its quotes.
    pub(crate) fn string(self, text: &str) -> String {
        self.spell(&format!("\"{}\"", escape(text)))
    }

    /// A JSON string without its quotes.
    pub(crate) fn inside_quotes(self, text: &str) -> String {
        self.spell(&escape(text))
    }

    /// One pair of an object.
    pub(crate) fn pair(self, key: &str, value: &str) -> String {
        format!("{}:{}", self.string(key), self.string(value))
    }

    fn spell(self, json: &str) -> String {
        match self {
            Self::Raw => content(json),
            Self::Entities => content(json).replace('"', "&quot;"),
            Self::Cdata => json.replace("]]>", "]]\\u003e"),
        }
    }
}

/// Escapes what a JSON string cannot hold as it is.
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

/// `\u` and four digits, as JSON writes what has no letter of its own.
fn unicode_escape(character: char) -> String {
    format!("\\u{:04x}", u32::from(character))
}

#[cfg(test)]
mod tests {
    use super::JsonSpelling;

    #[test]
    fn quotes_are_written_as_the_file_writes_them() {
        let value = "a\"b\\c&d<e";
        assert_eq!(JsonSpelling::Raw.string(value), r#""a\"b\\c&amp;d&lt;e""#);
        assert_eq!(JsonSpelling::Entities.string(value), r"&quot;a\&quot;b\\c&amp;d&lt;e&quot;");
        assert_eq!(JsonSpelling::Cdata.string(value), r#""a\"b\\c&d<e""#);
        assert_eq!(JsonSpelling::Cdata.string("x]]>"), r#""x]]\u003e""#);
        assert_eq!(JsonSpelling::Raw.inside_quotes("1\n2\u{1}"), r"1\n2\u0001");
    }
}
