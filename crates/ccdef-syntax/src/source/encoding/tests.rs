//! Decoding files.

use super::{Decoded, decode};
use crate::{Limits, ProblemKind};

fn decoded(bytes: &[u8]) -> Decoded {
    decode(bytes.to_vec(), &Limits::default())
}

/// The messages of the problems, each with its span.
fn problems(bytes: &[u8]) -> Vec<String> {
    let describe = |problem: crate::Problem| format!("{:?} {}", problem.span, problem.message);
    decoded(bytes).problems.into_iter().map(describe).collect()
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("\u{feff}{text}").encode_utf16().flat_map(order).collect()
}

#[test]
fn text_in_utf8_is_kept_with_its_byte_order_mark() {
    for text in ["", "<a/>", "\u{feff}<a>é😀</a>", "<?xml version='1.0' encoding='utf8'?><a>é</a>"] {
        let found = decoded(text.as_bytes());
        assert_eq!(found.text, text);
        assert_eq!(found.problems, []);
    }
}

#[test]
fn utf16_is_read_without_its_byte_order_mark() {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n<a>é😀</a>";
    for order in [u16::to_le_bytes, u16::to_be_bytes] {
        let found = decoded(&utf16(text, order));
        assert_eq!(found.text, text);
        assert_eq!(found.problems, []);
    }
}

#[test]
fn incomplete_characters_of_utf16_are_reported_once() {
    let mut bytes = utf16("ab", u16::to_le_bytes);
    bytes.extend([0x00, 0xd8, b'c', 0, b'd']);
    assert_eq!(decoded(&bytes).text, "ab?c?");
    assert_eq!(problems(&bytes), ["2..3 invalid UTF-16: incomplete character"]);
}

#[test]
fn invalid_bytes_keep_all_offsets_and_give_one_problem() {
    let bytes = b"<a>\xe9t\xe9\xff \xf0\x9f</a>";
    let found = decoded(bytes);
    assert_eq!(found.text, "<a>?t?? ??</a>");
    assert_eq!(found.text.len(), bytes.len());
    assert_eq!(problems(bytes), ["3..4 file is not valid UTF-8 (byte 0xE9)"]);
    assert_eq!(found.problems[0].label.as_deref(), Some("shown as `?`, like 4 more"));
}

#[test]
fn declared_encodings_are_checked() {
    let cases = [
        ("UTF-8", None),
        ("utf8", None),
        ("US-ASCII", None),
        ("ISO-8859-1", Some("30..40 encoding `ISO-8859-1` is not supported")),
        ("Windows-1252", Some("30..42 encoding `Windows-1252` is not supported")),
        ("UTF-16", Some("30..36 file declares the encoding `UTF-16` but is saved as UTF-8")),
    ];
    for (name, expected) in cases {
        let text = format!("<?xml version=\"1.0\" encoding=\"{name}\"?><a/>");
        assert_eq!(problems(text.as_bytes()), expected.into_iter().collect::<Vec<_>>(), "{name}");
    }
    assert_eq!(
        problems("<?xml version='1.0' encoding='US-ASCII'?><a>é</a>".as_bytes()),
        ["30..38 file declares the encoding `US-ASCII` but is saved as UTF-8"]
    );
    assert_eq!(
        problems(&utf16("<?xml version='1.0' encoding='UTF-8'?><a/>", u16::to_be_bytes)),
        ["30..35 file declares the encoding `UTF-8` but is saved as UTF-16"]
    );
}

#[test]
fn an_unsupported_declared_encoding_is_one_problem() {
    let bytes = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xe9</a>";
    assert_eq!(problems(bytes).len(), 1);
    assert!(decoded(bytes).text.ends_with("<a>?</a>"));
}

#[test]
fn binary_data_and_large_files_are_rejected() {
    let cases: [(&[u8], ProblemKind, &str); 6] = [
        (b"PK\x03\x04\0\0", ProblemKind::Malformed, "file is a ZIP archive, not XML"),
        (b"ACME\x01\x02\0\x04", ProblemKind::UnsupportedEncoding, "file is not text"),
        (&[0xfe; 64], ProblemKind::UnsupportedEncoding, "file is not text"),
        (
            b"<\0a\0/\0>\0",
            ProblemKind::UnsupportedEncoding,
            "file is encoded in UTF-16 without a byte order mark, which is not supported",
        ),
        (b"\xff\xfe\0\0<\0\0\0", ProblemKind::UnsupportedEncoding, "file is encoded in UTF-32, which is not supported"),
        (b"<a>12</a>", ProblemKind::ResourceLimit, "file is larger than the limit of 8 bytes"),
    ];
    for (bytes, kind, message) in cases {
        let max_bytes = if kind == ProblemKind::ResourceLimit { 8 } else { 1 << 20 };
        let found = decode(bytes.to_vec(), &Limits { max_bytes, ..Limits::default() });
        assert_eq!(found.text, "");
        assert_eq!(found.problems.len(), 1);
        assert_eq!((found.problems[0].kind, found.problems[0].message.as_str()), (kind, message));
    }
}

#[test]
fn the_limit_names_its_option() {
    let found = decode(vec![b'x'; 9], &Limits { max_bytes: 8, ..Limits::default() });
    assert!(found.problems[0].help.as_deref().is_some_and(|help| help.contains("--max-bytes")));
}
