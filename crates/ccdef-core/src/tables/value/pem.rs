//! PEM blocks: the lines and the encoding, not the content.

use crate::tables::profile::{ValueIssue, ValueKind};
use crate::text::pem::{PemBlock, blocks};

pub(super) fn check(value: &str, labels: &'static [&'static str]) -> Result<(), ValueIssue> {
    let expected = ValueKind::Pem(labels).describe();
    let found = blocks(value);
    let [block] = found.as_slice() else {
        return Err(ValueIssue::new(match found.len() {
            0 => format!("is not {expected}"),
            count => format!("has {count} PEM blocks, not {expected}"),
        }));
    };
    if block.range != (0..value.len()) {
        return Err(ValueIssue::new("has text around its PEM block"));
    }
    if !labels.contains(&block.label) {
        return Err(ValueIssue::new(format!("is not {expected}; its label is `{}`", block.label)));
    }
    check_lines(block, value)
}

fn check_lines(block: &PemBlock<'_>, value: &str) -> Result<(), ValueIssue> {
    let wrong = |what: String| Err(ValueIssue::new(what));
    if !value.ends_with(&format!("-----END {}-----", block.label)) {
        return wrong(format!("has no line `-----END {}-----`", block.label));
    }
    if !block.has_separate_lines() {
        return wrong("has its PEM block on one line; the `BEGIN` and `END` lines must be separate lines".into());
    }
    match block.base64() {
        Ok(base64) if base64.is_empty() => wrong("has nothing between its `BEGIN` and `END` lines".into()),
        Ok(base64) if base64.len() % 4 != 0 => wrong("has incomplete base64 data".into()),
        Ok(_) => Ok(()),
        Err(unexpected) => wrong(format!("has the character `{unexpected}`, which is not base64")),
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
            "is not one PEM block (`CERTIFICATE` or `PUBLIC KEY`); its label is `CERTIFICATE REQUEST`"
        );
        assert_eq!(pem("MIIB"), "is not one PEM block (`CERTIFICATE` or `PUBLIC KEY`)");
    }

    #[test]
    fn each_defect_of_a_block_is_named() {
        assert_eq!(pem("-----BEGIN CERTIFICATE-----\nAAAA"), "has no line `-----END CERTIFICATE-----`");
        assert_eq!(
            pem("-----BEGIN CERTIFICATE----- AAAA -----END CERTIFICATE-----"),
            "has its PEM block on one line; the `BEGIN` and `END` lines must be separate lines"
        );
        assert_eq!(
            pem("-----BEGIN CERTIFICATE-----\nAA*A\n-----END CERTIFICATE-----"),
            "has the character `*`, which is not base64"
        );
        assert_eq!(pem("-----BEGIN CERTIFICATE-----\nAAAAA\n-----END CERTIFICATE-----"), "has incomplete base64 data");
        assert_eq!(
            pem("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----"),
            "has nothing between its `BEGIN` and `END` lines"
        );
    }
}
