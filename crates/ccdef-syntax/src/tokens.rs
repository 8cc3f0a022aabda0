//! Text to tokens: where markup begins and ends, and what names and references are made of.
//!
//! Nothing is reported here: a token has whether it is complete, a reference has its fault.

mod conflict;
mod doctype;
mod markup;
mod names;
mod references;
mod runs;
mod scan;
mod token;

pub(crate) use markup::markup_at;
pub(crate) use names::{begins_with_name, is_name_start, local_name, name_fault, name_length, split_prefix};
pub(crate) use references::{Reference, reference};
pub(crate) use runs::{TextRun, cdata_run, runs};
pub(crate) use scan::Tokens;
pub(crate) use token::{Token, TokenKind};
