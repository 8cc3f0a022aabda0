//! Removes credentials from the texts of findings.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::Secret;
use crate::model::shown::MASK;
use crate::rule::diagnostic::Diagnostic;

/// Number of characters that identify a credential where a message cuts it off.
const HEAD: usize = 12;

/// Masks every credential in the texts of `findings`, and drops fixes that would write one.
///
/// So rules can quote values without knowing which of them are credentials.
pub(crate) fn mask_secrets<'d, 's>(
    findings: impl IntoIterator<Item = &'d mut Diagnostic>,
    secrets: impl IntoIterator<Item = &'s Secret>,
) {
    let secret_texts = SecretTexts::of(secrets);
    if secret_texts.whole.is_empty() {
        return;
    }
    for finding in findings {
        mask_finding(finding, &secret_texts);
    }
}

fn mask_finding(finding: &mut Diagnostic, secret_texts: &SecretTexts<'_>) {
    let labels = std::iter::once(&mut finding.primary).chain(&mut finding.related).map(|label| &mut label.text);
    let texts = std::iter::once(&mut finding.message).chain(labels).chain(&mut finding.notes).chain(&mut finding.help);
    for text in texts {
        if let Cow::Owned(masked) = secret_texts.mask(text) {
            *text = masked;
        }
    }
    let Some(fix) = &mut finding.fix else { return };
    if fix.edits.iter().any(|edit| matches!(secret_texts.mask(&edit.text), Cow::Owned(_))) {
        finding.fix = None;
    } else if let Cow::Owned(masked) = secret_texts.mask(&fix.title) {
        fix.title = masked;
    }
}

/// The credentials of one or more files, to be found in a text in one pass.
struct SecretTexts<'s> {
    whole: BTreeSet<&'s str>,
    /// The first characters of the long ones.
    heads: BTreeSet<&'s str>,
    /// The lengths of both, in bytes, longest first.
    lengths: Vec<usize>,
}

impl<'s> SecretTexts<'s> {
    fn of(secrets: impl IntoIterator<Item = &'s Secret>) -> Self {
        let whole: BTreeSet<&str> =
            secrets.into_iter().map(|secret| secret.value.as_str()).filter(|word| !word.is_empty()).collect();
        let head = |word: &&'s str| word.char_indices().nth(HEAD).map(|(end, _)| &word[..end]);
        let heads: BTreeSet<&str> = whole.iter().filter_map(head).collect();
        let lengths: BTreeSet<usize> = whole.iter().chain(&heads).map(|word| word.len()).collect();
        Self { whole, heads, lengths: lengths.into_iter().rev().collect() }
    }

    /// `text` with every credential masked that is a separate word in it, even if it is cut off.
    fn mask<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut masked = String::new();
        let (mut kept, mut previous) = (0, ' ');
        for (start, character) in text.char_indices() {
            let begins = start >= kept && !(previous.is_alphanumeric() && character.is_alphanumeric());
            previous = character;
            if let Some(end) = begins.then(|| self.end_of_word(text, start)).flatten() {
                masked.push_str(&text[kept..start]);
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

    /// Where the credential ends that begins at `start`.
    fn end_of_word(&self, text: &str, start: usize) -> Option<usize> {
        self.lengths.iter().find_map(|length| {
            let end = start + length;
            let word = text.get(start..end)?;
            let continues = word.ends_with(char::is_alphanumeric) && text[end..].starts_with(char::is_alphanumeric);
            if self.whole.contains(word) && !continues {
                return Some(end);
            }
            let cut = || text[end..].find(['`', ' ', '…']).map_or(text.len(), |at| end + at);
            self.heads.contains(word).then(cut)
        })
    }
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::Span;

    use super::{Secret, SecretTexts};
    use crate::model::SecretLocation;

    fn mask(text: &str, secrets: &[&str]) -> String {
        let secret = |value: &&str| Secret {
            span: Span::default(),
            what: "a secret",
            location: SecretLocation::Outside,
            section: None,
            name: None,
            is_private_key: false,
            value: (*value).to_owned(),
        };
        let secrets: Vec<Secret> = secrets.iter().map(secret).collect();
        SecretTexts::of(&secrets).mask(text).into_owned()
    }

    #[test]
    fn a_credential_is_masked_if_it_is_a_separate_word() {
        assert_eq!(mask("`abcd1` is not `abcd1x`, abcd1", &["abcd1"]), "`***` is not `abcd1x`, ***");
        assert_eq!(mask("a=!abc, xabcd1", &["!abc", "abcd1"]), "a=***, xabcd1");
        assert_eq!(mask("abcd12 abcd1", &["abcd1", "abcd12"]), "*** ***");
        assert_eq!(mask("nothing here", &["abcd1"]), "nothing here");
        assert_eq!(mask("é`ñandú`", &["ñandú"]), "é`***`");
    }

    #[test]
    fn a_truncated_credential_is_masked() {
        let long = "0123456789abcdef0123456789abcdef";
        assert_eq!(mask("`0123456789abcdef01…` is wrong", &[long]), "`***…` is wrong");
        assert_eq!(mask("`012345` is wrong", &[long]), "`012345` is wrong");
    }
}
