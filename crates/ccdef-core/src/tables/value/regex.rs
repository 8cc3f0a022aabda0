//! Regular expressions as JavaScript reads them, which is what softphones run.

use crate::tables::profile::ValueIssue;

/// Longest pattern that is compiled, in bytes; longer ones are accepted unread.
const MAX_LENGTH: usize = 10_000;

pub(super) fn check(value: &str) -> Result<(), ValueIssue> {
    if value.len() > MAX_LENGTH {
        return Ok(());
    }
    match regress::Regex::new(value) {
        Ok(_) => Ok(()),
        Err(error) => Err(ValueIssue::new(format!("does not compile as a regular expression: {}", error.text))),
    }
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::ValueKind;
    use crate::tables::value::tests::said;

    #[test]
    fn patterns_must_compile() {
        for good in [".*", r"^\+?(\d{3})-(?<rest>\d+)$", "(?=a)", "[0-9]{3}"] {
            assert_eq!(said(ValueKind::Regex, good), "ok", "{good}");
        }
        for bad in ["(", "[a", "*a", "(?<n>a)(?<n>b)"] {
            let said = said(ValueKind::Regex, bad);
            assert!(said.starts_with("does not compile"), "{bad}: {said}");
        }
    }

    #[test]
    fn hostile_patterns_do_no_harm() {
        assert_ne!(said(ValueKind::Regex, &"(".repeat(9_000)), "ok");
        assert_eq!(said(ValueKind::Regex, &"(".repeat(100_000)), "ok");
        assert_eq!(said(ValueKind::Regex, "((((a{9999}){9999}){9999}){9999})"), "ok");
    }
}
