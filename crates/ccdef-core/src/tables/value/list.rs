//! Lists joined by a separator.

use crate::tables::profile::{ValueIssue, ValueKind};

pub(super) fn check(value: &str, separator: char, of: &ValueKind) -> Result<(), ValueIssue> {
    let parts: Vec<(&str, Result<(), ValueIssue>)> =
        value.split(separator).map(|part| (part.trim_ascii(), of.check(part))).collect();
    let Some((part, issue)) = parts.iter().find_map(|(part, found)| found.as_ref().err().map(|issue| (part, issue)))
    else {
        return Ok(());
    };
    let mut issue = ValueIssue::new(format!("has the part `{part}`, which {}", issue.message));
    issue.suggestion = joined_anew(&parts, separator);
    issue.suggestion_is_safe =
        parts.iter().all(|(_, found)| found.as_ref().err().is_none_or(|issue| issue.suggestion_is_safe));
    Err(issue)
}

/// The list with every wrong part replaced, if each of them has a suggestion.
fn joined_anew(parts: &[(&str, Result<(), ValueIssue>)], separator: char) -> Option<String> {
    let parts: Option<Vec<&str>> = parts
        .iter()
        .map(|(part, found)| match found {
            Ok(()) => Some(*part),
            Err(issue) => issue.suggestion.as_deref(),
        })
        .collect();
    Some(parts?.join(&separator.to_string()))
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::ValueKind;
    use crate::tables::value::tests::outcome;

    const FLAGS: ValueKind = ValueKind::List { separator: ',', of: &ValueKind::OneOf(&["inbound", "outbound"]) };

    #[test]
    fn parts_are_trimmed_and_may_be_empty() {
        assert_eq!(outcome(FLAGS, "inbound, outbound,"), "ok");
    }

    #[test]
    fn the_first_wrong_part_is_named_and_all_are_fixed() {
        assert_eq!(
            outcome(FLAGS, "Inbound,OUTBOUND"),
            "has the part `Inbound`, which is not `inbound` or `outbound` → inbound,outbound"
        );
        assert_eq!(outcome(FLAGS, "Inbound,chat"), "has the part `Inbound`, which is not `inbound` or `outbound`");
    }
}
