//! Words in `<…>`, `{…}`, `[…]`, `${…}` or `{{…}}`.

use std::ops::Range;

use super::words::{is_instruction, is_instruction_sentence, is_yours};
use crate::tables::ValueKind;

/// Maximum length of the text between the delimiters, in bytes.
const LONGEST: usize = 120;

/// What every placeholder of this kind begins with or has next.
pub(super) const OPENINGS: &[&str] = &["<", "{", "["];

pub(super) fn find(value: &str, kind: &ValueKind) -> Option<Range<usize>> {
    let instruction = instruction(value);
    if instruction.is_some() || uses_delimiters(kind, value) {
        return instruction;
    }
    if is_wrapped(value) {
        return Some(0..value.len());
    }
    between(value, "${", "}", is_code).or_else(|| between(value, "{{", "}}", is_code)).or_else(|| {
        let is_url = matches!(kind, ValueKind::Url { .. }) || value.contains("://");
        is_url.then(|| between(value, "<", ">", is_words))?
    })
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

/// Whether the whole value is one placeholder.
pub(super) fn is_wrapped(value: &str) -> bool {
    let inside = |open, close| Some(value.strip_prefix(open)?.strip_suffix(close)?.trim_ascii());
    inside("<", ">").is_some_and(is_words)
        || inside("{", "}").is_some_and(is_words)
        || inside("[", "]").is_some_and(is_bracketed)
}

/// Plain words: they start with a letter and have no character that JSON, markup or a pattern needs.
fn is_words(inner: &str) -> bool {
    let is_allowed = |c: char| c.is_alphanumeric() || " \n\t_-.,'’/()&".contains(c);
    inner.len() <= LONGEST && inner.starts_with(char::is_alphabetic) && inner.chars().all(is_allowed)
}

/// In brackets only capitals or several words: `[0-9]` and `[a-z]` are patterns, `[Case]` may be a value.
fn is_bracketed(inner: &str) -> bool {
    let in_capitals = inner.len() > 2 && !inner.chars().any(char::is_lowercase) && inner.contains('_');
    is_words(inner) && (in_capitals || inner.contains(' ') || inner.to_lowercase().starts_with("your"))
}

/// The name of a variable of a template.
fn is_code(inner: &str) -> bool {
    let is_allowed = |c: char| c.is_alphanumeric() || " _-.|".contains(c);
    let inner = inner.trim_ascii();
    !inner.is_empty() && inner.len() <= LONGEST && inner.chars().all(is_allowed)
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

/// The first `open`…`close` whose content is accepted. Both delimiters are ASCII.
fn between(value: &str, open: &str, close: &str, accepts: fn(&str) -> bool) -> Option<Range<usize>> {
    let (bytes, mut from) = (value.as_bytes(), 0);
    memchr::memchr_iter(open.as_bytes()[0], bytes).find_map(|start| {
        if start < from || !bytes[start..].starts_with(open.as_bytes()) {
            return None;
        }
        let inner = start + open.len();
        from = inner;
        // Longer content is not accepted, so that the search is linear in the length of the value.
        let near = &bytes[inner..value.len().min(inner + 2 * LONGEST)];
        let mut ends = memchr::memchr_iter(close.as_bytes()[0], near);
        let end = inner + ends.find(|end| near[*end..].starts_with(close.as_bytes()))?;
        accepts(&value[inner..end]).then_some(start..end + close.len())
    })
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
        ] {
            assert_eq!(found(whole).as_deref(), Some(whole));
        }
    }

    #[test]
    fn unrendered_templates_are_found_anywhere() {
        assert_eq!(found("https://${host}/x").as_deref(), Some("${host}"));
        assert_eq!(found("v{{ version }}").as_deref(), Some("{{ version }}"));
        assert_eq!(found("https://<your host>/x").as_deref(), Some("<your host>"));
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
        let token = of_kind("<Presence State Mapping>", ValueKind::Mapping);
        assert!(token.is_some(), "tokens are found in every kind");
    }
}
