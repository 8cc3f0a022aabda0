//! Entity and character references.

use super::names::name_length;
use crate::source::is_allowed;

/// What an ampersand begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reference {
    /// One of the five entities, or a character reference.
    Character(char),
    /// `&name;` with a name that nothing defines.
    Undefined,
    /// A number that XML does not allow, such as `&#0;`.
    Forbidden,
    /// `&#` that is not a complete character reference.
    Broken,
    /// `&amp` and the other four without their semicolon.
    Unterminated,
    /// An ampersand that begins no reference.
    Bare,
}

/// Reads the reference that `text`, which begins with `&`, begins with; gives its length in bytes too.
pub(crate) fn reference(text: &str) -> (Reference, usize) {
    let body = &text[1..];
    if let Some((entity, character)) = ENTITIES.iter().find(|(entity, _)| body.starts_with(entity)) {
        return (Reference::Character(*character), 1 + entity.len());
    }
    if let Some(digits) = body.strip_prefix('#') {
        return character_reference(digits);
    }
    let name = name_length(body);
    if name == 0 {
        return (Reference::Bare, 1);
    }
    let is_known = ENTITIES.iter().any(|(entity, _)| entity.strip_suffix(';') == Some(&body[..name]));
    match body.as_bytes().get(name) {
        Some(b';') => (Reference::Undefined, name + 2),
        Some(b'=') => (Reference::Bare, 1),
        _ if is_known => (Reference::Unterminated, name + 1),
        _ => (Reference::Bare, 1),
    }
}

/// The entities that XML defines, as they are written after the ampersand.
const ENTITIES: [(&str, char); 5] = [("amp;", '&'), ("lt;", '<'), ("gt;", '>'), ("quot;", '"'), ("apos;", '\'')];

/// `digits` is what follows `&#`.
fn character_reference(digits: &str) -> (Reference, usize) {
    let (digits, radix, prefix) = digits.strip_prefix('x').map_or((digits, 10, 2), |hex| (hex, 16, 3));
    let count = digits.bytes().take_while(|byte| char::from(*byte).is_digit(radix)).count();
    if count == 0 || digits.as_bytes().get(count) != Some(&b';') {
        return (Reference::Broken, prefix + count);
    }
    let number = u32::from_str_radix(&digits[..count], radix).ok();
    let found = match number.and_then(char::from_u32) {
        Some(character) if is_allowed(character) => Reference::Character(character),
        _ => Reference::Forbidden,
    };
    (found, prefix + count + 1)
}

#[cfg(test)]
mod tests {
    use super::{Reference, reference};

    #[test]
    fn references_are_classified() {
        let cases = [
            ("&amp;x", Reference::Character('&'), 5),
            ("&#65;", Reference::Character('A'), 5),
            ("&#x1F600;", Reference::Character('😀'), 9),
            ("&nbsp;", Reference::Undefined, 6),
            ("&#0;", Reference::Forbidden, 4),
            ("&#xD800;", Reference::Forbidden, 8),
            ("&#99999999999;", Reference::Forbidden, 14),
            ("&#65 ", Reference::Broken, 4),
            ("&#;", Reference::Broken, 2),
            ("&#X41;", Reference::Broken, 2),
            ("&amp b", Reference::Unterminated, 4),
            ("&lt=5", Reference::Bare, 1),
            ("&b=2", Reference::Bare, 1),
            ("& ", Reference::Bare, 1),
            ("&", Reference::Bare, 1),
        ];
        for (text, expected, length) in cases {
            assert_eq!(reference(text), (expected, length), "{text}");
        }
    }
}
