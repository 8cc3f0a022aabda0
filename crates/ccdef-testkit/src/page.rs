//! Tests the page of a rule: its headings, and that its examples are what they claim to be.

use ccdef_core::engine::Registry;
use ccdef_core::rule::ProfileChoice;
use ccdef_core::tables::RuleInfo;
use libtest_mimic::Failed;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::bases::Bases;
use crate::example::{Example, Verdict};
use crate::problems::{Problems, verdict};

/// The headings of every page, in this order, below its title.
const HEADINGS: &[&str] = &["What it checks", "Why it matters", "Invalid", "Valid", "How to fix", "Source"];

/// Says on a page that it has no example of one kind.
const NO_EXAMPLE: &str = "No example can show this; a fixture does.";

/// Begins what `cargo xtask new-rule` leaves to its author.
const UNFINISHED: &str = "FILL IN";

/// Runs the page of `rule`; `home` is the profile of examples that name none.
pub(crate) fn test(rule: &RuleInfo, registry: &Registry, bases: &Bases, home: ProfileChoice) -> Result<(), Failed> {
    let page = Page::parse(rule.docs);
    let mut problems = page.problems(rule);
    for example in &page.examples {
        problems.extend(example.problems(rule, registry, bases, home));
    }
    verdict(&problems)
}

/// What a page consists of.
#[derive(Debug, Default)]
struct Page {
    title: String,
    /// The paragraphs between the title and the first heading.
    summary: Vec<String>,
    headings: Vec<String>,
    examples: Vec<Example>,
    problems: Problems,
}

impl Page {
    fn parse(markdown: &str) -> Self {
        let mut page = Self::default();
        let mut text = String::new();
        let mut block = None;
        for (event, range) in Parser::new(markdown).into_offset_iter() {
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    block = Some((info, markdown[..range.start].matches('\n').count() + 1));
                    text.clear();
                }
                Event::Start(Tag::Heading { .. } | Tag::Paragraph) => text.clear(),
                Event::Text(part) | Event::Code(part) => text.push_str(&part),
                Event::SoftBreak => text.push(' '),
                Event::End(TagEnd::CodeBlock) => {
                    if let Some((info, line)) = block.take() {
                        page.add_block(&info, line, &text);
                    }
                }
                Event::End(TagEnd::Heading(level)) => page.add_heading(level, &text),
                Event::End(TagEnd::Paragraph) if page.headings.is_empty() => page.summary.push(text.clone()),
                _ => {}
            }
        }
        page
    }

    fn add_heading(&mut self, level: HeadingLevel, text: &str) {
        match level {
            HeadingLevel::H1 => text.clone_into(&mut self.title),
            HeadingLevel::H2 => self.headings.push(text.to_owned()),
            _ => {}
        }
    }

    fn add_block(&mut self, info: &str, line: usize, text: &str) {
        let heading = self.headings.last().map_or("", String::as_str);
        let expected = match heading {
            "Invalid" => Some(Verdict::Invalid),
            "Valid" => Some(Verdict::Valid),
            _ => None,
        };
        match Example::parse(info, line, text) {
            Some(Ok(example)) if Some(example.verdict) == expected => self.examples.push(example),
            Some(Ok(_)) => self.problems.push(format!("line {line}: `{info}` does not belong below {heading:?}")),
            Some(Err(problem)) => self.problems.push(problem),
            None if expected.is_some() => {
                self.problems.push(format!("line {line}: a block below {heading:?} says what must come of it"));
            }
            None => {}
        }
    }

    fn problems(&self, rule: &RuleInfo) -> Problems {
        let mut problems = self.problems.clone();
        if self.title != rule.id.as_str() {
            problems.push(format!("the title is {:?}, not the id of the rule", self.title));
        }
        if self.summary.len() != 1 {
            problems.push("one paragraph, the summary, stands between the title and the first heading".into());
        }
        if self.headings != HEADINGS {
            problems.push(format!("the headings are {:?}, not {HEADINGS:?}", self.headings));
        }
        for text in [rule.docs, rule.summary].into_iter().flat_map(str::lines).filter(|line| line.contains(UNFINISHED))
        {
            problems.push(format!("still to do: {text}"));
        }
        for verdict in [Verdict::Invalid, Verdict::Valid] {
            let is_shown = self.examples.iter().any(|example| example.verdict == verdict);
            if !is_shown && !rule.docs.contains(NO_EXAMPLE) {
                problems.push(format!("no {verdict:?} example, and no sentence {NO_EXAMPLE:?}"));
            }
        }
        problems
    }
}
