//! An adapter URL, parsed as a browser parses it.

use std::borrow::Cow;

use url::Url;

/// A URL of a definition: absolute, or a root-relative path of the org.
#[derive(Debug, Clone)]
pub struct AdapterUrl<'a> {
    /// The value without whitespace around it.
    pub text: &'a str,
    /// The parsed form; a root-relative path is parsed against a substitute host. `None` if a browser rejects it.
    parsed: Option<Url>,
    relative: bool,
}

/// Substitute for the org of a root-relative path; never shown.
const ORG: &str = "https://org.invalid";

impl<'a> AdapterUrl<'a> {
    /// Parses a value; never fails, see [`AdapterUrl::error`].
    pub fn parse(text: &'a str) -> Self {
        let text = text.trim_ascii();
        let relative = text.starts_with('/') && !text.starts_with("//");
        let parsed = if relative { Url::parse(&format!("{ORG}{text}")) } else { Url::parse(text) };
        Self { text, parsed: parsed.ok(), relative }
    }

    /// Whether it is a root-relative path such as `/apex/page`.
    pub fn is_relative(&self) -> bool {
        self.relative
    }

    /// Why a browser rejects it, as a lowercase phrase; `None` if it does not.
    pub fn error(&self) -> Option<String> {
        let error = if self.parsed.is_none() { Url::parse(self.text).err() } else { None };
        error.map(|error| error.to_string())
    }

    /// The scheme, lower case; `None` for a relative URL or one that cannot be parsed.
    pub fn scheme(&self) -> Option<&str> {
        self.parsed.as_ref().filter(|_| !self.relative).map(Url::scheme)
    }

    /// The host, lower case. For a URL that cannot be parsed, the text in the position of the host.
    pub fn host(&self) -> Option<Cow<'_, str>> {
        if self.relative {
            return None;
        }
        match &self.parsed {
            Some(url) => url.host_str().map(Cow::Borrowed),
            None => self.unvalidated().map(|(host, _)| Cow::Owned(host.to_lowercase())),
        }
    }

    /// The host as written, without a port; `None` for a relative URL.
    pub(crate) fn written_host(&self) -> Option<&'a str> {
        self.unvalidated().filter(|_| !self.relative).map(|(host, _)| host)
    }

    /// The port, if one is written.
    pub fn port(&self) -> Option<u16> {
        self.parsed.as_ref().and_then(Url::port)
    }

    /// The path. For a URL that cannot be parsed, the text in the position of the path.
    pub fn path(&self) -> &str {
        match &self.parsed {
            Some(url) => url.path(),
            None => self.unvalidated().map_or("", |(_, path)| path),
        }
    }

    /// The query parameters, decoded, in the order in which they are written.
    pub fn query(&self) -> impl Iterator<Item = (Cow<'_, str>, Cow<'_, str>)> {
        self.parsed.iter().flat_map(Url::query_pairs)
    }

    /// The value of the first query parameter of that name.
    pub fn query_value(&self, name: &str) -> Option<Cow<'_, str>> {
        self.query().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The fragment, without `#`.
    pub fn fragment(&self) -> Option<&str> {
        self.parsed.as_ref().and_then(Url::fragment)
    }

    /// Host and path of `https://host:port/path`, read without validation.
    fn unvalidated(&self) -> Option<(&'a str, &'a str)> {
        let (_, rest) = self.text.split_once("://")?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, tail) = rest.split_at(end);
        let path = tail.split(['?', '#']).next().unwrap_or("");
        let host = authority.rsplit('@').next().unwrap_or(authority);
        Some((host.split(':').next().unwrap_or(host), path))
    }
}
