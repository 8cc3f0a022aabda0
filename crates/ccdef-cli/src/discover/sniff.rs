//! Detects call center definitions among XML files by their root element.

mod tags;

use std::borrow::Cow;

use ccdef_core::engine::nearest;

use self::tags::{SniffedTag, tags};

/// How many bytes of a plain definition are looked at.
const SHORT_BEGINNING: u64 = 512;
/// How many bytes of another file are looked at.
const BEGINNING: u64 = 8 * 1024;
/// How many bytes are looked at of a file that begins with a comment or text as long as [`BEGINNING`].
pub(super) const LONG_BEGINNING: u64 = 16 * BEGINNING;

/// The root element of a definition, in lower case.
const ROOT: &str = "callcenter";

/// Whether a file that begins with these bytes is a definition, or contains one after other text. At most
/// [`LONG_BEGINNING`] of them are looked at, and of a plain definition only the first tag.
pub(super) fn has_definition(bytes: &[u8]) -> bool {
    let first = |length: u64| {
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        decode(&bytes[..length.min(bytes.len())])
    };
    if tags(&first(SHORT_BEGINNING)).next().is_some_and(|tag| is_root(&tag)) {
        return true;
    }
    let start = first(BEGINNING);
    let has_tags = tags(&start).next().is_some();
    has_root(&if has_tags { start } else { first(LONG_BEGINNING) })
}

/// Whether the text has the root element of a definition, in any letter case: as its first element, whatever text is
/// before it, or inside other elements, as in a saved web page. Inside other elements an element counts only if it has
/// child elements, because other files refer to a call center by an element of that name.
fn has_root(text: &str) -> bool {
    if has_misspelled_root(text) {
        return true;
    }
    let mut tags = tags(text).peekable();
    if tags.peek().is_some_and(is_root) {
        return true;
    }
    while let Some(tag) = tags.next() {
        if is_root(&tag) && !tag.is_empty && tags.peek().is_some_and(|next| !next.is_end) {
            return true;
        }
    }
    false
}

/// Whether the first element has a name that resembles that of the root, and contains sections: `<callCentre>`.
fn has_misspelled_root(text: &str) -> bool {
    let mut tags = tags(text);
    let Some(root) = tags.next().filter(|root| !root.is_end && !root.is_empty) else { return false };
    let name = root.name.to_ascii_lowercase().replace(['-', '_', '.'], "");
    let is_near = name.contains("callcent") || nearest(&name, [ROOT]).is_some();
    let is_section =
        |tag: SniffedTag<'_>| ["section", "sections"].iter().any(|name| tag.name.eq_ignore_ascii_case(name));
    is_near && tags.any(is_section)
}

fn is_root(tag: &SniffedTag<'_>) -> bool {
    !tag.is_end && tag.name.eq_ignore_ascii_case(ROOT)
}

/// The beginning as text; only ASCII has to be correct.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let units = |unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        Cow::Owned(String::from_utf16_lossy(&units))
    };
    let wide = |unit: fn([u8; 4]) -> u32| {
        let units = bytes.chunks_exact(4).map(|four| unit([four[0], four[1], four[2], four[3]]));
        Cow::Owned(units.map(|unit| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
    };
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [_, 0, 0, 0, ..] => wide(u32::from_le_bytes),
        [0, 0, 0xfe, 0xff, ..] | [0, 0, 0, _, ..] => wide(u32::from_be_bytes),
        [0xff, 0xfe, ..] | [_, 0, ..] => units(u16::from_le_bytes),
        [0xfe, 0xff, ..] | [0, _, ..] => units(u16::from_be_bytes),
        // Nearly every file is valid, which is quicker to see than to repair.
        _ => std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed),
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, has_root};

    #[test]
    fn the_root_element_is_found_after_declaration_comments_and_document_type() {
        for text in [
            "<callCenter>",
            "\u{feff}<?xml version='1.0'?>\n<!-- <other> --><callCenter\nxmlns='x'>",
            "<!DOCTYPE callCenter SYSTEM 'x'>\n<callCenter/>",
            "<!DOCTYPE callCenter [<!ENTITY x 'y'>]><callCenter/>",
            "  <md:callCenter>",
        ] {
            assert!(has_root(text), "{text}");
        }
        for text in ["", "<", "<callCenter", "<!-- <callCenter>", "plain text", "<?xml", "callCenter"] {
            assert!(!has_root(text), "{text}");
        }
    }

    #[test]
    fn the_root_element_is_found_after_text_and_inside_a_web_page() {
        for text in [
            "This XML file does not appear to have any style information associated with it.\n<!-- x --><callCenter>",
            "1<?xml version='1.0'?>\n2<callCenter>",
            "```xml\n<callCenter>\n<section/>",
            "Subject: a < b, 1 <2\n\n- <callCenter>\n",
            "<<<<<<< HEAD\n<callCenter>",
            "<html><head><title>x</title></head><body><pre>x</pre><callCenter><section name='a'/></callCenter>",
            "<definitions><CallCenter><!-- x --><displayName>A</displayName></CallCenter></definitions>",
        ] {
            assert!(has_root(text), "{text}");
        }
    }

    #[test]
    fn a_misspelled_root_element_with_sections_is_found() {
        for root in ["callCentre", "callCener", "CallCenters", "call-center", "CallCenterDefinition"] {
            assert!(has_root(&format!("<{root}>\n<section name='a'/></{root}>")), "{root}");
        }
        assert!(!has_root("<container><section name='a'/></container>"));
    }

    #[test]
    fn files_that_name_a_call_center_are_not_definitions() {
        for text in [
            "<Routing><callCenter>Acme</callCenter></Routing>",
            "<Package><types><members>*</members><name>CallCenter</name></types></Package>",
            "<Flow><description><![CDATA[<callCenter><section/>]]></description></Flow>",
            "<Flow><!-- <callCenter><section/> --></Flow>",
            "<callCenters><callCenter>Acme</callCenter></callCenters>",
            "<CallCenterRoutingMap><developerName>A</developerName></CallCenterRoutingMap>",
            "<User><callCenter/><name>Acme</name></User>",
        ] {
            assert!(!has_root(text), "{text}");
        }
    }

    #[test]
    fn utf_16_is_read_in_both_byte_orders() {
        let little: Vec<u8> = "\u{feff}<callCenter>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "<callCenter>".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert!(has_root(&decode(&little)) && has_root(&decode(&big)));
    }

    #[test]
    fn utf_32_is_read_in_both_byte_orders() {
        let units = || "\u{feff}<callCenter>".chars().map(u32::from);
        let little: Vec<u8> = units().flat_map(u32::to_le_bytes).collect();
        let big: Vec<u8> = units().skip(1).flat_map(u32::to_be_bytes).collect();
        assert!(has_root(&decode(&little)) && has_root(&decode(&big)));
    }
}
