//! The facts on the pages.

use std::iter;

use super::page::{FORMAT_PAGES, FormatPage};
use crate::text::word::{Query, words};

/// Begins the heading of a fact.
const HEADING: &str = "### ";
/// Begins the heading of a chapter, which has facts.
const CHAPTER: &str = "## ";

/// One fact: a heading of the third level and the text below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fact {
    /// The page it is on.
    pub page: &'static FormatPage,
    /// Its heading, which no other fact has.
    pub title: &'static str,
    /// Its text with the heading, which is Markdown.
    pub text: &'static str,
}

impl Fact {
    /// How tables, comments and the links of pages name it: `format/items.md#reqadapterurl`.
    pub fn link(&self) -> String {
        format!("format/{}.md#{}", self.page.name, self.title.to_lowercase().replace(' ', "-"))
    }
}

/// The words that follow `Certainty:` in facts, the most certain first, with their meanings: a table of the index page.
pub fn certainties() -> impl Iterator<Item = (&'static str, &'static str)> {
    let section = FormatPage::index().text.split_once("## How certainty is marked").map_or("", |(_, section)| section);
    let rows = section.split_once("|---|---|\n").map_or("", |(_, rows)| rows);
    rows.lines().map_while(|row| row.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "))
}

/// Every fact, in the order of the pages.
pub fn facts() -> impl Iterator<Item = Fact> {
    FORMAT_PAGES.iter().flat_map(on_page)
}

/// The fact with this heading, whatever its case, with hyphens or spaces.
pub fn fact(title: &str) -> Option<Fact> {
    let title = title.replace('-', " ");
    facts().find(|fact| fact.title.replace('-', " ").eq_ignore_ascii_case(&title))
}

/// The chapter of a page with this heading, written as in [`fact`]: all its text.
pub fn chapter(title: &str) -> Option<Fact> {
    let title = title.replace('-', " ");
    let mut chapters = FORMAT_PAGES.iter().flat_map(|page| parts(page, CHAPTER));
    chapters.find(|chapter| chapter.title.replace('-', " ").eq_ignore_ascii_case(&title))
}

/// The fact that a link names, such as `format/items.md#reqadapterurl`.
pub fn fact_at(link: &str) -> Option<Fact> {
    facts().find(|fact| fact.link() == link)
}

/// The facts whose headings have each keyword of `text`: `sort order` finds "Sort order required" and "Sort order is an
/// integer", `clone` finds "Cloning a call center".
///
/// None for a text without a keyword.
pub fn facts_about(text: &str) -> Vec<Fact> {
    let query = Query::new(text);
    facts().filter(|fact| !query.is_empty() && query.shared_with(fact.title) == query.len()).collect()
}

/// The facts whose text has `name` in backticks, alone or as a part such as `xmlns` in `xmlns="…"`, whatever its case. A
/// single letter names nothing.
pub fn facts_naming(name: &str) -> Vec<Fact> {
    facts()
        .filter(|fact| {
            name.len() > 1
                && code_spans(fact.text).any(|span| names_in(&span).any(|part| part.eq_ignore_ascii_case(name)))
        })
        .collect()
}

/// The facts whose text has the words of `phrase` next to each other; none for fewer than two words.
pub fn facts_with_phrase(phrase: &str) -> Vec<Fact> {
    let expected = words(phrase);
    if expected.len() < 2 {
        return Vec::new();
    }
    facts().filter(|fact| words(fact.text).windows(expected.len()).any(|part| part == expected)).collect()
}

/// The texts in backticks, without fenced blocks and commands of ccdef.
fn code_spans(text: &str) -> impl Iterator<Item = String> {
    let outside_fences: Vec<&str> = text.split("```").step_by(2).collect();
    let text = outside_fences.join(" ");
    let spans: Vec<String> = text.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    spans.into_iter().filter(|span| !span.starts_with("ccdef "))
}

fn names_in(span: &str) -> impl Iterator<Item = &str> {
    span.split(|character: char| !character.is_alphanumeric() && character != '_').filter(|name| !name.is_empty())
}

fn on_page(page: &'static FormatPage) -> impl Iterator<Item = Fact> {
    parts(page, HEADING)
}

/// The parts of a page below the headings of this level.
fn parts(page: &'static FormatPage, level: &'static str) -> impl Iterator<Item = Fact> {
    let mut rest = page.text;
    iter::from_fn(move || {
        let start = heading(rest, level)?;
        let body = &rest[start..];
        let title = body[level.len()..].lines().next()?.trim_ascii();
        let after = level.len() + title.len();
        let end = [CHAPTER, level].iter().filter_map(|level| heading(&body[after..], level)).min();
        let text = end.map_or(body, |end| &body[..after + end]);
        rest = &body[text.len()..];
        Some(Fact { page, title, text: text.trim_ascii_end() })
    })
}

/// Where the next line that begins with `level` is.
fn heading(text: &str, level: &str) -> Option<usize> {
    let mut offset = 0;
    text.split_inclusive('\n').find_map(|line| {
        let start = offset;
        offset += line.len();
        line.starts_with(level).then_some(start)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{certainties, fact, fact_at, facts, facts_about, facts_naming, facts_with_phrase};
    use crate::tables::{Family, FormatPage, METADATA_FIELDS, PLATFORM_ERRORS, base_sections};

    fn titles(words: &str) -> Vec<&'static str> {
        facts_about(words).iter().map(|fact| fact.title).collect()
    }

    #[test]
    fn headings_are_unique() {
        let links: BTreeSet<_> = facts().map(|fact| fact.title.to_lowercase()).collect();
        assert_eq!(links.len(), facts().count());
    }

    #[test]
    fn a_fact_ends_where_the_next_heading_begins() {
        for fact in facts() {
            assert!(fact.text.starts_with("### "), "{}", fact.title);
            assert_eq!(fact.text.lines().filter(|line| line.starts_with("## ")).count(), 0, "{}", fact.title);
            assert_eq!(fact.text.matches("\n### ").count(), 0, "{}", fact.title);
        }
    }

    #[test]
    fn certainties_are_read_from_the_index() {
        let words: Vec<_> = certainties().map(|(word, _)| word).collect();
        assert_eq!(words, ["documented", "observed", "reported once", "inferred", "unknown"]);
        assert!(certainties().all(|(_, meaning)| meaning.len() > 10 && !meaning.contains('|')));
    }

    #[test]
    fn every_fact_states_its_certainty_in_a_word_of_the_index() {
        for fact in facts().filter(|fact| fact.text.contains("Certainty:")) {
            let has = |(word, _): (&str, &str)| fact.text.contains(&format!("Certainty: {word}"));
            assert!(certainties().any(has), "{}", fact.title);
        }
    }

    #[test]
    fn every_item_of_salesforce_has_a_fact() {
        let families = [Family::OpenCti, Family::Voice, Family::Toolkit];
        let items = families.iter().flat_map(|family| base_sections(*family)).flat_map(|section| section.items);
        for item in items {
            let has_fact = fact(item.name).is_some_and(|fact| fact.title == item.name);
            assert!(has_fact, "write a section `### {}` on a page in crates/ccdef-core/docs/format/", item.name);
        }
    }

    #[test]
    fn every_field_of_the_metadata_api_is_documented() {
        let documented = FormatPage::named("metadata").expect("a page").text;
        let missing = METADATA_FIELDS.iter().map(|field| field.name).filter(|name| !documented.contains(name));
        let missing: Vec<_> = missing.collect();
        assert!(missing.is_empty(), "write them in crates/ccdef-core/docs/format/metadata.md: {missing:?}");
    }

    #[test]
    fn a_link_leads_to_its_fact() {
        assert!(facts().all(|fact| fact_at(&fact.link()) == Some(fact)));
        assert!(PLATFORM_ERRORS.iter().all(|error| fact_at(error.source).is_some()));
        assert_eq!(fact_at("items.md#reqtimeout"), None);
    }

    #[test]
    fn words_match_headings_in_any_form() {
        assert!(titles("sort order").contains(&"Sort order required"));
        assert!(titles("sort order").contains(&"Sort order is an integer"));
        assert!(titles("sortOrder").contains(&"Sort order required"));
        assert_eq!(titles("clone").first(), Some(&"Cloning a call center"));
        assert!(titles("how do I clone a call center").contains(&"Cloning a call center"));
        assert_eq!(titles(""), Vec::<&str>::new());
        assert_eq!(titles("no such words"), Vec::<&str>::new());
    }

    #[test]
    fn names_in_backticks_and_phrases_are_found_in_the_text() {
        for name in ["reqHvcc", "reqDialingOptions", "displayNameLabel", "xmlns", "reqhvcc"] {
            assert!(!facts_naming(name).is_empty(), "{name}");
        }
        assert!(facts_naming("getUnknownSettings").is_empty());
        assert!(facts_naming("").is_empty());
        assert!(!facts_with_phrase("no-break space").is_empty());
        for phrase in ["foo bar", "callcenter settings", "cloning a table", "space"] {
            assert!(facts_with_phrase(phrase).is_empty(), "{phrase}");
        }
    }
}
