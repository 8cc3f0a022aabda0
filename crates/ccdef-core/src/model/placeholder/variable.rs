//! Names between the marks of a template that was not rendered: `${HOST}`, `{{host}}`, `%HOST%`, `__HOST__`, `$HOST`.

use std::ops::Range;

use ccdef_syntax::Classes;

use super::words::is_name_of_value;

/// Maximum length of a name, in bytes.
const LONGEST: usize = 120;

/// What every name without brackets begins with.
pub(super) const MARKS: &[&str] = &["$", "%", "@", "#", "~~", "__"];

/// Pairs of brackets; each may be repeated.
const BRACKETS: [(char, char); 4] = [('{', '}'), ('[', ']'), ('<', '>'), ('(', ')')];

/// The kinds of characters that variables begin with: `$`, `%`, `@`, `#` and `~`, `_`, and brackets.
pub(super) const FIRST: Classes = Classes::PUNCTUATION.with(Classes::DASH).with(Classes::BRACKET).with(Classes::ANGLE);

/// The first name between brackets that only templates use: `${host}`, `#{host}`, `$(host)`, `{{host}}`, `<%host%>`.
pub(super) fn in_code(value: &str) -> Option<Range<usize>> {
    const PAIRS: [(&str, &str); 6] = [("${", "}"), ("{{", "}}"), ("#{", "}"), ("$(", ")"), ("<%", "%>"), ("<<", ">>")];
    PAIRS.iter().find_map(|(open, close)| between(value, open, close, is_code))
}

/// A name in any brackets in the place of a host, where no URL has brackets: `https://{domain}/`, `https://[domain]/`.
pub(super) fn in_host(value: &str) -> Option<Range<usize>> {
    let host = host(value)?;
    let found = BRACKETS.iter().find_map(|(open, close)| {
        between(&value[host.clone()], open.encode_utf8(&mut [0; 4]), close.encode_utf8(&mut [0; 4]), is_code)
    })?;
    Some(host.start + found.start..host.start + found.end)
}

/// A name for a value in brackets, anywhere in a URL: `/{tenant}/phone`, `?org=[ORG_URL]`.
pub(super) fn in_url(value: &str) -> Option<Range<usize>> {
    let is_name = |name: &str| is_code(name) && is_name_of_value(name.trim_ascii());
    between(value, "{", "}", is_name).or_else(|| between(value, "[", "]", is_name))
}

/// The first name between equal marks, or behind `$`: `%HOST%`, `@@HOST@@`, `__HOST__`, `___NAME_ID___`, `$HOST`.
pub(super) fn find(value: &str) -> Option<Range<usize>> {
    let host = host(value);
    let is_in_host = |at: &Range<usize>| host.as_ref().is_some_and(|host| host.start <= at.start && at.end <= host.end);
    let is_url = value.starts_with('/') || host.is_some();
    let mut from = 0;
    while let Some(start) = value[from..].find(is_mark).map(|at| from + at) {
        let marks = value[start..].chars().take_while(|mark| value[start..].starts_with(*mark)).count();
        from = start + marks;
        let Some(marked) = Marked::at(value, start, marks) else { continue };
        let accepted = if is_in_host(&marked.range) {
            // One `@` ends the user of an address.
            marked.is_capital() || is_code(marked.name) && !(marked.marks == 1 && value[start..].starts_with('@'))
        } else {
            marked.stands_alone(value) && marked.is_variable(marked.range.len() == value.len(), is_url)
        };
        if accepted {
            return Some(marked.range);
        }
    }
    None
}

fn is_mark(c: char) -> bool {
    matches!(c, '$' | '%' | '@' | '#' | '~' | '_')
}

/// A name and the marks around it.
struct Marked<'v> {
    name: &'v str,
    marks: usize,
    range: Range<usize>,
}

impl<'v> Marked<'v> {
    /// What begins with so many marks at `start`.
    fn at(value: &'v str, start: usize, marks: usize) -> Option<Self> {
        let opening = &value[start..start + marks];
        let inner = &value[start + marks..];
        if matches!(opening, "_" | "~") || !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        // `_` is a mark and may be in a name: without the limit, each would have the rest of the value measured again.
        let word = inner.bytes().take(LONGEST + 1).take_while(|byte| is_of_name(char::from(*byte))).count();
        let enclosed = (0..=word).find(|at| inner[*at..].starts_with(opening));
        let (length, closing) = match enclosed {
            Some(length) => (length, marks),
            None if opening == "$" => (word, 0),
            None => return None,
        };
        let range = start..start + marks + length + closing;
        (1 < length && length <= LONGEST).then(|| Self { name: &inner[..length], marks, range })
    }

    fn is_capital(&self) -> bool {
        !self.name.contains(|c: char| c.is_ascii_lowercase())
    }

    /// Whether no letter or digit is beside it.
    fn stands_alone(&self, value: &str) -> bool {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        !value[..self.range.start].ends_with(is_word) && !value[self.range.end..].starts_with(is_word)
    }

    /// One mark may mean something else: it counts around a whole value, and in a URL around the name of a value.
    fn is_variable(&self, is_whole: bool, is_url: bool) -> bool {
        self.is_capital() && (self.marks > 1 || is_whole || is_url && is_name_of_value(self.name))
    }
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-')
}

/// Where the host of a URL is.
fn host(value: &str) -> Option<Range<usize>> {
    let start = value.find("://")? + "://".len();
    let end = value[start..].find(['/', '?']).map_or(value.len(), |end| start + end);
    Some(start..end)
}

/// The name of a variable of a template.
fn is_code(inner: &str) -> bool {
    let is_allowed = |c: char| c.is_alphanumeric() || " _-.|".contains(c);
    let inner = inner.trim_start_matches('=').trim_ascii();
    !inner.is_empty() && inner.len() <= LONGEST && inner.chars().all(is_allowed)
}

/// The first `open`…`close` whose content is accepted. Both delimiters are ASCII.
pub(super) fn between(value: &str, open: &str, close: &str, accepts: impl Fn(&str) -> bool) -> Option<Range<usize>> {
    let (bytes, mut from) = (value.as_bytes(), 0);
    memchr::memchr_iter(open.as_bytes()[0], bytes).find_map(|start| {
        if start < from || !bytes[start..].starts_with(open.as_bytes()) {
            return None;
        }
        let inner = start + open.len();
        from = inner;
        // Longer content is not accepted, so that the search is linear in the length of the value.
        let near = &bytes[inner..value.len().min(inner + 2 * LONGEST)];
        let mut ends = memchr::memchr_iter(close.as_bytes()[0], near);
        let end = inner + ends.find(|end| near[*end..].starts_with(close.as_bytes()))?;
        accepts(&value[inner..end]).then_some(start..end + close.len())
    })
}

#[cfg(test)]
mod tests {
    use crate::model::placeholder::tests::{found, of_kind};
    use crate::tables::ValueKind;

    #[test]
    fn unrendered_templates_are_found_anywhere() {
        for (value, placeholder) in [
            ("https://${host}/x", "${host}"),
            ("v{{ version }}", "{{ version }}"),
            ("Acme #{name}", "#{name}"),
            ("https://cti.acme.test/<%= path %>", "<%= path %>"),
            ("___CONTACT_ID___", "___CONTACT_ID___"),
            ("Acme __NAME__", "__NAME__"),
            ("Acme @@NAME@@ 2", "@@NAME@@"),
        ] {
            assert_eq!(found(value).as_deref(), Some(placeholder), "{value}");
        }
    }

    #[test]
    fn a_host_has_no_marks_and_no_brackets() {
        for (value, placeholder) in [
            ("https://{domain}/x", "{domain}"),
            ("https://[host]:8443/x", "[host]"),
            ("https://(pbx-host)/x", "(pbx-host)"),
            ("https://$DOMAIN/x", "$DOMAIN"),
            ("https://$host.acme.test/x", "$host"),
            ("https://cti.%DOMAIN%/x", "%DOMAIN%"),
            ("https://#DOMAIN#/x", "#DOMAIN#"),
            ("https://__DOMAIN__/x", "__DOMAIN__"),
            ("https://{acme}.my.salesforce.com", "{acme}"),
        ] {
            assert_eq!(found(value).as_deref(), Some(placeholder), "{value}");
        }
    }

    #[test]
    fn the_query_is_no_part_of_the_host() {
        for real in
            ["https://cti.acme.test?phone={phone}", "https://cti.acme.test?u=$User", "https://cti.acme.test/?u=$User"]
        {
            assert_eq!(found(real), None, "{real}");
        }
        assert_eq!(found("https://{domain}?phone={phone}").as_deref(), Some("{domain}"));
        assert_eq!(found("https://acme:x@at@cti.acme.test/"), None);
    }

    #[test]
    fn names_have_a_limit() {
        let name = "A".repeat(super::LONGEST);
        for mark in ["$", "%", "__"] {
            assert!(found(&format!("{mark}{name}{mark}")).is_some(), "{mark}");
            assert_eq!(found(&format!("{mark}{name}A{mark}")), None, "{mark}");
        }
    }

    #[test]
    fn a_single_mark_counts_around_a_value_or_the_name_of_one() {
        for (value, placeholder) in [
            ("%NAME%", "%NAME%"),
            ("$NAME", "$NAME"),
            ("#ANYTHING#", "#ANYTHING#"),
            ("https://cti.acme.test/%TENANT_ID%/x", "%TENANT_ID%"),
            ("https://cti.acme.test/x?org=$ORG_ID&v=1", "$ORG_ID"),
        ] {
            assert_eq!(found(value).as_deref(), Some(placeholder), "{value}");
        }
        for real in [
            "$100",
            "US$",
            "c__PHONE__c",
            "__phone__",
            "https://cti.acme.test/%CC%20x",
            "#home#",
            "100% ID%",
            "me@ACME@x",
        ] {
            assert_eq!(found(real), None, "{real}");
        }
    }

    #[test]
    fn a_name_in_brackets_is_no_part_of_an_adapter_url() {
        let url = ValueKind::ADAPTER_URL;
        assert_eq!(of_kind("https://cti.acme.test/{tenant}/x", url).as_deref(), Some("{tenant}"));
        assert_eq!(of_kind("https://cti.acme.test/x?org=[ORG_URL]", url).as_deref(), Some("[ORG_URL]"));
        assert_eq!(of_kind("https://cti.acme.test/x?a={ANI}", url), None);
        assert_eq!(of_kind("https://cti.acme.test/x?phone={phone}", ValueKind::Text), None);
    }
}
