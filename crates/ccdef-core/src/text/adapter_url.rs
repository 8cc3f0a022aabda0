//! An adapter URL, parsed as a browser parses it.

mod plain;

use std::borrow::Cow;

use url::{Url, form_urlencoded};

pub(crate) use plain::{PlainUrl, Server};

/// A URL of a definition: absolute, or a root-relative path of the org.
#[derive(Debug, Clone)]
pub struct AdapterUrl<'a> {
    /// The value without whitespace around it.
    pub text: &'a str,
    /// `None` if a browser rejects it.
    parsed: Option<Parsed<'a>>,
    relative: bool,
}

/// The parts of a URL as a browser reads them.
#[derive(Debug, Clone)]
enum Parsed<'a> {
    Plain(PlainUrl<'a>),
    /// A root-relative path is parsed against a substitute host.
    Other(Box<Url>),
}

/// Substitute for the org of a root-relative path; never shown.
const ORG: &str = "https://org.invalid";

impl<'a> AdapterUrl<'a> {
    /// Parses a value; never fails, see [`AdapterUrl::error`].
    pub fn parse(text: &'a str) -> Self {
        let text = text.trim_ascii();
        let relative = text.starts_with('/') && !text.starts_with("//");
        let other = || if relative { Url::parse(&format!("{ORG}{text}")) } else { Url::parse(text) };
        let plain = PlainUrl::of(text).map(Parsed::Plain);
        let parsed = plain.or_else(|| other().ok().map(|url| Parsed::Other(Box::new(url))));
        Self { text, parsed, relative }
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
        match self.parsed.as_ref().filter(|_| !self.relative)? {
            Parsed::Plain(plain) => plain.server.map(|server| server.scheme),
            Parsed::Other(url) => Some(url.scheme()),
        }
    }

    /// The host, lower case. For a URL that cannot be parsed, the text in the position of the host.
    pub fn host(&self) -> Option<Cow<'_, str>> {
        if self.relative {
            return None;
        }
        match &self.parsed {
            Some(Parsed::Plain(plain)) => plain.server.map(|server| Cow::Borrowed(server.host)),
            Some(Parsed::Other(url)) => url.host_str().map(Cow::Borrowed),
            None => self.unvalidated().map(|(host, _)| Cow::Owned(host.to_lowercase())),
        }
    }

    /// The host as written, without a port; `None` for a relative URL.
    pub(crate) fn written_host(&self) -> Option<&'a str> {
        self.unvalidated().filter(|_| !self.relative).map(|(host, _)| host)
    }

    /// The port, if one is written.
    pub fn port(&self) -> Option<u16> {
        self.other().and_then(Url::port)
    }

    /// The path. For a URL that cannot be parsed, the text in the position of the path.
    pub fn path(&self) -> &str {
        match &self.parsed {
            Some(Parsed::Plain(plain)) => plain.path,
            Some(Parsed::Other(url)) => url.path(),
            None => self.unvalidated().map_or("", |(_, path)| path),
        }
    }

    /// The query parameters, decoded, in the order in which they are written.
    pub fn query(&self) -> impl Iterator<Item = (Cow<'_, str>, Cow<'_, str>)> {
        let query = match &self.parsed {
            Some(Parsed::Plain(plain)) => plain.query,
            Some(Parsed::Other(url)) => url.query(),
            None => None,
        };
        form_urlencoded::parse(query.unwrap_or_default().as_bytes())
    }

    /// The value of the first query parameter of that name.
    pub fn query_value(&self, name: &str) -> Option<Cow<'_, str>> {
        self.query().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The fragment, without `#`.
    pub fn fragment(&self) -> Option<&str> {
        self.other().and_then(Url::fragment)
    }

    fn other(&self) -> Option<&Url> {
        match self.parsed.as_ref()? {
            Parsed::Plain(_) => None,
            Parsed::Other(url) => Some(url),
        }
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
