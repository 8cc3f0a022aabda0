//! The My Domain name of an org, from which new files get its URLs.

use crate::tables::profile::{ValueIssue, ValueKind};
use crate::tables::salesforce_hosts::{SalesforceHostKind, org_in};

impl ValueKind {
    /// A part of an answer of this kind, which a template names as `{parameter.part}`; `None` if there is no such part. A
    /// My Domain name `acme--uat.sandbox` has the parts `org`, `acme--uat`, and `partition`, `.sandbox` or nothing:
    /// Salesforce has the name of a package between them.
    pub fn part<'v>(&self, part: &str, value: &'v str) -> Option<&'v str> {
        let (org, partition) = value.split_at(value.find('.').unwrap_or(value.len()));
        match (self, part) {
            (Self::MyDomain, "org") => Some(org),
            (Self::MyDomain, "partition") => Some(partition),
            _ => None,
        }
    }
}

/// What is between the name of an org and the domain of Salesforce, except in production.
const PARTITIONS: &[&str] = &["sandbox", "develop", "scratch", "demo", "patch", "trailblaze", "free", "stm", "wsm"];

pub(super) fn check(value: &str) -> Result<(), ValueIssue> {
    let (label, partition) = value.split_once('.').map_or((value, None), |(label, rest)| (label, Some(rest)));
    let is_label =
        !label.is_empty() && label.chars().all(|character| character.is_ascii_alphanumeric() || character == '-');
    if is_label && !label.starts_with('-') && !label.ends_with('-') && partition.is_none_or(is_partition) {
        return Ok(());
    }
    let mut issue =
        ValueIssue::new("is not a My Domain name: use letters, digits and inner hyphens, without the rest of the host");
    issue.suggestion = name_in_host(value);
    issue.suggestion_is_safe = issue.suggestion.is_some();
    Err(issue)
}

/// Whether a label is a partition; an org without enhanced domains has its instance there, such as `cs12`.
fn is_partition(label: &str) -> bool {
    let is_instance = |number: &str| !number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit());
    PARTITIONS.contains(&label) || label.strip_prefix("cs").is_some_and(is_instance)
}

/// `acme` of `https://acme.my.salesforce.com/`, and of the host of a package.
fn name_in_host(value: &str) -> Option<String> {
    let host = value.split_once("://").map_or(value, |(_, rest)| rest);
    let host = host.split(['/', '?', '#', ':']).next()?.to_ascii_lowercase();
    let name = match org_in(&host)? {
        (name, SalesforceHostKind::Visualforce) => without_package(name)?,
        (name, _) => name.to_owned(),
    };
    check(&name).is_ok().then_some(name)
}

/// `acme--uat.sandbox` of `acme--uat--package.sandbox`.
fn without_package(name: &str) -> Option<String> {
    let (label, partition) = name.split_once('.').map_or((name, None), |(label, rest)| (label, Some(rest)));
    let (org, _) = label.rsplit_once("--")?;
    Some(partition.map_or_else(|| org.to_owned(), |partition| format!("{org}.{partition}")))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tables::profile::ValueKind;

    #[test]
    fn a_name_has_the_parts_between_which_a_package_is_named() {
        let parts = |value| (ValueKind::MyDomain.part("org", value), ValueKind::MyDomain.part("partition", value));
        assert_eq!(parts("acme"), (Some("acme"), Some("")));
        assert_eq!(parts("acme--uat.sandbox"), (Some("acme--uat"), Some(".sandbox")));
        assert_eq!(ValueKind::MyDomain.part("host", "acme"), None);
        assert_eq!(ValueKind::Host.part("org", "acme.test"), None);
    }

    #[test]
    fn a_my_domain_name_is_the_part_of_a_host_that_belongs_to_the_org() {
        for good in ["acme", "acme-2", "acme--uat", "acme--uat.sandbox", "acme--uat.cs12"] {
            assert!(check(good).is_ok(), "{good}");
        }
        for (bad, meant) in [
            ("", None),
            (".sandbox", None),
            ("-acme", None),
            ("acme corp", None),
            ("acme.other", None),
            ("https://login.salesforce.com", None),
            ("test.salesforce.com", None),
            ("acme.notmy.site.com", None),
            ("acme.vf.force.com", None),
            ("pbx.acme.example", None),
            ("acme.my.salesforce.com", Some("acme")),
            ("https://Acme.my.salesforce.com/home?a=b", Some("acme")),
            ("https://acme--uat.sandbox.my.salesforce.com", Some("acme--uat.sandbox")),
            ("https://acme.my.salesforce.mil", Some("acme")),
            ("acme.lightning.force.com", Some("acme")),
            ("acme--c.vf.force.com", Some("acme")),
            ("https://acme--uat--c.sandbox.vf.force.com/apex/A", Some("acme--uat.sandbox")),
        ] {
            let issue = check(bad).expect_err("not a name");
            assert_eq!(issue.suggestion.as_deref(), meant, "{bad}");
        }
    }
}
