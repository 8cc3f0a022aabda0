//! The user and the password of a command line: `curl -u user:password`.

use std::ops::Range;

use super::credential_range::CredentialRange;
use super::name::is_mixed;
use super::value_text::{head as head_of, is_credential, skip_quote, word_at};
use crate::text::boundary::boundary;

/// The options that have both.
pub(super) const OPTIONS: &[&str] = &["-u", "--user", "--proxy-user"];
/// The option whose value may follow without a space.
const SHORT: &str = "-u";
/// The minimum length of a password in lower case without a sign.
const LONG: usize = 8;

/// The password after the option at `option`.
pub(super) fn credential(text: &str, option: &Range<usize>) -> Option<CredentialRange> {
    let is_option = !text[..option.start].ends_with(|c: char| c.is_alphanumeric() || c == '-');
    let rest = is_option.then(|| &text[option.end..])?;
    let value = rest.trim_start_matches([' ', '\t']);
    let is_apart = value.len() < rest.len();
    let value = if is_apart { value } else { rest.strip_prefix('=').unwrap_or(rest) };
    let is_glued = value.len() == rest.len();
    (!is_glued || option.len() == SHORT.len()).then_some(())?;
    let start = skip_quote(text, text.len() - value.len()).0;
    let (user, password) = word_at(text, start)?.split_once(':')?;
    let head = head_of(password);
    let is_one = !user.is_empty()
        && is_mixed(head)
        && is_credential(head)
        && is_no_name(head)
        && (!is_glued || follows_program(&text[..option.start]));
    let from = start + user.len() + 1;
    is_one.then(|| CredentialRange::of(from..from + password.len(), "a password"))
}

/// Whether a text ends in a command line of a program that has the option.
fn follows_program(before: &str) -> bool {
    const LONGEST: usize = 128;
    let near = &before[boundary(before, before.len().saturating_sub(LONGEST))..];
    let line = near.rsplit(['\n', '\r', '␊', '␍']).next().unwrap_or(near);
    ["curl", "wget"].iter().any(|program| line.contains(program))
}

/// Whether a text is no short name such as that of a group: it is long, or has a capital letter or a sign.
fn is_no_name(text: &str) -> bool {
    text.len() >= LONG || text.contains(|c: char| c.is_uppercase() || !(c.is_alphanumeric() || "-_.".contains(c)))
}

#[cfg(test)]
mod tests {
    use crate::model::secret::scan::find;

    #[test]
    fn the_password_of_an_option_is_found() {
        for text in [
            "-u bob:Winter24",
            "curl -u 'bob:Winter24' https://cti.acme.example",
            "--user bob:Winter24 -k",
            "curl --user=\"bob:Winter24\"",
            "--proxy-user bob:Winter24",
            "--proxy-user=bob:Winter24",
            "-u &quot;bob:Winter24&quot;",
        ] {
            let found: Vec<&str> = find(text).into_iter().map(|found| &text[found.range]).collect();
            assert_eq!(found, ["Winter24"], "{text}");
        }
        for text in
            ["curl -ubob:Winter24 https://cti.acme.example", "curl -s -uadmin:Passw0rd https://cti.acme.example"]
        {
            assert_eq!(find(text).len(), 1, "{text}");
        }
        for text in ["-uuid:123e4567-e89b-12d3-a456-426614174000", "-user:Agent7x9Q", "-unit:A1b2C3d4e5"] {
            assert!(find(text).is_empty(), "{text}");
        }
        for text in ["--user admin:group1", "-u agent:ext1001", "-url:8080", "-utf8:a1", "--users bob:Winter24"] {
            assert!(find(text).is_empty(), "{text}");
        }
        for text in ["-u bob", "chown -u 1000:1000", "--user agents:all", "menu-u bob:Winter24", "-u bob:$PASS1"] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
