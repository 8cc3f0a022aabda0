//! Words in `<…>`, `{…}`, `[…]`, `${…}` or `{{…}}`.

use std::ops::Range;

use super::variable::{self, between};
use super::words::{is_instruction, is_instruction_sentence, is_name_of_value, is_yours};
use crate::tables::ValueKind;

/// Maximum length of the text between the delimiters, in bytes.
const LONGEST: usize = 120;

/// What every placeholder of this kind begins with or has next.
pub(super) const OPENINGS: &[&str] = &["<", "{", "[", "("];

pub(super) fn find(value: &str, kind: &ValueKind) -> Option<Range<usize>> {
    let instruction = instruction(value);
    if instruction.is_some() || uses_delimiters(kind, value) {
        return instruction;
    }
    if is_wrapped(value) {
        return Some(0..value.len());
    }
    variable::in_code(value).or_else(|| variable::in_host(value)).or_else(|| {
        let is_url = matches!(kind, ValueKind::Url { .. });
        let words = || (is_url || value.contains("://")).then(|| between(value, "<", ">", is_words))?;
        words().or_else(|| is_url.then(|| variable::in_url(value))?)
    })
}

/// A variable without brackets, which no kind but a vendor's own has.
pub(super) fn of_variable(value: &str, kind: &ValueKind) -> Option<Range<usize>> {
    let is_valid = matches!(kind, ValueKind::Custom { .. }) && uses_delimiters(kind, value);
    if is_valid { None } else { variable::find(value) }
}

fn uses_delimiters(kind: &ValueKind, value: &str) -> bool {
    match kind {
        ValueKind::Template(_)
        | ValueKind::JsonObject
        | ValueKind::JsonArray
        | ValueKind::JsonObjectList
        | ValueKind::JsonRecord(_)
        | ValueKind::JsonRecords(_)
        | ValueKind::Mapping => true,
        ValueKind::List { of, .. } => uses_delimiters(of, value),
        // What the vendor's own check accepts, such as `[0-9 ]` for a pattern, is a valid value.
        ValueKind::Custom { check, .. } => check(value).is_ok(),
        _ => false,
    }
}

/// Whether the whole value is one placeholder, in brackets that may be repeated.
pub(super) fn is_wrapped(value: &str) -> bool {
    let inside = |open: char, close: char| {
        let inner = value.trim_start_matches(open).trim_end_matches(close);
        (value.starts_with(open) && value.ends_with(close)).then(|| inner.trim_ascii())
    };
    inside('<', '>').is_some_and(is_words)
        || inside('{', '}').is_some_and(is_words)
        || inside('[', ']').is_some_and(is_bracketed)
        || inside('(', ')').is_some_and(is_capital_name)
}

/// Plain words: they start with a letter and have no character that JSON, markup or a pattern needs.
fn is_words(inner: &str) -> bool {
    let is_allowed = |c: char| c.is_alphanumeric() || " \n\t_-.,'’/()&".contains(c);
    inner.len() <= LONGEST && inner.starts_with(char::is_alphabetic) && inner.chars().all(is_allowed)
}

/// In brackets only capitals or several words: `[0-9]` and `[a-z]` are patterns, `[Case]` may be a value.
fn is_bracketed(inner: &str) -> bool {
    let in_capitals = inner.len() > 2 && !inner.chars().any(char::is_lowercase) && inner.contains('_');
    let is_long = || in_capitals || inner.contains(' ') || inner.to_lowercase().starts_with("your");
    is_words(inner) && is_long() || is_capital_name(inner)
}

/// Capitals that name a value, such as `DISPLAY NAME`.
fn is_capital_name(inner: &str) -> bool {
    !inner.contains(char::is_lowercase) && is_name_of_value(inner)
}

/// An instruction, such as `{PASTE CERTIFICATE HERE}` or `<YOUR TOKEN>`: no format uses delimiters for that.
fn instruction(value: &str) -> Option<Range<usize>> {
    [("<", ">"), ("{", "}"), ("[", "]")]
        .into_iter()
        .find_map(|(open, close)| between(value, open, close, requests_a_value))
}

fn requests_a_value(inner: &str) -> bool {
    is_words(inner) && (is_instruction_sentence(inner) || is_instruction(inner) || is_yours(inner))
}

#[cfg(test)]
mod tests {
    use crate::model::placeholder::tests::{found, of_kind};
    use crate::tables::{ValueIssue, ValueKind};

    #[test]
    fn the_whole_value_may_be_wrapped() {
        for whole in [
            "<Presence Status Id>",
            "<your-instance>",
            "{Some Value}",
            "{replace this URL with relay state of your identity provider's app}",
            "[YOUR_TENANT]",
            "[your tenant]",
            "[NAME]",
            "[[DISPLAY NAME]]",
            "<<Acme name>>",
            "{{{name}}}",
            "(COMPANY)",
        ] {
            assert_eq!(found(whole).as_deref(), Some(whole));
        }
    }

    #[test]
    fn delimiters_that_the_kind_uses_are_not_placeholders() {
        assert_eq!(of_kind("{ANI}", ValueKind::Template(&[])), None);
        assert_eq!(of_kind("{{a}}", ValueKind::Mapping), None);
        let any = ValueKind::Custom { expects: "anything", check: |_| Ok(()) };
        assert_eq!(of_kind("[ABC_]", any), None);
        let nothing = ValueKind::Custom { expects: "nothing", check: |_| Err(ValueIssue::new("is something")) };
        assert!(of_kind("[ABC_]", nothing).is_some());
        assert_eq!(of_kind("<b>", ValueKind::Text).as_deref(), Some("<b>"));
    }
}
