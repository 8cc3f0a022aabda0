//! AWS region codes.

use crate::tables::profile::ValueIssue;
use crate::text::nearest::nearest;

/// The codes that AWS documents.
const KNOWN: &[&str] = &[
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
    "af-south-1",
    "ap-east-1",
    "ap-east-2",
    "ap-south-1",
    "ap-south-2",
    "ap-southeast-1",
    "ap-southeast-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ca-central-1",
    "ca-west-1",
    "eu-central-1",
    "eu-central-2",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "eu-south-1",
    "eu-south-2",
    "eu-north-1",
    "il-central-1",
    "me-south-1",
    "me-central-1",
    "mx-central-1",
    "sa-east-1",
    "us-gov-east-1",
    "us-gov-west-1",
    "cn-north-1",
    "cn-northwest-1",
    "eusc-de-east-1",
];

pub(super) fn check(value: &str) -> Result<(), ValueIssue> {
    if KNOWN.contains(&value) {
        return Ok(());
    }
    let code = value.to_lowercase().replace(['_', ' '], "-");
    let issue = ValueIssue::new(if is_region(value) {
        "is not a known AWS region, such as `eu-central-1`"
    } else {
        "is not an AWS region such as `eu-central-1`"
    });
    Err(match nearest(&code, KNOWN.iter().copied()) {
        Some(meant) => issue.suggest(meant),
        None => issue,
    })
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
        for (typo, meant) in
            [("US_West_2", "us-west-2"), ("eu-central", "eu-central-1"), ("us-gov-west", "us-gov-west-1")]
        {
            assert_eq!(outcome(ValueKind::Region, typo), format!("{wrong} ?→ {meant}"), "{typo}");
        }
        assert_eq!(outcome(ValueKind::Region, "frankfurt"), wrong);
        assert_eq!(
            outcome(ValueKind::Region, "eu-west-9"),
            "is not a known AWS region, such as `eu-central-1` ?→ eu-west-1"
        );
    }
}
