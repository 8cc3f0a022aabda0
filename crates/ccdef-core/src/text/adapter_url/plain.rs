//! URLs that a browser reads exactly as they are written, as nearly all adapter URLs are.

/// An `https` or `http` URL, or a root-relative path, of which every part is as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PlainUrl<'a> {
    /// `None` for a root-relative path.
    pub(crate) server: Option<Server<'a>>,
    /// The path; it begins with a slash.
    pub(crate) path: &'a str,
    /// What follows the question mark.
    pub(crate) query: Option<&'a str>,
}

/// The part of a URL before its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Server<'a> {
    /// `https` or `http`.
    pub(crate) scheme: &'a str,
    /// The host, in small letters.
    pub(crate) host: &'a str,
}

impl<'a> PlainUrl<'a> {
    /// The URL, if nothing in it can be read in another way: it has no user, port and fragment, its host is a name in small
    /// letters, and its path has no dot at the start of a segment and no character that a browser escapes.
    pub(crate) fn of(text: &'a str) -> Option<Self> {
        if text.starts_with('/') && !text.starts_with("//") {
            return Self::at(None, text);
        }
        let (scheme, rest) = text.split_once("://").filter(|(scheme, _)| matches!(*scheme, "https" | "http"))?;
        let (host, path) = rest.split_at(rest.find('/')?);
        is_plain_host(host).then(|| Self::at(Some(Server { scheme, host }), path))?
    }

    fn at(server: Option<Server<'a>>, text: &'a str) -> Option<Self> {
        let (path, query) = text.split_once('?').map_or((text, None), |(path, query)| (path, Some(query)));
        let is_plain = path.bytes().all(is_plain_in_path)
            && !path.as_bytes().windows(2).any(|pair| pair == b"/.")
            && query.is_none_or(|query| query.bytes().all(is_plain_in_query));
        is_plain.then_some(Self { server, path, query })
    }
}

/// Whether a host is a name that is not an encoded one and cannot be a number.
fn is_plain_host(host: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.');
    let mut labels = host.rsplit('.');
    let has_letter_last = labels.clone().next().is_some_and(|last| last.starts_with(|c: char| c.is_ascii_lowercase()));
    host.bytes().all(is_plain) && has_letter_last && labels.all(|label| !label.is_empty() && !label.starts_with("xn--"))
}

fn is_plain_in_path(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.' | b'_' | b'~' | b'=' | b'&' | b'+' | b',' | b';')
}

fn is_plain_in_query(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'"' | b'#' | b'<' | b'>' | b'\'' | b'\\')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};
    use url::Url;

    use super::{PlainUrl, Server};

    /// The parts that a browser reads.
    fn parts(url: &Url) -> (&str, &str, &str, Option<&str>, Option<u16>, &str, Option<&str>) {
        let host = url.host_str().unwrap_or_default();
        (url.scheme(), host, url.path(), url.query(), url.port(), url.username(), url.fragment())
    }

    #[test]
    fn most_adapter_urls_are_plain() {
        for plain in [
            "https://cti.acme.example/softphone?site=1&mode={MODE}",
            "https://acme--c.vf.force.com/apex/ns__Page",
            "http://localhost/",
            "/apex/ns__page?ccpVersion=2",
        ] {
            assert!(PlainUrl::of(plain).is_some(), "{plain}");
        }
        for other in [
            "https://cti.acme.example",
            "https://cti.acme.example:8443/x",
            "https://user@cti.acme.example/x",
            "https://CTI.acme.example/x",
            "https://xn--telefn-4xa.example/x",
            "https://10.0.0.1/x",
            "https://cti..acme.example/x",
            "https://cti.acme.example/a/../b",
            "https://cti.acme.example/%41",
            "https://cti.acme.example/x#y",
            "//cti.acme.example/x",
            "https:/cti.acme.example/x",
            "",
        ] {
            assert_eq!(PlainUrl::of(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn a_plain_url_is_read_as_written(text in "(https?://([a-z0-9-]{1,4}[.]){0,3}[a-z0-9-]{0,5})?/[a-zA-Z0-9/._~=&+,;:@!%?{}<> é-]{0,20}") {
            if let Some(plain) = PlainUrl::of(&text) {
                let absolute = if plain.server.is_none() { format!("https://org.invalid{text}") } else { text.clone() };
                let parsed = Url::parse(&absolute).expect("a browser reads it");
                let Server { scheme, host } = plain.server.unwrap_or(Server { scheme: "https", host: "org.invalid" });
                prop_assert_eq!(parts(&parsed), (scheme, host, plain.path, plain.query, None, "", None));
            }
        }
    }
}
