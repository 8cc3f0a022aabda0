//! Placeholder hosts: documentation domains, and labels that stand for the name of an org, a company or a server.

use std::ops::Range;

use super::words::{
    is_bare_noun, is_capital_noun, is_instruction_in_host, is_mine, is_name_of_missing, is_placeholder_of_labels,
    is_yours, without_ending,
};

/// Domains that RFC 2606 reserves for documentation, and domains that people write in their place. Hosts under
/// `.example` and `.test` are not placeholders.
pub(super) const DOCUMENTATION: &[&str] =
    &["example.com", "example.org", "example.net", "test.com", "company.com", "domain.com", "website.com"];

/// What stands for a port.
pub(super) const PORT: &str = ":port";

/// What a filled part of a host has, in addition to the fillers of every value.
pub(super) const FILLERS: &[&str] = &["x.", ".x", "-x"];

pub(super) fn find(value: &str) -> Option<Range<usize>> {
    words(value).find_map(|word| {
        let found = port(value, &word).or_else(|| documentation(word.text)).or_else(|| of_labels(&word))?;
        Some(word.start + found.start..word.start + found.end)
    })
}

/// `host:port`: a host with the word for a port in place of its number.
fn port(value: &str, word: &Word<'_>) -> Option<Range<usize>> {
    let after = &value[word.start + word.text.len()..];
    let has_port = after.get(..PORT.len()).is_some_and(|port| port.eq_ignore_ascii_case(PORT));
    let ends = || !after[PORT.len()..].starts_with(|c: char| c.is_alphanumeric());
    (has_port && ends() && (word.is_host || word.start == 0)).then(|| 0..word.text.len() + PORT.len())
}

/// A run of the characters that a host name is made of.
struct Word<'v> {
    start: usize,
    text: &'v str,
    /// Whether it is the host of a URL, or the whole value.
    is_host: bool,
}

fn words(value: &str) -> impl Iterator<Item = Word<'_>> {
    let mut position = 0;
    let outside = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '.' | '_'));
    value.split_inclusive(outside).map(move |piece| {
        let start = position;
        position += piece.len();
        let text = piece.trim_end_matches(outside);
        let is_whole = text.len() == value.len() && text.contains('.');
        Word { start, text, is_host: is_whole || value[..start].ends_with("://") }
    })
}

fn documentation(word: &str) -> Option<Range<usize>> {
    let host = word.trim_end_matches('.');
    DOCUMENTATION.iter().find_map(|domain| {
        let before = without_ending(host, domain)?;
        (before.is_empty() || before.ends_with('.')).then_some(before.len()..host.len())
    })
}

/// The first label that stands for a name, in a host of several labels or in a URL.
fn of_labels(word: &Word<'_>) -> Option<Range<usize>> {
    let host = word.text.trim_matches('.');
    let has_dot = host.contains('.');
    if !has_dot && !word.is_host {
        return None;
    }
    if is_filled(host) && (has_dot || host.len() > 2) {
        return Some(0..host.len());
    }
    let mut start = word.text.len() - word.text.trim_start_matches('.').len();
    if word.is_host && is_placeholder_of_labels(host) {
        return Some(start..start + host.len());
    }
    let has_lowercase = host.bytes().any(|byte| byte.is_ascii_lowercase());
    let around = Surroundings { is_host: word.is_host, has_dot, has_lowercase };
    let last = host.rsplit('.').next().unwrap_or(host);
    for label in host.split('.') {
        let name = label.split("--").next().unwrap_or(label);
        let is_top_level = has_dot && std::ptr::eq(label, last);
        if !is_top_level && is_placeholder(name, around) {
            return Some(start..start + name.len());
        }
        start += label.len() + 1;
    }
    None
}

/// Where a label is.
#[derive(Clone, Copy)]
struct Surroundings {
    is_host: bool,
    has_dot: bool,
    has_lowercase: bool,
}

fn is_placeholder(label: &str, around: Surroundings) -> bool {
    let in_url = || {
        around.has_lowercase && is_capital_noun(label)
            || is_name_of_missing(label)
            || is_instruction_in_host(label)
            || !around.has_dot && is_bare_noun(label)
    };
    is_yours(label) || is_mine(label) || label.len() > 2 && is_filled(label) || around.is_host && in_url()
}

/// Nothing but `x`, dots and hyphens: `xxx.xxx.xxx.xxx`.
fn is_filled(text: &str) -> bool {
    text.contains(['x', 'X']) && text.chars().all(|c| matches!(c, 'x' | 'X' | '.' | '-'))
}

#[cfg(test)]
mod tests {
    use crate::model::placeholder::tests::found;

    #[test]
    fn a_finding_points_at_the_label() {
        for (value, placeholder) in [
            ("https://pbx-a.example.com", "example.com"),
            ("mailto:support@Example.Org?subject=x", "Example.Org"),
            ("https://yourinstancename.awsapps.com/connect/ccp", "yourinstancename"),
            ("https://your-org.my.salesforce.com/x", "your-org"),
            ("https://yourdomain--c.vf.force.com/x", "yourdomain"),
            ("https://cti.acme.example/?org=https://mycompany.my.salesforce.com", "mycompany"),
        ] {
            assert_eq!(found(value).as_deref(), Some(placeholder), "{value}");
        }
    }
}
