//! A value that follows the name of a credential without a separator of its own: `--password x`, `the API key is x`,
//! `Token (x)`.
//!
//! A sentence about a credential is no credential, so that the value must be unlike a word.

use std::ops::Range;

use super::credential_range::CredentialRange;
use super::name::{NamedCredential, is_mixed, is_random};
use super::{pair, value_text};
use crate::text::boundary::boundary;

/// How far the value is from the name, in bytes.
const NEAR: usize = 16;
/// The minimum length of a value after "is" that is not random.
const SHORTEST: usize = 6;
/// The minimum number of digits of a PIN.
const SHORTEST_PIN: usize = 4;
/// What a number after "is" can be.
const PIN: &str = "a PIN";
/// The minimum length of the beginning of a value that is read on only if it is random.
const LONG: usize = 500;
/// What joins a name and its value in a sentence.
const VERBS: &[&str] = &["is", "was", "ist", "lautet", "est", "es"];
/// What a credential is replaced by; what follows it is not its value.
const MASKED: &str = "***";

/// The value after the name that contains the word at `hit`.
pub(super) fn credential(text: &str, hit: &Range<usize>) -> Option<CredentialRange> {
    let name_end = hit.end + identifier(text[hit.end..].bytes());
    let name_start = hit.start - identifier(text[..hit.start].bytes().rev());
    let (start, has_verb) = start_of_value(text, name_end)?;
    let named = NamedCredential::of(text[pair::start_of_name(text, hit.start)..name_end].trim())?;
    if pair::is_in_resource_name(text, name_start) {
        return None;
    }
    let range = value_at(text, start)?;
    let word = &text[range.clone()];
    let head = value_text::head(word);
    if has_verb && named.what == PIN && is_number(head) {
        return Some(CredentialRange::of(range, named.what));
    }
    if !is_mixed(head) || !value_text::is_credential(head) {
        return None;
    }
    // In a comment, people write a space between two hyphens.
    let is_option = text[name_start..].starts_with("--")
        || (text[name_start..].starts_with('-') && text[..name_start].ends_with("- "));
    let is_sure = is_option || (has_verb && named.what == "a password" && head.len() >= SHORTEST);
    let is_one = is_random(head) || (is_sure && named.may_be(head));
    is_one.then(|| CredentialRange::of(range, named.what))
}

fn is_number(word: &str) -> bool {
    word.len() >= SHORTEST_PIN && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The length of the name of which these are the next bytes.
fn identifier(bytes: impl Iterator<Item = u8>) -> usize {
    bytes.take(pair::NAME).take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')).count()
}

/// The value at `start`: what is in quotation marks, or a word, of which the position in a file is no part.
fn value_at(text: &str, start: usize) -> Option<Range<usize>> {
    if let (start, Some(quote)) = value_text::skip_quote(text, start) {
        return Some(start..value_text::end_of_string(text, start, quote));
    }
    // Only a long word that is a credential is read on, and no name in it begins another search.
    let end = value_text::end_of_value(text, start, false, |head| head.len() < LONG || is_random(head))?;
    let word = text[start..end].trim_end_matches(['.', '!', '?', '*']);
    let word = pair::before_position(word).unwrap_or(word);
    Some(start..start + word.len())
}

/// Where the value begins after the name that ends at `name_end`, and whether there is a verb between them.
fn start_of_value(text: &str, name_end: usize) -> Option<(usize, bool)> {
    let near = &text[name_end..boundary(text, text.len().min(name_end + NEAR))];
    let value = near.trim_start_matches(is_gap);
    let gap = &near[..near.len() - value.len()];
    let is_broken = gap.contains(['\n', '\r']) && !gap.trim().is_empty();
    if gap.is_empty() || is_broken || gap.contains("--") || gap.contains(MASKED) {
        return None;
    }
    let after_verb = VERBS.iter().find_map(|verb| value.strip_prefix(verb).filter(|rest| rest.starts_with(is_space)));
    let start = after_verb.map_or(value, |rest| rest.trim_start_matches(is_space));
    Some((name_end + near.len() - start.len(), after_verb.is_some()))
}

/// What may be between a name and its value: space, emphasis, dashes, and what separates the cells of a table.
fn is_gap(c: char) -> bool {
    is_space(c) || "-–—→>|,;([（［：".contains(c)
}

/// What may be between a verb and its value.
fn is_space(c: char) -> bool {
    c.is_whitespace() || ":*".contains(c)
}

#[cfg(test)]
mod tests {
    use crate::model::secret::name::ANNOUNCED;
    use crate::model::secret::scan::find;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|found| &text[found.range]).collect()
    }

    #[test]
    fn a_value_without_a_separator_is_found_if_it_is_unlike_a_word() {
        for before in [
            "--password ",
            "run --api-key ",
            "run - -api-key ",
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
            "password is\u{a0}",
            "password\u{2009}",
            "**password:** ",
            "**password** is **",
        ] {
            let text = format!("{before}wJalrXUtnFEMIK7MDENGbPx) x");
            assert_eq!(found(&text), ["wJalrXUtnFEMIK7MDENGbPx"], "{text}");
            for (open, close) in [("\"", "\""), ("'", "'"), ("“", "”"), ("„", "“"), ("«", "»"), ("&quot;", "&quot;")]
            {
                let text = format!("{before}{open}wJalrXUtnFEMIK7MDENGbPx{close}) x");
                assert_eq!(found(&text), ["wJalrXUtnFEMIK7MDENGbPx"], "{text}");
            }
        }
        for text in ["--password \"Winter24\" -x", "The password is \"Winter24\".", "Das Passwort ist 'Winter24'"] {
            assert_eq!(found(text), ["Winter24"], "{text}");
        }
        for text in ["**password:** Winter24", "**Password**: Winter24", "*password*: **Winter24**"] {
            assert!(found(text).concat().starts_with("Winter24"), "{text}");
        }
        assert_eq!(found("--password Winter24 --user bob"), ["Winter24"]);
        assert_eq!(found("The password is Winter24."), ["Winter24"]);
        assert_eq!(found("Your voicemail PIN is 4829."), ["4829"]);
        assert_eq!(found("The maximum PIN length is 4829"), [""; 0]);
    }

    #[test]
    fn a_value_with_a_colon_is_found_whole() {
        for text in ["The password is aB3:xyzQ9wK7", "--password aB3:xyzQ9wK7 -x"] {
            assert_eq!(found(text), ["aB3:xyzQ9wK7"], "{text}");
        }
        let token = "wJalrXUtnFEMIK7MDENGbPx";
        assert!(found(&format!("API key {token}:1")).concat().starts_with(token));
        assert_eq!(found(&format!("API key {token}.xml:2:1: warning")), [format!("{token}.xml")]);
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
        for sentence in [
            "--password PASSWORD",
            "use --password to set it",
            "Password Reset URL",
            "password authentication",
            "the password is base64-encoded",
            "The password is 40 characters long",
            "The password is 8-digits long",
            "The password is 12characters long",
            "Password is SHA256 hashed",
            "password is AES-256",
            "password is md5-hashed",
            "password is PBKDF2-HMAC-SHA256.",
            "the password is invalid",
            "Basic auth",
            "Auth0 tenant",
            "Password (required)",
            "Password (KB0012345678)",
            "Password - JIRA-12345678",
            "this is a password\n  --> acme1.xml:13:44",
            "a password --> 0a1b2c3d4e5f",
            "password acme-phone-v2.xml:12:1",
            "Key 1, Key 2",
        ] {
            for (words, _) in ANNOUNCED {
                let name = words.join(" ");
                let text = sentence.replace("password", &name).replace("Password", &name);
                assert_eq!(found(&text), [""; 0], "{text}");
            }
        }
        for text in ["token/0a1b2c3d4e5f", "tokenUrl 0a1b2c3d4e5f"] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
