//! End tags: which element each one closes, and which element a wrong one was meant to close.

use super::reader::Reader;
use super::unclosed::SEARCHED;
use crate::dialect::rank;
use crate::source::{Span, span};
use crate::tokens::{Token, TokenKind, local_name, name_fault, name_length};
use crate::tree::{ElementId, Node};

/// The longest name that is repeated for each error inside its element.
const LONGEST_NAME: usize = 100;

/// How an end tag that does not match the innermost element is understood.
enum EndTagMeaning {
    /// It closes an outer element; this number of inner ones has no end tag.
    Closes(usize),
    /// It was meant to close the innermost element.
    Mistyped,
    /// It and the next end tag are in the wrong order.
    Crossed(Token),
    /// It closes nothing.
    Stray,
}

/// What follows an end tag.
struct NextTag<'a> {
    /// `None` where the text ends.
    token: Option<Token>,
    name: &'a str,
}

impl<'a> NextTag<'a> {
    fn closes(&self, name: &str) -> bool {
        self.name == name && self.token.is_some_and(|token| token.kind == TokenKind::Close)
    }

    /// The name of the element that begins there.
    fn opens(&self) -> Option<&'a str> {
        self.token.filter(|token| token.kind == TokenKind::Open).map(|_| self.name)
    }
}

impl<'a> Reader<'a, '_> {
    pub(super) fn end_tag(&mut self, token: Token) {
        let slash = self.skip_space(token.start + 1);
        let is_apart = slash > token.start + 1;
        if is_apart {
            self.report(
                Self::malformed(token.start..slash + 1, "whitespace between `<` and `/`")
                    .label("an end tag begins with `</`")
                    .help("remove the whitespace"),
            );
        }
        let name_start = if is_apart { self.skip_space(slash + 1) } else { slash + 1 };
        let name = &self.text[name_start..name_start + name_length(&self.text[name_start..])];
        let name_end = name_start + name.len();
        let mut end = token.end;
        if !token.complete {
            if self.skip_space(name_end) == self.text.len() {
                self.truncated_tag(token.start..token.end, &format!("the end tag `</{name}`"));
                return;
            }
            end = name_end;
            self.tokens.restart(end);
            self.document.whole = false;
            self.report(
                Self::malformed(token.start..end, format!("the end tag `</{name}` is not closed with `>`"))
                    .help(format!("write `</{name}>`")),
            );
        } else if name.is_empty() || !matches!(self.byte(name_end), Some(b'>' | b' ' | b'\t' | b'\r' | b'\n')) {
            self.misnamed_end_tag(token);
            return;
        } else if self.skip_space(name_end) + 1 != end {
            self.report(
                Self::malformed(name_end..end - 1, format!("an end tag may contain only its name: `</{name}>`"))
                    .help("remove what follows the name"),
            );
        }
        self.close(name, token.start, span(token.start, end));
    }

    /// `</>`, `</ item>` or `</1>`.
    fn misnamed_end_tag(&mut self, token: Token) {
        let written = self.text[token.start + 2..token.end - 1].trim_ascii();
        let place = span(token.start, token.end);
        let top = self.parent().map(|id| self.document.data(id).name);
        let spaced = self.text[token.start + 2..].starts_with(|character: char| character.is_ascii_whitespace());
        let fault = if spaced || written.is_empty() {
            "the name must directly follow `</`".to_owned()
        } else {
            name_fault(written).unwrap_or_default()
        };
        let name = top.filter(|name| name.len() <= LONGEST_NAME);
        let help = name.map_or_else(|| "remove it".to_owned(), |name| format!("write `</{name}>`"));
        self.report(
            Self::malformed(token.start..token.end, format!("`{}` is not a valid end tag", &self.text[place]))
                .label(fault)
                .help(help),
        );
        if written.is_empty() || top == Some(written) {
            self.pop(place);
        }
    }

    fn close(&mut self, name: &'a str, start: usize, tag: Span) {
        let Some(top) = self.parent() else {
            self.stray_end_tag(name, tag);
            return;
        };
        if self.document.data(top).name == name {
            self.pop(tag);
            return;
        }
        self.document.whole = false;
        match self.meaning(name, top) {
            EndTagMeaning::Closes(inner) => {
                self.unclosed(inner, start);
                self.pop(tag);
            }
            EndTagMeaning::Mistyped => {
                self.mistyped(name, top, tag);
                self.pop(tag);
            }
            EndTagMeaning::Crossed(next) => self.crossed(name, top, tag, next),
            EndTagMeaning::Stray => self.stray_end_tag(name, tag),
        }
    }

    /// Ends the innermost element with the end tag at `tag`.
    fn pop(&mut self, tag: Span) {
        if let Some(id) = self.open.pop() {
            self.document.close_element(id, tag);
            self.drop_prefixes(id);
        }
    }

    fn meaning(&mut self, name: &str, top: ElementId) -> EndTagMeaning {
        let content = self.contents.of(&self.document, top);
        let top_name = self.document.data(top).name;
        let next = self.next_tag();
        let inside = rank(local_name(name)) > rank(local_name(top_name));
        let beside = !content.has_element && next.opens().is_some_and(|next| are_siblings(next, top_name));
        if let Some(inner) = self.open_element(name) {
            return match next.token {
                Some(token) if inner == 1 && next.closes(top_name) && self.follows_directly(token) => {
                    EndTagMeaning::Crossed(token)
                }
                _ if inner > 0 && beside && rank(local_name(name)) < rank(local_name(top_name)) => {
                    EndTagMeaning::Mistyped
                }
                _ => EndTagMeaning::Closes(inner),
            };
        }
        let parent = self.open.len().checked_sub(2).map(|index| self.document.data(self.open[index]).name);
        let ends_parent = parent.map_or(next.token.is_none(), |parent| next.closes(parent));
        if similar(name, top_name) {
            EndTagMeaning::Mistyped
        } else if next.closes(top_name) || (inside && !ends_parent) {
            EndTagMeaning::Stray
        } else if ends_parent || beside || (!content.has_element && content.has_text) {
            EndTagMeaning::Mistyped
        } else {
            EndTagMeaning::Stray
        }
    }

    /// How many open elements are inside the innermost one of that name.
    fn open_element(&self, name: &str) -> Option<usize> {
        self.open.iter().rev().take(SEARCHED).position(|id| self.document.data(*id).name == name)
    }

    /// The next token that is neither text nor a comment.
    fn next_tag(&self) -> NextTag<'a> {
        let token = self.tokens.clone().find(|token| !matches!(token.kind, TokenKind::Text | TokenKind::Comment));
        let marker = token.map_or(0, |token| token.start + if token.kind == TokenKind::Close { 2 } else { 1 });
        let rest = self.text.get(marker..).unwrap_or_default();
        NextTag { token, name: &rest[..name_length(rest)] }
    }

    fn follows_directly(&self, next: Token) -> bool {
        let before = self.tokens.position();
        next.complete && self.text[before..next.start].trim_ascii().is_empty()
    }

    fn mistyped(&mut self, name: &str, top: ElementId, tag: Span) {
        let top_name = self.document.data(top).name;
        let opened = self.document.name_span(top);
        if name_fault(top_name).is_some() {
            return;
        }
        let message = format!("`<{top_name}>` is closed by `</{name}>`");
        let is_start_tag_wrong = rank(local_name(top_name)).is_none() && rank(local_name(name)).is_some();
        if is_start_tag_wrong && similar(name, top_name) {
            self.report(
                Self::malformed(opened.into(), message)
                    .label(format!("should be `<{name}>`"))
                    .related(tag, "closed here")
                    .help(format!("write `<{name}>`")),
            );
            return;
        }
        self.report(
            Self::malformed(tag.into(), message)
                .label(format!("should be `</{top_name}>`"))
                .related(opened, "opened here")
                .help(format!("write `</{top_name}>`")),
        );
    }

    fn crossed(&mut self, name: &str, top: ElementId, tag: Span, next: Token) {
        let top_name = self.document.data(top).name;
        let opened = self.document.name_span(top);
        self.report(
            Self::malformed(tag.into(), format!("`</{name}>` and `</{top_name}>` are in the wrong order"))
                .label(format!("`</{top_name}>` must come first"))
                .related(opened, format!("`<{top_name}>` was opened last"))
                .help(format!("write `</{top_name}>` before `</{name}>`")),
        );
        self.pop(span(next.start, next.end));
        self.pop(tag);
        self.tokens.restart(next.end);
    }

    fn stray_end_tag(&mut self, name: &str, tag: Span) {
        self.document.whole = false;
        if self.second_root {
            return;
        }
        let mut problem = Self::malformed(tag.into(), format!("`</{name}>` closes an element that is not open"));
        let (_, last) = self.document.ends(self.parent());
        let before = self.document.nodes.get(last as usize).map(|link| link.node);
        let sibling = self.document.elements.last().filter(|data| data.name == name);
        if let Some(sibling) = sibling {
            let text = if sibling.self_closing { "already closed here by `/>`" } else { "already closed here" };
            problem = problem.related(sibling.close().unwrap_or(sibling.open), text);
        }
        let stray_text = matches!(before, Some(Node::Text(place)) if !self.text[place].trim_ascii().is_empty());
        let help = if sibling.is_some_and(|data| data.self_closing) && stray_text {
            format!("write `>` instead of `/>` at the end of the tag `<{name}`")
        } else {
            format!("remove `</{name}>`, or add the missing `<{name}>`")
        };
        self.report(problem.label("nothing to close").help(help));
    }
}

/// Whether elements of these names belong at one level.
fn are_siblings(left: &str, right: &str) -> bool {
    let (left_rank, right_rank) = (rank(local_name(left)), rank(local_name(right)));
    left == right || (left_rank.is_some() && left_rank == right_rank)
}

/// Whether one name is a typo of the other: a different case, or one or two wrong letters.
fn similar(left: &str, right: &str) -> bool {
    let longest = left.len().max(right.len());
    left.eq_ignore_ascii_case(right)
        || (longest <= 64 && distance(left.as_bytes(), right.as_bytes()) * 2 <= longest.min(4))
}

/// How many bytes to insert, delete or replace to get from one name to the other.
fn distance(left: &[u8], right: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[right.len()]
}
