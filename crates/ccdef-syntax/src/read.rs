//! Text to tree and model, with every problem on the way.

use crate::{Definition, Document, Limits, Problem, Source};

/// What reading a source gives.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The tree.
    pub document: Document<'a>,
    /// The model.
    pub definition: Definition<'a>,
    /// Everything that is wrong with the file as XML, in document order.
    pub problems: Vec<Problem>,
}

/// Reads a source. Never fails: a broken file gives what can be understood, and its problems.
pub fn read<'a>(source: &'a Source, limits: &Limits) -> Reading<'a> {
    let _ = (source, limits);
    unimplemented!()
}
