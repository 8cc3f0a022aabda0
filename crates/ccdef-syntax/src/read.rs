//! Text to tree and model, with every problem on the way.
//!
//! ```text
//! Tokens --> Reader --+--> Document --> Definition
//!                     +--> Problems
//! ```
//! One pass over the text. Each module below knows one kind of markup: what is wrong with it, and how to go on.

mod attributes;
mod build;
mod characters;
mod comments;
mod declaration;
mod doctype;
mod entities;
mod escapes;
mod markup;
mod nesting;
mod outside;
mod prefixes;
mod problems;
mod quotes;
mod reader;
mod repair;
mod tags;
mod tokens;
mod unclosed;

use crate::definition::define;
use crate::text::Run;
use crate::{Definition, Document, Limits, Problem, Source};
use reader::Reader;
use tokens::{TokenKind, Tokens};

/// What reading a source gives.
#[derive(Debug)]
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

/// The characters directly inside an element's content `raw`.
pub(crate) fn runs(raw: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut depth = 0_usize;
    for token in Tokens::new(raw, 0) {
        let slice = &raw[token.start..token.end];
        match token.kind {
            TokenKind::Open if token.complete => depth += usize::from(!slice.ends_with("/>")),
            TokenKind::Close => depth = depth.saturating_sub(1),
            TokenKind::Text | TokenKind::Open if depth == 0 => {
                runs.push(Run { range: token.start..token.end, cdata: false });
            }
            TokenKind::Cdata if depth == 0 => runs.push(cdata_run(slice, token.start)),
            _ => {}
        }
    }
    runs
}

/// What lies between the markers of a CDATA section that stands at `start`.
pub(crate) fn cdata_run(section: &str, start: usize) -> Run {
    let end = section.strip_suffix("]]>").unwrap_or(section).len();
    let begin = "<![CDATA[".len().min(end);
    Run { range: start + begin..start + end, cdata: true }
}
