//! Tests the form of rule pages and format pages: the length of lines and the marks of block quotes.

use crate::assert_none;
use crate::sources::texts;

/// The maximum number of characters of a line. Code, tables and lines without a space can be longer.
const MAX_WIDTH: usize = 120;

#[test]
fn pages_have_short_lines_and_complete_quotes() {
    let is_page = |file: &str| file.contains("/docs/rules/") || file.contains("/docs/format/");
    let pages = texts(&[".md"]).into_iter().filter(|(file, _)| is_page(file));
    assert_none(&pages.flat_map(|(file, text)| problems(&file, &text)).collect::<Vec<_>>());
}

fn problems(file: &str, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let (mut is_code, mut is_quote) = (false, false);
    for (index, line) in text.lines().enumerate() {
        is_code ^= line.starts_with("```");
        let place = format!("{file}:{}", index + 1);
        let words = line.trim_start_matches(['>', ' ']);
        if !is_code && !line.starts_with('|') && words.contains(' ') && line.chars().count() > MAX_WIDTH {
            problems.push(format!("{place}: wrap the line at {MAX_WIDTH} characters"));
        }
        if is_quote && !line.is_empty() && !line.starts_with('>') {
            problems.push(format!("{place}: begin the line with `> `, because it continues a quote"));
        }
        is_quote = !is_code && line.starts_with('>');
    }
    problems
}

#[test]
fn long_lines_and_interrupted_quotes_are_found() {
    let long = "a ".repeat(MAX_WIDTH);
    let page = format!("{long}\n```\n{long}\n```\n|{long}\n{}\n> a\nb\n\nc\n", "a".repeat(200));
    let found = problems("a.md", &page);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("a.md:1: ") && found[1].starts_with("a.md:8: "), "{found:?}");
}
