//! Decoding, and the map back to the raw form.

use crate::{Span, Text, TextContext, span};

fn decode(raw: &str, context: TextContext) -> Text<'_> {
    Text::decode(raw, span(100, 100 + raw.len()), context)
}

/// The raw text of the first occurrence of `needle` in the value.
fn origin<'a>(raw: &'a str, context: TextContext, needle: &str) -> &'a str {
    let text = decode(raw, context);
    let start = text.value().find(needle).unwrap();
    let found = text.span_of(start..start + needle.len());
    &raw[usize::from(found.start()) - 100..usize::from(found.end()) - 100]
}

#[test]
fn plain_text_is_borrowed() {
    for context in [TextContext::Content, TextContext::Attribute] {
        let text = decode("https://acme.example/?a", context);
        assert!(text.decoded.is_none());
        assert_eq!(text.span_of(8..12), span(108, 112));
    }
}

#[test]
fn content_resolves_references_and_line_ends() {
    let cases = [
        ("a&amp;b&lt;&gt;&quot;&apos;", "a&b<>\"'"),
        ("&#65;&#x42;", "AB"),
        ("a\r\nb\rc\nd\te", "a\nb\nc\nd\te"),
        ("&#13;&#10;", "\r\n"),
        ("?a=1&b=2 & <3", "?a=1&b=2 & <3"),
        ("&nbsp;&#0;", "&nbsp;&#0;"),
        ("<![CDATA[a&amp;b\r\n<c>]]>", "a&amp;b\n<c>"),
        ("a<!-- <b> -->b<?pi x?>c", "abc"),
        ("a<b>inner<c/></b>d", "ad"),
        ("x<![CDATA[1]]>y<![CDATA[2]]>z", "x1y2z"),
        ("<D365 ORG URL>/x", "<D365 ORG URL>/x"),
        ("", ""),
        ("<!-- only -->", ""),
    ];
    for (raw, value) in cases {
        assert_eq!(decode(raw, TextContext::Content).value(), value, "{raw}");
    }
}

#[test]
fn line_ends_and_tabs_in_attributes_become_spaces() {
    assert_eq!(decode("a\r\nb\rc\nd\te&#10;f<g", TextContext::Attribute).value(), "a b c d e\nf<g");
}

#[test]
fn spans_are_mapped_back_through_all_decoding() {
    assert_eq!(origin("ab&amp;cd", TextContext::Content, "&"), "&amp;");
    assert_eq!(origin("ab&amp;cd", TextContext::Content, "b&c"), "b&amp;c");
    assert_eq!(origin("a\r\nb", TextContext::Content, "\n"), "\r\n");
    assert_eq!(origin("a\r\nb\tc", TextContext::Attribute, " b c"), "\r\nb\tc");
    assert_eq!(origin("x<![CDATA[<y>]]>z", TextContext::Content, "<y>"), "<y>");
    assert_eq!(origin("x<!-- c -->yz", TextContext::Content, "yz"), "yz");
    assert_eq!(origin("x<!-- c -->yz", TextContext::Content, "xy"), "x<!-- c -->y");
    assert_eq!(origin("<!-- c -->yz", TextContext::Content, "yz"), "yz");
    assert_eq!(origin("&#x1F600;é&lt;", TextContext::Content, "é"), "é");
    assert_eq!(origin("&#x1F600;é&lt;", TextContext::Content, "😀é<"), "&#x1F600;é&lt;");
}

#[test]
fn empty_ranges_are_positions_and_excessive_ranges_are_clamped() {
    let text = decode("a&amp;b", TextContext::Content);
    assert_eq!(text.span_of(1..1), span(101, 101));
    assert_eq!(text.span_of(3..3), span(107, 107));
    assert_eq!(text.span_of(2..99), span(106, 107));
    assert_eq!(decode("", TextContext::Content).span_of(0..5), span(100, 100));
    assert_eq!(decode("<!---->", TextContext::Content).span_of(0..0), span(100, 100));
}

#[test]
fn trimmed_spans_exclude_whitespace() {
    let text = decode("\n  a &amp; b\t", TextContext::Content);
    assert_eq!(text.trimmed(), "a & b");
    assert_eq!(text.trimmed_span(), span(103, 112));
    assert_eq!(decode("  ", TextContext::Content).trimmed_span(), span(100, 102));
}

#[test]
fn spans_leave_out_the_markup_inside() {
    let raw = " <!-- c --> a&amp;b ";
    let text = Text::decode(raw, span(10, 10 + raw.len()), TextContext::Content);
    assert_eq!(text.value(), "  a&b ");
    let slices = |range| -> Vec<&str> {
        let inside = |found: Span| &raw[usize::from(found.start()) - 10..usize::from(found.end()) - 10];
        text.spans_of(range).into_iter().map(inside).collect()
    };
    assert_eq!(slices(0..2), [" ", " "]);
    assert_eq!(slices(2..5), ["a&amp;b"]);
    assert_eq!(slices(3..3), [""; 0]);
}
