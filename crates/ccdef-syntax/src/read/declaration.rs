//! The XML declaration and processing instructions.

use super::reader::Reader;
use crate::source::{Edit, Problem, ProblemKind, Span, span};
use crate::tokens::{Token, name_length};
use crate::tree::Node;

const USUAL: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

impl Reader<'_, '_> {
    pub(super) fn instruction(&mut self, token: Token) {
        let target_start = token.start + 2;
        let target = &self.text[target_start..target_start + name_length(&self.text[target_start..])];
        let declares = target.eq_ignore_ascii_case("xml");
        let end = self.instruction_end(token, declares);
        let place = span(token.start, end);
        if target.is_empty() {
            self.report(
                Self::malformed(place.into(), "`<?` must be followed directly by a name")
                    .help(format!("write the XML declaration as `{USUAL}`")),
            );
        } else if declares {
            self.declaration(place, target);
        } else {
            self.check_target(target, place);
        }
        self.append(Node::Instruction(place));
    }

    /// Whitespace must separate a name from its data.
    fn check_target(&mut self, target: &str, place: Span) {
        let after = usize::from(place.start()) + 2 + target.len();
        let data = &self.text[after..place.end().into()];
        let Some(first) = data.chars().next().filter(|first| !matches!(first, '?' | ' ' | '\t' | '\r' | '\n')) else {
            return;
        };
        self.report(
            Self::malformed(after..after + first.len_utf8(), format!("whitespace is missing after `<?{target}`"))
                .help(format!("insert a space after `<?{target}`")),
        );
    }

    /// Where an instruction ends. A declaration contains no brackets, so that a missing `?` does not hide the file.
    fn instruction_end(&mut self, token: Token, declares: bool) -> usize {
        let inside = &self.text[token.start + 2..token.end];
        let inside = inside.strip_suffix("?>").unwrap_or(inside);
        let bracket = inside.bytes().position(|byte| matches!(byte, b'<' | b'>'));
        let end = match bracket {
            _ if token.complete && !(declares && inside.contains('<')) => return token.end,
            Some(found) => token.start + 2 + found + usize::from(inside.as_bytes()[found] == b'>'),
            None => token.end,
        };
        self.tokens.restart(end);
        let what = if declares { "the XML declaration" } else { "the processing instruction" };
        self.unclosed_markup(token.start..end, end - token.start, what, "?>");
        end
    }

    fn declaration(&mut self, place: Span, target: &str) {
        let first = self.document.declaration.is_none();
        if first {
            self.document.declaration = Some(place);
        }
        if usize::from(place.start()) != self.start {
            self.misplaced_declaration(place, first);
        }
        if target != "xml" {
            self.report(
                Self::malformed(place.into(), format!("XML declaration must be in lower case, found `<?{target}`"))
                    .help(format!("write `{USUAL}`")),
            );
        } else if self.text[place].ends_with("?>")
            && let Some(fault) = declaration_fault(&self.text[place])
        {
            self.report(
                Self::malformed(place.into(), "invalid XML declaration").label(fault).help(format!("write `{USUAL}`")),
            );
        }
    }

    fn misplaced_declaration(&mut self, place: Span, first: bool) {
        let start = usize::from(place.start());
        let before = self.text[self.start..start].trim_ascii();
        let message =
            if first { "XML declaration is not at the beginning of the file" } else { "second XML declaration" };
        let problem = Problem::new(ProblemKind::MisplacedDeclaration, place, message)
            .note("the XML declaration must be the very first thing in a file: XML parsers reject it anywhere else");
        let problem = if !first {
            let edits = vec![Edit::delete(self.with_line_end(place))];
            problem.help("delete the second declaration").fix("Delete the second declaration", edits)
        } else if before.is_empty() {
            let space = span(self.start, start);
            let edits = vec![Edit::delete(space)];
            problem
                .related(space, "whitespace before it")
                .help("delete the whitespace before `<?xml`")
                .fix("Delete the whitespace", edits)
        } else {
            let line_end = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
            let declaration = format!("{}{line_end}", &self.text[place]);
            let edits = vec![
                Edit::insert(crate::tree::index(self.start), declaration),
                Edit::delete(self.with_line_end(place)),
            ];
            problem
                .related(self.trimmed(self.start..start), "this comes before it")
                .help("move the declaration to the beginning")
                .fix("Move the declaration to the beginning", edits)
        };
        self.report(problem);
    }

    /// `place` and the line end right after it.
    fn with_line_end(&self, place: Span) -> Span {
        let rest = &self.text[usize::from(place.end())..];
        let line_end = if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with(['\n', '\r'])) };
        span(place.start().into(), usize::from(place.end()) + line_end)
    }
}

/// Whether a text is a valid XML declaration.
pub(super) fn is_declaration(text: &str) -> bool {
    text.starts_with("<?xml") && text.ends_with("?>") && declaration_fault(text).is_none()
}

/// What is wrong with a declaration that begins with `<?xml` and ends with `?>`.
fn declaration_fault(text: &str) -> Option<String> {
    let mut rest = text.strip_prefix("<?xml")?.strip_suffix("?>")?;
    let mut names = vec!["version", "encoding", "standalone"].into_iter();
    let mut found = 0;
    while !rest.trim_ascii().is_empty() {
        if !rest.starts_with([' ', '\t', '\r', '\n']) {
            return Some("whitespace is missing between its parts".to_owned());
        }
        rest = rest.trim_ascii_start();
        let name = &rest[..name_length(rest)];
        if !names.any(|known| known == name) || (found == 0 && name != "version") {
            return Some("expected only `version`, then `encoding`, then `standalone`".to_owned());
        }
        let Some((value, after)) = quoted(&rest[name.len()..]) else {
            return Some(format!("`{name}` needs a value in quotes"));
        };
        if !is_value(name, value) {
            return Some(format!("`{value}` is not a valid value for `{name}`"));
        }
        found += 1;
        rest = after;
    }
    (found == 0).then(|| "`version` is missing".to_owned())
}

/// The value after `= "` and what follows it.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let value = text.trim_ascii_start().strip_prefix('=')?.trim_ascii_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value[1..].split_once(quote)
}

fn is_value(name: &str, value: &str) -> bool {
    match name {
        "version" => {
            value.strip_prefix("1.").is_some_and(|minor| !minor.is_empty() && minor.bytes().all(|b| b.is_ascii_digit()))
        }
        "standalone" => matches!(value, "yes" | "no"),
        _ => {
            value.starts_with(|first: char| first.is_ascii_alphabetic())
                && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        }
    }
}
