//! Text that may be shown: the only way from the texts of files, options and answers to what is printed.

use std::borrow::Cow;
use std::fmt;

use crate::model::secret;
use crate::text::setting_path::in_path;
use crate::text::visible::{Kept, visible};

/// Replaces a credential.
pub(crate) const MASK: &str = "***";

/// The maximum length of a line, in characters: a value that Salesforce stores is not longer.
const LINE: usize = 65_536;
/// The maximum length of a text of several lines, in characters.
const TEXT: usize = 262_144;

/// `text` with every credential masked that its form or the name beside it shows as one.
///
/// For documents that keep control characters in escaped form, such as JSON; what is printed as it is, is [`Shown`].
pub fn masked<'t>(text: impl Into<Cow<'t, str>>) -> Cow<'t, str> {
    let text = text.into();
    let mut shown = String::new();
    let mut position = 0;
    for range in secret::ranges(&text) {
        shown.push_str(&text[position..range.start]);
        shown.push_str(MASK);
        position = range.end;
    }
    if position == 0 {
        return text;
    }
    shown.push_str(&text[position..]);
    Cow::Owned(shown)
}

/// The path of a file or setting with every credential masked. Each name in it is searched by itself, too: a long name beside
/// a credential can make both look like words.
pub fn masked_path<'t>(path: impl Into<Cow<'t, str>>) -> Cow<'t, str> {
    const SEPARATORS: [char; 2] = ['/', '\\'];
    let path = path.into();
    let has_masked_name = || path.split(SEPARATORS).any(|name| matches!(masked(name), Cow::Owned(_)));
    if !path.contains(SEPARATORS) || !has_masked_name() {
        return masked(path);
    }
    let mut shown = String::new();
    for part in path.split_inclusive(SEPARATORS) {
        let name = part.trim_end_matches(SEPARATORS);
        shown.push_str(&masked(name));
        shown.push_str(&part[name.len()..]);
    }
    Cow::Owned(masked(shown).into_owned())
}

/// The name of a section or item as a part of a path, without credentials, which beside others may not look like ones.
pub fn name_in_path(name: &str) -> Cow<'_, str> {
    masked(in_path(name))
}

/// A name as it is stored and compared: with a number instead of each credential in it, so that different names stay
/// different.
pub fn masked_name<'t>(name: impl Into<Cow<'t, str>>) -> Cow<'t, str> {
    let name = name.into();
    let shown = masked_path(name.as_ref());
    if shown.contains(MASK) && !name.contains(MASK) { Cow::Owned(with_fingerprint(&shown, &name)) } else { name }
}

/// Whether a credential was masked in the text, or it looks like that.
pub fn is_masked(text: &str) -> bool {
    text.contains(MASK)
}

/// A text on one line without credentials, cut to `most` characters: what is cut off may be what shows that the rest is a
/// credential, so nothing is cut before it is masked.
pub(crate) fn cut(text: &str, most: usize) -> String {
    let text = masked(text);
    let line = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= most { line } else { line.chars().take(most).chain(['…']).collect() }
}

/// A masked name with a number that only depends on the name.
pub(crate) fn with_fingerprint(shown: &str, name: &str) -> String {
    format!("{shown}~{:08x}", fingerprint(name))
}

/// FNV-1a: the same number in every version of the program.
fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Text that may be printed: without credentials, with visible control characters, and of a limited length.
///
/// Only this type reaches standard output and standard error, so that a message cannot forget any of the three. What is
/// not its own text, a program passes through one of these constructors; a text may pass several times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown(String);

impl Shown {
    /// One line.
    pub fn line(text: &str) -> Self {
        Self(shortened(visible(&masked(text), Kept::Nothing), LINE))
    }

    /// What a line says about a file, after its path. Each is masked by itself: together, a position or a message could be
    /// read as the value of a name in the path, or hide that the path ends in a credential.
    pub fn about_file(path: &str, message: &Self) -> Self {
        Self(format!("{}{message}", Self::path(path)))
    }

    /// The path of a file or setting, on one line.
    pub fn path(path: &str) -> Self {
        Self(shortened(visible(&masked_path(path), Kept::Nothing), LINE))
    }

    /// Several lines.
    pub fn text(text: &str) -> Self {
        Self(shortened(visible(&masked(text), Kept::Lines), TEXT))
    }

    /// A document, such as a comparison of two files: not shortened, because the size of files is limited and what is cut
    /// off could not be used.
    pub fn document(text: &str) -> Self {
        Self(visible(&masked(text), Kept::Lines))
    }

    /// A rendered text in which sequences that only set colors are kept. What is rendered has passed [`Self::line`] before,
    /// or else a file could set colors.
    pub fn styled(text: &str) -> Self {
        Self(visible(&masked(text), Kept::Colors))
    }

    /// Text to which only tables, pages and options of the program contribute. Nothing is masked, because the examples of
    /// pages look like credentials. A test lists the modules that use it.
    pub fn of_program(text: &str) -> Self {
        Self(visible(text, Kept::Colors))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

fn shortened(mut text: String, most: usize) -> String {
    if text.len() > most
        && let Some((end, _)) = text.char_indices().nth(most)
    {
        text.truncate(end);
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Shown, masked, masked_name, name_in_path};

    const KEY: &str = "-----BEGIN PRIVATE KEY-----\nAAAABBBB\n-----END PRIVATE KEY-----";

    #[test]
    fn a_private_key_is_never_shown() {
        let text = format!("`{KEY}` is not a host");
        assert_eq!(Shown::line(&text).as_str(), "`***` is not a host");
        assert_eq!(masked(text), "`***` is not a host");
    }

    #[test]
    fn names_with_credentials_stay_different() {
        let name = |token: &str| masked_name(format!("/a/ghp_{token}0a1b2c3d4e5f60718293")).into_owned();
        assert_ne!(name("a"), name("b"));
        assert_eq!(name("a"), "/a/***~219e1d93", "baselines have it");
        assert_eq!(masked_name(name("a")), name("a"));
        assert_eq!(masked_name("/a/reqToken"), "/a/reqToken");
    }

    #[test]
    fn what_replaces_a_credential_or_means_no_value_is_shown() {
        for text in ["`/a/authToken`: empty", "`/a/authToken`: (hidden) -> (hidden)", "`/a/authToken`: `(hidden)`"] {
            assert_eq!(Shown::text(text).as_str(), text);
        }
    }

    #[test]
    fn a_path_is_masked_apart_from_its_message() {
        for (path, shown) in [
            ("API key wJalrXUtnFEMIK7MDENGbPx.xml", "API key ***"),
            ("password is Winter24xq.xml", "password is ***"),
            ("password=x1y2.xml", "password=***"),
            ("token.xml", "token.xml"),
        ] {
            let line = Shown::about_file(path, &Shown::line(":2:1: warning"));
            assert_eq!(line.as_str(), format!("{shown}:2:1: warning"));
            assert_eq!(Shown::line(line.as_str()), line, "a text may pass several times");
        }
    }

    #[test]
    fn each_name_of_a_path_is_masked_by_itself() {
        for (path, shown) in [
            ("token Tr0ub4dor3xyzQ/zzzzzzzzzzzzzzzzzzzzzzzz.xml", "token ***/zzzzzzzzzzzzzzzzzzzzzzzz.xml"),
            ("/token Tr0ub4dor3xyzQ/reqSalesforceCompatibilityMode", "/token ***/reqSalesforceCompatibilityMode"),
            (r"c:\token Tr0ub4dor3xyzQ\zzzzzzzzzzzzzzzzzzzzzzzz.xml", r"c:\token ***\zzzzzzzzzzzzzzzzzzzzzzzz.xml"),
            ("password=x/y1z2Q3w4.xml", "password=***"),
            ("force-app/main/token/a.xml", "force-app/main/token/a.xml"),
        ] {
            assert_eq!(Shown::path(path).as_str(), shown);
            assert_ne!(masked_name(path).contains('~'), path == shown, "{path}");
        }
        assert_eq!(name_in_path(&"a".repeat(2000)), "(2000 bytes)");
    }

    #[test]
    fn control_characters_are_visible_and_the_length_is_limited() {
        assert_eq!(Shown::line("a\n\u{1b}[31mb").as_str(), "a␊␛[31mb");
        assert_eq!(Shown::text("a\n\u{1b}[31mb").as_str(), "a\n␛[31mb");
        assert_eq!(Shown::line(&"x".repeat(100_000)).as_str().chars().count(), super::LINE + 1);
        assert_eq!(Shown::line("12").to_string(), "12");
    }
}
