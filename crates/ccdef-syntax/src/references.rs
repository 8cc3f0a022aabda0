//! Entity and character references, and the characters XML allows at all.

/// What stands at an ampersand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reference {
    /// One of the five entities, or a character reference.
    Character(char),
    /// `&name;` with a name that nothing defines.
    Undefined,
    /// `&#0;` and its like: a number that is no character of XML.
    Forbidden,
    /// `&#` that does not go on as a character reference does.
    Broken,
    /// `&amp` and the other four without their semicolon.
    Unterminated,
    /// An ampersand that begins no reference.
    Bare,
}

/// Reads the reference that `text`, which begins with `&`, begins with; gives its length in bytes too.
pub(crate) fn reference(text: &str) -> (Reference, usize) {
    let body = &text[1..];
    if let Some(digits) = body.strip_prefix('#') {
        return character_reference(digits);
    }
    let name = name_length(body);
    if name == 0 {
        return (Reference::Bare, 1);
    }
    let known = predefined(&body[..name]);
    match (body.as_bytes().get(name), known) {
        (Some(b';'), Some(character)) => (Reference::Character(character), name + 2),
        (Some(b';'), None) => (Reference::Undefined, name + 2),
        (Some(b'='), _) | (_, None) => (Reference::Bare, 1),
        (_, Some(_)) => (Reference::Unterminated, name + 1),
    }
}

/// The character that one of the five predefined entities stands for.
fn predefined(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

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

/// Whether XML 1.0 allows the character anywhere in a document.
pub(crate) fn is_allowed(character: char) -> bool {
    !matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether a name may begin with the character.
pub(crate) fn is_name_start(character: char) -> bool {
    matches!(character,
        ':' | '_' | 'A'..='Z' | 'a'..='z'
        | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}'
        | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}'
        | '\u{2070}'..='\u{218f}' | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}'
        | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}' | '\u{10000}'..='\u{effff}')
}

fn is_name_part(character: char) -> bool {
    is_name_start(character)
        || matches!(character, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
}

/// The length in bytes of the name that `text` begins with; zero when it begins with none.
pub(crate) fn name_length(text: &str) -> usize {
    let ascii = text.bytes().take_while(|byte| is_name_part(char::from(*byte)) && byte.is_ascii()).count();
    let rest = text[ascii..].chars().take_while(|character| is_name_part(*character));
    let length = ascii + rest.map(char::len_utf8).sum::<usize>();
    if text.starts_with(is_name_start) { length } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{Reference, name_length, reference};

    #[test]
    fn references_are_told_apart() {
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

    #[test]
    fn names_end_where_xml_ends_them() {
        assert_eq!(name_length("a-b.c:d e"), 7);
        assert_eq!(name_length("größe>"), 7);
        assert_eq!(name_length("1a"), 0);
        assert_eq!(name_length(""), 0);
    }
}
