//! A value that follows the name of a credential without a separator of its own: `--password x`, `the API key is x`,
//! `Token (x)`.
//!
//! A sentence about a credential is no credential, so that the value must be unlike a word.

use std::ops::Range;

use super::credential_range::CredentialRange;
use super::name::{NamedCredential, is_mixed, is_random};
use super::pair;
use crate::text::boundary::boundary;

/// How far the value is from the name, in bytes.
const NEAR: usize = 16;
/// The minimum length of a value after "is" that is not random.
const SHORTEST: usize = 6;
/// What joins a name and its value in a sentence.
const VERBS: &[&str] = &["is", "was", "ist", "lautet", "est", "es"];

/// The value after the name that contains the word at `hit`.
pub(super) fn credential(text: &str, hit: &Range<usize>) -> Option<CredentialRange> {
    let name_end = hit.end + identifier(text[hit.end..].bytes());
    let name_start = hit.start - identifier(text[..hit.start].bytes().rev());
    let (start, has_verb) = start_of_value(text, name_end)?;
    let word = pair::word_at(text, start)?.trim_end_matches(['.', '!', '?']);
    let head = pair::head(word);
    // The position in a file, such as `acme.xml:1:2`, is none.
    if !is_mixed(head) || head.contains(':') || !pair::is_credential(head) {
        return None;
    }
    let named = NamedCredential::of(text[pair::start_of_name(text, hit.start)..name_end].trim())?;
    let is_option = text[name_start..].starts_with("--");
    let is_sure = is_option || (has_verb && named.what == "a password" && head.len() >= SHORTEST);
    let is_one = is_random(head) || (is_sure && named.may_be(head));
    is_one.then(|| CredentialRange::of(start..start + word.len(), named.what))
}

/// The length of the name of which these are the next bytes.
fn identifier(bytes: impl Iterator<Item = u8>) -> usize {
    bytes.take(pair::NAME).take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')).count()
}

/// Where the value begins after the name that ends at `name_end`, and whether there is a verb between them.
fn start_of_value(text: &str, name_end: usize) -> Option<(usize, bool)> {
    let near = &text[name_end..boundary(text, text.len().min(name_end + NEAR))];
    let value = near.trim_start_matches(is_gap);
    let gap = &near[..near.len() - value.len()];
    if gap.is_empty() || (gap.contains(['\n', '\r']) && !gap.trim().is_empty()) || gap.contains("--") {
        return None;
    }
    let is_space = |rest: &&str| rest.starts_with([' ', ':', '\n', '\r']);
    let after_verb = VERBS.iter().find_map(|verb| value.strip_prefix(verb).filter(is_space));
    let start = after_verb.map_or(value, |rest| rest.trim_start_matches([' ', ':', '\n', '\r']));
    Some((name_end + near.len() - start.len(), after_verb.is_some()))
}

/// What may be between a name and its value: space, dashes, and what separates the cells of a table.
fn is_gap(c: char) -> bool {
    " \t\r\n\u{a0}-–—→>|,;([（［«:：".contains(c)
}

#[cfg(test)]
mod tests {
    use crate::model::secret::scan::find;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|found| &text[found.range]).collect()
    }

    #[test]
    fn a_value_without_a_separator_is_found_if_it_is_unlike_a_word() {
        for before in [
            "--password ",
            "run --api-key ",
            "--client-secret ",
            "API key ",
            "apikey ",
            "the password is ",
            "the token and the password is ",
            "Client secret (",
            "password\n",
            "Password - ",
            "Password – ",
            "password|",
            "password -> ",
            "user;password;",
            "refresh_token\t",
        ] {
            let text = format!("{before}wJalrXUtnFEMIK7MDENGbPx) x");
            assert_eq!(found(&text), ["wJalrXUtnFEMIK7MDENGbPx"], "{text}");
        }
        assert_eq!(found("--password Winter24 --user bob"), ["Winter24"]);
        assert_eq!(found("The password is Winter24."), ["Winter24"]);
    }

    #[test]
    fn a_value_before_another_credential_is_found() {
        for before in ["the password is ", "--password ", "API key "] {
            for after in
                [" -u bob:kQ9zLmT4vB7xR2pN", " token=kQ9zLmT4vB7xR2pN", " https://bob:kQ9zLmT4vB7xR2pN@acme.example"]
            {
                let text = format!("{before}wJalrXUtnFEMIK7MDENGbPx{after}");
                let hidden = found(&text).concat();
                assert!(hidden.contains("wJalrXUtnFEMIK7MDENGbPx") && hidden.contains("kQ9zLmT4vB7xR2pN"), "{text}");
            }
        }
    }

    #[test]
    fn sentences_about_credentials_have_none() {
        for text in [
            "--password PASSWORD",
            "use --password to set it",
            "Password Reset URL",
            "password authentication",
            "the token is base64-encoded",
            "The API key is 40 characters long",
            "the token is invalid",
            "Basic auth",
            "Auth0 tenant",
            "token/0a1b2c3d4e5f",
            "tokenUrl 0a1b2c3d4e5f",
            "Password (required)",
            "this is a private key\n  --> acme1.xml:13:44",
            "a password --> 0a1b2c3d4e5f",
            "Key 1, Key 2",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
