//! Texts that are expensive to read: the time is proportional to the size for every kind of error.

use std::time::{Duration, Instant};

use ccdef_syntax::{Limits, Source, read};

/// Large enough that doing something for every pair of bytes would take far longer than [`ENOUGH`].
const SIZE: usize = if cfg!(debug_assertions) { 1 << 17 } else { 1 << 22 };

/// Far more than reading takes, also on a busy machine.
const ENOUGH: Duration = Duration::from_secs(10);

/// A beginning, a part that is repeated until the text is large, and an end.
const COSTLY: &[(&str, &str, &str)] = &[
    ("", "x", ""),
    ("<a>", "<", ""),
    ("<a>", "&", ""),
    ("<a>", "&amp", ""),
    ("<a>", "&#", ""),
    ("<a>", "&x;", ""),
    ("<a>", "a < b ", "</a>"),
    ("<a>", "<b ", "</a>"),
    ("<a>", "<b c ", "</a>"),
    ("<a>", "<b c=\"", "</a>"),
    ("<a>", "<b c='\"><b c=\"'>", "</a>"),
    ("<a>", "<b c=\">\"", ""),
    ("<a>", "<b c=\">\"", ">"),
    ("<a ", "b=\"x\" ", "/>"),
    ("<a ", "b=\"x\"", ""),
    ("<a ", "b=\"x\"y ", "/>"),
    ("<a ", "b=\"x c=\"", "/>"),
    ("<a ", "b=\"x c=\"", ""),
    ("<a ", "b='x\" c=\"y'", ""),
    ("<a ", "b=x ", ""),
    ("<a ", "b ", ""),
    ("<a ", "b ", "<"),
    ("<a ", "=\"", ""),
    ("<a b=\"", "x=\"", ""),
    ("<a b=\"", "\" x y z", "/>"),
    ("<a b=\"", "x='\"", ""),
    ("<a ", "é", "/>"),
    ("", "<a>", ""),
    ("", "<a>x", "</b>"),
    ("", "<item>", ""),
    ("", "<item>", "</section>"),
    ("<callCenter><section>", "<item>", "</section></callCenter>"),
    ("<callCenter>", "<section><item>", "</callCenter>"),
    ("<callCenter><section><item>", "<org>", "</item></section></callCenter>"),
    ("<a>", "</b>", "</a>"),
    ("<a>", "</b>\n", "</a>"),
    ("<a>", "<c></b></c></b>", "</a>"),
    ("<a>", "\n<<<<<<< x\n</b>=======\n</b>\n>>>>>>> y\n</b>", "</a>"),
    ("<a>", "\n>>>>>>> y\n</b>&", "</a>"),
    ("<a><c>", "</b>x", "</a>"),
    ("<a><b><c>", "</a", ""),
    ("<a>", "<b></a></b><a>", ""),
    ("", "<a></a>", ""),
    ("", "</a>", ""),
    ("<a>", "<!--", ""),
    ("<a><!--", "\n", ""),
    ("<a>", "<!--\n", ""),
    ("<a>", "<!-- \n \n", "<"),
    ("<a>", "<!--", "-->"),
    ("<a>", "<!-- -->", ""),
    ("<a>", "<!-- <!-- -->", "</a>"),
    ("<a>", "<!-- <!-- --> -->", "</a>"),
    ("<a><!--", "-", "--></a>"),
    ("<a>", "<![CDATA[", ""),
    ("<a>", "<![CDATA[</a>", ""),
    ("<a>", "<?b", ""),
    ("<a>", "<?b>", ""),
    ("", "<?xml ", ""),
    ("", "<?xml ", "?>"),
    ("", "<?xml version=\"1.0\"?>", ""),
    ("", "<!DOCTYPE a [", ""),
    ("", "<!DOCTYPE a>", ""),
    ("<a>", "<!", ""),
    ("<a>", "]]>", "</a>"),
    ("<a>", "<1>x</1>", "</a>"),
    ("<a>", "<1", "</1></a>"),
    ("<a>", "\u{1}", "</a>"),
    ("<a>", "<p:b/>", "</a>"),
    ("<a>", "<p:b xmlns:p='x'>", "</a>"),
    ("<CallCenter><customSettings>{", "\"a\":\"b\",", "}</customSettings></CallCenter>"),
    ("<CallCenter><customSettings>{", "&quot;a&quot;:&quot;b&quot;,", "</customSettings></CallCenter>"),
    ("<CallCenter><customSettings>", "[", "</customSettings></CallCenter>"),
    ("<callCenter><section><item>", "a<!-- -->", "</item></section></callCenter>"),
];

#[test]
fn costly_texts_are_read_in_time() {
    let limits = Limits::DEFAULT.max_depth(u32::MAX).max_sections(u32::MAX).max_items(u32::MAX);
    for (start, piece, end) in COSTLY {
        let text = format!("{start}{}{end}", piece.repeat(SIZE / piece.len()));
        let source = Source::new("costly.xml", text);
        let begin = Instant::now();
        let reading = read(&source, &limits);
        let elapsed = begin.elapsed();
        assert_eq!(reading.document.text().len(), source.text().len());
        assert!(elapsed < ENOUGH, "{start}{piece}...{end} took {elapsed:?}");
    }
}
