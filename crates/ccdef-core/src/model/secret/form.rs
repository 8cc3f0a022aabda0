//! Credentials that are recognized by their form.

use std::ops::Range;

use url::Url;

use super::credential_range::CredentialRange;
use super::name;
use crate::model::placeholder::find_placeholder;
use crate::tables::ValueKind;
use crate::text::pem;

/// Prefixes of the credentials of services, with the minimum number of characters after them.
const PREFIXES: &[(&str, usize, &str)] = &[
    ("AKIA", 16, "an AWS access key id"),
    ("ASIA", 16, "an AWS access key id"),
    ("ghp_", 30, "a GitHub token"),
    ("github_pat_", 30, "a GitHub token"),
    ("glpat-", 20, "a GitLab token"),
    ("xoxb-", 20, "a Slack token"),
    ("xoxp-", 20, "a Slack token"),
    ("sk_live_", 16, "an API key"),
    ("rk_live_", 16, "an API key"),
    ("AIza", 35, "an API key"),
];

/// Schemes of an `Authorization` header.
const AUTHORIZATION: &[&str] = &["Bearer ", "Basic "];

/// Query parameters that hold credentials; outside a URL their names are too short to be sure.
const PARAMETERS: &[&str] = &["key", "sig", "signature", "auth", "pass", "sid"];

/// Minimum length of a credential in a query parameter.
const SHORTEST: usize = 6;

/// Every PEM private key of `value`.
pub(super) fn private_keys(value: &str) -> Vec<CredentialRange> {
    let keys = pem::blocks(value).into_iter().filter(|block| block.label.ends_with("PRIVATE KEY"));
    keys.map(|block| CredentialRange { range: block.range, what: "a private key", is_private_key: true }).collect()
}

/// Every credential of `value` but private keys.
pub(super) fn find(value: &str) -> Vec<CredentialRange> {
    let mut found: Vec<CredentialRange> = authorization(value).into_iter().chain(words(value)).collect();
    found.extend(in_url(value));
    found.extend(in_json(value));
    found.sort_by_key(|found| (found.range.start, found.range.end));
    found.dedup_by(|next, kept| next.range.start < kept.range.end);
    found
}

/// Whether a value has a form that a credential can have: not an address or a resource name.
pub(super) fn may_be_credential(value: &str) -> bool {
    !value.starts_with('/') && !value.starts_with("arn:") && !value.contains("://") && !value.starts_with("-----BEGIN ")
}

/// `Bearer …` and `Basic …`.
fn authorization(value: &str) -> Option<CredentialRange> {
    let scheme = AUTHORIZATION
        .iter()
        .find(|scheme| value.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))?;
    let credential = value[scheme.len()..].trim();
    let is_one =
        credential.len() > 8 && is_token(credential) && credential.bytes().any(|byte| !byte.is_ascii_lowercase());
    (is_one && !is_placeholder(credential))
        .then(|| CredentialRange::of(0..value.len(), "a value of an `Authorization` header"))
}

fn is_token(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte))
}

/// JSON Web Tokens and credentials with a prefix of their service.
fn words(value: &str) -> Vec<CredentialRange> {
    let outside = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    let mut position = 0;
    let mut found = Vec::new();
    for piece in value.split_inclusive(outside) {
        let word = piece.trim_end_matches(outside);
        if let Some(what) = kind_of_word(word) {
            found.push(CredentialRange::of(position..position + word.len(), what));
        }
        position += piece.len();
    }
    found
}

fn kind_of_word(word: &str) -> Option<&'static str> {
    if is_web_token(word) {
        return Some("a JSON Web Token");
    }
    let (_, _, what) = PREFIXES.iter().find(|(prefix, length, _)| {
        word.strip_prefix(prefix).is_some_and(|rest| {
            rest.len() >= *length
                && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
        })
    })?;
    (!is_placeholder(word)).then_some(*what)
}

/// Three parts of base64url, the first two of which are JSON objects.
fn is_web_token(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    matches!(parts.as_slice(), [header, claims, _] if header.starts_with("eyJ") && claims.starts_with("eyJ"))
}

/// The password of `https://user:password@host`, and parameters such as `apiKey=…`, even if it is not a valid URL.
fn in_url(value: &str) -> Vec<CredentialRange> {
    let mut position = 0;
    let mut found = Vec::new();
    for piece in value.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let start = position;
        let of_word = password(word).into_iter().chain(parameters(word));
        found.extend(
            of_word.map(|found| CredentialRange::of(start + found.range.start..start + found.range.end, found.what)),
        );
        position += piece.len();
    }
    found
}

fn password(value: &str) -> Option<CredentialRange> {
    let url = Url::parse(value).ok()?;
    let password = url.password().filter(|password| !password.is_empty() && !is_placeholder(password))?;
    let authority = value.find("://")? + 3;
    let end = authority + value[authority..].find(['/', '?', '#']).unwrap_or(value.len() - authority);
    let at = authority + value[authority..end].rfind('@')?;
    let colon = authority + value[authority..at].find(':')?;
    debug_assert!(!password.is_empty());
    Some(CredentialRange::of(colon + 1..at, "a password in a URL"))
}

/// The parameters of a URL, or of a word that is nothing but parameters.
fn parameters(word: &str) -> Vec<CredentialRange> {
    let query = word.find(['?', '#']);
    let mut position = query.map_or(0, |at| at + 1);
    let mut found = Vec::new();
    for pair in word[position..].split(['&', '#', ';', '?']) {
        if let Some((key, credential)) = pair.split_once('=')
            && let Some(what) = parameter(key, credential, query.is_some())
        {
            let start = position + key.len() + 1;
            found.push(CredentialRange::of(start..start + credential.len(), what));
        }
        position += pair.len() + 1;
    }
    found
}

fn parameter(key: &str, credential: &str, is_in_url: bool) -> Option<&'static str> {
    let short = is_in_url && PARAMETERS.iter().any(|name| name.eq_ignore_ascii_case(key));
    let what = name::credential_kind(key).or(short.then_some("a key"))?;
    let is_variable = credential.contains(['{', '}', '$', '<', '[', '%', '"']);
    let is_one = credential.len() >= SHORTEST
        && name::may_be_secret_value(credential)
        && !is_variable
        && !is_placeholder(credential);
    is_one.then_some(what)
}

/// Strings of a JSON object whose keys name credentials.
fn in_json(value: &str) -> Vec<CredentialRange> {
    let mut found = Vec::new();
    for (key, text) in json_strings(value) {
        let Some(what) = name::credential_kind(&value[key]) else { continue };
        let credential = &value[text.clone()];
        let is_one =
            name::may_be_secret_value(credential) && may_be_credential(credential) && !is_placeholder(credential);
        if is_one && !credential.contains(['{', '$']) {
            found.push(CredentialRange::of(text, what));
        }
    }
    found
}

/// Every `"key": "text"` of `value`, both without quotes.
fn json_strings(value: &str) -> Vec<(Range<usize>, Range<usize>)> {
    if !value.trim_start().starts_with(['{', '[']) {
        return Vec::new();
    }
    let strings = quoted(value);
    let pairs = strings.windows(2).filter_map(|pair| match pair {
        [key, text] if value[key.end + 1..text.start - 1].trim() == ":" => Some((key.clone(), text.clone())),
        _ => None,
    });
    pairs.collect()
}

/// The content of each string in double quotes, escapes included.
fn quoted(value: &str) -> Vec<Range<usize>> {
    let (mut strings, mut open, mut escaped) = (Vec::new(), None, false);
    for (position, byte) in value.bytes().enumerate() {
        match (byte, open) {
            _ if escaped => escaped = false,
            (b'\\', Some(_)) => escaped = true,
            (b'"', None) => open = Some(position + 1),
            (b'"', Some(start)) => {
                strings.push(start..position);
                open = None;
            }
            _ => {}
        }
    }
    strings
}

fn is_placeholder(text: &str) -> bool {
    find_placeholder(text, &ValueKind::Text, "", &[]).is_some()
}

#[cfg(test)]
mod tests {
    use super::{find, private_keys};

    fn found(value: &str) -> Vec<(&str, &'static str)> {
        find(value).into_iter().map(|found| (&value[found.range], found.what)).collect()
    }

    #[test]
    fn credentials_are_recognized_by_their_form() {
        let token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhY21lIn0.c2lnbmF0dXJl";
        assert_eq!(found(token), [(token, "a JSON Web Token")]);
        assert_eq!(found("id AKIAABCDEFGHIJKLMNOP!"), [("AKIAABCDEFGHIJKLMNOP", "an AWS access key id")]);
        let header = "Bearer 0a1b2c3d4e5f";
        assert_eq!(found(header), [(header, "a value of an `Authorization` header")]);
        assert_eq!(found(r#"{"user":"acme","password":"Winter24"}"#), [("Winter24", "a password")]);
    }

    #[test]
    fn credentials_in_urls_are_found() {
        assert_eq!(found("https://agent:Winter24@cti.acme.example/x"), [("Winter24", "a password in a URL")]);
        assert_eq!(
            found("/apex/page?a=1&apiKey=0a1b2c3d#token=9f8e7d"),
            [("0a1b2c3d", "an API key"), ("9f8e7d", "a token")]
        );
        assert_eq!(found("cti.acme.example/x?apiKey=0a1b2c3d"), [("0a1b2c3d", "an API key")]);
        assert_eq!(found(" https://cti.acme.example/a b?token=0a1b2c3d\n"), [("0a1b2c3d", "a token")]);
        assert_eq!(found("RelayState=x&accessToken=0a1b2c3d"), [("0a1b2c3d", "a token")]);
    }

    #[test]
    fn other_values_are_not_credentials() {
        for value in [
            "https://cti.acme.example/x?token={SESSION}&key=&apiKey=YOUR_API_KEY_XXXXXXXX",
            "https://cti.acme.example/x?key=CHANGEME",
            "https://agent@cti.acme.example/x",
            "Bearer of news",
            "key=optional-value;mode=1",
            "https://cti.acme.example/token/0a1b2c3d4e5f",
            "eyJ",
            r#"{"token":"{session}","apiKey":""}"#,
            "AKIA",
        ] {
            assert_eq!(found(value), [], "{value}");
        }
    }

    #[test]
    fn private_keys_of_every_algorithm_are_found() {
        let key = "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----";
        assert_eq!(private_keys(key)[0].range, 0..key.len());
        assert_eq!(private_keys("-----BEGIN PRIVATE KEY-----\\nAAAA").len(), 1);
        assert!(private_keys("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----").is_empty());
    }
}
