//! Tests that every reference to the format pages leads to a fact: links between pages, links on rule pages, paths in comments.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use ccdef_core::tables::{certainties, facts};

use crate::sources::texts;
use crate::{assert_none, workspace};

/// The folder of the format pages.
const FORMAT_PAGES: &str = "crates/ccdef-core/docs/format";

/// The certainties of facts that no source states; a decision of ccdef is marked as inferred.
const NEED_NO_SOURCE: &[&str] = &["inferred", "unknown"];

/// The anchors of a page, as GitHub derives them from its headings.
fn anchors(page: &str) -> BTreeSet<String> {
    headings(page).map(|(_, title)| slug(title)).collect()
}

/// The level and the text of each heading.
fn headings(page: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    page.lines().filter_map(move |line| {
        fenced ^= line.starts_with("```");
        let text = line.trim_start_matches('#');
        (!fenced && line.starts_with('#')).then(|| (line.len() - text.len(), text.trim()))
    })
}

fn slug(heading: &str) -> String {
    heading.to_lowercase().replace(' ', "-").replace(|character: char| !is_slug(character), "")
}

fn is_slug(character: char) -> bool {
    character.is_alphanumeric() || character == '-'
}

/// The page and the anchor of each reference to a format page in a text.
fn cited(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices("format/").filter_map(|(at, start)| {
        let (page, rest) = text[at + start.len()..].split_once(".md#")?;
        let end = rest.find(|character| !is_slug(character)).unwrap_or(rest.len());
        page.chars().all(is_slug).then_some((page, &rest[..end]))
    })
}

/// The targets of the links on a page.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0))
}

/// The path of the target of a link in `file`, relative to the root of the workspace.
fn target(file: &str, link: &str) -> PathBuf {
    let mut path = PathBuf::from(file);
    path.pop();
    for part in Path::new(link).components() {
        match part {
            Component::ParentDir => _ = path.pop(),
            part => path.push(part),
        }
    }
    path
}

#[test]
fn every_link_has_a_target() {
    let workspace = workspace();
    let mut problems = Vec::new();
    for (file, text) in texts(&[".md"]) {
        for link in links(&text).filter(|link| !link.contains("://") && !link.contains('<')) {
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { PathBuf::from(&file) } else { target(&file, path) };
            let leads = match workspace.read(&target) {
                Ok(page) => anchor.is_empty() || anchors(&page).contains(anchor),
                Err(_) => anchor.is_empty() && AsRef::<Path>::as_ref(&workspace).join(&target).exists(),
            };
            problems.extend((!leads).then(|| format!("{file}: the target of the link `{link}` does not exist")));
        }
    }
    assert_none(&problems);
}

#[test]
fn every_reference_in_code_is_a_fact() {
    let workspace = workspace();
    let mut problems = Vec::new();
    for (file, text) in texts(&[".rs"]) {
        for (page, anchor) in cited(&text) {
            let is_fact =
                workspace.read(format!("{FORMAT_PAGES}/{page}.md")).is_ok_and(|page| anchors(&page).contains(anchor));
            problems.extend((!is_fact).then(|| format!("{file}: the fact `format/{page}.md#{anchor}` does not exist")));
        }
    }
    assert_none(&problems);
}

#[test]
fn every_page_named_in_code_exists() {
    let files = workspace().files().expect("the workspace has files");
    let pages: BTreeSet<&str> = files.iter().filter_map(|file| file.rsplit('/').next()?.strip_suffix(".md")).collect();
    let mut problems = Vec::new();
    for (file, text) in texts(&[".rs"]).iter().filter(|(file, _)| file.contains("src/")) {
        let unknown = named(text).filter(|name| !pages.contains(name));
        problems.extend(unknown.map(|name| format!("{file}: the page `{name}.md` does not exist")));
    }
    assert_none(&problems);
}

/// The names of pages in comments, without `.md`.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let comments = text.lines().filter_map(|line| line.split_once("//")).map(|(_, comment)| comment);
    comments
        .flat_map(|comment| comment.match_indices(".md").map(|(at, _)| &comment[..at]))
        .map(|before| {
            let start = before.rfind(|character| !is_slug(character)).map_or(0, |at| at + 1);
            &before[start..]
        })
        .filter(|name| !name.is_empty())
}

#[test]
fn every_fact_has_a_certainty_and_a_source() {
    let mut problems = Vec::new();
    for fact in facts().filter(|fact| fact.page.name != "sources") {
        let certainty = fact.text.split("Certainty: ").skip(1).find_map(|rest| {
            let (word, _) = certainties().find(|(word, _)| rest.starts_with(word))?;
            Some((word, rest))
        });
        match certainty {
            None => problems.push(format!("add `Certainty: …` to the fact {}", fact.link())),
            Some((word, rest)) if !NEED_NO_SOURCE.contains(&word) && !has_source(rest) => {
                problems.push(format!("add `Source: [name](sources.md#name)` to the fact {}", fact.link()));
            }
            Some(_) => {}
        }
    }
    assert_none(&problems);
}

/// Whether a link to the page of sources follows `Source:`.
fn has_source(certainty: &str) -> bool {
    certainty
        .split_once("Source:")
        .is_some_and(|(_, sources)| links(sources).any(|link| link.starts_with("sources.md#")))
}
