//! PEM blocks: the lines and the encoding, not the content.

use crate::tables::profile::ValueIssue;
use crate::text::pem::{PemBlock, blocks};

pub(super) fn check(value: &str, labels: &'static [&'static str]) -> Result<(), ValueIssue> {
    let begins: Vec<String> = labels.iter().map(|label| format!("`-----BEGIN {label}-----`")).collect();
    let begin = begins.join(" or ");
    let found = blocks(value);
    let [block] = found.as_slice() else {
        return Err(ValueIssue::new(match found.len() {
            0 => format!("does not begin with {begin}"),
            count => format!("has {count} lines `-----BEGIN …-----`; only one certificate or key is allowed"),
        }));
    };
    if block.range != (0..value.len()) {
        return Err(ValueIssue::new("has text before `-----BEGIN` or after the line `-----END …-----`"));
    }
    if !labels.contains(&block.label) {
        return Err(ValueIssue::new(format!("begins with `-----BEGIN {}-----`, expected {begin}", block.label)));
    }
    check_lines(block, value)
}

fn check_lines(block: &PemBlock<'_>, value: &str) -> Result<(), ValueIssue> {
    let wrong = |what: String| Err(ValueIssue::new(what));
    if !value.ends_with(&format!("-----END {}-----", block.label)) {
        return wrong(format!("has no line `-----END {}-----`", block.label));
    }
    if !block.has_separate_lines() {
        return wrong("is on one line; `-----BEGIN …-----` and `-----END …-----` must be separate lines".into());
    }
    match block.base64() {
        Ok(base64) if base64.is_empty() => wrong("has no text between its `BEGIN` and `END` lines".into()),
        Ok(base64) if base64.len() % 4 != 0 => {
            wrong("is cut off: the text between its `BEGIN` and `END` lines is not complete".into())
        }
        Ok(_) => Ok(()),
        Err(unexpected) => wrong(format!(
            "has the character `{unexpected}` between its `BEGIN` and `END` lines; only letters, digits, `+`, `/` and `=` are allowed there"
        )),
    }
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::ValueKind;
    use crate::tables::value::tests::outcome;

    fn pem(value: &str) -> String {
        outcome(ValueKind::CERTIFICATE, value)
    }

    #[test]
    fn one_block_of_a_known_label_is_accepted() {
        assert_eq!(pem("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"), "ok");
        assert_eq!(
            pem("-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----"),
            "begins with `-----BEGIN CERTIFICATE REQUEST-----`, expected `-----BEGIN CERTIFICATE-----` or `-----BEGIN PUBLIC KEY-----`"
        );
        assert_eq!(pem("MIIB"), "does not begin with `-----BEGIN CERTIFICATE-----` or `-----BEGIN PUBLIC KEY-----`");
    }

    #[test]
    fn each_defect_of_a_block_is_named() {
        assert_eq!(pem("-----BEGIN CERTIFICATE-----\nAAAA"), "has no line `-----END CERTIFICATE-----`");
        assert_eq!(
            pem("-----BEGIN CERTIFICATE----- AAAA -----END CERTIFICATE-----"),
            "is on one line; `-----BEGIN …-----` and `-----END …-----` must be separate lines"
        );
        assert_eq!(
            pem("-----BEGIN CERTIFICATE-----\nAA*A\n-----END CERTIFICATE-----"),
            "has the character `*` between its `BEGIN` and `END` lines; only letters, digits, `+`, `/` and `=` are allowed there"
        );
        assert_eq!(
            pem("-----BEGIN CERTIFICATE-----\nAAAAA\n-----END CERTIFICATE-----"),
            "is cut off: the text between its `BEGIN` and `END` lines is not complete"
        );
        assert_eq!(
            pem("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----"),
            "has no text between its `BEGIN` and `END` lines"
        );
    }
}
