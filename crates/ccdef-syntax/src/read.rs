//! Text to tree and model, with every problem of the text.
//!
//! ```text
//! Source --> plain lane ------------------> Document --> Definition
//!                 | (not plain)                ^
//!                 +--> Tokens --> Reader --+---+
//!                                          +--> ProblemList
//! ```
//! Two lanes give the same document for a text in which nothing is wrong: `plain` reads only such texts, at a fraction of the
//! cost, and gives up at the first byte that is not plain. Then the careful reader reads the text, also in one pass. Each of
//! the other modules handles one kind of markup in it: it reports problems and decides how to continue.

mod attributes;
mod broken_tags;
mod characters;
mod comments;
mod conflicts;
mod content;
mod cut_off;
mod declaration;
mod entities;
mod escapes;
mod nesting;
mod outside;
mod pass;
mod plain;
mod prefixes;
mod problems;
mod quotes;
mod reader;
mod repair;
mod tags;
mod typographic;
mod unclosed;

use crate::definition::{Definition, define};
use crate::source::{Limits, Problem, Source};
use crate::tree::Document;
use reader::Reader;

/// The result of reading a source.
#[derive(Debug)]
#[non_exhaustive]
pub struct Reading<'a> {
    /// The tree.
    pub document: Document<'a>,
    /// The model.
    pub definition: Definition<'a>,
    /// Everything that is wrong with the file as XML, in document order; [`Source::problems`] are among them.
    pub problems: Vec<Problem>,
}

/// Reads a source. Never fails: a broken file gives what can be understood, and its problems.
pub fn read<'a>(source: &'a Source, limits: &Limits) -> Reading<'a> {
    read_plainly(source, limits).unwrap_or_else(|| read_carefully(source, limits))
}

/// Reads a source in the plain lane; `None` if it is not plain.
pub fn read_plainly<'a>(source: &'a Source, limits: &Limits) -> Option<Reading<'a>> {
    plain::read(source, limits).map(|document| Reading::of(document, Vec::new()))
}

/// Reads any source in the careful lane.
pub fn read_carefully<'a>(source: &'a Source, limits: &Limits) -> Reading<'a> {
    let (document, found) = Reader::new(source, limits).read();
    let mut problems = source.problems().to_vec();
    problems.extend(found);
    problems.sort_by_key(|problem| problem.span.start());
    Reading::of(document, problems)
}

impl<'a> Reading<'a> {
    fn of(document: Document<'a>, problems: Vec<Problem>) -> Self {
        let definition = define(&document);
        Self { document, definition, problems }
    }
}
