//! Attributes of a start tag.

use std::collections::HashMap;
use std::ops::Range;

use super::quotes::{self, Quoted};
use super::reader::Reader;
use crate::dialect::ATTRIBUTES;
use crate::source::{Problem, ProblemKind, span};
use crate::tokens::{Token, is_name_start, name_fault, name_length};
use crate::tree::{Attribute, Classes, Text, TextContext};

/// From how many attributes on names are looked up rather than compared.
const MANY: usize = 16;

/// A start tag while its attributes are read.
struct Tag<'a> {
    token: Token,
    /// The position after the last part that was understood.
    position: usize,
    /// The first of its attributes.
    first: usize,
    /// The attribute of each name, once there are many.
    seen: HashMap<&'a str, usize>,
    /// Whether a name among them has a prefix.
    prefixed: bool,
    /// Whether a merge conflict is in it.
    has_conflict: bool,
    /// The next position that ends a run of words, as far as the text was searched.
    word_end: usize,
}

/// How a start tag ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TagEnd {
    /// The place after it.
    pub(super) end: usize,
    pub(super) self_closing: bool,
    /// Whether it has its `>`.
    pub(super) closed: bool,
    /// Whether an attribute has a prefix.
    pub(super) prefixed: bool,
}

impl Tag<'_> {
    /// The end of a start tag that ends at `end` without a `>`.
    fn cut_off(&self, end: usize) -> TagEnd {
        TagEnd { end, self_closing: false, closed: false, prefixed: self.prefixed }
    }
}

impl<'a> Reader<'a, '_> {
    /// Reads the attributes of the tag `token`, whose name ends at `position`, and finds the end of the tag.
    pub(super) fn attributes(&mut self, token: Token, position: usize) -> TagEnd {
        let mut tag = Tag {
            token,
            position,
            first: self.document.attributes.len(),
            seen: HashMap::new(),
            prefixed: false,
            has_conflict: false,
            word_end: 0,
        };
        loop {
            let next = self.skip_space(tag.position);
            if let Some(end) = self.tokens.skipped_at(next) {
                tag.position = end;
                tag.has_conflict = true;
                continue;
            }
            match self.byte(next) {
                None => return self.unclosed_tag(&tag, self.text.len()),
                Some(b'<') if self.is_before_attribute(next) => self.bracket_in_tag(&mut tag, next),
                Some(b'<') => return self.unclosed_tag(&tag, next),
                Some(b'>') => {
                    return TagEnd { closed: true, ..tag.cut_off(next + 1) };
                }
                Some(b'/') if self.byte(next + 1) == Some(b'>') => {
                    return TagEnd { self_closing: true, closed: true, ..tag.cut_off(next + 2) };
                }
                Some(_) if self.is_text_after_tag(&mut tag, next) => {
                    return self.unclosed_tag(&tag, next);
                }
                Some(_) if self.text[next..].starts_with(is_name_start) => {
                    self.attribute(&mut tag, next);
                }
                Some(_) => self.unexpected(&mut tag, next),
            }
        }
    }

    /// Whether a `<` in a tag is followed by an attribute of a section or an item, so that the tag continues.
    fn is_before_attribute(&self, bracket: usize) -> bool {
        let rest = &self.text[bracket + 1..];
        let value = ATTRIBUTES.iter().find_map(|name| rest.strip_prefix(name)?.trim_ascii_start().strip_prefix('='));
        value.is_some_and(|value| value.trim_ascii_start().starts_with(['"', '\'']))
    }

    fn bracket_in_tag(&mut self, tag: &mut Tag<'_>, bracket: usize) {
        self.report(
            Self::malformed(bracket..bracket + 1, "unexpected `<` in a tag")
                .note("after its name a tag may contain only attributes: `name=\"value\"`")
                .help("remove it"),
        );
        tag.position = bracket + 1;
    }

    /// Whether the tag has no `>` and the text at `position` is content already, as in `<item name="x" 5</item>`.
    fn is_text_after_tag(&self, tag: &mut Tag<'_>, position: usize) -> bool {
        if tag.token.complete {
            return false;
        }
        if tag.word_end < position {
            let rest = &self.text.as_bytes()[position..];
            let found = rest.iter().position(|byte| b"=\"'<>".contains(byte));
            tag.word_end = position + found.unwrap_or(rest.len());
        }
        self.byte(tag.word_end) == Some(b'<')
    }

    fn attribute(&mut self, tag: &mut Tag<'a>, start: usize) {
        let mut name_end = start + name_length(&self.text[start..]);
        let mut sound = self.byte(name_end).is_none_or(is_after_name);
        if !sound {
            let rest = self.text[name_end..].bytes();
            name_end += rest.take_while(|byte| !is_after_name(*byte)).count();
        }
        let name = &self.text[start..name_end];
        let prefixed = name.bytes().any(|byte| byte == b':');
        sound &= !prefixed;
        tag.prefixed |= prefixed;
        // Any whitespace: `wide_space` reports other spaces than XML's, which are meant as a separator.
        let spaced = self.text[..start].ends_with(|before: char| before.is_whitespace() || before == '<');
        tag.position = name_end;
        let value = self.value(tag, start..name_end);
        let attribute = Attribute::new(name, self.attribute_value(name, value), span(start, tag.position));
        if !spaced {
            self.report(
                Self::malformed(start..name_end, format!("whitespace is missing before the attribute `{name}`"))
                    .help(format!("insert a space before `{name}`")),
            );
        }
        if !sound {
            self.check_attribute_name(name, start);
        }
        let is_word = self.byte(self.skip_space(name_end)) != Some(b'=');
        if !(tag.has_conflict && is_word) {
            self.add_attribute(tag, attribute);
        }
    }

    fn attribute_value(&mut self, name: &str, range: Range<usize>) -> Text<'a> {
        let (raw, place) = (&self.text[range.clone()], span(range.start, range.end));
        if raw.bytes().all(|byte| !matches!(byte, b'&' | b'<' | b'\r' | b'\n' | b'\t')) {
            return Text::of_classes(raw, place, TextContext::Attribute, Classes::of(raw));
        }
        match memchr::memchr(b'<', raw.as_bytes()).filter(|_| is_no_text(name)) {
            Some(at) => self.bracket_in_value(name, range.start + at),
            None => self.check_references(range, TextContext::Attribute),
        }
        Text::decode(raw, place, TextContext::Attribute)
    }

    /// A `<` in a name or a number, which cannot be meant as a character.
    fn bracket_in_value(&mut self, name: &str, bracket: usize) {
        self.report(
            Self::malformed(bracket..bracket + 1, format!("`<` is not allowed in the value of `{name}`"))
                .help("remove it"),
        );
    }

    fn check_attribute_name(&mut self, name: &str, start: usize) {
        if let Some(fault) = name_fault(name) {
            self.report(Self::misnamed(start, name, "an attribute", fault));
        }
    }

    fn add_attribute(&mut self, tag: &mut Tag<'a>, attribute: Attribute<'a>) {
        let own = &self.document.attributes[tag.first..];
        if own.len() == MANY {
            tag.seen = own.iter().enumerate().rev().map(|(index, known)| (known.name, index)).collect();
        }
        let earlier = if own.len() < MANY {
            own.iter().position(|known| known.name == attribute.name)
        } else {
            tag.seen.get(attribute.name).copied()
        };
        if let Some(earlier) = earlier {
            let first = own[earlier].span;
            self.report(duplicate(&attribute).related(first, "first given here"));
        } else if own.len() >= MANY {
            tag.seen.insert(attribute.name, own.len());
        }
        self.document.attributes.push(attribute);
    }

    /// Reads what follows the attribute name at `name`; gives the bytes of the value.
    fn value(&mut self, tag: &mut Tag<'a>, name: Range<usize>) -> Range<usize> {
        let after_name = self.skip_space(name.end);
        let equals = self.byte(after_name) == Some(b'=');
        let start = if equals { self.skip_space(after_name + 1) } else { after_name };
        let start = if equals { self.skip_signs(tag, start, &name) } else { start };
        let quoted = matches!(self.byte(start), Some(b'"' | b'\''));
        if quoted && !equals {
            self.report(
                Self::malformed(name.clone(), format!("`=` is missing after `{}`", &self.text[name.clone()]))
                    .help("write an attribute as `name=\"value\"`"),
            );
        }
        match (quoted, equals) {
            (true, _) => self.quoted_value(tag, name, start),
            (false, true) => self.unquoted_value(tag, name, start),
            (false, false) => self.no_value(tag, name),
        }
    }

    /// Skips signs between `=` and the quote of a value, as in `label=&"General"`, and reports them.
    fn skip_signs(&mut self, tag: &Tag<'a>, start: usize, name: &Range<usize>) -> usize {
        let is_sign = |byte: &u8| byte.is_ascii_punctuation() && !matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'/');
        let end = start + self.text.as_bytes()[start..].iter().take_while(|byte| is_sign(byte)).count();
        let is_quoted = matches!(self.byte(end), Some(b'"' | b'\''))
            && matches!(quotes::find_close(self.text, end, tag.token.complete), Quoted::Closed(_));
        if end == start || !is_quoted {
            return start;
        }
        let (name, signs) = (&self.text[name.clone()], &self.text[start..end]);
        self.report(
            Self::malformed(start..end, format!("unexpected `{signs}` before the value of `{name}`"))
                .help(format!("remove it: write `{name}=\"...\"`")),
        );
        end
    }

    fn quoted_value(&mut self, tag: &mut Tag<'a>, name: Range<usize>, open: usize) -> Range<usize> {
        let quote = char::from(self.text.as_bytes()[open]);
        let name = &self.text[name];
        match quotes::find_close(self.text, open, tag.token.complete) {
            Quoted::Closed(close) => {
                tag.position = close + 1;
                open + 1..close
            }
            Quoted::Inner { inner, close } => {
                let escape = if quote == '"' { "&quot;" } else { "&apos;" };
                self.report(
                    Self::malformed(
                        inner..inner + 1,
                        format!("`{quote}` inside the value of `{name}` ends it too early"),
                    )
                    .label(format!("must be written `{escape}`"))
                    .related(span(open, open + 1), "the value begins here")
                    .help(format!("write `{escape}` for each `{quote}` inside the value")),
                );
                tag.position = close + 1;
                open + 1..close
            }
            Quoted::Unclosed(end) => {
                self.report(
                    Self::malformed(open..end.max(open + 1), format!("the value of `{name}` has no closing quote"))
                        .label("begins here")
                        .help(format!("end the value with `{quote}`")),
                );
                tag.position = end;
                open + 1..end
            }
        }
    }

    fn unquoted_value(&mut self, tag: &mut Tag<'a>, name: Range<usize>, start: usize) -> Range<usize> {
        if let Some((value, position)) = quotes::typographic(self.text, start) {
            self.typographic.add(name, start..position, value.clone());
            tag.position = position;
            return value;
        }
        let (value, position) = quotes::unquoted(self.text, start);
        if value.is_empty() && position == start {
            return self.no_value(tag, name);
        }
        let (name, written) = (&self.text[name], &self.text[value.clone()]);
        let problem = if position > value.end {
            Self::malformed(start..position, format!("the value of `{name}` has no opening quote"))
        } else {
            Self::malformed(start..position, format!("the value of `{name}` is not in quotes"))
        };
        self.report(problem.help(format!("write `{name}=\"{written}\"`")));
        tag.position = position;
        value
    }

    fn no_value(&mut self, tag: &mut Tag<'a>, name: Range<usize>) -> Range<usize> {
        let place = self.skip_space(name.end);
        let end = if self.byte(place) == Some(b'=') { place + 1 } else { name.end };
        let text = &self.text[name.clone()];
        self.report(
            Self::malformed(name.start..end, format!("the attribute `{text}` has no value"))
                .help(format!("write `{text}=\"...\"`, or remove it")),
        );
        tag.position = end;
        end..end
    }

    /// Something in a tag that is not an attribute.
    fn unexpected(&mut self, tag: &mut Tag<'a>, start: usize) {
        let stop = |character: char| character.is_ascii_whitespace() || matches!(character, '<' | '>' | '/');
        // Any whitespace: other spaces than XML's are a problem of their own here.
        let wide = self.text[start..].len() - self.text[start..].trim_start().len();
        if wide > 0 {
            self.wide_space(start..start + wide);
            tag.position = start + wide;
            return;
        }
        let first = self.text[start..].chars().next().map_or(1, char::len_utf8);
        let rest = &self.text[start + first..];
        let end = start + first + rest.find(stop).unwrap_or(rest.len());
        let what = &self.text[start..end];
        self.report(
            Self::malformed(start..end, format!("unexpected `{what}` in a tag"))
                .note("after its name a tag may contain only attributes: `name=\"value\"`")
                .help("remove it"),
        );
        tag.position = end;
    }

    /// Unicode whitespace that is not XML whitespace, such as a no-break space copied from a web page.
    fn wide_space(&mut self, range: Range<usize>) {
        let code = self.text[range.clone()].chars().next().map_or(0, u32::from);
        self.report(
            Self::malformed(range, format!("character U+{code:04X} is not a space in XML"))
                .label("looks like a space")
                .note("in a tag XML allows only spaces, tabs and line breaks as whitespace")
                .help("replace it with a space"),
        );
    }

    /// The tag has no `>`; the next thing begins at `next`.
    fn unclosed_tag(&mut self, tag: &Tag<'a>, next: usize) -> TagEnd {
        let start = tag.token.start;
        let name = &self.text[self.skip_space(start + 1)..];
        let name = &name[..name_length(name)];
        if next == self.text.len() {
            self.truncated_tag(start..next, &format!("the tag `<{name}`"));
            return tag.cut_off(next);
        }
        self.document.whole = false;
        let after = self.text[next..].chars().next().map_or(0, char::len_utf8);
        self.report(
            Self::malformed(start..tag.position, format!("the tag `<{name}` is not closed with `>`"))
                .label("begins here")
                .related(span(next, next + after), "`>` expected before this")
                .help("end the tag with `>`, or with `/>` if the element is empty"),
        );
        tag.cut_off(tag.position)
    }
}

fn duplicate(attribute: &Attribute<'_>) -> Problem {
    let name = attribute.name;
    Problem::new(ProblemKind::Malformed, attribute.span, format!("duplicate attribute `{name}`"))
        .label("given again here")
        .note("an element may have each attribute only once")
        .help("remove one of the two")
}

/// Whether the value of an attribute is a name or a number, rather than a text for people.
fn is_no_text(name: &str) -> bool {
    ATTRIBUTES.contains(&name) && name != "label"
}

/// Whether a byte ends what was meant as the name of an attribute.
fn is_after_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\'' | b'<' | b'>' | b'/')
}
