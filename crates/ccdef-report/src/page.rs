//! Shows a Markdown page on a terminal.

use std::io::{self, Write};

use annotate_snippets::renderer::{Effects, Style};

use crate::wrap::wrap;

const HEADING: Style = Style::new().effects(Effects::BOLD);

/// Writes a Markdown page: headings, paragraphs, lists, tables and fenced blocks. Lines are wrapped at `width` where
/// possible. `color` makes headings bold.
///
/// # Errors
/// Fails only when `out` does.
pub fn page(markdown: &str, color: bool, width: usize, out: &mut dyn Write) -> io::Result<()> {
    for block in blocks(markdown) {
        match block {
            Block::Heading(text) if color => writeln!(out, "{HEADING}{text}{HEADING:#}")?,
            Block::Heading(text) => writeln!(out, "{text}")?,
            Block::Paragraph(text) => writeln!(out, "{}", paragraph(&inline(&text), width))?,
            Block::Verbatim(line) => writeln!(out, "{}", format!("    {line}").trim_end())?,
            Block::Empty => writeln!(out)?,
        }
    }
    Ok(())
}

enum Block<'m> {
    Heading(&'m str),
    Paragraph(String),
    /// A line of a fenced block or of a table.
    Verbatim(&'m str),
    Empty,
}

fn blocks(markdown: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut in_fence = false;
    for line in markdown.lines() {
        if let Some(language) = line.strip_prefix("```") {
            in_fence = !in_fence;
            blocks.extend(conditions(language).map(Block::Paragraph));
            continue;
        }
        let block = match line {
            _ if in_fence => Block::Verbatim(line),
            "" => Block::Empty,
            _ if line.starts_with('#') => Block::Heading(line.trim_start_matches('#').trim()),
            _ if line.starts_with('|') => Block::Verbatim(line),
            _ => Block::Paragraph(line.into()),
        };
        match (blocks.last_mut(), block) {
            (Some(Block::Paragraph(text)), Block::Paragraph(more)) if !is_list_item(&more) => {
                text.push(' ');
                text.push_str(more.trim_start());
            }
            (_, block) => blocks.push(block),
        }
    }
    blocks
}

/// The conditions of an example as a sentence, from the settings after `valid` in the fence: `base=import
/// as-of=2028-01-10` becomes "In an import file, on 2028-01-10:".
fn conditions(language: &str) -> Option<String> {
    let (_, settings) = language.split_once("valid ")?;
    let settings: Vec<_> = settings.split_whitespace().filter_map(|word| word.split_once('=')).collect();
    let find = |key| settings.iter().find(|(name, _)| *name == key).map(|(_, value)| *value);
    let location = location(find("base"), find("file"));
    let others = settings.iter().filter(|(key, _)| !matches!(*key, "base" | "file")).map(|setting| phrase(*setting));
    let mut text = location.into_iter().chain(others).collect::<Vec<_>>().join(", ");
    text.get_mut(..1)?.make_ascii_uppercase();
    Some(text + ":")
}

/// The kind of file of an example, and its name.
fn location(base: Option<&str>, file: Option<&str>) -> Option<String> {
    base.or(file)?;
    let kind = base.map_or(String::new(), |base| format!("{} ", base.replace('-', " ")));
    let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    let name = file.map_or(String::new(), |file| format!(" named `{file}`"));
    Some(format!("in {article} {kind}file{name}"))
}

fn phrase((key, value): (&str, &str)) -> String {
    match key {
        "as-of" => format!("on {value}"),
        "api-version" => format!("with API version {value}"),
        _ => format!("with {} `{value}`", key.replace('-', " ")),
    }
}

/// Wraps a paragraph; the lines of a list item are aligned with its first word.
fn paragraph(text: &str, width: usize) -> String {
    let indent = marker(text).unwrap_or_default();
    wrap(text, width.saturating_sub(indent)).replace('\n', &format!("\n{:indent$}", ""))
}

fn is_list_item(line: &str) -> bool {
    marker(line).is_some()
}

/// The width of a list marker, such as `- ` or `1. `.
fn marker(line: &str) -> Option<usize> {
    let start = line.len() - line.trim_start().len();
    let (first, _) = line.trim_start().split_once(' ')?;
    let is_number = || first.strip_suffix('.').is_some_and(|number| number.parse::<u8>().is_ok());
    (matches!(first, "-" | "*") || is_number()).then(|| start + first.len() + 1)
}

/// Replaces links by text and address; relative links by their text only, with which `ccdef explain` finds the page.
fn inline(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, label, address, after)) = next_link(rest) {
        shown.extend([before, label]);
        if address.contains("://") {
            shown.extend([" <", address, ">"]);
        }
        rest = after;
    }
    shown.push_str(rest);
    shown.replace("**", "")
}

fn next_link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (head, tail) = text.split_once("](")?;
    let (before, label) = head.rsplit_once('[')?;
    let (address, after) = tail.split_once(')')?;
    Some((before, label, address, after))
}

#[cfg(test)]
mod tests {
    use super::{conditions, page};

    const PAGE: &str = "# some-rule\n\nOne sentence that is\nwrapped, with `code`.\n\n## What it checks\n\n- a **bold** [guide](https://x.example/a)\n- [a fact](../format/items.md#reqtimeout), two\n  lines\n\n## Invalid\n\n```xml invalid base=import profile=acme as-of=2028-01-10\n<a>\n\n# no heading\n```\n\n| a | b |\n|---|---|\n";

    fn shown(color: bool) -> String {
        let mut out = Vec::new();
        page(PAGE, color, 40, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_page_is_shown_as_text() {
        insta::assert_snapshot!(shown(false));
    }

    #[test]
    fn the_fence_of_an_example_becomes_a_sentence() {
        let cases = [
            ("xml invalid base=metadata file=Acme.callCenter", "In a metadata file named `Acme.callCenter`:"),
            ("xml valid file=Acme.xml api-version=54", "In a file named `Acme.xml`, with API version 54:"),
            ("xml valid base=voice-metadata family=voice", "In a voice metadata file, with family `voice`:"),
        ];
        for (fence, expected) in cases {
            assert_eq!(conditions(fence).as_deref(), Some(expected));
        }
        assert_eq!(conditions("xml valid"), None);
    }

    #[test]
    fn only_headings_are_styled() {
        assert_eq!(shown(true).matches('\u{1b}').count(), 6);
        assert!(!shown(false).contains('\u{1b}'));
    }
}
