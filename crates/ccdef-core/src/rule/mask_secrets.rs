//! Removes credentials from the texts of findings.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::model::Secret;
use crate::model::shown::{MASK, masked, masked_path, with_fingerprint};
use crate::rule::diagnostic::{Diagnostic, Fix};

/// Number of characters that identify a credential where a message cuts it off.
const HEAD: usize = 12;

/// How much of a credential may be in a name, in characters: more than a name may have.
const LONGEST_NAME: usize = 96;

/// The minimum length of a credential, in bytes, that is masked inside a longer word, too.
const LONG: usize = 8;

/// Masks every credential in the texts of `findings` and in the paths of `settings`, and drops fixes that would write one.
///
/// So rules can quote values without knowing which of them are credentials.
pub(crate) fn mask_secrets<'d, 's>(
    findings: impl IntoIterator<Item = &'d mut Diagnostic>,
    settings: impl IntoIterator<Item = &'d mut String>,
    secrets: impl IntoIterator<Item = &'s Secret>,
) {
    let mut secrets = secrets.into_iter().filter(|secret| !secret.value.is_empty()).peekable();
    if secrets.peek().is_none() {
        // Most files have none, and building a search costs more than checking a small file.
        return;
    }
    let secret_texts = SecretTexts::of(secrets);
    for finding in findings {
        mask_finding(finding, &secret_texts);
    }
    for setting in settings {
        secret_texts.rename(setting);
    }
}

fn mask_finding(finding: &mut Diagnostic, secret_texts: &SecretTexts<'_>) {
    let hides = |text: &mut String| secret_texts.hide(text);
    if !hides(&mut finding.message) {
        finding.message = finding.rule.summary.to_owned();
    }
    for label in std::iter::once(&mut finding.primary).chain(&mut finding.related) {
        if !hides(&mut label.text) {
            label.text.clear();
        }
    }
    if let Some(setting) = &mut finding.setting {
        secret_texts.rename(setting);
    }
    finding.notes.retain_mut(hides);
    finding.help = finding.help.take().and_then(|mut help| hides(&mut help).then_some(help));
    let writes_secret = |fix: &Fix| fix.edits.iter().any(|edit| !secret_texts.is_free_of_secrets(&edit.text));
    finding.fix =
        finding.fix.take().filter(|fix| !writes_secret(fix)).and_then(|mut fix| hides(&mut fix.title).then_some(fix));
}

/// The credentials of one or more files, to be found in a text in one pass.
struct SecretTexts<'s> {
    whole: BTreeSet<&'s str>,
    /// Finds them and the first characters of the long ones. `None` if there are too many of them for a search.
    words: Option<AhoCorasick>,
    /// Finds parts of the long ones in names that are made of them, which may be cut off on both sides.
    names: Option<AhoCorasick>,
}

/// A place in a text where a credential may be.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    start: usize,
    /// The longest one of a start comes first.
    end: Reverse<usize>,
    /// Whether it is only the beginning of a credential.
    is_head: bool,
}

impl<'s> SecretTexts<'s> {
    fn of(secrets: impl IntoIterator<Item = &'s Secret>) -> Self {
        let whole: BTreeSet<&str> =
            secrets.into_iter().map(|secret| secret.value.as_str()).filter(|word| !word.is_empty()).collect();
        let head = |word: &&'s str| word.char_indices().nth(HEAD).map(|(end, _)| &word[..end]);
        let heads: BTreeSet<&str> = whole.iter().filter_map(head).collect();
        let names = whole.iter().flat_map(|word| parts_of_name(word)).filter(|name| name.len() >= LONG);
        Self { words: search(whole.iter().chain(&heads)), names: search(names), whole }
    }

    /// Masks the credentials in `text`. `false` if it still shows one in another form, such as a name made of it.
    fn hide(&self, text: &mut String) -> bool {
        let shown = self.mask(&masked(text.as_str())).into_owned();
        *text = shown;
        !self.shows_name(text)
    }

    /// Masks the credentials in the path of a setting, and keeps it different from other paths.
    fn rename(&self, path: &mut String) {
        let shown = self.mask(&masked_path(path.as_str())).into_owned();
        if shown != *path {
            *path = with_fingerprint(&shown, path);
        }
    }

    fn is_free_of_secrets(&self, text: &str) -> bool {
        matches!(self.mask(text), Cow::Borrowed(_))
            && matches!(masked(text), Cow::Borrowed(_))
            && !self.shows_name(text)
    }

    /// Whether a text contains a name that is made of a credential: its letters and digits in any case.
    fn shows_name(&self, text: &str) -> bool {
        self.names.as_ref().is_none_or(|names| names.is_match(&as_name(text)))
    }

    /// `text` with every credential masked that is a separate word in it, even if it is cut off, and with every long one
    /// masked inside words too: a rule may suggest a name that is made of the value.
    fn mask<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some(words) = &self.words else { return Cow::Borrowed(MASK) };
        let mut candidates: Vec<Candidate> = words
            .find_overlapping_iter(text)
            .map(|found| Candidate {
                start: found.start(),
                end: Reverse(found.end()),
                is_head: found.pattern().as_usize() >= self.whole.len(),
            })
            .collect();
        candidates.sort();
        let (mut masked, mut kept) = (String::new(), 0);
        for candidate in candidates {
            if let Some(end) = (candidate.start >= kept).then(|| end_of_secret(text, &candidate)).flatten() {
                masked.push_str(&text[kept..candidate.start]);
                masked.push_str(MASK);
                kept = end;
            }
        }
        if kept == 0 {
            return Cow::Borrowed(text);
        }
        masked.push_str(&text[kept..]);
        Cow::Owned(masked)
    }
}

/// Where the credential ends, if a candidate is one.
fn end_of_secret(text: &str, candidate: &Candidate) -> Option<usize> {
    let (start, Reverse(end)) = (candidate.start, candidate.end);
    let is_word = !is_inside_word(text, start);
    if candidate.is_head {
        return is_word.then(|| text[end..].find(['`', ' ', '…']).map_or(text.len(), |at| end + at));
    }
    (end - start >= LONG || (is_word && !is_inside_word(text, end))).then_some(end)
}

/// Whether the characters on both sides of a position belong to one word.
fn is_inside_word(text: &str, position: usize) -> bool {
    text[..position].ends_with(char::is_alphanumeric) && text[position..].starts_with(char::is_alphanumeric)
}

/// Finds all of these texts in one pass.
fn search<T: AsRef<[u8]>>(texts: impl IntoIterator<Item = T>) -> Option<AhoCorasick> {
    AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(texts).ok()
}

/// The parts of a credential that identify it in a name: its beginning, also from the first letter, with which a name
/// begins, and then each part of a fixed length, because something else may have been removed before it. The line before
/// a private key is in many texts, so the key itself counts.
fn parts_of_name(credential: &str) -> Vec<String> {
    let key = credential.trim_ascii_start().strip_prefix("-----").and_then(|armor| armor.split_once("-----"));
    let name = as_name(key.map_or(credential, |(_, key)| key));
    let from_letter = name.trim_start_matches(|character: char| !character.is_alphabetic());
    let head = |name: &str| name.chars().take(HEAD).collect::<String>();
    let characters: Vec<char> = name.chars().take(LONGEST_NAME).collect();
    let rest = characters.chunks_exact(HEAD).skip(1).map(|part| part.iter().collect());
    [head(&name), head(from_letter)].into_iter().chain(rest).collect()
}

/// The letters and digits of a text in lower case: what remains of it in a name.
fn as_name(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::Span;

    use super::{Secret, SecretTexts};
    use crate::model::SecretLocation;

    fn secret_of(value: &str) -> Secret {
        Secret {
            span: Span::default(),
            what: "a secret",
            location: SecretLocation::Outside,
            section: None,
            name: None,
            is_private_key: false,
            value: value.to_owned(),
        }
    }

    fn mask(text: &str, secrets: &[&str]) -> String {
        let secrets: Vec<Secret> = secrets.iter().map(|value| secret_of(value)).collect();
        SecretTexts::of(&secrets).mask(text).into_owned()
    }

    #[test]
    fn a_credential_is_masked_if_it_is_a_separate_word() {
        assert_eq!(mask("`abcd1` is not `abcd1x`, abcd1", &["abcd1"]), "`***` is not `abcd1x`, ***");
        assert_eq!(mask("a=!abc, xabcd1", &["!abc", "abcd1"]), "a=***, xabcd1");
        assert_eq!(mask("write a name such as `xHerbst24y`", &["Herbst24"]), "write a name such as `x***y`");
        assert_eq!(mask("abcd12 abcd1", &["abcd1", "abcd12"]), "*** ***");
        assert_eq!(mask("nothing here", &["abcd1"]), "nothing here");
        assert_eq!(mask("é`ñandú`", &["ñandú"]), "é`***`");
    }

    #[test]
    fn a_name_that_is_made_of_a_credential_is_recognized() {
        let secret = Secret { value: "Her-bst_24".into(), ..secret_of("") };
        let texts = SecretTexts::of([&secret]);
        assert!(!texts.hide(&mut "write `herBst24`".to_owned()));
        assert!(texts.hide(&mut "write `herbst`".to_owned()));
        let session = Secret { value: "00D1x000000AbCd!AQ0AQLwq3.yZ_5tRb8KdXw7uVn2".into(), ..secret_of("") };
        let texts_of_session = SecretTexts::of([&session]);
        assert!(!texts_of_session.hide(&mut "write `D1x000000AbCdAQ0AQLwq3YZ5tRb8KdXw7uVn2`".to_owned()));
        assert!(!texts_of_session.hide(&mut "write `AbCdAQ0AQLwq3YZ5tRb8KdXw7uVn2`".to_owned()));
        let token = Secret { value: "xoxb-123456789012-AbCdEfGhIjKl".into(), ..secret_of("") };
        let key = Secret { value: "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n".into(), ..secret_of("") };
        let texts = SecretTexts::of([&token, &key]);
        assert!(!texts.hide(&mut "write `xoxb123456789012AbCd`".to_owned()));
        assert!(!texts.hide(&mut "write `BEGINPRIVATEKEYMIGHAgEAMBMGByq`".to_owned()));
        assert!(texts.hide(&mut "write a text that begins with `-----BEGIN PRIVATE KEY-----`".to_owned()));
    }

    #[test]
    fn a_truncated_credential_is_masked() {
        let long = "0123456789abcdef0123456789abcdef";
        assert_eq!(mask("`0123456789abcdef01…` is wrong", &[long]), "`***…` is wrong");
        assert_eq!(mask("`012345` is wrong", &[long]), "`012345` is wrong");
    }
}
