//! The reader against an independent XML parser, and its two lanes against each other, over written and mutated
//! documents.

mod compare;
mod definitions;
mod exceptions;
mod fixtures;
mod generated;
mod invariants;
mod lanes;
mod mutations;

use ccdef_syntax::{Limits, Problem, ProblemKind, Source};
use compare::assert_same_tree;
use fixtures::FIXTURES;
use invariants::assert_invariants;
use proptest::prelude::*;

/// The other parser has no limits.
const LIMITS: Limits =
    Limits::DEFAULT.max_bytes(u64::MAX).max_depth(u32::MAX).max_sections(u32::MAX).max_items(u32::MAX);

/// Documents that are well-formed XML.
const WELL_FORMED: &[&str] = &[
    "<a/>",
    "<a></a>",
    "\u{feff}<a/>",
    "<a>x</a>\n",
    "<?xml version=\"1.0\"?><a/>",
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<a/>",
    "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<a>\r\n</a>\r\n",
    "<!-- before --><a/><!-- after --><?pi after?>",
    "<a b=\"1\" c='2'\n\td = \"3\"/>",
    "<a b='\"' c=\"'\" d='>' e=\"a>b\"/>",
    "<a b=\"x&amp;y&lt;z&gt;&quot;&apos;&#65;&#x42;&#x1F600;\"/>",
    "<a b=\"one\r\ntwo\tthree\rfour&#10;five&#9;six\"/>",
    "<a>x&amp;y&lt;z&gt;&quot;&apos;&#65;&#x42;</a>",
    "<a>one\r\ntwo\rthree\tfour</a>",
    "<a><![CDATA[x & y < z ]] > \r\n]]></a>",
    "<a>1<![CDATA[2]]>3<!-- 4 -->5<b>6</b>7<?pi 8?>9</a>",
    "<a><![CDATA[]]></a>",
    "<a><![CDATA[]]]]><![CDATA[>]]></a>",
    "<a>]] ]> > ]]&gt;</a>",
    "<a><!-- - - < & &foo; <b> ]]> --></a>",
    "<a><?php echo \"<b>\" & ?></a>",
    "<größe ärger=\"ü\">日本語 😀</größe>",
    "<_a-b.c1/>",
    "<a xmlns=\"urn:x\" xmlns:p=\"urn:y\"><p:b p:c=\"1\"/></a>",
    "<a xml:lang=\"en\"/>",
    "<a ><b ></b ></a >",
    "<a>\u{feff}</a>",
    "<a>\u{85}\u{2028}\u{7f}</a>",
    "<item><item><item/></item></item>",
    "<callCenter><callCenter/></callCenter>",
    "<a b=\"x c=\" d=\"y\"/>",
    "<a b=\"x label=\"/>",
    "<a b=\" c='d' \"/>",
    "<a b=\"--\">--></a>",
];

/// Texts that are not well-formed XML.
const MALFORMED: &[&str] = &[
    "",
    " \n",
    "\u{feff}",
    "garbage",
    "<",
    "<a",
    "<a ",
    "<a/",
    "<a b",
    "<a b=",
    "<a b=\"",
    "<a b=\"c\"",
    "<a>",
    "<a></",
    "<a></a",
    "<a><!--",
    "<a><!-- -",
    "<a><![CDATA[",
    "<a><![CDATA[ ]]",
    "<a><?pi",
    "<a>&",
    "</a>",
    "<a></b>",
    "<a><b></a></b>",
    "<a><b></a>",
    "<a/></a>",
    "<a/><b/>",
    "<a/>x",
    "x<a/>",
    "<a/><![CDATA[x]]>",
    "<a/>&amp;",
    "<a b=\"1\" b=\"2\"/>",
    "<a b=1/>",
    "<a b/>",
    "<a b=\"1\"c=\"2\"/>",
    "<a b=\"1/>",
    "<a b=1\"/>",
    "<a b \"1\"/>",
    "<a \"1\"/>",
    "<a b=\"<\"/>",
    "<a b=\"&\"/>",
    "<a b=\"&c;\"/>",
    "<a / b=\"1\"/>",
    "<1a/>",
    "<-a/>",
    "<a#b/>",
    "<a 1=\"x\"/>",
    "<a b#=\"x\"/>",
    "< a/>",
    "<a></ a>",
    "<a></>",
    "<a></a b=\"1\">",
    "<a>x & y</a>",
    "<a>x &y z</a>",
    "<a>&amp</a>",
    "<a>&foo;</a>",
    "<a>&#0;</a>",
    "<a>&#x1F;</a>",
    "<a>&#xFFFE;</a>",
    "<a>&#x110000;</a>",
    "<a>&#;</a>",
    "<a>&#x;</a>",
    "<a>&#12</a>",
    "<a>&#12a;</a>",
    "<a>x < y</a>",
    "<a>x <3</a>",
    "<a><D365 ORG URL></a>",
    "<a>]]></a>",
    "<a>\u{1}</a>",
    "<a>\u{fffe}</a>",
    "<a>\u{0}</a>",
    "<a b=\"\u{8}\"/>",
    "<a><!-- \u{b} --></a>",
    "<a><!-- -- --></a>",
    "<a><!-- a ---></a>",
    "<a><!--></a>",
    "<a><!---></a>",
    "<a><! b></a>",
    "<a><!b></a>",
    "<a><![cdata[x]]></a>",
    "<a><? pi?></a>",
    "<a><??></a>",
    " <?xml version=\"1.0\"?><a/>",
    "<!-- x --><?xml version=\"1.0\"?><a/>",
    "<a><?xml version=\"1.0\"?></a>",
    "<?xml version=\"1.0\"?><?xml version=\"1.0\"?><a/>",
    "<?xml version=\"1.0\"?>",
    "<?xml version=\"1.0\"><a/>",
    "<?xml version=1.0?><a/>",
    "<?xml encoding=\"UTF-8\"?><a/>",
    "<?xml version=\"1.0\"encoding=\"UTF-8\"?><a/>",
    "<?xml version=\"1.0\" standalone=\"yes\" encoding=\"UTF-8\"?><a/>",
    "<!-- only -->",
    "<a xsi:nil=\"true\"/>",
    "<p:a/>",
    "<a b:c:d=\"1\"/>",
    "<a:/>",
];

/// Kinds of problems that an XML parser also reports.
fn is_malformed(problem: &Problem) -> bool {
    matches!(
        problem.kind,
        ProblemKind::Malformed
            | ProblemKind::UnescapedCharacter
            | ProblemKind::DoubleHyphenInComment
            | ProblemKind::MisplacedDeclaration
            | ProblemKind::UndefinedEntity
    )
}

/// Whether the reader and the other parser accept `text`, and the reason why they may differ.
fn acceptance(text: &str) -> (bool, bool, Option<&'static str>) {
    let source = Source::new("test.xml", text);
    let reading = ccdef_syntax::read(&source, &LIMITS);
    let oracle = roxmltree::Document::parse(text);
    let accepted = !reading.problems.iter().any(is_malformed);
    (accepted, oracle.is_ok(), exceptions::reason(text, &reading.problems, oracle.as_ref().err()))
}

/// Reads `text` with both parsers and compares the results.
fn assert_agreement(text: &str) {
    let source = Source::new("test.xml", text);
    let reading = ccdef_syntax::read(&source, &LIMITS);
    assert_invariants(text, &reading);
    lanes::assert_same(&source, &LIMITS);
    let (accepted, expected, reason) = acceptance(text);
    assert!(accepted == expected || reason.is_some(), "{text:?}\n{:#?}", reading.problems);
    if let (true, Ok(document)) = (accepted, roxmltree::Document::parse(text)) {
        assert_same_tree(&document, &reading.document);
    }
}

#[test]
fn the_reader_differs_only_in_listed_exceptions() {
    for exception in exceptions::EXCEPTIONS {
        let (accepted, expected, reason) = acceptance(exception.example);
        assert_eq!(reason, Some(exception.reason), "{}", exception.example);
        assert!(accepted != expected || exception.example.contains("DOCTYPE"), "{}", exception.example);
    }
}

#[test]
fn well_formed_documents_have_no_problem_and_the_same_tree() {
    for text in WELL_FORMED {
        let source = Source::new("test.xml", *text);
        let reading = ccdef_syntax::read(&source, &Limits::default());
        assert_eq!(reading.problems, [], "{text:?}");
        assert!(reading.document.is_whole(), "{text:?}");
        assert_agreement(text);
    }
}

#[test]
fn malformed_texts_have_a_problem() {
    for text in MALFORMED {
        let source = Source::new("test.xml", *text);
        let reading = ccdef_syntax::read(&source, &Limits::default());
        assert!(reading.problems.iter().any(is_malformed), "{text:?}");
        assert_agreement(text);
    }
}

#[test]
fn documents_with_one_change_are_read_alike() {
    for text in definitions::SHORT {
        mutations::every_change(text, assert_agreement);
    }
}

#[test]
fn every_definition_is_read_alike() {
    for text in definitions::LONG {
        assert_agreement(text);
        assert_agreement(&text.replace('\n', "\r\n"));
        assert_agreement(&format!("\u{feff}{text}"));
    }
}

#[test]
fn every_fixture_is_read_alike_in_both_lanes() {
    assert!(FIXTURES.len() > 500, "{} fixtures", FIXTURES.len());
    for fixture in FIXTURES.iter() {
        lanes::assert_same(fixture, &Limits::default());
        lanes::assert_same(fixture, &Limits::DEFAULT.max_depth(2).max_items(5).max_sections(1));
    }
}

#[test]
fn the_plain_lane_reads_every_valid_fixture() {
    let valid: Vec<_> = FIXTURES.iter().filter(|fixture| fixture.path().contains("/valid/")).collect();
    let careful = |fixture: &&&Source| !lanes::is_plain(fixture, &Limits::default());
    let rare: Vec<_> = valid.iter().filter(careful).map(|fixture| fixture.path()).collect();
    assert!(valid.len() > 100, "{} fixtures", valid.len());
    assert_eq!(rare, [""; 0], "these are read carefully");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_with_several_changes_are_read_alike(
        index in 0..definitions::LONG.len(),
        changes in prop::collection::vec(mutations::change(), 1..4),
    ) {
        assert_agreement(&mutations::apply(definitions::LONG[index], &changes));
    }

    #[test]
    fn random_markup_is_read_alike(parts in prop::collection::vec(prop::sample::select(mutations::PARTS), 0..40)) {
        assert_agreement(&parts.concat());
        assert_agreement(&format!("<callCenter>{}</callCenter>", parts.concat()));
    }

    #[test]
    fn bytes_of_any_kind_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let source = Source::decode("test.xml", bytes, &Limits::default());
        let reading = ccdef_syntax::read(&source, &Limits::default());
        assert_invariants(source.text(), &reading);
        lanes::assert_same(&source, &Limits::default());
    }

    #[test]
    fn changed_fixtures_are_read_alike_in_both_lanes(
        index in any::<prop::sample::Index>(),
        changes in prop::collection::vec(mutations::change(), 1..3),
    ) {
        let fixture = index.get(&FIXTURES);
        let source = Source::new("test.xml", mutations::apply(fixture.text(), &changes));
        lanes::assert_same(&source, &Limits::default());
    }

    #[test]
    fn generated_documents_are_read_alike_in_both_lanes(text in generated::document()) {
        let source = Source::new("test.xml", text);
        lanes::assert_same(&source, &Limits::default());
    }
}
