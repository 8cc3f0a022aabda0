//! AWS region codes.

use crate::tables::profile::ValueIssue;

pub(super) fn check(value: &str) -> Result<(), ValueIssue> {
    if is_region(value) {
        return Ok(());
    }
    let issue = ValueIssue::new("is not an AWS region such as `eu-central-1`");
    let code = value.to_lowercase().replace(['_', ' '], "-");
    Err(if is_region(&code) { issue.suggest(code) } else { issue })
}

/// Lowercase words joined by hyphens, the last one a number: `eu-central-1`, `us-gov-west-1`.
pub(super) fn is_region(code: &str) -> bool {
    let parts: Vec<&str> = code.split('-').collect();
    let [area, words @ .., number] = parts.as_slice() else {
        return false;
    };
    let is_word = |word: &&str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase());
    !words.is_empty()
        && is_word(area)
        && words.iter().all(is_word)
        && !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::ValueKind;
    use crate::tables::value::tests::outcome;

    #[test]
    fn a_region_ends_in_a_number() {
        for good in ["us-west-2", "eu-central-1", "us-gov-east-1"] {
            assert_eq!(outcome(ValueKind::Region, good), "ok", "{good}");
        }
        let wrong = "is not an AWS region such as `eu-central-1`";
        assert_eq!(outcome(ValueKind::Region, "US_West_2"), format!("{wrong} ?→ us-west-2"));
        for bad in ["frankfurt", "eu-1", "eu--1"] {
            assert_eq!(outcome(ValueKind::Region, bad), wrong, "{bad}");
        }
    }
}
