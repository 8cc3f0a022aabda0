//! Text to tree and model, with every problem of the text.
//!
//! ```text
//! Tokens --> Reader --+--> Document --> Definition
//!                     +--> ProblemList
//! ```
//! One pass over the text. Each module handles one kind of markup: it reports problems and decides how to continue.

mod attributes;
mod characters;
mod comments;
mod conflicts;
mod cut_off;
mod declaration;
mod entities;
mod escapes;
mod nesting;
mod outside;
mod pass;
mod prefixes;
mod problems;
mod quotes;
mod reader;
mod repair;
mod tags;
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
    let (document, found) = Reader::new(source, limits).read();
    let mut problems = source.problems().to_vec();
    problems.extend(found);
    problems.sort_by_key(|problem| problem.span.start());
    let definition = define(&document);
    Reading { document, definition, problems }
}
