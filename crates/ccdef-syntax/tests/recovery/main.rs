//! Problems of broken files, and what can still be read: one error gives one problem.

mod attributes;
mod characters;
mod comments;
mod conflicts;
mod end_tags;
mod outside;
mod tags;

use ccdef_syntax::{Limits, Source, read};

/// A text, the items that are read, and the problems: position, kind, message.
type Case = (&'static str, &'static str, &'static [&'static str]);

const SEVERAL: &[Case] = &[(
    "  <item name=\"a\" label=\"A>1</itm>\n  <item name=b>2 & 3</item>\n  <item name=\"c\">&nbsp;\n  <item name=\"d\">4</item>\n",
    "s/a=1 s/b=2 & 3 s/c=&nbsp; s/d=4 (not whole)",
    &[
        "3:24 Malformed: the value of `label` has no closing quote",
        "3:28 Malformed: `<item>` is closed by `</itm>`",
        "4:14 Malformed: the value of `name` is not in quotes",
        "4:18 UnescapedCharacter: `&` must be written `&amp;` in text",
        "5:4 Malformed: `<item>` is not closed",
        "5:18 UndefinedEntity: undefined entity `&nbsp;`",
    ],
)];

#[test]
fn several_errors_are_distinguished() {
    in_section(SEVERAL);
}

/// Cases that are part of a section.
fn in_section(cases: &[Case]) {
    assert_cases(cases, "<callCenter>\n <section name=\"s\">\n", " </section>\n</callCenter>\n");
}

/// Cases that are items of a metadata file.
fn in_metadata(cases: &[Case]) {
    assert_cases(cases, "<CallCenter>\n <sections>\n", "  <name>s</name>\n </sections>\n</CallCenter>\n");
}

/// Cases that are whole files.
fn in_file(cases: &[Case]) {
    assert_cases(cases, "", "");
}

fn assert_cases(cases: &[Case], before: &str, after: &str) {
    for (part, items, problems) in cases {
        let text = format!("{before}{part}{after}");
        let source = Source::new("broken.xml", text.as_str());
        let reading = read(&source, &Limits::default());
        let found: Vec<String> = reading
            .problems
            .iter()
            .map(|problem| {
                let place = source.line_column(problem.span.start().into());
                format!("{}:{} {:?}: {}", place.line, place.column, problem.kind, problem.message)
            })
            .collect();
        assert_eq!(found, *problems, "{text}");
        let items_read: Vec<String> = reading
            .definition
            .items()
            .map(|(section, item)| format!("{}/{}={}", section.name(), item.name(), item.value()))
            .collect();
        let whole = if reading.document.is_whole() { "" } else { " (not whole)" };
        assert_eq!(format!("{}{whole}", items_read.join(" ")), *items, "{text}");
    }
}
