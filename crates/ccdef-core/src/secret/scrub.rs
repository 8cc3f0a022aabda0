//! Takes credentials out of what is said about a file.

use std::borrow::Cow;

use super::Secret;
use crate::diagnostic::Diagnostic;

/// What stands where a credential was.
const MASK: &str = "***";

/// Masks every credential in the texts of `findings`, and drops fixes that would write one.
///
/// Rules quote values; this is what lets them do so without knowing which of them are credentials.
pub(crate) fn scrub(findings: &mut [Diagnostic], secrets: &[Secret]) {
    for secret in secrets {
        for finding in findings.iter_mut() {
            clean(finding, &secret.value);
        }
    }
}

fn clean(finding: &mut Diagnostic, secret: &str) {
    let labels = std::iter::once(&mut finding.primary).chain(&mut finding.related).map(|label| &mut label.text);
    let texts = std::iter::once(&mut finding.message).chain(labels).chain(&mut finding.notes).chain(&mut finding.help);
    for text in texts {
        if let Cow::Owned(masked) = mask(text, secret) {
            *text = masked;
        }
    }
    if let Some(fix) = &mut finding.fix {
        if fix.edits.iter().any(|edit| matches!(mask(&edit.text, secret), Cow::Owned(_))) {
            finding.fix = None;
        } else if let Cow::Owned(masked) = mask(&fix.title, secret) {
            fix.title = masked;
        }
    }
}

/// `text` with `secret` masked wherever it stands as a word of its own.
fn mask<'t>(text: &'t str, secret: &str) -> Cow<'t, str> {
    let mut masked = String::new();
    let mut position = 0;
    for (start, _) in text.match_indices(secret).filter(|(_, found)| !found.is_empty()) {
        let end = start + secret.len();
        let joined = text[..start].ends_with(char::is_alphanumeric) || text[end..].starts_with(char::is_alphanumeric);
        if !joined {
            masked.push_str(&text[position..start]);
            masked.push_str(MASK);
            position = end;
        }
    }
    if position == 0 {
        return Cow::Borrowed(text);
    }
    masked.push_str(&text[position..]);
    Cow::Owned(masked)
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn a_credential_is_masked_where_it_stands_alone() {
        assert_eq!(mask("`abcd1` is not `abcd1x`, abcd1", "abcd1"), "`***` is not `abcd1x`, ***");
        assert_eq!(mask("nothing here", "abcd1"), "nothing here");
    }
}
