//! Tests the page of a rule: its headings, and the findings of its examples.

use ccdef_core::engine::Registry;
use ccdef_core::rule::ProfileChoice;
use ccdef_core::tables::RuleInfo;
use libtest_mimic::Failed;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::bases::Bases;
use crate::example::{Example, ExampleKind};
use crate::problems::{Problems, fail_if_any};

/// The required headings of every page, in this order.
const HEADINGS: &[&str] = &["What it checks", "Why it matters", "Invalid", "Valid", "How to fix", "Source"];

/// The sentence that a page contains if it has no invalid or no valid example.
const NO_EXAMPLE: &str = "The example would be too long for this page. The finding reads:";

/// Marks the text that the author must fill in after `cargo xtask new-rule`.
const UNFINISHED: &str = "FILL IN";

/// Tests the page of `rule`. `home` is the default profile of its examples.
pub(crate) fn test(rule: &RuleInfo, registry: &Registry, bases: &Bases, home: ProfileChoice) -> Result<(), Failed> {
    let page = RulePage::parse(rule.docs);
    let mut problems = page.problems(rule);
    for example in &page.examples {
        problems.extend(example.problems(rule, registry, bases, home));
    }
    fail_if_any(&problems)
}

/// A parsed page.
#[derive(Debug, Default)]
struct RulePage {
    title: String,
    /// The paragraphs between the title and the first heading.
    summary: Vec<String>,
    headings: Vec<String>,
    examples: Vec<Example>,
    problems: Problems,
}

impl RulePage {
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
            "Invalid" => Some(ExampleKind::Invalid),
            "Valid" => Some(ExampleKind::Valid),
            _ => None,
        };
        match Example::parse(info, line, text) {
            Some(Ok(example)) if Some(example.kind) == expected => self.examples.push(example),
            Some(Ok(_)) => self.problems.push(format!(
                "line {line}: move the `{info}` block to the section for its kind; it is under {heading:?}"
            )),
            Some(Err(problem)) => self.problems.push(problem),
            None if expected.is_some() => {
                let kind = heading.to_lowercase();
                self.problems.push(format!("line {line}: begin each block under {heading:?} with \"```xml {kind}\""));
            }
            None => {}
        }
    }

    fn problems(&self, rule: &RuleInfo) -> Problems {
        let mut problems = self.problems.clone();
        if self.title != rule.id.as_str() {
            problems.push(format!("change the title to the id of the rule, `{}`; it is {:?}", rule.id, self.title));
        }
        if self.summary.len() != 1 {
            problems.push("write exactly one paragraph, the summary, between the title and the first heading".into());
        }
        if self.headings != HEADINGS {
            problems.push(format!("change the headings to {HEADINGS:?}; they are {:?}", self.headings));
        }
        for text in [rule.docs, rule.summary].into_iter().flat_map(str::lines).filter(|line| line.contains(UNFINISHED))
        {
            problems.push(format!("replace the text that is marked with FILL IN: {text}"));
        }
        for kind in [ExampleKind::Invalid, ExampleKind::Valid] {
            let is_shown = self.examples.iter().any(|example| example.kind == kind);
            if !is_shown && !rule.docs.contains(NO_EXAMPLE) {
                problems.push(format!("add an example with ```xml {}, or the sentence {NO_EXAMPLE:?}", kind.id()));
            }
        }
        problems
    }
}
