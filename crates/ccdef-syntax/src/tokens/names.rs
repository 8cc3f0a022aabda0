//! Names of elements and attributes.

/// What a byte can be in a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// It ends the name.
    No,
    /// It is allowed anywhere but at the start.
    Part,
    /// It is allowed anywhere.
    Start,
    /// The colon, which is allowed anywhere and ends a prefix.
    Colon,
    /// It is not ASCII: its character decides.
    Wide,
}

/// The class of every byte.
static CLASSES: [Class; 256] = {
    let mut table = [Class::Wide; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        table[byte as usize] = match byte {
            b':' => Class::Colon,
            b'_' | b'A'..=b'Z' | b'a'..=b'z' => Class::Start,
            b'-' | b'.' | b'0'..=b'9' => Class::Part,
            _ => Class::No,
        };
        byte += 1;
    }
    table
};

fn class(byte: u8) -> Class {
    CLASSES[usize::from(byte)]
}

/// Whether a name may begin with the character.
pub(crate) fn is_name_start(character: char) -> bool {
    if let Ok(byte) = u8::try_from(character)
        && byte.is_ascii()
    {
        return matches!(class(byte), Class::Start | Class::Colon);
    }
    matches!(character,
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}'
        | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}'
        | '\u{2070}'..='\u{218f}' | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}'
        | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}' | '\u{10000}'..='\u{effff}')
}

/// Whether a name may contain the character.
fn is_part(character: char) -> bool {
    is_name_start(character)
        || matches!(character, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
}

/// The length in bytes of the name that `text` begins with; zero when it begins with none.
pub(crate) fn name_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let ascii = bytes.iter().take_while(|byte| !matches!(class(**byte), Class::No | Class::Wide)).count();
    match (bytes.first().copied().map(class), bytes.get(ascii).copied().map(class)) {
        (None | Some(Class::No | Class::Part), _) => 0,
        (_, Some(Class::Wide)) => wide_name_length(text, ascii),
        _ => ascii,
    }
}

/// Whether `bytes` begin with `name` and not with a longer name.
pub(crate) fn begins_with_name(bytes: &[u8], name: &str) -> bool {
    bytes.starts_with(name.as_bytes()) && bytes.get(name.len()).is_some_and(|byte| class(*byte) == Class::No)
}

/// The same for a name of which only the first `ascii` bytes are ASCII for sure.
fn wide_name_length(text: &str, ascii: usize) -> usize {
    if !text.starts_with(is_name_start) {
        return 0;
    }
    let rest = text[ascii..].chars().take_while(|character| is_part(*character));
    ascii + rest.map(char::len_utf8).sum::<usize>()
}

/// The prefix of a name and the name without it, if it has one.
pub(crate) fn split_prefix(name: &str) -> Option<(&str, &str)> {
    let colon = name.bytes().position(|byte| byte == b':')?;
    Some((&name[..colon], &name[colon + 1..]))
}

/// The name without its prefix.
pub(crate) fn local_name(name: &str) -> &str {
    split_prefix(name).map_or(name, |(_, local)| local)
}

/// What is wrong with a name, if anything is.
pub(crate) fn name_fault(name: &str) -> Option<String> {
    if name_length(name) != name.len() || name.is_empty() {
        let wrong = name.chars().find(|character| name_length(&format!("a{character}")) == 1);
        return Some(match wrong {
            Some(character) => format!("must not contain `{character}`"),
            None => "must start with a letter or an underscore".to_owned(),
        });
    }
    let (prefix, local) = split_prefix(name)?;
    if local.contains(':') {
        return Some("must have at most one colon".to_owned());
    }
    let faulty = !local.starts_with(is_name_start) || prefix.is_empty();
    faulty.then(|| "the colon must be between a prefix and a name".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{begins_with_name, local_name, name_fault, name_length};

    #[test]
    fn names_end_where_xml_ends_them() {
        let cases = [("a-b.c:d e", 7), ("größe>", 7), ("é·e/", 5), ("1a", 0), ("-a", 0), ("·a", 0), ("", 0), ("a", 1)];
        for (text, length) in cases {
            assert_eq!(name_length(text), length, "{text}");
        }
    }

    #[test]
    fn a_name_ends_before_what_is_not_part_of_it() {
        let cases = [
            ("item>", true),
            ("item ", true),
            ("items>", false),
            ("item:a>", false),
            ("itemé>", false),
            ("item", false),
        ];
        for (text, expected) in cases {
            assert_eq!(begins_with_name(text.as_bytes(), "item"), expected, "{text}");
        }
    }

    #[test]
    fn faults_are_named() {
        assert_eq!(name_fault("xsi:nil"), None);
        assert_eq!(name_fault("na#me").as_deref(), Some("must not contain `#`"));
        assert_eq!(name_fault("1a").as_deref(), Some("must start with a letter or an underscore"));
        assert_eq!(name_fault("a:b:c").as_deref(), Some("must have at most one colon"));
        assert_eq!(name_fault(":a").as_deref(), Some("the colon must be between a prefix and a name"));
        assert_eq!(local_name("p:a"), "a");
    }
}
