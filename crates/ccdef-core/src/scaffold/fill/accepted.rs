//! Reads an answer as the value that it means.

use crate::tables::{ValueIssue, ValueKind};

/// The value that an answer means: the answer itself, a listed value in a different case, or the part of a pasted URL
/// that the kind requires.
///
/// # Errors
/// Says what is wrong with an answer that has no such meaning.
pub(crate) fn accepted_value(kind: &ValueKind, answer: &str) -> Result<String, ValueIssue> {
    let answer = answer.trim_ascii();
    let Err(issue) = kind.check(answer) else { return Ok(answer.to_owned()) };
    let meant = issue.suggestion.clone().filter(|meant| issue.suggestion_is_safe || is_start_of_host(meant, answer));
    meant.filter(|meant| kind.check(meant).is_ok()).ok_or(issue)
}

/// Whether a text is the beginning of the host in what looks like a URL or a host: `acme` of
/// `https://acme.my.salesforce.com/`.
fn is_start_of_host(meant: &str, answer: &str) -> bool {
    let host = answer.split_once("://").map_or(answer, |(_, rest)| rest);
    let rest = host.strip_prefix(meant);
    !meant.is_empty() && rest.is_some_and(|rest| rest.starts_with(['.', '/', '?', '#']) || rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::accepted_value;
    use crate::tables::ValueKind;

    #[test]
    fn an_answer_means_a_listed_value_or_a_part_of_a_url() {
        let modes = ValueKind::OneOf(&["classic", "lightning"]);
        for (kind, answer, expected) in [
            (modes, "Classic", "classic"),
            (ValueKind::Bool, "True", "true"),
            (ValueKind::MyDomain, "https://acme.my.salesforce.com/", "acme"),
            (ValueKind::MyDomain, "acme--uat.sandbox.my.salesforce.com", "acme--uat.sandbox"),
            (ValueKind::MyDomain, " acme ", "acme"),
            (ValueKind::Host, "https://pbx.acme.example:8443/softphone?a=b", "pbx.acme.example:8443"),
            (ValueKind::Host, "pbx.acme.example/softphone", "pbx.acme.example"),
        ] {
            assert_eq!(accepted_value(&kind, answer).map_err(|issue| issue.message), Ok(expected.to_owned()));
        }
    }

    #[test]
    fn a_guess_is_not_a_meaning() {
        for (kind, answer) in [
            (ValueKind::OneOf(&["classic", "lightning"]), "clasic"),
            (ValueKind::Bool, "yes"),
            (ValueKind::Host, "two words"),
            (ValueKind::Pixels, "12px"),
            (ValueKind::MyDomain, "https://login.salesforce.com"),
        ] {
            assert!(accepted_value(&kind, answer).is_err(), "{answer}");
        }
    }
}
