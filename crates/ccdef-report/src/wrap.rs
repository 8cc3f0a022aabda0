//! Wraps long lines.

use unicode_width::UnicodeWidthStr;

/// `text` with lines of at most `width` columns where possible; code between backticks is never broken.
pub fn wrap(text: &str, width: usize) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| wrap_line(line, width)).collect();
    lines.join("\n")
}

fn wrap_line(line: &str, width: usize) -> String {
    let mut wrapped = String::with_capacity(line.len() + 4);
    let mut column = 0;
    for (index, word) in words(line).enumerate() {
        let length = word.width();
        if index > 0 && column + 1 + length > width {
            wrapped.push('\n');
            column = 0;
        } else if index > 0 {
            wrapped.push(' ');
            column += 1;
        }
        wrapped.push_str(word);
        column += length;
    }
    wrapped
}

/// The words of a line; code between backticks is one word.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    let closes = line.matches('`').count().is_multiple_of(2);
    line.split(move |character| {
        quoted ^= character == '`' && closes;
        character == ' ' && !quoted
    })
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn lines_are_broken_between_words_but_not_inside_code() {
        assert_eq!(wrap("one two three", 7), "one two\nthree");
        assert_eq!(wrap("write `a b c` here", 8), "write\n`a b c`\nhere");
        assert_eq!(wrap("a lone ` is a word", 8), "a lone `\nis a\nword");
        assert_eq!(wrap("回線 回線 a", 8), "回線\n回線 a");
        assert_eq!(wrap("kept\n  as  is", 80), "kept\n  as  is");
    }
}
