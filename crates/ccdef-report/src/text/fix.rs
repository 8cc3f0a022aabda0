//! A fix, shown as the change it makes.

use annotate_snippets::{Element, Group, Level, Patch, Snippet};
use ccdef_core::engine::Shown;
use ccdef_core::rule::{Applicability, Fix};
use ccdef_core::syntax::{Edit, Source, Span};

use super::excerpt::Excerpt;
use crate::checked_as::plural;

/// Changes with a larger distance, in bytes, are shown in separate excerpts.
const CLOSE: usize = 200;
/// The maximum number of excerpts of a fix.
const MOST: usize = 3;
/// Longer new text, in bytes, is not shown.
const LONGEST: usize = 4 * 1024;

/// The title of the fix and its changes.
pub(super) fn group(source: &Source, fix: &Fix) -> Group<'static> {
    let safety = match fix.applicability {
        Applicability::Safe => "safe fix",
        Applicability::Unsafe => "unsafe fix",
    };
    let mut edits = fix.edits.clone();
    edits.sort_by_key(|edit| (edit.span.start(), edit.span.end()));
    let clusters = clusters(source, &edits);
    let excerpt = |cluster: &&[Edit]| snippet(source, cluster).or_else(|| snippet(source, cluster.get(..1)?));
    let shown = clusters.iter().take(MOST).filter_map(excerpt);
    let shown: Vec<(usize, Element<'static>)> = shown.collect();
    let hidden = edits.len() - shown.iter().map(|(count, _)| count).sum::<usize>();
    let title = Shown::line(&fix.title);
    if shown.is_empty() {
        let title = format!("{title} ({safety}, {})", plural(hidden, "change"));
        return Group::with_title(Level::HELP.secondary_title(title));
    }
    let title = Level::HELP.secondary_title(format!("{title} ({safety})"));
    let rest = (hidden > 0).then(|| Level::NOTE.message(format!("{} not shown", plural(hidden, "change"))));
    title.elements(shown.into_iter().map(|(_, element)| element)).elements(rest)
}

/// Groups edits that are close to each other.
fn clusters<'e>(source: &Source, edits: &'e [Edit]) -> Vec<&'e [Edit]> {
    let together = |one: &Edit, next: &Edit| {
        let gap = usize::from(next.span.start()).saturating_sub(usize::from(one.span.end()));
        gap <= CLOSE && Excerpt::lines(source, &[one.span, next.span]).is_some()
    };
    edits.chunk_by(together).collect()
}

/// An excerpt with the changes of some edits, and their number; `None` if it is too long.
fn snippet(source: &Source, edits: &[Edit]) -> Option<(usize, Element<'static>)> {
    let spans: Vec<Span> = edits.iter().map(|edit| edit.span).collect();
    let excerpt = match spans.as_slice() {
        [only] => Excerpt::of(source, *only),
        several => Excerpt::lines(source, several)?,
    };
    if edits.iter().any(|edit| edit.text.len() > LONGEST || !excerpt.holds(edit.span)) {
        return None;
    }
    let patch =
        |edit: &Edit| Patch::new(excerpt.range(edit.span), Shown::text(&edit.text.replace("\r\n", "\n")).into_string());
    let patches: Vec<Patch<'static>> = edits.iter().map(patch).collect();
    let snippet = Snippet::source(excerpt.text.clone()).line_start(excerpt.line).patches(patches);
    Some((edits.len(), snippet.into()))
}
