//! Makes control characters visible, so that a text cannot send control sequences to a terminal, or commands to a CI
//! service that reads the lines of the output.

/// What remains in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// Nothing: the text becomes one line.
    Nothing,
    /// Line ends and tabs.
    Lines,
    /// Line ends, tabs, and the sequences that only set colors.
    Colors,
}

/// `text` with its control characters replaced by visible ones.
pub(crate) fn visible(text: &str, kept: Kept) -> String {
    let is_command = begins_command(text);
    if !is_command && text.chars().all(|character| picture(character).is_none()) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    if is_command {
        let start = text.len() - text.trim_start_matches([' ', '\t']).len();
        shown.extend(text[..start].chars().map(|character| picture(character).unwrap_or(character)));
        shown.push(char::REPLACEMENT_CHARACTER);
        rest = &text[start + 1..];
    }
    while let Some(first) = rest.chars().next() {
        let length = kept_length(rest, first, kept);
        if length > 0 {
            shown.push_str(&rest[..length]);
        } else {
            shown.push(picture(first).unwrap_or(first));
        }
        rest = &rest[length.max(first.len_utf8())..];
    }
    shown
}

/// The number of bytes at the beginning that are control characters and remain.
fn kept_length(text: &str, first: char, kept: Kept) -> usize {
    match first {
        _ if kept == Kept::Nothing => 0,
        '\t' => 1,
        '\n' if !begins_command(&text[1..]) => 1,
        '\r' if text[1..].starts_with('\n') && !begins_command(&text[2..]) => 2,
        '\u{1b}' if kept == Kept::Colors => color_length(text),
        _ => 0,
    }
}

/// Whether a line is a command to the CI service that reads the output: `::error::…` or `##[error]…`.
fn begins_command(text: &str) -> bool {
    let line = text.trim_start_matches([' ', '\t']);
    let is_named = |name: &str| name.starts_with(|first: char| first.is_ascii_alphabetic());
    line.strip_prefix("::").is_some_and(is_named) || line.starts_with("##[") || line.starts_with("##vso[")
}

/// The length of a sequence that only sets colors, such as `ESC [ 1 ; 31 m`.
fn color_length(text: &str) -> usize {
    let Some(parameters) = text.strip_prefix("\u{1b}[") else { return 0 };
    let length = parameters.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b';').count();
    if parameters[length..].starts_with('m') { "\u{1b}[".len() + length + 1 } else { 0 }
}

fn picture(character: char) -> Option<char> {
    match u32::from(character) {
        code @ 0..0x20 => char::from_u32(0x2400 + code),
        0x7f => Some('\u{2421}'),
        _ if is_deceptive(character) => Some(char::REPLACEMENT_CHARACTER),
        _ => None,
    }
}

/// Whether a non-ASCII character controls a terminal or changes how the text around it is displayed.
pub fn is_deceptive(character: char) -> bool {
    matches!(
        character,
        '\u{80}'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::{Kept, visible};

    #[test]
    fn control_characters_become_visible() {
        assert_eq!(visible("a\u{1b}[31m\u{9b}b\u{7f}\r\r\n\n", Kept::Lines), "a␛[31m\u{fffd}b␡␍\r\n\n");
        assert_eq!(visible("a\tb\r\nc", Kept::Nothing), "a␉b␍␊c");
        assert_eq!(visible("Ünïcode 漢字 😀", Kept::Nothing), "Ünïcode 漢字 😀");
    }

    #[test]
    fn no_line_is_a_command_to_a_ci_service() {
        assert_eq!(visible("a\n  ::error::x\nb\r\n##[error]y", Kept::Lines), "a␊  ::error::x\nb␍␊##[error]y");
        assert_eq!(visible(" ::error file=x", Kept::Nothing), " \u{fffd}:error file=x");
        assert_eq!(visible("::1\n::1", Kept::Lines), "::1\n::1");
    }

    #[test]
    fn only_colors_are_kept() {
        assert_eq!(
            visible("\u{1b}[1;31mred\u{1b}[0m\u{1b}[2J\u{1b}]0;x\u{7}", Kept::Colors),
            "\u{1b}[1;31mred\u{1b}[0m␛[2J␛]0;x␇"
        );
        assert_eq!(visible("\u{1b}", Kept::Colors), "␛");
    }
}
