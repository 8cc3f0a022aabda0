//! Private keys whose numbers are named: JSON Web Keys (RFC 7517) and keys in the XML of .NET.

use std::ops::Range;

use memchr::{memchr2, memmem, memrchr, memrchr2};

use super::credential_range::CredentialRange;
use crate::text::boundary::boundary;

/// The member that every JSON Web Key has.
pub(super) const JSON_WEB_KEY: &str = "kty";
/// The element of a key in XML.
pub(super) const XML_KEY: &str = "RSAKeyValue";

/// How far a key reaches before and after what identifies it, in bytes.
const NEAR: usize = 8192;
/// The minimum length of a number of a private key.
const SHORTEST: usize = 16;
/// The members of a JSON Web Key that only private and secret keys have.
const PRIVATE: &[&str] = &["d", "k"];

/// The JSON object around the member name at `hit`, if it is a private or secret key.
pub(super) fn json_web_key(text: &str, hit: &Range<usize>) -> Option<CredentialRange> {
    let bytes = text.as_bytes();
    let is_name = |byte: Option<&u8>| byte.is_some_and(|byte| b"\"';&\\".contains(byte));
    (is_name(bytes[..hit.start].last()) && is_name(bytes.get(hit.end))).then_some(())?;
    let from = hit.start.saturating_sub(NEAR);
    let to = boundary(text, bytes.len().min(hit.end + NEAR));
    let start = from + memrchr(b'{', &bytes[from..hit.start])?;
    let end = memchr2(b'}', b'<', &bytes[hit.end..to]).map_or(to, |at| hit.end + at);
    let members = members_around(bytes, start, hit, end);
    let end = end + usize::from(bytes.get(end) == Some(&b'}') && end < to);
    PRIVATE.iter().any(|name| has_member(members, name)).then(|| CredentialRange::key(start..end))
}

/// The part of an object that belongs to the member name at `hit`: up to the same name before and after it, so that a text
/// that consists of such names is not read for each of them.
fn members_around<'b>(bytes: &'b [u8], start: usize, hit: &Range<usize>, end: usize) -> &'b [u8] {
    let quoted = &bytes[hit.start - 1..=hit.end];
    let open = memrchr2(b'{', b'}', &bytes[start..hit.start]).map_or(start, |at| start + at);
    let from = memmem::rfind(&bytes[open..hit.start], quoted).map_or(open, |at| open + at);
    let to = memmem::find(&bytes[hit.end..end], quoted).map_or(end, |at| hit.end + at);
    &bytes[from..to]
}

/// Whether an object has a member of that name with a text that can be a number.
fn has_member(object: &[u8], name: &str) -> bool {
    ["\"", "\\\"", "&quot;", "&#34;", "'"].iter().any(|quote| {
        let quoted = format!("{quote}{name}{quote}");
        memmem::find_iter(object, quoted.as_bytes()).any(|at| {
            let rest = object[at + quoted.len()..].trim_ascii_start();
            let value = rest.strip_prefix(b":").map(<[u8]>::trim_ascii_start);
            let value = value.and_then(|value| value.strip_prefix(quote.as_bytes())).unwrap_or_default();
            value.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count()
                >= SHORTEST
        })
    })
}

/// The element whose start tag has its name at `hit`, if it has a number that only private keys have.
pub(super) fn xml_key(text: &str, hit: &Range<usize>) -> Option<CredentialRange> {
    const PRIVATE: &[&str] = &["<D>", "<P>", "<Q>", "&lt;D&gt;", "&lt;P&gt;", "&lt;Q&gt;", "&lt;D>", "&lt;P>"];
    let bytes = text.as_bytes();
    let within = &bytes[hit.end..bytes.len().min(hit.end + NEAR)];
    let end = memmem::find(within, XML_KEY.as_bytes());
    let key = &within[..end.unwrap_or(within.len())];
    let number = PRIVATE.iter().filter_map(|tag| Some(memmem::find(key, tag.as_bytes())? + tag.len())).max()?;
    let is_number = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    let length = key[number..].iter().take_while(|byte| is_number(byte)).count();
    let end = end.map_or(number + length, |end| end + XML_KEY.len());
    (length >= SHORTEST).then(|| CredentialRange::key(hit.start..hit.end + end))
}

#[cfg(test)]
mod tests {
    use crate::model::secret::scan::find;

    const NUMBER: &str = "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f";

    fn keys(text: &str) -> Vec<&str> {
        find(text).into_iter().filter(|found| found.is_private_key).map(|found| &text[found.range]).collect()
    }

    #[test]
    fn a_json_web_key_is_private_if_it_has_a_private_number() {
        for quote in ["\"", "&quot;", "\\\""] {
            let key =
                format!(r#"{{"kty": "EC", "crv": "P-256", "x": "{NUMBER}", "d" : "{NUMBER}"}}"#).replace('"', quote);
            assert_eq!(keys(&format!("a={key};")), [key.as_str()], "{key}");
            let public = key.replace(&format!("{quote}d{quote}"), &format!("{quote}y{quote}"));
            assert!(keys(&public).is_empty(), "{public}");
        }
        assert!(keys(r#"{"kty":"RSA","d":""}"#).is_empty());
        assert!(keys("kty").is_empty());
        let twice = format!(r#"{{"kty":"EC","kty":"EC","d":"{NUMBER}"}}"#);
        assert_eq!(keys(&twice), [twice.as_str()]);
        let nested = format!(r#"{{"a":1}},"kty":"EC","d":"{NUMBER}"}}"#);
        assert_eq!(keys(&nested), [nested.as_str()]);
        let cut_off = format!(r#"{{"k":"{NUMBER}","kty":"oct""#);
        assert_eq!(keys(&cut_off), [cut_off.as_str()]);
    }

    #[test]
    fn a_key_in_xml_is_private_if_it_has_a_private_number() {
        let public = format!("<RSAKeyValue><Modulus>{NUMBER}</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>");
        assert!(keys(&public).is_empty());
        let private = public.replace("<Exponent>", &format!("<D>{NUMBER}</D><Exponent>"));
        for key in [private.clone(), private.replace('<', "&lt;"), private.replace('<', "&lt;").replace('>', "&gt;")] {
            let found = keys(&key).concat();
            assert!(found.starts_with("RSAKeyValue") && found.ends_with("RSAKeyValue"), "{key}");
        }
        assert!(keys("RSAKeyValue").is_empty());
        let cut_off = format!("RSAKeyValue><D>{NUMBER}");
        assert_eq!(keys(&format!("<{cut_off} x")), [cut_off.as_str()]);
    }
}
