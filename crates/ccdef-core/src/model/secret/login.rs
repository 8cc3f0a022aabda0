//! The user and the password of a command line: `curl -u user:password`.

use std::ops::Range;

use super::credential_range::CredentialRange;
use super::name::is_mixed;
use super::pair;

/// The options that have both.
pub(super) const OPTIONS: &[&str] = &["-u ", "--user "];

/// The password after the option at `option`.
pub(super) fn credential(text: &str, option: &Range<usize>) -> Option<CredentialRange> {
    let is_option = !text[..option.start].ends_with(|c: char| c.is_alphanumeric() || c == '-');
    let start = option.end + usize::from(text[option.end..].starts_with(['"', '\'']));
    let login = is_option.then(|| pair::word_at(text, start))??;
    let (user, password) = login.split_once(':')?;
    let is_one = !user.is_empty() && is_mixed(password) && pair::is_credential(pair::head(password));
    is_one.then(|| CredentialRange::of(start + user.len() + 1..start + login.len(), "a password"))
}

#[cfg(test)]
mod tests {
    use crate::model::secret::scan::find;

    #[test]
    fn the_password_of_an_option_is_found() {
        for text in ["-u bob:Winter24", "curl -u 'bob:Winter24' https://cti.acme.example", "--user bob:Winter24 -k"] {
            let found: Vec<&str> = find(text).into_iter().map(|found| &text[found.range]).collect();
            assert_eq!(found, ["Winter24"], "{text}");
        }
        for text in ["-u bob", "chown -u 1000:1000", "--user agents:all", "menu-u bob:Winter24", "-u bob:$PASS1"] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
