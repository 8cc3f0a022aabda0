//! Every citation of the notes on the format leads to a fact: links between pages, links of rules' pages, paths in comments.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use ccdef_core::tables::facts;

use crate::sources::texts;
use crate::{assert_none, workspace};

/// Where the notes are.
const NOTES: &str = "crates/ccdef-core/docs/format";

/// What a fact may say of itself behind `Certainty:`.
const CERTAINTIES: &[&str] = &["documented", "observed", "reported once", "inferred", "unknown"];

/// Each fragment that a link may have on a page, as GitHub makes it of a heading.
fn fragments(page: &str) -> BTreeSet<String> {
    headings(page).map(|(_, title)| slug(title)).collect()
}

/// Level and text of the headings.
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

/// The page and fragment of each a page and a fragment in a text.
fn cited(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices("format/").filter_map(|(at, start)| {
        let (page, rest) = text[at + start.len()..].split_once(".md#")?;
        let end = rest.find(|character| !is_slug(character)).unwrap_or(rest.len());
        page.chars().all(is_slug).then_some((page, &rest[..end]))
    })
}

/// The addresses of the links of a page.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0))
}

/// The path that a link of `file` leads to, from the root of the workspace.
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
fn every_link_of_a_page_leads_somewhere() {
    let workspace = workspace();
    let mut problems = Vec::new();
    for (file, text) in texts(&[".md"]) {
        for link in links(&text).filter(|link| !link.contains("://") && !link.contains('<')) {
            let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { PathBuf::from(&file) } else { target(&file, path) };
            let leads = match workspace.read(&target) {
                Ok(page) => fragment.is_empty() || fragments(&page).contains(fragment),
                Err(_) => fragment.is_empty() && AsRef::<Path>::as_ref(&workspace).join(&target).exists(),
            };
            problems.extend((!leads).then(|| format!("{file}: nothing is at `{link}`")));
        }
    }
    assert_none(&problems);
}

#[test]
fn every_citation_in_code_is_a_fact() {
    let workspace = workspace();
    let mut problems = Vec::new();
    for (file, text) in texts(&[".rs"]) {
        for (page, fragment) in cited(&text) {
            let is_fact =
                workspace.read(format!("{NOTES}/{page}.md")).is_ok_and(|page| fragments(&page).contains(fragment));
            problems.extend((!is_fact).then(|| format!("{file}: no fact is at `format/{page}.md#{fragment}`")));
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
        problems.extend(unknown.map(|name| format!("{file}: there is no page `{name}.md`")));
    }
    assert_none(&problems);
}

/// The names of pages in comments: what is before `.md`.
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
fn facts_say_how_certain_they_are() {
    let mut problems = Vec::new();
    for fact in facts().filter(|fact| fact.page.name != "sources") {
        let mut said = fact.text.split("Certainty: ").skip(1);
        let is_certain = said.any(|rest| CERTAINTIES.iter().any(|word| rest.starts_with(word)));
        problems.extend((!is_certain).then(|| format!("{} does not say how certain it is", fact.link())));
    }
    assert_none(&problems);
}
