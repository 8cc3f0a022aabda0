//! Takes comments, identifiers and string literals from Rust sources.

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use syn::Lit;

use super::matcher::{Word, words_of_identifier, words_of_text};
use super::texts::{SKIPPED, replace_between, without_code};

/// The words of the comments of a source, without code in backticks. Comments after code on the same line count too.
pub(super) fn comments(source: &str) -> Vec<Word> {
    let lines = without_literals(source);
    let mut is_block = false;
    let comments: String = lines.iter().map(|line| comment(line, &mut is_block) + "\n").collect();
    words_of_text(&without_code(&comments), 1)
}

/// The comment of a line. `is_block` is whether the line begins in a block comment, and then whether it ends in one.
fn comment(line: &str, is_block: &mut bool) -> String {
    let mut rest = line;
    let mut found = String::new();
    loop {
        if *is_block {
            let (text, after) = rest.split_once("*/").map_or((rest, None), |(text, after)| (text, Some(after)));
            found += text.trim_start().trim_start_matches('*');
            *is_block = after.is_none();
            rest = after.unwrap_or_default();
        }
        let (to_line_end, to_block) = (rest.find("//"), rest.find("/*"));
        match (to_line_end, to_block) {
            (Some(at), block) if block.is_none_or(|block| at < block) => {
                found += rest[at..].trim_start_matches(['/', '!']);
                break;
            }
            (_, Some(at)) => {
                rest = &rest[at + 2..];
                *is_block = true;
            }
            _ => break,
        }
    }
    if found.is_empty() { SKIPPED.to_owned() } else { found }
}

/// The lines of a source with its literals masked, so that `//` in a URL does not begin a comment.
fn without_literals(source: &str) -> Vec<String> {
    let mut lines: Vec<Vec<char>> = source.lines().map(|line| line.chars().collect()).collect();
    let mut mask = |literal: &Literal| {
        if is_doc_comment(source, literal) {
            return;
        }
        let (start, end) = (literal.span().start(), literal.span().end());
        for number in start.line..=end.line {
            let Some(line) = number.checked_sub(1).and_then(|index| lines.get_mut(index)) else { continue };
            let from = if number == start.line { start.column } else { 0 };
            let to = if number == end.line { end.column } else { line.len() };
            line[from..to].fill('"');
        }
    };
    visit(source.parse().unwrap_or_default(), &mut |token| {
        if let TokenTree::Literal(literal) = token {
            mask(literal);
        }
    });
    lines.into_iter().map(|line| line.into_iter().collect()).collect()
}

/// The words of each identifier that a source declares or uses.
pub(super) fn identifiers(source: &str) -> Vec<Vec<Word>> {
    let mut identifiers = Vec::new();
    visit(source.parse().unwrap_or_default(), &mut |token| {
        if let TokenTree::Ident(name) = token {
            identifiers.push(words_of(name));
        }
    });
    identifiers
}

fn words_of(name: &Ident) -> Vec<Word> {
    words_of_identifier(&name.to_string(), name.span().start().line)
}

/// The words of the string literals. A literal without a space is a name and not a text. Text in backticks
/// or double quotes and elements of XML are quoted from a definition or from Salesforce.
pub(super) fn strings(source: &str) -> Vec<Word> {
    let mut words = Vec::new();
    visit(source.parse().unwrap_or_default(), &mut |token| {
        if let TokenTree::Literal(literal) = token
            && let Lit::Str(text) = Lit::new(literal.clone())
            && !is_doc_comment(source, literal)
        {
            let line = literal.span().start().line;
            if text.value().contains(' ') {
                words.extend(words_of_text(&without_quotations(&text.value()), line));
            }
        }
    });
    words
}

/// Whether it is a doc comment, which is a literal to the parser.
fn is_doc_comment(source: &str, literal: &Literal) -> bool {
    let start = literal.span().start();
    let line = source.lines().nth(start.line.saturating_sub(1)).unwrap_or_default();
    line.chars().skip(start.column).collect::<String>().starts_with('/')
}

fn without_quotations(text: &str) -> String {
    let mut text = without_code(text);
    for (open, close) in [("\"", "\""), ("<", ">")] {
        text = replace_between(&text, open, close);
    }
    text
}

/// Visits all tokens, also those in brackets.
fn visit(tokens: TokenStream, visitor: &mut impl FnMut(&TokenTree)) {
    for token in tokens {
        match &token {
            TokenTree::Group(group) => visit(group.stream(), visitor),
            token => visitor(token),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{comments, identifiers, strings};
    use crate::words::texts::joined;

    #[test]
    fn comments_include_those_after_code_and_exclude_literals() {
        let source = "//! a\n/// b `x`\nfn x() { // c\n    let url = \"https://x\"; // d\n    // e\n}\n";
        assert_eq!(joined(&comments(source)), "a b c d e");
        assert_eq!(comments(source).iter().find(|word| word.text == "d").map(|word| word.line), Some(4));
        assert_eq!(joined(&comments("const A: &str = \"\n// no\n\";")), "");
    }

    #[test]
    fn comments_include_blocks() {
        let source = "/* a\n * b */ fn x() { /* c */ y(); } // d\n/** e */\nfn z() {}\n";
        assert_eq!(joined(&comments(source)), "a b c d e");
        assert_eq!(comments(source).iter().find(|word| word.text == "e").map(|word| word.line), Some(3));
    }

    #[test]
    fn identifiers_are_taken_with_their_lines() {
        let found = identifiers("fn set_aside() {\n    call(NearMiss)\n}\n");
        let words: Vec<String> = found.iter().map(|words| joined(words)).collect();
        assert_eq!(words, ["fn", "set aside", "call", "near miss"]);
        assert_eq!(found[3][0].line, 2);
    }

    #[test]
    fn strings_are_taken_without_quotations() {
        let source = "/// a\nfn b() -> (&'static str, char) {\n    (\"c `x`, \\\"x\\\" <x y=''> d\", 'x')\n}\nconst E: &str = \"x\";\n\
                      #[cfg(test)]\nmod tests {\n    const F: &str = \"e f\";\n}\n";
        assert_eq!(joined(&strings(source)), "c d e f");
        assert_eq!(strings(source)[0].line, 3);
        assert_eq!(joined(&strings("fn a() { println!(\"b {c} {d:?} e\") }")), "b c d e");
    }
}
