//! The kind of a My Domain name, from which new files get the URLs of an org.

use crate::tables::profile::{ValueIssue, ValueKind};

impl ValueKind {
    /// The My Domain name of an org as in its host names: `acme`, or `acme--uat` for a sandbox.
    pub const MY_DOMAIN: Self = Self::Custom {
        expects: "a My Domain name: letters, digits and hyphens, such as `acme`",
        check: check_my_domain,
    };
}

fn check_my_domain(value: &str) -> Result<(), ValueIssue> {
    let is_label = value.chars().all(|character| character.is_ascii_alphanumeric() || character == '-');
    if is_label && !value.starts_with('-') && !value.ends_with('-') {
        return Ok(());
    }
    let mut issue =
        ValueIssue::new("is not a My Domain name: use letters, digits and inner hyphens, without the rest of the host");
    issue.suggestion = name_in_host(value);
    Err(issue)
}

/// `acme` of `https://acme.my.salesforce.com/`.
fn name_in_host(value: &str) -> Option<String> {
    let host = value.split_once("://").map_or(value, |(_, rest)| rest);
    let (name, _) = host.split_once('.')?;
    check_my_domain(name).is_ok().then(|| name.to_owned()).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::check_my_domain;

    #[test]
    fn a_my_domain_name_is_the_first_label_of_a_host() {
        for good in ["acme", "acme-2", "acme--uat"] {
            assert!(check_my_domain(good).is_ok(), "{good}");
        }
        for bad in ["acme.my.salesforce.com", "-acme", "acme corp", "https://acme.my.salesforce.com"] {
            assert!(check_my_domain(bad).is_err(), "{bad}");
        }
        let issue = check_my_domain("https://acme.my.salesforce.com").expect_err("not a name");
        assert_eq!(issue.suggestion.as_deref(), Some("acme"));
    }
}
