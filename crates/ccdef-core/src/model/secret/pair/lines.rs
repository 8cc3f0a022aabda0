//! A value on a line after its name, as in YAML: in a list, in a block, or of the key `value`.
//!
//! Line ends may have been made visible before.

use std::ops::Range;

use crate::model::secret::name::{is_mixed, is_unlike_words};
use crate::model::secret::value_text::{
    end_of_string, end_of_value, head, is_credential, is_end_of_line, skip_quote, skip_spaces,
};

/// The characters of line ends.
const LINE_ENDS: [char; 4] = ['\n', '\r', '␊', '␍'];
/// What begins the text of a block, before its options.
const BLOCKS: [char; 2] = ['|', '>'];
/// What begins an entry of a list.
const ENTRY: &str = "- ";
/// The keys of a value.
const VALUE_KEYS: &[&str] = &["value", "default", "secret"];
/// The keys of a name.
const NAME_KEYS: &[&str] = &["name", "key", "id"];

/// Where the next line has a value, if nothing but the beginning of a block is on this line from `at`, and whether this
/// line or the next one has a mark of YAML, so that it is no sentence.
pub(super) fn next_value(text: &str, at: usize) -> Option<(usize, bool)> {
    let rest = &text[at..];
    let block =
        rest.strip_prefix(BLOCKS).map(|rest| rest.trim_start_matches(|c: char| "+-".contains(c) || c.is_ascii_digit()));
    let line = block.unwrap_or(rest).trim_start_matches([' ', '\t']);
    let next = without_comment(line.strip_prefix(LINE_ENDS)?.trim_start_matches(is_line_space));
    let start = text.len() - next.len();
    let value = in_list(next).or_else(|| of_key(next, VALUE_KEYS));
    Some((skip_properties(text, start + value.unwrap_or_default()), block.is_some() || value.is_some()))
}

/// The text after the comment that it begins with.
fn without_comment(text: &str) -> &str {
    let Some(comment) = text.strip_prefix('#') else { return text };
    let near = head(comment);
    near.find(LINE_ENDS).map_or(text, |end| comment[end..].trim_start_matches(is_line_space))
}

/// The position after the type and the anchor of a value: `!!str`, `&key`.
pub(super) fn skip_properties(text: &str, at: usize) -> usize {
    let near = head(&text[at..]);
    let Some(end) = near.find(' ').filter(|_| near.starts_with(['!', '&'])) else { return at };
    if near[..end].contains([';', '=', '<']) { at } else { skip_properties(text, skip_spaces(text, at + end)) }
}

/// Whether the beginning of a line is a value: another name may be there, or a sentence.
pub(super) fn is_value(text: &str, range: &Range<usize>, is_marked: bool) -> bool {
    let value = &text[range.clone()];
    let is_alone = is_end_of_line(text, range.end);
    let is_number = || value.bytes().all(|byte| byte.is_ascii_digit());
    let is_one =
        (is_mixed(value) && (is_alone || is_unlike_words(head(value)))) || (is_alone && (is_marked || is_number()));
    is_one && !value.contains(['=', ':'])
}

/// The end of the list that begins with the value at `first`; the end of this value if it is in no list.
pub(super) fn end_of_list(text: &str, first: Range<usize>) -> usize {
    let mut end = first.end;
    if !text[..first.start].ends_with(ENTRY) {
        return end;
    }
    while let Some(next) = next_of_list(text, end) {
        end = next;
    }
    end
}

/// The end of the entry of a list on the line after the one that ends at `end`.
fn next_of_list(text: &str, end: usize) -> Option<usize> {
    let next = text[end..].strip_prefix(LINE_ENDS)?.trim_start_matches(is_line_space);
    let start = text.len() - next.len() + in_list(next)?;
    let range = start..end_of_value(text, start, false, |_| true)?;
    (is_value(text, &range, true) && is_credential(head(&text[range.clone()]))).then_some(range.end)
}

/// The value of the line that belongs to a name which is a value itself: `name: password`, and then `value: x`.
pub(super) fn value_of_name(text: &str, name: &Range<usize>) -> Option<(Range<usize>, bool)> {
    let before =
        text[..name.start].trim_end_matches([' ', '\t', '"', '\'']).strip_suffix([':', '='])?.trim_end_matches(' ');
    let is_key = |key: &&str| before.strip_suffix(*key).is_some_and(|start| !start.ends_with(char::is_alphanumeric));
    NAME_KEYS.iter().any(is_key).then_some(())?;
    let from = skip_spaces(text, skip_quote(text, name.end).0);
    let near = head(&text[from..]);
    let mut at = from;
    for line in near.split_inclusive(LINE_ENDS) {
        let words = line.trim_start_matches(is_line_space);
        if let Some(value) = of_key(words, VALUE_KEYS) {
            return Some((value_at(text, at + (line.len() - words.len()) + value)?, true));
        }
        // The next entry of a list has names of its own, and what is in markup belongs to another name.
        if at > from && (in_list(words).is_some() || of_key(words, NAME_KEYS).is_some() || words.starts_with('<')) {
            return None;
        }
        at += line.len();
    }
    None
}

fn value_at(text: &str, start: usize) -> Option<Range<usize>> {
    match skip_quote(text, start) {
        (start, Some(quote)) => Some(start..end_of_string(text, start, quote)),
        _ => Some(start..end_of_value(text, start, false, |_| true)?),
    }
}

fn is_line_space(c: char) -> bool {
    c.is_ascii_whitespace() || LINE_ENDS.contains(&c)
}

/// The position after what begins an entry of a list.
fn in_list(line: &str) -> Option<usize> {
    let entry = line.strip_prefix(ENTRY)?.trim_start_matches(' ');
    Some(line.len() - entry.len())
}

/// The position after one of `keys` at the beginning of a line.
fn of_key(line: &str, keys: &[&str]) -> Option<usize> {
    let line_of_key = |key: &&str| line.trim_start_matches(['"', '\'']).strip_prefix(*key);
    let rest = keys.iter().find_map(line_of_key)?.trim_start_matches(['"', '\'', ' ']);
    Some(line.len() - rest.strip_prefix([':', '='])?.trim_start_matches([' ', '\t']).len())
}

#[cfg(test)]
mod tests {
    use crate::model::secret::scan::find;
    use crate::model::shown::{Shown, masked};

    const VALUE: &str = "x9Qz7Lm2Kd4";

    #[test]
    fn a_value_on_a_later_line_is_found_in_every_view() {
        for text in [
            "name: db_password\nvalue: V",
            "- name: db_password\n  type: text\n  value: 'V'",
            "name = db_password\r\nvalue = V",
            "\"name\": \"db_password\"\n\"value\": \"V\"",
            "password:\n- V",
            "password:\n  - V\n  - V\n",
            "password: |\n  V",
            "password:\n- V x",
            "password: >-\n  V\n",
            "password:\n\n  V",
            "password:\n  value: V",
            "token:\r\n\tV",
            "password:\n  # of the agent\n  V",
            "password: !!str V",
            "password: &agent V",
            "password:\n  - !!str V",
        ] {
            let text = text.replace('V', VALUE);
            for view in [masked(&text).into_owned(), Shown::text(&text).into_string(), Shown::line(&text).into_string()]
            {
                assert!(!view.contains(VALUE), "{view}");
            }
            let visible = text.replace('\n', "␊").replace('\r', "␍");
            assert!(!masked(&visible).contains(VALUE), "{visible}");
        }
    }

    #[test]
    fn a_value_of_letters_or_digits_is_found_where_no_sentence_is() {
        for (text, value) in [
            ("pin:\n482913", "482913"),
            ("pin:\n- 482913", "482913"),
            ("password: |\n  letmein", "letmein"),
            ("password:\n- letmein", "letmein"),
            ("password:\n  value: letmein", "letmein"),
        ] {
            let found: Vec<&str> = find(text).into_iter().map(|found| &text[found.range]).collect();
            assert_eq!(found, [value], "{text}");
        }
    }

    #[test]
    fn other_lines_are_no_values() {
        for text in [
            "password:\n- see the vault",
            "password:\n- OAuth2 flow",
            "Enter the password:\nWelcome",
            "Tokens:\n- v2 of the API",
            "Password:\n- Auth0 tenant",
            "name: password\n- name: user\n  value: agent1x9",
            "name: password\nname: user\nvalue: agent1x9",
            "name: tokenUrl\nvalue: x9Qz7Lm2Kd4",
            "valid: password\nvalue: agent7x9Q",
            "surname: token\ndefault: phone5a",
            "password: |\n  user: agent1x9",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
