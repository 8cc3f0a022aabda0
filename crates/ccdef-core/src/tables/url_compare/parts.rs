//! Where the parts of a URL are in its text.

use std::ops::Range;

/// Byte ranges of the parts of a URL as written; `None` for a missing part.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) scheme: Option<Range<usize>>,
    pub(super) host: Option<Range<usize>>,
    pub(super) path: Option<Range<usize>>,
    pub(super) query: Option<Range<usize>>,
    pub(super) fragment: Option<Range<usize>>,
}

impl Parts {
    /// Splits `scheme://user@host:port/path?query#fragment`; a URL without a scheme is a path.
    pub(super) fn of(text: &str) -> Self {
        let mut parts = Self::default();
        let mut end = text.len();
        if let Some(hash) = text.find('#') {
            parts.fragment = Some(hash + 1..end);
            end = hash;
        }
        if let Some(mark) = text[..end].find('?') {
            parts.query = Some(mark + 1..end);
            end = mark;
        }
        let mut start = 0;
        if let Some(colon) = text[..end].find("://").filter(|_| !text.starts_with('/')) {
            parts.scheme = Some(0..colon);
            start = colon + "://".len();
            let authority = text[start..end].find('/').map_or(start..end, |slash| start..start + slash);
            start = authority.end;
            parts.host = Some(host_of(text, authority));
        }
        parts.path = Some(start..end);
        parts
    }

    /// The range of the value of a query parameter, or of its name if it has no value.
    pub(super) fn parameter(&self, text: &str, name: &str) -> Option<Range<usize>> {
        let query = self.query.clone()?;
        let mut start = query.start;
        for pair in text[query].split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let is_named = url::form_urlencoded::parse(pair.as_bytes()).next().is_some_and(|(found, _)| found == name);
            if is_named {
                let value_start = start + pair.len() - value.len();
                return Some(if value.is_empty() { start..start + key.len() } else { value_start..start + pair.len() });
            }
            start += pair.len() + 1;
        }
        None
    }
}

/// The host within `user@host:port`.
fn host_of(text: &str, authority: Range<usize>) -> Range<usize> {
    let start = text[authority.clone()].rfind('@').map_or(authority.start, |at| authority.start + at + 1);
    let host = &text[start..authority.end];
    let end = match host.strip_prefix('[') {
        Some(v6) => v6.find(']').map_or(host.len(), |close| close + 2),
        None => host.find(':').unwrap_or(host.len()),
    };
    start..start + end
}
