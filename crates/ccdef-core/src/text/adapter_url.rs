//! An adapter URL, taken apart as a browser does it.

use std::borrow::Cow;

use url::Url;

/// A URL of a definition: absolute, or a root-relative path of the org.
#[derive(Debug, Clone)]
pub struct AdapterUrl<'a> {
    /// The value as its author meant it, without white space around it.
    pub text: &'a str,
    /// The parsed form; a root-relative path is parsed against a stand-in host. `None` when a browser refuses it.
    parsed: Option<Url>,
    relative: bool,
}

/// Stands in for the org of a root-relative path; never shown.
const ORG: &str = "https://org.invalid";

impl<'a> AdapterUrl<'a> {
    /// Takes a value apart; never fails, see [`AdapterUrl::error`].
    pub fn parse(text: &'a str) -> Self {
        let text = text.trim();
        let relative = text.starts_with('/') && !text.starts_with("//");
        let parsed = if relative { Url::parse(&format!("{ORG}{text}")) } else { Url::parse(text) };
        Self { text, parsed: parsed.ok(), relative }
    }

    /// Whether it is a root-relative path such as `/apex/page`.
    pub fn is_relative(&self) -> bool {
        self.relative
    }

    /// Why a browser refuses it, as a lowercase phrase; `None` when it does not.
    pub fn error(&self) -> Option<String> {
        match Url::parse(self.text) {
            _ if self.parsed.is_some() => None,
            Err(error) => Some(error.to_string()),
            Ok(_) => None,
        }
    }

    /// The scheme, lower case; `None` for a relative URL or one that cannot be parsed.
    pub fn scheme(&self) -> Option<&str> {
        self.parsed.as_ref().filter(|_| !self.relative).map(Url::scheme)
    }

    /// The host, lower case. For a URL that cannot be parsed, what stands where the host would be.
    pub fn host(&self) -> Option<Cow<'_, str>> {
        if self.relative {
            return None;
        }
        match &self.parsed {
            Some(url) => url.host_str().map(Cow::Borrowed),
            None => self.rough().map(|(host, _)| Cow::Owned(host.to_lowercase())),
        }
    }

    /// The port, if one is written.
    pub fn port(&self) -> Option<u16> {
        self.parsed.as_ref().and_then(Url::port)
    }

    /// The path. For a URL that cannot be parsed, what stands where the path would be.
    pub fn path(&self) -> &str {
        match &self.parsed {
            Some(url) => url.path(),
            None => self.rough().map_or("", |(_, path)| path),
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

    /// Host and path of `https://host:port/path`, read roughly.
    fn rough(&self) -> Option<(&'a str, &'a str)> {
        let (_, rest) = self.text.split_once("://")?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, tail) = rest.split_at(end);
        let path = tail.split(['?', '#']).next().unwrap_or("");
        let host = authority.rsplit('@').next().unwrap_or(authority);
        Some((host.split(':').next().unwrap_or(host), path))
    }
}
