//! Compares values with the patterns of profiles.

use crate::tables::profile::ValuePattern;
use crate::tables::url_match::url_matches;
use crate::text::adapter_url::AdapterUrl;

/// Whether the pattern contains a value, which has no whitespace around it; an empty value is in no pattern.
pub fn value_matches(pattern: &ValuePattern, value: &str) -> bool {
    !value.is_empty()
        && match pattern {
            ValuePattern::Filled => true,
            ValuePattern::OneOf(values) => values.contains(&value),
            ValuePattern::StartsWith(start) => value.starts_with(start),
            ValuePattern::EndsWith(end) => value.ends_with(end),
            ValuePattern::Contains(parts) => contains(value, parts),
            ValuePattern::Url(url) => url_matches(url, &AdapterUrl::parse(value)),
            ValuePattern::Form(kind) => kind.check(value).is_ok(),
            ValuePattern::All(patterns) => patterns.iter().all(|pattern| value_matches(pattern, value)),
            ValuePattern::Not(pattern) => !value_matches(pattern, value),
        }
}

/// Encoded text may have line breaks anywhere, so whitespace does not count.
fn contains(value: &str, parts: &[&str]) -> bool {
    // Any whitespace: editors and web pages may break a line with other characters than XML's.
    let joined: String = value.split_whitespace().collect();
    parts.iter().any(|part| joined.contains(part))
}

#[cfg(test)]
mod tests {
    use super::value_matches;
    use crate::tables::profile::{HostPattern, UrlPattern, ValueKind, ValuePattern};

    const ACME: &[HostPattern] = &[HostPattern::Named("acme.example")];

    #[test]
    fn each_pattern_matches_the_values_that_it_names() {
        let cases = [
            (ValuePattern::Filled, "x", ""),
            (ValuePattern::OneOf(&["a", "b"]), "b", "B"),
            (ValuePattern::StartsWith("arn:"), "arn:aws", "aws"),
            (ValuePattern::EndsWith("Role"), "CallRole", "Roles"),
            (ValuePattern::Contains(&["abcd"]), "xab\ncdy", "abdc"),
            (ValuePattern::Url(UrlPattern::ANY.hosts(ACME)), "https://acme.example/a", "https://other.example/"),
            (ValuePattern::Form(ValueKind::Bool), "true", "maybe"),
            (ValuePattern::All(&[ValuePattern::Filled, ValuePattern::EndsWith("z")]), "xyz", "xy"),
            (ValuePattern::Not(&ValuePattern::OneOf(&["a"])), "b", "a"),
            (ValuePattern::Not(&ValuePattern::OneOf(&["a"])), "c", ""),
        ];
        for (pattern, inside, outside) in cases {
            assert!(value_matches(&pattern, inside), "{pattern:?} {inside}");
            assert!(!value_matches(&pattern, outside), "{pattern:?} {outside}");
        }
    }
}
