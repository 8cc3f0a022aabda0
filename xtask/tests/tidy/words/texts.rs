//! Takes the words that ccdef is responsible for from its output and its pages, without what they quote.

use toml::{Table, Value};

use super::matcher::{Word, words_of_text};

/// Replaces text that is not checked. Any character that separates phrases does.
pub(super) const SKIPPED: &str = "|";

/// The content of a snapshot without the metadata of `insta`. Empty lines replace it, so that line numbers stay correct.
pub(super) fn without_metadata(snapshot: &str) -> String {
    match snapshot.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) {
        Some((metadata, body)) => "\n".repeat(metadata.matches('\n').count() + 3) + body,
        None => snapshot.to_owned(),
    }
}

/// The standard output and standard error of a test of the command line, each with its name.
pub(super) fn outputs(case: &str) -> Vec<(&'static str, String)> {
    let table: Table = case.parse().unwrap_or_default();
    let output = |key| table.get(key).and_then(Value::as_str).map(|text| (key, text.to_owned()));
    ["stdout", "stderr"].into_iter().filter_map(output).collect()
}

/// The words of an output. These parts come from a definition and are skipped:
/// - quoted lines, which begin with their number and `|`, `+`, `-` or `~`, and their locations (`-->`, `:::`)
/// - lines of XML, also in a unified diff; comments in it count only in a new definition
/// - text in backticks
///
/// The keys of JSON are skipped too, because they are an interface to other programs.
pub(super) fn printed(file: &str, output: &str) -> Vec<Word> {
    let is_new = file.contains("/new/") || file.contains("/new-");
    let kept = output.lines().map(|line| if is_quoted(line, is_new) { SKIPPED } else { without_key(line) });
    words_of_text(&without_code(&kept.map(|line| line.to_owned() + "\n").collect::<String>()), 1)
}

/// A line of JSON without its key.
fn without_key(line: &str) -> &str {
    let key = line.trim_start().strip_prefix('"').and_then(|rest| rest.split_once("\": "));
    key.map_or(line, |(_, value)| value)
}

fn is_quoted(line: &str, is_new: bool) -> bool {
    let text = line.trim_start();
    let after_number = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let has_gutter = after_number.len() < text.len() && after_number.trim_start().starts_with(['|', '+', '-', '~']);
    let xml = text.trim_start_matches(['+', '-', '|', ' ']);
    let is_comment = xml.starts_with("<!--");
    let is_xml = xml.starts_with('<') && !xml.starts_with("<stdin>");
    has_gutter || text.starts_with("-->") || text.starts_with(":::") || (is_xml && !(is_comment && is_new))
}

/// The words of a page in Markdown. Skipped are blocks and spans of code, block quotes, and the targets of links.
pub(super) fn page(markdown: &str) -> Vec<Word> {
    let mut is_code = false;
    let mut text = String::new();
    for line in markdown.lines() {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        text += if is_code || is_fence || line.starts_with("> ") { SKIPPED } else { line };
        text.push('\n');
    }
    let without_targets = replace_between(&without_code(&text), "](", ")");
    words_of_text(&without_targets, 1)
}

pub(super) fn without_code(text: &str) -> String {
    replace_between(text, "`", "`")
}

/// Replaces each span from `open` to `close` by a separator, and keeps its line breaks. A span does not include an empty
/// or a skipped line.
pub(super) fn replace_between(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        kept += before;
        let end = after.find("\n\n").into_iter().chain(after.find(&format!("\n{SKIPPED}\n"))).min();
        let paragraph = &after[..end.unwrap_or(after.len())];
        kept += SKIPPED;
        rest = after;
        if let Some(end) = paragraph.find(close) {
            kept.extend(after[..end].chars().filter(|character| *character == '\n'));
            rest = &after[end + close.len()..];
        }
    }
    kept + rest
}

/// Words as a text, for the tests of this module.
pub(super) fn joined(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Word, joined, outputs, page, printed, without_metadata};

    #[test]
    fn output_is_taken_without_what_it_quotes() {
        let output = "error[a-rule]: the item `odd` is unknown\n --> odd.xml:9:31\n  |\n9 |   odd <item>\n  |   ^^^ expected `x`\n\
                      9 -   odd\n9 +   even\n-    <item name=\"odd\">odd</item>\n <!-- odd -->\nhelp: fix it\n";
        assert_eq!(joined(&printed("a.snap", output)), "error a-rule the item is unknown expected help fix it");
        assert_eq!(joined(&printed("a.toml", "  \"odd\": \"a value\",\n")), "a value");
        assert_eq!(joined(&printed("fixtures/acme/new/a.snap", "<!-- a note -->\n<item/>\n")), "a note");
    }

    #[test]
    fn lines_are_counted_in_what_is_checked() {
        let lines =
            |words: Vec<Word>| words.iter().filter(|word| word.text == "x").map(|word| word.line).collect::<Vec<_>>();
        assert_eq!(lines(page("a `b\nc` x\n```xml\nx\n```\n\"x\nx\" x\n")), [2, 6, 7, 7]);
        assert_eq!(lines(printed("a.snap", "9 | x\nx\n")), [2]);
    }

    #[test]
    fn pages_are_taken_without_code_quotations_and_targets() {
        let text = "# A title\n\nSee [the page](odd.md), `odd` and \"quoted\".\n\n> odd\n\n```xml invalid\n<odd/>\n```\nThe end\n";
        assert_eq!(joined(&page(text)), "a title see the page and quoted the end");
    }

    #[test]
    fn snapshots_and_cases_are_taken_apart() {
        assert_eq!(without_metadata("---\nsource: odd\n---\ntext\n"), "\n\n\ntext\n");
        assert_eq!(
            outputs("args = \"odd\"\nstdout = \"a\"\nstderr = \"b\"\n"),
            [("stdout", "a".to_owned()), ("stderr", "b".to_owned())]
        );
    }
}
