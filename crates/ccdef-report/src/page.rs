//! Shows a Markdown page on a terminal.

mod example;
mod grid;
mod link;

use std::io::{self, Write};

use annotate_snippets::renderer::{Effects, Style};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use self::grid::Grid;
use crate::wrap::wrap;

const HEADING: Style = Style::new().effects(Effects::BOLD);

/// An index links to more pages than this: they are not listed again.
const MOST_PAGES: usize = 6;

/// Writes a Markdown page: headings, paragraphs, lists, quotes, tables and fenced blocks. Lines are wrapped at `width`
/// where possible. `color` makes headings bold. The commands for the pages to which it links follow at the end.
///
/// # Errors
/// Fails only when `out` does.
pub fn page(markdown: &str, color: bool, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page { color, width, ..Page::default() };
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        page.event(event);
    }
    page.see_also(markdown);
    out.write_all(page.out.as_bytes())
}

/// A page that is written block by block.
#[derive(Default)]
struct Page {
    color: bool,
    width: usize,
    out: String,
    /// The text of the current block.
    text: String,
    /// What lines begin with: one entry per list item or quote around them.
    indents: Vec<String>,
    /// What the next line begins with in place of the last indent.
    marker: Option<String>,
    /// The next number of each open list; `None` for bullets.
    lists: Vec<Option<u64>>,
    /// Whether the next block follows an empty line.
    needs_empty_line: bool,
    table: Grid,
    /// The addresses of the open links.
    links: Vec<String>,
    /// The commands for the pages to which it links.
    commands: Vec<String>,
    /// The commands for the headings on the page.
    own_commands: Vec<String>,
    /// What follows the opening of the current fenced block.
    language: String,
    /// Whether the current section is about the sources of the page.
    is_source: bool,
}

impl Page {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Code(code) => self.text.extend(["`", &code, "`"]),
            Event::SoftBreak => self.text.push(' '),
            Event::HardBreak => self.text.push('\n'),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text.push_str(&text),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) => self.language = language.into_string(),
            Tag::BlockQuote(_) => {
                self.write_empty_line();
                self.indents.push("> ".into());
            }
            Tag::List(first) => {
                self.flush();
                self.lists.push(first);
            }
            Tag::Item => {
                let marker = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".into(),
                };
                self.indents.push(" ".repeat(marker.len()));
                self.marker = Some(marker);
            }
            Tag::Table(_) => self.table = Grid::default(),
            Tag::TableHead | Tag::TableRow => self.table.rows.push(Vec::new()),
            Tag::Link { dest_url, .. } => {
                if self.is_source && link::command(&dest_url).is_some() {
                    self.text.push('"');
                }
                self.links.push(dest_url.into_string());
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.heading(),
            TagEnd::Paragraph | TagEnd::HtmlBlock => {
                self.flush();
                self.needs_empty_line = true;
            }
            TagEnd::CodeBlock => self.code(),
            TagEnd::BlockQuote(_) => {
                self.indents.pop();
            }
            TagEnd::List(_) => {
                self.lists.pop();
                self.needs_empty_line = true;
            }
            TagEnd::Item => {
                self.flush();
                self.indents.pop();
                self.marker = None;
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.text);
                self.table.rows.last_mut().into_iter().for_each(|row| row.push(cell.clone()));
            }
            TagEnd::Table => {
                let lines = std::mem::take(&mut self.table).lines(self.inner_width());
                for line in lines {
                    self.line(&line);
                }
                self.needs_empty_line = true;
            }
            TagEnd::Link => self.link(),
            _ => {}
        }
    }

    fn heading(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.is_source = text == "Source";
        self.own_commands.push(link::command_for_heading(&text));
        let styled = if self.color { format!("{HEADING}{text}{HEADING:#}") } else { text };
        self.line(&styled);
        self.needs_empty_line = true;
    }

    /// An example follows a sentence about the file that it is in.
    fn code(&mut self) {
        let code = std::mem::take(&mut self.text);
        let (changes, code) = example::changes(&code);
        if let Some(sentence) = example::conditions(&std::mem::take(&mut self.language), &changes) {
            self.text = sentence;
            self.flush();
            self.needs_empty_line = false;
        }
        for line in code.lines() {
            self.line(&format!("    {line}"));
        }
        self.needs_empty_line = true;
    }

    /// The address of a link to the web follows its text. Of a link to another page, the command follows at the end.
    fn link(&mut self) {
        let Some(address) = self.links.pop() else { return };
        let is_shown = self.text.ends_with(&address);
        match link::command(&address) {
            Some(command) => {
                if self.is_source {
                    self.text.push('"');
                }
                if !self.commands.contains(&command) {
                    self.commands.push(command);
                }
            }
            None if address.contains("://") && is_shown => {}
            None if address.contains("://") => self.text.extend([" <", &address, ">"]),
            _ => {}
        }
    }

    /// Writes the text of the current block, wrapped.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if !text.is_empty() {
            for line in wrap(&text, self.inner_width()).lines() {
                self.line(line);
            }
        }
    }

    fn inner_width(&self) -> usize {
        self.width.saturating_sub(self.indents.iter().map(String::len).sum())
    }

    /// Writes the empty line between two blocks, if one is needed.
    fn write_empty_line(&mut self) {
        if std::mem::take(&mut self.needs_empty_line) && !self.out.is_empty() {
            let outer = self.indents.iter().take(self.indents.len() - usize::from(self.marker.is_some()));
            let empty: String = outer.map(String::as_str).collect();
            self.out.extend([empty.trim_end(), "\n"]);
        }
    }

    /// Writes a line, after an empty one between two blocks.
    fn line(&mut self, text: &str) {
        self.write_empty_line();
        let mut indent = self.indents.concat();
        if let Some(marker) = self.marker.take() {
            indent.truncate(indent.len() - marker.len());
            indent.push_str(&marker);
        }
        self.out.extend([format!("{indent}{text}").trim_end(), "\n"]);
    }

    /// The commands for the pages to which it links, except those that the page already names.
    fn see_also(&mut self, markdown: &str) {
        let mut commands = std::mem::take(&mut self.commands);
        commands.retain(|command| !self.own_commands.contains(command) && !markdown.contains(command.as_str()));
        let is_page = |command: &String| command.starts_with("ccdef explain format ");
        if commands.iter().filter(|command| is_page(command)).count() > MOST_PAGES {
            commands.retain(|command| !is_page(command));
            commands.push("ccdef explain format <page>".into());
        }
        if commands.is_empty() {
            return;
        }
        self.text = "See also".into();
        self.heading();
        for command in commands {
            self.line(&format!("- `{command}`"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::page;

    const PAGE: &str = "# some-rule\n\nOne sentence that is\nwrapped, with `code`.\n\n## What it checks\n\n- a **bold** [guide](https://x.example/a)\n- [a fact](../format/items.md#reqtimeout), two\n  lines\n\n## Invalid\n\n```xml invalid base=import profile=acme as-of=2028-01-10\n<a>\n\n# no heading\n```\n\n| a | b |\n|---|---|\n| `x` | [here](names.md) |\n\n> quoted\n\n1. one\n2. two\n   - inner\n";

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
    fn only_headings_are_styled() {
        assert_eq!(shown(true).matches('\u{1b}').count(), 8);
        assert!(!shown(false).contains('\u{1b}'));
    }
}
