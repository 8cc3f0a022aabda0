//! Maps from Salesforce fields to keys of the attached data: `Field:key` pairs, separated by commas.

use ccdef_core::prelude::*;

/// The two items that hold a map.
pub(crate) const MAPS: [&str; 2] = ["CaseMap", "TaskMap"];

/// A map.
pub(crate) const MAP: ValueKind = ValueKind::list(',', &PAIR);

const PAIR: ValueKind = ValueKind::custom("`<Salesforce field>:<key>`", check_pair);

fn check_pair(value: &str) -> Result<(), ValueIssue> {
    match value.split_once(':') {
        Some((field, key)) if is_name(field) && !key.trim().is_empty() => Ok(()),
        _ => Err(ValueIssue::new("is not `<Salesforce field>:<key>`")),
    }
}

fn is_name(field: &str) -> bool {
    let field = field.trim();
    !field.is_empty() && field.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// The Salesforce fields of a map, each with its place in the text.
pub(crate) fn fields(map: &str) -> impl Iterator<Item = (usize, &str)> {
    let starts = map.split(',').scan(0, |next, pair| {
        let start = *next;
        *next += pair.len() + 1;
        Some((start, pair))
    });
    starts.filter_map(|(start, pair)| {
        let (field, _) = pair.split_once(':')?;
        let indent = field.len() - field.trim_start().len();
        Some((start + indent, field.trim()))
    })
}

#[cfg(test)]
mod tests {
    use super::{MAP, fields};

    #[test]
    fn map_is_a_list_of_pairs() {
        for good in ["Origin:channel", "Origin:channel, Acme_Queue__c:acme queue", ""] {
            assert!(MAP.check(good).is_ok(), "{good}");
        }
        for bad in ["Origin", "Origin:", ":channel", "Case Origin:channel", "Origin=channel"] {
            assert!(MAP.check(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn fields_come_with_their_places() {
        let map = "Origin:channel, Acme_Queue__c : queue,rest";
        let found: Vec<_> = fields(map).collect();
        assert_eq!(found, [(0, "Origin"), (16, "Acme_Queue__c")]);
        assert!(found.iter().all(|(at, field)| map[*at..].starts_with(field)));
    }
}
