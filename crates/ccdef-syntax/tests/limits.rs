//! Limits: each is enforced, reported, and raised by its option.

use ccdef_syntax::{Limits, ProblemKind, Source, read};

/// Reads `text` with `limits`; gives message and help of the only problem, and how many elements were read.
fn limited(text: &str, limits: Limits) -> (String, String, usize) {
    let source = Source::new("x", text);
    let reading = read(&source, &limits);
    let [problem] = reading.problems.as_slice() else { panic!("{:#?}", reading.problems) };
    assert_eq!(problem.kind, ProblemKind::ResourceLimit);
    assert!(!reading.document.is_whole());
    (problem.message.clone(), problem.help.clone().unwrap_or_default(), reading.document.elements().count())
}

#[test]
fn nesting_beyond_the_limit_stops_reading() {
    let limits = Limits::DEFAULT.max_depth(2);
    let (message, help, elements) = limited("<a><b><c/></b> & ", limits);
    assert_eq!(message, "elements are nested deeper than the limit of 2");
    assert!(help.contains("--max-depth"));
    assert_eq!(elements, 2);
    let source = Source::new("x", "<a><b/></a>");
    assert_eq!(read(&source, &limits).problems, []);
}

#[test]
fn sections_and_items_beyond_the_limit_stop_reading() {
    let limits = Limits::DEFAULT.max_sections(1).max_items(2);
    let (message, help, elements) = limited("<callCenter><section/><section/></callCenter>", limits);
    assert_eq!(message, "file has more sections than the limit of 1");
    assert!(help.contains("--max-sections"));
    assert_eq!(elements, 2);
    let (message, help, elements) = limited("<CallCenter><sections><items/><items/><items/>", limits);
    assert_eq!(message, "file has more items than the limit of 2");
    assert!(help.contains("--max-items"));
    assert_eq!(elements, 4);
}

#[test]
fn deep_nesting_is_read_with_a_raised_limit() {
    let depth = 100_000;
    let text = format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
    let source = Source::new("x", text);
    let reading = read(&source, &Limits::DEFAULT.max_depth(100_000));
    assert_eq!(reading.problems, []);
    assert_eq!(reading.document.elements().count(), depth);
    assert!(read(&source, &Limits::default()).problems[0].message.ends_with("the limit of 64"));
}

#[test]
fn a_file_with_very_many_errors_lists_the_first_ones() {
    let source = Source::new("x", format!("<a>{}</a>", "&x;".repeat(20_000)));
    let problems = read(&source, &Limits::default()).problems;
    assert_eq!(problems.len(), 10_001);
    assert_eq!(problems[10_000].message, "10000 more problems from here on are not listed");
}

#[test]
fn a_very_long_name_is_shortened() {
    let name = "é".repeat(1000);
    let source = Source::new("x", format!("<{name}></ 1></ 2>"));
    let reading = read(&source, &Limits::default());
    for problem in &reading.problems {
        let texts = [Some(&problem.message), problem.help.as_ref(), problem.label.as_ref()];
        assert!(texts.into_iter().flatten().all(|text| text.len() < 500), "{problem:#?}");
    }
    assert_eq!(reading.problems.len(), 3);
}

#[test]
fn open_elements_end_where_reading_stops() {
    let text =
        "<CallCenter>\n  <sections>\n    <items>\n      <label>A</label>\n    </items>\n  </sections>\n</CallCenter>\n";
    let source = Source::new("deep.xml", text);
    let reading = read(&source, &Limits::DEFAULT.max_depth(3));
    let end = text.find("<label>").unwrap();
    for element in reading.document.elements() {
        assert_eq!(usize::from(element.span().end()), end, "{}", element.name());
        assert!(element.content().is_whitespace());
    }
    assert_eq!(reading.definition.sections[0].items.len(), 1);
}
