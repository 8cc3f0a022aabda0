//! Attribute values in typographic quotes: one problem for all of a file, because a word processor replaces all of them.

use std::ops::Range;

use super::problems::malformed;
use crate::source::{Edit, Problem, span};

/// How many further occurrences the problem shows.
const SHOWN: usize = 4;

/// How many occurrences its fix covers; a definition has fewer.
const FIXED: usize = 10_000;

/// The values in typographic quotes.
#[derive(Debug, Default)]
pub(super) struct TypographicQuotes {
    /// For each value the name of its attribute, the value with its quotes, and the value.
    found: Vec<[Range<usize>; 3]>,
    more: usize,
}

impl TypographicQuotes {
    pub(super) fn add(&mut self, name: Range<usize>, quoted: Range<usize>, value: Range<usize>) {
        if self.found.len() == FIXED {
            self.more += 1;
        } else {
            self.found.push([name, quoted, value]);
        }
    }

    /// The problem, if there are such values in `text`.
    pub(super) fn problem(self, text: &str) -> Option<Problem> {
        let Self { found, more } = self;
        let [name, quoted, value] = found.first().cloned()?;
        let (name, written) = (&text[name], &text[value]);
        let times = match found.len() + more {
            1 => String::new(),
            times => format!(" ({times} values)"),
        };
        let mut problem = malformed(quoted, format!("the value of `{name}` is in typographic quotes{times}"))
            .note("these quotes come from a word processor; XML allows only the straight quotes `\"` and `'`")
            .help(format!("write `{name}=\"{written}\"`"));
        for [_, quoted, _] in found.iter().skip(1).take(SHOWN) {
            problem = problem.related(span(quoted.start, quoted.end), "here too");
        }
        let is_plain = found.iter().all(|[_, _, value]| !text[value.clone()].contains('"'));
        if more == 0 && is_plain {
            let edits = found.iter().flat_map(|[_, quoted, value]| {
                [quoted.start..value.start, value.end..quoted.end]
                    .map(|quote| Edit::replace(span(quote.start, quote.end), "\""))
            });
            problem = problem.fix("Write straight quotes", edits.collect());
        }
        Some(problem)
    }
}
