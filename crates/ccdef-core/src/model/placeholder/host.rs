//! Placeholder hosts: documentation domains and "your …".

use std::ops::Range;

/// Domains that RFC 2606 reserves for documentation. Hosts under `.example` and `.test` are not placeholders.
const DOCUMENTATION: &[&str] = &["example.com", "example.org", "example.net"];

/// What follows "your" in the first label of a placeholder host.
const YOUR: &[&str] = &[
    "instance",
    "instancename",
    "instance-name",
    "domain",
    "domainname",
    "mydomain",
    "company",
    "org",
    "orgname",
    "server",
    "host",
    "hostname",
    "tenant",
    "account",
    "subdomain",
    "site",
];

pub(super) fn find(value: &str) -> Option<Range<usize>> {
    words(value).find_map(|(start, word)| {
        documentation(word).or_else(|| yours(word)).map(|found| start + found.start..start + found.end)
    })
}

/// The runs of characters that a host name is made of, each with its start.
fn words(value: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut position = 0;
    let outside = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '.' | '_'));
    value.split_inclusive(outside).map(move |piece| {
        let start = position;
        position += piece.len();
        (start, piece.trim_end_matches(outside))
    })
}

fn documentation(word: &str) -> Option<Range<usize>> {
    let host = word.trim_end_matches('.');
    let lower = host.to_ascii_lowercase();
    DOCUMENTATION.iter().find_map(|domain| {
        let before = lower.strip_suffix(domain)?;
        let whole = before.is_empty() || before.ends_with('.');
        whole.then_some(before.len()..host.len())
    })
}

/// A label such as `yourinstance` or `your-org` in a host of at least two labels.
fn yours(word: &str) -> Option<Range<usize>> {
    let lower = word.to_ascii_lowercase();
    if !lower.trim_matches('.').contains('.') {
        return None;
    }
    let mut start = 0;
    for label in lower.split('.') {
        let name = label.split("--").next().unwrap_or(label);
        let rest = name.strip_prefix("your").map(|rest| rest.trim_start_matches(['-', '_']));
        if rest.is_some_and(|rest| YOUR.contains(&rest)) {
            return Some(start..start + name.len());
        }
        start += label.len() + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::model::placeholder::tests::found;

    #[test]
    fn documentation_domains_and_yours_are_placeholders() {
        for (value, placeholder) in [
            ("https://pbx-a.example.com", "example.com"),
            ("mailto:support@Example.Org?subject=x", "Example.Org"),
            ("https://yourinstancename.awsapps.com/connect/ccp", "yourinstancename"),
            ("https://your-org.my.salesforce.com/x", "your-org"),
            ("https://yourdomain--c.vf.force.com/x", "yourdomain"),
        ] {
            assert_eq!(found(value).as_deref(), Some(placeholder), "{value}");
        }
    }

    #[test]
    fn other_hosts_are_not_placeholders() {
        for real in [
            "https://example.my.salesforce.com",
            "https://myexample.com",
            "https://example.com.au",
            "https://example.community",
            "https://cti.acme.example",
            "https://yours.acme.test",
            "Your server is down",
        ] {
            assert_eq!(found(real), None, "{real}");
        }
    }
}
