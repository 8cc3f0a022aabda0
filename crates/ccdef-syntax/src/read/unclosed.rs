//! Elements without an end tag.

use super::escapes::Escapes;
use super::reader::Reader;
use crate::dialect::ElementRank;
use crate::source::span;
use crate::tree::{ElementId, TextContext};

/// How many open elements are searched for the one that an end tag closes. Real files do not miss more end
/// tags in one place, and a longer search would be too slow in deep nesting.
pub(super) const SEARCHED: usize = 16;

impl Reader<'_, '_> {
    /// The innermost `count` elements have no end tag before `position`.
    pub(super) fn unclosed(&mut self, count: usize, position: usize) {
        let bare = self.bare_brackets(count);
        let from = self.open.len() - (count - bare);
        let ids = self.open.split_off(from);
        for id in self.settle(&ids, position) {
            if !self.broken_tags.contains(id) {
                let end = self.document.data(id).end as usize;
                self.report_unclosed(id, end);
            }
        }
    }

    /// Elements that are open when the text ends.
    pub(super) fn unclosed_at_end(&mut self) {
        self.bare_brackets(self.open.len());
        if self.open.is_empty() {
            return;
        }
        self.document.whole = false;
        let ids = std::mem::take(&mut self.open);
        let open = self.settle(&ids, self.text.len());
        let Some(innermost) = open.last().filter(|_| !self.truncated && !self.reopened) else { return };
        let name = |id: &ElementId| format!("`{}`", self.document.data(*id).name);
        let names: Vec<String> = open.iter().rev().take(SEARCHED).map(name).collect();
        let opened = self.document.name_span(*innermost);
        let (message, help) = if let [name] = names.as_slice() {
            let name = name.trim_matches('`');
            (format!("`<{name}>` is not closed"), format!("add `</{name}>` at the end"))
        } else {
            let help = "add the missing end tags; if the file was cut off, get it from its source again";
            (format!("the file ends inside {}", in_words(&names)), help.to_owned())
        };
        let end = span(self.text_end, self.text_end);
        let problem = Self::malformed(opened.into(), message).label("opened here");
        self.report(problem.related(end, "the file ends here").help(help));
    }

    /// Gives each of these elements, outermost first, the end that its author most likely meant, and reports start
    /// tags that were meant as end tags. What is left has no end tag.
    fn settle(&mut self, ids: &[ElementId], position: usize) -> Vec<ElementId> {
        let mut left = Vec::with_capacity(ids.len());
        let mut ended = None;
        for (index, id) in ids.iter().copied().enumerate() {
            self.drop_prefixes(id);
            if ended == Some(id) {
                continue;
            }
            ended = ids.get(index + 1).copied().filter(|inner| self.document.is_meant_as_end(id, *inner));
            if let Some(inner) = ended {
                self.report_start_for_end(id, inner);
                self.document.end_by_start_tag(id, inner);
                continue;
            }
            let end = self.document.detach_siblings(id).unwrap_or(position);
            self.document.end_element(id, end);
            left.push(id);
        }
        left
    }

    /// `<item>1<item>`.
    fn report_start_for_end(&mut self, id: ElementId, inner: ElementId) {
        let name = self.document.data(id).name;
        let tag = self.document.data(inner).open;
        let opened = self.document.name_span(id);
        self.report(
            Self::malformed(tag.into(), format!("expected the end tag `</{name}>`, found `<{name}>`"))
                .label("slash is missing")
                .related(opened, "opened here")
                .help(format!("write `</{name}>`")),
        );
    }

    fn report_unclosed(&mut self, id: ElementId, position: usize) {
        let name = self.document.data(id).name;
        let opened = self.document.name_span(id);
        let before = span(position, self.text.len().min(position + 1));
        self.report(
            Self::malformed(opened.into(), format!("`<{name}>` is not closed"))
                .label("opened here")
                .related(before, format!("`</{name}>` expected before this"))
                .help(format!("add `</{name}>`")),
        );
    }

    /// Turns elements without an end tag that look like `<instance>` in a text back into text. Checks the innermost
    /// `count` ones and gives how many it turned.
    fn bare_brackets(&mut self, count: usize) -> usize {
        let mut converted = 0;
        while converted < count
            && let Some(id) = self.parent()
            && self.is_bare_bracket(id)
        {
            self.open.pop();
            if let Some(tag) = self.document.turn_last_into_text() {
                let mut escapes = Escapes::default();
                escapes.character(tag.start().into(), "&lt;");
                self.report_escapes(&escapes, TextContext::Content);
            }
            converted += 1;
        }
        converted
    }

    fn is_bare_bracket(&self, id: ElementId) -> bool {
        let data = self.document.data(id);
        let Some(parent) = data.parent() else { return false };
        let parent = self.document.data(parent).rank();
        let last = self.document.elements.len() == id.0 as usize + 1;
        let plain = data.attributes.0 == data.attributes.1;
        let definition =
            self.document.root.is_some_and(|root| self.document.data(root).rank() == Some(ElementRank::Root));
        let in_value = definition && !matches!(parent, Some(ElementRank::Root | ElementRank::Section));
        last && plain && in_value && data.known.is_none()
    }
}

/// "`a`, `b` and `c`".
fn in_words(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
