//! Regular expressions as JavaScript reads them.

use ccdef_core::prelude::*;

/// A pattern that must compile.
pub(crate) const REGEX: ValueKind = ValueKind::custom("a regular expression", check);

/// Longest pattern that is compiled, in bytes; longer ones are accepted unread.
const MAX_LENGTH: usize = 10_000;

fn check(value: &str) -> Result<(), ValueIssue> {
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
    use super::check;

    #[test]
    fn patterns_must_compile() {
        for good in [".*", r"^\+?(\d{3})-(?<rest>\d+)$", "(?=a)", "[0-9]{3}"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in ["(", "[a", "*a", "(?<n>a)(?<n>b)"] {
            let issue = check(bad).expect_err(bad);
            assert!(issue.message.starts_with("does not compile"), "{bad}: {issue:?}");
        }
    }

    #[test]
    fn hostile_patterns_do_no_harm() {
        assert!(check(&"(".repeat(9_000)).is_err());
        assert_eq!(check(&"(".repeat(100_000)), Ok(()));
        assert_eq!(check("((((a{9999}){9999}){9999}){9999})"), Ok(()));
    }
}
