//! JavaScript regular expressions.

use ccdef_core::prelude::*;

/// A regular expression, which must compile.
pub(crate) const REGEX: ValueKind = ValueKind::custom("a regular expression", check);

/// The longest pattern that is compiled, in bytes; longer ones are accepted without a check.
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
    fn patterns_that_do_not_compile_are_reported() {
        for good in [".*", r"^\+?(\d{3})-(?<rest>\d+)$", "(?=a)", "[0-9]{3}"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in ["(", "[a", "*a", "(?<n>a)(?<n>b)"] {
            let issue = check(bad).expect_err(bad);
            assert!(issue.message.starts_with("does not compile"), "{bad}: {issue:?}");
        }
    }

    #[test]
    fn huge_and_deeply_nested_patterns_are_handled() {
        assert!(check(&"(".repeat(9_000)).is_err());
        assert_eq!(check(&"(".repeat(100_000)), Ok(()));
        assert_eq!(check("((((a{9999}){9999}){9999}){9999})"), Ok(()));
    }
}
