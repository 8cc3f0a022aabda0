//! What an example changes in its base.

use std::ops::Range;

use ccdef_core::syntax::{Dialect, Element, ElementId};
use ccdef_core::tables::GENERAL;

use super::gap::{gap_in, range};
use super::name::Name;
use super::parts::Part;
use super::render::{Change, Piece, render};
use super::whole::Whole;
use crate::bases::Base;

/// The changes, and what they are found with.
pub(super) struct Changes<'b> {
    root: Element<'b, 'b>,
    base: &'b Base,
    /// The text that was read, the example and tags around it, and where the example begins in it.
    shown: (&'b str, usize),
    replaced: Vec<ElementId>,
    list: Vec<Change>,
}

impl<'b> Changes<'b> {
    pub(super) fn new(root: Element<'b, 'b>, base: &'b Base, shown: (&'b str, usize)) -> Self {
        Self { root, base, shown, replaced: Vec::new(), list: Vec::new() }
    }

    /// Puts one part where it belongs.
    pub(super) fn add(&mut self, part: &Part<'_, '_>) -> Result<(), String> {
        let target = match &part.replaces {
            Some(name) => Some(self.called(name)?),
            None => self.same_as(&part.name())?,
        };
        match target {
            Some(target) if !self.replaced.contains(&target.id()) => {
                let pieces = self.pieces(part.range.clone(), part.element.as_ref(), Some(&target))?;
                self.replaced.push(target.id());
                self.list.push(Change { range: range(target.span()), pieces });
            }
            other => {
                let neighbor = match other {
                    Some(target) => target,
                    None => self.neighbor(&part.name())?,
                };
                let mut pieces = vec![Piece::Base(self.indentation(&neighbor))];
                pieces.extend(self.pieces(part.range.clone(), part.element.as_ref(), None)?);
                let end = range(neighbor.span()).end;
                self.list.push(Change { range: end..end, pieces });
            }
        }
        Ok(())
    }

    /// Takes the whole example as the file.
    pub(super) fn replace_file(&mut self, shown: &Element<'_, '_>) -> Result<(), String> {
        let root = self.root;
        let pieces = self.pieces(0..self.shown.0.len(), Some(shown), Some(&root))?;
        if pieces.len() == 1 {
            return Err("the example shows a whole file: it needs no base".into());
        }
        self.list.push(Change { range: 0..self.base.text.len(), pieces });
        Ok(())
    }

    /// The bytes of the example at `place`, with the base's own where `…` is in `shown` or in a section of it.
    fn pieces(
        &mut self,
        place: Range<usize>,
        shown: Option<&Element<'_, '_>>,
        target: Option<&Element<'b, 'b>>,
    ) -> Result<Vec<Piece>, String> {
        let mut gaps = Vec::new();
        if let Some(shown) = shown {
            self.fill(shown, target, &mut gaps)?;
        }
        let offset = self.shown.1;
        gaps.sort_by_key(|(gap, _)| gap.start);
        let mut pieces = Vec::new();
        let mut start = place.start;
        for (gap, content) in gaps {
            pieces.push(Piece::Example(start - offset..gap.start - offset));
            pieces.push(Piece::Base(content));
            start = gap.end;
        }
        pieces.push(Piece::Example(start - offset..place.end - offset));
        Ok(pieces)
    }

    /// Finds each `…` in `shown`, which takes the place of `target`, and what it stands for.
    fn fill(
        &mut self,
        shown: &Element<'_, '_>,
        target: Option<&Element<'b, 'b>>,
        gaps: &mut Vec<(Range<usize>, Range<usize>)>,
    ) -> Result<(), String> {
        if let Some(gap) = gap_in(shown, self.shown.0) {
            let name = Name::of(shown);
            let target = target.ok_or_else(|| self.missing(name.text().unwrap_or_default()))?;
            gaps.push((gap, self.inner(target)));
            for child in shown.children() {
                self.drop_from(target, &Name::of(&child));
            }
        }
        for section in shown.children().filter(|child| matches!(Name::of(child), Name::Section(_))) {
            let own = self.same_as(&Name::of(&section))?;
            self.fill(&section, own.as_ref(), gaps)?;
        }
        Ok(())
    }

    /// Leaves out of the base what the example shows elsewhere.
    fn drop_from(&mut self, parent: &Element<'b, 'b>, name: &Name) {
        let same = parent.children().filter(|child| Name::of(child).is_same_as(name));
        self.list.extend(same.map(|child| Change { range: range(child.span()), pieces: Vec::new() }));
    }

    fn sections(&self) -> impl Iterator<Item = Element<'b, 'b>> {
        self.root.children().filter(|child| matches!(Name::of(child), Name::Section(_)))
    }

    /// Everything in the base that has a name of its own.
    fn all(&self) -> impl Iterator<Item = Element<'b, 'b>> {
        let items = self.sections().flat_map(|section| section.children());
        self.root.children().chain(items.filter(|child| matches!(Name::of(child), Name::Item(_))))
    }

    fn same_as(&self, name: &Name) -> Result<Option<Element<'b, 'b>>, String> {
        self.only(self.all().filter(|element| Name::of(element).is_same_as(name)), name.text().unwrap_or_default())
    }

    fn called(&self, name: &str) -> Result<Element<'b, 'b>, String> {
        let found = self.only(self.all().filter(|element| Name::of(element).text() == Some(name)), name)?;
        found.ok_or_else(|| self.missing(name))
    }

    fn only(
        &self,
        mut found: impl Iterator<Item = Element<'b, 'b>>,
        name: &str,
    ) -> Result<Option<Element<'b, 'b>>, String> {
        let first = found.next();
        if found.next().is_some() {
            return Err(format!("the base {:?} has {name:?} more than once: show its section", self.base.name));
        }
        Ok(first)
    }

    /// The element after which something new of this kind is added.
    fn neighbor(&self, name: &Name) -> Result<Element<'b, 'b>, String> {
        let is_import = self.root.name() == Dialect::Import.root();
        let last = match name {
            Name::Section(_) => self.sections().last(),
            Name::Field(_) if !is_import => self.root.children().last(),
            Name::Item(_) | Name::Field(_) => {
                self.called(GENERAL)?.children().filter(|child| matches!(Name::of(child), Name::Item(_))).last()
            }
        };
        last.ok_or_else(|| format!("the base {:?} has no place for {name:?}", self.base.name))
    }

    /// What is between the tags of an element of the base, without the white space around it.
    fn inner(&self, element: &Element<'b, 'b>) -> Range<usize> {
        let Range { start, end } = range(element.content_span());
        let content = &self.base.text[start..end];
        let blank = content.len() - content.trim_start().len();
        start + blank..start + content.trim_end().len().max(blank)
    }

    /// The white space before an element of the base.
    fn indentation(&self, element: &Element<'b, 'b>) -> Range<usize> {
        let end = range(element.span()).start;
        self.base.text[..end].trim_end().len()..end
    }

    fn missing(&self, name: &str) -> String {
        format!("the base {:?} has nothing called {name:?}", self.base.name)
    }

    /// The base with the changes.
    pub(super) fn apply(mut self) -> Result<Whole, String> {
        self.list.sort_by_key(|change| (change.range.start, change.range.end));
        let mut whole = Whole::default();
        let base = self.base.text.as_str();
        render(&self.list, 0..base.len(), (&self.shown.0[self.shown.1..], base), &mut whole);
        let shown: usize = self.list.iter().flat_map(|change| &change.pieces).map(Piece::shown).sum();
        if whole.shown() == shown { Ok(whole) } else { Err("two parts of the example take the same place".into()) }
    }
}
