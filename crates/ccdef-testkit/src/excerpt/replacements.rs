//! The replacements that an example makes in its base.

use std::ops::Range;

use ccdef_core::syntax::{Dialect, Element, ElementId};
use ccdef_core::tables::GENERAL;

use super::completed::CompletedExample;
use super::gap::{gap_in, range};
use super::name::ElementName;
use super::parts::ExamplePart;
use super::render::{CopiedText, Replacement, render};
use crate::bases::Base;

/// The replacements, and the texts that they refer to.
pub(super) struct Replacements<'b> {
    root: Element<'b, 'b>,
    base: &'b Base,
    /// The text that was read (the example, with tags around it), and the offset of the example in it.
    shown: (&'b str, usize),
    replaced_ids: Vec<ElementId>,
    list: Vec<Replacement>,
}

impl<'b> Replacements<'b> {
    pub(super) fn new(root: Element<'b, 'b>, base: &'b Base, shown: (&'b str, usize)) -> Self {
        Self { root, base, shown, replaced_ids: Vec::new(), list: Vec::new() }
    }

    /// Adds one part of the example.
    pub(super) fn add(&mut self, part: &ExamplePart<'_, '_>) -> Result<(), String> {
        let target = match &part.replaces {
            Some(name) => Some(self.called(name)?),
            None => self.same_as(&part.name())?,
        };
        match target {
            Some(target) if !self.replaced_ids.contains(&target.id()) => {
                let pieces = self.pieces(part.range.clone(), part.element.as_ref(), Some(&target))?;
                self.replaced_ids.push(target.id());
                self.list.push(Replacement { range: range(target.span()), pieces });
            }
            other => {
                let neighbor = match other {
                    Some(target) => target,
                    None => self.neighbor(&part.name())?,
                };
                let mut pieces = vec![CopiedText::Base(self.indentation(&neighbor))];
                pieces.extend(self.pieces(part.range.clone(), part.element.as_ref(), None)?);
                let end = range(neighbor.span()).end;
                self.list.push(Replacement { range: end..end, pieces });
            }
        }
        Ok(())
    }

    /// Replaces the complete base, for an example that contains the document element.
    pub(super) fn replace_file(&mut self, shown: &Element<'_, '_>) -> Result<(), String> {
        let root = self.root;
        let pieces = self.pieces(0..self.shown.0.len(), Some(shown), Some(&root))?;
        if pieces.len() == 1 {
            return Err("the example is a complete file: remove `base`, or leave out parts with `…`".into());
        }
        self.list.push(Replacement { range: 0..self.base.text.len(), pieces });
        Ok(())
    }

    /// The bytes of the example in `range`, with each `…` in `shown` and in its sections replaced by text of the base.
    fn pieces(
        &mut self,
        range: Range<usize>,
        shown: Option<&Element<'_, '_>>,
        target: Option<&Element<'b, 'b>>,
    ) -> Result<Vec<CopiedText>, String> {
        let mut gaps = Vec::new();
        if let Some(shown) = shown {
            self.fill(shown, target, &mut gaps)?;
        }
        let offset = self.shown.1;
        gaps.sort_by_key(|(gap, _)| gap.start);
        let mut pieces = Vec::new();
        let mut start = range.start;
        for (gap, content) in gaps {
            pieces.push(CopiedText::Example(start - offset..gap.start - offset));
            pieces.push(CopiedText::Base(content));
            start = gap.end;
        }
        pieces.push(CopiedText::Example(start - offset..range.end - offset));
        Ok(pieces)
    }

    /// Finds each `…` in `shown`, which replaces `target`, and the range of the base that takes its place.
    fn fill(
        &mut self,
        shown: &Element<'_, '_>,
        target: Option<&Element<'b, 'b>>,
        gaps: &mut Vec<(Range<usize>, Range<usize>)>,
    ) -> Result<(), String> {
        if let Some(gap) = gap_in(shown, self.shown.0) {
            let name = ElementName::of(shown);
            let target = target.ok_or_else(|| self.missing(name.text().unwrap_or_default()))?;
            gaps.push((gap, self.inner(target)));
            for child in shown.children() {
                self.drop_from(target, &ElementName::of(&child));
            }
        }
        for section in shown.children().filter(|child| matches!(ElementName::of(child), ElementName::Section(_))) {
            let own = self.same_as(&ElementName::of(&section))?;
            self.fill(&section, own.as_ref(), gaps)?;
        }
        Ok(())
    }

    /// Removes the elements from the base that the example contains elsewhere.
    fn drop_from(&mut self, parent: &Element<'b, 'b>, name: &ElementName) {
        let same = parent.children().filter(|child| ElementName::of(child).is_same_as(name));
        self.list.extend(same.map(|child| Replacement { range: range(child.span()), pieces: Vec::new() }));
    }

    fn sections(&self) -> impl Iterator<Item = Element<'b, 'b>> {
        self.root.children().filter(|child| matches!(ElementName::of(child), ElementName::Section(_)))
    }

    /// Every element of the base that can be replaced by name.
    fn all(&self) -> impl Iterator<Item = Element<'b, 'b>> {
        let items = self.sections().flat_map(|section| section.children());
        self.root.children().chain(items.filter(|child| matches!(ElementName::of(child), ElementName::Item(_))))
    }

    fn same_as(&self, name: &ElementName) -> Result<Option<Element<'b, 'b>>, String> {
        self.only(
            self.all().filter(|element| ElementName::of(element).is_same_as(name)),
            name.text().unwrap_or_default(),
        )
    }

    fn called(&self, name: &str) -> Result<Element<'b, 'b>, String> {
        let found = self.only(self.all().filter(|element| ElementName::of(element).text() == Some(name)), name)?;
        found.ok_or_else(|| self.missing(name))
    }

    fn only(
        &self,
        mut found: impl Iterator<Item = Element<'b, 'b>>,
        name: &str,
    ) -> Result<Option<Element<'b, 'b>>, String> {
        let first = found.next();
        if found.next().is_some() {
            return Err(format!(
                "the base {:?} contains {name:?} more than once: show its section too",
                self.base.name
            ));
        }
        Ok(first)
    }

    /// The element after which a new element of this kind is inserted.
    fn neighbor(&self, name: &ElementName) -> Result<Element<'b, 'b>, String> {
        let is_import = self.root.name() == Dialect::Import.root();
        let last = match name {
            ElementName::Section(_) => self.sections().last(),
            ElementName::Field(_) if !is_import => self.root.children().last(),
            ElementName::Item(_) | ElementName::Field(_) => self
                .called(GENERAL)?
                .children()
                .filter(|child| matches!(ElementName::of(child), ElementName::Item(_)))
                .last(),
        };
        last.ok_or_else(|| format!("{name:?} cannot be added to the base {:?}", self.base.name))
    }

    /// The content of an element of the base, without the whitespace around it.
    fn inner(&self, element: &Element<'b, 'b>) -> Range<usize> {
        let Range { start, end } = range(element.content_span());
        let content = &self.base.text[start..end];
        let leading = content.len() - content.trim_start().len();
        start + leading..start + content.trim_end().len().max(leading)
    }

    /// The whitespace before an element of the base.
    fn indentation(&self, element: &Element<'b, 'b>) -> Range<usize> {
        let end = range(element.span()).start;
        self.base.text[..end].trim_end().len()..end
    }

    fn missing(&self, name: &str) -> String {
        format!("the base {:?} contains no element called {name:?}", self.base.name)
    }

    /// Applies the replacements to the base.
    pub(super) fn apply(mut self) -> Result<CompletedExample, String> {
        self.list.sort_by_key(|replacement| (replacement.range.start, replacement.range.end));
        let mut completed = CompletedExample::default();
        let base = self.base.text.as_str();
        render(&self.list, 0..base.len(), (&self.shown.0[self.shown.1..], base), &mut completed);
        let shown: usize = self.list.iter().flat_map(|replacement| &replacement.pieces).map(CopiedText::shown).sum();
        if completed.shown() == shown {
            Ok(completed)
        } else {
            Err("two parts of the example replace the same element of the base".into())
        }
    }
}
